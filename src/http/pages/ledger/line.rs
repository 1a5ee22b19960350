//! One line of the ledger: as it stands in every table of them, and at its own address beside what it is linked with.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;
use uuid::Uuid;

use crate::contributions::DecisionKind;
use crate::contributions::transition::event::Ruling;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::parts::{Groups, TimeView};
use crate::moderation::ledger::LedgerLine;
use crate::moderation::ledger::action::Action;
use crate::moderation::{Rule, queries};
use crate::organisations;
use crate::text::words::Words;

/// A line as tables show it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct LineView {
    date: TimeView,
    action: String,
    /// Its own address; nothing on the page that has it.
    own: Option<String>,
    /// The address of the decision that an appeal was against.
    first: Option<String>,
    topic: String,
    href: String,
    no: Option<i32>,
    rule: Option<Rule>,
    group: Option<String>,
    waited: String,
}

impl LineView {
    pub(in crate::http::pages) fn new(words: Words, groups: &Groups, rules: &[Rule], line: LedgerLine) -> Self {
        let topic = format!("/topics/{}", line.topic_slug);
        Self {
            date: TimeView::day(words, line.decided_on),
            action: words.text(action_key(line.action)),
            own: Some(address(line.id)),
            first: line.about.map(address),
            topic: line.topic_title,
            href: line.no.map_or_else(|| topic.clone(), |no| format!("{topic}/{no}")),
            no: line.no,
            rule: line.rule_code.and_then(|code| rules.iter().find(|rule| rule.code == code).cloned()),
            group: line.group_id.map(|id| groups.get(&id).label),
            waited: waited(words, line.waited_hours),
        }
    }
}

/// Where a line has a page of its own.
pub(in crate::http::pages) fn address(id: Uuid) -> String {
    format!("/ledger/{id}")
}

/// "5 hours", in the reader's language; from two days on in days.
pub(in crate::http::pages) fn waited(words: Words, hours: i32) -> String {
    match hours {
        ..=1 => words.text("ledger-waited-hour"),
        2..48 => words.with("ledger-waited-hours", &[("count", hours.into())]),
        _ => words.with("lasts-days", &[("count", (hours / 24).into())]),
    }
}

/// The words for what was done.
pub(in crate::http::pages) fn action_key(action: Action) -> &'static str {
    match action {
        Action::Decided(kind) => decision_key(kind),
        Action::Settled(Ruling::Uphold) => "appeal-upheld",
        Action::Settled(Ruling::Overturn) => "appeal-overturned",
        Action::Settled(Ruling::Partly) => "appeal-partly",
    }
}

/// The words for what was decided.
pub(in crate::http::pages) fn decision_key(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approve => "ledger-approve",
        DecisionKind::RequestChanges => "ledger-request-changes",
        DecisionKind::Decline => "ledger-decline",
        DecisionKind::Remove => "ledger-remove",
        DecisionKind::Restore => "ledger-restore",
        DecisionKind::Redact => "ledger-redact",
    }
}

/// One line, with the decision that it is about, or with what came of the appeal against it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct LedgerLinePage {
    title: String,
    reference: String,
    caption: String,
    /// The first statement before the second.
    lines: Vec<LineView>,
}

impl Page for LedgerLinePage {
    const TEMPLATE: &'static str = "record/ledger_line";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /ledger/{line}`
pub(in crate::http) async fn show(frame: Frame, at: Path<String>) -> Result<HttpResponse, AppError> {
    let id = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    let (line, first, second, rules, groups) = frame
        .site
        .db
        .public(move |conn| {
            let line = queries::ledger::line(conn, id)?.ok_or(AppError::NotFound)?;
            let first = line.about.map(|about| queries::ledger::line(conn, about)).transpose()?.flatten();
            let second = match line.action {
                Action::Decided(_) => queries::ledger::settled_about(conn, id, &line.topic_slug)?,
                Action::Settled(_) => None,
            };
            Ok::<_, AppError>((line, first, second, queries::rules(conn)?, organisations::queries::groups(conn)?))
        })
        .await?;
    let (words, groups) = (frame.words, Groups::new(frame.words, &groups));
    let rules: Vec<Rule> = rules.into_iter().map(|rule| rule.told(words)).collect();
    let title = words.text(action_key(line.action));
    let linked = first.is_some() || second.is_some();
    let view = |other: LedgerLine| LineView::new(words, &groups, &rules, other);
    let this = LineView { own: None, first: None, ..view(line) };
    let second = second.map(|second| LineView { first: None, ..view(second) });
    frame.show(&LedgerLinePage {
        title,
        reference: id.to_string(),
        caption: words.text(if linked { "ledger-linked" } else { "ledger-single" }),
        lines: first.map(view).into_iter().chain([this]).chain(second).collect(),
    })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn line(full: bool) -> LineView {
        LineView {
            date: time(),
            action: "Removed".into(),
            own: full.then(|| "/ledger/1".into()),
            first: full.then(|| "/ledger/2".into()),
            topic: "<b>".into(),
            href: "/".into(),
            no: full.then_some(3),
            rule: full.then(|| Rule { code: "R1".into(), title: "<b>".into(), body: "x".into() }),
            group: full.then(|| "Industry".into()),
            waited: "2 h".into(),
        }
    }

    pub(in crate::http) fn pages() -> Vec<LedgerLinePage> {
        let page = |lines: Vec<LineView>| LedgerLinePage {
            title: "Removed".into(),
            reference: "1".into(),
            caption: "A".into(),
            lines,
        };
        vec![page(vec![line(true), line(false)]), page(vec![line(false)])]
    }
}
