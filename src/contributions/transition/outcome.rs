//! What an event leads to: the new standing, and what to store and to tell for it.

use super::event::Finding;
use super::reasons::Reasons;
use super::{AppealEnd, Approval, Claim, Context, Leaving, OpenRevision, Preferred, Proposal, Redaction, Standing};
use crate::contributions::{
    ClearanceState, DecisionKind, ProposalState, RedactionState, RevisionId, RevisionState, Visibility,
};
use crate::people::AccountId;
use crate::text::Reason;

/// What an event leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How the contribution stands afterwards.
    pub standing: Standing,
    /// What to store and to tell, in this order and in one transaction: applied to the rows that
    /// the old standing was read from, they give the rows of the new one, and nothing else changes.
    pub effects: Vec<Effect>,
}

/// One thing to store or to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keep the author's text as their draft.
    StoreDraft,
    /// Delete the draft.
    DropDraft,
    /// Insert the author's text as a new revision, submitted.
    InsertRevision {
        /// Whether to mark it late.
        late: bool,
        /// For whom the queue keeps it.
        preferred: Option<Preferred>,
    },
    /// Set the state of a revision and raise the version of its row.
    SetRevision {
        /// Which.
        revision: RevisionId,
        /// To what.
        to: RevisionState,
    },
    /// Write the lease into the row of the open revision.
    HoldClaim {
        /// The lease.
        claim: Claim,
        /// Whom it is taken from, to be logged.
        taken_from: Option<AccountId>,
    },
    /// Clear the lease in the row of the open revision.
    DropClaim,
    /// Write down in the row of the open revision who approved it, and when that takes effect.
    HoldApproval(Approval),
    /// Clear that.
    DropApproval,
    /// Give the contribution its number and path and make this its live text: it becomes visible.
    Publish {
        /// The text.
        revision: RevisionId,
    },
    /// Make this the live text.
    SwapLive {
        /// The text.
        revision: RevisionId,
    },
    /// Change what readers see; number, path and live text are kept.
    SetVisibility(Visibility),
    /// Store what a moderator proposes.
    OpenProposal(Proposal),
    /// End the proposal.
    EndProposal {
        /// How.
        state: ProposalState,
        /// Why, where somebody did not agree.
        reason: Option<Reason>,
    },
    /// Ask the author.
    OpenRedaction(Redaction),
    /// End what the author was asked.
    EndRedaction {
        /// How.
        state: RedactionState,
        /// Why, where the author did not consent.
        reason: Option<Reason>,
    },
    /// Insert the live text without the words, approved; make it the live one, and close all before it to comparison for
    /// good.
    Redact(Redaction),
    /// Store that a focal point is asked, or asked again, about what reads as the draft or is read.
    OpenClearance(Leaving),
    /// Store that a focal point cleared it.
    GiveClearance,
    /// Store what was sent with the clearance; a focal point who sends it clears it by that.
    UseClearance,
    /// Store that a focal point cleared what they sent.
    ClearInSending(Leaving),
    /// End the clearance.
    EndClearance {
        /// How.
        state: ClearanceState,
        /// Why, where it was sent back.
        reason: Option<Reason>,
    },
    /// Record what was decided.
    RecordDecision {
        /// What.
        decision: Decision,
        /// About which text.
        revision: RevisionId,
        /// By whom.
        by: Deciders,
    },
    /// Insert the appeal against the negative decision of the standing.
    OpenAppeal,
    /// Write down who looks at the appeal.
    AssignAppeal {
        /// Who.
        to: AccountId,
    },
    /// End the appeal.
    CloseAppeal {
        /// How.
        end: AppealEnd,
        /// The second statement, where somebody settled it.
        statement: Option<Reasons>,
    },
    /// Insert a report.
    OpenReport {
        /// About which text.
        revision: RevisionId,
        /// Whose; `None` without an account.
        by: Option<AccountId>,
        /// Which rule, and how.
        reasons: Reasons,
    },
    /// Keep an earlier text from being put beside the one that is read now, for good.
    CloseComparison {
        /// Which.
        revision: RevisionId,
        /// Why; its author reads it.
        reason: Reason,
    },
    /// Close the report, with who and when.
    CloseReport {
        /// How.
        finding: Finding,
        /// Why.
        reason: Reason,
    },
    /// Change the count of what readers see in the topic, by one up or down.
    Count(i64),
    /// Write to somebody.
    Tell(Letter),
}

