//! What leaves in the name of an organisation that clears it first, in sentences and on one screen.

use super::model::Model;
use super::people::{ANA, BO, FOCAL, MEI, NIA, approve, claim_next, send_back};
use super::stories::refuses;
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::{Effect, Letter};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::table::transition;
use crate::contributions::transition::{Leaving, Standing};
use crate::contributions::{Capacity, ClearanceId, RevisionId, Visibility};

const FIRST: ClearanceId = ClearanceId(1);

fn clear(number: i64) -> Event {
    Event::Clear { clearance: ClearanceId(number) }
}

/// An institute that clears, with nothing written yet.
fn clearing() -> Model {
    Model { clears: true, ..Model::new() }
}

fn asked() -> Model {
    let mut model = clearing();
    model.act(ANA, &Event::AskClearance).unwrap();
    model
}

fn cleared() -> Model {
    let mut model = asked();
    model.act(FOCAL, &clear(1)).unwrap();
    model
}

fn submitted() -> Model {
    let mut model = cleared();
    model.act(ANA, &Event::Submit).unwrap();
    model
}

fn published() -> Model {
    let mut model = submitted();
    model.act(MEI, &claim_next(1)).unwrap();
    model.act(MEI, &approve(model.form())).unwrap();
    model
}

#[test]
fn what_was_cleared_is_sent_word_for_word_and_anything_else_is_asked_for_again() {
    refuses(&mut clearing(), ANA, &Event::Submit, Refusal::NeedsClearance);
    refuses(&mut asked(), ANA, &Event::Submit, Refusal::NeedsClearance);
    submitted();
    let mut changed = Model { typed: 1, ..cleared() };
    refuses(&mut changed, ANA, &Event::Submit, Refusal::NeedsClearance);
    changed.act(ANA, &Event::SaveDraft).unwrap();
    assert_eq!(changed.clearance, None, "an edit takes it away");
    refuses(&mut changed, FOCAL, &clear(1), Refusal::ClearanceOver);
    refuses(&mut changed, ANA, &Event::Submit, Refusal::NeedsClearance);
    changed.act(ANA, &Event::AskClearance).unwrap();
    changed.act(FOCAL, &clear(2)).unwrap();
    changed.act(ANA, &Event::Submit).unwrap();
    let mut same = cleared();
    same.act(ANA, &Event::SaveDraft).unwrap();
    assert!(same.clearance.unwrap().clearance.given, "the same words stay cleared");
}

#[test]
fn a_focal_point_clears_in_sending_their_own_text_and_that_of_others() {
    let used = |effects: Vec<Effect>| effects.contains(&Effect::UseClearance);
    assert!(used(asked().act(FOCAL, &Event::Submit).unwrap()));
    assert!(used(cleared().act(FOCAL, &Event::Submit).unwrap()));
    let mut reworded = Model { typed: 1, ..asked() };
    let effects = reworded.act(FOCAL, &Event::Submit).unwrap();
    assert!(effects.contains(&Effect::ClearInSending(Leaving::Draft)));
    clearing().act(FOCAL, &Event::Submit).unwrap();
}

#[test]
fn nobody_else_clears_and_each_clearance_is_given_once() {
    refuses(&mut asked(), ANA, &clear(1), Refusal::NotAFocalPoint);
    refuses(&mut asked(), MEI, &clear(1), Refusal::NotTheAuthor);
    refuses(&mut asked(), MEI, &send_back(FIRST), Refusal::NotTheAuthor);
    refuses(&mut cleared(), FOCAL, &clear(1), Refusal::ClearedAlready);
    refuses(&mut asked(), NIA, &Event::CallOffClearance { clearance: FIRST }, Refusal::NotTheAuthor);
    let mut back = asked();
    back.act(FOCAL, &send_back(FIRST)).unwrap();
    assert!(back.draft, "nothing is lost");
    refuses(&mut back, FOCAL, &clear(1), Refusal::ClearanceOver);
}

#[test]
fn corrections_and_withdrawals_of_what_is_read_are_cleared_too() {
    let mut model = published();
    refuses(&mut model, ANA, &Event::EditLive, Refusal::NeedsClearance);
    refuses(&mut model, ANA, &Event::WithdrawLive, Refusal::NeedsClearance);
    model.act(ANA, &Event::AskClearanceToWithdraw).unwrap();
    refuses(&mut model, ANA, &Event::WithdrawLive, Refusal::NeedsClearance);
    model.act(FOCAL, &clear(2)).unwrap();
    let mut corrected = Model { clears: false, ..model.clone() };
    corrected.act(BO, &Event::EditLive).unwrap();
    corrected.act(MEI, &claim_next(2)).unwrap();
    corrected.act(MEI, &approve(corrected.form())).unwrap();
    corrected.clears = true;
    refuses(&mut corrected, ANA, &Event::WithdrawLive, Refusal::NeedsClearance);
    model.act(ANA, &Event::WithdrawLive).unwrap();
    assert_eq!(model.visibility, Visibility::Withdrawn);
}

