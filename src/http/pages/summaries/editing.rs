//! What organisers do on the desk of a summary.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::Deserialize;

use super::checks::unfit;
use super::desk::{self, AboutForm, Asked, Typed};
use super::editor::{self, BlockForm};
use crate::db::Unavailable;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::people::roles::Organiser;
use crate::summaries::draft::{Refused, Seen};
use crate::summaries::write::{self, Step};
use crate::summaries::{BlockId, Preface, Source, cite as citing, publish as publishing};
use crate::text::Title;
use crate::text::words::Words;

/// Why an action was not done; whatever it had written is taken back.
#[derive(Debug)]
pub(super) enum Failed {
    /// It refused.
    Refused(Refused),
    /// The database is away.
    Away(Unavailable),
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
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

impl From<Failed> for AppError {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Away(cause) => cause.into(),
            Failed::Refused(Refused::Database(cause)) => cause.into(),
            Failed::Refused(Refused::NotThere) => Self::NotFound,
            Failed::Refused(Refused::Published) => Self::Conflict("summary-refused-published"),
            Failed::Refused(Refused::Changed) => Self::Conflict("summary-refused-changed"),
            Failed::Refused(_) => Self::Unprocessable,
        }
    }
}

/// The organiser, the summary, and where on its desk the form stood.
struct At {
    by: Organiser,
    slug: String,
    asked: Asked,
}

impl At {
    fn new(by: Organiser, slug: String) -> Self {
        Self { by, slug, asked: Asked::default() }
    }

    fn address(&self) -> String {
        format!("/organise/summaries/{}", self.slug)
    }

    /// What the form showed. A version that cannot be read is none that is stored.
    fn seen(&self, version: &str) -> Seen {
        Seen { slug: self.slug.clone(), version: version.trim().parse().unwrap_or(0) }
    }
}

/// Does one action in one transaction.
async fn write<T: Send + 'static>(
    frame: &Frame,
    job: impl FnOnce(&mut PgConnection) -> Result<T, Refused> + Send + 'static,
) -> Result<T, Failed> {
    frame.site.db.write(move |conn| Ok(job(conn)?)).await
}

/// The desk again with what was typed, and with what was wrong or what changed meanwhile.
async fn again(frame: &Frame, at: At, failed: Failed, mut typed: Typed) -> Result<HttpResponse, AppError> {
    let words = frame.words;
    match failed {
        Failed::Refused(Refused::NotCitable(sources)) => {
            typed.complaints.add("cite", not_citable(words, &sources));
        }
        Failed::Refused(refused @ (Refused::NoParagraph | Refused::Uncited(_) | Refused::AppealsUnderWay)) => {
            typed.publish_complaint = unfit(words, &refused);
        }
        failed => match AppError::from(failed) {
            AppError::Conflict(notice) => typed.notice = Some(words.text(notice)),
            error => return Err(error),
        },
    }
    let status = if typed.notice.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = desk::load(frame, at.by, at.slug, at.asked, typed).await?;
    frame.show_with(status, &page)
}

fn not_citable(words: Words, sources: &[Source]) -> String {
    let named: Vec<String> = sources.iter().map(|source| words.with("number", &[("no", source.no.into())])).collect();
    words.with("summary-refused-not-citable", &[("numbers", named.join(", ").into())])
}

