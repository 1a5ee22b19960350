//! What can happen to a contribution.

use super::reasons::Reasons;
use super::{AppealEnd, ClaimToken, OpenRevision, Person, Place, Review, Standing};
use crate::contributions::redaction::passage::Passage;
use crate::contributions::{ClearanceId, ProposalId, RedactionId, ReportState, RevisionId};
use crate::text::Reason;

/// Everything that can happen to a contribution, from its first draft to the last word about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The author keeps text for later.
    SaveDraft,
    /// The author throws the kept text away.
    DiscardDraft,
    /// The author sends a first text.
    Submit,
    /// The author sends another text for the one that waits for a moderator.
    EditSubmitted,
    /// The author answers a request for changes.
    Resubmit,
    /// The author sends another text for the one that is read; it stays up meanwhile.
    EditLive,
    /// The author takes the open text back.
    WithdrawOpen,
    /// The author takes down what is read.
    WithdrawLive,

    /// The author keeps text and asks a focal point of the organisation whether it may be sent.
    AskClearance,
    /// The author asks whether what is read may be taken down.
    AskClearanceToWithdraw,
    /// A focal point clears what they saw.
    Clear {
        /// What: it is about one text, and another text is another one.
        clearance: ClearanceId,
    },
    /// A focal point sends it back to whoever asked.
    SendBackForClearance {
        /// What.
        clearance: ClearanceId,
        /// Why.
        reason: Reason,
    },
    /// The author takes the question back.
    CallOffClearance {
        /// What.
        clearance: ClearanceId,
    },

    /// A moderator begins to read.
    Claim {
        /// Whether they chose the text.
        pick: Pick,
        /// What the claim will be proven by.
        token: ClaimToken,
    },
    /// A moderator reads on in a colleague's place.
    TakeOver {
        /// What the claim will be proven by.
        token: ClaimToken,
        /// Why; it is logged.
        reason: Reason,
    },
    /// The holder is still reading.
    Renew {
        /// The proof of the claim.
        token: ClaimToken,
    },
    /// The holder gives the claim back.
    Release {
        /// The proof of the claim.
        token: ClaimToken,
    },
    /// The lease has run out.
    LeaseExpires,

    /// The holder lets the text be read.
    Approve {
        /// What they saw.
        named: Named,
    },
    /// The holder lets the text be read in a moment, unless they undo it before.
    ApproveLater {
        /// What they saw.
        named: Named,
    },
    /// Whoever approved it takes that back, and holds it again.
    Undo {
        /// The text that they approved.
        revision: RevisionId,
        /// What the claim will be proven by.
        token: ClaimToken,
    },
    /// The time in which an approval could be undone has passed.
    ApprovalTakesEffect {
        /// Whether whoever approved may still moderate.
        still_moderates: bool,
    },
    /// The holder asks for another text.
    RequestChanges {
        /// What they saw.
        named: Named,
        /// What to change, and by which rule.
        reasons: Reasons,
    },
    /// The holder keeps the text from readers.
    Decline {
        /// What they saw.
        named: Named,
        /// Why.
        reasons: Reasons,
    },
    /// The holder proposes to keep the text from readers: it takes a second person.
    ProposeDeclining {
        /// What they saw.
        named: Named,
        /// Why.
        reasons: Reasons,
    },
    /// A moderator proposes to take down what is read: it takes a second person.
    ProposeRemoval {
        /// The text that they saw.
        revision: RevisionId,
        /// Why.
        reasons: Reasons,
    },
    /// The second person agrees.
    Confirm {
        /// To what.
        proposal: ProposalId,
    },
    /// The second person does not agree.
    Dispute {
        /// With what.
        proposal: ProposalId,
        /// Why; the moderators read it.
        reason: Reason,
    },
    /// Whoever proposed it takes it back.
    WithdrawProposal {
        /// What.
        proposal: ProposalId,
    },
    /// A moderator wants words of what is read struck out: the author is asked, after a second person where it takes
    /// two.
    ProposeRedaction {
        /// The text that they saw.
        revision: RevisionId,
        /// The words.
        passage: Passage,
        /// Why.
        reasons: Reasons,
    },
    /// Whoever asked the author takes that back, or a colleague does who may decide.
    WithdrawRedaction {
        /// What.
        redaction: RedactionId,
        /// Why; whoever asked need not say.
        reason: Option<Reason>,
    },
    /// The author consents: readers read the text without the words.
    ConsentToRedaction {
        /// To what.
        redaction: RedactionId,
    },
    /// The author does not consent.
    RefuseRedaction {
        /// To what.
        redaction: RedactionId,
        /// Why; the moderators read it.
        reason: Reason,
    },
    /// A moderator takes down what is read.
    Remove {
        /// The text that they saw.
        revision: RevisionId,
        /// Why.
        reasons: Reasons,
    },
    /// A moderator puts back what was taken down.
    Restore {
        /// Why, with the rule that was not broken after all.
        reasons: Reasons,
    },

    /// The author appeals against the negative decision.
    Appeal,
    /// The appeal goes to somebody, at first or instead of somebody else.
    AssignAppeal {
        /// Who gives it to them.
        by: Assigner,
        /// To whom.
        to: Person,
    },
    /// Whom it was assigned to settles the appeal.
    SettleAppeal {
        /// How.
        ruling: Ruling,
        /// Why: the second statement.
        reasons: Reasons,
    },
    /// The author takes the appeal back.
    WithdrawAppeal,
    /// Nobody settled the appeal in time.
    AppealExpires,

    /// Somebody says that what is read breaks a rule.
    Report {
        /// Whether by their account; else they are nobody, and the actor is not asked for.
        signed_in: bool,
        /// The text that they read.
        revision: RevisionId,
        /// Which rule, and how.
        reasons: Reasons,
    },
    /// A moderator closes the report.
    CloseReport {
        /// What came of it.
        finding: Finding,
        /// Why; both sides are told.
        reason: Reason,
    },
}

