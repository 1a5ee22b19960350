//! A second look at a negative decision, by somebody else.

use chrono::{DateTime, Utc};

use super::event::{Assigner, Ruling};
use super::outcome::{Deciders, Decision, Effect, Letter, Outcome};
use super::reasons::Reasons;
use super::refusal::Refusal;
use super::{
    APPEAL_LASTS, APPEAL_WITHIN, Appeal, AppealEnd, Context, Negative, Person, Place, Restriction, Standing, guards,
};
use crate::contributions::{AppealState, RevisionId, RevisionState, Visibility};
use crate::people::AccountId;

/// What overturning a decision does for its text.
enum Remedy {
    /// It is published for the first time.
    Publish(RevisionId),
    /// It takes the place of the live text.
    SwapLive(RevisionId),
    /// It is put back.
    Restore(RevisionId),
}

pub(super) fn appeal(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let negative = standing.negative.as_ref().ok_or(Refusal::NothingToAppeal)?;
    if negative.appeal.is_some() {
        return Err(Refusal::AlreadyAppealed);
    }
    if context.now > negative.at + APPEAL_WITHIN {
        return Err(Refusal::TooLateToAppeal);
    }
    Ok(Outcome {
        standing: with(standing, negative, Appeal::Open { since: context.now }),
        effects: vec![Effect::OpenAppeal, Effect::Tell(Letter::AppealReceived)],
    })
}

/// Names who looks at it, also instead of somebody who cannot, and tells both.
pub(super) fn assign(standing: &Standing, by: Assigner, to: &Person, context: &Context) -> Result<Outcome, Refusal> {
    let (negative, since, from) = under_way(standing)?;
    match by {
        Assigner::Topic => {}
        Assigner::Moderator => guards::uninvolved(&context.actor, context)?,
        Assigner::Organiser => guards::stranger(&context.actor, context)?,
    }
    guards::uninvolved(to, context)?;
    let to = to.account;
    let mut effects = vec![Effect::AssignAppeal { to }, Effect::Tell(Letter::AppealAssigned)];
    // Whoever takes it from themselves, or gives it away, knows.
    if let Some(from) = from.filter(|from| *from != to && *from != context.actor.account) {
        effects.push(Effect::Tell(Letter::AppealGivenOn { from }));
    }
    Ok(Outcome { standing: with(standing, negative, Appeal::Assigned { since, to }), effects })
}

/// Settles it with a second statement; the first one stays where it is.
pub(super) fn settle(
    standing: &Standing,
    ruling: Ruling,
    reasons: &Reasons,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let (negative, _, assigned) = under_way(standing)?;
    if assigned != Some(context.actor.account) {
        return Err(Refusal::NotAssigned);
    }
    guards::uninvolved(&context.actor, context)?;
    let mut standing_after = with(standing, negative, Appeal::Ended(ruling.end()));
    let mut effects = vec![Effect::CloseAppeal { end: ruling.end(), statement: Some(reasons.clone()) }];
    match ruling {
        Ruling::Uphold => effects.push(Effect::Tell(Letter::AppealUpheld)),
        Ruling::Partly => effects.push(Effect::Tell(Letter::AppealPartly)),
        Ruling::Overturn => {
            effects.push(Effect::Tell(Letter::AppealOverturned));
            if let Some(remedy) = remedy(standing, negative) {
                standing_after.place = remedy.place();
                effects.extend(remedy.effects(reasons, context)?);
            }
        }
    }
    Ok(Outcome { standing: standing_after, effects })
}

pub(super) fn withdraw(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let (negative, ..) = under_way(standing)?;
    Ok(ended(standing, negative, AppealEnd::Withdrawn))
}

pub(super) fn expire(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    let (negative, since, _) = under_way(standing)?;
    if context.now < since + APPEAL_LASTS {
        return Err(Refusal::NotYetExpired);
    }
    let mut outcome = ended(standing, negative, AppealEnd::Expired);
    outcome.effects.push(Effect::Tell(Letter::AppealExpired));
    Ok(outcome)
}

