//! Approvals that can be undone for a moment: nothing leaves, and nobody learns of them, before they take effect.

use chrono::{DateTime, Utc};

use super::claiming::fresh;
use super::deciding::{held, publish, what_became_of};
use super::event::Named;
use super::outcome::{Effect, Outcome};
use super::refusal::{Change, Refusal};
use super::{Approval, ClaimToken, Context, OpenRevision, Preferred, Review, Standing, UNDO_WINDOW, guards};
use crate::contributions::RevisionId;

/// An approval that would be refused now is refused now, and not when it is due.
pub(super) fn approve_later(standing: &Standing, named: Named, context: &Context) -> Result<Outcome, Refusal> {
    let open = held(standing, named, context)?;
    publish(standing, open, context)?;
    let approval = Approval { by: context.actor.account, due: context.now + UNDO_WINDOW };
    let review = Review::Approving { approval, preferred: preferred(open) };
    Ok(Outcome {
        standing: reviewed(standing, open, review),
        effects: vec![Effect::DropClaim, Effect::HoldApproval(approval)],
    })
}

/// As long as it did not take effect, also where that comes late.
pub(super) fn undo(
    standing: &Standing,
    approved: RevisionId,
    token: ClaimToken,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let Some(open) = &standing.open else {
        return Err(what_became_of(standing, approved));
    };
    if open.revision != approved {
        return Err(Refusal::Changed(Change::NewerText));
    }
    let approval = open.approval().ok_or(Refusal::NothingToUndo)?;
    if approval.by != context.actor.account {
        return Err(Refusal::ApprovalPending);
    }
    let claim = fresh(token, context);
    let review = Review::Submitted { claim: Some(claim), preferred: preferred(open) };
    Ok(Outcome {
        standing: reviewed(standing, open, review),
        effects: vec![Effect::DropApproval, Effect::HoldClaim { claim, taken_from: None }],
    })
}

/// Does all that approving does; where a rule does not hold any more, the text goes back to the queue.
pub(super) fn take_effect(standing: &Standing, still_moderates: bool, context: &Context) -> Result<Outcome, Refusal> {
    let open = standing.open.as_ref().ok_or(Refusal::NothingToUndo)?;
    let approval = open.approval().ok_or(Refusal::NothingToUndo)?;
    if approval.by != context.actor.account {
        return Err(Refusal::NotHolding);
    }
    if context.now < approval.due {
        return Err(Refusal::NotYetExpired);
    }
    let approved = guards::stranger(&context.actor, context).and_then(|()| publish(standing, open, context));
    match approved {
        Ok(outcome) if still_moderates => Ok(outcome),
        Ok(_) | Err(_) => {
            let review = Review::Submitted { claim: None, preferred: preferred(open) };
            Ok(Outcome { standing: reviewed(standing, open, review), effects: vec![Effect::DropApproval] })
        }
    }
}

impl OpenRevision {
    /// Since when a moderator holds it, or has approved it without effect so far.
    pub(super) fn held_since(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.approval() {
            Some(approval) => Some(approval.due - UNDO_WINDOW),
            None => self.claim().filter(|claim| claim.holds_at(now)).map(|claim| claim.since),
        }
    }
}

fn preferred(open: &OpenRevision) -> Option<Preferred> {
    match open.review {
        Review::Submitted { preferred, .. } | Review::Approving { preferred, .. } => preferred,
        Review::ChangesRequested { .. } => None,
    }
}

fn reviewed(standing: &Standing, open: &OpenRevision, review: Review) -> Standing {
    Standing { open: Some(OpenRevision { review, ..open.clone() }), ..standing.clone() }
}
