//! Words of what is read that are to be struck out: what the author is asked, and the form to ask.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::contributions::{RevisionId, RevisionState, Visibility};
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::moderation::rule_choice::RuleChoice;
use crate::http::pages::parts::{TimeView, duration};
use crate::moderation::Rule;
use crate::moderation::queries::redactions::Asked;
use crate::moderation::review::Review;
use crate::people::AccountId;
use crate::text::words::Words;

/// Which words, by which rule and why; or that they are not to be struck out after all.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct RedactionForm {
    pub(in crate::http::pages::moderation) action: String,
    /// The text that was shown.
    pub(in crate::http::pages::moderation) version: String,
    pub(in crate::http::pages::moderation) redaction: String,
    pub(in crate::http::pages::moderation) passage: String,
    pub(in crate::http::pages::moderation) rule: String,
    pub(in crate::http::pages::moderation) explanation: String,
    /// Why a colleague's question is taken back.
    pub(in crate::http::pages::moderation) reason: String,
}

/// What was typed in vain, and why.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Typed {
    pub(in crate::http::pages::moderation) form: RedactionForm,
    pub(in crate::http::pages::moderation) complaints: Complaints,
    pub(in crate::http::pages::moderation) sent: bool,
}

/// The fields in their order, each with its message.
const ORDER: &[(&str, &str)] =
    &[("passage", "redaction-passage"), ("rule", "rule"), ("explanation", "reasons-to-author"), ("reason", CALL_OFF)];
/// Key of the label of why a colleague's question is taken back.
const CALL_OFF: &str = "redaction-call-off-reason";

impl Typed {
    /// The complaints about it, each with the id of its field.
    pub(in crate::http::pages::moderation) fn listed(&self, words: Words) -> impl Iterator<Item = ComplaintLine> {
        let id = |field| match field {
            "passage" => "redaction-passage",
            "rule" => "redaction-rule",
            "reason" => "redaction-call-off",
            _ => "redaction-explanation",
        };
        let lines = self.complaints.listed(words, ORDER).into_iter();
        lines.map(move |line| ComplaintLine { field: id(line.field), ..line })
    }
}

/// What the page shows about it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct RedactionView {
    action: String,
    asked: Option<AskedView>,
    form: Option<FormView>,
    /// Another text waits, so that the author is asked for changes to it instead.
    waits: bool,
}

/// What the author is asked.
#[derive(Debug, Serialize)]
struct AskedView {
    id: i64,
    who: String,
    at: TimeView,
    /// How long the author has not answered.
    since: String,
    passage: String,
    rule: String,
    explanation: String,
    /// Whether the reader asked; a colleague says why the question is taken back.
    own: bool,
    /// What was typed as that.
    reason: String,
    sent: bool,
    complaints: Complaints,
}

#[derive(Debug, Serialize)]
struct FormView {
    version: String,
    /// The text as it was written, to copy from.
    source: String,
    passage: String,
    explanation: String,
    rules: Vec<RuleChoice>,
    sent: bool,
    complaints: Complaints,
}

impl RedactionView {
    /// Nothing, where nobody is asked and the table of states would refuse to ask.
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        review: &Review,
        rules: &[Rule],
        asked: Option<Asked>,
        (me, now): (AccountId, DateTime<Utc>),
        typed: Typed,
    ) -> Option<Self> {
        if review.barred.is_some() || review.contribution.visibility != Visibility::Live {
            return None;
        }
        let under_review = matches!(review.text.state, RevisionState::Submitted | RevisionState::ChangesRequested);
        let read = review.live.as_ref().unwrap_or(&review.text);
        let free = asked.is_none() && review.proposal.is_none() && !under_review;
        let action = format!("/moderation/{}/redaction", review.contribution.reference);
        let (asked, form) = match asked {
            Some(asked) => (Some(AskedView::new(words, &review.topic.zone, asked, (me, now), typed)), None),
            None => (None, free.then(|| FormView::new(words, read.id, &read.body, rules, typed))),
        };
        (form.is_some() || asked.is_some() || under_review).then_some(Self { action, asked, form, waits: under_review })
    }
}

impl FormView {
    fn new(words: Words, read: RevisionId, source: &str, rules: &[Rule], typed: Typed) -> Self {
        let Typed { form: RedactionForm { passage, rule: chosen, explanation, .. }, complaints, sent } = typed;
        let rules = RuleChoice::all(words, rules, &chosen);
        let (version, source) = (read.0.to_string(), source.to_owned());
        Self { version, source, passage, explanation, rules, sent, complaints }
    }
}

impl AskedView {
    fn new(words: Words, zone: &str, asked: Asked, (me, now): (AccountId, DateTime<Utc>), typed: Typed) -> Self {
        Self {
            id: asked.id.0,
            own: asked.asked_by == me,
            since: duration(words, (now - asked.asked_at).num_seconds()),
            reason: typed.form.reason,
            sent: typed.sent,
            complaints: typed.complaints,
            who: asked.name,
            at: TimeView::exact(words, asked.asked_at, zone),
            passage: asked.passage,
            rule: asked.rule_code,
            explanation: asked.explanation,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::moderation::rule_choice::samples::rule;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn redaction(full: bool) -> RedactionView {
        let asked = |own| AskedView {
            id: 1,
            who: "<b>".into(),
            at: time(),
            passage: "<b>".into(),
            rule: "R5".into(),
            explanation: "<b>".into(),
            since: "<b>".into(),
            own,
            reason: "<b>".into(),
            sent: true,
            complaints: Complaints::default(),
        };
        let form = FormView {
            version: "1".into(),
            source: "<b>".into(),
            passage: "<b>".into(),
            explanation: "<b>".into(),
            rules: vec![rule(true)],
            sent: true,
            complaints: Complaints::default(),
        };
        RedactionView {
            action: "/moderation/a/redaction".into(),
            asked: (!full).then(|| asked(false)),
            form: full.then_some(form),
            waits: full,
        }
    }
}
