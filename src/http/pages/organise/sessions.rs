//! Sessions on the organisers' desk: the list, a new one, and changing one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use diesel::PgConnection;
use serde::Serialize;

use super::reading_rows::ReadingRow;
use super::session_form::{Known, Misread, ORDER, SessionForm};
use super::settle_form::{SettleForm, SettleView};
use super::shared::{DifferenceView, Problem, Saved, answer, done};
use super::vocabulary::{Vocabularies, VocabulariesView};
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::http::pages::sessions::list::{Asked, going_on};
use crate::http::pages::sessions::parts::WhenView;
use crate::organisations;
use crate::people::roles::Organiser;
use crate::sessions::clock::Zone;
use crate::sessions::parts::Settlement;
use crate::sessions::queries::desk::{self, OnDesk};
use crate::sessions::queries::processes;
use crate::sessions::written::Written;
use crate::sessions::{Attendance, SessionKind, create, edit, publish};

/// Sessions on one page.
const PAGE: usize = 50;
/// Most processes that a form offers.
const PROCESSES: i64 = 500;

/// All sessions, drafts too.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SessionDeskPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

/// A session on the desk.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LineView {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) when: WhenView,
    pub(super) published: bool,
    pub(super) cancelled: bool,
    /// Its times disagree and nobody has settled it.
    pub(super) in_conflict: bool,
}

impl LineView {
    pub(super) fn new(frame: &Frame, session: OnDesk, in_conflict: bool) -> Self {
        let facts = session.facts;
        Self {
            href: format!("/organise/sessions/{}", session.slug),
            when: WhenView::new(frame.words, facts.starts_at, facts.ends_at, &facts.zone),
            published: session.published_at.is_some(),
            cancelled: session.cancelled_at.is_some(),
            in_conflict,
            title: facts.title,
        }
    }
}

impl Page for SessionDeskPage {
    const TEMPLATE: &'static str = "organise/sessions";
}

/// The form of a session.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SessionFormPage {
    pub(super) title: String,
    pub(super) action: String,
    pub(super) form: Filled<SessionForm>,
    pub(super) rows: Vec<ReadingRow>,
    pub(super) processes: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) attendances: Vec<Choice>,
    pub(super) zones: Vec<&'static str>,
    /// What may stand after bars.
    pub(super) vocabularies: VocabulariesView,
    pub(super) published: bool,
    pub(super) cancelled: bool,
    /// A topic belongs to it, so that it stays published.
    pub(super) has_topics: bool,
    /// Its public page.
    pub(super) page: Option<String>,
    pub(super) errors: Vec<ComplaintLine>,
    pub(super) saved: Option<String>,
    pub(super) changed: Vec<DifferenceView>,
    pub(super) settle: Option<SettleView>,
}

impl Page for SessionFormPage {
    const TEMPLATE: &'static str = "organise/session";
}

/// A session as stored, and what its form may choose from.
pub(super) struct Loaded {
    pub(super) session: OnDesk,
    pub(super) written: Written,
    pub(super) settlement: Option<Settlement>,
    pub(super) known: Known,
    pub(super) has_topics: bool,
}

/// `GET /organise/sessions`
pub(in crate::http) async fn list(frame: Frame, _: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let before = asked.before();
    let found = frame.site.db.read(move |conn| {
        let found = Paged::ask(PAGE, |limit| desk::list(conn, before, limit))?;
        let unsettled = desk::unsettled(conn, &found.lines.iter().map(|session| session.id).collect::<Vec<_>>())?;
        Ok::<_, AppError>((found, unsettled))
    });
    let (found, unsettled) = found.await?;
    let next =
        found.last().map(|last| format!("/organise/sessions{}", going_on("before", last.facts.starts_at, last.id.0)));
    frame.show(&SessionDeskPage {
        title: frame.words.text("organise-sessions"),
        lines: found
            .lines
            .into_iter()
            .map(|session| {
                let in_conflict = unsettled.contains(&session.id);
                LineView::new(&frame, session, in_conflict)
            })
            .collect(),
        next,
    })
}

