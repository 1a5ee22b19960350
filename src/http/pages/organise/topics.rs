//! A topic on the organisers' desk: a new one, changing, publishing and deleting one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::shared::{DifferenceView, Problem, Saved, answer, done};
use super::topic_form::{Known, ORDER, SessionChoice, TopicForm};
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::people::{queries as people, roles::Organiser};
use crate::sessions::Process;
use crate::sessions::clock::Zone;
use crate::sessions::queries::{desk as sessions, processes};
use crate::topics::queries::desk::{self, Linked, OnDesk};
use crate::topics::{create, edit, publish};

/// Most sessions that a form offers beside those that are linked; and most processes.
const OFFERED: i64 = 500;

/// The form of a topic; or, for a new one, first the choice of its process.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicFormPage {
    title: String,
    action: String,
    /// To choose from, while none is chosen.
    processes: Vec<Choice>,
    process: Option<String>,
    form: Filled<TopicForm>,
    sessions: Vec<SessionChoice>,
    issues: Vec<Choice>,
    norms: Vec<Choice>,
    hear_appeals: Vec<Choice>,
    zones: Vec<&'static str>,
    published: bool,
    stored: bool,
    written_in: bool,
    page: Option<String>,
    /// Where to enter what came on another way, while it is open.
    filing: Option<String>,
    errors: Vec<ComplaintLine>,
    saved: Option<String>,
    changed: Vec<DifferenceView>,
}

impl Page for TopicFormPage {
    const TEMPLATE: &'static str = "organise/topic";
}

/// The process that a new topic is for.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct For {
    #[serde(default)]
    process: String,
}

/// A topic as stored.
struct Loaded {
    topic: OnDesk,
    linked: Linked,
    written_in: bool,
    known: Known,
}

/// `GET /organise/topics/new`
pub(in crate::http) async fn new(frame: Frame, _: Organiser, asked: Query<For>) -> Result<HttpResponse, AppError> {
    let mut slug = asked.into_inner().process;
    if slug.is_empty() {
        let found = frame.site.db.read(|conn| Ok::<_, AppError>(processes::list(conn, "", OFFERED)?)).await?;
        match found.as_slice() {
            [only] => slug.clone_from(&only.slug),
            _ => {
                let choice =
                    |process: Process| Choice { value: process.slug, label: process.short_name, chosen: false };
                let processes = found.into_iter().map(choice).collect();
                return frame.show(&TopicFormPage { processes, ..TopicFormPage::empty(&frame) });
            }
        }
    }
    let known = frame.site.db.read(move |conn| known(conn, &slug, &[])).await?;
    let form = Filled::with(TopicForm::usual(&known.process));
    frame.show(&TopicFormPage::new(&frame, &known, form))
}

