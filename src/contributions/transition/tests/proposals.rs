//! What takes two persons, in sentences.

use super::model::Model;
use super::people::{
    ANA, BO, MEI, NIA, OLA, approve, assign, claim_next, claim_this, confirm, decline, dispute, propose_declining,
    propose_removal, reasons, take_over, withdraw_proposal,
};
use super::stories::{claimed, published, refuses, remove};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::Letter;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{RevisionId, RevisionState, Visibility};

/// A State's statement that Nia proposes to decline.
fn proposed() -> Model {
    let mut model = super::stories::submitted();
    model.two_decide = true;
    model.act(NIA, &claim_next(1)).unwrap();
    refuses(&mut model.clone(), NIA, &decline(model.form()), Refusal::NeedsSecondPerson);
    model.act(NIA, &propose_declining(model.form())).unwrap();
    model
}

/// One that is read, and that Nia proposes to remove.
fn removal_proposed() -> Model {
    let mut model = Model { two_decide: true, ..published() };
    refuses(&mut model, NIA, &remove(1), Refusal::NeedsSecondPerson);
    model.act(NIA, &propose_removal(1)).unwrap();
    model
}

#[test]
fn what_a_state_says_is_declined_once_a_second_person_agrees_and_both_are_on_record() {
    let mut model = proposed();
    assert_eq!((model.visibility, model.letters.len()), (Visibility::Unpublished, 1), "its author learns nothing");
    refuses(&mut model, NIA, &confirm(1), Refusal::OwnProposal);
    refuses(&mut model, BO, &confirm(1), Refusal::OwnOrganisation);
    refuses(&mut model, ANA, &confirm(1), Refusal::OwnText);
    refuses(&mut model, MEI, &confirm(1), Refusal::OfTheConvener);
    refuses(&mut model, MEI, &dispute(1), Refusal::OfTheConvener);
    model.act(OLA, &confirm(1)).unwrap();
    assert_eq!((model.visibility, model.letters.last()), (Visibility::Closed, Some(&Letter::Declined)));
    refuses(&mut model, OLA, &confirm(1), Refusal::ProposalEnded);
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, MEI, &assign(OLA), Refusal::AlreadyInvolved);
    refuses(&mut model, MEI, &assign(NIA), Refusal::AlreadyInvolved);
}

#[test]
fn nobody_has_the_text_while_it_waits_and_if_the_second_does_not_agree_it_is_in_the_queue_again() {
    let mut model = proposed();
    for event in [claim_next(2), claim_this(2), take_over(2)] {
        refuses(&mut model, OLA, &event, Refusal::ProposalOpen);
    }
    model.act(OLA, &dispute(1)).unwrap();
    model.act(OLA, &claim_next(2)).unwrap();
    model.act(OLA, &approve(model.form())).unwrap();
    assert_eq!(model.live, Some(RevisionId(1)));
}

#[test]
fn what_is_read_stays_up_until_the_second_person_agrees_to_remove_it() {
    let mut model = removal_proposed();
    assert_eq!(model.visibility, Visibility::Live);
    refuses(&mut model, OLA, &propose_removal(1), Refusal::ProposalOpen);
    let mut disputed = model.clone();
    disputed.act(OLA, &dispute(1)).unwrap();
    assert_eq!(disputed.visibility, Visibility::Live);
    model.act(OLA, &confirm(1)).unwrap();
    assert_eq!((model.visibility, model.letters.last()), (Visibility::Removed, Some(&Letter::Removed)));
}

#[test]
fn a_proposal_ends_with_its_text() {
    let mut edited = proposed();
    edited.act(ANA, &Event::EditSubmitted).unwrap();
    refuses(&mut edited, OLA, &confirm(1), Refusal::ProposalEnded);
    let mut withdrawn = proposed();
    withdrawn.act(ANA, &Event::WithdrawOpen).unwrap();
    assert_eq!(withdrawn.revisions[&RevisionId(1)].state, RevisionState::Withdrawn);
    refuses(&mut withdrawn, OLA, &dispute(1), Refusal::ProposalEnded);
    let mut gone = removal_proposed();
    gone.act(ANA, &Event::WithdrawLive).unwrap();
    refuses(&mut gone, OLA, &confirm(1), Refusal::ProposalEnded);
    // A correction that waits ends nothing; one that is read in its place does.
    let mut corrected = removal_proposed();
    corrected.act(ANA, &Event::EditLive).unwrap();
    corrected.clone().act(OLA, &confirm(1)).unwrap();
    corrected.act(OLA, &claim_next(2)).unwrap();
    corrected.act(OLA, &approve(corrected.form())).unwrap();
    refuses(&mut corrected, OLA, &confirm(1), Refusal::ProposalEnded);
}

#[test]
fn whoever_proposed_it_may_take_it_back() {
    let mut model = proposed();
    refuses(&mut model, OLA, &withdraw_proposal(1), Refusal::NotYourProposal);
    model.act(NIA, &withdraw_proposal(1)).unwrap();
    model.act(OLA, &claim_this(2)).unwrap();
    refuses(&mut model, OLA, &confirm(1), Refusal::ProposalEnded);
}

#[test]
fn what_is_proposed_no_second_time_counts_for_another_text() {
    let mut model = proposed();
    model.act(ANA, &Event::EditSubmitted).unwrap();
    model.act(OLA, &claim_this(2)).unwrap();
    model.act(OLA, &propose_declining(model.form())).unwrap();
    refuses(&mut model, NIA, &confirm(1), Refusal::ProposalEnded);
    model.act(NIA, &confirm(2)).unwrap();
    assert_eq!(model.decisions.last().unwrap().decision.reasons(), Some(&reasons()));
    let mut once = claimed();
    once.act(MEI, &decline(once.form())).unwrap();
    assert_eq!(once.visibility, Visibility::Closed, "others are decided about by one person");
}
