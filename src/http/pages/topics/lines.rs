//! A topic in a list, and what a topic belongs to.

use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::pages::parts::{TimeView, closing};
use crate::http::pages::sessions::parts::SessionLine;
use crate::sessions::queries::processes;
use crate::sessions::{Norm, Process, ProcessId, ProcessIssue, Session};
use crate::text::words::Words;
use crate::topics::{self, Topic, TopicId};

/// A topic in a list.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct TopicLine {
    pub(in crate::http::pages) href: String,
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) question: String,
    pub(in crate::http::pages) open: bool,
    pub(in crate::http::pages) not_yet: bool,
    pub(in crate::http::pages) closing: String,
    pub(in crate::http::pages) opens_at: TimeView,
    pub(in crate::http::pages) closes_at: TimeView,
    pub(in crate::http::pages) published: i32,
}

impl TopicLine {
    /// A topic, with the counts of several.
    pub(in crate::http::pages) fn new(
        words: Words,
        now: DateTime<Utc>,
        topic: Topic,
        published: &[(TopicId, i32)],
    ) -> Self {
        Self {
            href: format!("/topics/{}", topic.slug),
            open: topic.is_open(now),
            not_yet: now < topic.opens_at,
            closing: closing(words, now, topic.closes_at),
            opens_at: TimeView::deadline(words, topic.opens_at, &topic.zone),
            closes_at: TimeView::deadline(words, topic.closes_at, &topic.zone),
            published: published.iter().filter(|(id, _)| *id == topic.id).map(|(_, count)| count).sum(),
            title: topic.title,
            question: topic.question,
        }
    }
}

/// What a topic belongs to, as read from the database.
pub(in crate::http::pages) struct Belongings {
    process: Process,
    sessions: Vec<Session>,
    processes: Vec<Process>,
    issues: Vec<ProcessIssue>,
    norms: Vec<Norm>,
}

impl Belongings {
    /// The sessions it belongs to.
    pub(in crate::http::pages) fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// Reads as the public reads.
    pub(in crate::http::pages) fn load(conn: &mut PgConnection, topic: &Topic) -> Result<Self, AppError> {
        let sessions = topics::queries::sessions(conn, topic.id)?;
        let ids: Vec<ProcessId> = sessions.iter().map(|session| session.process_id).collect();
        Ok(Self {
            process: processes::by_id(conn, ProcessId(topic.process_id))?,
            processes: processes::by_ids(conn, &ids)?,
            issues: topics::queries::issues(conn, topic.id)?,
            norms: topics::queries::norms(conn, topic.id)?,
            sessions,
        })
    }
}

/// What a topic belongs to: its process, sessions, issues and norms.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct BelongingsView {
    process: String,
    process_href: String,
    sessions: Vec<SessionLine>,
    issues: Vec<String>,
    norms: Vec<NormView>,
    refers: bool,
}

/// A norm: its letter first, its title second, our paraphrase as ours.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct NormView {
    pub(in crate::http::pages) letter: String,
    pub(in crate::http::pages) reference: String,
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) paraphrase: Option<String>,
}

impl From<Norm> for NormView {
    fn from(norm: Norm) -> Self {
        Self { letter: norm.letter, reference: norm.reference, title: norm.short_title, paraphrase: norm.paraphrase }
    }
}

impl BelongingsView {
    pub(in crate::http::pages) fn new(words: Words, now: DateTime<Utc>, found: Belongings) -> Self {
        let Belongings { process, sessions, processes, issues, norms } = found;
        Self {
            process_href: format!("/processes/{}", process.slug),
            process: process.short_name,
            sessions: sessions.into_iter().map(|session| SessionLine::new(words, now, session, &processes)).collect(),
            refers: !issues.is_empty() || !norms.is_empty(),
            issues: issues.into_iter().map(|issue| issue.title).collect(),
            norms: norms.into_iter().map(NormView::from).collect(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;
    use crate::http::pages::sessions::parts::samples;

    pub(in crate::http) fn line(open: bool) -> TopicLine {
        TopicLine {
            href: "/topics/a".into(),
            title: "<b>".into(),
            question: "Why?".into(),
            open,
            not_yet: !open,
            closing: "in 3 days".into(),
            opens_at: time(),
            closes_at: time(),
            published: if open { 3 } else { 0 },
        }
    }

    pub(in crate::http) fn norm(paraphrase: Option<&str>) -> NormView {
        NormView {
            letter: "f".into(),
            reference: "para. 13 (f)".into(),
            title: "<b>".into(),
            paraphrase: paraphrase.map(Into::into),
        }
    }

    pub(in crate::http) fn belongings(full: bool) -> BelongingsView {
        BelongingsView {
            process: "<b>".into(),
            process_href: "/processes/a".into(),
            sessions: if full { vec![samples::line(true), samples::line(false)] } else { vec![] },
            issues: if full { vec!["<b>".into()] } else { vec![] },
            norms: if full { vec![norm(Some("x")), norm(None)] } else { vec![] },
            refers: full,
        }
    }
}
