//! All topics: those that are open or to come first, then those that have closed.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::sessions::going_on;
use super::topic_lines::TopicLine;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::topics::{Topic, TopicId, queries};

/// Topics of either list on one page.
const PAGE: usize = 50;

/// All topics.
#[derive(Debug, Serialize)]
pub(super) struct TopicsPage {
    title: String,
    open: Option<ListView>,
    further: Option<String>,
    closed: Option<ListView>,
    earlier: Option<String>,
}

/// Open topics, or closed ones.
#[derive(Debug, Serialize)]
struct ListView {
    topics: Vec<TopicLine>,
}

impl Page for TopicsPage {
    const TEMPLATE: &'static str = "topics/list";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: the last line of either list before.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    after: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

struct Loaded {
    open: Paged<Topic>,
    closed: Paged<Topic>,
    published: Vec<(TopicId, i32)>,
}

/// `GET /topics`
pub(in crate::http) async fn list(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let (asked, now) = (asked.into_inner(), frame.now);
    let wanted = asked.clone();
    let loaded = frame.site.db.public(move |conn| load(conn, &wanted, now)).await?;
    frame.show(&TopicsPage::new(&frame, &asked, loaded))
}

/// Of the closed ones only once no more open ones follow.
fn load(conn: &mut PgConnection, asked: &Asked, now: DateTime<Utc>) -> Result<Loaded, AppError> {
    let id = asked.id.map(TopicId);
    let open = match asked.before {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| queries::not_closed(conn, now, asked.after.zip(id), limit))?,
    };
    let closed = match open.further() {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| queries::closed(conn, now, asked.before.zip(id), limit))?,
    };
    let ids: Vec<TopicId> = open.lines.iter().chain(&closed.lines).map(|topic| topic.id).collect();
    Ok(Loaded { published: queries::published(conn, &ids)?, open, closed })
}

impl TopicsPage {
    fn new(frame: &Frame, asked: &Asked, loaded: Loaded) -> Self {
        let Loaded { open, closed, published } = loaded;
        let going_on = |list: &Paged<Topic>, way| {
            list.last().map(|last| format!("/topics{}", going_on(way, last.closes_at, last.id.0)))
        };
        let (further, earlier) = (going_on(&open, "after"), going_on(&closed, "before"));
        let lines = |list: Paged<Topic>| ListView {
            topics: list
                .lines
                .into_iter()
                .map(|topic| TopicLine::new(frame.words, frame.now, topic, &published))
                .collect(),
        };
        Self {
            title: frame.words.text("topics-title"),
            open: asked.before.is_none().then(|| lines(open)),
            closed: further.is_none().then(|| lines(closed)),
            further,
            earlier,
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::topic_lines::samples::line;
    use super::*;

    pub(in crate::http) fn lists() -> Vec<TopicsPage> {
        let page = |open, further: Option<String>, closed, earlier: Option<String>| TopicsPage {
            title: "A".into(),
            open,
            further,
            closed,
            earlier,
        };
        let full = || Some(ListView { topics: vec![line(true), line(false)] });
        let empty = || Some(ListView { topics: vec![] });
        vec![
            page(full(), Some("/topics?after=x".into()), None, None),
            page(None, None, full(), Some("/topics?before=x".into())),
            page(empty(), None, empty(), None),
        ]
    }
}
