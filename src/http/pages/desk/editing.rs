//! What an author does on the page of one contribution.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use chrono::{DateTime, Utc};
use diesel::PgConnection;

use super::edit_form::EditTyped;
use super::item::{DeskItemPage, Sent, load};
use crate::contributions::latest::Latest;
use crate::contributions::post::Sending;
use crate::contributions::queries::desk;
use crate::contributions::revise;
use crate::contributions::transition::event::Event;
use crate::http::error::{AppError, NEWER_TEXT};
use crate::http::form::{Complaints, InPlace, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::writing::contribute::complaint;
use crate::http::pages::writing::drafting::{self, KeptView};
use crate::organisations;
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::markdown;
use crate::text::words::Words;

/// `POST /desk/{reference}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    in_place: InPlace,
    posted: Posted<Contributor, EditTyped>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let (form, reference, now) = (form.agreed(), at.into_inner(), frame.now);
    if in_place.0 && form.action == "draft" {
        return keep(&frame, by, reference, form).await;
    }
    let back = if form.action == "discard" { "/desk".to_owned() } else { format!("/desk/{reference}") };
    let (words, who, name, typed) = (frame.words, by.clone(), reference.clone(), form.clone());
    let db = &frame.site.db;
    let done = match form.action.as_str() {
        "withdraw" => db.write(move |conn| take_back(conn, &who, &name, &Event::WithdrawOpen, now)).await,
        "discard" => db.write(move |conn| take_back(conn, &who, &name, &Event::DiscardDraft, now)).await,
        "withdraw_published" => db.write(move |conn| take_back(conn, &who, &name, &Event::WithdrawLive, now)).await,
        "draft" => db.write(move |conn| send(conn, words, &who, &name, &typed, Sending::Draft, now)).await,
        "submit" => db.write(move |conn| send(conn, words, &who, &name, &typed, Sending::Submit, now)).await,
        "ask_clearance" => {
            db.write(move |conn| send(conn, words, &who, &name, &typed, Sending::AskClearance, now)).await
        }
        "preview" => db.read(move |conn| read(conn, words, &who, &typed).map(drop)).await,
        _ => return Err(AppError::Unreadable),
    };
    match done {
        Ok(()) if form.action != "preview" => Ok(see(&back)),
        Ok(()) => show(&frame, by, reference, form, StatusCode::OK, Complaints::default(), None).await,
        Err(Failed::Complaints(complaints)) => {
            show(&frame, by, reference, form, StatusCode::UNPROCESSABLE_ENTITY, complaints, None).await
        }
        Err(Failed::App(AppError::Conflict(changed))) => {
            show(&frame, by, reference, form, StatusCode::CONFLICT, Complaints::default(), Some(changed)).await
        }
        Err(Failed::App(error)) => Err(error),
    }
}

/// Keeps a draft for the page's own script, which goes on with what is answered.
async fn keep(frame: &Frame, by: Contributor, reference: String, form: EditTyped) -> Result<HttpResponse, AppError> {
    let (words, now) = (frame.words, frame.now);
    let (who, name) = (by.clone(), reference.clone());
    let kept = move |conn: &mut PgConnection| {
        send(conn, words, &who, &name, &form, Sending::Typing, now)?;
        Ok(KeptView::load(conn, words, &who, &name, now)?)
    };
    let changed = match frame.site.db.write(kept).await {
        Ok(kept) => return Ok(kept.answer()),
        Err(Failed::Complaints(complaints)) => return Ok(drafting::complained(words, &complaints)),
        Err(Failed::App(AppError::Conflict(changed))) => changed,
        Err(Failed::App(error)) => return Err(error),
    };
    let name = reference.clone();
    let latest = frame
        .site
        .db
        .read(move |conn| {
            let own = desk::own(conn, by.account.id, &name)?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>(Latest::of(conn, own.id)?)
        })
        .await?;
    Ok(match latest.text() {
        Some((stored, _)) if changed == NEWER_TEXT => {
            drafting::other_text(stored, Some(latest.seen().to_string()), &reference)
        }
        _ => drafting::too_late(&words.text(changed)),
    })
}

/// The page again, with what was typed.
async fn show(
    frame: &Frame,
    by: Contributor,
    reference: String,
    typed: EditTyped,
    status: StatusCode,
    complaints: Complaints,
    changed: Option<&'static str>,
) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    let preview = match status {
        StatusCode::OK => Body::parse(&typed.body).ok().map(|body| markdown::render_marked(&body, &loaded.granted)),
        _ => None,
    };
    // Whoever took something back typed nothing.
    let typed =
        Some(typed).filter(|typed| matches!(typed.action.as_str(), "draft" | "submit" | "ask_clearance" | "preview"));
    let page = DeskItemPage::new(frame, loaded, Sent { typed, complaints, changed, preview, ..Sent::default() });
    frame.show_with(status, &page)
}

fn take_back(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Failed> {
    Ok(revise::take_back(conn, by, reference, event, now)?)
}

fn send(
    conn: &mut PgConnection,
    words: Words,
    by: &Contributor,
    reference: &str,
    form: &EditTyped,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<(), Failed> {
    let revised = read(conn, words, by, form)?;
    match revise::revise(conn, by, reference, &revised, sending, now) {
        Err(revise::Refused::Written(refused)) => {
            let mut complaints = Complaints::default();
            let (field, about) = complaint(words, refused)?;
            // Where the form does not ask for whom somebody speaks, it stands beside the text.
            let speaks = revised.speaker.is_some() || field != "organisation";
            complaints.add(if speaks { field } else { "body" }, about);
            Err(Failed::Complaints(complaints))
        }
        other => Ok(other?),
    }
}

fn read(conn: &mut PgConnection, words: Words, by: &Contributor, form: &EditTyped) -> Result<revise::Revised, Failed> {
    let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
    form.read(words, &mandates).map_err(Failed::Complaints)
}

/// Either what is wrong with a field, or anything else.
enum Failed {
    Complaints(Complaints),
    App(AppError),
}

impl<E: Into<AppError>> From<E> for Failed {
    fn from(cause: E) -> Self {
        Self::App(cause.into())
    }
}
