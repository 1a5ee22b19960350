//! A topic or one branch of it as a document: the text alone, many contributions on one page.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::contributions::published::Published;
use crate::contributions::thread::outline::{Only, Order};
use crate::contributions::thread::outlines::Outlines;
use crate::contributions::thread::page::{Page as Thread, Standing};
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page, Rendered};
use crate::http::pages::contributions::saying::{Place, sayings};
use crate::http::pages::parts::{Groups, NumberView};
use crate::http::pages::topics::head::TopicView;
use crate::http::pages::topics::pages_view::PagesView;
use crate::organisations::{self, StakeholderGroup};
use crate::topics::{self, Topic};

/// Contributions on one page for printing.
const LONGEST: usize = 1_000;

/// A topic for printing.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct PrintPage {
    title: String,
    topic: TopicView,
    breadcrumbs: Vec<NumberView>,
    sayings: Rendered,
    pages: PagesView,
    /// Where one reads on the screen.
    back: String,
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "topics/print";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: which branch, and from where on.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    branch: Option<i32>,
    from: Option<i32>,
}

struct Loaded {
    topic: Topic,
    groups: Vec<StakeholderGroup>,
    counts: Vec<(String, i32)>,
    thread: Thread<Published>,
}

/// `GET /topics/{slug}/print`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, asked) = (slug.into_inner(), asked.into_inner());
    let (outlines, wanted) = (frame.site.outlines.clone(), asked.clone());
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, &outlines, &wanted)).await?;
    let Loaded { topic, groups, counts, thread } = loaded;
    let groups = Groups::new(frame.words, &groups);
    let view = TopicView::new(&frame, &topic, counts.iter().map(|(_, count)| count).sum());
    let branch = asked.branch.map_or_else(String::new, |no| format!("branch={no}&"));
    let page_from = |from: i32| format!("{}/print?{branch}from={from}", view.address);
    let here = Place { address: &view.address, may_reply: false, page_of: None, unfolded: true, neighbours: None };
    let keeping = Keeping::of_topic(frame.now, &topic, &[]);
    let page = PrintPage {
        title: topic.title,
        breadcrumbs: NumberView::trail(frame.words, &view.address, &thread.breadcrumbs),
        pages: PagesView::new(frame.words, &thread.bounds, LONGEST, page_from),
        sayings: sayings(&frame, &groups, here, thread.items)?,
        back: match asked.branch {
            Some(no) => format!("{}/{no}", view.address),
            None => format!("{}?view=order", view.address),
        },
        topic: view,
    };
    frame.show_keeping(&page, keeping)
}

fn load(conn: &mut PgConnection, slug: &str, outlines: &Outlines, asked: &Asked) -> Result<Loaded, AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let outline = outlines.of(conn, &topic)?;
    let read = match asked.branch {
        Some(no) => outline.branch(outline.place_of(no).ok_or(AppError::NotFound)?),
        None => outline.sequence(&Order::Thread, Only::Everything),
    };
    let at = reading::Place { topic: topic.id, outline: &outline };
    let thread = reading::longer_page_of(conn, at, &read, asked.from, LONGEST, Standing::InBranches)?;
    Ok(Loaded {
        thread: thread.ok_or(AppError::NotFound)?,
        groups: organisations::queries::groups(conn)?,
        counts: topics::queries::published_per_group(conn, topic.id)?,
        topic,
    })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::saying::samples::rendered;
    use crate::http::pages::parts::samples::number;
    use crate::http::pages::topics::head::samples::topic;
    use crate::http::pages::topics::pages_view::samples::pages;

    pub(in crate::http) fn prints() -> Vec<PrintPage> {
        let page = |open, breadcrumbs, sayings, pages| PrintPage {
            title: "A".into(),
            topic: topic(open),
            breadcrumbs,
            sayings,
            pages,
            back: "/topics/a".into(),
        };
        vec![
            page(true, vec![number()], rendered(), pages()),
            page(false, vec![], Rendered(String::new()), PagesView::default()),
        ]
    }
}