/// Who decided: one person, or two where it takes two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deciders {
    /// Who decided, or proposed it.
    pub decided: AccountId,
    /// Who agreed.
    pub confirmed: Option<AccountId>,
}

impl Deciders {
    /// Whoever acts, alone.
    pub(super) fn actor(context: &Context) -> Self {
        Self { decided: context.actor.account, confirmed: None }
    }
}

/// What was decided, with its reasons: no negative decision goes without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Publish it.
    Approve,
    /// Ask for another text.
    RequestChanges(Reasons),
    /// Do not publish it.
    Decline(Reasons),
    /// Take it down.
    Remove(Reasons),
    /// Put it back.
    Restore(Reasons),
    /// Strike words out of it.
    Redact(Reasons),
}

/// What somebody is told. To the author, unless it says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Letter {
    /// The text has arrived: its reference and the usual time to a decision.
    Received,
    /// It is published.
    Published,
    /// To followers of the topic: there is something new to read.
    ToFollowers,
    /// The new text is read in place of the old one.
    Corrected,
    /// To followers of everything in the topic: what they may have read reads otherwise now.
    CorrectedToFollowers,
    /// Another text is asked for, with the reasons and a link.
    ChangesRequested,
    /// It will not be published, with the reasons and how to appeal.
    Declined,
    /// It was taken down, with the reasons and how to appeal.
    Removed,
    /// It was put back.
    Restored,
    /// Words of it are to be struck out, if the author consents.
    RedactionAsked,
    /// They were, with the reasons.
    Redacted,
    /// The appeal has arrived.
    AppealReceived,
    /// To whom the appeal was assigned: please look at it.
    AppealAssigned,
    /// To whoever looked at the appeal before: somebody else does now.
    AppealGivenOn {
        /// Who.
        from: AccountId,
    },
    /// The decision stands, with the second statement.
    AppealUpheld,
    /// The decision falls, with the second statement and what follows from it.
    AppealOverturned,
    /// The decision stands in part, with the second statement.
    AppealPartly,
    /// Nobody settled the appeal in time.
    AppealExpired,
    /// To whoever reported: it has arrived.
    ReportReceived,
    /// To whoever reported: what came of it, and why.
    ReportAnswered,
    /// Somebody reported it: what came of that, and why; not who.
    ReportClosed,
    /// To the focal points of the organisation: somebody asks.
    ClearanceAsked,
    /// To whoever asked: it may leave.
    ClearanceGiven,
    /// To whoever asked: it may not, and why.
    ClearanceSentBack,
}

impl Decision {
    /// The label of it that is stored.
    pub fn kind(&self) -> DecisionKind {
        match self {
            Self::Approve => DecisionKind::Approve,
            Self::RequestChanges(_) => DecisionKind::RequestChanges,
            Self::Decline(_) => DecisionKind::Decline,
            Self::Remove(_) => DecisionKind::Remove,
            Self::Restore(_) => DecisionKind::Restore,
            Self::Redact(_) => DecisionKind::Redact,
        }
    }

    /// The statement of reasons.
    pub fn reasons(&self) -> Option<&Reasons> {
        match self {
            Self::Approve => None,
            Self::RequestChanges(reasons)
            | Self::Decline(reasons)
            | Self::Remove(reasons)
            | Self::Restore(reasons)
            | Self::Redact(reasons) => Some(reasons),
        }
    }
}

/// Ends the review of `open`: its claim or approval is cleared first, because only what waits has one.
pub(super) fn end_review(open: &OpenRevision, to: RevisionState) -> Vec<Effect> {
    let drop_claim = open.claim().map(|_| Effect::DropClaim);
    let drop_approval = open.approval().map(|_| Effect::DropApproval);
    let revision = open.revision;
    drop_claim.into_iter().chain(drop_approval).chain([Effect::SetRevision { revision, to }]).collect()
}
