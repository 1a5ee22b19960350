//! What a moderator sent, read into what should happen.

use serde::Deserialize;
use uuid::Uuid;

use crate::contributions::RevisionId;
use crate::contributions::transition::reasons::{Incomplete, Reasons};
use crate::http::form::{ComplaintLine, Complaints};
use crate::moderation::decide::{Decision, Shown};
use crate::moderation::queries::canned::Canned;
use crate::text::Reason;
use crate::text::words::Words;

/// What the moderator sent.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct DecisionForm {
    #[serde(default)]
    pub(in crate::http::pages::moderation) action: String,
    #[serde(default)]
    pub(in crate::http::pages::moderation) token: String,
    #[serde(default)]
    pub(in crate::http::pages::moderation) version: String,
    #[serde(default)]
    pub(in crate::http::pages::moderation) rule: String,
    #[serde(default)]
    pub(in crate::http::pages::moderation) explanation: String,
}

impl DecisionForm {
    /// The same with this text in it, after what was written already; the claim is kept, nothing is decided.
    pub(in crate::http::pages::moderation) fn started_from(self, text: Canned) -> Self {
        let written = self.explanation.trim_end();
        let explanation = if written.is_empty() { text.body } else { format!("{written}\n\n{}", text.body) };
        Self { action: "keep".to_owned(), rule: text.rule_code, explanation, ..self }
    }
}

/// Which form of the page was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http::pages::moderation) enum Sent {
    Decision,
    TakeOver,
    Removal,
}

impl DecisionForm {
    pub(in crate::http::pages::moderation) fn sent(&self) -> Sent {
        match self.action.as_str() {
            "remove" | "restore" => Sent::Removal,
            "take_over" => Sent::TakeOver,
            _ => Sent::Decision,
        }
    }
}

impl Sent {
    /// The complaints about it, each with the id that its field has there.
    pub(in crate::http::pages::moderation) fn listed(
        self,
        words: Words,
        complaints: &Complaints,
    ) -> Vec<ComplaintLine> {
        let reason = if self == Self::TakeOver { "take-over-reason" } else { "reasons-to-author" };
        let id = |field| match (self, field) {
            (Self::Removal, "rule") => "removal-rule",
            (Self::Removal, "explanation") => "removal-explanation",
            (Self::TakeOver, "explanation") => "take-over-reason",
            (Self::Decision | Self::TakeOver | Self::Removal, field) => field,
        };
        let lines = complaints.listed(words, &[("rule", "rule"), ("explanation", reason)]);
        lines.into_iter().map(|line| ComplaintLine { field: id(line.field), ..line }).collect()
    }
}

/// What a moderator wants to happen.
pub(in crate::http::pages::moderation) enum Wanted {
    Decide(Shown, Decision),
    /// More time to read.
    Keep(Uuid),
    Remove(RevisionId, Reasons),
    Restore(Reasons),
    TakeOver(Reason),
}

/// Why it could not be read.
pub(in crate::http::pages::moderation) enum Misread {
    Complaints(Complaints),
    Unreadable,
}

impl Wanted {
    /// Reads the form.
    pub(in crate::http::pages::moderation) fn read(words: Words, form: &DecisionForm) -> Result<Self, Misread> {
        let shown = || shown(form).ok_or(Misread::Unreadable);
        Ok(match form.action.as_str() {
            "approve" => Self::Decide(shown()?, Decision::Approve),
            "approve_later" => Self::Decide(shown()?, Decision::ApproveLater),
            "release" => Self::Decide(shown()?, Decision::Release),
            "request_changes" => Self::Decide(shown()?, Decision::RequestChanges(reasons(words, form)?)),
            "decline" => Self::Decide(shown()?, Decision::Decline(reasons(words, form)?)),
            "keep" => Self::Keep(Uuid::parse_str(&form.token).map_err(|_| Misread::Unreadable)?),
            "remove" => {
                let seen = form.version.parse().map(RevisionId).map_err(|_| Misread::Unreadable)?;
                Self::Remove(seen, reasons(words, form)?)
            }
            "restore" => Self::Restore(reasons(words, form)?),
            "take_over" => {
                let mut complaints = Complaints::default();
                let reason = complaints.check(words, "explanation", Reason::parse(&form.explanation));
                Self::TakeOver(reason.ok_or(Misread::Complaints(complaints))?)
            }
            _ => return Err(Misread::Unreadable),
        })
    }
}

/// The text and the version of its row are one opaque value of the form.
fn shown(form: &DecisionForm) -> Option<Shown> {
    let (revision, version) = form.version.split_once('-')?;
    Some(Shown {
        revision: RevisionId(revision.parse().ok()?),
        version: version.parse().ok()?,
        token: Uuid::parse_str(&form.token).ok()?,
    })
}

/// The complete reasons, else what is missing.
pub(in crate::http::pages::moderation) fn reasons(words: Words, form: &DecisionForm) -> Result<Reasons, Misread> {
    let mut complaints = Complaints::default();
    match Reasons::parse(&form.rule, &form.explanation) {
        Ok(reasons) => return Ok(reasons),
        Err(Incomplete::NoRule) => complaints.add("rule", words.text("refused-no-rule")),
        Err(Incomplete::Explanation(refused)) => {
            complaints.check::<()>(words, "explanation", Err(refused));
        }
    }
    if form.rule.trim().is_empty() {
        complaints.check(words, "explanation", Reason::parse(&form.explanation));
    }
    Err(Misread::Complaints(complaints))
}
