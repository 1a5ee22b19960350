//! All processes.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Kept, Page};
use crate::sessions::queries::processes;

/// Processes on one page.
const PAGE: usize = 50;

/// All processes.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ProcessesPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    short_name: String,
    name: String,
    status_note: Option<String>,
}

impl Page for ProcessesPage {
    const TEMPLATE: &'static str = "processes/list";
    const KEPT: Kept = Kept::Publicly;
}

/// What stands behind the question mark: the slug of the last line before.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    after: String,
}

/// `GET /processes`
pub(in crate::http) async fn list(frame: Frame, asked: Query<Asked>) -> Result<HttpResponse, AppError> {
    let after = asked.into_inner().after;
    let found = frame
        .site
        .db
        .public(move |conn| Ok::<_, AppError>(Paged::ask(PAGE, |limit| processes::list(conn, &after, limit))?));
    let found = found.await?;
    let next = found.last().map(|last| format!("/processes?after={}", last.slug));
    let line = |process: crate::sessions::Process| LineView {
        href: format!("/processes/{}", process.slug),
        short_name: process.short_name,
        name: process.name,
        status_note: process.status_note,
    };
    let lines = found.lines.into_iter().map(line).collect();
    frame.show(&ProcessesPage { title: frame.words.text("processes-title"), lines, next })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn lists() -> Vec<ProcessesPage> {
        let line = |status_note| LineView {
            href: "/processes/a".into(),
            short_name: "<b>".into(),
            name: "<b>".into(),
            status_note,
        };
        vec![
            ProcessesPage {
                title: "A".into(),
                lines: vec![line(Some("<b>".into())), line(None)],
                next: Some("/processes?after=a".into()),
            },
            ProcessesPage { title: "A".into(), lines: vec![], next: None },
        ]
    }
}
