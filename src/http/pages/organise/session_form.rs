//! The form of a session: what was typed, and the session it means.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::reading_rows::{self, Columns, ReadingRow};
use super::rows::{self, WrongLine};
use super::shared::{Versioned, instant, local_fields, next_day, optional, ticked};
use super::vocabulary::Vocabularies;
use crate::http::form::Complaints;
use crate::organisations::StakeholderGroup;
use crate::sessions::clock::Zone;
use crate::sessions::parts::{Parts, Section};
use crate::sessions::written::{Facts, Written};
use crate::sessions::{Attendance, Process, SessionKind};
use crate::text::words::Words;
use crate::text::{Line, Lines, Title};

/// The fields in their order, with the messages that name them.
pub(super) const ORDER: &[(&str, &str)] = &[
    ("title", "field-title"),
    ("subtitle", "field-subtitle"),
    ("process", "process"),
    ("kind", "field-kind"),
    ("attendance", "field-attendance"),
    ("occasion", "session-occasion"),
    ("zone", "field-zone"),
    ("date", "field-date"),
    ("starts", "field-starts"),
    ("ends", "field-ends"),
    ("ends_on", "field-ends-on"),
    ("venue", "session-venue"),
    ("admission", "session-admission"),
    ("contact", "session-contact"),
    ("people", "session-people"),
    ("organisations", "field-organisations"),
    ("sections", "field-sections"),
    ("programme", "session-programme"),
    ("links", "session-links"),
    ("source_note", "field-source-note"),
    ("external_id", "session-number"),
    ("reading-1-words", "field-readings"),
];

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct SessionForm {
    pub(super) action: String,
    pub(super) version: String,
    pub(super) process: String,
    pub(super) kind: String,
    pub(super) title: String,
    subtitle: String,
    occasion: String,
    external_id: String,
    pub(super) attendance: String,
    pub(super) zone: String,
    date: String,
    starts: String,
    ends: String,
    ends_on: String,
    venue: String,
    admission: String,
    contact: String,
    contact_hidden: String,
    source_note: String,
    people: String,
    organisations: String,
    links: String,
    programme: String,
    sections: String,
    reading_words: Vec<String>,
    reading_found: Vec<String>,
    reading_date: Vec<String>,
    reading_from: Vec<String>,
    reading_until: Vec<String>,
    reading_zone: Vec<String>,
    reading_note: Vec<String>,
}

/// What a form may choose from.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) processes: Vec<Process>,
    pub(super) groups: Vec<StakeholderGroup>,
}

/// Why a form could not be read.
#[derive(Debug, Default)]
pub(super) struct Misread {
    pub(super) complaints: Complaints,
    /// All readings, where one of them cannot be read.
    pub(super) rows: Option<Vec<ReadingRow>>,
}

impl SessionForm {
    /// The form of a stored session.
    pub(super) fn of(words: Words, written: &Written, version: i32, known: &Known) -> Self {
        let Written { facts, parts } = written;
        let zone = Zone::parse(&facts.zone).unwrap_or(Zone::UTC);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (date, starts) = local_fields(zone, facts.starts_at);
        let (ends_on, ends) = local_fields(zone, facts.ends_at);
        let process = known.processes.iter().find(|known| known.id == facts.process_id);
        let vocabularies = Vocabularies::new(words, &known.groups);
        let columns = Columns::of(&parts.readings, zone);
        Self {
            action: String::new(),
            version: version.to_string(),
            process: process.map_or_else(String::new, |known| known.slug.clone()),
            kind: facts.kind.label().to_owned(),
            title: facts.title.clone(),
            subtitle: text(&facts.subtitle),
            occasion: text(&facts.occasion),
            external_id: text(&facts.external_id),
            attendance: facts.attendance.label().to_owned(),
            zone: facts.zone.clone(),
            ends_on: if ends_on == date { String::new() } else { ends_on },
            date,
            starts,
            ends,
            venue: text(&facts.venue),
            admission: text(&facts.admission),
            contact: text(&facts.contact),
            contact_hidden: if facts.contact_hidden_at_source { "yes".to_owned() } else { String::new() },
            source_note: text(&facts.source_note),
            people: rows::of_people(&parts.people, &vocabularies.groups),
            organisations: rows::of_organisations(&parts.organisations, &vocabularies.roles),
            links: rows::of_links(&parts.links, &vocabularies.purposes),
            programme: rows::of_programme(&parts.programme, zone),
            sections: rows::of_sections(&parts.sections),
            reading_words: columns.words,
            reading_found: columns.found,
            reading_date: columns.date,
            reading_from: columns.from,
            reading_until: columns.until,
            reading_zone: columns.zone,
            reading_note: columns.note,
        }
    }

    /// What the source says about time.
    pub(super) fn columns(&self) -> Columns {
        Columns {
            words: self.reading_words.clone(),
            found: self.reading_found.clone(),
            date: self.reading_date.clone(),
            from: self.reading_from.clone(),
            until: self.reading_until.clone(),
            zone: self.reading_zone.clone(),
            note: self.reading_note.clone(),
        }
    }

    /// Reads the form.
    pub(super) fn read(&self, words: Words, known: &Known) -> Result<Written, Misread> {
        let mut misread = Misread::default();
        let complaints = &mut misread.complaints;
        let zone = Zone::parse(&self.zone);
        if zone.is_err() {
            complaints.add("zone", words.text("refused-zone"));
        }
        let zone = zone.unwrap_or(Zone::UTC);
        let window = self.window(words, zone, complaints);
        let facts = self.facts(words, known, zone, window, complaints);
        let readings = reading_rows::read(words, &self.columns(), zone);
        let parts = self.parts(words, known, zone, window, complaints);
        if readings.is_err() {
            complaints.add("reading-1-words", words.text("refused-readings"));
        }
        match (facts, parts, readings) {
            (Some(facts), Some(parts), Ok(readings)) if misread.complaints.is_empty() => {
                Ok(Written { facts, parts: Parts { readings, ..parts } })
            }
            (_, _, readings) => Err(Misread { rows: readings.err(), ..misread }),
        }
    }

