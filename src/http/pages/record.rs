//! The public record of moderation: the ledger and the rules of conduct.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use super::parts::{Groups, TimeView, duration};
use crate::contributions::DecisionKind;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item};
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::moderation::ledger::{self, LedgerLine};
use crate::moderation::{Rule, queries};
use crate::organisations;

/// Decisions on one page.
const PAGE: i64 = 100;
/// Decisions in a feed.
const FEED: i64 = 50;
/// Decisions in one file.
const FILE: i64 = 10_000;

/// Decisions, newest first.
#[derive(Debug, Serialize)]
pub(super) struct LedgerPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    date: TimeView,
    action: String,
    topic: String,
    href: String,
    no: Option<i32>,
    rule: Option<String>,
    group: Option<String>,
    waited: String,
}

impl Page for LedgerPage {
    const TEMPLATE: &'static str = "record/ledger";
    const KEPT: Kept = Kept::Publicly;

    fn feed(&self) -> Option<crate::http::page::Feed> {
        Some(crate::http::page::Feed::atom("/ledger.atom".to_owned()))
    }
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    below: Option<i64>,
}

/// `GET /ledger`
pub(in crate::http) async fn ledger(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let below = asked.below;
    let (lines, groups) = frame
        .site
        .db
        .public(move |conn| {
            Ok::<_, AppError>((queries::ledger(conn, below, PAGE)?, organisations::queries::groups(conn)?))
        })
        .await?;
    let groups = Groups::new(frame.words, &groups);
    let full = i64::try_from(lines.len()).unwrap_or(0) == PAGE;
    frame.show(&LedgerPage {
        title: frame.words.text("ledger-title"),
        next: lines.last().filter(|_| full).map(|last| format!("/ledger?below={}", last.id)),
        lines: lines.into_iter().map(|line| LineView::new(&frame, &groups, line)).collect(),
    })
}

impl LineView {
    fn new(frame: &Frame, groups: &Groups, line: LedgerLine) -> Self {
        let topic = format!("/topics/{}", line.topic_slug);
        Self {
            date: TimeView::date(frame.words, line.decided_at),
            action: frame.words.text(action_key(line.kind)),
            topic: line.topic_title,
            href: line.no.map_or_else(|| topic.clone(), |no| format!("{topic}/{no}")),
            no: line.no,
            rule: line.rule_code,
            group: line.group_id.map(|id| groups.get(&id).label),
            waited: duration(frame.words, line.waited_seconds),
        }
    }
}

fn action_key(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approve => "ledger-approve",
        DecisionKind::RequestChanges => "ledger-request-changes",
        DecisionKind::Decline => "ledger-decline",
        DecisionKind::Remove => "ledger-remove",
        DecisionKind::Restore => "ledger-restore",
    }
}

/// `GET /ledger.csv`
pub(in crate::http) async fn csv(frame: Frame) -> Result<HttpResponse, AppError> {
    let lines = frame.site.db.public(|conn| Ok::<_, AppError>(queries::ledger(conn, None, FILE)?)).await?;
    let table = ledger::csv(&lines).map_err(|cause| AppError::Internal(cause.into()))?;
    Ok(attached(frame.file("text/csv; charset=utf-8", table), "ledger.csv"))
}

/// `GET /ledger.json`
pub(in crate::http) async fn json(frame: Frame) -> Result<HttpResponse, AppError> {
    let lines = frame.site.db.public(|conn| Ok::<_, AppError>(queries::ledger(conn, None, FILE)?)).await?;
    let text = serde_json::to_string_pretty(&lines).map_err(|cause| AppError::Internal(cause.into()))?;
    Ok(attached(frame.file("application/json", text), "ledger.json"))
}

/// `GET /ledger.atom`
pub(in crate::http) async fn atom(frame: Frame) -> Result<HttpResponse, AppError> {
    let lines = frame.site.db.public(|conn| Ok::<_, AppError>(queries::ledger(conn, None, FEED)?)).await?;
    let base = frame.site.config.public_base().to_owned();
    let items = lines
        .into_iter()
        .map(|line| {
            let topic = format!("{base}/topics/{}", line.topic_slug);
            let action = frame.words.text(action_key(line.kind));
            Item {
                id: format!("{base}/ledger#{}", line.id),
                title: format!("{action}: {}", line.topic_title),
                link: line.no.map_or_else(|| topic.clone(), |no| format!("{topic}/{no}")),
                at: line.decided_at,
                author: None,
                language: None,
                html: None,
            }
        })
        .collect();
    let feed = Feed {
        title: frame.words.text("ledger-title"),
        page: format!("{base}/ledger"),
        own: format!("{base}/ledger.atom"),
        items,
    };
    Ok(frame.file("application/atom+xml; charset=utf-8", feed.write(frame.words)))
}

fn attached(mut answer: HttpResponse, name: &str) -> HttpResponse {
    if let Ok(value) = header::HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

/// The rules of conduct.
#[derive(Debug, Serialize)]
pub(super) struct RulesPage {
    title: String,
    rules: Vec<Rule>,
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "record/rules";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /rules`
pub(in crate::http) async fn rules(frame: Frame) -> Result<HttpResponse, AppError> {
    let rules = frame.site.db.public(|conn| Ok::<_, AppError>(queries::rules(conn)?)).await?;
    frame.show(&RulesPage { title: frame.words.text("nav-rules"), rules })
}

/// What Plenary is, and what it is not.
#[derive(Debug, Serialize)]
pub(super) struct AboutPage {
    title: String,
}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "record/about";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /about`
pub(in crate::http) async fn about(frame: Frame) -> Result<HttpResponse, AppError> {
    frame.show(&AboutPage { title: frame.words.text("nav-about") })
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn ledgers() -> Vec<LedgerPage> {
        let line = |full: bool| LineView {
            date: time(),
            action: "Removed".into(),
            topic: "<b>".into(),
            href: "/".into(),
            no: full.then_some(3),
            rule: full.then(|| "R1".into()),
            group: full.then(|| "Industry".into()),
            waited: "2 h".into(),
        };
        vec![
            LedgerPage { title: "A".into(), lines: vec![line(true), line(false)], next: Some("/".into()) },
            LedgerPage { title: "A".into(), lines: vec![], next: None },
        ]
    }

    pub(in crate::http) fn rules() -> Vec<RulesPage> {
        let rule = Rule { code: "R1".into(), title: "<b>".into(), body: "x".into() };
        vec![RulesPage { title: "A".into(), rules: vec![rule] }, RulesPage { title: "A".into(), rules: vec![] }]
    }

    pub(in crate::http) fn abouts() -> Vec<AboutPage> {
        vec![AboutPage { title: "A".into() }, AboutPage { title: String::new() }]
    }
}
