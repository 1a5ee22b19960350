//! How far a contribution has come when a sentence begins.

use super::model::Model;
use super::people::{ANA, MEI, NIA, approve, approve_later, claim_next, decline, reasons, request_changes};
use crate::contributions::RevisionId;
use crate::contributions::transition::event::{Event, Ruling};
use crate::contributions::transition::refusal::Refusal;

/// Ana has sent a text; nobody reads it yet.
pub(super) fn submitted() -> Model {
    let mut model = Model::new();
    model.act(ANA, &Event::Submit).unwrap();
    model
}

/// Mei reads it.
pub(super) fn claimed() -> Model {
    let mut model = submitted();
    model.act(MEI, &claim_next(1)).unwrap();
    model
}

/// Mei approved it and may still undo that.
pub(super) fn approved_for_later() -> Model {
    let mut model = claimed();
    model.act(MEI, &approve_later(model.form())).unwrap();
    model
}

pub(super) fn asked() -> Model {
    let mut model = claimed();
    model.act(MEI, &request_changes(model.form())).unwrap();
    model
}

pub(super) fn published() -> Model {
    let mut model = claimed();
    model.act(MEI, &approve(model.form())).unwrap();
    model
}

pub(super) fn declined() -> Model {
    let mut model = claimed();
    model.act(MEI, &decline(model.form())).unwrap();
    model
}

pub(super) fn removed() -> Model {
    let mut model = published();
    model.act(NIA, &remove(1)).unwrap();
    model
}

pub(super) fn remove(revision: i64) -> Event {
    Event::Remove { revision: RevisionId(revision), reasons: reasons() }
}

pub(super) fn settle(ruling: Ruling) -> Event {
    Event::SettleAppeal { ruling, reasons: reasons() }
}

#[track_caller]
pub(super) fn refuses(model: &mut Model, who: i64, event: &Event, refusal: Refusal) {
    assert_eq!(model.act(who, event).unwrap_err(), refusal);
}
