//! Storing what follows from an event, effect by effect, in the transaction that checked it.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::happening::Happening;
use super::queries::{proposals, redactions, speaking, store as queries, translations};
use super::trail::{action, approves};
use super::transition::event::Event;
use super::transition::outcome::{Effect, Letter};
use super::{Contribution, RevisionId, Text, Visibility};
use crate::audit::{self, Entry};
use crate::contributions::clearance;
use crate::contributions::redaction::strike;
use crate::contributions::second_look::store::Looking;
use crate::contributions::thread::sort_path::SortPath;
use crate::mail::{LetterKind, outbox};
use crate::people::AccountId;
use crate::text::markdown;
use crate::text::translations::Translations;
use crate::topics;

/// Lines of history about what moderators may still take back, or were only offered: not for the author.
pub const NOT_FOR_ITS_AUTHOR: &[&str] = &[
    "contribution.approved_for_later",
    "contribution.approval_undone",
    "contribution.approval_fell",
    "contribution.decline_proposed",
    "contribution.removal_proposed",
    "contribution.proposal_disputed",
    "contribution.proposal_withdrawn",
    "contribution.redaction_proposed",
    "contribution.offered",
    "contribution.offer_ended",
];

/// Stores the effects of an event in their order, a line of history, and the letters.
pub fn apply(
    conn: &mut PgConnection,
    contribution: &Contribution,
    happening: &Happening<'_>,
    effects: &[Effect],
) -> QueryResult<()> {
    let Happening { text, now, .. } = *happening;
    let (mut decided, mut struck) = (None, None);
    let mut looking = Looking::of(happening.about);
    let mut in_topic = InTopic::default();
    for effect in effects {
        match effect {
            Effect::StoreDraft => {
                queries::store_draft(conn, contribution.id, wanted(text)?, somebody(happening)?, now)?;
            }
            Effect::DropDraft => queries::drop_draft(conn, contribution.id)?,
            Effect::InsertRevision { late, preferred } => {
                let text = wanted(text)?;
                let html =
                    markdown::render_marked(&text.body, &redactions::granted_in(conn, contribution.id, &text.body)?);
                let by = somebody(happening)?;
                let submission = queries::Submission { html: &html, late: *late, preferred: *preferred, by, now };
                let revision = queries::insert_revision(conn, contribution.id, text, &submission)?;
                insert_translations(conn, revision, &text.translations)?;
            }
            Effect::SetRevision { revision, to } => match happening.event {
                Event::SettleAppeal { .. } => queries::overturn(conn, *revision)?,
                _ => queries::set_revision(conn, *revision, *to)?,
            },
            Effect::HoldClaim { claim, .. } => queries::hold_claim(conn, contribution.id, claim)?,
            Effect::DropClaim => queries::drop_claim(conn, contribution.id)?,
            Effect::HoldApproval(approval) => queries::hold_approval(conn, contribution.id, Some(*approval))?,
            Effect::DropApproval => queries::hold_approval(conn, contribution.id, None)?,
            Effect::Publish { revision } => in_topic.publishing = Some(*revision),
            Effect::SwapLive { revision } => {
                queries::swap_live(conn, contribution.id, *revision, now)?;
                in_topic.changed = true;
            }
            Effect::SetVisibility(to) => {
                set_visibility(conn, contribution, *to, effects)?;
                in_topic.changed |= contribution.no.is_some();
            }
            Effect::OpenProposal(proposal) => proposals::open(conn, contribution.id, proposal)?,
            Effect::EndProposal { state, reason } => {
                proposals::end(conn, contribution.id, somebody(happening)?, *state, reason.as_ref(), now)?;
            }
            Effect::OpenRedaction(redaction) => redactions::open(conn, contribution.id, redaction, now)?,
            Effect::Redact(redaction) => {
                struck = Some(strike::strike(conn, contribution, redaction, somebody(happening)?, now)?);
                in_topic.changed = true;
            }
            Effect::EndRedaction { state, reason } => {
                let end = redactions::End { state: *state, by: somebody(happening)?, reason: reason.as_ref() };
                redactions::end(conn, contribution.id, &end, struck.take(), now)?;
            }
            Effect::OpenClearance(_)
            | Effect::GiveClearance
            | Effect::UseClearance
            | Effect::ClearInSending(_)
            | Effect::EndClearance { .. } => clearance::store::store(conn, contribution, happening, effect)?,
            Effect::RecordDecision { decision, revision, by } => {
                let appeal = looking.led_to_by(happening.event);
                decided = Some(queries::record_decision(conn, contribution.id, *revision, *by, decision, appeal, now)?);
            }
            Effect::CloseComparison { .. } => {
                looking.store(conn, contribution.id, happening, effect)?;
                in_topic.changed = true;
            }
            Effect::OpenAppeal
            | Effect::AssignAppeal { .. }
            | Effect::CloseAppeal { .. }
            | Effect::OpenReport { .. }
            | Effect::CloseReport { .. } => looking.store(conn, contribution.id, happening, effect)?,
            Effect::Count(change) => in_topic.counted += i32::try_from(*change).unwrap_or_default(),
            Effect::Tell(letter) => {
                let told = looking.tell(conn, contribution, *letter)?
                    || clearance::store::tell(conn, contribution, *letter, happening.by)?;
                if !told {
                    tell(conn, contribution, *letter, decided, happening)?;
                }
            }
        }
    }
    note(conn, contribution, happening, effects)?;
    in_topic.apply(conn, contribution, now)
}

