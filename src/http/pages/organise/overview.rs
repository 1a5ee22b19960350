//! The organisers' desk: one obvious next thing to do, and what there is.

use actix_web::HttpResponse;
use serde::Serialize;

use super::mandates::{self, MandateView};
use super::sessions::LineView;
use super::topics::TopicLineView;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::organisations;
use crate::organisations::MandateId;
use crate::people::roles::Organiser;
use crate::sessions::queries::{desk as sessions, processes};
use crate::topics::queries::desk as topics;

/// Lines of each list shown.
const SHOWN: i64 = 10;

/// The desk.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OverviewPage {
    title: String,
    next: NextView,
    mandates: Vec<MandateView>,
    waiting: i64,
    conflicts: Vec<LineView>,
    draft_sessions: Vec<LineView>,
    draft_topics: Vec<TopicLineView>,
}

/// The one thing to do next.
#[derive(Debug, Serialize)]
struct NextView {
    words: String,
    href: String,
    button: String,
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "organise/overview";
}

/// `GET /organise`
pub(in crate::http) async fn show(frame: Frame, by: Organiser) -> Result<HttpResponse, AppError> {
    let loaded = frame.site.db.read(|conn| {
        Ok::<_, AppError>((
            organisations::queries::waiting(conn, MandateId(0), SHOWN)?,
            organisations::queries::count_waiting(conn)?,
            organisations::queries::groups(conn)?,
            sessions::in_conflict(conn, SHOWN)?,
            sessions::drafts(conn, SHOWN)?,
            topics::drafts(conn, SHOWN)?,
            processes::list(conn, "", 1)?.is_empty(),
        ))
    });
    let (mandates, waiting, groups, conflicts, draft_sessions, draft_topics, no_process) = loaded.await?;
    let lines = |sessions: Vec<_>, in_conflict| {
        sessions.into_iter().map(|session| LineView::new(&frame, session, in_conflict)).collect()
    };
    let mut page = OverviewPage {
        title: frame.words.text("organise-title"),
        next: NextView { words: String::new(), href: String::new(), button: String::new() },
        mandates: mandates::views(&frame, &by, mandates, &groups),
        waiting,
        conflicts: lines(conflicts, true),
        draft_sessions: lines(draft_sessions, false),
        draft_topics: draft_topics.into_iter().map(|topic| TopicLineView::new(&frame, topic)).collect(),
    };
    page.next = page.what_next(&frame, no_process);
    frame.show(&page)
}

impl OverviewPage {
    /// People who wait come first, then what readers may be misled by, then what is unfinished.
    fn what_next(&self, frame: &Frame, no_process: bool) -> NextView {
        let counted = |key, count: usize, href: &str, button| NextView {
            words: frame.words.with(key, &[("count", count.into())]),
            href: href.to_owned(),
            button: frame.words.text(button),
        };
        let waiting = usize::try_from(self.waiting).unwrap_or(0);
        match (self.conflicts.first(), self.draft_sessions.first(), self.draft_topics.first()) {
            _ if waiting > 0 => counted("next-mandates", waiting, "/organise/mandates", "next-mandates-go"),
            _ if no_process => counted("next-process", 0, "/organise/processes/new", "organise-new-process"),
            (Some(conflict), ..) => {
                counted("next-conflicts", self.conflicts.len(), &conflict.href, "next-conflicts-go")
            }
            (_, Some(draft), _) => counted("next-sessions", self.draft_sessions.len(), &draft.href, "next-draft-go"),
            (.., Some(draft)) => counted("next-topics", self.draft_topics.len(), &draft.href, "next-draft-go"),
            _ => counted("next-nothing", 0, "/organise/topics/new", "organise-new-topic"),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::{sessions, topics};
    use super::*;

    pub(in crate::http) fn overviews() -> Vec<OverviewPage> {
        let next = || NextView { words: "Go".into(), href: "/".into(), button: "Go".into() };
        let full = OverviewPage {
            title: "A".into(),
            next: next(),
            mandates: vec![mandates::samples::mandate(false)],
            waiting: 1,
            conflicts: vec![sessions::samples::line(true)],
            draft_sessions: vec![sessions::samples::line(false)],
            draft_topics: vec![topics::samples::line(false)],
        };
        let empty = OverviewPage {
            title: "A".into(),
            next: next(),
            mandates: vec![],
            waiting: 0,
            conflicts: vec![],
            draft_sessions: vec![],
            draft_topics: vec![],
        };
        vec![full, empty]
    }
}
