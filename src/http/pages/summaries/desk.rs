//! The desk of one summary: the text, what may be cited, what is still to be settled.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use super::checks::{CheckView, NextView};
use super::editor::{BlockForm, CitableView, EditorView, Place, Typing};
use super::show::{CiteView, CoverageView};
use crate::http::error::AppError;
use crate::http::form::Complaints;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::{Groups, TimeView};
use crate::organisations;
use crate::people::roles::Organiser;
use crate::summaries::Standing;
use crate::summaries::checks::findings;
use crate::summaries::desk::{self, Cited, Desk, DeskPart};
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// One summary on the desk.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SummaryDeskPage {
    title: String,
    address: String,
    version: i32,
    process: String,
    published: Option<PublishedView>,
    next: Option<NextView>,
    conflict: Option<ConflictView>,
    /// Where on the page something is wrong.
    wrong: Option<&'static str>,
    about: AboutView,
    blocks: Vec<BlockView>,
    /// The form for something new at the end of the text, or alone at its beginning.
    adding: Option<EditorView>,
    checks: Vec<CheckView>,
    coverage: Vec<CoverageView>,
    uncited: Option<UncitedView>,
    publish_complaint: Option<String>,
}

#[derive(Debug, Serialize)]
struct PublishedView {
    href: String,
    at: TimeView,
}

/// What was typed stands in its form; this is what is stored.
#[derive(Debug, Serialize)]
struct ConflictView {
    notice: String,
    typed: Option<String>,
    stored: Option<String>,
    /// What the stored paragraph cites.
    stored_cites: Option<StoredCites>,
}

#[derive(Debug, Serialize)]
struct StoredCites {
    cites: Vec<CiteView>,
}

#[derive(Debug, Serialize)]
struct AboutView {
    title: String,
    preface: String,
    open: bool,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct BlockView {
    id: i64,
    address: String,
    version: i32,
    label: String,
    heading: bool,
    text: String,
    language: String,
    direction: &'static str,
    cites: Vec<CiteView>,
    first: bool,
    last: bool,
    frozen: bool,
    editor: Option<EditorView>,
    adding: Option<EditorView>,
}

/// What no paragraph cites, of one topic.
#[derive(Debug, Serialize)]
struct UncitedView {
    tabs: Vec<TabView>,
    lines: Vec<CitableView>,
    next: Option<String>,
    paragraphs: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct TabView {
    href: String,
    label: String,
    count: i64,
    current: bool,
}

impl Page for SummaryDeskPage {
    const TEMPLATE: &'static str = "organise/summary_desk";
}

/// What stands behind the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    /// The block to edit.
    pub(super) block: Option<i64>,
    /// The block after which something new is written; 0 for the beginning.
    pub(super) after: Option<i64>,
    pub(super) topic: Option<String>,
    pub(super) from: Option<i32>,
    pub(super) uncited_from: Option<i32>,
}

/// Title and preface as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct AboutForm {
    #[serde(default)]
    pub(super) version: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) preface: String,
}

/// What a form that was not taken brings along.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) block: Option<BlockForm>,
    pub(super) about: Option<AboutForm>,
    pub(super) complaints: Complaints,
    pub(super) notice: Option<String>,
    pub(super) publish_complaint: Option<String>,
}

impl Typed {
    /// Where on the page it is wrong.
    fn wrong(&self, editing: bool) -> Option<&'static str> {
        match self {
            Self { publish_complaint: Some(_), .. } => Some("#publish"),
            Self { complaints, .. } if complaints.is_empty() => None,
            Self { about: Some(_), .. } => Some("#about"),
            _ if editing => Some("#edit"),
            _ => Some("#write"),
        }
    }
}

/// `GET /organise/summaries/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    by: Organiser,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let page = load(&frame, by, slug.into_inner(), asked.into_inner(), Typed::default()).await?;
    frame.show(&page)
}

/// The page, with what was typed in vain.
pub(super) async fn load(
    frame: &Frame,
    by: Organiser,
    slug: String,
    asked: Asked,
    typed: Typed,
) -> Result<SummaryDeskPage, AppError> {
    let lists = desk::Asked {
        topic: asked.topic.clone(),
        from: asked.from.unwrap_or(1),
        uncited_from: asked.uncited_from.unwrap_or(1),
    };
    let (desk, groups) = frame
        .site
        .db
        .read(move |conn| {
            let desk = desk::load(conn, &by, &slug, &lists)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((desk, organisations::queries::groups(conn)?))
        })
        .await?;
    Ok(SummaryDeskPage::new(frame.words, &Groups::new(frame.words, &groups), &desk, &asked, typed))
}

impl SummaryDeskPage {
    fn new(words: Words, groups: &Groups, desk: &Desk, asked: &Asked, typed: Typed) -> Self {
        let summary = &desk.summary;
        let address = format!("/organise/summaries/{}", summary.slug);
        let conflict = typed.notice.clone().map(|notice| conflict(groups, notice, desk, asked, &typed));
        let found = findings(desk);
        let wrong = typed.wrong(asked.block.is_some());
        let (about_complaints, complaints) = match typed.about {
            Some(_) => (typed.complaints, Complaints::default()),
            None => (Complaints::default(), typed.complaints),
        };
        let about = AboutView::new(desk, typed.about, about_complaints);
        let typing = Typing { form: typed.block, complaints, meanwhile: conflict.is_some() };
        let (blocks, adding) = text(groups, desk, asked, typing);
        Self {
            title: summary.title.clone(),
            version: summary.version,
            process: desk.process.clone(),
            published: summary.published_at.map(|at| PublishedView {
                href: format!("/summaries/{}", summary.slug),
                at: TimeView::date(words, at),
            }),
            next: summary.published_at.is_none().then(|| NextView::new(words, desk, &found, &address)),
            checks: found.iter().map(|finding| CheckView::new(words, desk, finding, &address)).collect(),
            coverage: desk.coverage.iter().map(|line| CoverageView::new(groups, line)).collect(),
            uncited: UncitedView::new(groups, desk, &address),
            publish_complaint: typed.publish_complaint,
            conflict,
            wrong,
            about,
            blocks,
            adding,
            address,
        }
    }
}

