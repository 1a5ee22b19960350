//! Mandates that end, in sentences: what was said with one stays said with it, and whoever sent it stays its sender.

use super::model::Model;
use super::people::{
    ANA, BO, MEI, NIA, OLA, approve, assign, claim_next, claim_this, close_report, confirm, decline, propose_redaction,
    propose_removal, take_effect, take_over,
};
use super::stories::{approved_for_later, claimed, declined, published, refuses, remove, settle};
use crate::contributions::transition::UNDO_WINDOW;
use crate::contributions::transition::event::{Assigner, Event, Finding, Ruling};
use crate::contributions::transition::outcome::Effect;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{RevisionId, Visibility};
use crate::people::AccountId;

/// Bo sends for the institute, leaves it, and moderates; Mei holds the text.
fn sent_by_a_moderator(mut model: Model) -> Model {
    let event = model.standing().sending().unwrap();
    model.act(BO, &event).unwrap();
    model.left.insert(BO);
    model
}

#[test]
fn whoever_sent_a_text_for_an_organisation_and_left_it_has_no_part_in_deciding_about_it() {
    let mut waits = sent_by_a_moderator(Model::new());
    for event in [claim_next(1), claim_this(1), take_over(1)] {
        refuses(&mut waits, BO, &event, Refusal::OwnText);
    }
    let mut read = sent_by_a_moderator(Model::new());
    read.act(MEI, &claim_next(1)).unwrap();
    read.act(MEI, &approve(read.form())).unwrap();
    for event in [remove(1), propose_removal(1), propose_redaction(1), close_report(Finding::NoAction)] {
        refuses(&mut read, BO, &event, Refusal::OwnText);
    }
    let mut declined = declined();
    declined.act(ANA, &Event::Appeal).unwrap();
    let to = |model: &Model| Event::AssignAppeal { by: Assigner::Organiser, to: model.person(BO) };
    let to_him = to(&declined);
    refuses(&mut declined, OLA, &to_him, Refusal::OwnOrganisation);
    let mut sent = sent_by_a_moderator(Model::new());
    sent.act(MEI, &claim_next(1)).unwrap();
    sent.act(MEI, &decline(sent.form())).unwrap();
    sent.act(ANA, &Event::Appeal).unwrap();
    let to_him = to(&sent);
    refuses(&mut sent, OLA, &to_him, Refusal::OwnText);
}

#[test]
fn what_was_sent_with_a_mandate_keeps_it_when_that_ends() {
    let left = |model| Model { left: [ANA].into(), ..model };
    let mut waits = left(claimed());
    waits.act(MEI, &approve(waits.form())).unwrap();
    let mut later = left(approved_for_later());
    later.wait(UNDO_WINDOW);
    later.act(MEI, &take_effect()).unwrap();
    assert_eq!(later.visibility, Visibility::Live);
    let mut state = left(Model { two_decide: true, ..published() });
    refuses(&mut state, NIA, &remove(1), Refusal::NeedsSecondPerson);
    let effects = state.act(NIA, &propose_redaction(1)).unwrap();
    assert!(matches!(effects[..], [Effect::OpenProposal(_)]), "{effects:?}");
    let mut state = left(Model { two_decide: true, ..claimed() });
    let form = state.form();
    refuses(&mut state, MEI, &decline(form), Refusal::NeedsSecondPerson);
    let mut appealed = declined();
    appealed.act(ANA, &Event::Appeal).unwrap();
    let mut appealed = left(appealed);
    appealed.act(OLA, &assign(OLA)).unwrap();
    appealed.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(appealed.visibility, Visibility::Live);
}

#[test]
fn nobody_agrees_to_what_somebody_proposed_who_speaks_for_the_other_side_by_now() {
    let mut model = Model { two_decide: true, ..published() };
    model.act(NIA, &propose_removal(1)).unwrap();
    model.revisions.get_mut(&RevisionId(1)).unwrap().sent_by = AccountId(NIA);
    refuses(&mut model, OLA, &confirm(1), Refusal::ProposalEnded);
}
