//! What everybody may know of moderation in topics that have closed.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::super::parts::{Groups, LinkView, TimeView};
use super::table::TableView;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::ledger::line::waited;
use crate::http::pages::sessions::list::going_on;
use crate::moderation::queries::statistics::{self as queries, Published};
use crate::moderation::statistics::disclose::Disclosed;
use crate::moderation::{self, Rule};
use crate::organisations;
use crate::text::words::Words;
use crate::topics::TopicId;

/// Topics on one page.
const PAGE: usize = 50;

/// Topics that have closed, each with what is told of it in short.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StatisticsPage {
    title: String,
    topics: Vec<LineView>,
    earlier: Option<String>,
}

/// A topic in short.
#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    topic: String,
    closed: TimeView,
    published: Option<usize>,
    decided: Option<usize>,
    median: Option<String>,
}

/// One topic in full.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicStatisticsPage {
    title: String,
    topic: LinkView,
    closed: TimeView,
    counted: TimeView,
    table: TableView,
    rules: Vec<RuleView>,
    settled_appeals: Option<usize>,
    reversals: Option<usize>,
    ledger: String,
}

/// How many were declined by a rule.
#[derive(Debug, Serialize)]
pub(super) struct RuleView {
    pub(super) rule: Rule,
    pub(super) count: usize,
}

impl Page for StatisticsPage {
    const TEMPLATE: &'static str = "record/statistics";
    const KEPT: Kept = Kept::Publicly;
}

impl Page for TopicStatisticsPage {
    const TEMPLATE: &'static str = "record/topic_statistics";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: a topic, or the last line of the page before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    topic: Option<String>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// `GET /statistics`
pub(in crate::http) async fn show(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = asked.into_inner();
    match asked.topic {
        Some(slug) => one(&frame, slug).await,
        None => list(&frame, asked.before.zip(asked.id.map(TopicId))).await,
    }
}

async fn list(frame: &Frame, before: Option<(DateTime<Utc>, TopicId)>) -> Result<HttpResponse, AppError> {
    let topics = frame
        .site
        .db
        .public(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| queries::published(conn, before, limit))?))
        .await?;
    let earlier =
        topics.last().map(|last| format!("/statistics{}", going_on("before", last.closes_at, last.topic_id.0)));
    let lines = topics.lines.into_iter().map(|topic| Ok(LineView::new(frame.words, &figures(&topic)?, topic)));
    frame.show(&StatisticsPage {
        title: frame.words.text("statistics-title"),
        topics: lines.collect::<Result<_, AppError>>()?,
        earlier,
    })
}

async fn one(frame: &Frame, slug: String) -> Result<HttpResponse, AppError> {
    let (topic, groups, rules) = frame
        .site
        .db
        .public(move |conn| {
            let topic = queries::published_of(conn, &slug)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((topic, organisations::queries::groups(conn)?, moderation::queries::rules(conn)?))
        })
        .await?;
    let (words, told) = (frame.words, figures(&topic)?);
    let groups = Groups::new(words, &groups);
    frame.show(&TopicStatisticsPage {
        title: words.with("statistics-of", &[("topic", topic.topic_title.as_str().into())]),
        table: TableView::disclosed(words, &groups, &told),
        rules: by_rule(words, &rules, told.by_rule),
        settled_appeals: told.settled_appeals,
        reversals: told.reversals,
        closed: TimeView::date(words, topic.closes_at),
        counted: TimeView::day(words, topic.made_on),
        ledger: format!("/ledger?topic={}", topic.topic_slug),
        topic: LinkView { href: format!("/topics/{}", topic.topic_slug), words: topic.topic_title },
    })
}

fn figures(topic: &Published) -> Result<Disclosed, AppError> {
    topic.figures().map_err(|cause| AppError::Internal(cause.into()))
}

/// The rules by which something was declined, in their order.
pub(super) fn by_rule(
    words: Words,
    rules: &[Rule],
    counts: impl IntoIterator<Item = (String, usize)>,
) -> Vec<RuleView> {
    let line = |(code, count)| {
        let rule = rules.iter().find(|rule| rule.code == code)?.clone().told(words);
        Some(RuleView { rule, count })
    };
    counts.into_iter().filter_map(line).collect()
}

impl LineView {
    fn new(words: Words, told: &Disclosed, topic: Published) -> Self {
        let hours = |hours| waited(words, i32::try_from(hours).unwrap_or(i32::MAX));
        Self {
            href: format!("/statistics?topic={}", topic.topic_slug),
            closed: TimeView::date(words, topic.closes_at),
            topic: topic.topic_title,
            published: told.all.published,
            decided: told.all.decided,
            median: told.all.median_hours.map(hours),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::time;
    use super::super::table::samples::table;
    use super::*;

    fn link() -> LinkView {
        LinkView { href: "/".into(), words: "<b>".into() }
    }

    pub(in crate::http) fn lists() -> Vec<StatisticsPage> {
        let line = |full: bool| LineView {
            href: "/".into(),
            topic: "<b>".into(),
            closed: time(),
            published: full.then_some(12),
            decided: full.then_some(17),
            median: full.then(|| "2 h".into()),
        };
        let page = |topics, earlier| StatisticsPage { title: "A".into(), topics, earlier };
        vec![page(vec![line(true), line(false)], Some("/".into())), page(vec![], None)]
    }

    pub(in crate::http) fn topics() -> Vec<TopicStatisticsPage> {
        let page = |full: bool| TopicStatisticsPage {
            title: "<b>".into(),
            topic: link(),
            closed: time(),
            counted: time(),
            table: table(full),
            rules: full.then(rule).into_iter().collect(),
            settled_appeals: full.then_some(12),
            reversals: full.then_some(5),
            ledger: "/ledger".into(),
        };
        vec![page(true), page(false)]
    }

    pub(in crate::http::pages::statistics) fn rule() -> RuleView {
        RuleView { rule: Rule { code: "R1".into(), title: "<b>".into(), body: "x".into() }, count: 5 }
    }
}
