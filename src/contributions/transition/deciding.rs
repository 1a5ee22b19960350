//! What moderators decide: about the text that they saw, while they hold it.

use super::claiming::holding;
use super::event::Named;
use super::outcome::{Deciders, Decision, Effect, Letter, Outcome, end_review};
use super::reasons::Reasons;
use super::refusal::{Change, Refusal};
use super::{Context, Negative, OpenRevision, Place, Restriction, Review, Standing, guards};
use crate::contributions::{RevisionId, RevisionState, Visibility};

pub(super) fn approve(standing: &Standing, named: Named, context: &Context) -> Result<Outcome, Refusal> {
    let open = held(standing, named, context)?;
    publish(standing, open, context)
}

/// Lets readers read the open text: for the first time, or in place of the one they read now.
pub(super) fn publish(standing: &Standing, open: &OpenRevision, context: &Context) -> Result<Outcome, Refusal> {
    let revision = open.revision;
    guards::mandate(revision, context)?;
    let mut effects = end_review(open, RevisionState::Approved);
    effects.push(Effect::RecordDecision { decision: Decision::Approve, revision, by: Deciders::actor(context) });
    match standing.place {
        Place::Unpublished => effects.extend([
            Effect::Publish { revision },
            Effect::Count(1),
            Effect::Tell(Letter::Published),
            Effect::Tell(Letter::ToFollowers),
        ]),
        Place::Live { .. } => effects.extend([
            Effect::SwapLive { revision },
            Effect::Tell(Letter::Corrected),
            Effect::Tell(Letter::CorrectedToFollowers),
        ]),
        // A new text must not carry what was taken down back to the readers.
        Place::Removed { .. } => return Err(Refusal::NotLive),
        Place::Withdrawn | Place::Closed => return Err(Refusal::NothingToDecide),
    }
    Ok(Outcome { standing: Standing { place: Place::Live { revision }, open: None, ..standing.clone() }, effects })
}

pub(super) fn request_changes(
    standing: &Standing,
    named: Named,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let open = held(standing, named, context)?;
    let revision = open.revision;
    let mut effects = end_review(open, RevisionState::ChangesRequested);
    effects.extend([
        Effect::RecordDecision {
            decision: Decision::RequestChanges(reasons.clone()),
            revision,
            by: Deciders::actor(context),
        },
        Effect::Tell(Letter::ChangesRequested),
    ]);
    let open = OpenRevision {
        version: open.version + 1,
        review: Review::ChangesRequested { by: context.actor.account, at: context.now },
        ..open.clone()
    };
    Ok(Outcome { standing: Standing { open: Some(open), ..standing.clone() }, effects })
}

pub(super) fn decline(
    standing: &Standing,
    named: Named,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let open = held(standing, named, context)?;
    guards::one_decides(open.revision, context)?;
    Ok(declined(standing, open, reasons, Deciders::actor(context), context))
}

pub(super) fn declined(
    standing: &Standing,
    open: &OpenRevision,
    reasons: &Reasons,
    by: Deciders,
    context: &Context,
) -> Outcome {
    let revision = open.revision;
    let mut effects = end_review(open, RevisionState::Declined);
    effects.push(Effect::RecordDecision { decision: Decision::Decline(reasons.clone()), revision, by });
    let place = match standing.place {
        Place::Unpublished => {
            effects.push(Effect::SetVisibility(Visibility::Closed));
            Place::Closed
        }
        published => published,
    };
    effects.push(Effect::Tell(Letter::Declined));
    Outcome {
        standing: Standing {
            place,
            open: None,
            negative: Some(negative(Restriction::Declined, revision, context)),
            ..standing.clone()
        },
        effects,
    }
}

/// Takes down what is read. A new text under review goes on waiting.
pub(super) fn remove(
    standing: &Standing,
    seen: RevisionId,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let revision = read_as_seen(standing, seen)?;
    guards::one_decides(revision, context)?;
    Ok(removed(standing, revision, reasons, Deciders::actor(context), context))
}

