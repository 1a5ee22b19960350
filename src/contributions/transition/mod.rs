//! How a contribution stands, and who acts on it when: the words of the one table of states.
//!
//! Five axes, never mixed: what readers see ([`Place`]), the review of the one open text
//! ([`Review`]), who is reading it for the decision ([`Claim`], a lease and no state), the
//! [`Appeal`], and what readers say about it ([`Report`]). What may happen to them stands in
//! [`table`].

mod appealing;
mod claiming;
mod clearing;
mod deciding;
mod delegation;
pub mod event;
pub mod guards;
pub mod origin;
pub mod outcome;
mod proposing;
pub mod reasons;
mod redacting;
pub mod refusal;
mod reporting;
mod standing;
pub mod table;
#[cfg(test)]
mod tests;
mod under_review;
mod undoing;
mod writing;

use chrono::{DateTime, Duration, Utc};

use super::{Capacity, ClearanceId, ProposalId, ProposalKind, RedactionId, ReportState, RevisionId};
use crate::contributions::redaction::passage::Passage;
use crate::organisations::OrganisationId;
use crate::people::AccountId;

pub use delegation::{Clearance, Delegation, Leaving, Tie};
use origin::Origin;
use outcome::Deciders;
use reasons::Reasons;
pub use under_review::{Approval, Claim, ClaimToken, OpenRevision, Preferred, Review, answer_until};

/// How long a claim holds without a sign of life: long enough to read a statement, short enough
/// that a closed lid keeps nobody waiting.
pub const LEASE: Duration = Duration::minutes(15);

/// How long an approval that is to take effect later can be undone.
pub const UNDO_WINDOW: Duration = Duration::seconds(12);

/// How long whoever asked for changes is preferred for the answer to them.
pub const PREFERENCE: Duration = Duration::hours(24);

/// How long after changes were asked a text may come back although its topic has closed.
pub const RESUBMISSION: Duration = Duration::days(5);

/// How long after a negative decision its author may appeal: six months, as in Article 20 of the
/// EU's Digital Services Act.
pub const APPEAL_WITHIN: Duration = Duration::days(183);

/// How long an appeal waits at most: as long as its author had to bring it.
pub const APPEAL_LASTS: Duration = Duration::days(183);

/// How many reports the same account or network may send in an hour.
pub const REPORTS_AN_HOUR: usize = 5;

/// Everything about a contribution that decides what may happen to it next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What readers see.
    pub place: Place,
    /// Whether the author keeps unsent text; it is a row of its own.
    pub draft: bool,
    /// The one text under review. There is none where the contribution is withdrawn or closed.
    pub open: Option<OpenRevision>,
    /// The negative decision that the event is about: the one an appeal names, else the last one.
    pub negative: Option<Negative>,
    /// The report that the event is about: the one to be closed, else the last of whoever reports.
    pub report: Option<Report>,
    /// What a moderator proposes, as long as it waits for somebody else.
    pub proposal: Option<Proposal>,
    /// What the author is asked to have struck out.
    pub redaction: Option<Redaction>,
    /// What a focal point was asked to clear, or cleared, of what has not left yet.
    pub clearance: Option<Clearance>,
}

/// What readers see of a contribution, with the text that makes it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nothing yet.
    Unpublished,
    /// This approved revision.
    Live {
        /// The text that is read.
        revision: RevisionId,
    },
    /// A tombstone, for good: the author took it back.
    Withdrawn,
    /// A tombstone: a moderator took it down.
    Removed {
        /// The approved text that comes back if the removal falls.
        revision: RevisionId,
        /// When the removal in force was decided: an earlier one may fall without effect.
        since: DateTime<Utc>,
    },
    /// Nothing: its first text was declined, and only an appeal leads out of here.
    Closed,
}

/// A decision that keeps a text from readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negative {
    /// What it did.
    pub restriction: Restriction,
    /// To which text.
    pub revision: RevisionId,
    /// When.
    pub at: DateTime<Utc>,
    /// The one appeal against it.
    pub appeal: Option<Appeal>,
}

/// What a negative decision does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restriction {
    /// The text was never published.
    Declined,
    /// The text was taken down.
    Removed,
}

