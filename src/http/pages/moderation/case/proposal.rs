//! What waits for a second person: the proposal on the page of its case, and the list.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::contributions::ProposalKind;
use crate::contributions::transition::refusal::Refusal;
use crate::http::form::{ComplaintLine, Complaints};
use crate::http::pages::parts::{TimeView, duration};
use crate::moderation::queries::proposals::Waiting;
use crate::moderation::review::Review;
use crate::text::words::Words;

/// A proposal on the page of its case.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct ProposalView {
    id: i64,
    action: String,
    heading: String,
    /// Key: what agreeing does.
    explained: &'static str,
    who: String,
    at: TimeView,
    rule: String,
    explanation: String,
    /// The words that are to be struck out.
    passage: Option<String>,
    /// Why the reader is no second person.
    barred: Option<String>,
    may_withdraw: bool,
    /// Key: what is looked at of whoever agrees, and what is not.
    checked: &'static str,
    reason: String,
    complaints: Complaints,
}

/// What was typed in vain.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) struct Typed {
    pub(in crate::http::pages::moderation) reason: String,
    pub(in crate::http::pages::moderation) complaints: Complaints,
}

impl Typed {
    /// The complaints about it, each with the id of its field.
    pub(in crate::http::pages::moderation) fn listed(&self, words: Words) -> Vec<ComplaintLine> {
        let lines = self.complaints.listed(words, &[("reason", "second-reason")]);
        lines.into_iter().map(|line| ComplaintLine { field: "second-reason", ..line }).collect()
    }
}

impl ProposalView {
    pub(in crate::http::pages::moderation) fn new(words: Words, review: &Review, typed: Typed) -> Option<Self> {
        let seen = review.proposal.as_ref()?;
        let barred = review.barred.or(seen.barred);
        let told = barred.filter(|barred| *barred != Refusal::OwnProposal);
        Some(Self {
            id: seen.waiting.id.0,
            action: format!("/moderation/{}/proposal", review.contribution.reference),
            heading: heading(words, seen.waiting.kind),
            explained: match seen.waiting.kind {
                ProposalKind::Decline | ProposalKind::Remove => "second-explained",
                ProposalKind::Redact => "second-explained-redaction",
            },
            who: seen.waiting.name.clone(),
            at: TimeView::exact(words, seen.waiting.proposed_at, &review.topic.zone),
            rule: seen.waiting.rule_code.clone(),
            explanation: seen.waiting.explanation.clone(),
            passage: seen.waiting.passage.clone(),
            barred: barred
                .map(|_| told.map_or_else(|| words.text("second-is-not-you"), |told| words.text(told.message_key()))),
            may_withdraw: seen.mine,
            checked: if seen.conveners_known { "second-checked" } else { "second-unchecked" },
            reason: typed.reason,
            complaints: typed.complaints,
        })
    }
}

fn heading(words: Words, kind: ProposalKind) -> String {
    words.text(match kind {
        ProposalKind::Decline => "contribution-decline-proposed",
        ProposalKind::Remove => "contribution-removal-proposed",
        ProposalKind::Redact => "contribution-redaction-proposed",
    })
}

/// A proposal in the list on the moderators' desk.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct ProposalLine {
    href: String,
    action: String,
    who: String,
    topic: String,
    no: Option<i32>,
    by: String,
    waits: String,
}

impl ProposalLine {
    pub(in crate::http::pages::moderation) fn new(words: Words, now: DateTime<Utc>, line: &Waiting) -> Self {
        Self {
            href: format!("/moderation/{}", line.reference),
            action: heading(words, line.kind),
            who: line.spoken_as.clone(),
            topic: line.topic_title.clone(),
            no: line.no,
            by: line.name.clone(),
            waits: duration(words, (now - line.proposed_at).num_seconds()),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn proposal(mine: bool) -> ProposalView {
        let mut complaints = Complaints::default();
        complaints.add("reason", "<b>".into());
        ProposalView {
            id: 1,
            action: "/moderation/a/proposal".into(),
            heading: "A".into(),
            explained: "second-explained",
            who: "<b>".into(),
            at: time(),
            rule: "R1".into(),
            explanation: "<b>".into(),
            passage: mine.then(|| "<b>".into()),
            barred: mine.then(|| "<b>".into()),
            may_withdraw: mine,
            checked: "second-checked",
            reason: "<b>".into(),
            complaints,
        }
    }

    pub(in crate::http) fn line(no: Option<i32>) -> ProposalLine {
        ProposalLine {
            href: "/moderation/a".into(),
            action: "A".into(),
            who: "<b>".into(),
            topic: "<b>".into(),
            no,
            by: "Mia".into(),
            waits: "2 h".into(),
        }
    }
}
