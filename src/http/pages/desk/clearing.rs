//! What a focal point, or whoever asked one, does about a clearance.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::item::{DeskItemPage, Sent, load};
use crate::contributions::{ClearanceId, clearance};
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::pages::desk::organisation::view::ClearingForm;
use crate::people::roles::Contributor;
use crate::text::Reason;

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
                    _ => clearance::answer::send(conn, &who, &name, seen, now)?,
                }
                Ok::<_, AppError>(true)
            };
            frame.site.db.write(act).await
        }
    };
    let (status, changed) = match done {
        Ok(true) => return Ok(see(&format!("/desk/{reference}"))),
        Ok(false) => (StatusCode::UNPROCESSABLE_ENTITY, None),
        Err(AppError::Conflict(changed)) => (StatusCode::CONFLICT, Some(changed)),
        Err(error) => return Err(error),
    };
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    let page = DeskItemPage::new(&frame, loaded, Sent { changed, clearing: form, ..Sent::default() });
    frame.show_with(status, &page)
}
