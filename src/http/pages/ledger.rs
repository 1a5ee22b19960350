//! The public ledger of decisions: a page, a feed, and files to take along.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Query};
use futures_util::stream::{self, StreamExt};
use serde::Serialize;

use super::ledger_filter::{Asked, FilterForm, Offered};
use super::parts::{Groups, LinkView, TimeView};
use crate::contributions::DecisionKind;
use crate::db::Db;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item};
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::moderation::ledger::filter::Filter;
use crate::moderation::ledger::{FileFormat, Key, LedgerLine};
use crate::moderation::{Rule, queries};
use crate::organisations;
use crate::text::words::Words;

/// Decisions on one page.
const PAGE: usize = 100;
/// Decisions in a feed.
const FEED: i64 = 50;
/// Topics to choose from.
const TOPICS: i64 = 500;
/// Decisions in one piece of a file.
const PIECE: i64 = 2_000;

/// Decisions, newest first.
#[derive(Debug, Serialize)]
pub(super) struct LedgerPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
    files: Vec<LinkView>,
    #[serde(skip)]
    feed: String,
    filter: FilterForm,
}

#[derive(Debug, Serialize)]
struct LineView {
    date: TimeView,
    action: String,
    topic: String,
    href: String,
    no: Option<i32>,
    rule: Option<Rule>,
    group: Option<String>,
    waited: String,
}

impl Page for LedgerPage {
    const TEMPLATE: &'static str = "record/ledger";
    const KEPT: Kept = Kept::Publicly;

    fn feeds(&self) -> Vec<crate::http::page::Feed> {
        vec![crate::http::page::Feed::atom(self.feed.clone())]
    }
}

/// `GET /ledger`
pub(in crate::http) async fn ledger(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = asked.into_inner();
    let after = asked.key()?;
    let wanted = asked.clone();
    let (lines, groups, offered) = frame
        .site
        .db
        .public(move |conn| {
            let filter = if wanted.month().is_ok() { wanted.filter(conn)? } else { None };
            let lines = match filter {
                Some(filter) => Paged::ask(PAGE, |limit| queries::ledger::lines(conn, &filter, after, limit))?,
                None => Paged::default(),
            };
            let offered = Offered { topics: queries::ledger::topics(conn, TOPICS)?, rules: queries::rules(conn)? };
            Ok::<_, AppError>((lines, organisations::queries::groups(conn)?, offered))
        })
        .await?;
    let groups = Groups::new(frame.words, &groups);
    let rules = offered.rules.into_iter().map(|rule| rule.told(frame.words)).collect();
    let offered = Offered { rules, ..offered };
    let page = LedgerPage {
        title: frame.words.text("ledger-title"),
        next: lines.last().map(|line| asked.page_after(line.key())),
        lines: lines.lines.into_iter().map(|line| LineView::new(frame.words, &groups, &offered.rules, line)).collect(),
        files: [("CSV", "csv"), ("JSON", "json"), ("Atom", "atom")]
            .map(|(words, ending)| LinkView { href: asked.at(&format!("/ledger.{ending}")), words: words.to_owned() })
            .into(),
        feed: asked.at("/ledger.atom"),
        filter: FilterForm::new(frame.words, &asked, &offered, &groups, action_key),
    };
    let status = if page.filter.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    frame.show_with(status, &page)
}

/// Where the next piece of a file begins, if this one is full.
fn key_of_last(lines: &[LedgerLine], limit: i64) -> Option<Key> {
    let full = i64::try_from(lines.len()).unwrap_or(0) == limit;
    lines.last().filter(|_| full).map(LedgerLine::key)
}

impl LineView {
    fn new(words: Words, groups: &Groups, rules: &[Rule], line: LedgerLine) -> Self {
        let topic = format!("/topics/{}", line.topic_slug);
        Self {
            date: TimeView::day(words, line.decided_on),
            action: words.text(action_key(line.kind)),
            topic: line.topic_title,
            href: line.no.map_or_else(|| topic.clone(), |no| format!("{topic}/{no}")),
            no: line.no,
            rule: line.rule_code.and_then(|code| rules.iter().find(|rule| rule.code == code).cloned()),
            group: line.group_id.map(|id| groups.get(&id).label),
            waited: waited(words, line.waited_hours),
        }
    }
}

/// "5 hours", in the reader's language; from two days on in days.
pub(super) fn waited(words: Words, hours: i32) -> String {
    match hours {
        ..=1 => words.text("ledger-waited-hour"),
        2..48 => words.with("ledger-waited-hours", &[("count", hours.into())]),
        _ => words.with("lasts-days", &[("count", (hours / 24).into())]),
    }
}

