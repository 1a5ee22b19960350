//! Writing inside a case: to colleagues, or to the author.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use crate::contributions::post::PostingKey;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::case::beside::Said;
use crate::http::pages::moderation::case::item::show;
use crate::http::pages::moderation::case::view::Returned;
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

impl RemarkForm {
    /// What comes back to a moderator who sent it in vain, under a key that was not used.
    fn returned(self, audience: CaseAudience, complaints: Complaints) -> Returned {
        let key = PostingKey::fresh().as_str().to_owned();
        Returned { said: Some(Said { audience, typed: self.body, key, complaints }), ..Returned::default() }
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

/// `POST /moderation/{reference}/answered`
pub(in crate::http) async fn settle(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, Empty>,
) -> Result<HttpResponse, AppError> {
    let (by, reference, now) = (posted.by, at.into_inner(), frame.now);
    let settled = frame.site.db.write(move |conn| Ok::<_, AppError>(messages::settle(conn, &by, &reference, now)?));
    settled.await?;
    Ok(see("/moderation"))
}

/// A form without fields.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Empty {}

async fn write(
    frame: Frame,
    reference: String,
    posted: Posted<Moderator, RemarkForm>,
    audience: CaseAudience,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    match form.read(frame.words) {
        Ok(remark) => {
            let (who, name, now) = (by.clone(), reference.clone(), frame.now);
            let written = frame.site.db.write(move |conn| {
                messages::write(conn, &who, &name, audience, &remark, now)?;
                Ok::<_, AppError>(())
            });
            match written.await {
                Ok(()) => {}
                Err(AppError::Conflict(changed)) => {
                    let mut complaints = Complaints::default();
                    complaints.add("body", frame.words.text(changed));
                    let returned = form.returned(audience, complaints);
                    return show(&frame, StatusCode::CONFLICT, by, reference, returned).await;
                }
                Err(error) => return Err(error),
            }
            let place = if audience == CaseAudience::Author { "messages" } else { "notes" };
            Ok(see(&format!("/moderation/{reference}#{place}")))
        }
        Err(complaints) => {
            let returned = form.returned(audience, complaints);
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
            Refused::OtherWords => Self::Conflict("case-other-words"),
            Refused::Database(cause) => cause.into(),
        }
    }
}
