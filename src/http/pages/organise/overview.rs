//! The organisers' desk: one obvious next thing to do, and what there is.

use actix_web::HttpResponse;
use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use super::super::moderation::what_waits::counted;
use super::mandates::{self, MandateView};
use super::sessions::LineView;
use super::topic_list::TopicLineView;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::moderation::second_looks::{Waiting, waiting_for};
use crate::organisations::delegate::queries::{count_without_focal_point, without_focal_point};
use crate::organisations::queries::{self as organisations, WaitingMandate};
use crate::organisations::{MandateId, Organisation, StakeholderGroup};
use crate::people::roles::Organiser;
use crate::sessions::queries::{desk as sessions, processes};
use crate::topics::queries::desk as topics;

/// Lines of each list shown.
const SHOWN: usize = 10;

/// The desk.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OverviewPage {
    title: String,
    next: NextView,
    mandates: Vec<MandateView>,
    waiting: usize,
    /// How many appeals wait.
    appeals: Option<String>,
    conflicts: First<LineView>,
    draft_sessions: First<LineView>,
    draft_topics: First<TopicLineView>,
    /// Organisations that clear what is sent and have nobody who could.
    without_focal_point: First<String>,
}

/// The first lines of a list, and how many more there are.
#[derive(Debug, Serialize)]
struct First<T> {
    lines: Vec<T>,
    more: usize,
}

impl<T> First<T> {
    fn new(lines: impl Iterator<Item = T>, all: usize) -> Self {
        let lines: Vec<T> = lines.collect();
        Self { more: all.saturating_sub(lines.len()), lines }
    }

    /// The first line, and how many there are in all.
    fn begins(&self) -> Option<(&T, usize)> {
        self.lines.first().map(|first| (first, self.lines.len() + self.more))
    }
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

/// What there is to do.
struct Loaded {
    second_looks: Waiting,
    mandates: Vec<WaitingMandate>,
    waiting: usize,
    groups: Vec<StakeholderGroup>,
    /// The first ones, and how many there are in all; so below.
    conflicts: (Vec<sessions::OnDesk>, usize),
    draft_sessions: (Vec<sessions::OnDesk>, usize),
    draft_topics: (Vec<topics::OnDesk>, usize),
    no_process: bool,
    without_focal_point: (Vec<Organisation>, usize),
}

/// `GET /organise`
pub(in crate::http) async fn show(frame: Frame, by: Organiser) -> Result<HttpResponse, AppError> {
    let loaded = frame
        .site
        .db
        .read({
            let by = by.clone();
            move |conn| Ok::<_, AppError>(load(conn, &by)?)
        })
        .await?;
    frame.show(&OverviewPage::new(&frame, &by, loaded))
}

fn load(conn: &mut PgConnection, by: &Organiser) -> QueryResult<Loaded> {
    let (shown, counted) = (SHOWN as i64, |count: i64| usize::try_from(count).unwrap_or(0));
    Ok(Loaded {
        second_looks: waiting_for(conn, by)?,
        mandates: organisations::waiting(conn, MandateId(0), shown)?,
        waiting: counted(organisations::count_waiting(conn)?),
        groups: organisations::groups(conn)?,
        conflicts: sessions::in_conflict(conn, SHOWN)?,
        draft_sessions: (sessions::drafts(conn, shown)?, counted(sessions::count_drafts(conn)?)),
        draft_topics: (topics::drafts(conn, shown)?, counted(topics::count_drafts(conn)?)),
        no_process: processes::list(conn, "", 1)?.is_empty(),
        without_focal_point: (without_focal_point(conn, shown)?, counted(count_without_focal_point(conn)?)),
    })
}

impl OverviewPage {
    fn new(frame: &Frame, by: &Organiser, loaded: Loaded) -> Self {
        let lines = |(sessions, all): (Vec<_>, _), in_conflict| {
            First::new(sessions.into_iter().map(|session| LineView::new(frame, session, in_conflict)), all)
        };
        let (topics, all) = loaded.draft_topics;
        let (unable, unable_in_all) = loaded.without_focal_point;
        let mut page = Self {
            title: frame.words.text("organise-title"),
            next: NextView { words: String::new(), href: String::new(), button: String::new() },
            mandates: mandates::views(frame, by, loaded.mandates, &loaded.groups),
            waiting: loaded.waiting,
            appeals: counted(loaded.second_looks.appeals),
            conflicts: lines(loaded.conflicts, true),
            draft_sessions: lines(loaded.draft_sessions, false),
            draft_topics: First::new(topics.into_iter().map(|topic| TopicLineView::new(frame, topic)), all),
            without_focal_point: First::new(unable.into_iter().map(|of| of.name), unable_in_all),
        };
        page.next = page.what_next(frame, loaded.no_process);
        page
    }

    /// People who wait come first, then what readers may be misled by, then what is unfinished.
    fn what_next(&self, frame: &Frame, no_process: bool) -> NextView {
        let counted = |key, count: usize, href: &str, button| NextView {
            words: frame.words.with(key, &[("count", count.into())]),
            href: href.to_owned(),
            button: frame.words.text(button),
        };
        let unable = &self.without_focal_point;
        match (self.conflicts.begins(), self.draft_sessions.begins(), self.draft_topics.begins()) {
            _ if self.waiting > 0 => counted("next-mandates", self.waiting, "/organise/mandates", "next-mandates-go"),
            _ if !unable.lines.is_empty() => {
                let all = unable.lines.len() + unable.more;
                counted("next-focal-points", all, "/organise/mandates/standing", "next-focal-points-go")
            }
            _ if no_process => counted("next-process", 0, "/organise/processes/new", "organise-new-process"),
            (Some((conflict, all)), ..) => {
                counted("next-conflicts", all, &format!("{}#settle", conflict.href), "next-conflicts-go")
            }
            (_, Some((draft, all)), _) => counted("next-sessions", all, &draft.href, "next-draft-go"),
            (.., Some((draft, all))) => counted("next-topics", all, &draft.href, "next-draft-go"),
            _ => counted("next-nothing", 0, "/organise/topics/new", "organise-new-topic"),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::{sessions, topic_list};
    use super::*;

    pub(in crate::http) fn overviews() -> Vec<OverviewPage> {
        let next = || NextView { words: "Go".into(), href: "/".into(), button: "Go".into() };
        let full = OverviewPage {
            title: "A".into(),
            next: next(),
            mandates: vec![mandates::samples::mandate(false)],
            waiting: 1,
            appeals: Some("3".into()),
            conflicts: First { lines: vec![sessions::samples::line(true)], more: 1 },
            draft_sessions: First { lines: vec![sessions::samples::line(false)], more: 2 },
            draft_topics: First { lines: vec![topic_list::samples::line(false)], more: 0 },
            without_focal_point: First { lines: vec!["<b>".into()], more: 1 },
        };
        let empty = OverviewPage {
            title: "A".into(),
            next: next(),
            mandates: vec![],
            waiting: 0,
            appeals: None,
            conflicts: First { lines: vec![], more: 0 },
            draft_sessions: First { lines: vec![], more: 0 },
            draft_topics: First { lines: vec![], more: 0 },
            without_focal_point: First { lines: vec![], more: 0 },
        };
        vec![full, empty]
    }
}
