//! An author's own desk: every contribution with where it stands, and what can be done about it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::{Deserialize, Serialize};

use super::parts::TimeView;
use crate::contributions::queries::desk::{self as queries, DeskLine};
use crate::contributions::{ContributionId, RevisionState, Visibility};
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::people::roles::Contributor;

/// Contributions on one page of the desk.
const PAGE: i64 = 50;

/// My contributions.
#[derive(Debug, Serialize)]
pub(super) struct DeskPage {
    title: String,
    lines: Vec<LineView>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    href: String,
    reference: String,
    topic: String,
    spoken_as: String,
    state: &'static str,
    state_words: String,
    date: TimeView,
}

impl Page for DeskPage {
    const TEMPLATE: &'static str = "desk/list";
}

/// What stands behind the question mark.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    below: Option<i64>,
}

/// `GET /desk`
pub(in crate::http) async fn list(
    frame: Frame,
    by: Contributor,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let below = asked.below.map(ContributionId);
    let lines = frame
        .site
        .db
        .read(move |conn| Ok::<_, AppError>(queries::of_author(conn, by.account.id, below, PAGE)?))
        .await?;
    let full = i64::try_from(lines.len()).unwrap_or(0) == PAGE;
    let next = lines.last().filter(|_| full).map(|last| format!("/desk?below={}", last.contribution.id.0));
    let lines = lines
        .into_iter()
        .map(|line| {
            let state = state(&line);
            LineView {
                href: format!("/desk/{}", line.contribution.reference),
                state_words: state_words(&frame, state, line.contribution.no),
                state,
                topic: line.topic.1,
                spoken_as: line.contribution.spoken_as,
                date: TimeView::exact(frame.words, line.contribution.created_at, "UTC"),
                reference: line.contribution.reference,
            }
        })
        .collect();
    frame.show(&DeskPage { title: frame.words.text("desk-title"), lines, next })
}

/// Where a contribution stands, in one word for its author.
pub(super) fn state(line: &DeskLine) -> &'static str {
    match (line.contribution.visibility, line.newest) {
        (Visibility::Withdrawn, _) => "withdrawn",
        (Visibility::Removed, _) => "removed",
        (Visibility::Closed, _) => "declined",
        (_, Some(RevisionState::Submitted)) if line.claimed => "held",
        (_, Some(RevisionState::Submitted)) => "submitted",
        (_, Some(RevisionState::ChangesRequested)) => "changes_requested",
        (Visibility::Live, _) => "published",
        (Visibility::Unpublished, Some(RevisionState::Withdrawn)) if !line.draft => "withdrawn",
        (Visibility::Unpublished, _) => "draft",
    }
}

/// That word in the reader's language.
pub(super) fn state_words(frame: &Frame, state: &str, no: Option<i32>) -> String {
    match (state, no) {
        ("published", Some(no)) => frame.words.with("state-published", &[("no", no.into())]),
        _ => frame.words.text(&format!("state-{state}")),
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn lists() -> Vec<DeskPage> {
        let line = LineView {
            href: "/desk/a".into(),
            reference: "a".into(),
            topic: "A".into(),
            spoken_as: "Ana".into(),
            state: "draft",
            state_words: "Draft".into(),
            date: time(),
        };
        vec![
            DeskPage { title: "A".into(), lines: vec![line], next: Some("/desk?below=1".into()) },
            DeskPage { title: "A".into(), lines: vec![], next: None },
        ]
    }
}