/// `POST /organise/summaries/{slug}`: title and preface.
pub(in crate::http) async fn describe(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, AboutForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let at = At::new(by.clone(), slug.into_inner());
    let mut complaints = Complaints::default();
    let title = complaints.check(frame.words, "title", Title::parse(&form.title));
    let preface = complaints.check(frame.words, "preface", Preface::parse(&form.preface));
    let Some((title, preface)) = title.zip(preface) else {
        let typed = Typed { about: Some(form), complaints, ..Typed::default() };
        let page = desk::load(&frame, at.by, at.slug, at.asked, typed).await?;
        return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let seen = at.seen(&form.version);
    match write(&frame, move |conn| write::describe(conn, &by, &seen, &title, &preface)).await {
        Ok(()) => Ok(see(&at.address())),
        Err(failed) => again(&frame, at, failed, Typed { about: Some(form), ..Typed::default() }).await,
    }
}

/// `POST /organise/summaries/{slug}/blocks`: something new.
pub(in crate::http) async fn add(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, BlockForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let after = form.after.trim().parse().ok().filter(|id| *id > 0);
    let at = At { asked: Asked { after, ..Asked::default() }, ..At::new(by.clone(), slug.into_inner()) };
    let content = match editor::read(frame.words, &form) {
        Ok(content) => content,
        Err(complaints) => return incomplete(&frame, at, form, complaints).await,
    };
    let (seen, after) = (at.seen(&form.version), after.map(BlockId));
    match write(&frame, move |conn| write::insert_after(conn, &by, &seen, after, &content)).await {
        Ok(block) => Ok(see(&wanted_next(&at.address(), block, &form))),
        Err(failed) => again(&frame, at, failed, Typed { block: Some(form), ..Typed::default() }).await,
    }
}

/// `POST /organise/summaries/{slug}/blocks/{id}`: saved, moved or deleted.
pub(in crate::http) async fn act(
    frame: Frame,
    path: Path<(String, i64)>,
    posted: Posted<Organiser, BlockForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (slug, id) = path.into_inner();
    let (block, mut at) = (BlockId(id), At::new(by.clone(), slug));
    let seen = at.seen(&form.version);
    let step = match form.action.as_str() {
        "up" => Some(Step::Up),
        "down" => Some(Step::Down),
        "delete" => {
            return match write(&frame, move |conn| write::delete(conn, &by, &seen, block)).await {
                Ok(()) => Ok(see(&at.address())),
                Err(failed) => again(&frame, at, failed, Typed::default()).await,
            };
        }
        _ => None,
    };
    if let Some(step) = step {
        return match write(&frame, move |conn| write::step(conn, &by, &seen, block, step)).await {
            Ok(()) => Ok(see(&format!("{}#b{id}", at.address()))),
            Err(failed) => again(&frame, at, failed, Typed::default()).await,
        };
    }
    at.asked.block = Some(id);
    let content = match editor::read(frame.words, &form) {
        Ok(content) => content,
        Err(complaints) => return incomplete(&frame, at, form, complaints).await,
    };
    match write(&frame, move |conn| write::edit(conn, &by, &seen, block, &content)).await {
        Ok(()) => Ok(see(&wanted_next(&at.address(), block, &form))),
        Err(failed) => again(&frame, at, failed, Typed { block: Some(form), ..Typed::default() }).await,
    }
}

async fn incomplete(frame: &Frame, at: At, form: BlockForm, complaints: Complaints) -> Result<HttpResponse, AppError> {
    let typed = Typed { block: Some(form), complaints, ..Typed::default() };
    let page = desk::load(frame, at.by, at.slug, at.asked, typed).await?;
    frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// After saving: the same form with another page of what may be cited, or the text.
fn wanted_next(address: &str, block: BlockId, form: &BlockForm) -> String {
    match Source::parse(&form.more) {
        Some(from) => format!("{address}?block={}&topic={}&from={}#edit", block.0, from.topic, from.no),
        None => format!("{address}#b{}", block.0),
    }
}

/// One citation: added, or led to the text that is read now.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct CitationForm {
    #[serde(default)]
    version: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    block: String,
    #[serde(default)]
    source: String,
}

/// `POST /organise/summaries/{slug}/citations`
pub(in crate::http) async fn cite(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, CitationForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let mut at = At::new(by.clone(), slug.into_inner());
    let (Ok(id), Some(source)) = (form.block.trim().parse(), Source::parse(&form.source)) else {
        return Err(AppError::Unreadable);
    };
    let (seen, topic) = (at.seen(&form.version), source.topic.clone());
    let done = write(&frame, move |conn| match form.action.as_str() {
        "renew" => citing::renew(conn, &by, &seen, BlockId(id), &source),
        _ => citing::cite(conn, &by, &seen, BlockId(id), &source),
    });
    match done.await {
        Ok(()) => Ok(see(&format!("{}?topic={topic}#b{id}", at.address()))),
        Err(failed) => {
            at.asked.block = Some(id);
            again(&frame, at, failed, Typed::default()).await
        }
    }
}

/// Which state of the text is to be published.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct PublicationForm {
    #[serde(default)]
    version: String,
}

/// `POST /organise/summaries/{slug}/publication`
pub(in crate::http) async fn publish(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, PublicationForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let at = At::new(by.clone(), slug.into_inner());
    let (seen, now) = (at.seen(&form.version), frame.now);
    match write(&frame, move |conn| publishing::publish(conn, &by, &seen, now)).await {
        Ok(()) => Ok(see(&format!("/summaries/{}", at.slug))),
        Err(failed) => again(&frame, at, failed, Typed::default()).await,
    }
}
