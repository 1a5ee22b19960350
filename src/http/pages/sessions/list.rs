//! All sessions: those to come, then those past by year.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Feed, Kept, Page};
use crate::http::pages::sessions::parts::SessionLine;
use crate::sessions::queries::public::Key;
use crate::sessions::queries::{processes, public};
use crate::sessions::{Process, Session, SessionId};

/// Sessions on one page.
const PAGE: usize = 50;

/// The list.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SessionsPage {
    title: String,
    /// The part that the first page begins with.
    to_come: Option<ToCome>,
    further: Option<String>,
    years: Vec<Year>,
    earlier: Option<String>,
}

/// What lies ahead; may be nothing.
#[derive(Debug, Serialize)]
struct ToCome {
    sessions: Vec<SessionLine>,
}

#[derive(Debug, Serialize)]
struct Year {
    year: String,
    sessions: Vec<SessionLine>,
}

impl Page for SessionsPage {
    const TEMPLATE: &'static str = "sessions/list";
    const KEPT: Kept = Kept::Publicly;

    fn feeds(&self) -> Vec<Feed> {
        vec![Feed::calendar("/calendar.ics".to_owned())]
    }
}

/// What stands behind the question mark: which way to go on, and from which session.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    after: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

impl Asked {
    /// The key to go on after, towards later sessions.
    pub(in crate::http::pages) fn after(&self) -> Option<Key> {
        self.after.zip(self.id.map(SessionId))
    }

    /// The key to go on before, towards earlier sessions.
    pub(in crate::http::pages) fn before(&self) -> Option<Key> {
        self.before.zip(self.id.map(SessionId))
    }
}

/// The query of the page that goes on from a session.
pub(in crate::http::pages) fn going_on(way: &str, at: DateTime<Utc>, id: i64) -> String {
    format!("?{way}={}&id={id}", at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true))
}

struct Loaded {
    to_come: Paged<Session>,
    past: Paged<Session>,
    processes: Vec<Process>,
}

/// `GET /sessions`
pub(in crate::http) async fn list(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let (asked, now) = (asked.into_inner(), frame.now);
    let wanted = asked.clone();
    let loaded = frame.site.db.public(move |conn| load(conn, &wanted, now)).await?;
    frame.show(&SessionsPage::new(&frame, &asked, loaded))
}

fn load(conn: &mut PgConnection, asked: &Asked, now: DateTime<Utc>) -> Result<Loaded, AppError> {
    let to_come = match asked.before() {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| public::to_come(conn, now, asked.after(), limit))?,
    };
    let past = match asked.after() {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| public::past(conn, now, asked.before(), limit))?,
    };
    let ids: Vec<_> = to_come.lines.iter().chain(&past.lines).map(|session| session.process_id).collect();
    Ok(Loaded { processes: processes::by_ids(conn, &ids)?, to_come, past })
}

impl SessionsPage {
    fn new(frame: &Frame, asked: &Asked, loaded: Loaded) -> Self {
        let Loaded { to_come, past, processes } = loaded;
        let go_on = |sessions: &Paged<Session>, way| {
            sessions.last().map(|last| format!("/sessions{}", going_on(way, last.starts_at, last.id.0)))
        };
        let (further, earlier) = (go_on(&to_come, "after"), go_on(&past, "before"));
        let line = |session| SessionLine::new(frame.words, frame.now, session, &processes);
        Self {
            title: frame.words.text("sessions-title"),
            to_come: asked
                .before()
                .is_none()
                .then(|| ToCome { sessions: to_come.lines.into_iter().map(line).collect() }),
            further,
            years: by_year(past.lines.into_iter().map(line)),
            earlier,
        }
    }
}

fn by_year(lines: impl Iterator<Item = SessionLine>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for line in lines {
        let year = line.when.year.to_string();
        match years.last_mut() {
            Some(last) if last.year == year => last.sessions.push(line),
            _ => years.push(Year { year, sessions: vec![line] }),
        }
    }
    years
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::sessions::parts::samples::line;

    pub(in crate::http) fn lists() -> Vec<SessionsPage> {
        let full = SessionsPage {
            title: "A".into(),
            to_come: Some(ToCome { sessions: vec![line(false)] }),
            further: Some("/".into()),
            years: by_year([line(true), line(false)].into_iter()),
            earlier: Some("/".into()),
        };
        let empty = SessionsPage {
            title: "A".into(),
            to_come: Some(ToCome { sessions: vec![] }),
            further: None,
            years: vec![],
            earlier: None,
        };
        let later = SessionsPage { title: "A".into(), to_come: None, further: None, years: vec![], earlier: None };
        vec![full, empty, later]
    }
}
