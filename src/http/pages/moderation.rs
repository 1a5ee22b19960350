//! The moderators' desk: what waits, and claiming from it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::parts::{GroupView, Groups, duration};
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::moderation::decide;
use crate::moderation::queries::{self, Waiting};
use crate::organisations;
use crate::people::roles::Moderator;
use crate::topics;

/// Texts on one page of the queue.
const PAGE: i64 = 50;

/// What waits.
#[derive(Debug, Serialize)]
pub(super) struct QueuePage {
    title: String,
    waiting: i64,
    oldest: Option<String>,
    lines: Vec<WaitingView>,
    next: Option<String>,
}

/// One text that waits.
#[derive(Debug, Serialize)]
pub(super) struct WaitingView {
    href: String,
    topic: String,
    group: GroupView,
    who: String,
    language: String,
    words: i32,
    number: i32,
    /// Of what is published and would be corrected.
    no: Option<i32>,
    late: bool,
    own: bool,
    waits: String,
    /// Who holds it, if it is somebody else.
    holder: Option<String>,
    mine: bool,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "moderation/queue";
}

/// What stands behind the question mark: the key of the last line of the page before.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    since: Option<DateTime<Utc>>,
    after: Option<i64>,
}

/// `GET /moderation`
pub(in crate::http) async fn queue(frame: Frame, by: Moderator, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let (after, id) = (asked.since.zip(asked.after), by.account.id);
    let (lines, backlog, groups) = frame
        .site
        .db
        .read(move |conn| {
            let lines = queries::queue(conn, id, after, PAGE)?;
            Ok::<_, AppError>((lines, queries::backlog(conn)?, organisations::queries::groups(conn)?))
        })
        .await?;
    let groups = Groups::new(frame.words, &groups);
    let full = i64::try_from(lines.len()).unwrap_or(0) == PAGE;
    let next = lines.last().filter(|_| full).map(|last| {
        let since = last.submitted_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        format!("/moderation?since={since}&after={}", last.revision_id)
    });
    frame.show(&QueuePage {
        title: frame.words.text("moderation-title"),
        waiting: backlog.waiting,
        oldest: backlog.oldest.map(|since| duration(frame.words, (frame.now - since).num_seconds())),
        lines: lines.into_iter().map(|line| WaitingView::new(&frame, &groups, id.0, line)).collect(),
        next,
    })
}

impl WaitingView {
    fn new(frame: &Frame, groups: &Groups, me: i64, line: Waiting) -> Self {
        let mine = line.holder == Some(me);
        Self {
            href: format!("/moderation/{}", line.reference),
            topic: line.topic_title,
            group: groups.get(&line.group_id),
            who: line.spoken_as,
            language: frame.words.text(&format!("language-{}", line.language)),
            words: line.words,
            number: line.number,
            no: line.no,
            late: line.late,
            own: line.own,
            waits: duration(frame.words, (frame.now - line.submitted_at).num_seconds()),
            holder: line.holder_name.filter(|_| !mine),
            mine,
        }
    }
}

/// A claim: of anything, of something in a topic, of one case.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct ClaimForm {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    reference: String,
}

/// `POST /moderation/claim`
pub(in crate::http) async fn claim(
    frame: Frame,
    posted: Posted<Moderator, ClaimForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let now = frame.now;
    let claimed = frame
        .site
        .db
        .write(move |conn| {
            if !form.reference.is_empty() {
                decide::claim_this(conn, &by, &form.reference, now)?;
                return Ok::<_, AppError>(Some(form.reference));
            }
            let topic = match form.topic.as_str() {
                "" => None,
                slug => Some(topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?.id),
            };
            Ok(decide::claim_next(conn, &by, topic, now)?)
        })
        .await?;
    Ok(see(&claimed.map_or_else(|| "/moderation".to_owned(), |reference| format!("/moderation/{reference}"))))
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::group;
    use super::*;

    pub(in crate::http) fn queues() -> Vec<QueuePage> {
        let line = |holder: Option<&str>, mine| WaitingView {
            href: "/moderation/a".into(),
            topic: "A".into(),
            group: group(),
            who: "<b>".into(),
            language: "English".into(),
            words: 7,
            number: 2,
            no: holder.map(|_| 4),
            late: mine,
            own: !mine,
            waits: "2 h".into(),
            holder: holder.map(Into::into),
            mine,
        };
        vec![
            QueuePage {
                title: "A".into(),
                waiting: 2,
                oldest: Some("2 h".into()),
                lines: vec![line(Some("Mia"), false), line(None, true)],
                next: Some("/".into()),
            },
            QueuePage { title: "A".into(), waiting: 0, oldest: None, lines: vec![], next: None },
        ]
    }
}
