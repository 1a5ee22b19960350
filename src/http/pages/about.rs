//! What Plenary is, and what it is not.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};

/// What Plenary is, and what it is not.
#[derive(Debug, Serialize)]
pub(super) struct AboutPage {
    title: String,
    contact: Option<ContactView>,
}

/// Whom to write to.
#[derive(Debug, Serialize)]
struct ContactView {
    href: String,
    words: String,
}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "record/about";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /about`
pub(in crate::http) async fn about(frame: Frame) -> Result<HttpResponse, AppError> {
    let contact = frame.site.config.contact.as_ref().map(|url| {
        let href = url.to_string();
        let words = href.strip_prefix("mailto:").unwrap_or(&href).to_owned();
        ContactView { href, words }
    });
    frame.show(&AboutPage { title: frame.words.text("nav-about"), contact })
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn abouts() -> Vec<AboutPage> {
        let contact = Some(ContactView { href: "mailto:a@b.example".into(), words: "<b>".into() });
        vec![AboutPage { title: "A".into(), contact }, AboutPage { title: String::new(), contact: None }]
    }
}
