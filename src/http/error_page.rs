//! The page that stands in for an answer, with what was typed in it where a form could not be taken.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};
use serde::Serialize;

use super::again::Again;
use super::error::AppError;
use super::form::Typed;
use super::frame::Frame;
use super::guards::RequestId;
use super::page::Page;
use crate::text::words::Words;

/// The page shown instead.
#[derive(Debug, Serialize)]
pub(super) struct ErrorPage {
    pub(super) title: String,
    pub(super) status: u16,
    pub(super) message: String,
    pub(super) request: String,
    /// Where to send the kept fields again, for a form that could not be taken.
    pub(super) again: Option<Again>,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error";
}

/// Gives every [`AppError`] its page, and our own mistakes a line in the log.
pub(super) async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = or_not_found(next.call(request).await?.map_into_boxed_body());
    let asked = response.request().clone();
    let Some(error) = response.response().error() else {
        return Ok(response);
    };
    let status = response.status();
    let message = match error.as_error::<AppError>() {
        Some(AppError::SignInFirst(_)) => return Ok(response),
        Some(AppError::Internal(cause)) => {
            tracing::error!(%cause, "answered 500");
            "error-internal"
        }
        Some(error) => error.message(),
        None => fallback(status),
    };
    let request = asked.extensions().get::<RequestId>().map_or_else(String::new, |id| id.0.clone());
    let Some(frame) = Frame::of(&asked) else {
        return Ok(response);
    };
    let page = ErrorPage {
        title: frame.words.text(message),
        status: status.as_u16(),
        message: frame.words.text(message),
        request,
        again: kept(frame.words, &asked),
    };
    let html = frame.render(&page).unwrap_or(page.message);
    Ok(response.map_body(|head, _| {
        let content_type = header::HeaderValue::from_static("text/html; charset=utf-8");
        head.headers_mut().insert(header::CONTENT_TYPE, content_type);
        head.headers_mut().remove(header::CONTENT_LENGTH);
        BoxBody::new(html)
    }))
}

/// An address with a NUL in it names nothing, although the database only says that it cannot take it.
fn or_not_found(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let refused = response.response().error().and_then(|error| error.as_error::<AppError>());
    if matches!(refused, Some(AppError::Unprocessable)) && response.request().path().contains("%00") {
        return response.error_response(AppError::NotFound).map_into_boxed_body();
    }
    response
}

fn fallback(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        status if status.is_client_error() => "error-unreadable",
        _ => "error-internal",
    }
}

/// What was typed into a form that was read and could not be taken, whatever the reason: the text is nobody
/// else's, and nowhere else.
fn kept(words: Words, request: &HttpRequest) -> Option<Again> {
    Again::new(words, request.path().to_owned(), request.extensions().get::<Typed>()?)
}
