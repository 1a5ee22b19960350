//! Words that are struck out of what is read, with the consent of whoever wrote them.

use super::deciding::read_as_seen;
use super::outcome::{Deciders, Decision, Effect, Letter, Outcome};
use super::reasons::Reasons;
use super::refusal::Refusal;
use super::{Context, Place, Redaction, Standing, guards};
use crate::contributions::redaction::passage::Passage;
use crate::contributions::{RedactionId, RedactionState, RevisionId};
use crate::text::Reason;

/// The author is asked; what is read stays as it is until they answer.
pub(super) fn asked(
    standing: &Standing,
    seen: RevisionId,
    passage: &Passage,
    reasons: &Reasons,
    by: Deciders,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let revision = read_as_seen(standing, seen)?;
    may_be_asked(standing)?;
    let id = context.next_redaction;
    let redaction = Redaction { id, revision, passage: passage.clone(), by, reasons: reasons.clone() };
    Ok(Outcome {
        effects: vec![Effect::OpenRedaction(redaction.clone()), Effect::Tell(Letter::RedactionAsked)],
        standing: Standing { redaction: Some(redaction), ..standing.clone() },
    })
}

/// The decision is of whoever asked; the author's word lets it take effect.
pub(super) fn consent(standing: &Standing, named: RedactionId, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let redaction = waiting(standing, named)?.clone();
    let of = read_as_seen(standing, redaction.revision)?;
    let decision = Decision::Redact(redaction.reasons.clone());
    Ok(Outcome {
        effects: vec![
            Effect::RecordDecision { decision, revision: of, by: redaction.by },
            Effect::Redact(redaction),
            Effect::EndRedaction { state: RedactionState::Consented, reason: None },
            Effect::Tell(Letter::Redacted),
        ],
        standing: Standing {
            place: Place::Live { revision: context.next_revision },
            redaction: None,
            ..standing.clone()
        },
    })
}

/// Everything is as if nobody had asked.
pub(super) fn refuse(
    standing: &Standing,
    named: RedactionId,
    reason: &Reason,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    waiting(standing, named)?;
    Ok(ended(standing, RedactionState::Refused, Some(reason.clone())))
}

/// Whoever asked takes it back, or with a reason anybody who may decide: an author who does not answer, and a
/// colleague who is gone, would else keep the text from ever being asked about again.
pub(super) fn withdraw(
    standing: &Standing,
    named: RedactionId,
    reason: Option<&Reason>,
    context: &Context,
) -> Result<Outcome, Refusal> {
    if waiting(standing, named)?.by.decided != context.actor.account {
        guards::stranger(&context.actor, context)?;
        reason.ok_or(Refusal::NotYourProposal)?;
    }
    Ok(ended(standing, RedactionState::Cancelled, reason.cloned()))
}

/// What the author was asked ends with the text that it is about, and with another one that they send for it.
pub(super) fn ended_with_its_text(outcome: Outcome) -> Outcome {
    let Some(redaction) = &outcome.standing.redaction else { return outcome };
    if outcome.standing.reads_only(redaction.revision) {
        return outcome;
    }
    let Outcome { standing, effects: end } = ended(&outcome.standing, RedactionState::Cancelled, None);
    let mut effects = outcome.effects;
    effects.extend(end);
    Outcome { standing, effects }
}

/// One question at a time, and none about a text that another one waits to replace.
pub(super) fn may_be_asked(standing: &Standing) -> Result<(), Refusal> {
    if standing.proposal.is_some() {
        return Err(Refusal::ProposalOpen);
    }
    if standing.redaction.is_some() {
        return Err(Refusal::RedactionAsked);
    }
    if standing.open.is_some() {
        return Err(Refusal::AlreadyOpen);
    }
    Ok(())
}

fn waiting(standing: &Standing, named: RedactionId) -> Result<&Redaction, Refusal> {
    standing.redaction.as_ref().filter(|redaction| redaction.id == named).ok_or(Refusal::RedactionEnded)
}

fn ended(standing: &Standing, state: RedactionState, reason: Option<Reason>) -> Outcome {
    Outcome {
        standing: Standing { redaction: None, ..standing.clone() },
        effects: vec![Effect::EndRedaction { state, reason }],
    }
}

impl Standing {
    /// Whether readers read this text, and no other waits to take its place.
    pub(super) fn reads_only(&self, revision: RevisionId) -> bool {
        self.place == Place::Live { revision } && self.open.is_none()
    }
}
