//! Writing inside a case: to colleagues, or to the author.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::beside::Said;
use super::item::show;
use super::view::Returned;
use crate::contributions::post::PostingKey;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::moderation::CaseAudience;
use crate::moderation::decide::is_forbidden;
use crate::moderation::messages::{self, Refused, Remark};
use crate::people::roles::Moderator;
use crate::text::Lines;
use crate::text::words::Words;

/// What is to be written, under the key of its form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct RemarkForm {
    pub(in crate::http::pages) body: String,
    pub(in crate::http::pages) key: String,
}

impl RemarkForm {
    /// Reads it. A form without a key is taken once for each time that it is sent.
    pub(in crate::http::pages) fn read(&self, words: Words) -> Result<Remark, Complaints> {
        let mut complaints = Complaints::default();
        let said = complaints.check(words, "body", Lines::parse(&self.body));
        let key = if self.key.is_empty() { Some(PostingKey::fresh()) } else { PostingKey::parse(&self.key) };
        match (said, key) {
            (Some(words), Some(key)) => Ok(Remark { words, key }),
            (Some(_), None) => {
                complaints.add("body", words.text("refused-malformed"));
                Err(complaints)
            }
            (None, _) => Err(complaints),
        }
    }
}

/// `POST /moderation/{reference}/notes`
pub(in crate::http) async fn note(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, RemarkForm>,
) -> Result<HttpResponse, AppError> {
    write(frame, at.into_inner(), posted, CaseAudience::Moderators).await
}

/// `POST /moderation/{reference}/messages`
pub(in crate::http) async fn message(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, RemarkForm>,
) -> Result<HttpResponse, AppError> {
    write(frame, at.into_inner(), posted, CaseAudience::Author).await
}

async fn write(
    frame: Frame,
    reference: String,
    posted: Posted<Moderator, RemarkForm>,
    audience: CaseAudience,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    match form.read(frame.words) {
        Ok(remark) => {
            let (name, now) = (reference.clone(), frame.now);
            let written = frame.site.db.write(move |conn| {
                messages::write(conn, &by, &name, audience, &remark, now)?;
                Ok::<_, AppError>(())
            });
            written.await?;
            let place = if audience == CaseAudience::Author { "messages" } else { "notes" };
            Ok(see(&format!("/moderation/{reference}#{place}")))
        }
        Err(complaints) => {
            let said = Said { audience, typed: form.body, key: form.key, complaints };
            let returned = Returned { said: Some(said), ..Returned::default() };
            show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, reference, returned).await
        }
    }
}

impl From<Refused> for AppError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotThere => Self::NotFound,
            Refused::Barred(refusal) if is_forbidden(refusal) => Self::Forbidden,
            Refused::Barred(refusal) => Self::Conflict(refusal.message_key()),
            Refused::NotYourTurn => Self::Conflict("case-not-your-turn"),
            Refused::Database(cause) => cause.into(),
        }
    }
}