fn under_way(standing: &Standing) -> Result<(&Negative, DateTime<Utc>, Option<AccountId>), Refusal> {
    let negative = standing.negative.as_ref().ok_or(Refusal::NoAppealOpen)?;
    match negative.appeal {
        Some(Appeal::Open { since }) => Ok((negative, since, None)),
        Some(Appeal::Assigned { since, to }) => Ok((negative, since, Some(to))),
        Some(Appeal::Ended(_)) | None => Err(Refusal::NoAppealOpen),
    }
}

fn ended(standing: &Standing, negative: &Negative, end: AppealEnd) -> Outcome {
    Outcome {
        standing: with(standing, negative, Appeal::Ended(end)),
        effects: vec![Effect::CloseAppeal { end, statement: None }],
    }
}

fn with(standing: &Standing, negative: &Negative, appeal: Appeal) -> Standing {
    Standing { negative: Some(Negative { appeal: Some(appeal), ..negative.clone() }), ..standing.clone() }
}

/// What is left to be made good. Nothing, where the author has taken the contribution back or sent
/// a newer text since, or where a moderator has put it back or taken it down for another reason.
fn remedy(standing: &Standing, negative: &Negative) -> Option<Remedy> {
    let revision = negative.revision;
    match (negative.restriction, standing.place) {
        (Restriction::Declined, Place::Closed) => Some(Remedy::Publish(revision)),
        (Restriction::Declined, Place::Live { revision: live }) => {
            (live < revision && standing.open.is_none()).then_some(Remedy::SwapLive(revision))
        }
        (Restriction::Removed, Place::Removed { since, .. }) => {
            (since == negative.at).then_some(Remedy::Restore(revision))
        }
        (
            Restriction::Declined | Restriction::Removed,
            Place::Unpublished | Place::Live { .. } | Place::Withdrawn | Place::Removed { .. } | Place::Closed,
        ) => None,
    }
}

impl Remedy {
    fn place(&self) -> Place {
        match *self {
            Self::Publish(revision) | Self::SwapLive(revision) | Self::Restore(revision) => Place::Live { revision },
        }
    }

    fn effects(&self, reasons: &Reasons, context: &Context) -> Result<Vec<Effect>, Refusal> {
        let approved = |revision| {
            [
                Effect::SetRevision { revision, to: RevisionState::Approved },
                Effect::RecordDecision { decision: Decision::Approve, revision, by: Deciders::actor(context) },
            ]
        };
        Ok(match *self {
            Self::Publish(revision) => {
                guards::mandate(revision, context)?;
                let mut effects = Vec::from(approved(revision));
                effects.extend([Effect::Publish { revision }, Effect::Count(1), Effect::Tell(Letter::ToFollowers)]);
                effects
            }
            Self::SwapLive(revision) => {
                guards::mandate(revision, context)?;
                let mut effects = Vec::from(approved(revision));
                effects.extend([Effect::SwapLive { revision }, Effect::Tell(Letter::CorrectedToFollowers)]);
                effects
            }
            Self::Restore(revision) => vec![
                Effect::RecordDecision {
                    decision: Decision::Restore(reasons.clone()),
                    revision,
                    by: Deciders::actor(context),
                },
                Effect::SetVisibility(Visibility::Live),
                Effect::Count(1),
            ],
        })
    }
}

impl Appeal {
    /// The label of it that is stored.
    pub fn state(self) -> AppealState {
        match self {
            Self::Open { .. } => AppealState::Open,
            Self::Assigned { .. } => AppealState::Assigned,
            Self::Ended(end) => end.state(),
        }
    }
}

impl AppealEnd {
    /// The label of it that is stored.
    pub fn state(self) -> AppealState {
        match self {
            Self::Upheld => AppealState::Upheld,
            Self::Overturned => AppealState::Overturned,
            Self::Partly => AppealState::Partly,
            Self::Withdrawn => AppealState::Withdrawn,
            Self::Expired => AppealState::Expired,
        }
    }
}
