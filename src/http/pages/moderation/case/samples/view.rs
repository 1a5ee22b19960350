//! A full and an empty sample.

use crate::http::pages::contributions::exhibit::samples::exhibit;
use crate::http::pages::moderation::case::beside::samples::beside;
use crate::http::pages::moderation::case::history::samples::happening;
use crate::http::pages::moderation::case::undo::samples as undo;
use crate::http::pages::moderation::case::view::*;
use crate::http::pages::moderation::decided::samples as decided;
use crate::http::pages::moderation::rule_choice::samples::rule;
use crate::http::pages::parts::samples::{group, time};

pub(in crate::http) fn items() -> Vec<ItemPage> {
    let mut restoring = sample(true);
    if let Some(removal) = &mut restoring.removal {
        removal.restore = true;
    }
    if let Some(decision) = &mut restoring.decision {
        decision.may_approve = false;
    }
    if let Some(wrote) = &mut restoring.wrote {
        wrote.rule = None;
    }
    let mut removing = sample(true);
    if let Some(removal) = &mut removing.removal {
        removal.live = None;
    }
    restoring.done = Some(decided::declined());
    restoring.proposal = Some(crate::http::pages::moderation::case::proposal::samples::proposal(true));
    restoring.undo = Some(undo::too_late());
    vec![sample(true), removing, restoring, sample(false)]
}

fn sample(full: bool) -> ItemPage {
    let text = exhibit();
    let rule = rule(full);
    let piece = |same, added, words: &str| PieceView { same, added, words: words.into() };
    let pieces = || vec![piece(false, true, "<i>"), piece(true, false, "x"), piece(false, false, "y")];
    ItemPage {
        title: "A".into(),
        undo: full.then(undo::offered),
        done: full.then(decided::done),
        reference: "abc".into(),
        about: about(full),
        reply_to: full.then(|| ParentView { no: 1, who: "Ana".into(), text: text.clone() }),
        difference: full.then(pieces),
        to_come: full.then(undo::to_come),
        proposal: full.then(|| crate::http::pages::moderation::case::proposal::samples::proposal(false)),
        barred: full.then(|| "own".into()),
        holder: full.then(|| "Mia".into()),
        may_claim: !full,
        take_over: full.then(|| TakeOverView {
            sent: true,
            explanation: String::new(),
            complaints: Complaints::default(),
        }),
        decision: full.then(|| DecisionView {
            token: "t".into(),
            version: "1-1".into(),
            may_approve: true,
            explanation: String::new(),
            complaints: Complaints::default(),
        }),
        removal: full.then(|| RemovalView {
            version: "1".into(),
            restore: false,
            live: Some(text.clone()),
            sent: true,
            explanation: String::new(),
            complaints: Complaints::default(),
        }),
        rules: vec![rule],
        beside: beside(full),
        history: vec![happening(full)],
        conflict: full.then(|| "changed".into()),
        errors: full.then(|| ComplaintLine { field: "rule", words: "<b>".into() }).into_iter().collect(),
        wrote: full.then(|| WroteView { rule: Some("R1".into()), explanation: "<b>".into() }),
        text,
    }
}

fn about(full: bool) -> AboutView {
    AboutView {
        topic_href: "/".into(),
        topic_title: "T".into(),
        who: "<b>".into(),
        group: group(),
        capacity: "personal".into(),
        on_behalf_of: full.then(|| "All".into()),
        mandate_missing: full,
        correction_of: full.then_some(4),
        number: if full { 2 } else { 1 },
        late: full.then_some("late"),
        submitted: time(),
        state: "submitted",
        state_words: "Submitted".into(),
        held_until: full.then(time),
    }
}
