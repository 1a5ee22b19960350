//! What leaves in the name of an organisation that clears it first: asking, clearing, sending back.

use super::outcome::{Effect, Letter, Outcome};
use super::refusal::Refusal;
use super::{Clearance, Context, Leaving, Place, Standing, guards};
use crate::contributions::{Capacity, ClearanceId, ClearanceState};
use crate::text::Reason;

/// Keeps the text and asks whether it may be sent.
pub(super) fn ask(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    asking(context)?;
    if standing.sending().is_none() {
        return Err(Refusal::Ended);
    }
    let mut outcome = asked(standing, Leaving::Draft, context);
    outcome.standing.draft = true;
    outcome.effects.insert(0, Effect::StoreDraft);
    Ok(outcome)
}

/// Asks whether what is read may be taken down.
pub(super) fn ask_to_withdraw(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    asking(context)?;
    match standing.place {
        Place::Live { revision } => Ok(asked(standing, Leaving::Withdrawal { revision }, context)),
        Place::Unpublished | Place::Removed { .. } => Err(Refusal::NotLive),
        Place::Withdrawn | Place::Closed => Err(Refusal::Ended),
    }
}

/// Whoever asks speaks for the organisation already: else a stranger could put texts on its desk.
fn asking(context: &Context) -> Result<(), Refusal> {
    guards::author(context)?;
    if !clears(context) {
        return Err(Refusal::NoClearanceNeeded);
    }
    guards::speaks(context)
}

fn asked(standing: &Standing, leaving: Leaving, context: &Context) -> Outcome {
    let clearance = Clearance { id: context.next_clearance, leaving, given: false };
    let mut effects = lapsed(standing);
    effects.extend([Effect::OpenClearance(leaving), Effect::Tell(Letter::ClearanceAsked)]);
    Outcome { standing: Standing { clearance: Some(clearance), ..standing.clone() }, effects }
}

/// A focal point clears what they saw.
pub(super) fn clear(standing: &Standing, seen: ClearanceId, context: &Context) -> Result<Outcome, Refusal> {
    guards::focal_point(context)?;
    let clearance = open(standing, seen)?;
    if clearance.given {
        return Err(Refusal::ClearedAlready);
    }
    Ok(Outcome {
        standing: Standing { clearance: Some(Clearance { given: true, ..clearance }), ..standing.clone() },
        effects: vec![Effect::GiveClearance, Effect::Tell(Letter::ClearanceGiven)],
    })
}

/// A focal point does not clear what they saw, or takes that back.
pub(super) fn send_back(
    standing: &Standing,
    seen: ClearanceId,
    reason: &Reason,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::focal_point(context)?;
    open(standing, seen)?;
    let back = Effect::EndClearance { state: ClearanceState::SentBack, reason: Some(reason.clone()) };
    Ok(Outcome {
        standing: Standing { clearance: None, ..standing.clone() },
        effects: vec![back, Effect::Tell(Letter::ClearanceSentBack)],
    })
}

/// Whoever writes for the organisation takes the question back.
pub(super) fn call_off(standing: &Standing, seen: ClearanceId, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    open(standing, seen)?;
    Ok(Outcome { standing: Standing { clearance: None, ..standing.clone() }, effects: lapsed(standing) })
}

/// What follows for the clearance where something leaves, or why it may not.
pub(super) fn passes(standing: &Standing, leaving: Leaving, context: &Context) -> Result<Vec<Effect>, Refusal> {
    if !clears(context) {
        return Ok(lapsed(standing));
    }
    let reads_the_same = match leaving {
        Leaving::Draft => context.delegation.reads_as_draft,
        Leaving::Withdrawal { .. } => true,
    };
    let about_it = standing.clearance.filter(|clearance| clearance.leaving == leaving && reads_the_same);
    match about_it {
        Some(clearance) if clearance.given || context.delegation.focal_point => Ok(vec![Effect::UseClearance]),
        // A focal point clears in sending.
        _ if context.delegation.focal_point => {
            let mut effects = lapsed(standing);
            effects.push(Effect::ClearInSending(leaving));
            Ok(effects)
        }
        _ => Err(Refusal::NeedsClearance),
    }
}

/// The end of a clearance whose text changed.
pub(super) fn lapsed(standing: &Standing) -> Vec<Effect> {
    let lapses = Effect::EndClearance { state: ClearanceState::Lapsed, reason: None };
    standing.clearance.map(|_| lapses).into_iter().collect()
}

/// The clearance after another draft took the place of the one that it is about.
pub(super) fn after_another_draft(standing: &Standing) -> (Option<Clearance>, Vec<Effect>) {
    match standing.clearance {
        Some(Clearance { leaving: Leaving::Draft, .. }) => (None, lapsed(standing)),
        other => (other, Vec::new()),
    }
}

/// A clearance ends with what it is about: a text that nobody can send any more, or the wish to take down what is not
/// read any more.
pub(super) fn ended_with_its_object(outcome: Outcome) -> Outcome {
    let Some(clearance) = outcome.standing.clearance else { return outcome };
    let has_it = match clearance.leaving {
        Leaving::Draft => outcome.standing.sending().is_some(),
        Leaving::Withdrawal { revision } => outcome.standing.place == Place::Live { revision },
    };
    if has_it {
        return outcome;
    }
    let mut effects = outcome.effects;
    effects.extend(lapsed(&outcome.standing));
    Outcome { standing: Standing { clearance: None, ..outcome.standing }, effects }
}

fn open(standing: &Standing, seen: ClearanceId) -> Result<Clearance, Refusal> {
    standing.clearance.filter(|clearance| clearance.id == seen).ok_or(Refusal::ClearanceOver)
}

/// What is said in person is nobody's to clear.
fn clears(context: &Context) -> bool {
    context.capacity != Capacity::Personal && context.delegation.clears
}
