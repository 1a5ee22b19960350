//! Everything a moderator has to see of one case before deciding.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::after_closing::Arrival;
use super::appeals::told_to;
use super::queries::proposals::{self, Waiting};
use super::queries::review as queries;
use super::queries::rules_for_states;
use super::queries::to_come::{self, ToCome};
use crate::audit::queries::{Happened, history};
use crate::contributions::case;
use crate::contributions::origin::origin_of;
use crate::contributions::queries::clearances;
use crate::contributions::queries::desk::{self, Decided};
use crate::contributions::queries::proposals::conveners;
use crate::contributions::queries::redactions::as_sent;
use crate::contributions::queries::speaking;
use crate::contributions::receipt::told_to_moderators;
use crate::contributions::transition::guards::may_confirm;
use crate::contributions::transition::origin::Origin;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{Contribution, DecisionKind, Revision, RevisionId, RevisionState};
use crate::organisations::{self, StakeholderGroup};
use crate::people::AccountId;
use crate::people::roles::Moderator;
use crate::topics::{self, Topic};

/// One case for its moderators.
#[derive(Debug)]
pub struct Review {
    /// Its row.
    pub contribution: Contribution,
    /// Its topic.
    pub topic: Topic,
    /// The text to decide about, else the newest.
    pub text: Revision,
    /// How it came.
    pub arrival: Arrival,
    /// What it was written against.
    pub before: Before,
    /// Which text that is.
    pub written_after: Option<RevisionId>,
    /// What readers see, where that is another text.
    pub live: Option<Revision>,
    /// What it answers, as long as that is live.
    pub parent: Option<queries::Answered>,
    /// Who holds it now.
    pub claim: Option<ClaimSeen>,
    /// Who approved it, as long as that can be undone.
    pub to_come: Option<ToCome>,
    /// What is proposed about it.
    pub proposal: Option<ProposalSeen>,
    /// The rules that can be named, where a State says it with a verified mandate; else all can.
    pub rules_asked: Option<Vec<String>>,
    /// Why this moderator may not decide about it.
    pub barred: Option<Refusal>,
    /// Whether it speaks for others without a verified mandate.
    pub mandate_missing: bool,
    /// What happened, oldest first.
    pub history: Vec<Happened>,
    /// Names of moderators in the history.
    pub staff: Vec<(AccountId, String)>,
    /// What was decided, newest first.
    pub decisions: Vec<Decided>,
    /// All groups.
    pub groups: Vec<StakeholderGroup>,
}

/// What a text was written against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Before {
    /// Nothing: it is the first.
    Nothing,
    /// A text of it that nobody had approved: with changes asked for, or replaced while it waited.
    Unpublished(String),
    /// What was approved before: it corrects that.
    Approved(String),
    /// A text with changes asked for, of a contribution of which another text was approved.
    CorrectionSentBack(String),
}

impl Before {
    /// The words to compare with.
    pub fn body(&self) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::Unpublished(body) | Self::Approved(body) | Self::CorrectionSentBack(body) => Some(body),
        }
    }

    /// Whether an earlier text was approved, so that this one is a correction.
    pub fn is_correction(&self) -> bool {
        matches!(self, Self::Approved(_) | Self::CorrectionSentBack(_))
    }

    /// What the newest of `texts` (newest first) was written against: an answer to a request for changes against the
    /// text that was sent back, any other correction against what was approved before. With which text that is.
    fn of_newest(texts: &[Revision], decisions: &[Decided]) -> (Self, Option<RevisionId>) {
        let sent_back = |text: &Revision| {
            let about = |decided: &Decided| decided.revision_id == text.id;
            decisions.iter().any(|decided| decided.kind == DecisionKind::RequestChanges && about(decided))
        };
        let earlier = texts.get(1..).unwrap_or_default();
        let approved = earlier.iter().find(|text| text.state == RevisionState::Approved);
        let asked = earlier
            .iter()
            .filter(|text| approved.is_none_or(|approved| text.number > approved.number))
            .take_while(|text| !matches!(text.state, RevisionState::Declined | RevisionState::Withdrawn))
            .find(|text| sent_back(text));
        let replaced = earlier.iter().find(|text| text.state == RevisionState::Superseded);
        match (approved, asked.or(replaced.filter(|_| approved.is_none()))) {
            (Some(_), Some(asked)) => (Self::CorrectionSentBack(asked.body.clone()), Some(asked.id)),
            (Some(approved), None) => (Self::Approved(approved.body.clone()), Some(approved.id)),
            (None, Some(text)) => (Self::Unpublished(text.body.clone()), Some(text.id)),
            (None, None) => (Self::Nothing, None),
        }
    }
}

/// A proposal that waits.
#[derive(Debug)]
pub struct ProposalSeen {
    /// What is proposed, by whom and why.
    pub waiting: Waiting,
    /// Whether the asking moderator proposed it.
    pub mine: bool,
    /// Why they are no second person, besides what bars them from deciding.
    pub barred: Option<Refusal>,
    /// Whether any organisation is known to convene, so that mandates for it could be looked at.
    pub conveners_known: bool,
}

