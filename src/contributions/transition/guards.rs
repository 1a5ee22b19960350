//! Who may: the conditions that several events share.

use super::refusal::Refusal;
use super::{Context, Person, Proposal, Room, Window};
use crate::contributions::Capacity;
use crate::organisations::OrganisationId;
use crate::people::AccountId;

/// The author, as long as they did not leave the organisation that it was written for, or somebody who speaks for
/// that. What somebody only asked to say in its name is not the organisation's. A query says the same.
pub(super) fn author(context: &Context) -> Result<(), Refusal> {
    let is_author = context.actor.account == context.author.account;
    let may = match context.capacity {
        Capacity::Personal => is_author,
        Capacity::Organisation | Capacity::Group => {
            let left = context.delegation.author_left;
            (is_author && !left) || ((context.mandate_verified || left) && speaks(context).is_ok())
        }
    };
    if may { Ok(()) } else { Err(Refusal::NotTheAuthor) }
}

/// Whoever acts speaks for the organisation that it was written for.
pub(super) fn speaks(context: &Context) -> Result<(), Refusal> {
    let speaks = context.organisation.is_some_and(|organisation| context.actor.organisations.contains(&organisation));
    if speaks { Ok(()) } else { Err(Refusal::MandateNotVerified) }
}

/// Whoever acts is a focal point of the organisation that it was written for, and may write in its name.
pub(super) fn focal_point(context: &Context) -> Result<(), Refusal> {
    author(context)?;
    if context.delegation.focal_point { Ok(()) } else { Err(Refusal::NotAFocalPoint) }
}

/// Who may decide about a contribution: neither its author, nor who entered it for its author, nor somebody of an
/// organisation that the author speaks for or that the contribution was written for. Verified mandates count, and of
/// those only asked for none but the one it was written under: else its author could choose who decides.
pub fn may_decide(
    person: &Person,
    author: &Person,
    written_for: Option<OrganisationId>,
    filed_by: Option<AccountId>,
) -> Result<(), Refusal> {
    if person.account == author.account {
        return Err(Refusal::OwnText);
    }
    if filed_by == Some(person.account) {
        return Err(Refusal::OwnFiling);
    }
    let own = |organisation| author.organisations.contains(organisation) || written_for.as_ref() == Some(organisation);
    if person.organisations.iter().any(own) {
        return Err(Refusal::OwnOrganisation);
    }
    Ok(())
}

/// Neither the author nor of an organisation of the author's, nor whoever sent a text of it.
pub(super) fn stranger(person: &Person, context: &Context) -> Result<(), Refusal> {
    if context.delegation.sent && person.account == context.actor.account {
        return Err(Refusal::OwnText);
    }
    may_decide(person, &context.author, context.organisation, context.filed_by)
}

/// Who may look at an appeal: whoever may decide, and never had a part in the case.
pub fn may_hear(
    person: &Person,
    author: &Person,
    written_for: Option<OrganisationId>,
    filed_by: Option<AccountId>,
    involved: &[AccountId],
) -> Result<(), Refusal> {
    may_decide(person, author, written_for, filed_by)?;
    if involved.contains(&person.account) { Err(Refusal::AlreadyInvolved) } else { Ok(()) }
}

/// A stranger who never had to do with the contribution.
pub(super) fn uninvolved(person: &Person, context: &Context) -> Result<(), Refusal> {
    stranger(person, context)?;
    may_hear(person, &context.author, context.organisation, context.filed_by, &context.involved)
}

/// One person may decline or remove it.
pub(super) fn one_decides(context: &Context) -> Result<(), Refusal> {
    if context.two_decide { Err(Refusal::NeedsSecondPerson) } else { Ok(()) }
}

/// A stranger other than whoever proposed it, and from outside the organisations that convene.
pub(super) fn second(proposal: &Proposal, context: &Context) -> Result<(), Refusal> {
    stranger(&context.actor, context)?;
    may_confirm(&context.actor, proposal.by, &context.conveners)
}

/// Whether a stranger is the second person: neither who proposed it nor of an organisation that convenes.
pub fn may_confirm(person: &Person, proposed_by: AccountId, conveners: &[OrganisationId]) -> Result<(), Refusal> {
    if person.account == proposed_by {
        return Err(Refusal::OwnProposal);
    }
    if person.organisations.iter().any(|of| conveners.contains(of)) {
        return Err(Refusal::OfTheConvener);
    }
    Ok(())
}

/// Nothing appears in the name of others before somebody verified the mandate for it.
pub(super) fn mandate(context: &Context) -> Result<(), Refusal> {
    if context.capacity == Capacity::Personal || context.mandate_verified {
        Ok(())
    } else {
        Err(Refusal::MandateNotVerified)
    }
}

/// What is sent fits into what its speaker may say in the topic.
pub(super) fn room(context: &Context) -> Result<(), Refusal> {
    match context.room {
        Room::Enough => Ok(()),
        Room::NoContribution => Err(Refusal::NoContributionLeft),
        Room::TooManyWords => Err(Refusal::NoWordsLeft),
    }
}

/// The topic takes text; says whether it does so late.
pub(super) fn writable(context: &Context) -> Result<bool, Refusal> {
    match context.window {
        Window::Open => Ok(false),
        Window::Grace => Ok(true),
        Window::Closed => Err(Refusal::NotOpenForWriting),
    }
}
