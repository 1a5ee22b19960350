//! What a moderator sent about many texts at once.

use std::collections::BTreeMap;

use serde::Deserialize;
use uuid::Uuid;

use crate::contributions::RevisionId;
use crate::contributions::transition::reasons::{Incomplete, Reasons};
use crate::http::form::Complaints;
use crate::moderation::decide::{Decision, Shown};
use crate::text::words::Words;

/// So many texts are held and decided about at once at most.
pub(in crate::http::pages::moderation) const AT_ONCE: usize = 50;

/// What was sent. `case`, `case_rule` and `case_explanation` repeat, one of each for every text on the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct BulkForm {
    pub(in crate::http::pages::moderation) action: String,
    /// A reference to claim it; with the text, the version of its row and the token of the claim to decide about it.
    pub(in crate::http::pages::moderation) item: Vec<String>,
    pub(in crate::http::pages::moderation) rule: String,
    pub(in crate::http::pages::moderation) explanation: String,
    pub(in crate::http::pages::moderation) case: Vec<String>,
    pub(in crate::http::pages::moderation) case_rule: Vec<String>,
    pub(in crate::http::pages::moderation) case_explanation: Vec<String>,
}

/// One text that was chosen.
#[derive(Debug, Clone)]
pub(in crate::http::pages::moderation) struct Chosen {
    pub(in crate::http::pages::moderation) reference: String,
    /// What the page showed of it, where it did.
    pub(in crate::http::pages::moderation) shown: Option<Shown>,
}

/// What shall happen with each.
#[derive(Debug)]
pub(in crate::http::pages::moderation) enum Task {
    Claim(Vec<Chosen>),
    Keep(Vec<Chosen>),
    Release(Vec<Chosen>),
    Approve(Vec<Chosen>),
    RequestChanges(Vec<Chosen>, Reasons),
    /// Each with a statement of its own.
    Decline(Vec<(Chosen, Reasons)>),
}

/// Why it could not be read.
pub(in crate::http::pages::moderation) enum Wrong {
    Unreadable,
    /// By field, and by reference of the case about whose own statement they are.
    Complaints(WrongFields),
}

/// What is wrong with the fields for all, and with the statement about each.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct WrongFields {
    pub(in crate::http::pages::moderation) shared: Complaints,
    pub(in crate::http::pages::moderation) each: BTreeMap<String, Complaints>,
}

impl Task {
    /// Each text, with the decision about it; without one it is claimed, or kept.
    pub(in crate::http::pages::moderation) fn steps(&self) -> Vec<(Chosen, Option<Decision>)> {
        let all = |chosen: &Vec<Chosen>, decision: Option<Decision>| {
            chosen.iter().map(|one| (one.clone(), decision.clone())).collect()
        };
        match self {
            Self::Claim(chosen) | Self::Keep(chosen) => all(chosen, None),
            Self::Release(chosen) => all(chosen, Some(Decision::Release)),
            Self::Approve(chosen) => all(chosen, Some(Decision::Approve)),
            Self::RequestChanges(chosen, reasons) => all(chosen, Some(Decision::RequestChanges(reasons.clone()))),
            Self::Decline(each) => each
                .iter()
                .map(|(chosen, reasons)| (chosen.clone(), Some(Decision::Decline(reasons.clone()))))
                .collect(),
        }
    }

    /// Whether nothing is left to do about a text with which it was done.
    pub(in crate::http::pages::moderation) fn ends_it(&self) -> bool {
        !matches!(self, Self::Claim(_) | Self::Keep(_))
    }

    /// What is said of one with which it was done.
    pub(in crate::http::pages::moderation) fn done_key(&self) -> &'static str {
        match self {
            Self::Claim(_) => "bulk-claimed",
            Self::Keep(_) => "bulk-kept",
            Self::Release(_) => "bulk-released",
            Self::Approve(_) => "bulk-approved",
            Self::RequestChanges(..) => "bulk-sent-back",
            Self::Decline(_) => "bulk-declined",
        }
    }
}

