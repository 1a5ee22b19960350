//! The processes, sessions and topics of the demonstration, entered through the actions that organisers use.

use anyhow::Context;
use chrono::{DateTime, Duration, DurationRound, Utc};
use diesel::pg::PgConnection;
use serde::Deserialize;

use crate::people::roles::Organiser;
use crate::sessions::parts::{Involved, Part, Parts, Person, Section, SessionLink, TimeReading};
use crate::sessions::queries::{desk, processes};
use crate::sessions::written::{Facts, Written, WrittenNorm, WrittenProcess};
use crate::sessions::{self, Attendance, SessionKind};
use crate::text::Body;
use crate::text::slug::Slug;
use crate::topics;

/// Minutes after closing in which a text is still taken.
const GRACE: i32 = 10;

/// What the input is for.
#[derive(Debug, Deserialize)]
pub(super) struct Process {
    slug: String,
    short_name: String,
    name: String,
    mandate_symbol: Option<String>,
    status_note: Option<String>,
    issues: Vec<Issue>,
    norms: Vec<Norm>,
}

#[derive(Debug, Deserialize)]
struct Issue {
    code: String,
    title: String,
}

#[derive(Debug, Deserialize)]
struct Norm {
    letter: String,
    reference: String,
    short_title: String,
    paraphrase: Option<String>,
}

/// An event of a process, or beside it.
#[derive(Debug, Deserialize)]
pub(super) struct Session {
    slug: String,
    process: String,
    kind: SessionKind,
    title: String,
    subtitle: Option<String>,
    occasion: Option<String>,
    external_id: Option<String>,
    attendance: Attendance,
    zone: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    venue_lines: Vec<String>,
    admission: Option<String>,
    contact: Option<String>,
    contact_hidden_at_source: bool,
    source_note: Option<String>,
    readings: Vec<TimeReading>,
    organisations: Vec<Involved>,
    people: Vec<Person>,
    links: Vec<SessionLink>,
    programme: Vec<Part>,
    sections: Vec<Told>,
}

/// A section of a concept note.
#[derive(Debug, Deserialize)]
struct Told {
    heading: String,
    body: String,
}

/// A question under discussion; its times count from the loading.
#[derive(Debug, Deserialize)]
pub(super) struct Topic {
    pub(super) slug: String,
    process: String,
    title: String,
    question: String,
    introduction: String,
    sessions: Vec<String>,
    issues: Vec<String>,
    norms: Vec<String>,
    opens_in_days: i64,
    closes_in_days: i64,
    zone: String,
    word_limit: i32,
    cap_contributions: Option<i32>,
    cap_words: Option<i32>,
}

impl Topic {
    /// A whole hour, that many days from the loading or a little earlier.
    pub(super) fn opens_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let at = now + Duration::days(self.opens_in_days);
        at.duration_trunc(Duration::hours(1)).unwrap_or(at)
    }

    /// A whole hour, that many days from the loading or a little later.
    fn closes_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let at = now + Duration::days(self.closes_in_days);
        at.duration_trunc(Duration::hours(1)).unwrap_or(at) + Duration::hours(1)
    }
}

/// Makes a process.
pub(super) fn process(conn: &mut PgConnection, by: &Organiser, told: Process) -> anyhow::Result<()> {
    let slug = Slug::parse(&told.slug)?;
    let norm = |norm: Norm| WrittenNorm {
        letter: norm.letter,
        reference: norm.reference,
        short_title: norm.short_title,
        paraphrase: norm.paraphrase,
    };
    let written = WrittenProcess {
        short_name: told.short_name,
        name: told.name,
        mandate_symbol: told.mandate_symbol,
        status_note: told.status_note,
        second_person: true,
        issues: told.issues.into_iter().map(|issue| (issue.code, issue.title)).collect(),
        norms: told.norms.into_iter().map(norm).collect(),
        watched: Vec::new(),
    };
    is_its_own(&slug, &sessions::process::create(conn, by, Some(slug.clone()), &written)?)
}

/// Makes and publishes a session.
pub(super) fn session(conn: &mut PgConnection, by: &Organiser, told: Session) -> anyhow::Result<()> {
    let slug = Slug::parse(&told.slug)?;
    let process = processes::by_slug(conn, &told.process)?.context("no such process")?;
    let section = |told: Told| anyhow::Ok(Section { heading: told.heading, body: Body::parse(&told.body)? });
    let facts = Facts {
        process_id: process.id,
        kind: told.kind,
        title: told.title,
        subtitle: told.subtitle,
        occasion: told.occasion,
        external_id: told.external_id,
        attendance: told.attendance,
        zone: told.zone,
        starts_at: told.starts_at,
        ends_at: told.ends_at,
        venue: Some(told.venue_lines.join("\n")).filter(|venue| !venue.is_empty()),
        admission: told.admission,
        contact: told.contact,
        contact_hidden_at_source: told.contact_hidden_at_source,
        source_note: told.source_note,
    };
    let parts = Parts {
        readings: told.readings,
        organisations: told.organisations,
        people: told.people,
        links: told.links,
        programme: told.programme,
        sections: told.sections.into_iter().map(section).collect::<Result<_, _>>()?,
    };
    let made = sessions::create::create(conn, by, Some(slug.clone()), Written { facts, parts })?;
    sessions::publish::publish(conn, by, made.as_str())?;
    is_its_own(&slug, &made)
}

/// Makes and publishes a topic.
pub(super) fn topic(conn: &mut PgConnection, by: &Organiser, told: &Topic, now: DateTime<Utc>) -> anyhow::Result<()> {
    let slug = Slug::parse(&told.slug)?;
    let process = processes::by_slug(conn, &told.process)?.context("no such process")?;
    let (issues, norms) = (processes::issues(conn, process.id)?, processes::norms(conn, process.id)?);
    let mut linked = Vec::new();
    for session in &told.sessions {
        linked.push(desk::by_slug(conn, session)?.context("no such session")?.id);
    }
    let written = topics::written::Written {
        facts: topics::written::Facts {
            process_id: process.id,
            title: told.title.clone(),
            question: told.question.clone(),
            opens_at: told.opens_at(now),
            closes_at: told.closes_at(now),
            zone: told.zone.clone(),
            grace_minutes: GRACE,
            appeals_to: None,
            word_limit: told.word_limit,
            cap_contributions: told.cap_contributions,
            cap_words: told.cap_words,
        },
        introduction: Some(Body::parse(&told.introduction)?),
        sessions: linked,
        issues: issues.iter().filter(|issue| told.issues.contains(&issue.code)).map(|issue| issue.id).collect(),
        norms: norms.iter().filter(|norm| told.norms.contains(&norm.letter)).map(|norm| norm.id).collect(),
    };
    let made = topics::create::create(conn, by, Some(slug.clone()), &written)?;
    topics::publish::publish(conn, by, made.as_str())?;
    is_its_own(&slug, &made)
}

/// The demonstration has addresses of its own; where one is taken, nothing of it is loaded.
pub(super) fn is_its_own(wanted: &Slug, made: &Slug) -> anyhow::Result<()> {
    anyhow::ensure!(made == wanted, "the demonstration needs a name that is taken here: {}", wanted.as_str());
    Ok(())
}
