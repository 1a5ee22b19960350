//! A published summary: numbered paragraphs, each with the contributions behind it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::parts::{GroupView, Groups, TimeView};
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::organisations;
use crate::summaries::numbering::Label;
use crate::summaries::queries::public::CitedIn;
use crate::summaries::report::{self, Part, Report};
use crate::summaries::{Coverage, Standing};
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// A published summary.
#[derive(Debug, Serialize)]
pub(super) struct SummaryPage {
    title: String,
    process: LinkView,
    topics: Vec<LinkView>,
    language: String,
    direction: &'static str,
    published: TimeView,
    preface: Vec<String>,
    parts: Vec<PartView>,
    coverage: Vec<CoverageView>,
    contributors: Vec<ContributorView>,
    formats: Vec<LinkView>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkView {
    pub(super) href: String,
    pub(super) words: String,
}

/// A heading or a paragraph; one of letter and number is there.
#[derive(Debug, Serialize)]
struct PartView {
    letter: Option<String>,
    number: Option<usize>,
    text: String,
    cites: Vec<CiteView>,
    /// What became of cited texts.
    notes: Vec<String>,
}

/// A citation as a small numbered link.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CiteView {
    pub(super) href: String,
    pub(super) no: i32,
    pub(super) group: GroupView,
    /// Whether the text that was cited is no longer what readers see.
    pub(super) gone: bool,
}

/// "11 of 13" organisations of a group.
#[derive(Debug, Serialize)]
pub(super) struct CoverageView {
    group: GroupView,
    cited: i64,
    spoke: i64,
    /// 0 to 100.
    share: i64,
}

#[derive(Debug, Serialize)]
struct ContributorView {
    group: GroupView,
    name: String,
    invented: bool,
}

/// Where a contribution is cited.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CitedInView {
    href: String,
    summary: String,
    paragraph: i64,
}

impl Page for SummaryPage {
    const TEMPLATE: &'static str = "summaries/show";
    const KEPT: Kept = Kept::Publicly;
}

/// The files that a summary is to be had as: the end of the address, the word for it.
const FORMATS: [(&str, &str); 4] = [("html", "HTML"), ("md", "Markdown"), ("csv", "CSV"), ("json", "JSON")];

/// `GET /summaries/{slug}`
pub(in crate::http) async fn show(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let (report, groups) = load(&frame, slug.into_inner()).await?;
    frame.show(&SummaryPage::new(frame.words, &groups, report))
}

/// The published summary of this slug, and the words for all groups.
pub(super) async fn load(frame: &Frame, slug: String) -> Result<(Report, Groups), AppError> {
    let (report, groups) = frame
        .site
        .db
        .public(move |conn| {
            let report = report::load(conn, &slug)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((report, organisations::queries::groups(conn)?))
        })
        .await?;
    Ok((report, Groups::new(frame.words, &groups)))
}

impl SummaryPage {
    fn new(words: Words, groups: &Groups, report: Report) -> Self {
        let preface = report.preface();
        let Report { summary, topics, parts, coverage, contributors } = report;
        let language = ContentLanguage::parse(&summary.language).unwrap_or(ContentLanguage::OTHER);
        let link = |href: String, words: String| LinkView { href, words };
        Self {
            process: link(format!("/processes/{}", summary.process_slug), summary.process_name),
            topics: topics.into_iter().map(|(slug, title)| link(format!("/topics/{slug}"), title)).collect(),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            published: TimeView::date(words, summary.published_at),
            preface,
            parts: parts.into_iter().map(|part| PartView::new(words, groups, part)).collect(),
            coverage: coverage.iter().map(|line| CoverageView::new(groups, line)).collect(),
            contributors: contributors
                .into_iter()
                .map(|who| ContributorView { group: groups.get(&who.group_id), name: who.name, invented: who.invented })
                .collect(),
            formats: FORMATS
                .iter()
                .map(|(end, word)| link(format!("/summaries/{}.{end}", summary.slug), (*word).to_owned()))
                .collect(),
            title: summary.title,
        }
    }
}

impl PartView {
    fn new(words: Words, groups: &Groups, part: Part) -> Self {
        let note = |no: i32, standing: Standing| {
            (standing != Standing::AsCited)
                .then(|| words.with(&format!("cited-{}", standing.word()), &[("no", no.into())]))
        };
        let (letter, number) = match part.label {
            Label::Letter(letter) => (Some(letter), None),
            Label::Number(number) => (None, Some(number)),
        };
        Self {
            notes: part.citations.iter().filter_map(|cited| note(cited.no, cited.standing)).collect(),
            cites: part
                .citations
                .iter()
                .map(|cited| CiteView {
                    href: format!("/topics/{}/{}", cited.topic, cited.no),
                    no: cited.no,
                    group: groups.get(&cited.group_id),
                    gone: cited.standing != Standing::AsCited,
                })
                .collect(),
            text: part.text,
            letter,
            number,
        }
    }
}

impl CoverageView {
    /// A line of the table.
    pub(super) fn new(groups: &Groups, line: &Coverage) -> Self {
        Self {
            group: groups.get(&line.group_id),
            cited: line.cited,
            spoke: line.spoke,
            share: line.cited * 100 / line.spoke.max(1),
        }
    }
}

impl From<CitedIn> for CitedInView {
    fn from(cited: CitedIn) -> Self {
        Self {
            href: format!("/summaries/{}#p{}", cited.slug, cited.paragraph),
            summary: cited.title,
            paragraph: cited.paragraph,
        }
    }
}

#[cfg(test)]
#[path = "samples/summary.rs"]
pub(super) mod samples;