/// How far an appeal has come, and with whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appeal {
    /// Nobody looks at it yet.
    Open {
        /// When it was brought.
        since: DateTime<Utc>,
    },
    /// Somebody looks at it.
    Assigned {
        /// When it was brought.
        since: DateTime<Utc>,
        /// Who.
        to: AccountId,
    },
    /// It is over.
    Ended(AppealEnd),
}

/// How an appeal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealEnd {
    /// The decision stands.
    Upheld,
    /// The decision falls.
    Overturned,
    /// The decision stands in part; what readers see stays as it is.
    Partly,
    /// The author took it back.
    Withdrawn,
    /// Nobody settled it in time.
    Expired,
}

/// Somebody says that what is read breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// Which text they read.
    pub revision: RevisionId,
    /// Whose it is; `None` without an account.
    pub by: Option<AccountId>,
    /// How far it has come.
    pub state: ReportState,
}

/// What a moderator proposes about one text. There is one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its name.
    pub id: ProposalId,
    /// What is proposed.
    pub what: Proposed,
    /// About which text.
    pub revision: RevisionId,
    /// Who proposes it.
    pub by: AccountId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reasons: Reasons,
}

/// What can be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// Not to publish the text.
    Decline,
    /// To take it down.
    Remove,
    /// To ask its author to have these words struck out.
    Redact(Passage),
}

impl Proposed {
    /// The label of it that is stored.
    pub fn kind(&self) -> ProposalKind {
        match self {
            Self::Decline => ProposalKind::Decline,
            Self::Remove => ProposalKind::Remove,
            Self::Redact(_) => ProposalKind::Redact,
        }
    }
}

/// Words of what is read that its author is asked to have struck out. There is one such question at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    /// Its name.
    pub id: RedactionId,
    /// In which text.
    pub revision: RevisionId,
    /// Which words.
    pub passage: Passage,
    /// Who asks.
    pub by: Deciders,
    /// Why.
    pub reasons: Reasons,
}

/// Somebody, with the organisations they have a mandate for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub account: AccountId,
    /// For whom they may speak: verified mandates only.
    pub organisations: Vec<OrganisationId>,
}

/// Whether a topic takes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// It does.
    Open,
    /// It has closed and takes what comes a little late.
    Grace,
    /// It does not.
    Closed,
}

/// Whether a text fits into what its speaker may say in the topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// It does.
    Enough,
    /// There is none for another contribution.
    NoContribution,
    /// There is none for so many words.
    TooManyWords,
}

/// Who acts when, on whose text, and what about it the standing cannot know.
#[derive(Debug, Clone)]
pub struct Context {
    /// Who acts. What time does by itself (`LeaseExpires`, `AppealExpires`) asks for nobody, but for
    /// `ApprovalTakesEffect`: it asks for whoever approved.
    pub actor: Person,
    /// When.
    pub now: DateTime<Utc>,
    /// Whose the contribution is.
    pub origin: Origin,
    /// In which capacity; frozen when its first text was sent.
    pub capacity: Capacity,
    /// Which of its texts speak for the organisation or group with a mandate: it was verified when they were sent, or
    /// has been since. That it ended later does not change what was said.
    pub with_mandate: Vec<RevisionId>,
    /// What the organisation has to say about it.
    pub delegation: Delegation,
    /// Whether it takes two to decline or remove a text of it that speaks with a mandate, or to ask for words of one:
    /// what a State says.
    pub two_decide: bool,
    /// The organisations that convene the sessions of its topic; none of theirs is a second person.
    pub conveners: Vec<OrganisationId>,
    /// Whether the topic takes text from this author now; a right of reply may open it longer.
    pub window: Window,
    /// Whether the text that is sent fits into what its speaker may say there.
    pub room: Room,
    /// Whoever had a part in the case before.
    pub involved: Vec<AccountId>,
    /// How many reports the actor, or without an account their network, sent in the last hour; as attempts to
    /// sign in are, they are counted beside what is stored of them.
    pub reports_lately: usize,
    /// What a new revision will be called.
    pub next_revision: RevisionId,
    /// What a new proposal will be called.
    pub next_proposal: ProposalId,
    /// What a new redaction will be called.
    pub next_redaction: RedactionId,
    /// What a new clearance will be called.
    pub next_clearance: ClearanceId,
}
