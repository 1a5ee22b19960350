//! What the author does: drafts, texts, second thoughts.

use super::outcome::{Effect, Letter, Outcome, end_review};
use super::refusal::{Change, Refusal};
use super::{
    Context, Leaving, OpenRevision, PREFERENCE, Place, Preferred, RESUBMISSION, Review, Standing, Window, clearing,
    guards,
};
use crate::contributions::{RevisionState, Visibility};

/// Keeps text for later, whether or not the topic is open: nobody loses a text to a deadline.
pub(super) fn save_draft(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    if standing.sending().is_none() {
        return Err(Refusal::Ended);
    }
    // Words that are stored already change nothing about who was asked.
    let (clearance, mut effects) = match context.delegation.reads_as_draft {
        true => (standing.clearance, Vec::new()),
        false => clearing::after_another_draft(standing),
    };
    effects.push(Effect::StoreDraft);
    Ok(Outcome { standing: Standing { draft: true, clearance, ..standing.clone() }, effects })
}

pub(super) fn discard_draft(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    if !standing.draft {
        return Err(Refusal::NoDraft);
    }
    let (clearance, mut effects) = clearing::after_another_draft(standing);
    effects.push(Effect::DropDraft);
    Ok(Outcome { standing: Standing { draft: false, clearance, ..standing.clone() }, effects })
}

pub(super) fn submit(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    match standing.place {
        Place::Unpublished => first_of_its_round(standing, context),
        Place::Live { .. } => Err(Refusal::Changed(Change::Approved)),
        Place::Withdrawn | Place::Removed { .. } | Place::Closed => Err(Refusal::Ended),
    }
}

pub(super) fn edit_live(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    match standing.place {
        Place::Live { .. } => first_of_its_round(standing, context),
        Place::Unpublished => Err(Refusal::NotLive),
        Place::Withdrawn | Place::Removed { .. } | Place::Closed => Err(Refusal::Ended),
    }
}

pub(super) fn edit_submitted(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let open = standing.open.as_ref().ok_or(Refusal::NothingOpen)?;
    let preferred = match open.review {
        Review::Submitted { preferred, .. } | Review::Approving { preferred, .. } => preferred,
        Review::ChangesRequested { .. } => return Err(Refusal::Changed(Change::ChangesRequested)),
    };
    guards::writable(context)?;
    guards::room(context)?;
    replace(standing, open, preferred, context)
}

pub(super) fn resubmit(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let open = standing.open.as_ref().ok_or(Refusal::NothingOpen)?;
    let Review::ChangesRequested { by, at } = open.review else {
        return Err(Refusal::AlreadyOpen);
    };
    match context.window {
        Window::Open | Window::Grace => {}
        // Whoever was in time may answer in time.
        Window::Closed if open.late => return Err(Refusal::NotOpenForWriting),
        Window::Closed if context.now > at + RESUBMISSION => {
            return Err(Refusal::TooLateToResubmit);
        }
        Window::Closed => {}
    }
    guards::room(context)?;
    let preferred = Preferred { moderator: by, until: context.now + PREFERENCE };
    replace(standing, open, Some(preferred), context)
}

pub(super) fn withdraw_open(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let open = standing.open.as_ref().ok_or(Refusal::NothingOpen)?;
    Ok(Outcome {
        standing: Standing { open: None, ..standing.clone() },
        effects: end_review(open, RevisionState::Withdrawn),
    })
}

/// Takes down what is read, and with it the new text under review, which could bring it back.
pub(super) fn withdraw_live(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    guards::author(context)?;
    let revision = match standing.place {
        Place::Live { revision } => revision,
        Place::Removed { .. } => return Err(Refusal::Changed(Change::Removed)),
        Place::Unpublished | Place::Withdrawn | Place::Closed => return Err(Refusal::NotLive),
    };
    let mut effects = clearing::passes(standing, Leaving::Withdrawal { revision }, context)?;
    if let Some(open) = &standing.open {
        effects.extend(end_review(open, RevisionState::Withdrawn));
    }
    effects.extend([Effect::SetVisibility(Visibility::Withdrawn), Effect::Count(-1)]);
    let standing = Standing { place: Place::Withdrawn, open: None, clearance: None, ..standing.clone() };
    Ok(Outcome { standing, effects })
}

fn first_of_its_round(standing: &Standing, context: &Context) -> Result<Outcome, Refusal> {
    if standing.open.is_some() {
        return Err(Refusal::AlreadyOpen);
    }
    let late = guards::writable(context)?;
    guards::room(context)?;
    send(standing, Vec::new(), late, None, context)
}

/// Another text for `open`. The old one goes first: there is never more than one open.
fn replace(
    standing: &Standing,
    open: &OpenRevision,
    preferred: Option<Preferred>,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let superseded = end_review(open, RevisionState::Superseded);
    send(standing, superseded, open.late, preferred, context)
}

fn send(
    standing: &Standing,
    mut effects: Vec<Effect>,
    late: bool,
    preferred: Option<Preferred>,
    context: &Context,
) -> Result<Outcome, Refusal> {
    let clearance = clearing::passes(standing, Leaving::Draft, context)?;
    effects.push(Effect::InsertRevision { late, preferred });
    // It names the text that was just inserted.
    effects.extend(clearance);
    if standing.draft {
        effects.push(Effect::DropDraft);
    }
    effects.push(Effect::Tell(Letter::Received));
    let open = OpenRevision {
        revision: context.next_revision,
        version: OpenRevision::FIRST_VERSION,
        late,
        review: Review::Submitted { claim: None, preferred },
    };
    let standing = Standing { draft: false, open: Some(open), clearance: None, ..standing.clone() };
    Ok(Outcome { standing, effects })
}
