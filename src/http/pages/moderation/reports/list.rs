//! The list of reports: texts that wait for an answer, and what was answered.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contributions::redaction::mark::in_words;
use crate::contributions::{ReportId, ReportState};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::parts::{GroupView, Groups, TimeView, duration};
use crate::http::pages::reports::outcome::report_key;
use crate::http::pages::sessions::list::going_on;
use crate::moderation::queries::reports::{self, Listed};
use crate::organisations;
use crate::people::roles::Moderator;
use crate::text::markdown::{self, SanitisedHtml};

/// Lines on one page of either list.
const PAGE: usize = 50;
/// So many characters of a reported text stand in a line.
const BEGINNING: usize = 240;

/// Texts that were reported.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ReportsPage {
    title: String,
    waiting: Vec<LineView>,
    next: Option<String>,
    closed: Vec<LineView>,
    earlier: Option<String>,
}

/// A text in a list.
#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    topic: String,
    no: i32,
    who: String,
    group: GroupView,
    excerpt: String,
    /// How many reports about it are open.
    count: i64,
    /// Key: how far it has come.
    state: &'static str,
    is_read: bool,
    waits: Option<String>,
    closed: Option<TimeView>,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "moderation/reports";
}

/// What stands behind the question mark: the last lines of the lists before.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    since: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// `GET /moderation/reports`
pub(in crate::http) async fn list(frame: Frame, by: Moderator, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let me = by.account.id;
    let id = asked.id.map(ReportId);
    let (after, before) = (asked.since.zip(id), asked.before.zip(id));
    let loaded = frame.site.db.read(move |conn| {
        let waiting = Paged::ask(PAGE, |limit| reports::waiting(conn, me, after, limit))?;
        let texts: Vec<_> = waiting.lines.iter().map(|line| line.revision_id).collect();
        let counts = reports::open_counts(conn, &texts)?;
        let closed = Paged::ask(PAGE, |limit| reports::closed(conn, me, before, limit))?;
        Ok::<_, AppError>((waiting, counts, closed, organisations::queries::groups(conn)?))
    });
    let (waiting, counts, closed, groups) = loaded.await?;
    let groups = Groups::new(frame.words, &groups);
    let address = |name, at, id: ReportId| format!("/moderation/reports{}", going_on(name, at, id.0));
    let next = waiting.last().map(|last| address("since", last.reported_at, last.id));
    let earlier = closed.last().and_then(|last| last.closed_at.map(|at| address("before", at, last.id)));
    let line = |line: Listed| {
        let count = counts.iter().find(|(text, _)| *text == line.revision_id).map_or(1, |(_, count)| *count);
        LineView::new(&frame, &groups, line, count)
    };
    frame.show(&ReportsPage {
        title: frame.words.text("reports-title"),
        waiting: waiting.lines.into_iter().map(line).collect(),
        closed: closed.lines.into_iter().map(line).collect(),
        next,
        earlier,
    })
}

impl LineView {
    fn new(frame: &Frame, groups: &Groups, line: Listed, count: i64) -> Self {
        let waits = (line.state == ReportState::Open).then(|| (frame.now - line.reported_at).num_seconds());
        let is_read = line.is_read();
        let html = line.html;
        let text =
            markdown::plain(&markdown::with_marks_told(&SanitisedHtml::trusting_stored(html), in_words(frame.words)));
        Self {
            href: format!("/moderation/reports/{}", line.reference),
            topic: line.topic_title,
            no: line.no,
            who: line.spoken_as,
            group: groups.get(&line.group_id),
            excerpt: text.chars().take(BEGINNING).collect(),
            count,
            state: report_key(line.state),
            is_read,
            waits: waits.map(|seconds| duration(frame.words, seconds)),
            closed: line.closed_at.map(|at| TimeView::exact(frame.words, at, "UTC")),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::{group, time};

    pub(in crate::http) fn lists() -> Vec<ReportsPage> {
        let line = |full: bool| LineView {
            href: "/moderation/reports/a".into(),
            topic: "<b>".into(),
            no: 3,
            who: "<b>".into(),
            group: group(),
            excerpt: "<b>".into(),
            count: 2,
            state: "report-open",
            is_read: full,
            waits: full.then(|| "2 h".into()),
            closed: (!full).then(time),
        };
        vec![
            ReportsPage {
                title: "A".into(),
                waiting: vec![line(true), line(false)],
                next: Some("/".into()),
                closed: vec![line(true), line(false)],
                earlier: Some("/".into()),
            },
            ReportsPage { title: "A".into(), waiting: vec![], next: None, closed: vec![], earlier: None },
        ]
    }
}
