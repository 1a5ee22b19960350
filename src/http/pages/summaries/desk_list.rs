//! All summaries, on the organisers' desk.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::parts::TimeView;
use crate::people::roles::Organiser;
use crate::summaries::{Summary, desk};

/// Summaries on one page.
const PAGE: usize = 50;

/// All summaries, published or not.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct OrganiseSummariesPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    title: String,
    process: String,
    published: Option<TimeView>,
    updated: TimeView,
}

impl Page for OrganiseSummariesPage {
    const TEMPLATE: &'static str = "organise/summaries";
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    from: Option<String>,
}

/// `GET /organise/summaries`
pub(in crate::http) async fn list(frame: Frame, by: Organiser, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let from = asked.into_inner().from;
    let found = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| desk::all(conn, &by, from.as_deref(), limit))?));
    let found = found.await?;
    let next = found.further().map(|(first, _)| format!("/organise/summaries?from={}", first.slug));
    frame.show(&OrganiseSummariesPage {
        title: frame.words.text("nav-summaries"),
        lines: found.lines.into_iter().map(|(summary, process)| LineView::new(&frame, summary, process)).collect(),
        next,
    })
}

impl LineView {
    fn new(frame: &Frame, summary: Summary, process: String) -> Self {
        Self {
            href: format!("/organise/summaries/{}", summary.slug),
            title: summary.title,
            process,
            published: summary.published_at.map(|at| TimeView::date(frame.words, at)),
            updated: TimeView::exact(frame.words, summary.updated_at, "UTC"),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn lists() -> Vec<OrganiseSummariesPage> {
        let line = |published: bool| LineView {
            href: "/organise/summaries/a".into(),
            title: "<b>".into(),
            process: "A".into(),
            published: published.then(time),
            updated: time(),
        };
        vec![
            OrganiseSummariesPage { title: "A".into(), lines: vec![line(true), line(false)], next: Some("/".into()) },
            OrganiseSummariesPage { title: "A".into(), lines: vec![], next: None },
        ]
    }
}
