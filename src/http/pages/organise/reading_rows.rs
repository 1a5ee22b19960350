//! Statements of time in the source, as rows of a form.

use serde::Serialize;

use super::shared::{local_fields, span};
use crate::sessions::clock::Zone;
use crate::sessions::parts::TimeReading;
use crate::sessions::time_words::{Question, is_abbreviation, places, question};
use crate::text::words::Argument;
use crate::text::words::Words;
use crate::text::{Line, Lines, TextRefused};

/// The fields of all rows, each a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    pub(super) words: Vec<String>,
    pub(super) found: Vec<String>,
    pub(super) date: Vec<String>,
    pub(super) from: Vec<String>,
    pub(super) until: Vec<String>,
    pub(super) zone: Vec<String>,
    pub(super) note: Vec<String>,
}

/// One row, with what is to be said about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct ReadingRow {
    pub(super) number: usize,
    pub(super) words: String,
    pub(super) found: String,
    pub(super) date: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) zone: String,
    pub(super) note: String,
    pub(super) complaint: Option<String>,
    /// What its words leave open.
    pub(super) questions: Vec<String>,
}

impl ReadingRow {
    fn is_blank(&self) -> bool {
        [&self.words, &self.found, &self.date, &self.from, &self.until, &self.zone, &self.note]
            .iter()
            .all(|field| field.trim().is_empty())
    }
}

impl Columns {
    /// The rows of stored readings.
    pub(super) fn of(readings: &[TimeReading], zone: Zone) -> Self {
        let mut columns = Self::default();
        for reading in readings {
            let named = reading.zone.as_deref().and_then(|name| Zone::parse(name).ok());
            let (date, from) = local_fields(named.unwrap_or(zone), reading.starts_at);
            columns.words.push(reading.words.clone());
            columns.found.push(reading.found_in.clone());
            columns.date.push(date);
            columns.from.push(from);
            columns.until.push(local_fields(named.unwrap_or(zone), reading.ends_at).1);
            columns.zone.push(reading.zone.clone().unwrap_or_default());
            columns.note.push(reading.note.clone().unwrap_or_default());
        }
        columns
    }

    /// The rows, and as many blank ones below them.
    pub(super) fn rows(&self, words: Words, blank: usize) -> Vec<ReadingRow> {
        let columns = [&self.words, &self.found, &self.date, &self.from, &self.until, &self.zone, &self.note];
        let longest = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        let field = |column: &Vec<String>, at: usize| column.get(at).cloned().unwrap_or_default();
        let written = (0..longest).map(|at| ReadingRow {
            words: field(&self.words, at),
            found: field(&self.found, at),
            date: field(&self.date, at),
            from: field(&self.from, at),
            until: field(&self.until, at),
            zone: field(&self.zone, at),
            note: field(&self.note, at),
            ..ReadingRow::default()
        });
        let mut rows: Vec<ReadingRow> = written.filter(|row| !row.is_blank()).collect();
        rows.resize(rows.len() + blank, ReadingRow::default());
        for (row, number) in rows.iter_mut().zip(1..) {
            row.number = number;
            row.questions = questions(words, row);
        }
        rows
    }

    /// One text for all, to be compared.
    pub(super) fn as_text(&self, words: Words) -> String {
        let told =
            |row: ReadingRow| [row.words, row.found, row.date, row.from, row.until, row.zone, row.note].join(" | ");
        self.rows(words, 0).into_iter().map(told).collect::<Vec<_>>().join("\n")
    }
}

fn questions(words: Words, row: &ReadingRow) -> Vec<String> {
    let Ok(date) = row.date.trim().parse() else {
        return Vec::new();
    };
    // Somebody chose a place; what remains is whether its clocks go by that name then.
    let settled = Zone::parse(&row.zone).is_ok();
    let asked = |question: &Question| {
        let arguments: Vec<Argument<'_>> = match question {
            Question::Ambiguous { abbreviation, zones } => {
                vec![("abbreviation", abbreviation.clone().into()), ("zones", zones.join(", ").into())]
            }
            Question::Unknown { abbreviation } => vec![("abbreviation", abbreviation.clone().into())],
            Question::OutOfSeason { abbreviation, usual } => {
                vec![("abbreviation", abbreviation.clone().into()), ("usual", usual.clone().into())]
            }
            Question::NoonOrMidnight | Question::NoZone => Vec::new(),
        };
        words.with(question.message_key(), &arguments)
    };
    let open =
        |question: &&Question| !settled || matches!(question, Question::OutOfSeason { .. } | Question::NoonOrMidnight);
    question(&row.words, date).iter().filter(open).map(asked).collect()
}

/// Reads the rows; a reading without a zone of its own is taken for the session's. Where a row
/// cannot be read, all come back with their complaints.
pub(super) fn read(words: Words, columns: &Columns, zone: Zone) -> Result<Vec<TimeReading>, Vec<ReadingRow>> {
    let mut rows = columns.rows(words, 0);
    let mut readings = Vec::new();
    for row in &mut rows {
        match reading(words, row, zone) {
            Ok(read) => readings.push(read),
            Err(complaint) => {
                row.complaint = Some(complaint);
                quote(row);
            }
        }
    }
    if readings.len() == rows.len() { Ok(readings) } else { Err(rows) }
}

