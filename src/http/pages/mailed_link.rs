//! What the pages behind a mailed link share: the answer to one that does not work any more.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use crate::db::Unavailable;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::people::{forgotten, sign_up};

/// The same for a link that is unknown, used or too old.
#[derive(Debug, Serialize)]
pub(super) struct LinkGonePage {
    title: String,
}

impl Page for LinkGonePage {
    const TEMPLATE: &'static str = "account/link_gone";
}

/// Answers a link that does not work.
pub(super) fn gone(frame: &Frame) -> Result<HttpResponse, AppError> {
    frame.show_with(StatusCode::GONE, &LinkGonePage { title: frame.words.text("link-gone-title") })
}

/// Why a link did nothing.
pub(super) enum Useless {
    /// It does not work.
    Gone,
    /// It could not be tried.
    Failed(AppError),
}

impl Useless {
    /// The page that says so.
    pub(super) fn answer(self, frame: &Frame) -> Result<HttpResponse, AppError> {
        match self {
            Self::Gone => gone(frame),
            Self::Failed(cause) => Err(cause),
        }
    }
}

impl From<diesel::result::Error> for Useless {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Failed(cause.into())
    }
}

impl From<Unavailable> for Useless {
    fn from(cause: Unavailable) -> Self {
        Self::Failed(cause.into())
    }
}

impl From<sign_up::Refused> for Useless {
    fn from(refused: sign_up::Refused) -> Self {
        match refused {
            sign_up::Refused::LinkGone => Self::Gone,
            sign_up::Refused::Database(cause) => cause.into(),
        }
    }
}

impl From<forgotten::Refused> for Useless {
    fn from(refused: forgotten::Refused) -> Self {
        match refused {
            forgotten::Refused::LinkGone => Self::Gone,
            forgotten::Refused::Database(cause) => cause.into(),
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn gone() -> Vec<LinkGonePage> {
        vec![LinkGonePage { title: "Gone".into() }, LinkGonePage { title: "<b>".into() }]
    }
}
