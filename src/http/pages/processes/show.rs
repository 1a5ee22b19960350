//! One process: what it is, its sessions and topics, its issues and norms.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::sessions::list::going_on;
use crate::http::pages::sessions::parts::SessionLine;
use crate::http::pages::topics::lines::{NormView, TopicLine};
use crate::sessions::queries::{processes, public};
use crate::sessions::{Norm, Process, ProcessIssue, Session, SessionId};
use crate::topics::{self, Topic, TopicId};

/// Sessions, and topics, on one page.
const PAGE: usize = 50;

/// One process.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ProcessPage {
    title: String,
    short_name: String,
    mandate_symbol: Option<String>,
    status_note: Option<String>,
    topics: Vec<TopicLine>,
    more_topics: Option<String>,
    sessions: Vec<SessionLine>,
    more_sessions: Option<String>,
    issues: Vec<String>,
    norms: Vec<NormView>,
}

impl Page for ProcessPage {
    const TEMPLATE: &'static str = "processes/show";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: the last line of either list before.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
    closing_before: Option<DateTime<Utc>>,
}

struct Loaded {
    process: Process,
    topics: Paged<Topic>,
    published: Vec<(TopicId, i32)>,
    sessions: Paged<Session>,
    issues: Vec<ProcessIssue>,
    norms: Vec<Norm>,
}

/// `GET /processes/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, asked) = (slug.into_inner(), asked.into_inner());
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, &asked)).await?;
    frame.show(&ProcessPage::new(&frame, loaded))
}

fn load(conn: &mut PgConnection, slug: &str, asked: &Asked) -> Result<Loaded, AppError> {
    let process = processes::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let (sessions_before, topics_before) =
        (asked.before.zip(asked.id.map(SessionId)), asked.closing_before.zip(asked.id.map(TopicId)));
    let topics = Paged::ask(PAGE, |limit| topics::queries::of_process(conn, process.id, topics_before, limit))?;
    let ids: Vec<TopicId> = topics.lines.iter().map(|topic| topic.id).collect();
    Ok(Loaded {
        published: topics::queries::published(conn, &ids)?,
        sessions: Paged::ask(PAGE, |limit| public::of_process(conn, process.id, sessions_before, limit))?,
        issues: processes::issues(conn, process.id)?,
        norms: processes::norms(conn, process.id)?,
        topics,
        process,
    })
}

impl ProcessPage {
    fn new(frame: &Frame, loaded: Loaded) -> Self {
        let (words, now) = (frame.words, frame.now);
        let Loaded { process, topics, published, sessions, issues, norms } = loaded;
        let address = format!("/processes/{}", process.slug);
        let processes = [process.clone()];
        Self {
            title: process.name,
            short_name: process.short_name,
            mandate_symbol: process.mandate_symbol,
            status_note: process.status_note,
            more_topics: topics
                .last()
                .map(|last| format!("{address}{}", going_on("closing_before", last.closes_at, last.id.0))),
            more_sessions: sessions
                .last()
                .map(|last| format!("{address}{}", going_on("before", last.starts_at, last.id.0))),
            topics: topics.lines.into_iter().map(|topic| TopicLine::new(words, now, topic, &published)).collect(),
            sessions: sessions
                .lines
                .into_iter()
                .map(|session| SessionLine::new(words, now, session, &processes))
                .collect(),
            issues: issues.into_iter().map(|issue| issue.title).collect(),
            norms: norms.into_iter().map(NormView::from).collect(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::{sessions, topics};

    pub(in crate::http) fn processes() -> Vec<ProcessPage> {
        let full = ProcessPage {
            title: "A <b>".into(),
            short_name: "A".into(),
            mandate_symbol: Some("A/RES/1".into()),
            status_note: Some("Concluded.".into()),
            topics: vec![topics::lines::samples::line(true), topics::lines::samples::line(false)],
            more_topics: Some("/".into()),
            sessions: vec![sessions::parts::samples::line(true)],
            more_sessions: Some("/".into()),
            issues: vec!["<b>".into()],
            norms: vec![topics::lines::samples::norm(Some("x")), topics::lines::samples::norm(None)],
        };
        let empty = ProcessPage {
            title: "A".into(),
            short_name: "A".into(),
            mandate_symbol: None,
            status_note: None,
            topics: vec![],
            more_topics: None,
            sessions: vec![],
            more_sessions: None,
            issues: vec![],
            norms: vec![],
        };
        vec![full, empty]
    }
}
