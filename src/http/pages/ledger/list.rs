//! The public ledger of decisions and of what came of appeals: a page, a feed, and files to take along.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Query};
use futures_util::stream::{self, StreamExt};
use serde::Serialize;

use crate::db::Db;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item};
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::ledger::filter::{Asked, FilterForm, Offered};
use crate::http::pages::ledger::line::{LineView, action_key, address};
use crate::http::pages::parts::{Groups, LinkView};
use crate::moderation::ledger::action::Action;
use crate::moderation::ledger::filter::Filter;
use crate::moderation::ledger::{FileFormat, Key, LedgerLine};
use crate::moderation::queries;
use crate::organisations;

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
pub(in crate::http::pages) struct LedgerPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
    files: Vec<LinkView>,
    #[serde(skip)]
    feed: String,
    filter: FilterForm,
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
        let action = frame.words.text(action_key(line.action));
        let link = match (line.action, line.no) {
            (Action::Settled(_), _) => format!("{base}{}", address(line.id)),
            (Action::Decided(_), Some(no)) => format!("{topic}/{no}"),
            (Action::Decided(_), None) => topic,
        };
        Item {
            id: format!("{base}/ledger#{}", line.id),
            title: format!("{action}: {}", line.topic_title),
            link,
            published: line.decided_on,
            updated: line.decided_on,
            author: None,
            language: None,
            about: None,
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
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::ledger::filter::samples::form;
    use crate::http::pages::ledger::line::samples::line;

    pub(in crate::http) fn ledgers() -> Vec<LedgerPage> {
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
