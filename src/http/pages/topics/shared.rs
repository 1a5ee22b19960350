//! What a page of a topic shows to everybody. It is kept, and whoever is signed in has their own put around it.

use std::sync::Arc;

use diesel::PgConnection;
use serde::Serialize;

use crate::contributions::thread::facets::Facets;
use crate::contributions::thread::outline::Outline;
use crate::contributions::thread::outlines::Outlines;
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::holding::Holding;
use crate::http::kept::keeping::Keeping;
use crate::http::kept::threads::{KeptThread, Name};
use crate::http::page::Page;
use crate::http::pages::contributions::saying::Place;
use crate::http::pages::parts::{GroupView, Groups, LinkView};
use crate::http::pages::topics::head::TopicView;
use crate::http::pages::topics::lines::{Belongings, BelongingsView};
use crate::http::pages::topics::thread_asked::{Asked, Layout};
use crate::http::pages::topics::thread_tools::ToolsView;
use crate::http::pages::topics::thread_view::{self, ThreadView, Threads};
use crate::organisations::{self, StakeholderGroup};
use crate::summaries;
use crate::text::words::Words;
use crate::topics::{self, Topic};

/// Where the topic stands in its process.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct CrumbsPart {
    title: String,
    belongings: BelongingsView,
}

/// What is asked.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AbovePart {
    topic: TopicView,
}

/// One page of what was said.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ThreadPart {
    views: Vec<ViewTab>,
    tools: Option<ToolsView>,
    thread: ThreadView,
    /// Where an open page asks for what is published meanwhile.
    news: Option<String>,
}

/// What stands beside it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct BesidePart {
    open: bool,
    bars: Vec<Bar>,
    belongings: BelongingsView,
    summaries: Vec<LinkView>,
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

impl Page for CrumbsPart {
    const TEMPLATE: &'static str = "topics/crumbs";
}

impl Page for AbovePart {
    const TEMPLATE: &'static str = "topics/above";
}

impl Page for ThreadPart {
    const TEMPLATE: &'static str = "topics/thread";
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "topics/beside";
}

/// What a page of a topic needs from the database, read as the public reads.
struct Loaded {
    topic: Topic,
    belongings: Belongings,
    groups: Vec<StakeholderGroup>,
    counts: Vec<(String, i32)>,
    /// Slugs and titles of published summaries.
    summaries: Vec<(String, String)>,
    outline: Arc<Outline>,
    facets: Arc<Facets>,
    threads: Threads,
}

/// The page of this topic that was asked for, as it was made before or made now. It is kept for members only:
/// visitors are answered by whole pages.
pub(in crate::http::pages) async fn thread(
    frame: &Frame,
    slug: &str,
    asked: &Asked,
) -> Result<Arc<KeptThread>, AppError> {
    let address = asked.address(slug, &asked.group, asked.from);
    let name = Name { address, language: frame.words.0 };
    let changes = frame.site.db.changes();
    if let Some(kept) = frame.site.kept_threads.get(&name, changes) {
        return Ok(kept);
    }
    let read_at = changes.moment();
    let (slug, wanted, outlines) = (slug.to_owned(), asked.clone(), frame.site.outlines.clone());
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, &outlines, &wanted)).await?;
    let keeping = Keeping::of_topic(frame.now, &loaded.topic, loaded.belongings.sessions());
    let made = Arc::new(made(frame, asked, loaded, keeping.clone(), Holding::new(keeping, read_at, frame.now))?);
    if frame.visitor.is_some() {
        frame.site.kept_threads.keep(name, made.clone());
    }
    Ok(made)
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
        outline,
        facets,
        topic,
        groups,
        counts,
    })
}

fn made(
    frame: &Frame,
    asked: &Asked,
    loaded: Loaded,
    keeping: Keeping,
    holding: Holding,
) -> Result<KeptThread, AppError> {
    let Loaded { topic, belongings, groups: known, counts, summaries, outline, facets, threads } = loaded;
    let (words, groups) = (frame.words, Groups::new(frame.words, &known));
    let view = TopicView::new(frame, &topic, counts.iter().map(|(_, count)| count).sum());
    let here = Place { address: &view.address, may_reply: view.open, page_of: None, unfolded: false, neighbours: None };
    let belongings = BelongingsView::new(words, frame.now, belongings);
    let numbers = thread_view::numbers(&threads);
    let thread = ThreadPart {
        views: ViewTab::all(words, &view.address, asked.layout()),
        tools: ToolsView::new(words, &groups, &counts, &facets, &view.address, asked, &threads),
        thread: ThreadView::new(frame, &groups, here, &counts, asked, threads)?,
        news: view.open.then(|| format!("{}/news?since={}", view.address, outline.latest().unwrap_or(0))),
    };
    let summary = |(slug, title)| LinkView { href: format!("/summaries/{slug}"), words: title };
    let beside = BesidePart {
        open: view.open,
        bars: Bar::all(&groups, &counts),
        belongings: belongings.clone(),
        summaries: summaries.into_iter().map(summary).collect(),
    };
    Ok(KeptThread {
        crumbs: frame.rendered(&CrumbsPart { title: topic.title.clone(), belongings })?,
        above: frame.rendered(&AbovePart { topic: view })?,
        thread: frame.rendered(&thread)?,
        beside: frame.rendered(&beside)?,
        in_columns: asked.in_columns(),
        topic,
        groups: known,
        outline,
        numbers,
        keeping,
        holding,
    })
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
#[path = "samples/shared.rs"]
pub(in crate::http::pages) mod samples;
