//! The moderators' desk: what waits, claiming from it, and what was decided lately.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::super::parts::{GroupView, Groups, TimeView, duration};
use super::decided::{self, DecidedView, Done, DoneView};
use super::undo::{Undo, UndoView, to_the_second};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::moderation::decide;
use crate::moderation::queries::decided::{Lately, lately};
use crate::moderation::queries::queue::{self, Backlog, Waiting};
use crate::moderation::queries::to_come;
use crate::organisations::{self, StakeholderGroup};
use crate::people::roles::Moderator;
use crate::topics;

/// Texts on one page of the queue.
const PAGE: usize = 50;
/// Decisions on one page of what was decided lately.
const LATELY: usize = 10;

/// What waits.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct QueuePage {
    title: String,
    undo: Option<UndoView>,
    done: Option<DoneView>,
    waiting: i64,
    oldest: Option<String>,
    lines: Vec<WaitingView>,
    next: Option<String>,
    decided: Vec<DecidedView>,
    decided_earlier: Option<String>,
}

/// One text that waits.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct WaitingView {
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
    mandate_missing: bool,
    waits: String,
    /// Who holds it, if it is somebody else.
    holder: Option<String>,
    /// When its approval takes effect.
    due: Option<TimeView>,
    /// For how long the reader of the list still holds it.
    mine: Option<String>,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "moderation/queue";
}

/// What stands behind the question mark: the keys of the last lines of the lists before.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    since: Option<DateTime<Utc>>,
    after: Option<i64>,
    decided_before: Option<i64>,
}

struct Loaded {
    undo: Undo,
    done: Option<Done>,
    lines: Paged<Waiting>,
    backlog: Backlog,
    decided: Paged<Lately>,
    groups: Vec<StakeholderGroup>,
}

/// `GET /moderation`
pub(in crate::http) async fn queue(frame: Frame, by: Moderator, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let (me, now) = (by.account.id.0, frame.now);
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &asked, now)).await?;
    let groups = Groups::new(frame.words, &loaded.groups);
    let next = loaded.lines.last().map(|last| {
        let since = last.submitted_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        format!("/moderation?since={since}&after={}", last.revision_id)
    });
    let earlier = loaded.decided.last();
    frame.show(&QueuePage {
        title: frame.words.text("moderation-title"),
        undo: UndoView::new(frame.words, loaded.undo),
        done: loaded.done.map(|done| DoneView::new(frame.words, done)),
        waiting: loaded.backlog.waiting,
        oldest: loaded.backlog.oldest.map(|since| duration(frame.words, (now - since).num_seconds())),
        decided_earlier: earlier.map(|last| format!("/moderation?decided_before={}#decided", last.id)),
        lines: loaded.lines.lines.into_iter().map(|line| WaitingView::new(&frame, &groups, me, line)).collect(),
        decided: loaded.decided.lines.into_iter().map(|line| DecidedView::new(frame.words, now, line)).collect(),
        next,
    })
}

fn load(conn: &mut PgConnection, by: &Moderator, asked: &Asked, now: DateTime<Utc>) -> Result<Loaded, AppError> {
    Ok(Loaded {
        undo: to_come::last_by(conn, by.account.id)?.map_or(Undo::Nothing, Undo::Offered),
        done: decided::just_decided(conn, by, now)?,
        lines: Paged::ask(PAGE, |limit| queue::queue(conn, by.account.id, asked.since.zip(asked.after), limit))?,
        backlog: queue::backlog(conn)?,
        decided: Paged::ask(LATELY, |limit| lately(conn, asked.decided_before, limit))?,
        groups: organisations::queries::groups(conn)?,
    })
}

impl WaitingView {
    fn new(frame: &Frame, groups: &Groups, me: i64, line: Waiting) -> Self {
        let mine = line.holder == Some(me);
        let left = |until: DateTime<Utc>| duration(frame.words, (until - frame.now).num_seconds());
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
            mandate_missing: line.mandate_missing,
            waits: duration(frame.words, (frame.now - line.submitted_at).num_seconds()),
            due: line.approval_due.map(|due| to_the_second(due, "UTC")),
            holder: line.holder_name.filter(|_| !mine),
            mine: line.claim_until.filter(|_| mine).map(left),
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
pub(in crate::http::pages) mod samples {
    use super::super::super::parts::samples::{group, time};
    use super::super::decided::samples as decided;
    use super::super::undo::samples as undo;
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
            mandate_missing: mine,
            waits: "2 h".into(),
            holder: holder.map(Into::into),
            due: mine.then(time),
            mine: mine.then(|| "12 min".into()),
        };
        let full = QueuePage {
            title: "A".into(),
            undo: Some(undo::offered()),
            done: Some(decided::done()),
            waiting: 2,
            oldest: Some("2 h".into()),
            lines: vec![line(Some("Mia"), false), line(None, true)],
            next: Some("/".into()),
            decided: vec![decided::line(Some(3)), decided::line(None)],
            decided_earlier: Some("/".into()),
        };
        let empty = QueuePage {
            title: "A".into(),
            undo: None,
            done: Some(decided::declined()),
            waiting: 0,
            oldest: None,
            lines: vec![],
            next: None,
            decided: vec![],
            decided_earlier: None,
        };
        vec![full, empty]
    }
}