/// What comes of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Readers do not read that text any more.
    Acted,
    /// Nothing.
    NoAction,
}

impl Event {
    /// Whether a text comes with it that goes to the moderators.
    pub fn sends_text(&self) -> bool {
        matches!(self, Self::Submit | Self::EditSubmitted | Self::Resubmit | Self::EditLive)
    }
}

impl Finding {
    /// How far the report has come by it.
    pub fn state(self) -> ReportState {
        match self {
            Self::Acted => ReportState::Acted,
            Self::NoAction => ReportState::NoAction,
        }
    }
}

/// How a moderator came to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// It was the next one waiting.
    Next,
    /// They chose it.
    This,
}

/// What a decision is about, as the moderator's form carried it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The text that was shown.
    pub revision: RevisionId,
    /// The version of its row.
    pub version: i32,
    /// The proof of the claim.
    pub token: ClaimToken,
}

/// Who says who looks at an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assigner {
    /// Nobody: it goes to whoever is named for the topic.
    Topic,
    /// A moderator, who had no part in the case either: nobody chooses their own judge.
    Moderator,
    /// An organiser, so that somebody can always say who; one who is of the author's organisation cannot.
    Organiser,
}

/// How an appeal is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// The decision stands.
    Uphold,
    /// The decision falls.
    Overturn,
    /// The decision stands in part.
    Partly,
}

impl Ruling {
    /// How the appeal ends by it.
    pub fn end(self) -> AppealEnd {
        match self {
            Self::Uphold => AppealEnd::Upheld,
            Self::Overturn => AppealEnd::Overturned,
            Self::Partly => AppealEnd::Partly,
        }
    }
}

impl Standing {
    /// The text that sending the same words again would only repeat: the one that waits for a moderator, else the
    /// one that is read. An answer to a request for changes is one, whatever its words.
    pub fn repeated_by_sending(&self) -> Option<RevisionId> {
        match (&self.open, self.place) {
            (Some(OpenRevision { revision, review: Review::Submitted { .. } | Review::Approving { .. }, .. }), _) => {
                Some(*revision)
            }
            (Some(OpenRevision { review: Review::ChangesRequested { .. }, .. }), _) => None,
            (None, Place::Live { revision }) => Some(revision),
            (None, Place::Unpublished | Place::Withdrawn | Place::Removed { .. } | Place::Closed) => None,
        }
    }

    /// What it is when the author sends a text now, if that means anything.
    pub fn sending(&self) -> Option<Event> {
        match (&self.open, self.place) {
            (Some(open), _) => Some(match open {
                OpenRevision { review: Review::Submitted { .. } | Review::Approving { .. }, .. } => {
                    Event::EditSubmitted
                }
                OpenRevision { review: Review::ChangesRequested { .. }, .. } => Event::Resubmit,
            }),
            (None, Place::Unpublished) => Some(Event::Submit),
            (None, Place::Live { .. }) => Some(Event::EditLive),
            (None, Place::Withdrawn | Place::Removed { .. } | Place::Closed) => None,
        }
    }
}
