//! Topics on the organisers' desk, drafts too.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::parts::TimeView;
use crate::http::pages::sessions::list::going_on;
use crate::people::roles::Organiser;
use crate::topics::TopicId;
use crate::topics::queries::desk::{self, OnDesk};

/// Topics on one page.
const PAGE: usize = 50;

/// All topics, drafts too.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicDeskPage {
    title: String,
    lines: Vec<TopicLineView>,
    next: Option<String>,
}

/// A topic on the desk.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TopicLineView {
    pub(super) href: String,
    title: String,
    closes_at: TimeView,
    state: &'static str,
    state_words: String,
}

impl TopicLineView {
    pub(super) fn new(frame: &Frame, topic: OnDesk) -> Self {
        let facts = topic.facts;
        let (state, key) = match topic.published_at {
            None => ("draft", "state-draft-record"),
            Some(_) if frame.now < facts.opens_at => ("closed", "topic-not-yet"),
            Some(_) if frame.now < facts.closes_at => ("open", "open"),
            Some(_) => ("closed", "closed"),
        };
        Self {
            href: format!("/organise/topics/{}", topic.slug),
            closes_at: TimeView::exact(frame.words, facts.closes_at, &facts.zone),
            state,
            state_words: frame.words.text(key),
            title: facts.title,
        }
    }
}

impl Page for TopicDeskPage {
    const TEMPLATE: &'static str = "organise/topics";
}

/// What stands behind the question mark: the last line of the page before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// `GET /organise/topics`
pub(in crate::http) async fn list(frame: Frame, _: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let before = asked.before.zip(asked.id.map(TopicId));
    let found =
        frame.site.db.read(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| desk::list(conn, before, limit))?));
    let found = found.await?;
    let next =
        found.last().map(|last| format!("/organise/topics{}", going_on("before", last.facts.closes_at, last.id.0)));
    frame.show(&TopicDeskPage {
        title: frame.words.text("organise-topics"),
        lines: found.lines.into_iter().map(|topic| TopicLineView::new(&frame, topic)).collect(),
        next,
    })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http::pages::organise) fn line(open: bool) -> TopicLineView {
        TopicLineView {
            href: "/".into(),
            title: "<b>".into(),
            closes_at: time(),
            state: if open { "open" } else { "draft" },
            state_words: "Open".into(),
        }
    }

    pub(in crate::http) fn lists() -> Vec<TopicDeskPage> {
        vec![
            TopicDeskPage { title: "A".into(), lines: vec![line(true), line(false)], next: Some("/".into()) },
            TopicDeskPage { title: "A".into(), lines: vec![], next: None },
        ]
    }
}
