//! Statements with everything, and none.

use crate::http::pages::ledger::statement::*;
use crate::http::pages::parts::samples::time;

fn rule(in_force: bool) -> RuleReadView {
    RuleReadView {
        code: "R1".into(),
        title: "<b>".into(),
        body: "<b>".into(),
        version: 1,
        since: Some(time()),
        until: (!in_force).then(time),
    }
}

pub(in crate::http) fn statement(appealed: bool) -> StatementView {
    let outcome = || OutcomeView { rule: rule(false), explanation: "<b>".into() };
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
        rule: rule(appealed),
        explanation: "<b>".into(),
        consented: !appealed,
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
