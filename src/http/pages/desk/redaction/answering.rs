//! An author answers whether words may be struck out.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::contributions::RedactionId;
use crate::contributions::redaction;
use crate::contributions::redaction::answer::Answer;
use crate::contributions::transition::refusal::Refusal;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::desk::item::{DeskItemPage, Sent, load};
use crate::http::pages::desk::redaction::view::{AnswerForm, Typed};
use crate::people::roles::Contributor;
use crate::text::Reason;

/// `POST /desk/{reference}/redaction`
pub(in crate::http) async fn answer(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let redaction = form.redaction.parse().map(RedactionId).map_err(|_| AppError::Unreadable)?;
    let mut complaints = Complaints::default();
    let answer = match form.action.as_str() {
        "consent" => Some(Answer::Consent),
        "refuse" => complaints.check(frame.words, "reason", Reason::parse(&form.reason)).map(Answer::Refuse),
        _ => return Err(AppError::Unreadable),
    };
    let typed = Typed { reason: form.reason, complaints };
    let Some(answer) = answer else {
        let sent = Sent { redaction: typed, ..Sent::default() };
        return again(&frame, by, reference, StatusCode::UNPROCESSABLE_ENTITY, sent).await;
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let answered = frame
        .site
        .db
        .write(move |conn| Ok::<_, AppError>(redaction::answer::answer(conn, &who, &name, redaction, answer, now)?));
    match answered.await {
        Ok(()) => Ok(see(&format!("/desk/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let sent = Sent { redaction: typed, changed: Some(changed), ..Sent::default() };
            again(&frame, by, reference, StatusCode::CONFLICT, sent).await
        }
        Err(error) => Err(error),
    }
}

/// The page again, with what was typed.
async fn again(
    frame: &Frame,
    by: Contributor,
    reference: String,
    status: StatusCode,
    sent: Sent,
) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    // What is wrong with an answer is of no interest where nothing is asked any more.
    let (status, sent) = match sent.changed.is_none() && !loaded.asks_for_redaction() {
        true => (StatusCode::CONFLICT, Sent { changed: Some(Refusal::RedactionEnded.message_key()), ..sent }),
        false => (status, sent),
    };
    frame.show_with(status, &DeskItemPage::new(frame, loaded, sent))
}
