//! Processes on the organisers' desk: the list, a new one, and changing one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use super::super::choices::Choice;
use super::process_form::{ORDER, ProcessForm};
use super::shared::{DifferenceView, Problem, Saved, answer, done};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::people::roles::Organiser;
use crate::sessions::process;
use crate::sessions::queries::processes;
use crate::text::words::Words;

/// Processes on one page.
const PAGE: usize = 50;

/// All processes.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ProcessDeskPage {
    title: String,
    lines: Vec<ProcessLine>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct ProcessLine {
    href: String,
    short_name: String,
    name: String,
}

impl Page for ProcessDeskPage {
    const TEMPLATE: &'static str = "organise/processes";
}

/// The form of a process.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ProcessFormPage {
    title: String,
    action: String,
    page: Option<String>,
    form: Filled<ProcessForm>,
    second_person: Vec<Choice>,
    errors: Vec<ComplaintLine>,
    saved: Option<String>,
    changed: Vec<DifferenceView>,
}

impl Page for ProcessFormPage {
    const TEMPLATE: &'static str = "organise/process";
}

/// What stands behind the question mark: the slug of the last line before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    after: String,
}

/// `GET /organise/processes`
pub(in crate::http) async fn list(frame: Frame, _: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let after = asked.into_inner().after;
    let found = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| processes::list(conn, &after, limit))?));
    let found = found.await?;
    let next = found.last().map(|last| format!("/organise/processes?after={}", last.slug));
    frame.show(&ProcessDeskPage {
        title: frame.words.text("organise-processes"),
        lines: found
            .lines
            .into_iter()
            .map(|process| ProcessLine {
                href: format!("/organise/processes/{}", process.slug),
                short_name: process.short_name,
                name: process.name,
            })
            .collect(),
        next,
    })
}

/// `GET /organise/processes/new`
pub(in crate::http) async fn new(frame: Frame, _: Organiser) -> Result<HttpResponse, AppError> {
    frame.show(&ProcessFormPage::new(&frame, Filled::with(ProcessForm::default())))
}

/// `POST /organise/processes/new`
pub(in crate::http) async fn create(
    frame: Frame,
    posted: Posted<Organiser, ProcessForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let written = match form.read(frame.words) {
        Ok(written) => written,
        Err(complaints) => {
            let page = ProcessFormPage::new(&frame, Filled { typed: form, complaints });
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let created = frame.site.db.write(move |conn| Ok::<_, Problem>(process::create(conn, &by, None, &written)?)).await;
    match created {
        Ok(slug) => Ok(see(&format!("/organise/processes/{}?saved=yes", slug.as_str()))),
        Err(problem) => {
            let complaints = problem.complaints(frame.words)?;
            let page = ProcessFormPage::new(&frame, Filled { typed: form, complaints });
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `GET /organise/processes/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Organiser,
    slug: Path<String>,
    saved: Query<Saved>,
) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let stored = load(&frame, slug.clone()).await?;
    let page = ProcessFormPage::stored(&frame, &slug, &stored, Filled::with(stored.clone()));
    frame.show(&ProcessFormPage { saved: saved.words(frame.words), ..page })
}

/// `POST /organise/processes/{slug}`
pub(in crate::http) async fn change(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, ProcessForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let slug = slug.into_inner();
    let stored = load(&frame, slug.clone()).await?;
    let version: i32 = form.version.parse().map_err(|_| AppError::Unreadable)?;
    let page = |stored: &ProcessForm, form, changed| ProcessFormPage {
        changed,
        ..ProcessFormPage::stored(&frame, &slug, stored, form)
    };
    let written = match form.read(frame.words) {
        Ok(written) => written,
        Err(complaints) => {
            let page = page(&stored, Filled { typed: form, complaints }, Vec::new());
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let name = slug.clone();
    let changed =
        frame.site.db.write(move |conn| Ok::<_, Problem>(process::edit(conn, &by, &name, version, &written)?));
    let changed = changed.await.map(|()| done(false));
    let address = format!("/organise/processes/{slug}");
    answer(&frame, &address, changed, load(&frame, slug.clone()), form, page, Clone::clone).await
}

async fn load(frame: &Frame, slug: String) -> Result<ProcessForm, AppError> {
    frame
        .site
        .db
        .read(move |conn| {
            let process = processes::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let version = processes::version(conn, process.id)?;
            let (issues, norms) = (processes::issues(conn, process.id)?, processes::norms(conn, process.id)?);
            let second_person = processes::second_person(conn, process.id)?;
            let watched = processes::watched(conn, process.id)?;
            Ok(ProcessForm::of(&process, version, second_person, issues, norms, &watched))
        })
        .await
}

impl ProcessFormPage {
    fn new(frame: &Frame, form: Filled<ProcessForm>) -> Self {
        Self {
            title: frame.words.text("organise-new-process"),
            action: "/organise/processes/new".to_owned(),
            page: None,
            second_person: second_person(frame.words, &form.typed),
            errors: form.complaints.listed(frame.words, ORDER),
            form,
            saved: None,
            changed: Vec::new(),
        }
    }

    fn stored(frame: &Frame, slug: &str, stored: &ProcessForm, form: Filled<ProcessForm>) -> Self {
        Self {
            title: stored.short_name.clone(),
            action: format!("/organise/processes/{slug}"),
            page: Some(format!("/processes/{slug}")),
            ..Self::new(frame, form)
        }
    }
}

/// Yes, unless it was switched off.
fn second_person(words: Words, typed: &ProcessForm) -> Vec<Choice> {
    let off = typed.second_person == "no";
    let choice = |value: &str, chosen| Choice {
        value: value.to_owned(),
        label: words.text(&format!("second-person-{value}")),
        chosen,
    };
    vec![choice("yes", !off), choice("no", off)]
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::form::Complaints;
    use crate::text::language::Language;

    pub(in crate::http) fn lists() -> Vec<ProcessDeskPage> {
        let line = ProcessLine { href: "/".into(), short_name: "<b>".into(), name: "<b>".into() };
        vec![
            ProcessDeskPage { title: "A".into(), lines: vec![line], next: Some("/".into()) },
            ProcessDeskPage { title: "A".into(), lines: vec![], next: None },
        ]
    }

    pub(in crate::http) fn forms() -> Vec<ProcessFormPage> {
        let mut complaints = Complaints::default();
        complaints.add("name", "<b>".into());
        let full = ProcessFormPage {
            title: "A".into(),
            action: "/".into(),
            page: Some("/".into()),
            second_person: second_person(Words(Language::English), &ProcessForm::default()),
            errors: complaints.listed(Words(Language::English), ORDER),
            form: Filled { typed: ProcessForm::default(), complaints },
            saved: Some("Saved.".into()),
            changed: vec![DifferenceView { label: "L".into(), stored: "<b>".into(), typed: "y".into() }],
        };
        let empty = ProcessFormPage {
            page: None,
            second_person: vec![],
            form: Filled::with(ProcessForm::default()),
            errors: vec![],
            saved: None,
            changed: vec![],
            title: "A".into(),
            action: "/".into(),
        };
        vec![full, empty]
    }
}
