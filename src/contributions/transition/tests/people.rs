//! Who acts in these tests, and what they say.

use uuid::Uuid;

use crate::contributions::redaction::passage::Passage;
use crate::contributions::transition::event::{Assigner, Event, Finding, Named, Pick};
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::{ClaimToken, Person};
use crate::contributions::{ClearanceId, ProposalId, RedactionId, RevisionId};
use crate::organisations::OrganisationId;
use crate::people::AccountId;
use crate::text::Reason;

/// Wrote the contribution, for the institute.
pub(super) const ANA: i64 = 1;
/// Speaks for the institute too, and moderates.
pub(super) const BO: i64 = 2;
/// Moderates, for a ministry.
pub(super) const MEI: i64 = 3;
/// Moderates, for nobody.
pub(super) const NIA: i64 = 4;
/// Moderates, for nobody.
pub(super) const OLA: i64 = 5;

/// Who clears for the institute.
pub(super) const FOCAL: i64 = BO;

/// With three more moderators, so that somebody is left who never had to do with it.
pub(super) const EVERYBODY: [i64; 8] = [ANA, BO, MEI, NIA, OLA, 6, 7, 8];

pub(super) const INSTITUTE: OrganisationId = OrganisationId(10);
pub(super) const MINISTRY: OrganisationId = OrganisationId(20);

pub(super) fn person(who: i64) -> Person {
    let organisations = match who {
        ANA | BO => vec![INSTITUTE],
        MEI => vec![MINISTRY],
        _ => Vec::new(),
    };
    Person { account: AccountId(who), organisations }
}

pub(super) fn reasons() -> Reasons {
    Reasons::parse("C2", "It names a patient.").unwrap()
}

pub(super) fn token(number: u128) -> ClaimToken {
    ClaimToken(Uuid::from_u128(number))
}

pub(super) fn claim_next(number: u128) -> Event {
    Event::Claim { pick: Pick::Next, token: token(number) }
}

pub(super) fn claim_this(number: u128) -> Event {
    Event::Claim { pick: Pick::This, token: token(number) }
}

pub(super) fn take_over(number: u128) -> Event {
    let reason = Reason::parse("She is ill.").unwrap();
    Event::TakeOver { token: token(number), reason }
}

pub(super) fn approve(named: Named) -> Event {
    Event::Approve { named }
}

pub(super) fn approve_later(named: Named) -> Event {
    Event::ApproveLater { named }
}

/// The approval of the text with this number.
pub(super) fn undo(revision: i64, number: u128) -> Event {
    Event::Undo { revision: RevisionId(revision), token: token(number) }
}

/// By somebody who still moderates.
pub(super) fn take_effect() -> Event {
    Event::ApprovalTakesEffect { still_moderates: true }
}

pub(super) fn request_changes(named: Named) -> Event {
    Event::RequestChanges { named, reasons: reasons() }
}

pub(super) fn decline(named: Named) -> Event {
    Event::Decline { named, reasons: reasons() }
}

pub(super) fn propose_declining(named: Named) -> Event {
    Event::ProposeDeclining { named, reasons: reasons() }
}

pub(super) fn propose_removal(revision: i64) -> Event {
    Event::ProposeRemoval { revision: RevisionId(revision), reasons: reasons() }
}

/// Agrees to the proposal of this number.
pub(super) fn confirm(number: i64) -> Event {
    Event::Confirm { proposal: ProposalId(number) }
}

pub(super) fn dispute(number: i64) -> Event {
    Event::Dispute { proposal: ProposalId(number), reason: Reason::parse("It answers the question.").unwrap() }
}

pub(super) fn withdraw_proposal(number: i64) -> Event {
    Event::WithdrawProposal { proposal: ProposalId(number) }
}

pub(super) fn propose_redaction(revision: i64) -> Event {
    let passage = Passage::stored("Jane Doe".to_owned());
    Event::ProposeRedaction { revision: RevisionId(revision), passage, reasons: reasons() }
}

/// To the question of this number.
pub(super) fn consent(number: i64) -> Event {
    Event::ConsentToRedaction { redaction: RedactionId(number) }
}

pub(super) fn refuse(number: i64) -> Event {
    let reason = Reason::parse("She agreed to be named.").unwrap();
    Event::RefuseRedaction { redaction: RedactionId(number), reason }
}

pub(super) fn withdraw_redaction(number: i64) -> Event {
    Event::WithdrawRedaction { redaction: RedactionId(number), reason: None }
}

/// By a colleague of whoever asked.
pub(super) fn withdraw_redaction_of_another(number: i64) -> Event {
    let reason = Some(Reason::parse("Whoever asked is away for a month.").unwrap());
    Event::WithdrawRedaction { redaction: RedactionId(number), reason }
}

/// By an organiser.
pub(super) fn assign(who: i64) -> Event {
    assign_as(Assigner::Organiser, who)
}

pub(super) fn assign_as(by: Assigner, who: i64) -> Event {
    Event::AssignAppeal { by, to: person(who) }
}

pub(super) fn report(signed_in: bool, revision: i64) -> Event {
    Event::Report { signed_in, revision: RevisionId(revision), reasons: reasons() }
}

pub(super) fn close_report(finding: Finding) -> Event {
    Event::CloseReport { finding, reason: Reason::parse("It named nobody.").unwrap() }
}

pub(super) fn send_back(clearance: ClearanceId) -> Event {
    Event::SendBackForClearance { clearance, reason: Reason::parse("The capital disagrees.").unwrap() }
}
