//! The published summaries.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::http::pages::parts::TimeView;
use crate::summaries::queries::public::{self, Published};
use crate::text::language::ContentLanguage;

/// Summaries on one page.
const PAGE: usize = 30;

/// All of them, the newest first.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct SummariesPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    title: String,
    language: String,
    direction: &'static str,
    process: String,
    published: TimeView,
}

impl Page for SummariesPage {
    const TEMPLATE: &'static str = "summaries/list";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    from: Option<String>,
}

/// `GET /summaries`
pub(in crate::http) async fn list(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let from = asked.into_inner().from;
    let found = frame
        .site
        .db
        .public(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| public::newest(conn, from.as_deref(), limit))?));
    let found = found.await?;
    let next = found.further().map(|first| format!("/summaries?from={}", first.slug));
    frame.show(&SummariesPage {
        title: frame.words.text("nav-summaries"),
        lines: found.lines.into_iter().map(|summary| LineView::new(&frame, summary)).collect(),
        next,
    })
}

impl LineView {
    fn new(frame: &Frame, summary: Published) -> Self {
        let language = ContentLanguage::stored(&summary.language);
        Self {
            href: format!("/summaries/{}", summary.slug),
            title: summary.title,
            language: language.as_str().to_owned(),
            direction: language.direction().as_str(),
            process: summary.process_name,
            published: TimeView::date(frame.words, summary.published_at),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn lists() -> Vec<SummariesPage> {
        let line = LineView {
            href: "/summaries/a".into(),
            title: "<b>".into(),
            language: "ar".into(),
            direction: "rtl",
            process: "A".into(),
            published: time(),
        };
        vec![
            SummariesPage { title: "A".into(), lines: vec![line], next: Some("/summaries?from=a".into()) },
            SummariesPage { title: "A".into(), lines: vec![], next: None },
        ]
    }
}
