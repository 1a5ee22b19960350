//! What the pages behind a mailed link share: the answer to one that does not work any more.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use crate::db::Unavailable;
use crate::http::error::AppError;
use crate::http::frame::{Frame, escaped, local};
use crate::http::page::Page;
use crate::people::{forgotten, sign_up};

/// The same for a link that is unknown, used or too old.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct LinkGonePage {
    title: String,
}

impl Page for LinkGonePage {
    const TEMPLATE: &'static str = "account/link_gone";
}

/// Longest path that is remembered until somebody has opened a letter.
const LONGEST_WAY: usize = 2_000;

/// Where somebody is on the way to while a letter is: a path of this site, and one that can be remembered.
pub(in crate::http::pages) fn way(next: &str) -> Option<&str> {
    local(next).filter(|next| next.len() <= LONGEST_WAY)
}

/// `path` with the way behind it, if there is one.
pub(in crate::http::pages) fn on_the_way(path: &str, next: &str) -> String {
    match way(next) {
        Some(next) => format!("{path}?next={}", escaped(next)),
        None => path.to_owned(),
    }
}

/// Answers a link that does not work.
pub(in crate::http::pages) fn gone(frame: &Frame) -> Result<HttpResponse, AppError> {
    frame.show_with(StatusCode::GONE, &LinkGonePage { title: frame.words.text("link-gone-title") })
}

/// Why a link did nothing.
pub(in crate::http::pages) enum Useless {
    /// It does not work.
    Gone,
    /// It could not be tried.
    Failed(AppError),
}

impl Useless {
    /// The page that says so.
    pub(in crate::http::pages) fn answer(self, frame: &Frame) -> Result<HttpResponse, AppError> {
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
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn gone() -> Vec<LinkGonePage> {
        vec![LinkGonePage { title: "Gone".into() }, LinkGonePage { title: "<b>".into() }]
    }
}
