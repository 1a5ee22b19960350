//! What the forms of the desk have in common.

use std::future::Future;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::db::Unavailable;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Filled};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::sessions::clock::{LocalRefused, Zone};
use crate::sessions::{create, edit, process, publish, settle};
use crate::text::TextRefused;
use crate::text::words::Words;
use crate::topics;

/// A field that somebody else changed meanwhile.
#[derive(Debug, Serialize)]
pub(super) struct DifferenceView {
    pub(super) label: String,
    pub(super) stored: String,
    pub(super) typed: String,
}

/// The fields of a form in which what is stored is not what was typed.
fn differences(
    words: Words,
    stored: Vec<(&'static str, String)>,
    typed: Vec<(&'static str, String)>,
) -> Vec<DifferenceView> {
    let flat = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    stored
        .into_iter()
        .zip(typed)
        .map(|((label, stored), (_, typed))| (label, flat(&stored), flat(&typed)))
        .filter(|(_, stored, typed)| stored != typed)
        .map(|(label, stored, typed)| DifferenceView { label: words.text(label), stored, typed })
        .collect()
}

/// What stands behind the question mark after a form was taken.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Saved {
    #[serde(default)]
    pub(super) saved: String,
}

impl Saved {
    /// What was done, in words; nothing where nothing was.
    pub(super) fn words(&self, words: Words) -> Option<String> {
        let key = match self.saved.as_str() {
            "" => return None,
            "published" => "organise-published",
            "unpublished" => "organise-unpublished",
            "cancelled" => "organise-cancelled",
            _ => "organise-saved",
        };
        Some(words.text(key))
    }
}

/// What a form says at the end of its address, after it was taken.
pub(super) fn done(publishing: bool) -> &'static str {
    if publishing { "published" } else { "yes" }
}