pub(super) fn removed(
    standing: &Standing,
    revision: RevisionId,
    reasons: &Reasons,
    by: Deciders,
    context: &Context,
) -> Outcome {
    Outcome {
        standing: Standing {
            place: Place::Removed { revision, since: context.now },
            negative: Some(negative(Restriction::Removed, revision, context)),
            ..standing.clone()
        },
        effects: vec![
            Effect::RecordDecision { decision: Decision::Remove(reasons.clone()), revision, by },
            Effect::SetVisibility(Visibility::Removed),
            Effect::Count(-1),
            Effect::Tell(Letter::Removed),
        ],
    }
}

/// Puts back what was taken down; an appeal against it is settled all the same.
pub(super) fn restore(standing: &Standing, reasons: &Reasons, context: &Context) -> Result<Outcome, Refusal> {
    guards::stranger(&context.actor, context)?;
    let Place::Removed { revision, .. } = standing.place else {
        return Err(Refusal::NotRemoved);
    };
    Ok(Outcome {
        standing: Standing { place: Place::Live { revision }, ..standing.clone() },
        effects: vec![
            Effect::RecordDecision {
                decision: Decision::Restore(reasons.clone()),
                revision,
                by: Deciders::actor(context),
            },
            Effect::SetVisibility(Visibility::Live),
            Effect::Count(1),
            Effect::Tell(Letter::Restored),
        ],
    })
}

/// The text that is read, if it is the one that was seen.
pub(super) fn read_as_seen(standing: &Standing, seen: RevisionId) -> Result<RevisionId, Refusal> {
    match standing.place {
        Place::Live { revision } if revision == seen => Ok(revision),
        Place::Live { .. } => Err(Refusal::Changed(Change::LiveText)),
        Place::Withdrawn => Err(Refusal::Changed(Change::Withdrawn)),
        Place::Removed { .. } => Err(Refusal::Changed(Change::Removed)),
        Place::Unpublished | Place::Closed => Err(Refusal::NotLive),
    }
}

/// The open text, if it is the one that was named and the actor may decide about it now.
pub(super) fn held<'a>(standing: &'a Standing, named: Named, context: &Context) -> Result<&'a OpenRevision, Refusal> {
    guards::stranger(&context.actor, context)?;
    let Some(open) = &standing.open else {
        return Err(what_became_of(standing, named.revision));
    };
    if open.revision != named.revision {
        return Err(Refusal::Changed(Change::NewerText));
    }
    let claim = match open.review {
        Review::Submitted { claim, .. } => claim,
        Review::Approving { .. } => return Err(Refusal::ApprovalPending),
        Review::ChangesRequested { .. } => return Err(Refusal::Changed(Change::ChangesRequested)),
    };
    if open.version != named.version {
        return Err(Refusal::Changed(Change::Row));
    }
    if standing.awaits_second_person() {
        return Err(Refusal::ProposalOpen);
    }
    holding(claim, named.token, context)?;
    Ok(open)
}

pub(super) fn what_became_of(standing: &Standing, revision: RevisionId) -> Refusal {
    let declined = standing
        .negative
        .as_ref()
        .is_some_and(|negative| negative.restriction == Restriction::Declined && negative.revision == revision);
    match standing.place {
        Place::Live { revision: live } if live == revision => Refusal::Changed(Change::Approved),
        _ if declined => Refusal::Changed(Change::Declined),
        Place::Withdrawn => Refusal::Changed(Change::Withdrawn),
        Place::Unpublished | Place::Live { .. } | Place::Removed { .. } | Place::Closed => Refusal::NothingToDecide,
    }
}

fn negative(restriction: Restriction, revision: RevisionId, context: &Context) -> Negative {
    Negative { restriction, revision, at: context.now, appeal: None }
}
