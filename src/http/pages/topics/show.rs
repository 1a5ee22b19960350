//! A topic and what was said about it: by group, in order, side by side.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::Serialize;

use crate::contributions::published::Published;
use crate::contributions::thread::facets::Facets;
use crate::contributions::thread::outline::Outline;
use crate::contributions::thread::outlines::Outlines;
use crate::contributions::thread::reading;
use crate::contributions::thread::unread::Reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Feed, Kept, Page};
use crate::http::pages::contributions::saying::Place;
use crate::http::pages::following;
use crate::http::pages::following::buttons::FollowView;
use crate::http::pages::parts::{GroupView, Groups, LinkView, TimeView, closing};
use crate::http::pages::topics::lines::{Belongings, BelongingsView};
use crate::http::pages::topics::thread_asked::{Asked, Layout};
use crate::http::pages::topics::thread_tools::ToolsView;
use crate::http::pages::topics::thread_view::{self, ThreadView, Threads};
use crate::http::pages::topics::unread::{self, Known, Standing, UnreadView};
use crate::http::pages::writing::composer::Composer;
use crate::http::pages::writing::composing::{self, Wanted};
use crate::organisations::{self, StakeholderGroup};
use crate::summaries;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;
use crate::topics::{self, Topic};

/// A topic with one page of its thread.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicPage {
    title: String,
    topic: TopicView,
    belongings: BelongingsView,
    views: Vec<ViewTab>,
    tools: Option<ToolsView>,
    /// For who is signed in.
    unread: Option<UnreadView>,
    /// Where an open page asks for what is published meanwhile.
    news: Option<String>,
    thread: ThreadView,
    bars: Vec<Bar>,
    summaries: Vec<LinkView>,
    /// The feed of the group whose contributions alone are shown.
    group_feed: Option<LinkView>,
    follow: Option<FollowView>,
    composer: Option<Composer>,
    sign_in_to_write: bool,
}

/// What stands above the thread.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicView {
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) address: String,
    pub(in crate::http::pages) question: String,
    pub(in crate::http::pages) introduction: SanitisedHtml,
    pub(in crate::http::pages) open: bool,
    pub(in crate::http::pages) not_yet: bool,
    pub(in crate::http::pages) closing: String,
    pub(in crate::http::pages) opens_at: TimeView,
    pub(in crate::http::pages) closes_at: TimeView,
    pub(in crate::http::pages) published: i32,
}

#[derive(Debug, Serialize)]
struct ViewTab {
    href: String,
    label: String,
    current: bool,
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

    fn feeds(&self) -> Vec<Feed> {
        let of_group = self.group_feed.iter().map(|of_group| Feed::atom(of_group.href.clone()));
        std::iter::once(Feed::atom(format!("{}.atom", self.topic.address))).chain(of_group).collect()
    }
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
    outline: Arc<Outline>,
    facets: Arc<Facets>,
    threads: Threads,
}

/// `GET /topics/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
    writing: Query<Wanted>,
    standing: Query<Standing>,
) -> Result<HttpResponse, AppError> {
    let (slug, asked) = (slug.into_inner(), asked.into_inner());
    let (wanted, outlines) = (asked.clone(), frame.site.outlines.clone());
    let mut loaded = frame.site.db.public(move |conn| load(conn, &slug, &outlines, &wanted)).await?;
    let answered = loaded.answered.take();
    let composer = composing::composer(&frame, &loaded.topic, answered, writing.into_inner()).await?;
    let follow =
        following::list::in_topic(&frame, &Groups::new(frame.words, &loaded.groups), &loaded.topic.slug).await?;
    let reading = unread::reading(&frame, &loaded.topic).await?;
    let keeping = Keeping::of_topic(frame.now, &loaded.topic, loaded.belongings.sessions());
    let reading = reading.map(|reading| (reading, standing.into_inner()));
    frame.show_keeping(&TopicPage::new(&frame, &asked, loaded, (composer, follow, reading))?, keeping)
}

