//! What moderators may do, in sentences.

use chrono::Duration;

use super::model::Model;
use super::people::{
    ANA, BO, MEI, NIA, OLA, approve, assign, claim_next, claim_this, decline, reasons, take_over, token,
};
use super::stories::{asked, claimed, declined, published, refuses, remove, settle, submitted};
use crate::contributions::transition::event::{Event, Named, Ruling};
use crate::contributions::transition::outcome::{Effect, Letter};
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::contributions::transition::{LEASE, PREFERENCE};
use crate::contributions::{Capacity, RevisionId, RevisionState};
use crate::people::AccountId;

#[test]
fn a_first_approval_gives_a_number_counts_and_tells_the_author_before_the_followers() {
    let mut model = claimed();
    let effects = model.act(MEI, &approve(model.form())).unwrap();
    let revision = RevisionId(1);
    assert_eq!(effects[..2], [Effect::DropClaim, Effect::SetRevision { revision, to: RevisionState::Approved },]);
    assert_eq!(
        effects[3..],
        [
            Effect::Publish { revision },
            Effect::Count(1),
            Effect::Tell(Letter::Published),
            Effect::Tell(Letter::ToFollowers),
        ]
    );
}

#[test]
fn whoever_decides_names_what_they_saw() {
    let mut model = claimed();
    let form = model.form();
    refuses(&mut model, MEI, &approve(Named { version: 2, ..form }), Refusal::Changed(Change::Row));
    refuses(&mut model, MEI, &approve(Named { token: token(9), ..form }), Refusal::NotHolding);
    model.act(ANA, &Event::EditSubmitted).unwrap();
    let newer = Refusal::Changed(Change::NewerText);
    refuses(&mut model, MEI, &approve(form), newer);
    model.act(MEI, &claim_this(1)).unwrap();
    refuses(&mut model, MEI, &approve(form), newer);
    model.act(ANA, &Event::WithdrawOpen).unwrap();
    refuses(&mut model, MEI, &approve(form), Refusal::NothingToDecide);
    assert!(newer.is_conflict() && Refusal::NothingToDecide.is_conflict());
}

#[test]
fn two_moderators_take_one_decision() {
    let mut model = claimed();
    let mei = model.form();
    let effects = model.act(NIA, &take_over(2)).unwrap();
    let held = matches!(effects[..], [Effect::HoldClaim { taken_from: Some(AccountId(MEI)), .. }]);
    assert!(held, "the log tells whom it was taken from: {effects:?}");
    let nia = model.form();
    refuses(&mut model, MEI, &decline(mei), Refusal::HeldByAnother);
    model.act(NIA, &approve(nia)).unwrap();
    refuses(&mut model, NIA, &approve(nia), Refusal::Changed(Change::Approved));
}

#[test]
fn nobody_decides_about_their_own_text_or_a_colleagues() {
    for capacity in Capacity::ALL {
        let mut model = Model { capacity: *capacity, ..submitted() };
        refuses(&mut model, ANA, &claim_next(1), Refusal::OwnText);
        refuses(&mut model, BO, &take_over(1), Refusal::OwnOrganisation);
        let mut model = Model { capacity: *capacity, ..published() };
        refuses(&mut model, BO, &remove(1), Refusal::OwnOrganisation);
    }
}

#[test]
fn nobody_decides_about_a_text_that_they_entered_for_its_author() {
    let entered = Some(AccountId(MEI));
    let mut model = Model { filed_by: entered, ..submitted() };
    refuses(&mut model, MEI, &claim_next(1), Refusal::OwnFiling);
    refuses(&mut model, MEI, &take_over(1), Refusal::OwnFiling);
    model.act(NIA, &claim_next(1)).unwrap();
    let mut model = Model { filed_by: entered, ..published() };
    refuses(&mut model, MEI, &remove(1), Refusal::OwnFiling);
    let mut model = Model { filed_by: Some(AccountId(OLA)), ..declined() };
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, OLA, &assign(OLA), Refusal::OwnFiling);
}

#[test]
fn the_organisation_spoken_for_does_not_decide_even_when_the_author_has_left_it() {
    let mut model = Model { left: [ANA].into(), ..submitted() };
    refuses(&mut model, BO, &claim_this(1), Refusal::OwnOrganisation);
}

#[test]
fn nothing_appears_in_the_name_of_others_before_the_mandate_is_verified() {
    for (capacity, may) in [(Capacity::Organisation, false), (Capacity::Group, false), (Capacity::Personal, true)] {
        let mut model = Model { capacity, mandate_verified: false, ..claimed() };
        let form = model.form();
        let answer = model.act(MEI, &approve(form));
        assert_eq!(answer.err(), (!may).then_some(Refusal::MandateNotVerified));
    }
    let mut model = Model { mandate_verified: false, ..declined() };
    model.act(ANA, &Event::Appeal).unwrap();
    model.act(OLA, &assign(OLA)).unwrap();
    refuses(&mut model, OLA, &settle(Ruling::Overturn), Refusal::MandateNotVerified);
}

#[test]
fn a_lease_ends_to_the_second_unless_it_is_renewed() {
    let mut model = claimed();
    let form = model.form();
    model.wait(LEASE - Duration::seconds(1));
    refuses(&mut model, NIA, &claim_this(2), Refusal::HeldByAnother);
    refuses(&mut model, NIA, &Event::LeaseExpires, Refusal::NotYetExpired);
    let mut renewed = model.clone();
    renewed.act(MEI, &Event::Renew { token: token(1) }).unwrap();
    for time in [&mut model, &mut renewed] {
        time.wait(Duration::seconds(1));
    }
    refuses(&mut model, MEI, &approve(form), Refusal::LeaseExpired);
    model.act(NIA, &claim_this(2)).unwrap();
    renewed.act(MEI, &approve(form)).unwrap();
}

#[test]
fn claiming_twice_keeps_the_form_on_the_other_screen_good() {
    let mut model = claimed();
    let form = model.form();
    model.wait(Duration::minutes(10));
    model.act(MEI, &claim_this(2)).unwrap();
    assert_eq!(model.form(), form);
    model.wait(Duration::minutes(10));
    model.act(MEI, &approve(form)).unwrap();
}

#[test]
fn the_answer_to_a_request_is_kept_a_day_for_who_asked() {
    let mut model = asked();
    model.act(ANA, &Event::Resubmit).unwrap();
    refuses(&mut model.clone(), NIA, &claim_next(2), Refusal::KeptForAnother);
    model.clone().act(NIA, &claim_this(2)).unwrap();
    model.clone().act(MEI, &claim_next(2)).unwrap();
    model.wait(PREFERENCE);
    model.act(NIA, &claim_next(2)).unwrap();
}

#[test]
fn a_correction_does_not_bring_back_what_was_removed() {
    let mut model = published();
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    let form = model.form();
    model.act(NIA, &remove(1)).unwrap();
    refuses(&mut model, MEI, &approve(form), Refusal::NotLive);
    model.act(OLA, &Event::Restore { reasons: reasons() }).unwrap();
    model.act(MEI, &approve(form)).unwrap();
    refuses(&mut model, NIA, &remove(1), Refusal::Changed(Change::LiveText));
}
