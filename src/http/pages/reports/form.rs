//! Reporting a contribution: the form, with the text that is read.

use actix_web::HttpResponse;
use actix_web::web::Path;
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use crate::contributions::published::Published;
use crate::contributions::queries::earlier;
use crate::contributions::thread::reading;
use crate::http::error::AppError;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::frame::Frame;
use crate::http::page::Page;
use crate::http::pages::choices::Choice;
use crate::http::pages::contributions::answered::AnsweredView;
use crate::http::pages::parts::LinkView;
use crate::moderation::{Rule, queries, rule_title};
use crate::topics::{self, Topic};

/// What a reader says breaks which rule.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct ReportTyped {
    /// The how-manyth text of the contribution they read.
    pub(in crate::http::pages) text: String,
    pub(in crate::http::pages) rule: String,
    pub(in crate::http::pages) words: String,
}

/// The form.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ReportPage {
    title: String,
    errors: Vec<ComplaintLine>,
    conflict: Option<String>,
    topic: LinkView,
    action: String,
    reported: Option<AnsweredView>,
    text: String,
    rules: Vec<Choice>,
    words: String,
    signed_in: bool,
    complaints: Complaints,
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "topics/report";
}

/// The topic, what is read under the number, and the rules.
pub(in crate::http::pages) struct Loaded {
    topic: Topic,
    said: Published,
    /// The how-manyth text that was read it is. How many were sent is nobody else's business.
    edition: i64,
    rules: Vec<Rule>,
}

/// Loads what is read; there is nothing to report about a tombstone.
pub(in crate::http::pages) fn load(conn: &mut PgConnection, slug: &str, no: i32) -> Result<Loaded, AppError> {
    let topic = topics::queries::by_slug(conn, slug)?.ok_or(AppError::NotFound)?;
    let said = reading::live(conn, topic.id, no)?.ok_or(AppError::NotFound)?;
    let edition = earlier::current_edition(conn, topic.id, no)?;
    Ok(Loaded { said, edition, rules: queries::rules(conn)?, topic })
}

/// `GET /topics/{slug}/{no}/report`
pub(in crate::http) async fn form(frame: Frame, at: Path<(String, i32)>) -> Result<HttpResponse, AppError> {
    let (slug, no) = at.into_inner();
    let loaded = frame.site.db.public(move |conn| load(conn, &slug, no)).await?;
    frame.show(&ReportPage::new(&frame, loaded, ReportTyped::default(), Complaints::default(), None))
}

impl ReportPage {
    pub(in crate::http::pages) fn new(
        frame: &Frame,
        loaded: Loaded,
        typed: ReportTyped,
        complaints: Complaints,
        changed: Option<&'static str>,
    ) -> Self {
        let Loaded { topic, said, edition, rules } = loaded;
        let (words, no) = (frame.words, said.no);
        let address = format!("/topics/{}", topic.slug);
        Self {
            title: words.with("report-title", &[("no", no.into())]),
            errors: complaints.listed(words, &[("rule", "report-rule"), ("words", "report-words")]),
            conflict: changed.map(|key| words.text(key)),
            action: format!("{address}/{no}/report"),
            // What is sent again is about the text that is shown now.
            text: edition.to_string(),
            reported: AnsweredView::new(words, &address, said),
            topic: LinkView { href: address, words: topic.title },
            rules: rules
                .into_iter()
                .map(|rule| Choice {
                    chosen: rule.code == typed.rule,
                    label: format!("{}: {}", rule.code, rule_title(words, &rule.code, rule.title)),
                    value: rule.code,
                })
                .collect(),
            words: typed.words,
            signed_in: frame.visitor.is_some(),
            complaints,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::contributions::answered::samples::answered;

    pub(in crate::http) fn forms() -> Vec<ReportPage> {
        let sample = |full: bool| ReportPage {
            title: "A".into(),
            errors: full.then(|| ComplaintLine { field: "rule", words: "<b>".into() }).into_iter().collect(),
            conflict: full.then(|| "<b>".into()),
            topic: LinkView { href: "/topics/a".into(), words: "<b>".into() },
            action: "/topics/a/1/report".into(),
            reported: full.then(answered),
            text: "1".into(),
            rules: vec![Choice { value: "R1".into(), label: "<b>".into(), chosen: full }],
            words: "<b>".into(),
            signed_in: full,
            complaints: Complaints::default(),
        };
        vec![sample(true), sample(false)]
    }
}
