//! An author closes an earlier text to comparison, or opens it again unless moderators closed it. That it was
//! corrected stays told, and no text changes its state: only what readers may put beside the text that is read now.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::queries::{case, closings, desk, earlier};
use crate::audit::{self, Entry};
use crate::people::roles::Contributor;
use crate::topics;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such contribution, or not for this person.
    #[error("no such contribution")]
    NotThere,
    /// It was never read, or it is what is read now.
    #[error("not an earlier text")]
    NotEarlier,
    /// Moderators closed it.
    #[error("closed by moderators")]
    ClosedByModerators,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Closes the text of this number to comparison, or opens it.
pub fn set_closed(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    number: i32,
    closed: bool,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    let own = case::lock(conn, reference)?.ok_or(Refused::NotThere)?;
    let text = earlier::approved(conn, &own, number)?.ok_or(Refused::NotEarlier)?;
    if !closed && closings::of_text(conn, text)?.is_some() {
        return Err(Refused::ClosedByModerators);
    }
    if !earlier::set_closed(conn, text, closed.then_some(now))? {
        return Ok(());
    }
    let action = if closed { "contribution.comparison_closed" } else { "contribution.comparison_opened" };
    let entry = Entry::new(Some(by.account.id.0), action, format!("contribution:{}", own.reference));
    audit::queries::note(conn, &entry.at(now).about(own.id.0).with(serde_json::json!({ "text": number })))?;
    topics::queries::raise_version(conn, own.topic_id)?;
    Ok(())
}
