//! What Plenary is, and what it is not.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::config::Config;
use crate::db::changes::Scope;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::kept::keeping::Keeping;
use crate::http::page::{Kept, Page};

/// What Plenary is, and what it is not.
#[derive(Debug, Serialize)]
pub(super) struct AboutPage {
    title: String,
    contact: Option<ContactView>,
}

/// Whom to write to.
#[derive(Debug, Serialize)]
pub(super) struct ContactView {
    href: String,
    words: String,
}

impl ContactView {
    /// Whoever runs the site, if they have published an address.
    pub(super) fn of(config: &Config) -> Option<Self> {
        let href = config.contact.as_ref()?.to_string();
        Some(Self { href, words: config.contact_in_words()? })
    }
}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "record/about";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /about`
pub(in crate::http) async fn about(frame: Frame) -> Result<HttpResponse, AppError> {
    let contact = ContactView::of(&frame.site.config);
    let page = AboutPage { title: frame.words.text("nav-about"), contact };
    frame.show_keeping(&page, Keeping::until_changed(&[Scope::Everything]))
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn abouts() -> Vec<AboutPage> {
        let contact = Some(contact());
        vec![AboutPage { title: "A".into(), contact }, AboutPage { title: String::new(), contact: None }]
    }

    pub(in crate::http) fn contact() -> ContactView {
        ContactView { href: "mailto:a@b.example".into(), words: "<b>".into() }
    }
}
