//! Who reads a text for the decision: leases, so that nobody reads in vain and nothing waits for
//! somebody who left.

use chrono::{DateTime, Utc};

use super::event::Pick;
use super::outcome::{Effect, Outcome};
use super::refusal::Refusal;
use super::{Claim, ClaimToken, Context, LEASE, OpenRevision, Preferred, Review, Standing, guards};
use crate::people::AccountId;

/// The open text, and what is known about who reads it.
struct Waiting<'a> {
    open: &'a OpenRevision,
    claim: Option<Claim>,
    preferred: Option<Preferred>,
}

pub(super) fn claim(standing: &Standing, pick: Pick, token: ClaimToken, context: &Context) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let waiting = waiting(standing)?;
    match waiting.running(context.now) {
        Some(claim) if claim.holder == context.actor.account => {
            return Ok(waiting.held(standing, renewed(claim, context), None));
        }
        Some(_) => return Err(Refusal::HeldByAnother),
        None => {}
    }
    if pick == Pick::Next && waiting.kept_from(context.actor.account, context.now) {
        return Err(Refusal::KeptForAnother);
    }
    Ok(waiting.held(standing, fresh(token, context), None))
}

/// Takes a text from whoever holds it; where nobody does any more, it is a plain claim.
pub(super) fn take_over(standing: &Standing, token: ClaimToken, context: &Context) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let waiting = waiting(standing)?;
    Ok(match waiting.running(context.now) {
        Some(claim) if claim.holder == context.actor.account => waiting.held(standing, renewed(claim, context), None),
        Some(claim) => waiting.held(standing, fresh(token, context), Some(claim.holder)),
        None => waiting.held(standing, fresh(token, context), None),
    })
}

pub(super) fn renew(standing: &Standing, token: ClaimToken, context: &Context) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let waiting = waiting(standing)?;
    let claim = holding(waiting.claim, token, context)?;
    Ok(waiting.held(standing, renewed(claim, context), None))
}

pub(super) fn release(standing: &Standing, token: ClaimToken, context: &Context) -> Result<Outcome, Refusal> {
    let waiting = waiting(standing)?;
    holding(waiting.claim, token, context)?;
    Ok(waiting.dropped(standing))
}

pub(super) fn lease_expires(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    let waiting = waiting(standing)?;
    match waiting.claim {
        None => Err(Refusal::NotHolding),
        Some(claim) if claim.holds_at(context.now) => Err(Refusal::NotYetExpired),
        Some(_) => Ok(waiting.dropped(standing)),
    }
}

/// The actor's own claim, proven and still running.
pub(super) fn holding(claim: Option<Claim>, token: ClaimToken, context: &Context) -> Result<Claim, Refusal> {
    let claim = claim.ok_or(Refusal::NotHolding)?;
    let running = claim.holds_at(context.now);
    if claim.holder != context.actor.account {
        return Err(if running { Refusal::HeldByAnother } else { Refusal::NotHolding });
    }
    if claim.token != token {
        return Err(Refusal::NotHolding);
    }
    if !running {
        return Err(Refusal::LeaseExpired);
    }
    Ok(claim)
}

fn waiting(standing: &Standing) -> Result<Waiting<'_>, Refusal> {
    let open = standing.open.as_ref().ok_or(Refusal::NothingToDecide)?;
    match open.review {
        Review::Submitted { .. } if standing.awaits_second_person() => Err(Refusal::ProposalOpen),
        Review::Submitted { claim, preferred } => Ok(Waiting { open, claim, preferred }),
        Review::Approving { .. } => Err(Refusal::ApprovalPending),
        Review::ChangesRequested { .. } => Err(Refusal::NothingToDecide),
    }
}

pub(super) fn fresh(token: ClaimToken, context: &Context) -> Claim {
    Claim { holder: context.actor.account, token, since: context.now, until: context.now + LEASE }
}

fn renewed(claim: Claim, context: &Context) -> Claim {
    Claim { until: context.now + LEASE, ..claim }
}

impl Waiting<'_> {
    fn running(&self, now: DateTime<Utc>) -> Option<Claim> {
        self.claim.filter(|claim| claim.holds_at(now))
    }

    fn kept_from(&self, moderator: AccountId, now: DateTime<Utc>) -> bool {
        self.preferred.is_some_and(|preferred| preferred.moderator != moderator && now < preferred.until)
    }

    fn held(&self, standing: &Standing, claim: Claim, taken_from: Option<AccountId>) -> Outcome {
        Outcome { standing: self.with(standing, Some(claim)), effects: vec![Effect::HoldClaim { claim, taken_from }] }
    }

    fn dropped(&self, standing: &Standing) -> Outcome {
        Outcome { standing: self.with(standing, None), effects: vec![Effect::DropClaim] }
    }

    fn with(&self, standing: &Standing, claim: Option<Claim>) -> Standing {
        let review = Review::Submitted { claim, preferred: self.preferred };
        let open = OpenRevision { review, ..self.open.clone() };
        Standing { open: Some(open), ..standing.clone() }
    }
}