/// A running claim.
#[derive(Debug)]
pub struct ClaimSeen {
    /// Whose.
    pub holder: String,
    /// Whether it is the asking moderator's own.
    pub mine: bool,
    /// Proof of it; of use to its holder alone.
    pub token: Uuid,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// Loads a case, unless nothing of it was ever sent to the moderators.
pub fn load(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    now: DateTime<Utc>,
) -> QueryResult<Option<Review>> {
    let Some(contribution) = queries::contribution(conn, reference)? else {
        return Ok(None);
    };
    let texts = desk::revisions(conn, contribution.id)?;
    let Some(text) = texts.first().cloned() else {
        return Ok(None);
    };
    let decisions = desk::decisions(conn, contribution.id)?;
    let origin = origin_of(conn, &contribution)?;
    let barred = origin.bars(&case::person(conn, by)?);
    let cleared = clearances::used(conn, contribution.id)?;
    let history = told_to(barred, told_to_moderators(history(conn, contribution.id.0)?, &cleared));
    let mandate_missing = speaking::with_mandate(conn, &[text.id])?.is_empty();
    let (before, written_after) = Before::of_newest(&texts, &decisions);
    Ok(Some(Review {
        topic: topics::queries::by_id(conn, contribution.topic_id)?,
        parent: match contribution.parent_id {
            Some(parent) => queries::what_it_answers(conn, parent)?,
            None => None,
        },
        claim: claim_on(conn, by, &text, now)?,
        to_come: to_come::of_text(conn, text.id)?,
        proposal: proposal_on(conn, by, &contribution)?,
        rules_asked: match contribution.is_for_a_state() && !mandate_missing {
            true => Some(rules_for_states(conn)?),
            false => None,
        },
        staff: queries::names(conn, &moderators_in(&history, &origin))?,
        groups: organisations::queries::groups(conn)?,
        barred,
        mandate_missing,
        before,
        written_after,
        live: texts
            .iter()
            .find(|other| Some(other.id) == contribution.live_revision_id && other.id != text.id)
            .cloned(),
        arrival: Arrival::of(&contribution, &as_sent(conn, &text)?),
        decisions,
        history,
        text,
        contribution,
    }))
}

fn proposal_on(
    conn: &mut PgConnection,
    by: &Moderator,
    contribution: &Contribution,
) -> QueryResult<Option<ProposalSeen>> {
    let Some(waiting) = proposals::of_case(conn, contribution.id)? else { return Ok(None) };
    let conveners = conveners(conn, contribution.topic_id)?;
    let barred = may_confirm(&case::person(conn, by)?, waiting.proposed_by, &conveners).err();
    let mine = waiting.proposed_by == by.account.id;
    Ok(Some(ProposalSeen { mine, barred, conveners_known: !conveners.is_empty(), waiting }))
}

fn claim_on(
    conn: &mut PgConnection,
    by: &Moderator,
    text: &Revision,
    now: DateTime<Utc>,
) -> QueryResult<Option<ClaimSeen>> {
    let seen = queries::lease_on(conn, text.id, now)?.map(|lease| ClaimSeen {
        mine: lease.holder == by.account.id,
        holder: lease.name,
        token: lease.token,
        until: lease.until,
    });
    Ok(seen)
}

/// Who acted, the author and whoever sent a text left out: moderators decide about what was said, not about who said it.
fn moderators_in(history: &[Happened], origin: &Origin) -> Vec<i64> {
    let theirs = |actor: i64| origin.author.account.0 == actor || origin.senders.contains(&AccountId(actor));
    history.iter().filter_map(|line| line.actor_id).filter(|actor| !theirs(*actor)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contributions::{ContributionId, RevisionId};

    /// Texts in the order they were sent, with what was asked about them.
    fn before(sent: &[(&str, RevisionState, bool)]) -> Before {
        let (mut texts, mut decisions) = (Vec::new(), Vec::new());
        for (number, (body, state, sent_back)) in (1..).zip(sent) {
            let id = RevisionId(number.into());
            texts.insert(
                0,
                Revision {
                    id,
                    contribution_id: ContributionId(1),
                    number,
                    language: "en".into(),
                    body: (*body).into(),
                    html: String::new(),
                    words: 1,
                    late: false,
                    submitted_at: DateTime::UNIX_EPOCH,
                    state: *state,
                    version: 1,
                    translations: 0,
                },
            );
            if *sent_back {
                decisions.push(Decided {
                    kind: DecisionKind::RequestChanges,
                    revision_id: id,
                    rule_code: None,
                    explanation: None,
                    decided_at: DateTime::UNIX_EPOCH,
                });
            }
        }
        Before::of_newest(&texts, &decisions).0
    }

    #[test]
    fn a_text_is_compared_with_what_it_was_written_against() {
        use RevisionState::{Approved, Declined, Submitted, Superseded, Withdrawn};
        let first = [("one", Superseded, true), ("two", Submitted, false)];
        assert_eq!(before(&first[1..]), Before::Nothing);
        assert_eq!(before(&first), Before::Unpublished("one".into()));
        // Replaced again while it waited: still against what the moderator sent back.
        let again = [("one", Superseded, true), ("two", Superseded, false), ("three", Submitted, false)];
        assert_eq!(before(&again), Before::Unpublished("one".into()));
        let corrected = [("one", Approved, false), ("two", Submitted, false)];
        assert_eq!(before(&corrected), Before::Approved("one".into()));
        let declined = [("one", Approved, false), ("two", Declined, false), ("three", Submitted, false)];
        assert_eq!(before(&declined), Before::Approved("one".into()));
        let sent_back = [("one", Approved, false), ("two", Superseded, true), ("three", Submitted, false)];
        assert_eq!(before(&sent_back), Before::CorrectionSentBack("two".into()));
        // What was sent back and then given up is over.
        let given_up = [("one", Approved, false), ("two", Withdrawn, true), ("three", Submitted, false)];
        assert_eq!(before(&given_up), Before::Approved("one".into()));
    }

    #[test]
    fn a_first_publication_seen_afterwards_is_no_correction() {
        use RevisionState::{Approved, Superseded};
        assert_eq!(before(&[("one", Approved, false)]), Before::Nothing);
        assert!(!before(&[("one", Superseded, true), ("two", Approved, false)]).is_correction());
        assert!(before(&[("one", Approved, false), ("two", Approved, false)]).is_correction());
    }
}
