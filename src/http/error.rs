//! The one error of the web layer: named after what the browser is told, not after who failed.

use crate::contributions::second_look::{appeal, report};
use crate::contributions::{case, compare, post, redaction, revise, translate};
use crate::db;
use crate::moderation::{appeals, decide, reports};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};

/// What changed where another text was stored: key of the sentence.
pub(super) const NEWER_TEXT: &str = "refusal-newer-text";

/// Why there is no ordinary answer.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Ask again after signing in; then go there.
    #[error("not signed in")]
    SignInFirst(String),
    /// Signed in, and still not allowed; or sent from another site.
    #[error("forbidden")]
    Forbidden,
    /// No such page, or not for these eyes.
    #[error("not found")]
    NotFound,
    /// The request came too late; the text says what changed, a key of the language files.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// There is such a page, and it takes other methods: these.
    #[error("method not allowed")]
    WrongMethod(String),
    /// What was sent could not be read.
    #[error("not understood")]
    Unreadable,
    /// What was sent is too large.
    #[error("too large")]
    TooLarge,
    /// What was sent can be read and cannot be right.
    #[error("unprocessable")]
    Unprocessable,
    /// Too often; try again after so many seconds.
    #[error("too many requests")]
    TooMany(u64),
    /// The database is away or overloaded; try again.
    #[error("the database is away: {0}")]
    Busy(#[source] db::Unavailable),
    /// The body came too slowly.
    #[error("took too long")]
    Slow,
    /// Our fault. The cause is logged and never shown.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl AppError {
    /// The key of the sentence for people.
    pub(super) fn message(&self) -> &'static str {
        match self {
            Self::SignInFirst(_) => "error-sign-in",
            Self::Forbidden => "error-forbidden",
            Self::NotFound => "error-not-found",
            Self::WrongMethod(_) => "error-method",
            Self::Conflict(message) => message,
            Self::Unreadable => "error-unreadable",
            Self::TooLarge => "error-too-large",
            Self::Unprocessable => "error-unprocessable",
            Self::TooMany(_) => "error-too-many",
            Self::Busy(_) => "error-busy",
            Self::Slow => "error-slow",
            Self::Internal(_) => "error-internal",
        }
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignInFirst(_) => StatusCode::SEE_OTHER,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status_code());
        match self {
            Self::SignInFirst(next) => {
                let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
                response.insert_header((header::LOCATION, format!("/login?next={next}")));
            }
            Self::WrongMethod(others) => drop(response.insert_header((header::ALLOW, others.as_str()))),
            Self::TooMany(seconds) => drop(response.insert_header((header::RETRY_AFTER, *seconds))),
            Self::Busy(_) => drop(response.insert_header((header::RETRY_AFTER, 5))),
            _ => {}
        }
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        response.finish()
    }
}

impl From<db::Unavailable> for AppError {
    fn from(cause: db::Unavailable) -> Self {
        Self::Busy(cause)
    }
}

impl From<diesel::result::Error> for AppError {
    fn from(cause: diesel::result::Error) -> Self {
        let said = cause.to_string();
        let garbled = said.contains("invalid byte sequence for encoding");
        // A day in an address that no calendar of the database has.
        let beyond = said.contains("timestamp out of range") || said.contains("date out of range");
        match cause {
            cause if db::is_away(&cause) => Self::Busy(db::Unavailable::TaskLost),
            _ if garbled => Self::Unprocessable,
            _ if beyond => Self::Unreadable,
            cause => Self::Internal(cause.into()),
        }
    }
}

impl From<handlebars::RenderError> for AppError {
    fn from(cause: handlebars::RenderError) -> Self {
        Self::Internal(cause.into())
    }
}

impl From<crate::people::password::Crowded> for AppError {
    fn from(_: crate::people::password::Crowded) -> Self {
        Self::Busy(db::Unavailable::TaskLost)
    }
}

impl From<case::Refused> for AppError {
    fn from(refused: case::Refused) -> Self {
        match refused {
            case::Refused::ByRule(refusal) if decide::is_forbidden(refusal) => Self::Forbidden,
            case::Refused::ByRule(refusal) => Self::Conflict(refusal.message_key()),
            case::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<revise::Refused> for AppError {
    fn from(refused: revise::Refused) -> Self {
        match refused {
            revise::Refused::NotThere => Self::NotFound,
            revise::Refused::NewerText => Self::Conflict(NEWER_TEXT),
            revise::Refused::Written(post::Refused::Case(refused)) => refused.into(),
            revise::Refused::Written(_) => Self::Unprocessable,
        }
    }
}

impl From<compare::Refused> for AppError {
    fn from(refused: compare::Refused) -> Self {
        match refused {
            compare::Refused::NotThere => Self::NotFound,
            compare::Refused::NotEarlier => Self::Conflict("refusal-not-an-earlier-text"),
            compare::Refused::ClosedByModerators => Self::Conflict("refusal-closed-by-moderators"),
            compare::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<translate::Refused> for AppError {
    fn from(refused: translate::Refused) -> Self {
        match refused {
            translate::Refused::NotThere => Self::NotFound,
            translate::Refused::Newer => Self::Conflict(NEWER_TEXT),
            translate::Refused::OfTheOriginal => Self::Unprocessable,
            translate::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<appeal::Refused> for AppError {
    fn from(refused: appeal::Refused) -> Self {
        match refused {
            appeal::Refused::NotThere => Self::NotFound,
            appeal::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<redaction::answer::Refused> for AppError {
    fn from(refused: redaction::answer::Refused) -> Self {
        match refused {
            redaction::answer::Refused::NotThere => Self::NotFound,
            redaction::answer::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<report::Refused> for AppError {
    fn from(refused: report::Refused) -> Self {
        match refused {
            report::Refused::NotThere => Self::NotFound,
            report::Refused::NoSuchRule => Self::Unprocessable,
            report::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<appeals::Refused> for AppError {
    fn from(refused: appeals::Refused) -> Self {
        match refused {
            appeals::Refused::NotThere => Self::NotFound,
            appeals::Refused::Nobody | appeals::Refused::NoSuchRule => Self::Unprocessable,
            appeals::Refused::NotForThem(refusal) => Self::Conflict(refusal.message_key()),
            appeals::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<reports::Refused> for AppError {
    fn from(refused: reports::Refused) -> Self {
        match refused {
            reports::Refused::NotThere => Self::NotFound,
            reports::Refused::Case(refused) => refused.into(),
        }
    }
}

impl From<decide::Refused> for AppError {
    fn from(refused: decide::Refused) -> Self {
        match refused {
            decide::Refused::NotThere => Self::NotFound,
            decide::Refused::NoSuchRule | decide::Refused::NotForStates => Self::Unprocessable,
            decide::Refused::Case(refused) => refused.into(),
        }
    }
}
