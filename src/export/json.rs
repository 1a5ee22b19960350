//! The whole of it, for programs.

use serde::Serialize;

use super::Edition;
use crate::summaries::Coverage;
use crate::summaries::numbering::Label;
use crate::summaries::report::{Citation, Part};

#[derive(Serialize)]
struct File {
    title: String,
    address: String,
    language: String,
    published_at: String,
    note: String,
    process: Named,
    topics: Vec<Named>,
    preface: Vec<String>,
    blocks: Vec<Block>,
    coverage: Vec<Group>,
    uncited: Vec<Uncited>,
    contributors: Vec<Contributor>,
}

#[derive(Serialize)]
struct Named {
    slug: String,
    title: String,
    address: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Block {
    Heading { letter: String, text: String },
    Paragraph { number: usize, text: String, citations: Vec<Cited> },
}

#[derive(Serialize)]
struct Cited {
    topic: String,
    contribution: i32,
    revision: i32,
    group: String,
    standing: &'static str,
    address: String,
}

#[derive(Serialize)]
struct Group {
    group: String,
    organisations_cited: i64,
    organisations_published: i64,
}

#[derive(Serialize)]
struct Uncited {
    topic: String,
    contribution: i32,
    group: String,
    published_later: bool,
    address: String,
}

#[derive(Serialize)]
struct Contributor {
    group: String,
    name: String,
    invented: bool,
}

/// The file.
pub fn file(edition: &Edition<'_>) -> Result<String, serde_json::Error> {
    let report = edition.report;
    let summary = &report.summary;
    serde_json::to_string_pretty(&File {
        title: summary.title.clone(),
        address: edition.address(),
        language: summary.language.clone(),
        published_at: summary.published_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        note: edition.words.text("summary-note"),
        process: Named {
            slug: summary.process_slug.clone(),
            title: summary.process_name.clone(),
            address: format!("{}/processes/{}", edition.base, summary.process_slug),
        },
        topics: report
            .topics
            .iter()
            .map(|(slug, title)| Named { slug: slug.clone(), title: title.clone(), address: edition.topic(slug) })
            .collect(),
        preface: report.preface(),
        blocks: report.parts.iter().map(|part| block(edition, part)).collect(),
        coverage: report.coverage.iter().map(group).collect(),
        uncited: report
            .uncited
            .iter()
            .map(|line| Uncited {
                topic: line.source.topic.clone(),
                contribution: line.source.no,
                group: line.group_id.clone(),
                published_later: line.later,
                address: edition.source(&line.source),
            })
            .collect(),
        contributors: report
            .contributors
            .iter()
            .map(|who| Contributor { group: who.group_id.clone(), name: who.name.clone(), invented: who.invented })
            .collect(),
    })
}

fn block(edition: &Edition<'_>, part: &Part) -> Block {
    match &part.label {
        Label::Letter(letter) => Block::Heading { letter: letter.clone(), text: part.text.clone() },
        Label::Number(number) => Block::Paragraph {
            number: *number,
            text: part.text.clone(),
            citations: part.citations.iter().map(|cited| citation(edition, cited)).collect(),
        },
    }
}

fn citation(edition: &Edition<'_>, cited: &Citation) -> Cited {
    Cited {
        topic: cited.topic.clone(),
        contribution: cited.no,
        revision: cited.edition,
        group: cited.group_id.clone(),
        standing: cited.standing.word(),
        address: edition.contribution(cited),
    }
}

fn group(coverage: &Coverage) -> Group {
    Group {
        group: coverage.group_id.clone(),
        organisations_cited: coverage.cited,
        organisations_published: coverage.spoke,
    }
}
