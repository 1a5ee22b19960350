//! One appeal: the text, the first statement, who looks at it, and what comes of it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use uuid::Uuid;

use crate::contributions::queries::translations;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Posted};
use crate::http::frame::{Frame, see};
use crate::http::pages::moderation::appeals::form::{AppealForm, Wanted};
use crate::http::pages::moderation::appeals::view::{AppealPage, Returned};
use crate::moderation::appeals::{self, Refused};
use crate::moderation::queries;
use crate::people::roles::Arbiter;

/// `GET /moderation/appeals/{appeal}`
pub(in crate::http) async fn item(frame: Frame, by: Arbiter, at: Path<String>) -> Result<HttpResponse, AppError> {
    let name = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    show(&frame, StatusCode::OK, by, name, Returned::default()).await
}

/// `POST /moderation/appeals/{appeal}`
pub(in crate::http) async fn act(
    frame: Frame,
    at: Path<String>,
    posted: Posted<Arbiter, AppealForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let name = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    let mut complaints = Complaints::default();
    let Some(wanted) = form.read(frame.words, &by, &mut complaints)? else {
        let returned = Returned { form, complaints, conflict: None };
        return show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, name, returned).await;
    };
    let (who, now) = (by.clone(), frame.now);
    let done = frame.site.db.write(move |conn| {
        let done = match wanted {
            Wanted::Assign { shown, to } => appeals::assign(conn, &who, name, shown, to, now),
            Wanted::Settle(ruling, reasons) => appeals::settle(conn, &who, name, ruling, reasons, now),
        };
        match done {
            Err(Refused::NoSuchRule) => Ok(Some(("rule", "refused-no-such-rule"))),
            Err(Refused::Nobody) => Ok(Some(("to", "refused-choice"))),
            Err(Refused::NotForThem(refusal)) => Ok(Some(("to", refusal.message_key()))),
            other => Ok::<_, AppError>(other.map(|()| None)?),
        }
    });
    match done.await {
        Ok(None) => Ok(see(&format!("/moderation/appeals/{name}"))),
        Ok(Some((field, complaint))) => {
            complaints.add(field, frame.words.text(complaint));
            let returned = Returned { form, complaints, conflict: None };
            show(&frame, StatusCode::UNPROCESSABLE_ENTITY, by, name, returned).await
        }
        Err(AppError::Conflict(changed)) => {
            let returned = Returned { form, complaints, conflict: Some(frame.words.text(changed)) };
            show(&frame, StatusCode::CONFLICT, by, name, returned).await
        }
        Err(error) => Err(error),
    }
}

async fn show(
    frame: &Frame,
    status: StatusCode,
    by: Arbiter,
    name: Uuid,
    returned: Returned,
) -> Result<HttpResponse, AppError> {
    let who = by.clone();
    let loaded = frame.site.db.read(move |conn| {
        let hearing = appeals::load(conn, &who, name)?.ok_or(AppError::NotFound)?;
        let translations = match &hearing.text {
            Some(text) => translations::shown_with(conn, text.id)?,
            None => Vec::new(),
        };
        Ok::<_, AppError>((hearing, translations, queries::rule_versions(conn)?))
    });
    let (hearing, translations, rules) = loaded.await?;
    frame.show_with(status, &AppealPage::new(frame.words, &by, hearing, translations, &rules, returned))
}
