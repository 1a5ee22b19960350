//! Words that are struck out with the author's consent, in sentences.

use super::model::Model;
use super::people::{
    ANA, BO, MEI, NIA, OLA, approve, assign, claim_next, confirm, consent, dispute, propose_redaction, reasons, refuse,
    withdraw_redaction, withdraw_redaction_of_another,
};
use super::stories::{published, refuses, remove};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::{Decision, Letter};
use crate::contributions::transition::refusal::{Change, Refusal};
use crate::contributions::{RevisionId, Visibility};

/// A text that is read, with words that Nia asks Ana to have struck out.
fn asked() -> Model {
    let mut model = published();
    model.act(NIA, &propose_redaction(1)).unwrap();
    model
}

#[test]
fn only_the_author_s_consent_strikes_words_out_and_the_decision_is_of_who_asked() {
    let mut model = asked();
    assert_eq!((model.live, model.letters.last()), (Some(RevisionId(1)), Some(&Letter::RedactionAsked)));
    for who in [NIA, OLA, MEI] {
        refuses(&mut model, who, &consent(1), Refusal::NotTheAuthor);
        refuses(&mut model, who, &refuse(1), Refusal::NotTheAuthor);
    }
    model.act(ANA, &consent(1)).unwrap();
    assert_eq!((model.live, model.visibility), (Some(RevisionId(2)), Visibility::Live));
    assert!(model.closed.contains(&RevisionId(1)) && model.letters.last() == Some(&Letter::Redacted));
    let decided = model.decisions.last().unwrap();
    assert_eq!((&decided.decision, decided.by.decided.0), (&Decision::Redact(reasons()), NIA));
    refuses(&mut model, ANA, &consent(1), Refusal::RedactionEnded);
    refuses(&mut model, ANA, &Event::Appeal, Refusal::NothingToAppeal);
}

#[test]
fn without_consent_nothing_happens() {
    let mut refused = asked();
    refused.act(ANA, &refuse(1)).unwrap();
    let mut taken_back = asked();
    refuses(&mut taken_back, OLA, &withdraw_redaction(1), Refusal::NotYourProposal);
    taken_back.act(NIA, &withdraw_redaction(1)).unwrap();
    let mut by_a_colleague = asked();
    for own in [ANA, BO] {
        let refusal = by_a_colleague.act(own, &withdraw_redaction_of_another(1)).unwrap_err();
        assert!(matches!(refusal, Refusal::OwnText | Refusal::OwnOrganisation), "{refusal:?}");
    }
    by_a_colleague.act(OLA, &withdraw_redaction_of_another(1)).unwrap();
    for mut model in [refused, taken_back, by_a_colleague] {
        assert_eq!((model.live, model.decisions.len()), (Some(RevisionId(1)), 1));
        refuses(&mut model, ANA, &consent(1), Refusal::RedactionEnded);
        model.act(OLA, &propose_redaction(1)).unwrap();
    }
}

#[test]
fn the_question_ends_with_its_text() {
    let mut edited = asked();
    edited.act(ANA, &Event::EditLive).unwrap();
    refuses(&mut edited, ANA, &consent(1), Refusal::RedactionEnded);
    refuses(&mut edited, NIA, &propose_redaction(1), Refusal::AlreadyOpen);
    edited.act(OLA, &claim_next(2)).unwrap();
    edited.act(OLA, &approve(edited.form())).unwrap();
    refuses(&mut edited, NIA, &propose_redaction(1), Refusal::Changed(Change::LiveText));
    edited.act(NIA, &propose_redaction(2)).unwrap();
    let mut withdrawn = asked();
    withdrawn.act(ANA, &Event::WithdrawLive).unwrap();
    refuses(&mut withdrawn, ANA, &consent(1), Refusal::RedactionEnded);
    let mut removed = asked();
    removed.act(OLA, &remove(1)).unwrap();
    refuses(&mut removed, ANA, &consent(1), Refusal::RedactionEnded);
    removed.act(MEI, &Event::Restore { reasons: reasons() }).unwrap();
    refuses(&mut removed, ANA, &consent(1), Refusal::RedactionEnded);
}

#[test]
fn nobody_asks_about_an_own_text_and_one_question_is_asked_at_a_time() {
    let mut model = published();
    refuses(&mut model, ANA, &propose_redaction(1), Refusal::OwnText);
    refuses(&mut model, BO, &propose_redaction(1), Refusal::OwnOrganisation);
    model.act(NIA, &propose_redaction(1)).unwrap();
    refuses(&mut model, OLA, &propose_redaction(1), Refusal::RedactionAsked);
}

#[test]
fn what_a_state_says_is_asked_about_once_a_second_person_agrees() {
    let mut model = Model { two_decide: true, ..published() };
    let letters = model.letters.len();
    model.act(NIA, &propose_redaction(1)).unwrap();
    assert_eq!((model.letters.len(), &model.redaction), (letters, &None), "its author learns nothing");
    let mut disputed = model.clone();
    disputed.act(OLA, &dispute(1)).unwrap();
    disputed.act(OLA, &propose_redaction(1)).unwrap();
    refuses(&mut model, NIA, &confirm(1), Refusal::OwnProposal);
    refuses(&mut model, MEI, &confirm(1), Refusal::OfTheConvener);
    model.act(OLA, &confirm(1)).unwrap();
    assert_eq!(model.letters.last(), Some(&Letter::RedactionAsked));
    refuses(&mut model, OLA, &withdraw_redaction(1), Refusal::NotYourProposal);
    model.act(ANA, &consent(1)).unwrap();
    let by = model.decisions.last().unwrap().by;
    assert_eq!((by.decided.0, by.confirmed.map(|second| second.0)), (NIA, Some(OLA)));
}

#[test]
fn an_edit_ends_what_a_second_person_was_to_agree_to() {
    let mut model = Model { two_decide: true, ..published() };
    model.act(NIA, &propose_redaction(1)).unwrap();
    model.act(ANA, &Event::EditLive).unwrap();
    refuses(&mut model, OLA, &confirm(1), Refusal::ProposalEnded);
}

#[test]
fn whoever_asked_hears_no_appeal_about_it_later() {
    let mut model = asked();
    model.act(ANA, &consent(1)).unwrap();
    model.act(OLA, &remove(2)).unwrap();
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, MEI, &assign(NIA), Refusal::AlreadyInvolved);
}
