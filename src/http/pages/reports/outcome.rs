//! What came of a report: for whoever has its reference, with or without an account.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;
use uuid::Uuid;

use crate::contributions::ReportState;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::parts::{LinkView, TimeView};
use crate::moderation::queries::{reports, rules};
use crate::moderation::rule_title;

/// A report as whoever sent it sees it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ReportedPage {
    title: String,
    topic: LinkView,
    number: LinkView,
    at: TimeView,
    /// The rule, with its code.
    rule: String,
    rule_title: String,
    words: String,
    /// Key: how far it has come.
    state: &'static str,
    open: bool,
    reason: Option<String>,
    closed: Option<TimeView>,
    signed_in: bool,
}

impl Page for ReportedPage {
    const TEMPLATE: &'static str = "topics/reported";
}

/// The words for how far a report has come.
pub(in crate::http::pages) fn report_key(state: ReportState) -> &'static str {
    match state {
        ReportState::Open => "report-open",
        ReportState::Acted => "report-acted",
        ReportState::NoAction => "report-no-action",
    }
}

/// `GET /reports/{report}`
pub(in crate::http) async fn show(frame: Frame, at: Path<String>) -> Result<HttpResponse, AppError> {
    let name = Uuid::parse_str(&at).map_err(|_| AppError::NotFound)?;
    let loaded = frame.site.db.read(move |conn| {
        let listed = reports::named(conn, name)?.ok_or(AppError::NotFound)?;
        let said = reports::said(conn, listed.id)?;
        Ok::<_, AppError>((listed, said, rules(conn)?))
    });
    let (listed, said, rules) = loaded.await?;
    let (words, no) = (frame.words, listed.no);
    let address = format!("/topics/{}", listed.topic_slug);
    let titled = rules.into_iter().find(|rule| rule.code == said.rule_code);
    frame.show(&ReportedPage {
        title: words.text("report-received-title"),
        number: LinkView { href: format!("{address}/{no}"), words: words.with("number", &[("no", no.into())]) },
        topic: LinkView { href: address, words: listed.topic_title },
        at: TimeView::exact(words, said.reported_at, &listed.zone),
        rule_title: titled.map(|rule| rule_title(words, &rule.code, rule.title)).unwrap_or_default(),
        rule: said.rule_code,
        words: said.explanation,
        state: report_key(said.state),
        open: said.state == ReportState::Open,
        reason: said.reason,
        closed: said.closed_at.map(|at| TimeView::exact(words, at, &listed.zone)),
        signed_in: frame.visitor.is_some(),
    })
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn reports() -> Vec<ReportedPage> {
        let link = || LinkView { href: "/topics/a".into(), words: "<b>".into() };
        let sample = |open: bool| ReportedPage {
            title: "A".into(),
            topic: link(),
            number: link(),
            at: time(),
            rule: "R1".into(),
            rule_title: "<b>".into(),
            words: "<b>".into(),
            state: "report-open",
            open,
            reason: (!open).then(|| "<b>".into()),
            closed: (!open).then(time),
            signed_in: !open,
        };
        vec![sample(true), sample(false)]
    }
}