/// What follows for the topic. Others wait for its rows until this transaction ends, so they are written after
/// everything else, and in one order whatever the event: two actions never wait for each other crosswise.
#[derive(Debug, Default)]
struct InTopic {
    /// The text to publish under a new number.
    publishing: Option<RevisionId>,
    /// Whether readers see something else of what has a number already.
    changed: bool,
    /// By how much the count of what is live changes.
    counted: i32,
}

impl InTopic {
    /// The topic first, then its counts.
    fn apply(self, conn: &mut PgConnection, contribution: &Contribution, now: DateTime<Utc>) -> QueryResult<()> {
        match self.publishing {
            Some(revision) => publish(conn, contribution, revision, now)?,
            None if self.changed => drop(topics::queries::raise_version(conn, contribution.topic_id)?),
            None => {}
        }
        if self.counted != 0 {
            topics::queries::count(conn, contribution.topic_id, &contribution.group_id, self.counted)?;
        }
        Ok(())
    }
}

/// Who acts; a decision is always somebody's.
fn somebody(happening: &Happening<'_>) -> QueryResult<AccountId> {
    happening.by.ok_or(diesel::result::Error::RollbackTransaction)
}

fn wanted(text: Option<&Text>) -> QueryResult<&Text> {
    text.ok_or(diesel::result::Error::RollbackTransaction)
}

/// Stores what comes with a text in other languages, rendered as the text itself.
fn insert_translations(conn: &mut PgConnection, of: RevisionId, all: &Translations) -> QueryResult<()> {
    let rendered: Vec<_> = all.all().iter().map(|one| (one, markdown::render(&one.body))).collect();
    if rendered.is_empty() { Ok(()) } else { translations::insert(conn, of, &rendered) }
}

/// Gives the contribution its number and path, under the lock of its topic.
fn publish(
    conn: &mut PgConnection,
    contribution: &Contribution,
    revision: RevisionId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let parent = match contribution.parent_id {
        Some(parent) => queries::place_in_thread(conn, parent)?,
        None => None,
    };
    let no = topics::queries::take_number(conn, contribution.topic_id)?;
    let number = u32::try_from(no).unwrap_or_default();
    let (path, root_group) = match parent {
        Some((path, group)) => (path.child(number), group),
        None => (SortPath::root(number), contribution.group_id.clone()),
    };
    let place = queries::Place { no, path: &path, root_group: &root_group };
    queries::publish(conn, contribution.id, revision, &place, now)
}

fn set_visibility(
    conn: &mut PgConnection,
    contribution: &Contribution,
    to: Visibility,
    effects: &[Effect],
) -> QueryResult<()> {
    let rule = effects.iter().find_map(|effect| match effect {
        Effect::RecordDecision { decision, .. } if to == Visibility::Removed => decision.reasons(),
        _ => None,
    });
    queries::set_visibility(conn, contribution.id, to, rule.map(|reasons| reasons.rule()))
}

