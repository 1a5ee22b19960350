//! The front page: what is open now, how it works, what was published last.

use actix_web::HttpResponse;
use serde::Serialize;

use super::parts::{GroupView, Groups, TimeView, closing};
use crate::contributions::published::Newest;
use crate::contributions::queries::thread;
use crate::contributions::redaction::mark::in_words;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::sessions::parts::SessionLine;
use crate::organisations;
use crate::sessions::queries::{processes, public};
use crate::text::language::ContentLanguage;
use crate::text::markdown::{SanitisedHtml, plain, with_marks_told};
use crate::topics::{self, Topic};

/// How many open topics the page shows.
const SHOWN: i64 = 6;
/// How many sessions it shows.
const SESSIONS: i64 = 3;
/// Letters of a contribution shown.
const EXCERPT: usize = 200;

/// The front page.
#[derive(Debug, Serialize)]
pub(super) struct HomePage {
    title: String,
    open: Vec<OpenView>,
    newest: Vec<NewView>,
    /// The next ones, or the last ones where none is announced.
    sessions: Vec<SessionLine>,
}

#[derive(Debug, Serialize)]
struct OpenView {
    href: String,
    title: String,
    question: String,
    closing: String,
    soon: bool,
}

#[derive(Debug, Serialize)]
struct NewView {
    no: i32,
    href: String,
    topic: String,
    who: String,
    invented: bool,
    group: GroupView,
    date: TimeView,
    language: String,
    direction: &'static str,
    excerpt: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /`
pub(in crate::http) async fn home(frame: Frame) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let (open, newest, groups, sessions, processes) = frame
        .site
        .db
        .public(move |conn| {
            let open = topics::queries::open(conn, now, SHOWN)?;
            let newest = thread::newest(conn)?;
            let mut sessions = public::to_come(conn, now, None, SESSIONS)?;
            if sessions.is_empty() {
                sessions = public::past(conn, now, None, SESSIONS)?;
            }
            let ids: Vec<_> = sessions.iter().map(|session| session.process_id).collect();
            let processes = processes::by_ids(conn, &ids)?;
            Ok::<_, AppError>((open, newest, organisations::queries::groups(conn)?, sessions, processes))
        })
        .await?;
    let groups = Groups::new(frame.words, &groups);
    frame.show(&HomePage {
        title: frame.words.text("home-title"),
        open: open.into_iter().map(|topic| OpenView::new(&frame, topic)).collect(),
        newest: newest.into_iter().filter_map(|said| NewView::new(&frame, &groups, said)).collect(),
        sessions: sessions
            .into_iter()
            .map(|session| SessionLine::new(frame.words, frame.now, session, &processes))
            .collect(),
    })
}

impl OpenView {
    fn new(frame: &Frame, topic: Topic) -> Self {
        Self {
            href: format!("/topics/{}", topic.slug),
            closing: closing(frame.words, frame.now, topic.closes_at),
            soon: topic.closes_at - frame.now < chrono::Duration::days(7),
            title: topic.title,
            question: topic.question,
        }
    }
}

impl NewView {
    fn new(frame: &Frame, groups: &Groups, said: Newest) -> Option<Self> {
        let language = ContentLanguage::stored(said.language.as_deref()?);
        Some(Self {
            no: said.no,
            href: format!("/topics/{}/{}", said.topic_slug, said.no),
            topic: said.topic_title,
            who: said.spoken_as?,
            invented: said.invented,
            group: groups.get(&said.group_id),
            date: TimeView::date(frame.words, said.published_at),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            excerpt: excerpt(&plain(&with_marks_told(
                &SanitisedHtml::trusting_stored(said.html?),
                in_words(frame.words),
            ))),
        })
    }
}

/// The first words, ending at a word.
pub(super) fn excerpt(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= EXCERPT {
        return flat;
    }
    let cut: String = flat.chars().take(EXCERPT).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::{group, time};
    use super::*;
    use crate::http::pages::sessions::parts::samples::line;

    pub(in crate::http) fn homes() -> Vec<HomePage> {
        let open = OpenView {
            href: "/".into(),
            title: "<b>".into(),
            question: "Why?".into(),
            closing: "in 3 days".into(),
            soon: true,
        };
        let new = NewView {
            no: 1,
            href: "/".into(),
            topic: "A".into(),
            who: "Ana".into(),
            invented: true,
            group: group(),
            date: time(),
            language: "ar".into(),
            direction: "rtl",
            excerpt: "x".into(),
        };
        vec![
            HomePage { title: "A".into(), open: vec![open], newest: vec![new], sessions: vec![line(true)] },
            HomePage { title: "A".into(), open: vec![], newest: vec![], sessions: vec![] },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt("short"), "short");
        let long = excerpt(&"word ".repeat(100));
        assert!(long.ends_with("word…") && long.chars().count() <= 201);
    }
}
