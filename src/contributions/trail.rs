//! What events are called in the history of a contribution.

use super::transition::event::Event;
use super::transition::outcome::{Decision, Effect};

/// The line of history an event leaves; none for what changes with every key stroke or minute.
pub(super) fn action(event: &Event, effects: &[Effect]) -> Option<&'static str> {
    Some(match event {
        Event::SaveDraft | Event::DiscardDraft | Event::Renew { .. } => return None,
        Event::Submit => "contribution.submitted",
        Event::EditSubmitted => "contribution.replaced",
        Event::Resubmit => "contribution.resubmitted",
        Event::EditLive => "contribution.correction_submitted",
        Event::WithdrawOpen => "contribution.text_withdrawn",
        Event::WithdrawLive => "contribution.withdrawn",
        Event::AskClearance => "clearance.asked",
        Event::AskClearanceToWithdraw => "clearance.asked_to_withdraw",
        Event::Clear { .. } => "clearance.given",
        Event::SendBackForClearance { .. } => "clearance.sent_back",
        Event::CallOffClearance { .. } => "clearance.called_off",
        Event::Claim { .. } => "contribution.claimed",
        Event::TakeOver { .. } => "contribution.taken_over",
        Event::Release { .. } => "contribution.released",
        Event::LeaseExpires => "contribution.lease_expired",
        Event::Approve { .. } => "contribution.approved",
        Event::ApproveLater { .. } => "contribution.approved_for_later",
        Event::Undo { .. } => "contribution.approval_undone",
        Event::ApprovalTakesEffect { .. } if approves(effects) => "contribution.approved",
        Event::ApprovalTakesEffect { .. } => "contribution.approval_fell",
        Event::ProposeDeclining { .. } => "contribution.decline_proposed",
        Event::ProposeRemoval { .. } => "contribution.removal_proposed",
        Event::Confirm { .. } if removes(effects) => "contribution.removed",
        Event::Confirm { .. } | Event::ProposeRedaction { .. } if asks_the_author(effects) => {
            "contribution.redaction_asked"
        }
        Event::ProposeRedaction { .. } => "contribution.redaction_proposed",
        Event::WithdrawRedaction { .. } => "contribution.redaction_withdrawn",
        Event::ConsentToRedaction { .. } => "contribution.redacted",
        Event::RefuseRedaction { .. } => "contribution.redaction_refused",
        Event::Confirm { .. } => "contribution.declined",
        Event::Dispute { .. } => "contribution.proposal_disputed",
        Event::WithdrawProposal { .. } => "contribution.proposal_withdrawn",
        Event::RequestChanges { .. } => "contribution.changes_requested",
        Event::Decline { .. } => "contribution.declined",
        Event::Remove { .. } => "contribution.removed",
        Event::Restore { .. } => "contribution.restored",
        Event::Appeal => "appeal.brought",
        Event::AssignAppeal { .. } => "appeal.assigned",
        Event::SettleAppeal { .. } => "appeal.settled",
        Event::WithdrawAppeal => "appeal.withdrawn",
        Event::AppealExpires => "appeal.expired",
        Event::Report { .. } => "report.brought",
        Event::CloseReport { .. } => "report.closed",
    })
}

/// Whether somebody approved it.
pub(super) fn approves(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::RecordDecision { decision: Decision::Approve, .. }))
}

fn removes(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::RecordDecision { decision: Decision::Remove(_), .. }))
}

fn asks_the_author(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::OpenRedaction(_)))
}