/// The text with one form in it: for the part asked for, or for something new after a part or at the end.
fn text(groups: &Groups, desk: &Desk, asked: &Asked, typing: Typing) -> (Vec<BlockView>, Option<EditorView>) {
    let mut blocks: Vec<BlockView> = (0..desk.parts.len()).map(|place| BlockView::new(groups, desk, place)).collect();
    if desk.summary.published_at.is_some() {
        return (blocks, None);
    }
    let wanted = |id: Option<i64>| desk.parts.iter().position(|part| Some(part.id.0) == id);
    let editor = |place| Some(EditorView::new(groups, desk, place, typing));
    match (wanted(asked.block), wanted(asked.after)) {
        (Some(at), _) => blocks[at].editor = editor(Place::At(&desk.parts[at])),
        (None, Some(at)) => blocks[at].adding = editor(Place::After(desk.parts[at].id.0)),
        (None, None) => {
            let end = desk.parts.last().map_or(0, |part| part.id.0);
            return (blocks, editor(Place::After(end)));
        }
    }
    (blocks, None)
}

impl AboutView {
    fn new(desk: &Desk, typed: Option<AboutForm>, complaints: Complaints) -> Self {
        let open = typed.is_some();
        let (title, preface) = match typed {
            Some(typed) => (typed.title, typed.preface),
            None => (desk.summary.title.clone(), desk.summary.preface.clone()),
        };
        Self { title, preface, open, complaints }
    }
}

impl BlockView {
    fn new(groups: &Groups, desk: &Desk, place: usize) -> Self {
        let part = &desk.parts[place];
        let language = ContentLanguage::stored(&desk.summary.language);
        Self {
            id: part.id.0,
            address: format!("/organise/summaries/{}", desk.summary.slug),
            version: desk.summary.version,
            label: part.label.to_string(),
            heading: part.label.number().is_none(),
            text: part.text.clone(),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            cites: part.citations.iter().map(|cited| cite(groups, cited)).collect(),
            first: place == 0,
            last: place + 1 == desk.parts.len(),
            frozen: desk.summary.published_at.is_some(),
            editor: None,
            adding: None,
        }
    }
}

fn cite(groups: &Groups, cited: &Cited) -> CiteView {
    CiteView {
        href: format!("/topics/{}/{}", cited.source.topic, cited.source.no),
        no: cited.source.no,
        group: groups.get(&cited.group_id),
        gone: cited.standing != Standing::AsCited,
    }
}

impl UncitedView {
    fn new(groups: &Groups, desk: &Desk, address: &str) -> Option<Self> {
        let frozen = desk.summary.published_at.is_some();
        if desk.topics.iter().all(|topic| topic.uncited == 0) {
            return None;
        }
        let tab = |topic: &desk::TopicLine| TabView {
            href: format!("{address}?topic={}#uncited", topic.slug),
            label: topic.title.clone(),
            count: topic.uncited,
            current: topic.slug == desk.uncited.topic,
        };
        let choice = |part: &DeskPart| Choice {
            value: part.id.0.to_string(),
            label: format!("{}. {}", part.label, crate::http::pages::home::excerpt(&part.text)),
            chosen: false,
        };
        let paragraphs = desk.parts.iter().filter(|part| part.label.number().is_some() && !frozen).map(choice);
        Some(Self {
            tabs: if desk.topics.len() > 1 { desk.topics.iter().map(tab).collect() } else { Vec::new() },
            lines: desk.uncited.lines.iter().map(|line| CitableView::new(groups, line, false)).collect(),
            next: desk
                .uncited
                .next
                .map(|no| format!("{address}?topic={}&uncited_from={no}#uncited", desk.uncited.topic)),
            paragraphs: paragraphs.collect(),
        })
    }
}

/// Both texts, where somebody else was quicker.
fn conflict(groups: &Groups, notice: String, desk: &Desk, asked: &Asked, typed: &Typed) -> ConflictView {
    let frozen = desk.summary.published_at.is_some();
    let stored_block = desk.parts.iter().find(|part| Some(part.id.0) == asked.block);
    let stored_about = || format!("{}\n\n{}", desk.summary.title, desk.summary.preface).trim_end().to_owned();
    ConflictView {
        notice,
        typed: match (&typed.block, &typed.about) {
            (Some(block), _) if frozen => Some(block.text.clone()),
            (_, Some(about)) if frozen => Some(format!("{}\n\n{}", about.title, about.preface)),
            _ => None,
        },
        stored: if typed.about.is_some() { Some(stored_about()) } else { stored_block.map(|part| part.text.clone()) },
        stored_cites: stored_block
            .filter(|part| typed.block.is_some() && part.label.number().is_some())
            .map(|part| StoredCites { cites: part.citations.iter().map(|cited| cite(groups, cited)).collect() }),
    }
}

#[cfg(test)]
#[path = "samples/desk.rs"]
pub(in crate::http::pages) mod samples;