/// The words for what was decided.
pub(super) fn action_key(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approve => "ledger-approve",
        DecisionKind::RequestChanges => "ledger-request-changes",
        DecisionKind::Decline => "ledger-decline",
        DecisionKind::Remove => "ledger-remove",
        DecisionKind::Restore => "ledger-restore",
    }
}

/// `GET /ledger.csv`
pub(in crate::http) async fn csv(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    file(&frame, asked.into_inner(), FileFormat::Csv, "text/csv; charset=utf-8", "ledger.csv").await
}

/// `GET /ledger.json`
pub(in crate::http) async fn json(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    file(&frame, asked.into_inner(), FileFormat::Json, "application/json", "ledger.json").await
}

/// All lines of the ledger that are looked for, however many: read and sent piece by piece.
async fn file(
    frame: &Frame,
    asked: Asked,
    format: FileFormat,
    content_type: &str,
    name: &'static str,
) -> Result<HttpResponse, AppError> {
    let db = frame.site.db.clone();
    // Before the answer begins, so that a database that is away is said and not a file cut short.
    let filter = Arc::new(db.public(move |conn| asked.filter(conn)).await?);
    let (first, next) = piece(&db, &filter, format, None).await?;
    let others = stream::try_unfold(next, move |next| {
        let (db, filter) = (db.clone(), filter.clone());
        async move {
            match next {
                Some(key) => piece(&db, &filter, format, Some(key)).await.map(Some),
                None => Ok(None),
            }
        }
    });
    let pieces = stream::once(std::future::ready(Ok::<_, AppError>(first))).chain(others);
    Ok(frame.stream(content_type, name, pieces))
}

/// One piece of a file, and where the next begins; with the last one its end.
async fn piece(
    db: &Db,
    filter: &Arc<Option<Filter>>,
    format: FileFormat,
    after: Option<Key>,
) -> Result<(Bytes, Option<Key>), AppError> {
    let lines = lines(db, filter.clone(), after, PIECE).await?;
    let mut text = format.piece(&lines, after.is_none()).map_err(|cause| AppError::Internal(cause.into()))?;
    let next = key_of_last(&lines, PIECE);
    if next.is_none() {
        text.push_str(format.end());
    }
    Ok((text.into(), next))
}

/// Lines for a filter; none where there is no such topic.
async fn lines(
    db: &Db,
    filter: Arc<Option<Filter>>,
    after: Option<Key>,
    limit: i64,
) -> Result<Vec<LedgerLine>, AppError> {
    db.public(move |conn| match &*filter {
        Some(filter) => Ok(queries::ledger::lines(conn, filter, after, limit)?),
        None => Ok(Vec::new()),
    })
    .await
}

/// `GET /ledger.atom`
pub(in crate::http) async fn atom(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = asked.into_inner();
    let wanted = asked.clone();
    let db = &frame.site.db;
    let filter = db.public(move |conn| wanted.filter(conn)).await?;
    let lines = lines(db, Arc::new(filter), None, FEED).await?;
    let base = frame.site.config.public_base().to_owned();
    let item = |line: LedgerLine| {
        let topic = format!("{base}/topics/{}", line.topic_slug);
        let action = frame.words.text(action_key(line.kind));
        Item {
            id: format!("{base}/ledger#{}", line.id),
            title: format!("{action}: {}", line.topic_title),
            link: line.no.map_or_else(|| topic.clone(), |no| format!("{topic}/{no}")),
            published: line.decided_on,
            updated: line.decided_on,
            author: None,
            language: None,
            html: None,
            translations: Vec::new(),
        }
    };
    let feed = Feed {
        title: frame.words.text("ledger-title"),
        page: asked.at(&format!("{base}/ledger")),
        own: asked.at(&format!("{base}/ledger.atom")),
        items: lines.into_iter().map(item).collect(),
    };
    Ok(frame.file("application/atom+xml; charset=utf-8", feed.write(frame.words)))
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::ledger_filter::samples::form;
    use super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn ledgers() -> Vec<LedgerPage> {
        let line = |full: bool| LineView {
            date: time(),
            action: "Removed".into(),
            topic: "<b>".into(),
            href: "/".into(),
            no: full.then_some(3),
            rule: full.then(|| Rule { code: "R1".into(), title: "<b>".into(), body: "x".into() }),
            group: full.then(|| "Industry".into()),
            waited: "2 h".into(),
        };
        let page = |lines: Vec<LineView>, next: Option<String>, full| LedgerPage {
            title: "A".into(),
            lines,
            next,
            files: vec![LinkView { href: "/".into(), words: "CSV".into() }],
            feed: "/ledger.atom".into(),
            filter: form(full),
        };
        vec![
            page(vec![line(true), line(false)], Some("/".into()), true),
            page(vec![], None, true),
            page(vec![], None, false),
        ]
    }
}
