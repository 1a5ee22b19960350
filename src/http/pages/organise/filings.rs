//! What staff enter for people who sent a letter or a document: the list, and a new one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::filing_form::{FilingForm, ORDER, complaint};
use crate::contributions::post::PostingKey;
use crate::db::Unavailable;
use crate::db::paging::Paged;
use crate::filings::file::{self, Filed, Refused};
use crate::filings::{Filing, FilingId, queries};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::choices::{Choice, languages};
use crate::http::pages::parts::TimeView;
use crate::http::pages::sessions::list::going_on;
use crate::people::roles::Organiser;
use crate::text::words::Words;
use crate::topics;

/// Filings on one page.
const PAGE: usize = 50;
/// Most topics that the form offers: those that close first.
const OFFERED: i64 = 500;

/// All filings.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FilingsPage {
    title: String,
    lines: Vec<FilingLine>,
    next: Option<String>,
}

/// A filing in the list.
#[derive(Debug, Clone, Serialize)]
struct FilingLine {
    href: String,
    topic: String,
    sender: String,
    source: String,
    filed: TimeView,
    state: &'static str,
    state_words: String,
}

/// The form of a new one.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FilingFormPage {
    title: String,
    topics: Vec<Choice>,
    sources: Vec<Choice>,
    languages: Vec<Choice>,
    form: Filled<FilingForm>,
    errors: Vec<ComplaintLine>,
    /// What the same form became when it was sent before, with something else in it.
    entered: Option<String>,
}

/// What a text was entered from.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SourceView {
    pub(in crate::http::pages) kind: String,
    pub(in crate::http::pages) received_on: TimeView,
    pub(in crate::http::pages) words: String,
}

impl Page for FilingsPage {
    const TEMPLATE: &'static str = "organise/filings";
}

impl Page for FilingFormPage {
    const TEMPLATE: &'static str = "organise/filing_new";
}

/// What stands behind the question mark: the last line of the page before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    before: Option<DateTime<Utc>>,
    id: Option<i64>,
}

/// The topic that a new filing is for.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct For {
    #[serde(default)]
    topic: String,
}

/// `GET /organise/filings`
pub(in crate::http) async fn list(frame: Frame, _: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let before = asked.before.zip(asked.id.map(FilingId));
    let found = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| queries::list(conn, before, limit))?));
    let found = found.await?;
    let next =
        found.last().map(|(last, _)| format!("/organise/filings{}", going_on("before", last.filed_at, last.id.0)));
    frame.show(&FilingsPage {
        title: frame.words.text("filings-title"),
        lines: found.lines.into_iter().map(|(filing, topic)| FilingLine::new(frame.words, filing, topic)).collect(),
        next,
    })
}

/// `GET /organise/filings/new`
pub(in crate::http) async fn new(frame: Frame, _: Organiser, asked: Query<For>) -> Result<HttpResponse, AppError> {
    let form = Filled::with(FilingForm::about(asked.into_inner().topic));
    let page = FilingFormPage::new(&frame, form).await?;
    frame.show(&page)
}

/// `POST /organise/filings/new`
pub(in crate::http) async fn enter(
    frame: Frame,
    posted: Posted<Organiser, FilingForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, mut form } = posted;
    let complaints = match form.read(frame.words) {
        Ok(entered) => {
            let (topic, now) = (form.topic.clone(), frame.now);
            let filed =
                frame.site.db.write(move |conn| file::file(conn, &by, &topic, &entered, now).map_err(Failed::Refused));
            match filed.await {
                Ok(Filed::Entered(reference)) => return Ok(see(&format!("/organise/filings/{reference}"))),
                Ok(Filed::OtherText(reference)) => {
                    form.key = PostingKey::fresh().as_str().to_owned();
                    let entered = Some(format!("/organise/filings/{reference}"));
                    let page = FilingFormPage { entered, ..FilingFormPage::new(&frame, Filled::with(form)).await? };
                    return frame.show_with(StatusCode::CONFLICT, &page);
                }
                Err(Failed::Refused(refused)) => complaint(frame.words, refused)?,
                Err(Failed::Away(cause)) => return Err(cause.into()),
            }
        }
        Err(complaints) => complaints,
    };
    let page = FilingFormPage::new(&frame, Filled { typed: form, complaints }).await?;
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Why nothing was filed or taken back.
pub(super) enum Failed {
    Refused(Refused),
    Away(Unavailable),
}

impl From<diesel::result::Error> for Failed {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Refused(cause.into())
    }
}

impl From<Unavailable> for Failed {
    fn from(cause: Unavailable) -> Self {
        Self::Away(cause)
    }
}

impl FilingLine {
    fn new(words: Words, filing: Filing, topic: String) -> Self {
        let state = filing.state.label();
        Self {
            href: format!("/organise/filings/{}", filing.reference),
            topic,
            source: words.text(&format!("source-{}", filing.source_kind.label())),
            filed: TimeView::exact(words, filing.filed_at, "UTC"),
            state,
            state_words: words.text(&format!("filing-{state}")),
            sender: filing.sender_name,
        }
    }
}

impl FilingFormPage {
    async fn new(frame: &Frame, form: Filled<FilingForm>) -> Result<Self, AppError> {
        let now = frame.now;
        let open =
            frame.site.db.public(move |conn| Ok::<_, AppError>(topics::queries::open(conn, now, OFFERED)?)).await?;
        let typed = &form.typed;
        let topics = open.into_iter().map(|topic| Choice {
            chosen: topic.slug == typed.topic,
            value: topic.slug,
            label: topic.title,
        });
        Ok(Self {
            title: frame.words.text("filing-new"),
            topics: topics.collect(),
            sources: typed.sources(frame.words),
            languages: languages(frame.words, &typed.language),
            errors: form.complaints.listed(frame.words, ORDER),
            entered: None,
            form,
        })
    }
}

impl SourceView {
    /// What this filing was entered from.
    pub(in crate::http::pages) fn new(words: Words, filing: &Filing) -> Self {
        Self {
            kind: words.text(&format!("source-{}", filing.source_kind.label())),
            received_on: TimeView::day(words, filing.received_on),
            words: filing.source.clone(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::form::Complaints;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn source() -> SourceView {
        SourceView { kind: "Letter".into(), received_on: time(), words: "<b>".into() }
    }

    pub(in crate::http) fn lists() -> Vec<FilingsPage> {
        let line = FilingLine {
            href: "/".into(),
            topic: "<b>".into(),
            sender: "<b>".into(),
            source: "Letter".into(),
            filed: time(),
            state: "waiting",
            state_words: "Waits".into(),
        };
        let page = |lines, next| FilingsPage { title: "A".into(), lines, next };
        vec![page(vec![line], Some("/".into())), page(vec![], None)]
    }

    pub(in crate::http) fn forms() -> Vec<FilingFormPage> {
        let choice = || vec![Choice { value: "a".into(), label: "<b>".into(), chosen: true }];
        let mut complaints = Complaints::default();
        complaints.add("body", "<b>".into());
        let errors = vec![ComplaintLine { field: "body", words: "<b>".into() }];
        let page = |topics, form, errors, entered| FilingFormPage {
            title: "A".into(),
            topics,
            sources: choice(),
            languages: choice(),
            form,
            errors,
            entered,
        };
        let typed = FilingForm::about("a".into());
        vec![
            page(choice(), Filled { typed: typed.clone(), complaints }, errors, Some("/".into())),
            page(vec![], Filled::with(typed), vec![], None),
        ]
    }
}
