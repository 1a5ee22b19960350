//! A topic and what was said about it: by group, in order, side by side.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::composer::{Composer, ContributionForm};
use super::parts::{GroupView, Groups, NumberView, TimeView, closing};
use super::saying::{Place, sayings};
use super::summaries::show::LinkView;
use super::topic_lines::{Belongings, BelongingsView};
use crate::contributions::published::{Order, Published};
use crate::contributions::reading;
use crate::contributions::thread::Page as Thread;
use crate::http::error::AppError;
use crate::http::form::Filled;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page, Rendered};
use crate::organisations::{self, StakeholderGroup};
use crate::summaries;
use crate::text::markdown::SanitisedHtml;
use crate::topics::{self, Topic};

/// What stands behind the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    view: String,
    #[serde(default)]
    group: String,
    from: Option<i32>,
    reply_to: Option<i32>,
}

/// A topic with one page of its thread.
#[derive(Debug, Serialize)]
pub(super) struct TopicPage {
    title: String,
    topic: TopicView,
    belongings: BelongingsView,
    views: Vec<ViewTab>,
    sections: Vec<Section>,
    /// Side by side, for wide screens.
    compare: bool,
    breadcrumbs: Vec<NumberView>,
    previous: Option<String>,
    next: Option<String>,
    bars: Vec<Bar>,
    summaries: Vec<LinkView>,
    composer: Option<Composer>,
    sign_in_to_write: bool,
}

/// What stands above the thread.
#[derive(Debug, Serialize)]
pub(super) struct TopicView {
    pub(super) title: String,
    pub(super) address: String,
    pub(super) question: String,
    pub(super) introduction: SanitisedHtml,
    pub(super) open: bool,
    pub(super) not_yet: bool,
    pub(super) closing: String,
    pub(super) opens_at: TimeView,
    pub(super) closes_at: TimeView,
    pub(super) published: i32,
}

#[derive(Debug, Serialize)]
struct ViewTab {
    href: String,
    label: String,
    current: bool,
}

/// The branches that one group began; without a group in the order of the thread.
#[derive(Debug, Serialize)]
struct Section {
    group: Option<GroupView>,
    count: i32,
    sayings: Rendered,
    more: Option<String>,
}

/// "Published so far", one bar a group.
#[derive(Debug, Serialize)]
struct Bar {
    group: GroupView,
    count: i32,
    /// Of the longest bar, 0 to 100.
    share: i32,
}

impl Page for TopicPage {
    const TEMPLATE: &'static str = "topics/show";
    const KEPT: Kept = Kept::Publicly;
}

/// What a page of a topic needs from the database, read as the public reads.
struct Loaded {
    topic: Topic,
    belongings: Belongings,
    groups: Vec<StakeholderGroup>,
    counts: Vec<(String, i32)>,
    /// Slugs and titles of published summaries.
    summaries: Vec<(String, String)>,
    /// What somebody wants to answer, if it can be read.
    answered: Option<Published>,
    /// One thread; or one a group, side by side.
    threads: Vec<(Option<String>, Thread<Published>)>,
}

/// `GET /topics/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, asked) = (slug.into_inner(), asked.into_inner());
    let wanted = asked.clone();
    let mut loaded = frame.site.db.public(move |conn| load(conn, &slug, &wanted)).await?;
    let writer = frame.visitor.clone().filter(|_| loaded.topic.is_open(frame.now));
    let composer = match writer {
        Some(who) => {
            let typed = ContributionForm::default();
            let account = who.account.id;
            let mandates = frame
                .site
                .db
                .read(move |conn| Ok::<_, AppError>(organisations::queries::mandates_of(conn, account)?))
                .await?;
            Some(Composer::new(frame.words, &loaded.topic, &mandates, loaded.answered.take(), Filled::with(typed)))
        }
        None => None,
    };
    frame.show(&TopicPage::new(&frame, &asked, loaded, composer)?)
}