impl BulkForm {
    /// Reads it.
    pub(in crate::http::pages::moderation) fn read(&self, words: Words) -> Result<Task, Wrong> {
        let chosen: Option<Vec<Chosen>> = self.item.iter().map(|item| read_item(item)).collect();
        let chosen = chosen.ok_or(Wrong::Unreadable)?;
        let complaint = match chosen.len() {
            0 => Some(words.text("bulk-none-chosen")),
            many if many > AT_ONCE => Some(words.with("bulk-too-many", &[("count", AT_ONCE.into())])),
            _ => None,
        };
        if let Some(complaint) = complaint {
            let mut wrong = WrongFields::default();
            wrong.shared.add("item", complaint);
            return Err(Wrong::Complaints(wrong));
        }
        Ok(match self.action.as_str() {
            // From the queue, where nothing of a text is shown that could be decided about.
            "claim" => Task::Claim(chosen.into_iter().map(|one| Chosen { shown: None, ..one }).collect()),
            "keep" => Task::Keep(chosen),
            "release" => Task::Release(chosen),
            "approve" => Task::Approve(chosen),
            "request_changes" => {
                let mut wrong = WrongFields::default();
                match reasons(words, &self.rule, &self.explanation, &mut wrong.shared) {
                    Some(reasons) => Task::RequestChanges(chosen, reasons),
                    None => return Err(Wrong::Complaints(wrong)),
                }
            }
            "decline" => Task::Decline(self.with_statements(words, chosen)?),
            _ => return Err(Wrong::Unreadable),
        })
    }

    /// Nothing is declined without its own statement: all of them have to be complete before the first is.
    fn with_statements(&self, words: Words, chosen: Vec<Chosen>) -> Result<Vec<(Chosen, Reasons)>, Wrong> {
        let (mut all, mut wrong) = (Vec::new(), WrongFields::default());
        for one in chosen {
            let (rule, explanation) = self.statement(&one.reference);
            let mut complaints = Complaints::default();
            match reasons(words, rule, explanation, &mut complaints) {
                Some(reasons) => all.push((one, reasons)),
                None => drop(wrong.each.insert(one.reference, complaints)),
            }
        }
        if wrong.each.is_empty() { Ok(all) } else { Err(Wrong::Complaints(wrong)) }
    }

    /// Rule and explanation as typed for one case.
    pub(in crate::http::pages::moderation) fn statement(&self, reference: &str) -> (&str, &str) {
        let at = self.case.iter().position(|case| case == reference);
        let rule = at.and_then(|at| self.case_rule.get(at)).map_or("", String::as_str);
        let explanation = at.and_then(|at| self.case_explanation.get(at)).map_or("", String::as_str);
        (rule, explanation)
    }
}

/// `reference`, or `reference.text-version.token`.
fn read_item(item: &str) -> Option<Chosen> {
    let Some((reference, shown)) = item.split_once('.') else {
        return Some(Chosen { reference: item.to_owned(), shown: None });
    };
    let (text, token) = shown.split_once('.')?;
    let (revision, version) = text.split_once('-')?;
    let shown = Shown {
        revision: RevisionId(revision.parse().ok()?),
        version: version.parse().ok()?,
        token: Uuid::parse_str(token).ok()?,
    };
    Some(Chosen { reference: reference.to_owned(), shown: Some(shown) })
}

fn reasons(words: Words, rule: &str, explanation: &str, complaints: &mut Complaints) -> Option<Reasons> {
    match Reasons::parse(rule, explanation) {
        Ok(reasons) => return Some(reasons),
        Err(Incomplete::NoRule) => complaints.add("rule", words.text("refused-no-rule")),
        Err(Incomplete::Explanation(refused)) => {
            complaints.check::<()>(words, "explanation", Err(refused));
        }
    }
    None
}