#[test]
fn what_is_under_review_is_taken_back_without_clearance() {
    submitted().act(ANA, &Event::WithdrawOpen).unwrap();
}

#[test]
fn where_nothing_is_cleared_nobody_is_asked() {
    refuses(&mut Model::new(), ANA, &Event::AskClearance, Refusal::NoClearanceNeeded);
    let mut personal = Model { capacity: Capacity::Personal, ..clearing() };
    refuses(&mut personal, ANA, &Event::AskClearance, Refusal::NoClearanceNeeded);
    personal.act(ANA, &Event::Submit).unwrap();
    let mut ceased = Model { clears: false, ..asked() };
    ceased.act(ANA, &Event::Submit).unwrap();
    assert_eq!(ceased.clearance, None);
}

#[test]
fn whoever_only_asked_to_speak_for_it_cannot_put_a_text_on_its_desk() {
    let model = Model { mandate_verified: false, ..clearing() };
    let context = model.context(ANA);
    let asked = transition(&Standing::NEW, &Event::AskClearance, &context);
    assert_eq!(asked, Err(Refusal::MandateNotVerified));
    assert_eq!(transition(&Standing::NEW, &Event::Submit, &context), Err(Refusal::NeedsClearance));
}

#[test]
fn who_left_writes_no_more_and_colleagues_go_on() {
    let mut left = Model { left: [ANA].into(), ..Model::new() };
    refuses(&mut left, ANA, &Event::SaveDraft, Refusal::NotTheAuthor);
    refuses(&mut left, MEI, &Event::SaveDraft, Refusal::NotTheAuthor);
    left.act(BO, &Event::SaveDraft).unwrap();
    left.act(BO, &Event::Submit).unwrap();
}

#[test]
fn focal_points_are_told_of_questions_and_whoever_asked_of_answers() {
    assert_eq!(asked().letters, [Letter::ClearanceAsked]);
    assert_eq!(cleared().letters, [Letter::ClearanceAsked, Letter::ClearanceGiven]);
    let mut back = asked();
    back.act(FOCAL, &send_back(FIRST)).unwrap();
    assert_eq!(back.letters, [Letter::ClearanceAsked, Letter::ClearanceSentBack]);
}

#[test]
fn what_may_happen_when_an_organisation_clears() {
    let live = RevisionId(1);
    let withdrawal = || {
        let mut model = published();
        model.act(ANA, &Event::AskClearanceToWithdraw).unwrap();
        model
    };
    let correction = || {
        let mut model = Model { typed: 1, ..published() };
        model.act(ANA, &Event::AskClearance).unwrap();
        model
    };
    let models = [
        ("new", clearing()),
        ("asked", asked()),
        ("cleared", cleared()),
        ("sent", submitted()),
        ("live", published()),
        ("live, correction", correction()),
        ("live, withdrawal", withdrawal()),
    ];
    let mut screen = Vec::new();
    for (name, model) in &models {
        let id = ClearanceId(model.clearances);
        let events = [
            ("ask", ANA, Event::AskClearance),
            ("ask to withdraw", ANA, Event::AskClearanceToWithdraw),
            ("clear", FOCAL, Event::Clear { clearance: id }),
            ("send back", FOCAL, send_back(id)),
            ("call off", ANA, Event::CallOffClearance { clearance: id }),
            ("submit", ANA, Event::Submit),
            ("submit, focal point", FOCAL, Event::Submit),
            ("correct", ANA, Event::EditLive),
            ("correct, focal point", FOCAL, Event::EditLive),
            ("withdraw", ANA, Event::WithdrawLive),
            ("withdraw, focal point", FOCAL, Event::WithdrawLive),
        ];
        let may = events.iter().filter(|(_, who, event)| model.clone().act(*who, event).is_ok());
        let may: Vec<&str> = may.map(|(event, ..)| *event).collect();
        screen.push(format!("{name}: {}", may.join("; ")));
    }
    assert_eq!(models[4].1.live, Some(live));
    insta::assert_snapshot!(screen.join("\n"), @r"
    new: ask; submit, focal point
    asked: ask; clear; send back; call off; submit, focal point
    cleared: ask; send back; call off; submit; submit, focal point
    sent: ask
    live: ask; ask to withdraw; correct, focal point; withdraw, focal point
    live, correction: ask; ask to withdraw; clear; send back; call off; correct, focal point; withdraw, focal point
    live, withdrawal: ask; ask to withdraw; clear; send back; call off; correct, focal point; withdraw, focal point
    ");
}
