//! The form of a process: what was typed, and the process it means.

use serde::{Deserialize, Serialize};

use super::rows;
use super::shared::{Versioned, optional};
use crate::http::form::Complaints;
use crate::sessions::written::{WrittenNorm, WrittenProcess};
use crate::sessions::{Norm, Process, ProcessIssue};
use crate::text::words::Words;
use crate::text::{Line, Lines, TextRefused, Title};

/// Most characters of a short name.
const SHORT: usize = 60;

/// The fields in their order, with the messages that name them.
pub(super) const ORDER: &[(&str, &str)] = &[
    ("short_name", "field-short-name"),
    ("name", "field-name"),
    ("mandate_symbol", "process-mandate"),
    ("status_note", "field-status"),
    ("second_person", "second-person"),
    ("issues", "issues"),
    ("norms", "norms"),
    ("watched_words", "watched-words"),
];

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ProcessForm {
    pub(super) version: String,
    pub(super) short_name: String,
    name: String,
    mandate_symbol: String,
    status_note: String,
    /// `no`, or anything else, which is the rule.
    pub(super) second_person: String,
    issues: String,
    norms: String,
    watched_words: String,
}

impl ProcessForm {
    /// The form of a stored process.
    pub(super) fn of(
        process: &Process,
        version: i32,
        second_person: bool,
        issues: Vec<ProcessIssue>,
        norms: Vec<Norm>,
        watched: &[String],
    ) -> Self {
        let issues: Vec<_> = issues.into_iter().map(|issue| (issue.code, issue.title)).collect();
        let norm = |norm: Norm| WrittenNorm {
            letter: norm.letter,
            reference: norm.reference,
            short_title: norm.short_title,
            paraphrase: norm.paraphrase,
        };
        Self {
            version: version.to_string(),
            short_name: process.short_name.clone(),
            name: process.name.clone(),
            mandate_symbol: process.mandate_symbol.clone().unwrap_or_default(),
            status_note: process.status_note.clone().unwrap_or_default(),
            second_person: (if second_person { "yes" } else { "no" }).to_owned(),
            issues: rows::of_issues(&issues),
            norms: rows::of_norms(&norms.into_iter().map(norm).collect::<Vec<_>>()),
            watched_words: watched.join("\n"),
        }
    }

    /// Reads the form.
    pub(super) fn read(&self, words: Words) -> Result<WrittenProcess, Complaints> {
        let mut complaints = Complaints::default();
        let short_name = complaints.check(words, "short_name", short(&self.short_name));
        let name = complaints.check(words, "name", Title::parse(&self.name));
        let symbol = optional(&mut complaints, words, "mandate_symbol", &self.mandate_symbol, Line::parse);
        let status = optional(&mut complaints, words, "status_note", &self.status_note, Lines::parse);
        let issues = rows::issues(&self.issues)
            .map_err(|wrong| complaints.add("issues", wrong.complaint(words, words.text("refused-malformed"))));
        let norms = rows::norms(&self.norms)
            .map_err(|wrong| complaints.add("norms", wrong.complaint(words, words.text("refused-letter"))));
        let watched = rows::watched(&self.watched_words)
            .map_err(|wrong| complaints.add("watched_words", wrong.complaint(words, words.text("refused-malformed"))));
        match (short_name, name, issues, norms) {
            (Some(short_name), Some(name), Ok(issues), Ok(norms)) if complaints.is_empty() => Ok(WrittenProcess {
                short_name,
                name: name.as_str().to_owned(),
                mandate_symbol: symbol.map(|line| line.as_str().to_owned()),
                status_note: status.map(|lines| lines.as_str().to_owned()),
                second_person: self.second_person != "no",
                issues,
                norms,
                watched: watched.unwrap_or_default(),
            }),
            _ => Err(complaints),
        }
    }
}

impl Versioned for ProcessForm {
    fn fields(&self, words: Words) -> Vec<(&'static str, String)> {
        vec![
            ("field-short-name", self.short_name.clone()),
            ("field-name", self.name.clone()),
            ("process-mandate", self.mandate_symbol.clone()),
            ("field-status", self.status_note.clone()),
            (
                "second-person",
                words.text(if self.second_person == "no" { "second-person-no" } else { "second-person-yes" }),
            ),
            ("issues", self.issues.clone()),
            ("norms", self.norms.clone()),
            ("watched-words", self.watched_words.clone()),
        ]
    }

    fn version(&mut self) -> &mut String {
        &mut self.version
    }
}

fn short(typed: &str) -> Result<String, TextRefused> {
    let name = Line::parse(typed)?.as_str().to_owned();
    match name.chars().count() {
        1 => Err(TextRefused::TooShort { min: 2 }),
        count if count > SHORT => Err(TextRefused::TooLong { max: SHORT }),
        _ => Ok(name),
    }
}
