//! What a focal point, or whoever asked one, does about a clearance.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::item::{DeskItemPage, Sent, load};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{ClearanceId, case, clearance, post, revise};
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::desk::organisation::view::ClearingForm;
use crate::http::pages::writing::contribute::complaint;
use crate::moderation::decide::is_forbidden;
use crate::people::roles::Contributor;
use crate::text::Reason;
use crate::text::words::Words;

/// `POST /desk/{reference}/clearance`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, ClearingForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, mut form } = posted;
    let (reference, now, words) = (at.into_inner(), frame.now, frame.words);
    let reason = match form.action.as_str() {
        "send_back" => form.complaints.check(words, "reason", Reason::parse(&form.reason)),
        "clear" | "send" | "call_off" => None,
        _ => return Err(AppError::Unreadable),
    };
    let seen = ClearanceId(form.clearance.parse().unwrap_or_default());
    let (who, name, action) = (by.clone(), reference.clone(), form.action.clone());
    let done = match (form.action.as_str(), reason) {
        ("send_back", None) => Ok(false),
        (_, reason) => {
            let act = move |conn: &mut diesel::PgConnection| {
                match (action.as_str(), reason) {
                    ("clear", _) => clearance::answer::clear(conn, &who, &name, seen, now)?,
                    ("call_off", _) => clearance::answer::call_off(conn, &who, &name, seen, now)?,
                    (_, Some(reason)) => clearance::answer::send_back(conn, &who, &name, seen, reason, now)?,
                    _ => clearance::answer::send(conn, &who, &name, seen, now).map_err(|why| unsent(words, why))?,
                }
                Ok(true)
            };
            frame.site.db.write(act).await
        }
    };
    let mut complaints = Complaints::default();
    let (mut status, mut changed) = match done {
        Ok(true) => return Ok(see(&format!("/desk/{reference}"))),
        Ok(false) => (StatusCode::UNPROCESSABLE_ENTITY, None),
        Err(Failed::Unsent(why)) => {
            complaints.add("body", why);
            (StatusCode::UNPROCESSABLE_ENTITY, None)
        }
        Err(Failed::App(AppError::Conflict(changed))) => (StatusCode::CONFLICT, Some(changed)),
        Err(Failed::App(error)) => return Err(error),
    };
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    if !form.complaints.is_empty() && !loaded.may_be_sent_back() {
        // There is no field for the reason any more: what is wrong with it is of no interest.
        (status, changed) = (StatusCode::CONFLICT, Some(Refusal::ClearanceOver.message_key()));
    }
    let page = DeskItemPage::new(&frame, loaded, Sent { changed, complaints, clearing: form, ..Sent::default() });
    frame.show_with(status, &page)
}

/// Either why the text cannot be sent as it is, or anything else.
enum Failed {
    Unsent(String),
    App(AppError),
}

impl<E: Into<AppError>> From<E> for Failed {
    fn from(cause: E) -> Self {
        Self::App(cause.into())
    }
}

/// What is to be said beside the text, as in the form below. Who may not send it, and what changed, is said otherwise.
fn unsent(words: Words, refused: revise::Refused) -> Failed {
    let is_about_text = match &refused {
        revise::Refused::NotThere | revise::Refused::NewerText => false,
        revise::Refused::Written(post::Refused::Case(case::Refused::ByRule(refusal))) => {
            !is_forbidden(*refusal) && *refusal != Refusal::NeedsClearance
        }
        revise::Refused::Written(_) => true,
    };
    match refused {
        revise::Refused::Written(refused) if is_about_text => match complaint(words, refused) {
            Ok((_, why)) => Failed::Unsent(why),
            Err(error) => Failed::App(error),
        },
        refused => refused.into(),
    }
}
