//! What authors may do, in sentences.

use chrono::Duration;

use super::model::Model;
use super::people::{ANA, BO, MEI, NIA, approve, claim_next, decline, request_changes};
use super::stories::{asked, published, refuses, submitted};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::Effect;
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{Context, RESUBMISSION, Room, Window};
use crate::contributions::{Capacity, RevisionId, RevisionState, Visibility};

#[test]
fn the_live_text_stays_up_until_its_correction_is_approved_and_if_that_is_declined() {
    let mut model = published();
    model.act(ANA, &Event::EditLive).unwrap();
    assert_eq!((model.visibility, model.live), (Visibility::Live, Some(RevisionId(1))));
    let mut unlucky = model.clone();
    model.act(MEI, &claim_next(2)).unwrap();
    model.act(MEI, &approve(model.form())).unwrap();
    assert_eq!(model.live, Some(RevisionId(2)));
    unlucky.act(NIA, &claim_next(2)).unwrap();
    unlucky.act(NIA, &decline(unlucky.form())).unwrap();
    assert_eq!((unlucky.visibility, unlucky.live), (Visibility::Live, Some(RevisionId(1))));
}

#[test]
fn a_text_for_an_organisation_belongs_to_it_and_a_personal_one_does_not() {
    submitted().act(BO, &Event::EditSubmitted).unwrap();
    let mut personal = Model { capacity: Capacity::Personal, ..submitted() };
    refuses(&mut personal, BO, &Event::WithdrawOpen, Refusal::NotTheAuthor);
    let mut claimed_to_speak = Model { mandate_verified: false, ..submitted() };
    refuses(&mut claimed_to_speak, BO, &Event::WithdrawOpen, Refusal::NotTheAuthor);
    refuses(&mut submitted(), MEI, &Event::WithdrawOpen, Refusal::NotTheAuthor);
}

#[test]
fn what_somebody_said_in_person_is_no_colleagues_even_where_an_organisation_is_noted() {
    let model = submitted();
    let context = Context { capacity: Capacity::Personal, ..model.context(BO) };
    let answer = transition(&model.standing(), &Event::WithdrawOpen, &context);
    assert_eq!(answer, Err(Refusal::NotTheAuthor));
}

#[test]
fn a_topic_takes_texts_while_open_and_late_ones_marked() {
    let sent = |window| Model { window, ..Model::new() }.act(ANA, &Event::Submit);
    let late = |effects: Vec<Effect>| effects[0] == Effect::InsertRevision { late: true, preferred: None };
    assert!(!late(sent(Window::Open).unwrap()));
    assert!(late(sent(Window::Grace).unwrap()));
    assert_eq!(sent(Window::Closed), Err(Refusal::NotOpenForWriting));
    Model { window: Window::Closed, ..Model::new() }.act(ANA, &Event::SaveDraft).unwrap();
}

#[test]
fn what_does_not_fit_into_what_its_speaker_may_say_is_kept_and_not_sent() {
    for (room, refusal) in
        [(Room::NoContribution, Refusal::NoContributionLeft), (Room::TooManyWords, Refusal::NoWordsLeft)]
    {
        refuses(&mut Model { room, ..Model::new() }, ANA, &Event::Submit, refusal);
        refuses(&mut Model { room, ..submitted() }, ANA, &Event::EditSubmitted, refusal);
        refuses(&mut Model { room, ..asked() }, ANA, &Event::Resubmit, refusal);
        refuses(&mut Model { room, ..published() }, ANA, &Event::EditLive, refusal);
        Model { room, ..Model::new() }.act(ANA, &Event::SaveDraft).unwrap();
        Model { room, ..submitted() }.act(ANA, &Event::WithdrawOpen).unwrap();
    }
}

#[test]
fn after_closing_a_text_that_was_in_time_may_come_back_for_five_days() {
    let mut model = Model { window: Window::Closed, ..asked() };
    model.wait(RESUBMISSION);
    let effects = model.clone().act(ANA, &Event::Resubmit).unwrap();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::InsertRevision { late: false, .. })));
    model.wait(Duration::seconds(1));
    refuses(&mut model, ANA, &Event::Resubmit, Refusal::TooLateToResubmit);

    let mut late = Model { window: Window::Grace, ..Model::new() };
    late.act(ANA, &Event::Submit).unwrap();
    late.window = Window::Open;
    late.act(ANA, &Event::EditSubmitted).unwrap();
    late.act(MEI, &claim_next(1)).unwrap();
    late.act(MEI, &request_changes(late.form())).unwrap();
    late.window = Window::Closed;
    refuses(&mut late, ANA, &Event::Resubmit, Refusal::NotOpenForWriting);
}

#[test]
fn withdrawing_what_is_read_takes_the_correction_along() {
    let mut model = published();
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    let form = model.form();
    model.act(ANA, &Event::WithdrawLive).unwrap();
    assert_eq!(model.revisions[&RevisionId(2)].state, RevisionState::Withdrawn);
    refuses(&mut model, MEI, &approve(form), Refusal::Changed(Change::Withdrawn));
}
