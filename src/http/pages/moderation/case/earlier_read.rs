//! Earlier texts that readers can compare with the one that is read now, and the form that closes one of them to that.

use serde::{Deserialize, Serialize};

use crate::contributions::queries::closings::Comparable;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::choices::Choice;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::moderation::case::decision_form::DecisionForm;
use crate::http::pages::parts::TimeView;
use crate::moderation::Rule;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// The texts, and the form that closes one of them.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct EarlierReadView {
    texts: Vec<TextView>,
    rules: Vec<Choice>,
    explanation: String,
    /// Whether it was just sent and came back.
    sent: bool,
    complaints: Complaints,
}

/// One of them.
#[derive(Debug, Serialize)]
struct TextView {
    number: i32,
    chosen: bool,
    at: TimeView,
    text: ExhibitView,
}

/// Which of them, and why.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct CloseForm {
    #[serde(default)]
    pub(in crate::http::pages::moderation) text: String,
    #[serde(flatten)]
    pub(in crate::http::pages::moderation) why: DecisionForm,
}

/// What was sent in vain.
#[derive(Debug)]
pub(in crate::http::pages::moderation) struct Unclosed {
    pub(in crate::http::pages::moderation) form: CloseForm,
    pub(in crate::http::pages::moderation) complaints: Complaints,
}

impl Unclosed {
    /// The complaints about it, each with the id of its field.
    pub(in crate::http::pages::moderation) fn listed(&self, words: Words) -> Vec<ComplaintLine> {
        let lines = self.complaints.listed(words, &[("rule", "rule"), ("explanation", "reasons-to-author")]);
        let id = |field| if field == "rule" { "earlier-rule" } else { "earlier-explanation" };
        lines.into_iter().map(|line| ComplaintLine { field: id(line.field), ..line }).collect()
    }
}

impl EarlierReadView {
    /// Nothing, where readers can compare nothing.
    pub(in crate::http::pages::moderation) fn new(
        words: Words,
        texts: Vec<Comparable>,
        rules: &[Rule],
        zone: &str,
        unclosed: Option<Unclosed>,
    ) -> Option<Self> {
        let sent = unclosed.is_some();
        let Unclosed { form, complaints } =
            unclosed.unwrap_or_else(|| Unclosed { form: CloseForm::default(), complaints: Complaints::default() });
        let text = |text: Comparable| TextView {
            chosen: form.text == text.number.to_string(),
            number: text.number,
            at: TimeView::exact(words, text.submitted_at, zone),
            text: ExhibitView::new(ContentLanguage::stored(&text.language), SanitisedHtml::trusting_stored(text.html)),
        };
        let choice = |rule: &Rule| Choice {
            value: rule.code.clone(),
            label: format!("{}: {}", rule.code, rule.title.told(words)),
            chosen: rule.code == form.why.rule,
        };
        let texts: Vec<TextView> = texts.into_iter().map(text).collect();
        let rules = rules.iter().map(choice).collect();
        (!texts.is_empty()).then_some(Self { texts, rules, explanation: form.why.explanation, sent, complaints })
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn earlier_read() -> EarlierReadView {
        let text = |number| TextView { number, chosen: number == 1, at: time(), text: exhibit() };
        EarlierReadView {
            texts: vec![text(2), text(1)],
            rules: vec![Choice { value: "R1".into(), label: "<b>".into(), chosen: true }],
            explanation: "<b>".into(),
            sent: true,
            complaints: Complaints::default(),
        }
    }
}
