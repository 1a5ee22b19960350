//! Settling which of several times is right.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::session_form::Misread;
use super::sessions::{SessionFormPage, load};
use super::settle_form::{SettleForm, SettleView};
use super::shared::Problem;
use crate::http::error::AppError;
use crate::http::form::{Complaints, Filled, Posted};
use crate::http::frame::{Frame, see};
use crate::people::roles::Organiser;
use crate::sessions::settle;
use crate::text::Reason;

/// `POST /organise/sessions/{slug}/settlement`
pub(in crate::http) async fn settle(
    frame: Frame,
    slug: Path<String>,
    posted: Posted<Organiser, SettleForm>,
) -> Result<HttpResponse, AppError> {
    let Posted { by, form } = posted;
    let slug = slug.into_inner();
    let version: i32 = form.version.parse().map_err(|_| AppError::Unreadable)?;
    let mut complaints = Complaints::default();
    let position: Option<usize> = form.reading.parse().ok();
    if position.is_none() {
        complaints.add("reading", frame.words.text("refused-no-reading"));
    }
    let reason = complaints.check(frame.words, "reason", Reason::parse(&form.reason));
    let (Some(position), Some(reason)) = (position, reason) else {
        return again(&frame, slug, form, complaints, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let name = slug.clone();
    let settled = frame
        .site
        .db
        .write(move |conn| Ok::<_, Problem>(settle::settle(conn, &by, &name, version, position, &reason)?));
    match settled.await {
        Ok(()) => Ok(see(&format!("/organise/sessions/{slug}?saved=yes"))),
        Err(Problem::Changed) => {
            complaints.add("reading", frame.words.text("changed-look-again"));
            again(&frame, slug, form, complaints, StatusCode::CONFLICT).await
        }
        Err(problem) => {
            let complaints = problem.complaints(frame.words)?;
            again(&frame, slug, form, complaints, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// The page with what was typed, and the session as it stands now.
async fn again(
    frame: &Frame,
    slug: String,
    typed: SettleForm,
    complaints: Complaints,
    status: StatusCode,
) -> Result<HttpResponse, AppError> {
    let loaded = load(frame, slug).await?;
    let mut page = SessionFormPage::stored(frame, &loaded, None, Misread::default(), 1);
    let typed = SettleForm { version: loaded.session.version.to_string(), ..typed };
    let form = Filled { typed, complaints };
    page.settle = SettleView::new(frame.words, &loaded.written, loaded.settlement.as_ref(), form);
    frame.show_with(status, &page)
}
