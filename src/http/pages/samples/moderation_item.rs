//! A full and an empty sample.

use super::super::parts::samples::{group, time};
use super::*;

pub(in crate::http) fn items() -> Vec<ItemPage> {
    let html = SanitisedHtml::trusting_stored("<p>x</p>".into());
    let sample = |full: bool| ItemPage {
        title: "A".into(),
        reference: "abc".into(),
        topic_href: "/".into(),
        topic_title: "T".into(),
        no: full.then_some(4),
        reply_to: full.then(|| ParentView { no: 1, who: "Ana".into(), html: html.clone() }),
        who: "<b>".into(),
        group: group(),
        capacity: "personal".into(),
        on_behalf_of: full.then(|| "All".into()),
        mandate_missing: full,
        number: if full { 2 } else { 1 },
        late: full,
        submitted: time(),
        language: "en".into(),
        direction: "ltr",
        html: html.clone(),
        difference: full.then(|| {
            vec![
                PieceView { same: false, added: true, words: "<i>".into() },
                PieceView { same: true, added: false, words: "x".into() },
                PieceView { same: false, added: false, words: "y".into() },
            ]
        }),
        state: "submitted",
        state_words: "Submitted".into(),
        barred: full.then(|| "own".into()),
        holder: full.then(|| "Mia".into()),
        may_claim: !full,
        take_over: full.then(|| TakeOverForm { complaints: Complaints::default() }),
        decision: full.then(|| DecisionForm {
            token: "t".into(),
            version: "1-1".into(),
            until: time(),
            rule: String::new(),
            explanation: String::new(),
            complaints: Complaints::default(),
        }),
        removal: full.then(|| RemovalForm {
            version: "1".into(),
            restore: false,
            sent: true,
            rule: String::new(),
            explanation: String::new(),
            complaints: Complaints::default(),
        }),
        rules: vec![RuleView {
            code: "R1".into(),
            title: "T".into(),
            canned_changes: "c".into(),
            canned_decline: "d".into(),
            chosen: full,
        }],
        history: vec![HappeningView {
            at: time(),
            words: "x".into(),
            who: full.then(|| "Mia".into()),
            rule: full.then(|| "R1".into()),
            explanation: full.then(|| "E".into()),
        }],
        notice: full.then(|| "changed".into()),
    };
    let mut restoring = sample(true);
    if let Some(removal) = &mut restoring.removal {
        removal.restore = true;
    }
    vec![sample(true), restoring, sample(false)]
}
