//! What was decided: the notice after it, and the list on the moderators' desk.

use chrono::{DateTime, Duration, Utc};
use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use super::super::parts::duration;
use crate::contributions::DecisionKind;
use crate::http::pages::ledger::line::decision_key;
use crate::moderation::queries::decided::{self, Lately};
use crate::people::AccountId;
use crate::people::roles::Moderator;
use crate::text::words::Words;

/// How long the notice about one's last decision is shown.
pub(super) const JUST_NOW: Duration = Duration::minutes(2);

/// Tells moderators what came of the decision they just made.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DoneView {
    words: String,
    topic: String,
    /// Whose text it was.
    who: String,
    /// The case, to look at it again.
    href: String,
    /// Where everybody reads it.
    public: Option<String>,
}

/// The last decision, and whether it was about a correction.
pub(super) type Done = (Lately, bool);

/// What the moderator just decided.
pub(super) fn just_decided(conn: &mut PgConnection, by: &Moderator, now: DateTime<Utc>) -> QueryResult<Option<Done>> {
    let Some(last) = decided::last_by(conn, by.account.id, now - JUST_NOW)? else { return Ok(None) };
    let correction = decided::approved_before(conn, last.contribution_id, last.revision_id)?;
    Ok(Some((last, correction)))
}

impl DoneView {
    pub(super) fn new(words: Words, (last, correction): Done) -> Self {
        let numbered = |key| words.with(key, &[("no", last.no.unwrap_or_default().into())]);
        Self {
            words: match last.kind {
                DecisionKind::Approve if correction => numbered("decided-corrected"),
                DecisionKind::Approve => numbered("decided-published"),
                DecisionKind::RequestChanges => words.text("decided-sent-back"),
                DecisionKind::Decline => words.text("decided-declined"),
                DecisionKind::Remove => numbered("decided-removed"),
                DecisionKind::Restore => numbered("decided-restored"),
                DecisionKind::Redact => numbered("decided-redacted"),
            },
            href: format!("/moderation/{}", last.reference),
            public: public(&last),
            topic: last.topic_title,
            who: last.spoken_as,
        }
    }
}

/// Where everybody reads what was approved, removed or restored.
fn public(line: &Lately) -> Option<String> {
    let about_what_is_read = !matches!(line.kind, DecisionKind::RequestChanges | DecisionKind::Decline);
    line.no.filter(|_| about_what_is_read).map(|no| format!("/topics/{}/{no}", line.topic_slug))
}

/// A decision in the list of what was decided lately.
#[derive(Debug, Serialize)]
pub(super) struct DecidedView {
    href: String,
    action: String,
    who: String,
    topic: String,
    no: Option<i32>,
    by: String,
    /// Who agreed, where it took two.
    second: Option<String>,
    ago: String,
}

impl DecidedView {
    /// `seconds` are the names of those who agreed.
    pub(super) fn new(words: Words, now: DateTime<Utc>, line: Lately, seconds: &[(AccountId, String)]) -> Self {
        let second = seconds.iter().find(|(who, _)| Some(*who) == line.confirmed_by);
        Self {
            second: second.map(|(_, name)| name.clone()),
            href: format!("/moderation/{}", line.reference),
            action: words.text(decision_key(line.kind)),
            who: line.spoken_as,
            topic: line.topic_title,
            no: line.no,
            by: line.decided_by,
            ago: words.with("decided-ago", &[("time", duration(words, (now - line.decided_at).num_seconds()).into())]),
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn done() -> DoneView {
        DoneView {
            words: "Published".into(),
            topic: "<b>".into(),
            who: "<b>".into(),
            href: "/moderation/a".into(),
            public: Some("/topics/a/1".into()),
        }
    }

    pub(in crate::http) fn declined() -> DoneView {
        DoneView { public: None, ..done() }
    }

    pub(in crate::http) fn line(no: Option<i32>) -> DecidedView {
        DecidedView {
            href: "/moderation/a".into(),
            action: "Removed".into(),
            who: "<b>".into(),
            topic: "T".into(),
            no,
            by: "Mia".into(),
            second: no.map(|_| "<b>".into()),
            ago: "2 h ago".into(),
        }
    }
}
