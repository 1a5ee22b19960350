//! Changing a topic; moving its end is recorded with both instants.

use diesel::pg::PgConnection;
use serde_json::json;

use super::queries::desk;
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such topic.
    #[error("no such topic")]
    NotThere,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Replaces everything of the topic that the form showed in this edition; its process stays.
pub fn edit(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    edition: i32,
    written: &Written,
) -> Result<(), Refused> {
    let stored = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if stored.edition != edition || stored.facts.process_id != written.facts.process_id {
        return Err(Refused::Changed);
    }
    desk::replace_topic(conn, stored.id, written)?;
    let (from, to) = (stored.facts.closes_at, written.facts.closes_at);
    let action = if to > from { "topic.extended" } else { "topic.edited" };
    let detail = if to == from { json!({}) } else { json!({ "closed_at": from, "closes_at": to }) };
    let entry = Entry::new(Some(by.account.id.0), action, format!("topic:{slug}")).with(detail);
    audit::queries::note(conn, &entry)?;
    Ok(())
}