fn load(conn: &mut PgConnection, slug: &str, asked: &Asked) -> Result<Loaded, AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let groups = organisations::queries::groups(conn)?;
    let counts = topics::queries::published_per_group(conn, topic.id)?;
    let one_group = groups.iter().any(|group| group.id == asked.group).then(|| asked.group.clone());
    let threads = match (asked.view.as_str(), one_group) {
        ("compare", Some(group)) => {
            let order = Order::SaidBy(group.clone());
            vec![(Some(group), reading::page_of(conn, topic.id, &order, asked.from)?)]
        }
        (_, Some(group)) => {
            let order = Order::BegunBy(group.clone());
            vec![(Some(group), reading::page_of(conn, topic.id, &order, asked.from)?)]
        }
        ("order", None) => vec![(None, reading::page_of(conn, topic.id, &Order::Thread, asked.from)?)],
        ("compare", None) => {
            let speaking: Vec<String> = counts.iter().map(|(group, _)| group.clone()).collect();
            let columns = reading::side_by_side(conn, topic.id, &speaking)?;
            columns.into_iter().map(|(group, thread)| (Some(group), thread)).collect()
        }
        _ => reading::by_group(reading::page_of(conn, topic.id, &Order::Grouped, asked.from)?),
    };
    let summaries = summaries::queries::public::of_topic(conn, topic.id)?;
    let belongings = Belongings::load(conn, &topic)?;
    let answered = match asked.reply_to {
        Some(no) => reading::live(conn, topic.id, no)?,
        None => None,
    };
    Ok(Loaded { topic, belongings, groups, counts, summaries, answered, threads })
}

impl TopicView {
    pub(super) fn new(frame: &Frame, topic: &Topic, published: i32) -> Self {
        Self {
            title: topic.title.clone(),
            address: format!("/topics/{}", topic.slug),
            question: topic.question.clone(),
            introduction: SanitisedHtml::trusting_stored(topic.introduction_html.clone()),
            open: topic.is_open(frame.now),
            not_yet: frame.now < topic.opens_at,
            closing: closing(frame.words, frame.now, topic.closes_at),
            opens_at: TimeView::exact(frame.words, topic.opens_at, &topic.zone),
            closes_at: TimeView::exact(frame.words, topic.closes_at, &topic.zone),
            published,
        }
    }
}

impl TopicPage {
    fn new(frame: &Frame, asked: &Asked, loaded: Loaded, composer: Option<Composer>) -> Result<Self, AppError> {
        let Loaded { topic, belongings, groups, counts, summaries, threads, .. } = loaded;
        let groups = Groups::new(frame.words, &groups);
        let view = TopicView::new(frame, &topic, counts.iter().map(|(_, count)| count).sum());
        let current = match asked.view.as_str() {
            "order" | "compare" => asked.view.as_str(),
            _ => "grouped",
        };
        let compare = current == "compare" && asked.group.is_empty();
        let place = |from: i32| {
            let group = if asked.group.is_empty() { String::new() } else { format!("&group={}", asked.group) };
            format!("{}?view={current}{group}&from={from}", view.address)
        };
        let bounds = if compare { None } else { threads.first().map(|(_, first)| first.bounds.previous_from) };
        let breadcrumbs = threads.first().map(|(_, first)| first.breadcrumbs.clone()).unwrap_or_default();
        let next = if compare { None } else { threads.last().and_then(|(_, last)| last.bounds.next_from) };
        let here = Place { address: &view.address, may_reply: view.open, page_of: None };
        let sections = threads
            .into_iter()
            .map(|(group, thread)| {
                Ok(Section {
                    count: counts.iter().find(|(id, _)| Some(id) == group.as_ref()).map_or(0, |(_, count)| *count),
                    more: group
                        .as_ref()
                        .filter(|_| compare && thread.bounds.next_from.is_some())
                        .map(|group| format!("{}?view=compare&group={group}", view.address)),
                    group: group.map(|id| groups.get(&id)),
                    sayings: sayings(frame, &groups, here, thread.items)?,
                })
            })
            .collect::<Result<_, AppError>>()?;
        let longest = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        Ok(Self {
            title: topic.title.clone(),
            belongings: BelongingsView::new(frame.words, frame.now, belongings),
            views: ["grouped", "order", "compare"]
                .into_iter()
                .map(|name| ViewTab {
                    href: format!("{}?view={name}", view.address),
                    label: frame.words.text(&format!("view-{name}")),
                    current: name == current,
                })
                .collect(),
            breadcrumbs: breadcrumbs.into_iter().map(|no| NumberView::new(frame.words, &view.address, no)).collect(),
            previous: bounds.flatten().map(place),
            next: next.map(place),
            bars: counts
                .iter()
                .map(|(id, count)| Bar { group: groups.get(id), count: *count, share: count * 100 / longest })
                .collect(),
            summaries: summaries
                .into_iter()
                .map(|(slug, title)| LinkView { href: format!("/summaries/{slug}"), words: title })
                .collect(),
            sections,
            compare,
            sign_in_to_write: view.open && frame.visitor.is_none(),
            composer,
            topic: view,
        })
    }
}

#[cfg(test)]
#[path = "samples/topics.rs"]
pub(super) mod samples;
