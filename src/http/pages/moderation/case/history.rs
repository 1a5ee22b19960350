//! What happened to a case, with each reason beside its own line.

use serde::Serialize;

use crate::audit::queries::Happened;
use crate::contributions::DecisionKind;
use crate::http::pages::parts::TimeView;
use crate::moderation::appeals::is_of_staff;
use crate::moderation::review::Review;
use crate::text::words::Words;

/// A line of it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct HappeningView {
    at: TimeView,
    words: String,
    who: Option<String>,
    rule: Option<String>,
    explanation: Option<String>,
}

impl HappeningView {
    pub(in crate::http::pages::moderation) fn new(words: Words, review: &Review, happened: &Happened) -> Self {
        // Both rows carry the instant of the one event that wrote them.
        let decided = review
            .decisions
            .iter()
            .find(|decided| decided.decided_at == happened.at && happened.action == action(decided.kind));
        let told = |name: &str| happened.detail.get(name).and_then(|told| told.as_str()).map(str::to_owned);
        Self {
            at: TimeView::exact(words, happened.at, &review.topic.zone),
            words: words.text(&happened.action.replace(['.', '_'], "-")),
            who: review
                .staff
                .iter()
                .find(|(id, _)| Some(id.0) == happened.actor_id && is_of_staff(happened))
                .map(|(_, name)| name.clone()),
            rule: decided.and_then(|decided| decided.rule_code.clone()).or_else(|| told("rule")),
            explanation: decided.and_then(|decided| decided.explanation.clone()).or_else(|| told("reason")),
        }
    }
}

/// The line of history that a decision leaves.
fn action(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approve => "contribution.approved",
        DecisionKind::RequestChanges => "contribution.changes_requested",
        DecisionKind::Decline => "contribution.declined",
        DecisionKind::Remove => "contribution.removed",
        DecisionKind::Restore => "contribution.restored",
        DecisionKind::Redact => "contribution.redacted",
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn happening(full: bool) -> HappeningView {
        HappeningView {
            at: time(),
            words: "x".into(),
            who: full.then(|| "Mia".into()),
            rule: full.then(|| "R1".into()),
            explanation: full.then(|| "E".into()),
        }
    }
}