fn tell(
    conn: &mut PgConnection,
    contribution: &Contribution,
    letter: Letter,
    decided: Option<i64>,
    happening: &Happening<'_>,
) -> QueryResult<()> {
    let kind = match letter {
        Letter::Received => LetterKind::ContributionReceived,
        Letter::Published => LetterKind::ContributionPublished,
        Letter::Corrected => LetterKind::ContributionCorrected,
        Letter::ChangesRequested => LetterKind::ChangesRequested,
        Letter::Declined => LetterKind::ContributionDeclined,
        Letter::Removed => LetterKind::ContributionRemoved,
        Letter::Restored => LetterKind::ContributionRestored,
        Letter::RedactionAsked => LetterKind::RedactionAsked,
        Letter::Redacted => LetterKind::ContributionRedacted,
        Letter::ToFollowers => return queries::announce(conn, contribution.id, false, happening.now),
        Letter::CorrectedToFollowers => return queries::announce(conn, contribution.id, true, happening.now),
        // What appeals, reports and clearances tell was told.
        Letter::AppealReceived
        | Letter::AppealAssigned
        | Letter::AppealGivenOn { .. }
        | Letter::AppealUpheld
        | Letter::AppealOverturned
        | Letter::AppealPartly
        | Letter::AppealExpired
        | Letter::ReportReceived
        | Letter::ReportAnswered
        | Letter::ReportClosed
        | Letter::ClearanceAsked
        | Letter::ClearanceGiven
        | Letter::ClearanceSentBack => return Ok(()),
    };
    let subject = match kind {
        LetterKind::ContributionReceived | LetterKind::RedactionAsked => contribution.id.0,
        _ => decided.unwrap_or(contribution.id.0),
    };
    let to = match kind {
        // Whoever sent it has the receipt.
        LetterKind::ContributionReceived => vec![happening.by.unwrap_or(contribution.author_id)],
        _ => speaking::concerned(conn, contribution)?,
    };
    to.into_iter().try_for_each(|who| outbox::post(conn, kind, who.0, subject))
}

fn note(
    conn: &mut PgConnection,
    contribution: &Contribution,
    happening: &Happening<'_>,
    effects: &[Effect],
) -> QueryResult<()> {
    let Happening { by, event, now, .. } = *happening;
    let Some(action) = action(event, effects) else {
        return Ok(());
    };
    let subject = format!("contribution:{}", contribution.reference);
    let detail = match event {
        Event::TakeOver { reason, .. } => {
            serde_json::json!({ "reason": reason.as_str(), "from": taken_from(effects) })
        }
        Event::ProposeDeclining { reasons, .. } | Event::ProposeRemoval { reasons, .. } => {
            serde_json::json!({ "rule": reasons.rule(), "reason": reasons.explanation() })
        }
        Event::Dispute { reason, .. }
        | Event::RefuseRedaction { reason, .. }
        | Event::WithdrawRedaction { reason: Some(reason), .. } => {
            serde_json::json!({ "reason": reason.as_str() })
        }
        Event::Confirm { .. } => serde_json::json!({ "proposed_by": proposed_by(effects) }),
        Event::RequestChanges { reasons, .. }
        | Event::ProposeRedaction { reasons, .. }
        | Event::Decline { reasons, .. }
        | Event::Remove { reasons, .. }
        | Event::Restore { reasons }
        | Event::SettleAppeal { reasons, .. }
        | Event::Report { reasons, .. } => serde_json::json!({ "rule": reasons.rule() }),
        _ => serde_json::json!({}),
    };
    audit::queries::note(
        conn,
        &Entry::new(actor(by, event, effects), action, subject).at(now).about(contribution.id.0).with(detail),
    )
}

/// Whose claim was taken over; nobody's, where it had run out.
fn taken_from(effects: &[Effect]) -> Option<i64> {
    effects.iter().find_map(|effect| match effect {
        Effect::HoldClaim { taken_from, .. } => taken_from.map(|holder| holder.0),
        _ => None,
    })
}

/// Whose line of history it is: what time does by itself is nobody's.
fn actor(by: Option<AccountId>, event: &Event, effects: &[Effect]) -> Option<i64> {
    match event {
        Event::ApprovalTakesEffect { .. } if !approves(effects) => None,
        _ => by.map(|by| by.0),
    }
}

/// Who proposed what somebody else agreed to.
fn proposed_by(effects: &[Effect]) -> Option<i64> {
    effects.iter().find_map(|effect| match effect {
        Effect::RecordDecision { by, .. } => Some(by.decided.0),
        Effect::OpenRedaction(redaction) => Some(redaction.by.decided.0),
        _ => None,
    })
}
