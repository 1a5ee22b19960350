//! The page that stands in for an answer, with what was typed in it where a form could not be taken.

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use serde::Serialize;

use super::error::AppError;
use super::form::{Typed, is_password};
use super::frame::Frame;
use super::guards::RequestId;
use super::page::Page;

/// From so many bytes on a field is shown for reading.
const LONG: usize = 60;

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

/// A form that was sent in vain, ready to be sent again.
#[derive(Debug, Serialize)]
pub(super) struct Again {
    pub(super) action: String,
    pub(super) fields: Vec<KeptField>,
    /// A password was among the fields, which is asked for anew.
    pub(super) all_but_password: bool,
}

/// One field of it.
#[derive(Debug, Serialize)]
pub(super) struct KeptField {
    pub(super) name: String,
    pub(super) value: String,
    /// Whether it is shown for reading, or only sent along.
    pub(super) shown: bool,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error";
}

/// Gives every [`AppError`] its page, and our own mistakes a line in the log.
pub(super) async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
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
        again: kept(&asked, status),
    };
    let html = frame.render(&page).unwrap_or(page.message);
    Ok(response.map_body(|head, _| {
        let content_type = header::HeaderValue::from_static("text/html; charset=utf-8");
        head.headers_mut().insert(header::CONTENT_TYPE, content_type);
        head.headers_mut().remove(header::CONTENT_LENGTH);
        BoxBody::new(html)
    }))
}

fn fallback(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "error-not-found",
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        status if status.is_client_error() => "error-unreadable",
        _ => "error-internal",
    }
}

/// What was typed into a form that could not be taken for a while, or as it stood.
fn kept(request: &actix_web::HttpRequest, status: StatusCode) -> Option<Again> {
    let worth_keeping = matches!(
        status,
        StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::CONFLICT
            | StatusCode::PAYLOAD_TOO_LARGE
            | StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::TOO_MANY_REQUESTS
            | StatusCode::INTERNAL_SERVER_ERROR
    );
    let extensions = request.extensions();
    let typed = extensions.get::<Typed>().filter(|_| worth_keeping)?;
    Again::new(request.path().to_owned(), typed)
}

impl Again {
    /// The form to send again; `None` where there is nothing to give back.
    pub(super) fn new(action: String, typed: &Typed) -> Option<Self> {
        let given_back = typed.0.iter().filter(|(name, _)| !is_password(name));
        let fields: Vec<KeptField> = given_back.map(|(name, value)| KeptField::new(name, value)).collect();
        let all_but_password = typed.has_password();
        (!fields.is_empty()).then_some(Self { action, fields, all_but_password })
    }
}

impl KeptField {
    fn new(name: &str, value: &str) -> Self {
        let written = value.len() > LONG || value.contains('\n') || (name == "body" && !value.is_empty());
        Self { name: name.to_owned(), value: value.to_owned(), shown: written }
    }
}
