//! An author's answer to the moderators who wrote.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::item::{DeskItemPage, Sent, load};
use super::talk::Unsaid;
use crate::contributions::post::PostingKey;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::messages::RemarkForm;
use crate::moderation::messages;
use crate::people::roles::Contributor;

/// `POST /desk/{reference}/messages`
pub(in crate::http) async fn answer(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, RemarkForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let remark = match form.read(frame.words) {
        Ok(remark) => remark,
        Err(complaints) => {
            return show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, form, complaints, None).await;
        }
    };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let answered = frame.site.db.write(move |conn| {
        messages::answer(conn, &who, &name, &remark, now)?;
        Ok::<_, AppError>(())
    });
    match answered.await {
        Ok(()) => Ok(see(&format!("/desk/{reference}#messages"))),
        Err(AppError::Conflict(changed)) => {
            let mut complaints = Complaints::default();
            complaints.add("body", frame.words.text(changed));
            show(&frame, StatusCode::CONFLICT, by, reference, form, complaints, Some(changed)).await
        }
        Err(error) => Err(error),
    }
}

/// The page again, with what was typed.
async fn show(
    frame: &Frame,
    status: StatusCode,
    by: Contributor,
    reference: String,
    form: RemarkForm,
    complaints: Complaints,
    changed: Option<&'static str>,
) -> Result<HttpResponse, AppError> {
    let now = frame.now;
    let loaded = frame.site.db.read(move |conn| load(conn, &by, &reference, now)).await?;
    // Under a key of its own: the one that was sent may have been used for other words.
    let key = PostingKey::fresh().as_str().to_owned();
    let unsaid = Some(Unsaid { typed: form.body, key, complaints });
    // Whose turn it is comes before what was typed.
    let (status, changed) = match changed {
        None if !loaded.takes_answers() => (StatusCode::CONFLICT, Some("case-not-your-turn")),
        changed => (status, changed),
    };
    frame.show_with(status, &DeskItemPage::new(frame, loaded, Sent { unsaid, changed, ..Sent::default() }))
}
