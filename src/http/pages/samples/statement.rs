//! Statements with everything, and none.

use super::super::parts::samples::time;
use super::*;

pub(in crate::http) fn statement(appealed: bool) -> StatementView {
    let outcome = || OutcomeView { rule: "R1".into(), rule_title: "<b>".into(), explanation: "<b>".into() };
    StatementView {
        id: if appealed { "a".into() } else { "b".into() },
        heading: "asked-removed",
        restriction: "statement-removed",
        lasts: "statement-removed-lasts",
        text_number: 2,
        submitted: time(),
        at: time(),
        after_report: appealed,
        automated: !appealed,
        rule: "R1".into(),
        rule_title: "<b>".into(),
        explanation: "<b>".into(),
        appeal: appealed.then(|| AppealView {
            state: "appeal-upheld",
            opened: time(),
            words: Some("<b>".into()),
            outcome: Some(outcome()),
            closed: Some(time()),
            may_withdraw: true,
        }),
        form: (!appealed).then(|| AppealForm {
            until: time(),
            words: "<b>".into(),
            sent: true,
            complaints: Complaints::default(),
        }),
    }
}

pub(in crate::http) fn statements(full: bool) -> StatementsView {
    StatementsView {
        items: if full { vec![statement(true), statement(false)] } else { vec![] },
        in_vain: full.then(|| "<b>".into()),
    }
}
