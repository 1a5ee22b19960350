//! Publishing a summary, which is for ever: first a page that says what is still open.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::checks::{CheckView, unfit};
use super::editor::CitableView;
use crate::http::error::AppError;
use crate::http::frame::{Frame, see};
use crate::http::page::Page;
use crate::http::pages::parts::Groups;
use crate::organisations;
use crate::people::roles::Organiser;
use crate::summaries::checks::{Finding, findings};
use crate::summaries::desk::{self, Asked, Desk, Listed};
use crate::summaries::draft::Refused;
use crate::summaries::publish;

/// What is looked at before it is published.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct PublishingPage {
    title: String,
    summary: String,
    address: String,
    version: i32,
    /// Why it cannot be published yet.
    unfit: Option<String>,
    checks: Vec<CheckView>,
    uncited: Vec<UncitedView>,
}

/// What no paragraph cites, of one topic.
#[derive(Debug, Serialize)]
struct UncitedView {
    topic: String,
    lines: Vec<CitableView>,
    /// Where all of them are, if these are not.
    all: Option<String>,
    count: i64,
}

impl Page for PublishingPage {
    const TEMPLATE: &'static str = "organise/summary_publishing";
}

/// `GET /organise/summaries/{slug}/publication`
pub(in crate::http) async fn look(frame: Frame, by: Organiser, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let (desk, uncited, fit, groups) = frame
        .site
        .db
        .read(move |conn| {
            let desk = desk::load(conn, &by, &slug, &Asked::default())?.ok_or(AppError::NotFound)?;
            let uncited = desk::uncited(conn, &by, &desk)?;
            let fit = publish::fit(conn, desk.summary.id);
            Ok::<_, AppError>((desk, uncited, fit, organisations::queries::groups(conn)?))
        })
        .await?;
    if desk.summary.published_at.is_some() {
        return Ok(see(&format!("/summaries/{}", desk.summary.slug)));
    }
    let unfit = match fit {
        Ok(_) => None,
        Err(Refused::Database(cause)) => return Err(cause.into()),
        Err(refused) => unfit(frame.words, &refused),
    };
    frame.show(&PublishingPage::new(&frame, &Groups::new(frame.words, &groups), &desk, uncited, unfit))
}

impl PublishingPage {
    fn new(frame: &Frame, groups: &Groups, desk: &Desk, uncited: Vec<Listed>, unfit: Option<String>) -> Self {
        let address = format!("/organise/summaries/{}", desk.summary.slug);
        let open: Vec<Finding> =
            findings(desk).into_iter().filter(|finding| !matches!(finding, Finding::InNoParagraph(_))).collect();
        Self {
            title: frame.words.text("summary-publishing"),
            summary: desk.summary.title.clone(),
            version: desk.summary.version,
            unfit,
            checks: open.iter().map(|finding| CheckView::new(frame.words, desk, finding, &address)).collect(),
            uncited: uncited.into_iter().map(|listed| UncitedView::new(groups, desk, listed, &address)).collect(),
            address,
        }
    }
}

impl UncitedView {
    fn new(groups: &Groups, desk: &Desk, listed: Listed, address: &str) -> Self {
        let topic = desk.topics.iter().find(|topic| topic.slug == listed.topic);
        Self {
            topic: topic.map_or_else(String::new, |topic| topic.title.clone()),
            count: topic.map_or(0, |topic| topic.uncited),
            all: listed.next.map(|_| format!("{address}?topic={}#uncited", listed.topic)),
            lines: listed.lines.iter().map(|line| CitableView::new(groups, line, false)).collect(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::super::checks::samples::checks;
    use super::super::editor::samples::citable;
    use super::*;

    pub(in crate::http) fn publishings() -> Vec<PublishingPage> {
        let uncited =
            |all: Option<String>| UncitedView { topic: "<b>".into(), lines: vec![citable(true)], all, count: 31 };
        let page = |unfit, checks, uncited| PublishingPage {
            title: "A".into(),
            summary: "<b>".into(),
            address: "/organise/summaries/a".into(),
            version: 1,
            unfit,
            checks,
            uncited,
        };
        vec![
            page(Some("No.".into()), checks(), vec![uncited(Some("/".into())), uncited(None)]),
            page(None, vec![], vec![]),
        ]
    }
}
