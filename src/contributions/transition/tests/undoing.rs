//! Approvals that can be undone for a moment, in sentences.

use chrono::Duration;

use super::model::Model;
use super::people::{ANA, BO, MEI, NIA, approve, approve_later, claim_this, decline, take_effect, take_over, undo};
use super::stories::{approved_for_later, claimed, published, refuses, remove};
use crate::contributions::transition::event::{Event, Named};
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{Context, Person, UNDO_WINDOW};
use crate::contributions::{RevisionId, RevisionState, Visibility};
use crate::organisations::OrganisationId;
use crate::people::AccountId;

/// Nobody has been told, nothing is read, nothing decided.
fn nothing_left(model: &Model) {
    assert_eq!((model.visibility, model.live), (Visibility::Unpublished, None));
    assert!(model.decisions.is_empty());
    assert_eq!(model.letters.len(), 1, "the receipt: {:?}", model.letters);
}

#[test]
fn an_approval_for_later_takes_effect_after_twelve_seconds_with_all_that_approving_does() {
    let mut later = approved_for_later();
    nothing_left(&later);
    later.wait(UNDO_WINDOW - Duration::seconds(1));
    refuses(&mut later, MEI, &take_effect(), Refusal::NotYetExpired);
    later.wait(Duration::seconds(1));
    later.act(MEI, &take_effect()).unwrap();
    let mut at_once = claimed();
    at_once.act(MEI, &approve(at_once.form())).unwrap();
    assert_eq!(later.letters, at_once.letters);
    assert_eq!(later.standing(), at_once.standing());
    refuses(&mut later, MEI, &take_effect(), Refusal::NothingToUndo);
}

#[test]
fn it_is_undone_by_whoever_approved_and_is_with_them_again() {
    let mut model = approved_for_later();
    refuses(&mut model, NIA, &undo(1, 2), Refusal::ApprovalPending);
    refuses(&mut model, BO, &undo(1, 2), Refusal::OwnOrganisation);
    model.act(MEI, &undo(1, 2)).unwrap();
    nothing_left(&model);
    assert_eq!(model.standing().open.unwrap().claim().unwrap().holder, AccountId(MEI));
    refuses(&mut model, MEI, &undo(1, 3), Refusal::NothingToUndo);
    model.act(MEI, &decline(model.form())).unwrap();
}

#[test]
fn undone_or_in_effect_and_never_both() {
    let mut model = approved_for_later();
    model.wait(UNDO_WINDOW);
    let mut undone = model.clone();
    undone.act(MEI, &undo(1, 2)).unwrap();
    refuses(&mut undone, MEI, &take_effect(), Refusal::NothingToUndo);
    model.act(MEI, &take_effect()).unwrap();
    refuses(&mut model, MEI, &undo(1, 2), Refusal::Changed(Change::Approved));
}

#[test]
fn nobody_else_can_have_the_text_meanwhile() {
    let mut model = approved_for_later();
    for event in [claim_this(2), take_over(2), Event::LeaseExpires] {
        refuses(&mut model, NIA, &event, Refusal::ApprovalPending);
    }
    let named = Named { revision: RevisionId(1), version: 1, token: super::people::token(1) };
    refuses(&mut model, MEI, &approve(named), Refusal::ApprovalPending);
    refuses(&mut model, MEI, &approve_later(named), Refusal::ApprovalPending);
}

#[test]
fn an_edit_or_a_withdrawal_by_the_author_cancels_it() {
    let mut edited = approved_for_later();
    edited.act(ANA, &Event::EditSubmitted).unwrap();
    edited.wait(UNDO_WINDOW);
    refuses(&mut edited, MEI, &take_effect(), Refusal::NothingToUndo);
    refuses(&mut edited, MEI, &undo(1, 2), Refusal::Changed(Change::NewerText));
    let mut withdrawn = approved_for_later();
    withdrawn.act(ANA, &Event::WithdrawOpen).unwrap();
    withdrawn.wait(UNDO_WINDOW);
    refuses(&mut withdrawn, MEI, &take_effect(), Refusal::NothingToUndo);
    assert_eq!(withdrawn.revisions[&RevisionId(1)].state, RevisionState::Withdrawn);
}

#[test]
fn where_a_rule_does_not_hold_any_more_the_text_goes_back_to_the_queue() {
    let falls = |mut model: Model, event: Event| {
        model.wait(UNDO_WINDOW);
        model.act(MEI, &event).unwrap();
        let open = model.standing().open.unwrap();
        assert!(open.approval().is_none() && open.claim().is_none());
        model
    };
    let never_verified = Model { mandate_verified: false, ..approved_for_later() };
    nothing_left(&falls(never_verified, take_effect()));
    nothing_left(&falls(approved_for_later(), Event::ApprovalTakesEffect { still_moderates: false }));

    let mut removed = published();
    removed.act(ANA, &Event::EditLive).unwrap();
    removed.act(MEI, &claim_this(2)).unwrap();
    removed.act(MEI, &approve_later(removed.form())).unwrap();
    removed.act(NIA, &remove(1)).unwrap();
    assert_eq!(falls(removed, take_effect()).visibility, Visibility::Removed);

    // Whoever approved speaks for the author's organisation by now.
    let model = approved_for_later();
    let colleague = Person { account: AccountId(MEI), organisations: vec![OrganisationId(10)] };
    let context = Context { actor: colleague, now: model.now + UNDO_WINDOW, ..model.context(MEI) };
    let outcome = transition(&model.standing(), &take_effect(), &context).unwrap();
    assert!(outcome.standing.open.unwrap().approval().is_none());
}