/// `GET /organise/sessions/new`
pub(in crate::http) async fn new(frame: Frame, _: Organiser) -> Result<HttpResponse, AppError> {
    let known = frame.site.db.read(|conn| known(conn, "")).await?;
    frame.show(&SessionFormPage::new(&frame, &known, SessionForm::default(), Misread::default(), 1))
}

/// `POST /organise/sessions/new`
pub(in crate::http) async fn create(
    frame: Frame,
    posted: Posted<Organiser, SessionForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let process = form.process.clone();
    let known = frame.site.db.read(move |conn| known(conn, &process)).await?;
    if form.action == "row" {
        return frame.show(&SessionFormPage::new(&frame, &known, form, Misread::default(), 2));
    }
    let written = match form.read(frame.words, &known) {
        Ok(written) => written,
        Err(misread) => {
            let page = SessionFormPage::new(&frame, &known, form, misread, 1);
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let publishing = form.action == "publish";
    let created = frame.site.db.write(move |conn| {
        let slug = create::create(conn, &by, None, written)?;
        if publishing {
            publish::publish(conn, &by, slug.as_str())?;
        }
        Ok::<_, Problem>(slug)
    });
    match created.await {
        Ok(slug) => Ok(see(&format!("/organise/sessions/{}?saved={}", slug.as_str(), done(publishing)))),
        Err(problem) => {
            let misread = Misread { complaints: problem.complaints(frame.words)?, rows: None };
            let page = SessionFormPage::new(&frame, &known, form, misread, 1);
            frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// `GET /organise/sessions/{slug}`
pub(in crate::http) async fn show(
    frame: Frame,
    _: Organiser,
    slug: Path<String>,
    saved: Query<Saved>,
) -> Result<HttpResponse, AppError> {
    let loaded = load(&frame, slug.into_inner()).await?;
    let mut page = SessionFormPage::stored(&frame, &loaded, None, Misread::default(), 1);
    page.saved = saved.words(frame.words);
    frame.show(&page)
}

/// `POST /organise/sessions/{slug}`
pub(in crate::http) async fn change(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, SessionForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let slug = slug.into_inner();
    if matches!(form.action.as_str(), "unpublish" | "cancel" | "resume") {
        return standing(&frame, by, slug, &form.action).await;
    }
    let loaded = load(&frame, slug.clone()).await?;
    let again =
        |loaded: &Loaded, misread, blank| SessionFormPage::stored(&frame, loaded, Some(form.clone()), misread, blank);
    if form.action == "row" {
        return frame.show(&again(&loaded, Misread::default(), 2));
    }
    let version: i32 = form.version.parse().map_err(|_| AppError::Unreadable)?;
    let written = match form.read(frame.words, &loaded.known) {
        Ok(written) => written,
        Err(misread) => return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &again(&loaded, misread, 1)),
    };
    let (publishing, name) = (form.action == "publish", slug.clone());
    let changed = frame.site.db.write(move |conn| {
        edit::edit(conn, &by, &name, version, written)?;
        if publishing {
            publish::publish(conn, &by, &name)?;
        }
        Ok::<_, Problem>(done(publishing))
    });
    let (changed, address) = (changed.await, format!("/organise/sessions/{slug}"));
    let page = |loaded: &Loaded, form: Filled<SessionForm>, changed| {
        let misread = Misread { complaints: form.complaints, rows: None };
        SessionFormPage { changed, ..SessionFormPage::stored(&frame, loaded, Some(form.typed), misread, 1) }
    };
    let words = frame.words;
    let form_of = |loaded: &Loaded| SessionForm::of(words, &loaded.written, loaded.session.version, &loaded.known);
    answer(&frame, &address, changed, load(&frame, slug), form, page, form_of).await
}

/// What may be done to a published session without its form.
type Act = fn(&mut PgConnection, &Organiser, &str) -> Result<(), publish::Refused>;

/// Takes a session off the site, cancels it, or says that it takes place after all.
async fn standing(frame: &Frame, by: Organiser, slug: String, action: &str) -> Result<HttpResponse, AppError> {
    let (act, done): (Act, _) = match action {
        "unpublish" => (publish::unpublish, "unpublished"),
        "cancel" => (publish::cancel, "cancelled"),
        _ => (publish::resume, "yes"),
    };
    let name = slug.clone();
    let changed = frame.site.db.write(move |conn| Ok::<_, Problem>(act(conn, &by, &name)?)).await;
    changed.or_else(|problem| problem.complaints(frame.words).map(drop))?;
    Ok(see(&format!("/organise/sessions/{slug}?saved={done}")))
}

/// What a form may choose from; the process that is chosen is always offered.
fn known(conn: &mut PgConnection, process: &str) -> Result<Known, AppError> {
    Ok(Known {
        processes: processes::offered(conn, process, PROCESSES)?,
        groups: organisations::queries::groups(conn)?,
    })
}

/// Everything of a session.
pub(super) async fn load(frame: &Frame, slug: String) -> Result<Loaded, AppError> {
    frame
        .site
        .db
        .read(move |conn| {
            let session = desk::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let process = processes::by_id(conn, session.facts.process_id)?;
            Ok(Loaded {
                written: Written { facts: session.facts.clone(), parts: desk::parts(conn, session.id)? },
                settlement: desk::settlement(conn, session.id)?,
                has_topics: desk::has_topics(conn, session.id)?,
                known: known(conn, &process.slug)?,
                session,
            })
        })
        .await
}

impl SessionFormPage {
    fn new(frame: &Frame, known: &Known, typed: SessionForm, misread: Misread, blank: usize) -> Self {
        let words = frame.words;
        let Misread { complaints, rows } = misread;
        let choice = |value: &str, label: String, chosen: &str| Choice {
            value: value.to_owned(),
            label,
            chosen: value == chosen,
        };
        let named = |label: &str, of: &str| words.text(&format!("{of}-{label}"));
        Self {
            title: words.text("organise-new-session"),
            action: "/organise/sessions/new".to_owned(),
            rows: rows.unwrap_or_else(|| typed.columns().rows(words, blank)),
            processes: known
                .processes
                .iter()
                .map(|process| choice(&process.slug, process.short_name.clone(), &typed.process))
                .collect(),
            kinds: SessionKind::ALL
                .iter()
                .map(|kind| choice(kind.label(), named(kind.label(), "session-kind"), &typed.kind))
                .collect(),
            attendances: Attendance::ALL
                .iter()
                .map(|known| choice(known.label(), named(known.label(), "attendance"), &typed.attendance))
                .collect(),
            zones: Zone::all().map(Zone::as_str).collect(),
            vocabularies: Vocabularies::new(words, &known.groups).view(),
            errors: complaints.listed(words, ORDER),
            form: Filled { typed, complaints },
            published: false,
            cancelled: false,
            has_topics: false,
            page: None,
            saved: None,
            changed: Vec::new(),
            settle: None,
        }
    }

    /// The form of a stored session, with what was typed in place of what is stored.
    pub(super) fn stored(
        frame: &Frame,
        loaded: &Loaded,
        typed: Option<SessionForm>,
        misread: Misread,
        blank: usize,
    ) -> Self {
        let Loaded { session, written, settlement, known, has_topics } = loaded;
        let typed = typed.unwrap_or_else(|| SessionForm::of(frame.words, written, session.version, known));
        let settle = SettleForm { version: session.version.to_string(), ..SettleForm::default() };
        Self {
            title: written.facts.title.clone(),
            action: format!("/organise/sessions/{}", session.slug),
            published: session.published_at.is_some(),
            cancelled: session.cancelled_at.is_some(),
            has_topics: *has_topics,
            page: session.published_at.map(|_| format!("/sessions/{}", session.slug)),
            settle: SettleView::new(
                frame.words,
                written,
                settlement.as_ref(),
                Filled { typed: settle, complaints: Complaints::default() },
            ),
            ..Self::new(frame, known, typed, misread, blank)
        }
    }
}

#[cfg(test)]
#[path = "samples/sessions.rs"]
pub(in crate::http::pages) mod samples;
