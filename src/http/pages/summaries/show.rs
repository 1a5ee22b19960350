//! A published summary: numbered paragraphs, each with the contributions behind it.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::parts::{GroupView, Groups, LinkView, TimeView};
use crate::organisations;
use crate::summaries::numbering::Label;
use crate::summaries::queries::public::CitedIn;
use crate::summaries::report::{self, Part, Report, Wanted};
use crate::summaries::{Coverage, Source, Standing};
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// Most contributions that no paragraph cites on one page.
const UNCITED: usize = 100;

/// A published summary.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SummaryPage {
    title: String,
    process: LinkView,
    topics: Vec<LinkView>,
    language: String,
    direction: &'static str,
    published: TimeView,
    preface: Vec<String>,
    parts: Vec<PartView>,
    coverage: Vec<CoverageView>,
    uncited: Option<UncitedView>,
    contributors: Vec<ContributorView>,
    formats: Vec<LinkView>,
}

/// What may be read in the topics and stands in no paragraph.
#[derive(Debug, Serialize)]
struct UncitedView {
    lines: Vec<UncitedLine>,
    /// The first ones, where these are not.
    first: Option<String>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct UncitedLine {
    href: String,
    no: i32,
    group: GroupView,
    /// It was published after the summary.
    later: bool,
    /// The title of its topic, where there are several.
    topic: Option<String>,
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
pub(in crate::http::pages) struct CiteView {
    pub(in crate::http::pages) href: String,
    pub(in crate::http::pages) no: i32,
    pub(in crate::http::pages) group: GroupView,
    /// Whether the text that was cited is no longer what readers see.
    pub(in crate::http::pages) gone: bool,
}

/// "11 of 13" organisations of a group.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct CoverageView {
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
pub(in crate::http::pages) struct CitedInView {
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

/// What stands behind the question mark: where the list of what no paragraph cites begins, as "topic/12".
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    uncited: Option<String>,
}

/// `GET /summaries/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let from = asked.uncited.as_deref().and_then(Source::parse);
    let further = from.is_some();
    let (report, groups) = load(&frame, slug.into_inner(), Wanted::Some(UNCITED, from)).await?;
    frame.show(&SummaryPage::new(frame.words, &groups, report, further))
}

/// The published summary of this slug, and the words for all groups.
pub(super) async fn load(frame: &Frame, slug: String, wanted: Wanted) -> Result<(Report, Groups), AppError> {
    let (report, groups) = frame
        .site
        .db
        .public(move |conn| {
            let report = report::load(conn, &slug, &wanted)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((report, organisations::queries::groups(conn)?))
        })
        .await?;
    Ok((report, Groups::new(frame.words, &groups)))
}

impl SummaryPage {
    fn new(words: Words, groups: &Groups, report: Report, further: bool) -> Self {
        let preface = report.preface();
        let uncited = UncitedView::new(groups, &report, further);
        let Report { summary, topics, parts, coverage, contributors, .. } = report;
        let language = ContentLanguage::stored(&summary.language);
        let link = |href: String, words: String| LinkView { href, words };
        Self {
            process: link(format!("/processes/{}", summary.process_slug), summary.process_name),
            topics: topics.into_iter().map(|(slug, title)| link(format!("/topics/{slug}"), title)).collect(),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            published: TimeView::date(words, summary.published_at),
            preface,
            uncited,
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

impl UncitedView {
    fn new(groups: &Groups, report: &Report, further: bool) -> Option<Self> {
        let address = format!("/summaries/{}", report.summary.slug);
        let title = |slug: &str| report.topics.iter().find(|(known, _)| known == slug).map(|(_, title)| title.clone());
        let lines: Vec<UncitedLine> = report
            .uncited
            .iter()
            .map(|line| UncitedLine {
                href: format!("/topics/{}/{}", line.source.topic, line.source.no),
                no: line.source.no,
                group: groups.get(&line.group_id),
                later: line.later,
                topic: title(&line.source.topic).filter(|_| report.topics.len() > 1),
            })
            .collect();
        (further || !lines.is_empty()).then(|| Self {
            lines,
            first: further.then(|| format!("{address}#uncited")),
            next: report.more_uncited.as_ref().map(|next| format!("{address}?uncited={next}#uncited")),
        })
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
    pub(in crate::http::pages) fn new(groups: &Groups, line: &Coverage) -> Self {
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
#[path = "samples/show.rs"]
pub(in crate::http::pages) mod samples;
