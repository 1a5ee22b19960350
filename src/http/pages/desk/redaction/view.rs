//! What an author is asked to have struck out, on the page of the contribution.

use chrono::{DateTime, Utc};
use diesel::{PgConnection, QueryResult};
use serde::{Deserialize, Serialize};

use crate::contributions::queries::redactions;
use crate::contributions::receipt::Receipt;
use crate::contributions::transition::Redaction;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::moderation::{Rule, rule_title};
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::markdown::mark::Mark;
use crate::text::markdown::{SanitisedHtml, render_marked};
use crate::text::words::Words;

/// What the author is asked, and what would be read.
pub(in crate::http::pages::desk) struct Asked {
    redaction: Redaction,
    language: ContentLanguage,
    /// Nothing where the text cannot be read without the words after all.
    without: Option<SanitisedHtml>,
}

impl Asked {
    /// Loads it, if anything is asked; `granted` are the marks that the text has already.
    pub(in crate::http::pages::desk) fn load(
        conn: &mut PgConnection,
        receipt: &Receipt,
        granted: &[Mark],
        now: DateTime<Utc>,
    ) -> QueryResult<Option<Self>> {
        let Some(redaction) = receipt.redaction.clone() else { return Ok(None) };
        let text = redactions::text(conn, redaction.revision)?;
        let rule = (!receipt.contribution.is_for_a_state()).then(|| redaction.reasons.rule().to_owned());
        let mark = Mark { rule, on: now.date_naive() };
        let body = Body::parse(&text.body).ok().and_then(|body| redaction.passage.struck_from(&body, &mark).ok());
        let marks: Vec<Mark> = granted.iter().cloned().chain([mark]).collect();
        Ok(Some(Self {
            redaction,
            language: ContentLanguage::stored(&text.language),
            without: body.map(|body| render_marked(&body, &marks)),
        }))
    }
}

/// What the author says to it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct AnswerForm {
    pub(in crate::http::pages::desk) action: String,
    pub(in crate::http::pages::desk) redaction: String,
    pub(in crate::http::pages::desk) reason: String,
}

/// What was typed in vain, and why.
#[derive(Debug, Default)]
pub(in crate::http::pages::desk) struct Typed {
    pub(in crate::http::pages::desk) reason: String,
    pub(in crate::http::pages::desk) complaints: Complaints,
}

impl Typed {
    /// The complaints about it, each with the id of its field.
    pub(in crate::http::pages::desk) fn listed(&self, words: Words) -> impl Iterator<Item = ComplaintLine> {
        let lines = self.complaints.listed(words, &[("reason", "redaction-why-not")]).into_iter();
        lines.map(|line| ComplaintLine { field: "redaction-reason", ..line })
    }
}

/// The question, with the forms to answer it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::desk) struct AskedView {
    id: i64,
    action: String,
    passage: String,
    language: ContentLanguage,
    direction: &'static str,
    without: Option<ExhibitView>,
    rule: String,
    rule_title: String,
    explanation: String,
    reason: String,
    complaints: Complaints,
}

impl AskedView {
    pub(in crate::http::pages::desk) fn new(
        words: Words,
        reference: &str,
        asked: Asked,
        rules: &[Rule],
        typed: Typed,
    ) -> Self {
        let Asked { redaction, language, without } = asked;
        let rule = redaction.reasons.rule();
        let title = rules.iter().find(|known| known.code == rule).map(|known| known.title.clone());
        Self {
            id: redaction.id.0,
            action: format!("/desk/{reference}/redaction"),
            passage: redaction.passage.as_str().to_owned(),
            language,
            direction: language.direction().as_str(),
            without: without.map(|html| ExhibitView::new(language, html)),
            rule_title: title.map_or_else(String::new, |title| rule_title(words, rule, title)),
            explanation: redaction.reasons.explanation().to_owned(),
            rule: rule.to_owned(),
            reason: typed.reason,
            complaints: typed.complaints,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::desk) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;

    pub(in crate::http) fn asked(full: bool) -> AskedView {
        AskedView {
            id: 1,
            action: "/desk/a/redaction".into(),
            passage: "<b>".into(),
            language: ContentLanguage::OTHER,
            direction: "auto",
            without: full.then(exhibit),
            rule: "R5".into(),
            rule_title: "<b>".into(),
            explanation: "<b>".into(),
            reason: "<b>".into(),
            complaints: Complaints::default(),
        }
    }
}