    fn window(&self, words: Words, zone: Zone, complaints: &mut Complaints) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let mut read = |date, time| instant(complaints, words, zone, date, time);
        let starts = read(("date", &self.date), ("starts", &self.starts));
        let named = self.ends_on.trim();
        // The day is that of the beginning where none is named, and so is what is wrong with it.
        let ends_on = if named.is_empty() { ("date", &*self.date) } else { ("ends_on", named) };
        let ends = read(ends_on, ("ends", &self.ends));
        let (starts, ends) = starts.zip(ends)?;
        if ends > starts {
            return Some((starts, ends));
        }
        let next = next_day(&self.date).and_then(|next| zone.parse_local(&next, &self.ends)).ok();
        let ends = next.filter(|_| named.is_empty());
        if ends.is_none() {
            complaints.add("ends", words.text("refused-ends-before"));
        }
        Some((starts, ends?))
    }

    fn facts(
        &self,
        words: Words,
        known: &Known,
        zone: Zone,
        window: Option<(DateTime<Utc>, DateTime<Utc>)>,
        complaints: &mut Complaints,
    ) -> Option<Facts> {
        let process = known.processes.iter().find(|process| process.slug == self.process);
        let kind = SessionKind::of_label(&self.kind);
        let attendance = Attendance::of_label(&self.attendance);
        for (field, missing) in
            [("process", process.is_none()), ("kind", kind.is_none()), ("attendance", attendance.is_none())]
        {
            if missing {
                complaints.add(field, words.text("refused-choice"));
            }
        }
        let title = complaints.check(words, "title", Title::parse(&self.title));
        let mut line = |field, typed: &str| {
            optional(complaints, words, field, typed, Line::parse).map(|line| line.as_str().to_owned())
        };
        let subtitle = line("subtitle", &self.subtitle);
        let occasion = line("occasion", &self.occasion);
        let external_id = line("external_id", &self.external_id);
        let contact = line("contact", &self.contact);
        let mut lines = |field, typed: &str| {
            optional(complaints, words, field, typed, Lines::parse).map(|lines| lines.as_str().to_owned())
        };
        let venue = lines("venue", &self.venue);
        let admission = lines("admission", &self.admission);
        let source_note = lines("source_note", &self.source_note);
        let (starts_at, ends_at) = window?;
        Some(Facts {
            process_id: process?.id,
            kind: kind?,
            title: title?.as_str().to_owned(),
            subtitle,
            occasion,
            external_id,
            attendance: attendance?,
            zone: zone.as_str().to_owned(),
            starts_at,
            ends_at,
            venue,
            admission,
            contact,
            contact_hidden_at_source: ticked(&self.contact_hidden),
            source_note,
        })
    }

    fn parts(
        &self,
        words: Words,
        known: &Known,
        zone: Zone,
        window: Option<(DateTime<Utc>, DateTime<Utc>)>,
        complaints: &mut Complaints,
    ) -> Option<Parts<Section>> {
        let Vocabularies { roles, purposes, groups } = Vocabularies::new(words, &known.groups);
        let mut wrong = |field, unknown, may_stand: String, wrong: WrongLine| {
            let unknown = words.with(unknown, &[("words", may_stand.into())]);
            complaints.add(field, wrong.complaint(words, unknown));
        };
        let people = rows::people(&self.people, &groups)
            .map_err(|line| wrong("people", "refused-person-group", groups.listed(), line));
        let organisations = rows::organisations(&self.organisations, &roles)
            .map_err(|line| wrong("organisations", "refused-role", roles.listed(), line));
        let links = rows::links(&self.links, &purposes)
            .map_err(|line| wrong("links", "refused-link-role", purposes.listed(), line));
        let mut malformed = |field, line| wrong(field, "refused-malformed", String::new(), line);
        let sections = rows::sections(&self.sections).map_err(|line| malformed("sections", line));
        let programme = window.map(|(begins, _)| {
            rows::programme(&self.programme, zone, &self.date, begins).map_err(|line| malformed("programme", line))
        });
        Some(Parts {
            readings: Vec::new(),
            organisations: organisations.ok()?,
            people: people.ok()?,
            links: links.ok()?,
            programme: programme?.ok()?,
            sections: sections.ok()?,
        })
    }
}

impl Versioned for SessionForm {
    fn fields(&self, words: Words) -> Vec<(&'static str, String)> {
        let field = |label, value: &String| (label, value.clone());
        vec![
            field("process", &self.process),
            field("field-kind", &self.kind),
            field("field-title", &self.title),
            field("field-subtitle", &self.subtitle),
            field("session-occasion", &self.occasion),
            field("session-number", &self.external_id),
            field("field-attendance", &self.attendance),
            field("field-zone", &self.zone),
            field("field-date", &self.date),
            field("field-starts", &self.starts),
            field("field-ends", &self.ends),
            field("field-ends-on", &self.ends_on),
            field("session-venue", &self.venue),
            field("session-admission", &self.admission),
            field("session-contact", &self.contact),
            field("field-contact-hidden", &self.contact_hidden),
            field("session-source", &self.source_note),
            field("session-people", &self.people),
            field("field-organisations", &self.organisations),
            field("session-links", &self.links),
            field("session-programme", &self.programme),
            field("field-sections", &self.sections),
            ("field-readings", self.columns().as_text(words)),
        ]
    }

    fn version(&mut self) -> &mut String {
        &mut self.version
    }
}
