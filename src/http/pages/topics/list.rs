//! All topics: those that are open or to come first, then those that have closed.

use actix_web::HttpResponse;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::{Frame, escaped};
use crate::http::page::{Kept, Page};
use crate::http::pages::choices::Choice;
use crate::http::pages::sessions::list::going_on;
use crate::http::pages::topics::lines::TopicLine;
use crate::topics::queries::concerns::{self, Concern, Concerning};
use crate::topics::{Topic, TopicId, queries};

/// Topics of either list on one page.
const PAGE: usize = 50;

/// All topics.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicsPage {
    title: String,
    /// The form by which readers look for topics, where there is something to look for.
    find: Option<FindView>,
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

/// The issues and norms that topics concern, and which of them were chosen.
#[derive(Debug, Serialize)]
struct FindView {
    used: bool,
    issues: Vec<Choice>,
    norms: Vec<Choice>,
}

impl Page for TopicsPage {
    const TEMPLATE: &'static str = "topics/list";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: what topics concern, and the last line of either list before.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    after: Option<DateTime<Utc>>,
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
    /// As choices of the form name it.
    #[serde(default)]
    issue: String,
    /// The same.
    #[serde(default)]
    norm: String,
}

/// Issues and norms offered at most.
const OFFERED: i64 = 200;

struct Loaded {
    open: Paged<Topic>,
    closed: Paged<Topic>,
    published: Vec<(TopicId, i32)>,
    issues: Vec<Concern>,
    norms: Vec<Concern>,
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
    let (issues, norms) = (concerns::issues(conn, OFFERED)?, concerns::norms(conn, OFFERED)?);
    let of = Concerning { issue: chosen(&issues, &asked.issue)?, norm: chosen(&norms, &asked.norm)? };
    let open = match asked.before {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| queries::not_closed(conn, now, asked.after.zip(id), of, limit))?,
    };
    let closed = match open.further() {
        Some(_) => Paged::default(),
        None => Paged::ask(PAGE, |limit| queries::closed(conn, now, asked.before.zip(id), of, limit))?,
    };
    let ids: Vec<TopicId> = open.lines.iter().chain(&closed.lines).map(|topic| topic.id).collect();
    Ok(Loaded { published: queries::published(conn, &ids)?, open, closed, issues, norms })
}

/// How a choice of the form names what topics concern.
fn name(concern: &Concern) -> String {
    format!("{}/{}", concern.process, concern.code)
}

/// The row number behind a name; not found where nothing has it.
fn chosen(known: &[Concern], wanted: &str) -> Result<Option<i64>, AppError> {
    if wanted.is_empty() {
        return Ok(None);
    }
    let found = known.iter().find(|concern| name(concern) == wanted).ok_or(AppError::NotFound)?;
    Ok(Some(found.id))
}

impl FindView {
    fn new(asked: &Asked, issues: &[Concern], norms: &[Concern]) -> Option<Self> {
        let choice = |concern: &Concern, wanted: &str, label: String| {
            let value = name(concern);
            Choice { chosen: value == wanted, value, label }
        };
        let issue = |one: &Concern| choice(one, &asked.issue, format!("{} · {}", one.title, one.process_name));
        let norm =
            |one: &Concern| choice(one, &asked.norm, format!("{}. {} · {}", one.code, one.title, one.process_name));
        (!issues.is_empty() || !norms.is_empty()).then(|| Self {
            used: !asked.issue.is_empty() || !asked.norm.is_empty(),
            issues: issues.iter().map(issue).collect(),
            norms: norms.iter().map(norm).collect(),
        })
    }
}

impl Asked {
    /// What is looked for, to go on behind another query.
    fn found(&self) -> String {
        let part = |name: &str, value: &str| match value {
            "" => String::new(),
            value => format!("&{name}={}", escaped(value)),
        };
        part("issue", &self.issue) + &part("norm", &self.norm)
    }
}

impl TopicsPage {
    fn new(frame: &Frame, asked: &Asked, loaded: Loaded) -> Self {
        let Loaded { open, closed, published, issues, norms } = loaded;
        let going_on = |list: &Paged<Topic>, way| {
            list.last().map(|last| format!("/topics{}{}", going_on(way, last.closes_at, last.id.0), asked.found()))
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
            find: FindView::new(asked, &issues, &norms),
            open: asked.before.is_none().then(|| lines(open)),
            closed: further.is_none().then(|| lines(closed)),
            further,
            earlier,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::topics::lines::samples::line;

    pub(in crate::http) fn lists() -> Vec<TopicsPage> {
        let page = |open, further: Option<String>, closed, earlier: Option<String>| TopicsPage {
            title: "A".into(),
            find: further.is_some().then(|| FindView {
                used: true,
                issues: vec![Choice { value: "a/b".into(), label: "<b>".into(), chosen: true }],
                norms: vec![Choice { value: "a/c".into(), label: "<b>".into(), chosen: false }],
            }),
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