fn reading(words: Words, row: &ReadingRow, zone: Zone) -> Result<TimeReading, String> {
    let refused = |field: &str, refused: TextRefused| {
        let (key, number) = refused.message_key();
        let arguments: Vec<_> = number.map(|number| ("number", number.into())).into_iter().collect();
        format!("{}: {}", words.text(field), words.with(key, &arguments))
    };
    let text = |field: &str, typed: &str| {
        Line::parse(typed).map(|line| line.as_str().to_owned()).map_err(|why| refused(field, why))
    };
    let named = match row.zone.trim() {
        "" => None,
        name => Some(Zone::parse(name).map_err(|_| no_place(words, name))?),
    };
    let (starts_at, ends_at) = span(named.unwrap_or(zone), &row.date, &row.from, &row.until)
        .map_err(|refused| words.text(refused.message_key()))?;
    let note = match row.note.trim() {
        "" => None,
        note => Some(Lines::parse(note).map_err(|why| refused("reading-note", why))?),
    };
    Ok(TimeReading {
        words: text("reading-words", &row.words)?,
        found_in: text("reading-found", &row.found)?,
        starts_at,
        ends_at,
        zone: named.map(|zone| zone.as_str().to_owned()),
        chosen: false,
        note: note.map(|note| note.as_str().to_owned()),
    })
}

/// What to choose in place of an abbreviation, or of anything else that is no place.
fn no_place(words: Words, name: &str) -> String {
    if !is_abbreviation(name) {
        return words.text("refused-zone");
    }
    let places = places(name);
    let places = if places.is_empty() { "Europe/Zurich".to_owned() } else { places.join(", ") };
    words.with("refused-zone-abbreviation", &[("abbreviation", name.into()), ("zones", places.into())])
}

/// An abbreviation stands for an offset, not for a place: it is kept as the words of the source.
fn quote(row: &mut ReadingRow) {
    let name = row.zone.trim().to_owned();
    let said = row.words.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
    if is_abbreviation(&name) && !said && !row.words.trim().is_empty() {
        row.words = format!("{} {name}", row.words.trim_end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    const WORDS: Words = Words(Language::English);

    fn zurich() -> Zone {
        Zone::parse("Europe/Zurich").unwrap()
    }

    fn columns(words: &[&str], zone: &[&str]) -> Columns {
        let each = |text: &str| words.iter().map(|_| text.to_owned()).collect();
        Columns {
            words: words.iter().map(|&text| text.to_owned()).collect(),
            found: each("page"),
            date: each("2021-04-19"),
            from: each("14:00"),
            until: each("15:00"),
            zone: zone.iter().map(|&text| text.to_owned()).collect(),
            note: Vec::new(),
        }
    }

    #[test]
    fn readings_go_through_the_form_and_back() {
        let typed = columns(&["14:00-15:00 CEST", "2 to 3 pm"], &["Europe/Zurich", ""]);
        let read = read(WORDS, &typed, zurich()).unwrap();
        assert_eq!(read[0].starts_at, read[1].starts_at);
        assert_eq!((read[0].zone.as_deref(), read[1].zone.as_deref()), (Some("Europe/Zurich"), None));
        assert_eq!(super::read(WORDS, &Columns::of(&read, zurich()), zurich()), Ok(read));
    }

    #[test]
    fn words_that_leave_something_open_are_questioned() {
        let rows = columns(&["2 pm", "14:00 CET"], &["", ""]).rows(WORDS, 1);
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0].questions, ["No zone is named."]);
        assert_eq!(rows[1].questions, ["CET is not in use on that date; CEST is."]);
        assert!(rows[2].questions.is_empty());
    }

    #[test]
    fn an_abbreviation_is_kept_as_words_and_asks_for_a_place() {
        let mut typed = columns(&["14:00-15:00", "2 to 3 pm CEST"], &["CEST", "CEST"]);
        let rows = read(WORDS, &typed, zurich()).unwrap_err();
        for (row, quoted) in rows.iter().zip(["14:00-15:00 CEST", "2 to 3 pm CEST"]) {
            assert_eq!((&*row.words, &*row.zone), (quoted, "CEST"));
            assert!(row.complaint.as_ref().is_some_and(|complaint| complaint.contains("Europe/Zurich")), "{row:?}");
        }
        typed.words = rows.into_iter().map(|row| row.words).collect();
        typed.zone = vec!["Europe/Zurich".into(), "Europe/Zurich".into()];
        let readings = read(WORDS, &typed, Zone::UTC).unwrap();
        assert_eq!((&*readings[0].words, readings[0].zone.as_deref()), ("14:00-15:00 CEST", Some("Europe/Zurich")));
        let questions = |words: &str| columns(&[words], &["Europe/Zurich"]).rows(WORDS, 0)[0].questions.len();
        assert_eq!(["2 pm", "3 pm IST", "14:00 CET"].map(questions), [0, 0, 1]);
    }

    #[test]
    fn a_row_that_cannot_be_read_says_why_and_keeps_the_others() {
        let mut typed = columns(&["2 pm", "3 pm"], &["CET", ""]);
        typed.until[1] = "later".into();
        let rows = read(WORDS, &typed, zurich()).unwrap_err();
        assert_eq!(rows.len(), 2);
        assert!(rows[0].complaint.is_some() && rows[1].complaint.is_some());
        assert_eq!(rows[1].until, "later");
    }
}
