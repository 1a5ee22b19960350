//! An appeal with everything, and one with next to nothing.

use crate::http::pages::contributions::exhibit::samples::exhibit;
use crate::http::pages::ledger::statement::samples::statement;
use crate::http::pages::moderation::appeals::view::*;
use crate::http::pages::parts::samples::{group, time};

pub(in crate::http) fn appeals() -> Vec<AppealPage> {
    let choice = || Choice { value: "1".into(), label: "<b>".into(), chosen: true };
    let link = || LinkView { href: "/".into(), words: "<b>".into() };
    let sample = |full: bool| AppealPage {
        title: "A".into(),
        errors: full.then(|| ComplaintLine { field: "rule", words: "<b>".into() }).into_iter().collect(),
        conflict: full.then(|| "<b>".into()),
        in_vain: full.then(|| "<b>".into()),
        topic: link(),
        published: full.then(link),
        case: full.then(|| "/moderation/a".into()),
        who: "<b>".into(),
        group: group(),
        capacity: "personal".into(),
        state: "appeal-open",
        hearer: full.then(|| "<b>".into()),
        mine: !full,
        barred: full.then(|| "<b>".into()),
        text: full.then(exhibit),
        statement: full.then(|| statement(true)),
        assigning: full.then(|| AssigningView {
            shown: "1".into(),
            may_take: true,
            candidates: vec![choice()],
            complaints: Complaints::default(),
        }),
        ruling: full.then(|| RulingView {
            rules: vec![choice()],
            explanation: "<b>".into(),
            complaints: Complaints::default(),
        }),
        history: full
            .then(|| HappenedView { at: time(), words: "x".into(), who: Some("<b>".into()) })
            .into_iter()
            .collect(),
    };
    vec![sample(true), sample(false)]
}
