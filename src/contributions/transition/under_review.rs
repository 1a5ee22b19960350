//! The one text under review, and who has what to do with it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::RESUBMISSION;
use crate::contributions::{RevisionId, RevisionState};
use crate::people::AccountId;

/// The text under review: immutable; another text is another revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRevision {
    /// Which text.
    pub revision: RevisionId,
    /// The version of its row: raised with every change of its state, not by its claim.
    pub version: i32,
    /// Whether its text first arrived after closing. Answers to a request for changes inherit it.
    pub late: bool,
    /// How far it has come.
    pub review: Review,
}

/// How far the review of the open text has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// It waits for a moderator.
    Submitted {
        /// Who reads it for the decision; the lease may be over.
        claim: Option<Claim>,
        /// Who is preferred to read it.
        preferred: Option<Preferred>,
    },
    /// A moderator approved it, and may still undo that: nobody claims it, and nobody else learns of it.
    Approving {
        /// By whom, and when it takes effect.
        approval: Approval,
        /// Who is preferred to read it, should it come back.
        preferred: Option<Preferred>,
    },
    /// It waits for its author.
    ChangesRequested {
        /// Who asked.
        by: AccountId,
        /// When.
        at: DateTime<Utc>,
    },
}

/// What only the holder of a claim knows; made anew with each claim and sent with each decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClaimToken(pub Uuid);

/// A moderator's lease on the open text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Who holds it.
    pub holder: AccountId,
    /// The proof of it.
    pub token: ClaimToken,
    /// Since when; the others see it.
    pub since: DateTime<Utc>,
    /// Until when, unless it is renewed.
    pub until: DateTime<Utc>,
}

/// An approval that has not taken effect yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    /// Whose.
    pub by: AccountId,
    /// When it takes effect.
    pub due: DateTime<Utc>,
}

/// Who asked for changes and so knows the text, for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferred {
    /// Who.
    pub moderator: AccountId,
    /// Until when.
    pub until: DateTime<Utc>,
}

impl OpenRevision {
    /// The version of a row that was just inserted.
    pub const FIRST_VERSION: i32 = 1;

    /// The label of its review that is stored.
    pub fn state(&self) -> RevisionState {
        match self.review {
            Review::Submitted { .. } | Review::Approving { .. } => RevisionState::Submitted,
            Review::ChangesRequested { .. } => RevisionState::ChangesRequested,
        }
    }

    /// Until when its author may answer a request for changes, in a topic that closes at this instant. Nothing where no
    /// changes are asked for.
    pub fn answer_until(&self, closes_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.review {
            Review::ChangesRequested { at, .. } => Some(answer_until(self.late, at, closes_at)),
            Review::Submitted { .. } | Review::Approving { .. } => None,
        }
    }

    /// The claim on it, even one whose lease is over.
    pub fn claim(&self) -> Option<&Claim> {
        match &self.review {
            Review::Submitted { claim, .. } => claim.as_ref(),
            Review::Approving { .. } | Review::ChangesRequested { .. } => None,
        }
    }

    /// The same, held by nobody.
    pub(super) fn unclaimed(&self) -> Self {
        let review = match &self.review {
            Review::Submitted { preferred, .. } => Review::Submitted { claim: None, preferred: *preferred },
            other => other.clone(),
        };
        Self { review, ..self.clone() }
    }

    /// The approval of it that has not taken effect yet.
    pub fn approval(&self) -> Option<&Approval> {
        match &self.review {
            Review::Approving { approval, .. } => Some(approval),
            Review::Submitted { .. } | Review::ChangesRequested { .. } => None,
        }
    }
}

/// Until when changes that were asked for at `asked` may be made, in a topic that closes at `closes_at`: as long as it
/// takes text, and where the text was in time for five days at least.
pub fn answer_until(late: bool, asked: DateTime<Utc>, closes_at: DateTime<Utc>) -> DateTime<Utc> {
    if late { closes_at } else { closes_at.max(asked + RESUBMISSION) }
}

impl Claim {
    /// Whether its lease still runs.
    pub fn holds_at(&self, now: DateTime<Utc>) -> bool {
        now < self.until
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn what_was_in_time_may_be_answered_for_five_days_and_what_was_late_until_closing() {
        let closes_at = DateTime::UNIX_EPOCH;
        let until = |late, days| answer_until(late, closes_at + Duration::days(days), closes_at) - closes_at;
        assert_eq!(until(false, -30), Duration::zero());
        assert_eq!(until(false, -2), Duration::days(3));
        assert_eq!(until(false, 1), Duration::days(6));
        assert_eq!(until(true, 1), Duration::zero());
    }
}
