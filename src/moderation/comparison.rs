//! Closing an earlier text to comparison because it breaks a rule that the text which is read now does not break. What
//! is read stays as it is, also where a State says it, so that one moderator is enough.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use crate::audit::{self, Entry};
use crate::contributions::origin::barred;
use crate::contributions::queries::closings::{self, Why};
use crate::contributions::queries::reports::rule_exists;
use crate::contributions::queries::speaking::concerned;
use crate::contributions::queries::{case as cases, earlier};
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::refusal::Refusal;
use crate::mail::{LetterKind, outbox};
use crate::people::roles::Moderator;
use crate::topics;

/// Why nothing was closed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case.
    #[error("no such case")]
    NotThere,
    /// It is the moderator's own text, or one of their organisation.
    #[error("refused: {0:?}")]
    Barred(Refusal),
    /// There is no rule of that code.
    #[error("no such rule")]
    NoSuchRule,
    /// It was never read, is what is read now, or moderators have closed it.
    #[error("not an earlier text that can be compared")]
    NotComparable,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Closes the text of this number for good, and tells its author why.
pub fn close(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    number: i32,
    reasons: &Reasons,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let contribution = cases::lock(conn, reference)?.ok_or(Refused::NotThere)?;
    if !cases::was_sent(conn, contribution.id)? {
        return Err(Refused::NotThere);
    }
    barred(conn, by, &contribution)?.map_or(Ok(()), |refusal| Err(Refused::Barred(refusal)))?;
    if !rule_exists(conn, reasons.rule())? {
        return Err(Refused::NoSuchRule);
    }
    let text = earlier::approved(conn, &contribution, number)?.ok_or(Refused::NotComparable)?;
    if !closings::close(conn, contribution.id, text, Why::new(by.account.id, reasons, now))? {
        return Err(Refused::NotComparable);
    }
    let subject = format!("contribution:{}", contribution.reference);
    let entry = Entry::new(Some(by.account.id.0), "contribution.comparison_closed", subject).at(now);
    let detail = serde_json::json!({ "text": number, "rule": reasons.rule() });
    audit::queries::note(conn, &entry.about(contribution.id.0).with(detail))?;
    let concerned = concerned(conn, &contribution)?;
    concerned.into_iter().try_for_each(|who| outbox::post(conn, LetterKind::ComparisonClosed, who.0, text.0))?;
    topics::queries::raise_version(conn, contribution.topic_id)?;
    Ok(())
}
