//! Closing an earlier text to comparison.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::decision_form::{Misread, reasons};
use crate::http::pages::moderation::case::earlier_read::{CloseForm, Unclosed};
use crate::http::pages::moderation::case::item::show;
use crate::http::pages::moderation::case::view::Returned;
use crate::moderation::comparison::{self, Refused};
use crate::moderation::decide::is_forbidden;
use crate::people::roles::Moderator;

/// `POST /moderation/{reference}/earlier`
pub(in crate::http) async fn close(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, CloseForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let number: i32 = form.text.parse().map_err(|_| AppError::Unreadable)?;
    let reasons = match reasons(frame.words, &form.why) {
        Ok(reasons) => reasons,
        Err(Misread::Unreadable) => return Err(AppError::Unreadable),
        Err(Misread::Complaints(complaints)) => return ask_again(&frame, by, reference, form, complaints).await,
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let closed = frame.site.db.write(move |conn| match comparison::close(conn, &who, &name, number, &reasons, now) {
        Err(Refused::NoSuchRule) => Ok(false),
        other => Ok::<_, AppError>(other.map(|()| true)?),
    });
    match closed.await {
        Ok(true) => Ok(see(&format!("/moderation/{reference}"))),
        Ok(false) => {
            let mut complaints = Complaints::default();
            complaints.add("rule", frame.words.text("refused-no-such-rule"));
            ask_again(&frame, by, reference, form, complaints).await
        }
        Err(AppError::Conflict(changed)) => {
            let conflict = Some(frame.words.text(changed));
            let returned = Returned { form: form.why, conflict, ..Returned::default() };
            show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}

async fn ask_again(
    frame: &Frame,
    by: Moderator,
    reference: String,
    form: CloseForm,
    complaints: Complaints,
) -> Result<HttpResponse, AppError> {
    let returned = Returned { unclosed: Some(Unclosed { form, complaints }), ..Returned::default() };
    show(frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
}

impl From<Refused> for AppError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotThere => Self::NotFound,
            Refused::Barred(refusal) if is_forbidden(refusal) => Self::Forbidden,
            Refused::Barred(refusal) => Self::Conflict(refusal.message_key()),
            Refused::NoSuchRule => Self::Unprocessable,
            Refused::NotComparable => Self::Conflict("refusal-not-comparable"),
            Refused::Database(cause) => cause.into(),
        }
    }
}
