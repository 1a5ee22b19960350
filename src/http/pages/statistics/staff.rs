//! How moderation goes, for moderators: as it is, at once.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::super::parts::{Groups, LinkView, TimeView, duration};
use super::public::{RuleView, by_rule};
use super::table::TableView;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::sessions::list::going_on;
use crate::moderation;
use crate::moderation::queries::statistics::{self as queries, WaitingIn};
use crate::moderation::statistics::Fact;
use crate::moderation::statistics::count::{Figures, count};
use crate::organisations;
use crate::people::roles::Moderator;
use crate::topics::{Topic, TopicId, queries as topics};

/// Topics on one page.
const PAGE: usize = 50;

/// All topics, with what waits in them.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StaffStatisticsPage {
    title: String,
    topics: Vec<LineView>,
    earlier: Option<String>,
}

/// A topic in short.
#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    topic: String,
    closes: TimeView,
    open: bool,
    waiting: i64,
    oldest: Option<String>,
}

/// One topic in full.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct StaffTopicPage {
    title: String,
    topic: LinkView,
    table: TableView,
    rules: Vec<RuleView>,
}

impl Page for StaffStatisticsPage {
    const TEMPLATE: &'static str = "moderation/statistics";
}

impl Page for StaffTopicPage {
    const TEMPLATE: &'static str = "moderation/topic_statistics";
}

/// What stands behind the question mark: a topic, or the last line of the page before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    topic: Option<String>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// `GET /moderation/statistics`
pub(in crate::http) async fn show(frame: Frame, _by: Moderator, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let asked = asked.into_inner();
    match asked.topic {
        Some(slug) => one(&frame, slug).await,
        None => list(&frame, asked.before.zip(asked.id.map(TopicId))).await,
    }
}

async fn list(frame: &Frame, before: Option<(DateTime<Utc>, TopicId)>) -> Result<HttpResponse, AppError> {
    let (topics, waiting) = frame
        .site
        .db
        .read(move |conn| {
            let topics = Paged::ask(PAGE, |limit| queries::topics(conn, before, limit))?;
            let ids: Vec<TopicId> = topics.lines.iter().map(|topic| topic.id).collect();
            Ok::<_, AppError>((topics, queries::waiting(conn, &ids)?))
        })
        .await?;
    let earlier =
        topics.last().map(|last| format!("/moderation/statistics{}", going_on("before", last.closes_at, last.id.0)));
    frame.show(&StaffStatisticsPage {
        title: frame.words.text("statistics-staff-title"),
        topics: topics.lines.into_iter().map(|topic| LineView::new(frame, &waiting, topic)).collect(),
        earlier,
    })
}

/// One topic, counted now in one pass over its rows.
async fn one(frame: &Frame, slug: String) -> Result<HttpResponse, AppError> {
    let (topic, facts, groups, rules) = frame
        .site
        .db
        .read(move |conn| {
            let topic = topics::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let facts = queries::facts(conn, topic.id)?;
            Ok::<_, AppError>((topic, facts, organisations::queries::groups(conn)?, moderation::queries::rules(conn)?))
        })
        .await?;
    let words = frame.words;
    let groups = Groups::new(words, &groups);
    let figures = by_group(&facts);
    let in_order =
        groups.all().iter().filter_map(|group| Some((group.clone(), figures.get(group.id.as_str())?.clone())));
    let all = count(facts.iter());
    frame.show(&StaffTopicPage {
        title: words.with("statistics-of", &[("topic", topic.title.as_str().into())]),
        table: TableView::counted(words, frame.now, in_order.collect(), &all),
        rules: by_rule(words, &rules, all.by_rule),
        topic: LinkView { href: format!("/topics/{}", topic.slug), words: topic.title },
    })
}

fn by_group(facts: &[Fact]) -> BTreeMap<&str, Figures> {
    let mut groups: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        groups.entry(&fact.group_id).or_default().push(fact);
    }
    groups.into_iter().map(|(group, facts)| (group, count(facts.into_iter()))).collect()
}

impl LineView {
    fn new(frame: &Frame, waiting: &[WaitingIn], topic: Topic) -> Self {
        let waits = waiting.iter().find(|waits| waits.topic_id == topic.id);
        let for_how_long = |since: DateTime<Utc>| duration(frame.words, (frame.now - since).num_seconds());
        Self {
            href: format!("/moderation/statistics?topic={}", topic.slug),
            closes: TimeView::exact(frame.words, topic.closes_at, &topic.zone),
            open: topic.is_open(frame.now),
            topic: topic.title,
            waiting: waits.map_or(0, |waits| waits.waiting),
            oldest: waits.and_then(|waits| waits.oldest).map(for_how_long),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::time;
    use super::super::public::samples::rule;
    use super::super::table::samples::table;
    use super::*;

    pub(in crate::http) fn lists() -> Vec<StaffStatisticsPage> {
        let line = |full: bool| LineView {
            href: "/".into(),
            topic: "<b>".into(),
            closes: time(),
            open: full,
            waiting: i64::from(full),
            oldest: full.then(|| "2 h".into()),
        };
        let page = |topics, earlier| StaffStatisticsPage { title: "A".into(), topics, earlier };
        vec![page(vec![line(true), line(false)], Some("/".into())), page(vec![], None)]
    }

    pub(in crate::http) fn topics() -> Vec<StaffTopicPage> {
        let page = |full: bool| StaffTopicPage {
            title: "<b>".into(),
            topic: LinkView { href: "/".into(), words: "<b>".into() },
            table: table(full),
            rules: full.then(rule).into_iter().collect(),
        };
        vec![page(true), page(false)]
    }
}