/// A form that says which version of what it changes was shown.
pub(super) trait Versioned {
    /// Every field under the message that names it, to be compared.
    fn fields(&self, words: Words) -> Vec<(&'static str, String)>;
    /// The version that it showed.
    fn version(&mut self) -> &mut String;
}

/// Answers a form that changes something stored: goes back to it, or shows what is stored by now with what was typed,
/// and with what is wrong with it or what somebody else changed. Whoever has seen both may send it again.
pub(super) async fn answer<Form: Versioned, Stored, P: Page>(
    frame: &Frame,
    address: &str,
    changed: Result<&'static str, Problem>,
    stored: impl Future<Output = Result<Stored, AppError>>,
    typed: Form,
    page: impl FnOnce(&Stored, Filled<Form>, Vec<DifferenceView>) -> P,
    form_of: impl FnOnce(&Stored) -> Form,
) -> Result<HttpResponse, AppError> {
    let words = frame.words;
    let problem = match changed {
        Ok(done) => return Ok(see(&format!("{address}?saved={done}"))),
        Err(problem) => problem,
    };
    if !matches!(problem, Problem::Changed) {
        let complaints = problem.complaints(words)?;
        let page = page(&stored.await?, Filled { typed, complaints }, Vec::new());
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let stored = stored.await?;
    let (mut typed, mut now) = (typed, form_of(&stored));
    let differences = differences(words, now.fields(words), typed.fields(words));
    std::mem::swap(typed.version(), now.version());
    frame.show_with(StatusCode::CONFLICT, &page(&stored, Filled::with(typed), differences))
}

/// The value of a field that may be left empty.
pub(super) fn optional<T>(
    complaints: &mut Complaints,
    words: Words,
    field: &'static str,
    typed: &str,
    parse: fn(&str) -> Result<T, TextRefused>,
) -> Option<T> {
    if typed.trim().is_empty() { None } else { complaints.check(words, field, parse(typed)) }
}

/// The instant that a date and a time mean, each given with the name of its field, beside which stands what is wrong.
pub(super) fn instant(
    complaints: &mut Complaints,
    words: Words,
    zone: Zone,
    (date_field, date): (&'static str, &str),
    (time_field, time): (&'static str, &str),
) -> Option<DateTime<Utc>> {
    let refused = match zone.parse_local(date, time) {
        Ok(at) => return Some(at),
        Err(refused) => refused,
    };
    let field = if refused == LocalRefused::Date { date_field } else { time_field };
    complaints.add(field, words.text(refused.message_key()));
    None
}

/// Whether the box was ticked.
pub(super) fn ticked(value: &str) -> bool {
    !value.is_empty()
}

/// The instants of hours on one date; hours that end before they begin end on the next day.
pub(super) fn span(
    zone: Zone,
    date: &str,
    from: &str,
    until: &str,
) -> Result<(DateTime<Utc>, DateTime<Utc>), LocalRefused> {
    let starts = zone.parse_local(date, from)?;
    let ends = match zone.parse_local(date, until)? {
        ends if ends > starts => ends,
        _ => zone.parse_local(&next_day(date)?, until)?,
    };
    Ok((starts, ends))
}

/// The date after a date.
pub(super) fn next_day(date: &str) -> Result<String, LocalRefused> {
    let day = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d").ok().and_then(|day| day.succ_opt());
    day.map(|day| day.to_string()).ok_or(LocalRefused::Date)
}

/// A date and a time as fields of a form take them.
pub(super) fn local_fields(zone: Zone, at: DateTime<Utc>) -> (String, String) {
    let local = zone.local(at);
    (local.format("%Y-%m-%d").to_string(), local.format("%H:%M").to_string())
}

/// Why a form was not taken, in the terms of its page.
#[derive(Debug)]
pub(super) enum Problem {
    /// There is no such thing.
    NotThere,
    /// Somebody else was faster.
    Changed,
    /// A complaint about a field: its message, and a word for its place.
    Field(&'static str, &'static str, String),
    /// Anything else.
    App(AppError),
}

impl Problem {
    /// The complaint, where it is one about a field.
    pub(super) fn complaints(self, words: Words) -> Result<Complaints, AppError> {
        match self {
            Self::Field(field, key, word) => {
                let mut complaints = Complaints::default();
                complaints.add(field, words.with(key, &[("word", word.into())]));
                Ok(complaints)
            }
            Self::NotThere => Err(AppError::NotFound),
            Self::Changed => Err(AppError::Conflict("changed-meanwhile")),
            Self::App(error) => Err(error),
        }
    }
}

impl From<diesel::result::Error> for Problem {
    fn from(cause: diesel::result::Error) -> Self {
        Self::App(cause.into())
    }
}

impl From<Unavailable> for Problem {
    fn from(cause: Unavailable) -> Self {
        Self::App(cause.into())
    }
}

impl From<create::Refused> for Problem {
    fn from(refused: create::Refused) -> Self {
        match refused {
            create::Refused::TimeOfNoReading => Self::Field("date", "refused-time-of-no-reading", String::new()),
            create::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<edit::Refused> for Problem {
    fn from(refused: edit::Refused) -> Self {
        match refused {
            edit::Refused::NotThere => Self::NotThere,
            edit::Refused::Changed => Self::Changed,
            edit::Refused::TimeOfNoReading => Self::Field("date", "refused-time-of-no-reading", String::new()),
            edit::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<publish::Refused> for Problem {
    fn from(refused: publish::Refused) -> Self {
        match refused {
            publish::Refused::NotThere => Self::NotThere,
            publish::Refused::HasTopics => Self::App(AppError::Conflict("refused-has-topics")),
            publish::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<settle::Refused> for Problem {
    fn from(refused: settle::Refused) -> Self {
        match refused {
            settle::Refused::NotThere => Self::NotThere,
            settle::Refused::Changed | settle::Refused::NoConflict => Self::Changed,
            settle::Refused::NoSuchReading => Self::Field("reading", "refused-no-reading", String::new()),
            settle::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<process::Refused> for Problem {
    fn from(refused: process::Refused) -> Self {
        match refused {
            process::Refused::NotThere => Self::NotThere,
            process::Refused::Changed => Self::Changed,
            process::Refused::IssueInUse(code) => Self::Field("issues", "refused-issue-in-use", code),
            process::Refused::NormInUse(letter) => Self::Field("norms", "refused-norm-in-use", letter),
            process::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<topics::edit::Refused> for Problem {
    fn from(refused: topics::edit::Refused) -> Self {
        match refused {
            topics::edit::Refused::NotThere => Self::NotThere,
            topics::edit::Refused::Changed => Self::Changed,
            topics::edit::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<topics::publish::Refused> for Problem {
    fn from(refused: topics::publish::Refused) -> Self {
        match refused {
            topics::publish::Refused::NotThere => Self::NotThere,
            topics::publish::Refused::WrittenIn => Self::App(AppError::Conflict("refused-written-in")),
            topics::publish::Refused::Database(cause) => cause.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn hours_that_end_before_they_begin_end_on_the_next_day() {
        let zone = Zone::parse("Europe/Zurich").unwrap();
        let span =
            |from, until| span(zone, "2021-12-31", from, until).map(|(from, until)| (until - from).num_minutes());
        assert_eq!(span("14:00", "15:00"), Ok(60));
        assert_eq!(span("22:00", "01:30"), Ok(210));
        assert_eq!(span("22:00", "x"), Err(LocalRefused::Time));
        assert_eq!(super::span(zone, "2021-02-30", "1:00", "2:00"), Err(LocalRefused::Date));
    }

    #[test]
    fn only_fields_that_differ_are_shown_beside_each_other() {
        let found = differences(
            Words(Language::English),
            vec![("process", "A\nb".into()), ("issues", "x".into())],
            vec![("process", "A\r\nb ".into()), ("issues", "y".into())],
        );
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].stored.as_str(), found[0].typed.as_str()), ("x", "y"));
    }
}
