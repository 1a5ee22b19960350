//! What moderators do about what has no effect yet.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::item;
use super::undo::Undo;
use super::view::Returned;
use crate::contributions::RevisionId;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::moderation::decide;
use crate::people::roles::Moderator;

/// Which approval is undone.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct UndoForm {
    #[serde(default)]
    revision: String,
}

/// `POST /moderation/{reference}/undo`
pub(in crate::http) async fn undo(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Moderator, UndoForm>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form }, reference) = (posted, at.into_inner());
    let revision = form.revision.parse().map(RevisionId).map_err(|_| AppError::Unreadable)?;
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let undone =
        frame.site.db.write(move |conn| Ok::<_, AppError>(decide::undo(conn, &who, &name, revision, now)?)).await;
    match undone {
        Ok(()) => Ok(see(&format!("/moderation/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let returned = Returned { undo: Undo::TooLate(changed), ..Returned::default() };
            item::show(&frame, StatusCode::CONFLICT, by, reference, returned).await
        }
        Err(error) => Err(error),
    }
}
