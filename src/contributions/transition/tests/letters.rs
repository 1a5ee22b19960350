//! Who is told what after each event, on one screen. Appeals and reports have tables of their own.

use super::model::Model;
use super::people::{ANA, MEI, NIA, approve, claim_next, decline, reasons, request_changes};
use super::stories::{asked, claimed, published, remove, removed, submitted};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::outcome::Letter::{self, *};

/// A correction that Mei reads.
fn correcting() -> Model {
    let mut model = published();
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    model
}

/// The letters that follow from an event, whoever gets them.
fn told(mut model: Model, who: i64, event: &Event) -> Vec<Letter> {
    let before = model.letters.len();
    model.act(who, event).unwrap();
    model.letters.split_off(before)
}

#[test]
fn each_step_tells_the_author_and_publishing_alone_tells_followers() {
    let form = |model: Model| (model.form(), model);
    let (read, reading) = form(claimed());
    let (correction, corrected) = form(correcting());
    let table: &[(&str, Model, i64, Event, &[Letter])] = &[
        ("keeping a draft", Model::new(), ANA, Event::SaveDraft, &[]),
        ("submitting", Model::new(), ANA, Event::Submit, &[Received]),
        ("editing what waits", submitted(), ANA, Event::EditSubmitted, &[Received]),
        ("answering a request for changes", asked(), ANA, Event::Resubmit, &[Received]),
        ("correcting what is read", published(), ANA, Event::EditLive, &[Received]),
        ("claiming", submitted(), MEI, claim_next(1), &[]),
        ("approving", reading.clone(), MEI, approve(read), &[Published, ToFollowers]),
        ("approving a correction", corrected.clone(), MEI, approve(correction), &[Corrected, CorrectedToFollowers]),
        ("asking for changes", reading.clone(), MEI, request_changes(read), &[ChangesRequested]),
        ("declining", reading, MEI, decline(read), &[Declined]),
        ("declining a correction", corrected, MEI, decline(correction), &[Declined]),
        ("removing", published(), NIA, remove(1), &[Removed]),
        ("restoring", removed(), MEI, Event::Restore { reasons: reasons() }, &[Restored]),
        ("taking back what waits", submitted(), ANA, Event::WithdrawOpen, &[]),
        ("taking back what is read", published(), ANA, Event::WithdrawLive, &[]),
    ];
    for (step, model, who, event, letters) in table {
        assert_eq!(told(model.clone(), *who, event), *letters, "{step}");
    }
}
