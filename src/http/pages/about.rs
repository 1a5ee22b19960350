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
}

impl Page for AboutPage {
    const TEMPLATE: &'static str = "record/about";
    const KEPT: Kept = Kept::Publicly;
}

/// `GET /about`
pub(in crate::http) async fn about(frame: Frame) -> Result<HttpResponse, AppError> {
    frame.show(&AboutPage { title: frame.words.text("nav-about") })
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn abouts() -> Vec<AboutPage> {
        vec![AboutPage { title: "A".into() }, AboutPage { title: String::new() }]
    }
}
