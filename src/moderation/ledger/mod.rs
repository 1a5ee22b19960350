//! The public record of decisions and of what came of appeals: without persons, without words.

pub mod action;
pub mod filter;

use action::Action;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;
use uuid::Uuid;

/// One decision, or the outcome of one appeal, as everybody may see it: by the day and the hour, because finer times would tell when
/// somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct LedgerLine {
    /// Random: it counts nothing.
    pub id: Uuid,
    /// On which day, in UTC.
    pub decided_on: NaiveDate,
    /// What.
    pub action: Action,
    /// In which topic: its slug.
    pub topic_slug: String,
    /// Its title.
    pub topic_title: String,
    /// The number of the contribution, where it was about what is or was read.
    pub no: Option<i32>,
    /// The rule, where one was named.
    pub rule_code: Option<String>,
    /// The author's group, where it names nobody.
    pub group_id: Option<String>,
    /// Hours from submission to decision, or from appeal to outcome, begun ones counted.
    pub waited_hours: i32,
    /// Of an appeal, the line of the decision that it was against, where that tells nothing more.
    pub about: Option<Uuid>,
}

/// The place of a line in the ledger, newest day first; within a day chance orders them.
pub type Key = (NaiveDate, Uuid);

impl LedgerLine {
    /// Its place.
    pub fn key(&self) -> Key {
        (self.decided_on, self.id)
    }
}

/// A line as the files have it, with these names as columns.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: String,
    date: NaiveDate,
    action: &'static str,
    topic: &'a str,
    no: Option<i32>,
    rule: Option<&'a str>,
    group: Option<&'a str>,
    waited_hours: i32,
    about: Option<String>,
}

impl<'a> From<&'a LedgerLine> for Row<'a> {
    fn from(line: &'a LedgerLine) -> Self {
        Self {
            id: line.id.to_string(),
            date: line.decided_on,
            action: line.action.label(),
            topic: &line.topic_slug,
            no: line.no,
            rule: line.rule_code.as_deref(),
            group: line.group_id.as_deref(),
            waited_hours: line.waited_hours,
            about: line.about.map(|about| about.to_string()),
        }
    }
}

/// A form in which the ledger can be taken along; written piece by piece, because it only grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// RFC 4180, with the mark that spreadsheets want before UTF-8.
    Csv,
    /// One array.
    Json,
}

/// Why a piece could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritable {
    /// As CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// As JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl FileFormat {
    /// The lines of one piece; `first` where nothing stands before it.
    pub fn piece(self, lines: &[LedgerLine], first: bool) -> Result<String, Unwritable> {
        match self {
            Self::Csv => csv_piece(lines, first),
            Self::Json => json_piece(lines, first),
        }
    }

    /// What stands after the last piece.
    pub fn end(self) -> &'static str {
        match self {
            Self::Csv => "",
            Self::Json => "\n]\n",
        }
    }
}

fn csv_piece(lines: &[LedgerLine], first: bool) -> Result<String, Unwritable> {
    const COLUMNS: [&str; 9] = ["id", "date", "action", "topic", "no", "rule", "group", "waited_hours", "about"];
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).has_headers(false).from_writer(Vec::new());
    if first {
        table.write_record(COLUMNS)?;
    }
    for line in lines {
        table.serialize(Row::from(line))?;
    }
    let bytes = table.into_inner().map_err(|cause| csv::Error::from(cause.into_error()))?;
    let mark = if first { "\u{feff}" } else { "" };
    Ok(format!("{mark}{}", String::from_utf8_lossy(&bytes)))
}

fn json_piece(lines: &[LedgerLine], first: bool) -> Result<String, Unwritable> {
    let mut piece = String::from(if first { "[" } else { "" });
    for (n, line) in lines.iter().enumerate() {
        piece.push_str(if first && n == 0 { "\n" } else { ",\n" });
        piece.push_str(&serde_json::to_string(&Row::from(line))?);
    }
    Ok(piece)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contributions::DecisionKind;

    fn line(n: u128) -> LedgerLine {
        LedgerLine {
            id: Uuid::from_u128(n),
            decided_on: NaiveDate::from_ymd_opt(2021, 12, 15).unwrap(),
            action: DecisionKind::Remove.into(),
            topic_slug: "what-first".into(),
            topic_title: "What first?".into(),
            no: Some(3),
            rule_code: Some("R1".into()),
            group_id: None,
            waited_hours: 2,
            about: None,
        }
    }

    fn file(format: FileFormat, pieces: &[&[LedgerLine]]) -> String {
        let piece = |(n, lines): (usize, &&[LedgerLine])| format.piece(lines, n == 0).unwrap();
        pieces.iter().enumerate().map(piece).collect::<String>() + format.end()
    }

    #[test]
    fn however_many_pieces_it_is_one_array() {
        for pieces in [&[&[][..]][..], &[&[line(1)]], &[&[line(1), line(2)], &[line(3)]]] {
            let lines: Vec<serde_json::Value> = serde_json::from_str(&file(FileFormat::Json, pieces)).unwrap();
            assert_eq!(lines.len(), pieces.iter().map(|piece| piece.len()).sum::<usize>());
        }
    }

    #[test]
    fn the_table_has_the_names_of_the_array_and_ends_its_lines_as_rfc_4180_says() {
        let table = file(FileFormat::Csv, &[&[line(1)], &[line(2)]]);
        let lines: Vec<&str> = table.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1], "00000000-0000-0000-0000-000000000001,2021-12-15,remove,what-first,3,R1,,2,");
        assert!(!table.replace("\r\n", "").contains('\n'));
        let array: Vec<serde_json::Value> = serde_json::from_str(&file(FileFormat::Json, &[&[line(1)]])).unwrap();
        let mut named: Vec<&str> = array[0].as_object().unwrap().keys().map(String::as_str).collect();
        let mut columns: Vec<&str> = lines[0].split(',').collect();
        named.sort_unstable();
        columns.sort_unstable();
        assert_eq!(columns, named);
    }
}