fn load(conn: &mut PgConnection, slug: &str, outlines: &Outlines, asked: &Asked) -> Result<Loaded, AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let outline = outlines.of(conn, &topic)?;
    let facets = outlines.facets(conn, &topic)?;
    let at = reading::Place { topic: topic.id, outline: &outline };
    let groups = organisations::queries::groups(conn)?;
    let counts = topics::queries::published_per_group(conn, topic.id)?;
    Ok(Loaded {
        threads: thread_view::load(conn, at, &groups, &counts, &facets, asked)?,
        summaries: summaries::queries::public::of_topic(conn, topic.id)?,
        belongings: Belongings::load(conn, &topic)?,
        answered: match asked.reply_to {
            Some(no) => reading::live(conn, topic.id, no)?,
            None => None,
        },
        outline,
        facets,
        topic,
        groups,
        counts,
    })
}

impl TopicView {
    pub(in crate::http::pages) fn new(frame: &Frame, topic: &Topic, published: i32) -> Self {
        Self {
            title: topic.title.clone(),
            address: format!("/topics/{}", topic.slug),
            question: topic.question.clone(),
            introduction: SanitisedHtml::trusting_stored(topic.introduction_html.clone()),
            open: topic.is_open(frame.now),
            not_yet: frame.now < topic.opens_at,
            closing: closing(frame.words, frame.now, topic.closes_at),
            opens_at: TimeView::deadline(frame.words, topic.opens_at, &topic.zone),
            closes_at: TimeView::deadline(frame.words, topic.closes_at, &topic.zone),
            published,
        }
    }
}

impl TopicPage {
    /// With what only who is signed in sees: where to write, what to follow, and what is new.
    fn new(
        frame: &Frame,
        asked: &Asked,
        loaded: Loaded,
        (composer, follow, reading): (Option<Composer>, Option<FollowView>, Option<(Reading, Standing)>),
    ) -> Result<Self, AppError> {
        let Loaded { topic, belongings, groups, counts, summaries, outline, facets, threads, .. } = loaded;
        let groups = Groups::new(frame.words, &groups);
        let view = TopicView::new(frame, &topic, counts.iter().map(|(_, count)| count).sum());
        let here =
            Place { address: &view.address, may_reply: view.open, page_of: None, unfolded: false, neighbours: None };
        let group_feed = asked.group().map(|group| LinkView {
            href: format!("{}.atom?group={group}", view.address),
            words: groups.get(group).plural,
        });
        Ok(Self {
            group_feed,
            tools: ToolsView::new(frame.words, &groups, &counts, &facets, &view.address, asked, &threads),
            unread: reading.as_ref().and_then(|(reading, standing)| {
                let on_page = &thread_view::numbers(&threads);
                UnreadView::new(
                    frame,
                    &view.address,
                    &Known { reading, standing: *standing, outline: &outline, on_page },
                )
            }),
            news: view.open.then(|| format!("{}/news?since={}", view.address, outline.latest().unwrap_or(0))),
            thread: ThreadView::new(frame, &groups, here, &counts, asked, threads)?,
            views: ViewTab::all(frame.words, &view.address, asked.layout()),
            belongings: BelongingsView::new(frame.words, frame.now, belongings),
            bars: Bar::all(&groups, &counts),
            summaries: summaries
                .into_iter()
                .map(|(slug, title)| LinkView { href: format!("/summaries/{slug}"), words: title })
                .collect(),
            sign_in_to_write: view.open && frame.visitor.is_none(),
            title: topic.title,
            topic: view,
            follow,
            composer,
        })
    }
}

impl ViewTab {
    fn all(words: Words, topic: &str, current: Layout) -> Vec<Self> {
        let tab = |layout: Layout| Self {
            href: format!("{topic}?view={}", layout.name()),
            label: words.text(&format!("view-{}", layout.name())),
            current: layout == current,
        };
        Layout::ALL.into_iter().map(tab).collect()
    }
}

impl Bar {
    fn all(groups: &Groups, counts: &[(String, i32)]) -> Vec<Self> {
        let longest = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let bar =
            |(id, count): &(String, i32)| Self { group: groups.get(id), count: *count, share: count * 100 / longest };
        counts.iter().map(bar).collect()
    }
}

#[cfg(test)]
#[path = "samples/show.rs"]
pub(in crate::http::pages) mod samples;
