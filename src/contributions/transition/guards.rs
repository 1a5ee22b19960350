//! Who may: the conditions that several events share.

use super::refusal::Refusal;
use super::{Context, Person, Proposal, Room, Tie, Window};
use crate::contributions::{Capacity, RevisionId};
use crate::organisations::OrganisationId;
use crate::people::AccountId;

/// The author, as long as they did not leave the organisation that it was written for, or somebody who speaks for
/// that. What somebody only asked to say in its name is not the organisation's. A query says the same.
pub(in crate::contributions) fn author(context: &Context) -> Result<(), Refusal> {
    let is_author = context.actor.account == context.origin.author.account;
    let may = match context.capacity {
        Capacity::Personal => is_author,
        Capacity::Organisation | Capacity::Group => {
            let tie = context.delegation.tie;
            (is_author && tie != Tie::Left) || (tie.makes_it_shared() && speaks(context).is_ok())
        }
    };
    if may { Ok(()) } else { Err(Refusal::NotTheAuthor) }
}

/// Whoever acts speaks for the organisation that it was written for.
pub(super) fn speaks(context: &Context) -> Result<(), Refusal> {
    let wanted = context.origin.organisation;
    let speaks = wanted.is_some_and(|organisation| context.actor.organisations.contains(&organisation));
    if speaks { Ok(()) } else { Err(Refusal::MandateNotVerified) }
}

/// Whoever acts is a focal point of the organisation that it was written for, and may write in its name.
pub(super) fn focal_point(context: &Context) -> Result<(), Refusal> {
    author(context)?;
    if context.delegation.focal_point { Ok(()) } else { Err(Refusal::NotAFocalPoint) }
}

/// Nobody whose text it is, in whatever way.
pub(super) fn stranger(person: &Person, context: &Context) -> Result<(), Refusal> {
    context.origin.bars(person).map_or(Ok(()), Err)
}

/// A stranger who never had to do with the contribution.
pub(super) fn uninvolved(person: &Person, context: &Context) -> Result<(), Refusal> {
    context.origin.bars_from_hearing(person, &context.involved).map_or(Ok(()), Err)
}

/// One person may keep this text from readers, or ask for words of it: it takes two where a State says it with a mandate.
pub(super) fn one_decides(text: RevisionId, context: &Context) -> Result<(), Refusal> {
    let takes_two = context.two_decide && context.with_mandate.contains(&text);
    if takes_two { Err(Refusal::NeedsSecondPerson) } else { Ok(()) }
}

/// A stranger other than whoever proposed it, and from outside the organisations that convene.
pub(super) fn second(proposal: &Proposal, context: &Context) -> Result<(), Refusal> {
    stranger(&context.actor, context)?;
    // Whoever proposed it speaks for the other side by now.
    if context.origin.is_by(proposal.by) {
        return Err(Refusal::ProposalEnded);
    }
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

/// No text appears in the name of others that was sent without a mandate which somebody verified.
pub(super) fn mandate(text: RevisionId, context: &Context) -> Result<(), Refusal> {
    if context.capacity == Capacity::Personal || context.with_mandate.contains(&text) {
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
