//! What events are called where chance lets them happen.

use crate::contributions::Visibility;
use crate::contributions::transition::event::{Event, Finding, Ruling};
use crate::contributions::transition::outcome::Effect;

/// What the event did for readers, where it can do one thing or another.
pub(super) fn publishing(effects: &[Effect]) -> &'static str {
    let visible = Effect::SetVisibility(Visibility::Live);
    effects
        .iter()
        .find_map(|effect| match effect {
            Effect::Publish { .. } => Some(", published"),
            Effect::SwapLive { .. } => Some(", live text swapped"),
            Effect::OpenProposal(_) => Some(", to a second person"),
            Effect::OpenRedaction(_) => Some(", the author is asked"),
            effect if *effect == visible => Some(", put back"),
            _ => None,
        })
        .unwrap_or_default()
}

/// No arm for the rest: an event added later has to come into these tests.
pub(super) fn name(event: &Event) -> &'static str {
    match event {
        Event::SaveDraft => "save draft",
        Event::DiscardDraft => "discard draft",
        Event::Submit => "submit",
        Event::EditSubmitted => "edit submitted",
        Event::Resubmit => "resubmit",
        Event::EditLive => "edit live",
        Event::WithdrawOpen => "withdraw open",
        Event::WithdrawLive => "withdraw live",
        Event::AskClearance => "ask for clearance",
        Event::AskClearanceToWithdraw => "ask for clearance to withdraw",
        Event::Clear { .. } => "clear",
        Event::SendBackForClearance { .. } => "send back for clearance",
        Event::CallOffClearance { .. } => "call a clearance off",
        Event::Claim { .. } => "claim",
        Event::TakeOver { .. } => "take over",
        Event::Renew { .. } => "renew",
        Event::Release { .. } => "release",
        Event::LeaseExpires => "lease expires",
        Event::Approve { .. } => "approve",
        Event::ApproveLater { .. } => "approve for later",
        Event::Undo { .. } => "undo",
        Event::ApprovalTakesEffect { .. } => "approval takes effect",
        Event::ProposeDeclining { .. } => "propose to decline",
        Event::ProposeRemoval { .. } => "propose to remove",
        Event::Confirm { .. } => "second person agrees",
        Event::Dispute { .. } => "second person does not agree",
        Event::WithdrawProposal { .. } => "take a proposal back",
        Event::ProposeRedaction { .. } => "redact",
        Event::WithdrawRedaction { .. } => "take a question about words back",
        Event::ConsentToRedaction { .. } => "consent to redaction",
        Event::RefuseRedaction { .. } => "refuse redaction",
        Event::RequestChanges { .. } => "request changes",
        Event::Decline { .. } => "decline",
        Event::Remove { .. } => "remove",
        Event::Restore { .. } => "restore",
        Event::Appeal => "appeal",
        Event::AssignAppeal { .. } => "assign",
        Event::SettleAppeal { ruling: Ruling::Uphold, .. } => "uphold",
        Event::SettleAppeal { ruling: Ruling::Overturn, .. } => "overturn",
        Event::SettleAppeal { ruling: Ruling::Partly, .. } => "partly",
        Event::WithdrawAppeal => "withdraw appeal",
        Event::AppealExpires => "appeal expires",
        Event::Report { signed_in: true, .. } => "report",
        Event::Report { signed_in: false, .. } => "report without an account",
        Event::CloseReport { finding: Finding::Acted, .. } => "report acted on",
        Event::CloseReport { finding: Finding::NoAction, .. } => "report without action",
    }
}