/// `POST /organise/topics/new`
pub(in crate::http) async fn create(
    frame: Frame,
    posted: Posted<Organiser, TopicForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (process, ticked) = (form.process.clone(), form.session.clone());
    let known = frame.site.db.read(move |conn| known(conn, &process, &ticked)).await?;
    let written = match form.read(frame.words, &known) {
        Ok(written) => written,
        Err(complaints) => {
            let page = TopicFormPage::new(&frame, &known, Filled { typed: form, complaints });
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let publishing = form.action == "publish";
    let created = frame.site.db.write(move |conn| {
        let slug = create::create(conn, &by, None, &written)?;
        if publishing {
            publish::publish(conn, &by, slug.as_str())?;
        }
        Ok::<_, Problem>(slug)
    });
    match created.await {
        Ok(slug) => Ok(see(&format!("/organise/topics/{}?saved={}", slug.as_str(), done(publishing)))),
        Err(problem) => {
            let complaints = problem.complaints(frame.words)?;
            let page = TopicFormPage::new(&frame, &known, Filled { typed: form, complaints });
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `GET /organise/topics/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Organiser,
    slug: Path<String>,
    saved: Query<Saved>,
) -> Result<HttpResponse, AppError> {
    let loaded = load(&frame, slug.into_inner()).await?;
    let form = Filled::with(TopicForm::of(&loaded.topic, &loaded.linked, &loaded.known));
    frame.show(&TopicFormPage { saved: saved.words(frame.words), ..TopicFormPage::stored(&frame, &loaded, form) })
}

/// `POST /organise/topics/{slug}`
pub(in crate::http) async fn change(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, TopicForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let slug = slug.into_inner();
    if matches!(form.action.as_str(), "unpublish" | "delete") {
        return take_back(&frame, by, slug, &form.action).await;
    }
    let loaded = load(&frame, slug.clone()).await?;
    let edition: i32 = form.edition.parse().map_err(|_| AppError::Unreadable)?;
    let page =
        |loaded: &Loaded, form, changed| TopicFormPage { changed, ..TopicFormPage::stored(&frame, loaded, form) };
    let written = match form.read(frame.words, &loaded.known) {
        Ok(written) => written,
        Err(complaints) => {
            let page = page(&loaded, Filled { typed: form, complaints }, Vec::new());
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let (publishing, name) = (form.action == "publish", slug.clone());
    let changed = frame.site.db.write(move |conn| {
        edit::edit(conn, &by, &name, edition, &written)?;
        if publishing {
            publish::publish(conn, &by, &name)?;
        }
        Ok::<_, Problem>(done(publishing))
    });
    let (changed, address) = (changed.await, format!("/organise/topics/{slug}"));
    let form_of = |loaded: &Loaded| TopicForm::of(&loaded.topic, &loaded.linked, &loaded.known);
    answer(&frame, &address, changed, load(&frame, slug), form, page, form_of).await
}

async fn take_back(frame: &Frame, by: Organiser, slug: String, action: &str) -> Result<HttpResponse, AppError> {
    let (deleting, name) = (action == "delete", slug.clone());
    let done = frame.site.db.write(move |conn| {
        match deleting {
            true => publish::delete(conn, &by, &name)?,
            false => publish::unpublish(conn, &by, &name)?,
        }
        Ok::<_, Problem>(())
    });
    done.await.or_else(|problem| problem.complaints(frame.words).map(drop))?;
    Ok(see(&if deleting {
        "/organise/topics".to_owned()
    } else {
        format!("/organise/topics/{slug}?saved=unpublished")
    }))
}

/// What a form may choose from; what is linked is offered, however old it is.
fn known(conn: &mut PgConnection, process: &str, linked: &[String]) -> Result<Known, AppError> {
    let process = processes::by_slug(conn, process)?.ok_or(AppError::NotFound)?;
    Ok(Known {
        sessions: sessions::offered(conn, linked, OFFERED)?,
        issues: processes::issues(conn, process.id)?,
        norms: processes::norms(conn, process.id)?,
        arbiters: people::arbiters(conn)?,
        process,
    })
}

async fn load(frame: &Frame, slug: String) -> Result<Loaded, AppError> {
    frame
        .site
        .db
        .read(move |conn| {
            let topic = desk::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let process = processes::by_id(conn, topic.facts.process_id)?;
            let linked = desk::linked(conn, topic.id)?;
            Ok(Loaded {
                written_in: desk::is_written_in(conn, topic.id)?,
                known: known(conn, &process.slug, &linked.sessions)?,
                linked,
                topic,
            })
        })
        .await
}

impl TopicFormPage {
    fn empty(frame: &Frame) -> Self {
        Self {
            title: frame.words.text("organise-new-topic"),
            action: "/organise/topics/new".to_owned(),
            processes: Vec::new(),
            process: None,
            form: Filled { typed: TopicForm::default(), complaints: Complaints::default() },
            sessions: Vec::new(),
            issues: Vec::new(),
            norms: Vec::new(),
            hear_appeals: Vec::new(),
            zones: Vec::new(),
            published: false,
            stored: false,
            written_in: false,
            page: None,
            filing: None,
            errors: Vec::new(),
            saved: None,
            changed: Vec::new(),
        }
    }

    fn new(frame: &Frame, known: &Known, form: Filled<TopicForm>) -> Self {
        let choice = |value: &String, label: String, chosen: &[String]| Choice {
            value: value.clone(),
            label,
            chosen: chosen.contains(value),
        };
        let typed = &form.typed;
        let letter = |letter: &str| frame.words.with("norm-letter", &[("letter", letter.to_owned().into())]);
        Self {
            process: Some(known.process.short_name.clone()),
            sessions: SessionChoice::all(frame.words, &known.sessions, &typed.session),
            issues: known.issues.iter().map(|issue| choice(&issue.code, issue.title.clone(), &typed.issue)).collect(),
            norms: known
                .norms
                .iter()
                .map(|norm| {
                    choice(&norm.letter, format!("{}: {}", letter(&norm.letter), norm.short_title), &typed.norm)
                })
                .collect(),
            zones: Zone::all().map(Zone::as_str).collect(),
            hear_appeals: known.hear_appeals(typed),
            errors: form.complaints.listed(frame.words, ORDER),
            form,
            ..Self::empty(frame)
        }
    }

    fn stored(frame: &Frame, loaded: &Loaded, form: Filled<TopicForm>) -> Self {
        let topic = &loaded.topic;
        let open = topic.published_at.is_some() && (topic.facts.opens_at..topic.facts.closes_at).contains(&frame.now);
        Self {
            filing: open.then(|| format!("/organise/filings/new?topic={}", topic.slug)),
            title: topic.facts.title.clone(),
            action: format!("/organise/topics/{}", topic.slug),
            published: topic.published_at.is_some(),
            stored: true,
            written_in: loaded.written_in,
            page: topic.published_at.map(|_| format!("/topics/{}", topic.slug)),
            ..Self::new(frame, &loaded.known, form)
        }
    }
}

#[cfg(test)]
#[path = "samples/topics.rs"]
pub(in crate::http::pages) mod samples;
