//! The one table of what may happen to a contribution.

use super::event::Event;
use super::outcome::Outcome;
use super::refusal::Refusal;
use super::{
    Context, Standing, appealing, claiming, clearing, deciding, proposing, redacting, reporting, undoing, writing,
};

/// What `event` leads to from `standing`, or why it may not happen. Pure: whoever calls it has
/// locked the rows that `standing` and `context` were read from, and stores the effects in the
/// same transaction. Roles (who is a moderator at all) are proven before.
pub fn transition(standing: &Standing, event: &Event, context: &Context) -> Result<Outcome, Refusal> {
    let outcome = happen(standing, event, context).map(proposing::ended_with_its_text)?;
    Ok(clearing::ended_with_its_object(redacting::ended_with_its_text(outcome)))
}

fn happen(standing: &Standing, event: &Event, context: &Context) -> Result<Outcome, Refusal> {
    // No arm for the rest: an event added later has to be given its place here.
    match event {
        Event::SaveDraft => writing::save_draft(standing, context),
        Event::DiscardDraft => writing::discard_draft(standing, context),
        Event::Submit => writing::submit(standing, context),
        Event::EditSubmitted => writing::edit_submitted(standing, context),
        Event::Resubmit => writing::resubmit(standing, context),
        Event::EditLive => writing::edit_live(standing, context),
        Event::WithdrawOpen => writing::withdraw_open(standing, context),
        Event::WithdrawLive => writing::withdraw_live(standing, context),

        Event::AskClearance => clearing::ask(standing, context),
        Event::AskClearanceToWithdraw => clearing::ask_to_withdraw(standing, context),
        Event::Clear { clearance } => clearing::clear(standing, *clearance, context),
        Event::SendBackForClearance { clearance, reason } => clearing::send_back(standing, *clearance, reason, context),
        Event::CallOffClearance { clearance } => clearing::call_off(standing, *clearance, context),

        Event::Claim { pick, token } => claiming::claim(standing, *pick, *token, context),
        // The reason is for the log; its type has seen to it that there is one.
        Event::TakeOver { token, reason: _ } => claiming::take_over(standing, *token, context),
        Event::Renew { token } => claiming::renew(standing, *token, context),
        Event::Release { token } => claiming::release(standing, *token, context),
        Event::LeaseExpires => claiming::lease_expires(standing, context),

        Event::Approve { named } => deciding::approve(standing, *named, context),
        Event::ApproveLater { named } => undoing::approve_later(standing, *named, context),
        Event::Undo { revision, token } => undoing::undo(standing, *revision, *token, context),
        Event::ApprovalTakesEffect { still_moderates } => undoing::take_effect(standing, *still_moderates, context),
        Event::RequestChanges { named, reasons } => deciding::request_changes(standing, *named, reasons, context),
        Event::Decline { named, reasons } => deciding::decline(standing, *named, reasons, context),
        Event::ProposeDeclining { named, reasons } => proposing::propose_declining(standing, *named, reasons, context),
        Event::ProposeRemoval { revision, reasons } => {
            proposing::propose_removal(standing, *revision, reasons, context)
        }
        Event::Confirm { proposal } => proposing::confirm(standing, *proposal, context),
        Event::Dispute { proposal, reason } => proposing::dispute(standing, *proposal, reason, context),
        Event::WithdrawProposal { proposal } => proposing::withdraw(standing, *proposal, context),
        Event::ProposeRedaction { revision, passage, reasons } => {
            proposing::propose_redaction(standing, *revision, passage, reasons, context)
        }
        Event::WithdrawRedaction { redaction, reason } => {
            redacting::withdraw(standing, *redaction, reason.as_ref(), context)
        }
        Event::ConsentToRedaction { redaction } => redacting::consent(standing, *redaction, context),
        Event::RefuseRedaction { redaction, reason } => redacting::refuse(standing, *redaction, reason, context),
        Event::Remove { revision, reasons } => deciding::remove(standing, *revision, reasons, context),
        Event::Restore { reasons } => deciding::restore(standing, reasons, context),

        Event::Appeal => appealing::appeal(standing, context),
        Event::AssignAppeal { by, to } => appealing::assign(standing, *by, to, context),
        Event::SettleAppeal { ruling, reasons } => appealing::settle(standing, *ruling, reasons, context),
        Event::WithdrawAppeal => appealing::withdraw(standing, context),
        Event::AppealExpires => appealing::expire(standing, context),

        Event::Report { signed_in, revision, reasons } => {
            reporting::report(standing, *signed_in, *revision, reasons, context)
        }
        Event::CloseReport { finding, reason } => reporting::close(standing, *finding, reason, context),
    }
}
