//! Beginning a summary.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::editing::Failed;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::choices::{self, Choice};
use crate::people::roles::Organiser;
use crate::summaries::desk::{self, Choices};
use crate::summaries::draft::Refused;
use crate::summaries::{NewSummary, Preface, write};
use crate::text::Title;
use crate::text::language::ContentLanguage;

/// What was typed to begin a summary.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct NewForm {
    #[serde(default)]
    title: String,
    #[serde(default)]
    preface: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    process: String,
    #[serde(default)]
    topic: Vec<String>,
}

/// The form.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct NewSummaryPage {
    title: String,
    typed_title: String,
    preface: String,
    complaints: Complaints,
    languages: Vec<Choice>,
    processes: Vec<Choice>,
    topics: Vec<TopicChoice>,
}

#[derive(Debug, Serialize)]
struct TopicChoice {
    value: String,
    title: String,
    process: String,
    chosen: bool,
}

impl Page for NewSummaryPage {
    const TEMPLATE: &'static str = "organise/summary_new";
}

/// `GET /organise/summaries/new`
pub(in crate::http) async fn new(frame: Frame, by: Organiser) -> Result<HttpResponse, AppError> {
    let page = page(&frame, by, NewForm::default(), Complaints::default()).await?;
    frame.show(&page)
}

/// `POST /organise/summaries`
pub(in crate::http) async fn begin(frame: Frame, posted: Posted<Organiser, NewForm>) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let mut complaints = Complaints::default();
    if let Some(new) = read(&frame, &form, &mut complaints) {
        let who = by.clone();
        let done = frame.site.db.write(move |conn| Ok::<_, Failed>(write::begin(conn, &who, &new)?)).await;
        match done {
            Ok(slug) => return Ok(see(&format!("/organise/summaries/{}", slug.as_str()))),
            Err(Failed::Refused(Refused::NoSuchTopic)) => {
                complaints.add("topic", frame.words.text("summary-refused-topic"));
            }
            Err(Failed::Refused(Refused::OtherProcess)) => {
                complaints.add("process", frame.words.text("summary-refused-other-process"));
            }
            Err(Failed::Refused(Refused::SeveralProcesses)) => {
                complaints.add("process", frame.words.text("summary-refused-several-processes"));
            }
            Err(failed) => return Err(failed.into()),
        }
    }
    let page = page(&frame, by, form, complaints).await?;
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn read(frame: &Frame, form: &NewForm, complaints: &mut Complaints) -> Option<NewSummary> {
    let words = frame.words;
    let title = complaints.check(words, "title", Title::parse(&form.title));
    let preface = complaints.check(words, "preface", Preface::parse(&form.preface));
    let language = match form.language.as_str() {
        "" => Some(ContentLanguage::from(words.0)),
        given => complaints.check(words, "language", ContentLanguage::parse(given)),
    };
    if form.topic.is_empty() {
        complaints.add("topic", words.text("summary-refused-topic"));
    }
    let mut topics: Vec<String> = Vec::new();
    for topic in &form.topic {
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    let process = Some(form.process.clone()).filter(|slug| !slug.is_empty());
    let (title, preface, language) = (title?, preface?, language?);
    let new = NewSummary { slug: None, process, title, preface, language, topics };
    complaints.is_empty().then_some(new)
}

async fn page(
    frame: &Frame,
    by: Organiser,
    typed: NewForm,
    complaints: Complaints,
) -> Result<NewSummaryPage, AppError> {
    let Choices { processes, topics } =
        frame.site.db.read(move |conn| Ok::<_, AppError>(desk::choices(conn, &by)?)).await?;
    let language = if typed.language.is_empty() { frame.words.0.code().to_owned() } else { typed.language };
    Ok(NewSummaryPage {
        title: frame.words.text("summary-new"),
        typed_title: typed.title,
        preface: typed.preface,
        complaints,
        languages: choices::languages(frame.words, &language),
        processes: std::iter::once((String::new(), frame.words.text("summary-process-of-topics")))
            .chain(processes)
            .map(|(slug, name)| Choice { chosen: slug == typed.process, value: slug, label: name })
            .collect(),
        topics: topics
            .into_iter()
            .map(|(slug, title, process)| TopicChoice {
                chosen: typed.topic.contains(&slug),
                value: slug,
                title,
                process,
            })
            .collect(),
    })
}

#[cfg(test)]
#[path = "samples/new.rs"]
pub(in crate::http::pages) mod samples;
