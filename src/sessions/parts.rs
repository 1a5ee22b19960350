//! What a session has several of: readings of its time, people, links, sections.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Deserialize;

use super::{LinkRole, OrganisationRole};
use crate::text::Body;
use crate::text::markdown::SanitisedHtml;

/// A statement of time in the source.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Deserialize)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct TimeReading {
    /// Its words.
    pub words: String,
    /// Where they stood.
    pub found_in: String,
    /// Read as this instant.
    pub starts_at: DateTime<Utc>,
    /// To this one.
    pub ends_at: DateTime<Utc>,
    /// IANA name, where the words name a zone.
    pub zone: Option<String>,
    /// The session goes by it.
    pub chosen: bool,
    /// Why it was read like that.
    pub note: Option<String>,
}

/// An organisation of a session, as text.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Deserialize)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Involved {
    /// What it is called.
    pub name: String,
    /// What it has to do with the session.
    pub role: OrganisationRole,
}

/// Somebody who speaks, as text.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Deserialize)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// What they are; may be empty.
    pub role: String,
    /// Whom they belong to; may be empty.
    pub affiliation: String,
    /// The stakeholder group, as we read the affiliation.
    pub group_id: Option<String>,
}

/// A link of a session. Never fetched.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Deserialize)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct SessionLink {
    /// What it leads to.
    pub role: LinkRole,
    /// Its address.
    pub url: String,
    /// Its words; may be empty.
    pub label: String,
}

/// A part of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Deserialize)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Part {
    /// What it is called.
    pub title: String,
    /// From when, where that is told.
    pub starts_at: Option<DateTime<Utc>>,
    /// Until when, where that is told.
    pub ends_at: Option<DateTime<Utc>>,
}

/// A section of the concept note, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading; may be empty.
    pub heading: String,
    /// Markdown.
    pub body: Body,
}

/// A section of the concept note, as shown.
#[derive(Debug, Clone)]
pub struct ShownSection {
    /// Its heading; may be empty.
    pub heading: String,
    /// As rendered once.
    pub html: SanitisedHtml,
}

/// All parts of a session that stand in rows of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<S> {
    /// What the source says about time.
    pub readings: Vec<TimeReading>,
    /// Hosts, convenors and others.
    pub organisations: Vec<Involved>,
    /// Who speaks.
    pub people: Vec<Person>,
    /// Where links lead.
    pub links: Vec<SessionLink>,
    /// The programme.
    pub programme: Vec<Part>,
    /// The concept note.
    pub sections: Vec<S>,
}

/// What was decided about times that disagree.
#[derive(Debug, Clone, Queryable)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Settlement {
    /// Why.
    pub reason: String,
    /// When.
    pub settled_at: DateTime<Utc>,
}

/// Whether these readings give more than one time.
pub fn disagree(readings: &[TimeReading]) -> bool {
    let window = |reading: &TimeReading| (reading.starts_at, reading.ends_at);
    readings.iter().any(|reading| Some(window(reading)) != readings.first().map(window))
}

/// Marks the reading that a session with this window goes by: the one it went by before, else
/// one that names its zone, else the first that agrees. False where none does.
pub fn choose(readings: &mut [TimeReading], window: (DateTime<Utc>, DateTime<Utc>), before: &[TimeReading]) -> bool {
    let kept = |reading: &TimeReading| before.iter().any(|old| old.chosen && old.words == reading.words);
    let agrees = |reading: &TimeReading| (reading.starts_at, reading.ends_at) == window;
    let best = (0..readings.len())
        .filter(|&at| agrees(&readings[at]))
        .min_by_key(|&at| (!kept(&readings[at]), readings[at].zone.is_none(), at));
    for (at, reading) in readings.iter_mut().enumerate() {
        reading.chosen = Some(at) == best;
    }
    best.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(words: &str, hour: u32, zone: Option<&str>) -> TimeReading {
        let at = |hour| format!("2021-04-19T{hour:02}:00:00Z").parse().unwrap();
        TimeReading {
            words: words.into(),
            found_in: "page".into(),
            starts_at: at(hour),
            ends_at: at(hour + 1),
            zone: zone.map(Into::into),
            chosen: false,
            note: None,
        }
    }

    #[test]
    fn the_reading_that_names_its_zone_is_chosen_unless_another_was_before() {
        let mut readings = [reading("a", 13, None), reading("b", 12, None), reading("c", 12, Some("Europe/Zurich"))];
        assert!(disagree(&readings));
        let window = (readings[1].starts_at, readings[1].ends_at);
        assert!(choose(&mut readings, window, &[]));
        assert_eq!(readings.iter().map(|reading| reading.chosen).collect::<Vec<_>>(), [false, false, true]);
        let before = [TimeReading { chosen: true, ..reading("b", 12, None) }];
        assert!(choose(&mut readings, window, &before));
        assert_eq!(readings.iter().map(|reading| reading.chosen).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn a_time_that_no_reading_gives_chooses_none() {
        let mut readings = [reading("a", 13, None)];
        assert!(!disagree(&readings) && !disagree(&[]));
        let window = (readings[0].starts_at, readings[0].starts_at);
        let before = readings.clone();
        assert!(!choose(&mut readings, window, &before));
    }
}
