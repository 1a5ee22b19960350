//! What an author does against a decision, from the page of the contribution.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use uuid::Uuid;

use super::item::{DeskItemPage, Sent, load};
use crate::contributions::second_look::appeal;
use crate::http::error::AppError;
use crate::http::form::Posted;
use crate::http::frame::{Frame, see};
use crate::http::pages::ledger::statement::AppealTyped;
use crate::people::roles::Contributor;
use crate::text::Lines;

/// `POST /desk/{reference}/appeal`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Contributor, AppealTyped>,
) -> Result<HttpResponse, AppError> {
    let (Posted { by, form: mut typed }, reference) = (posted, at.into_inner());
    let decision = match typed.decision.as_str() {
        "" => None,
        name => Some(Uuid::parse_str(name).map_err(|_| AppError::Unreadable)?),
    };
    let said = if typed.words.trim().is_empty() { Ok(None) } else { Lines::parse(&typed.words).map(Some) };
    let (who, name, now) = (by.clone(), reference.clone(), frame.now);
    let done = match typed.action.as_str() {
        "" | "appeal" => {
            {
                typed.action = "appeal".to_owned();
                let Some(said) = typed.complaints.check(frame.words, "words", said) else {
                    let sent = Sent { appeal: typed, ..Sent::default() };
                    return again(&frame, by, reference, StatusCode::UNPROCESSABLE_ENTITY, sent).await;
                };
                frame
                    .site
                    .db
                    .write(move |conn| Ok::<_, AppError>(appeal::bring(conn, &who, &name, decision, said, now)?))
            }
            .await
        }
        "withdraw" => {
            let withdrawn =
                frame.site.db.write(move |conn| Ok::<_, AppError>(appeal::withdraw(conn, &who, &name, decision, now)?));
            withdrawn.await
        }
        _ => return Err(AppError::Unreadable),
    };
    match done {
        Ok(()) => Ok(see(&format!("/desk/{reference}"))),
        Err(AppError::Conflict(changed)) => {
            let sent = Sent { appeal: typed, changed: Some(changed), ..Sent::default() };
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
    frame.show_with(status, &DeskItemPage::new(frame, loaded, sent))
}
