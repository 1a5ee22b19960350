//! The list of appeals: what waits, and what came of the others.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contributions::{AppealId, DecisionKind};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::ledger::statement::state_key;
use crate::http::pages::parts::{GroupView, Groups, TimeView, duration};
use crate::http::pages::sessions::list::going_on;
use crate::moderation::queries::appeals::{self, Listed};
use crate::organisations;
use crate::people::roles::Arbiter;

/// Appeals on one page of either list.
const PAGE: usize = 50;

/// Appeals.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AppealsPage {
    title: String,
    waiting: Vec<LineView>,
    next: Option<String>,
    settled: Vec<LineView>,
    earlier: Option<String>,
}

/// An appeal in a list.
#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    topic: String,
    no: Option<i32>,
    group: GroupView,
    /// Keys: what was decided, and how far the appeal has come.
    against: &'static str,
    state: &'static str,
    rule: String,
    waits: Option<String>,
    closed: Option<TimeView>,
    hearer: Option<String>,
    mine: bool,
}

impl Page for AppealsPage {
    const TEMPLATE: &'static str = "moderation/appeals";
}

/// What stands behind the question mark: the last lines of the lists before.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    since: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// `GET /moderation/appeals`
pub(in crate::http) async fn list(frame: Frame, by: Arbiter, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let id = asked.id.map(AppealId);
    let (after, before) = (asked.since.zip(id), asked.before.zip(id));
    let loaded = frame.site.db.read(move |conn| {
        let waiting = Paged::ask(PAGE, |limit| appeals::waiting(conn, after, limit))?;
        let settled = Paged::ask(PAGE, |limit| appeals::settled(conn, before, limit))?;
        Ok::<_, AppError>((waiting, settled, organisations::queries::groups(conn)?))
    });
    let (waiting, settled, groups) = loaded.await?;
    let groups = Groups::new(frame.words, &groups);
    let address = |name, at, id: AppealId| format!("/moderation/appeals{}", going_on(name, at, id.0));
    let next = waiting.last().map(|last| address("since", last.opened_at, last.id));
    let earlier = settled.last().and_then(|last| last.closed_at.map(|at| address("before", at, last.id)));
    let me = by.account.id;
    let line = |line: Listed| {
        let mine = line.assigned_to == Some(me);
        LineView::new(&frame, &groups, line, mine)
    };
    frame.show(&AppealsPage {
        title: frame.words.text("appeals-title"),
        waiting: waiting.lines.into_iter().map(line).collect(),
        settled: settled.lines.into_iter().map(line).collect(),
        next,
        earlier,
    })
}

impl LineView {
    fn new(frame: &Frame, groups: &Groups, line: Listed, mine: bool) -> Self {
        let waits = line.closed_at.is_none().then(|| (frame.now - line.opened_at).num_seconds());
        Self {
            href: format!("/moderation/appeals/{}", line.public_id),
            topic: line.topic_title,
            no: line.no,
            group: groups.get(&line.group_id),
            against: if line.kind == DecisionKind::Remove { "asked-removed" } else { "asked-declined" },
            state: state_key(line.state),
            rule: line.rule_code.unwrap_or_default(),
            waits: waits.map(|seconds| duration(frame.words, seconds)),
            closed: line.closed_at.map(|at| TimeView::exact(frame.words, at, "UTC")),
            hearer: line.assigned_name.filter(|_| !mine),
            mine,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::{group, time};

    pub(in crate::http) fn lists() -> Vec<AppealsPage> {
        let line = |full: bool| LineView {
            href: "/moderation/appeals/a".into(),
            topic: "<b>".into(),
            no: full.then_some(3),
            group: group(),
            against: "asked-removed",
            state: "appeal-open",
            rule: "R1".into(),
            waits: full.then(|| "2 h".into()),
            closed: (!full).then(time),
            hearer: full.then(|| "<b>".into()),
            mine: !full,
        };
        vec![
            AppealsPage {
                title: "A".into(),
                waiting: vec![line(true), line(false)],
                next: Some("/".into()),
                settled: vec![line(true), line(false)],
                earlier: Some("/".into()),
            },
            AppealsPage { title: "A".into(), waiting: vec![], next: None, settled: vec![], earlier: None },
        ]
    }
}
