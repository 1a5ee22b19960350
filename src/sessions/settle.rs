//! Settling which of several times is right: by a person, with a reason, on record.

use diesel::pg::PgConnection;
use serde_json::json;

use super::parts::disagree;
use super::queries::{desk, store};
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::Reason;

/// Why nothing was settled.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such session.
    #[error("no such session")]
    NotThere,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Its readings agree, so there is nothing to settle.
    #[error("nothing to settle")]
    NoConflict,
    /// It has no such reading.
    #[error("no such reading")]
    NoSuchReading,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Makes a session go by one of its readings (its place, from 1 on). What was settled can be
/// settled anew.
pub fn settle(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    version: i32,
    position: usize,
    reason: &Reason,
) -> Result<(), Refused> {
    let stored = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if stored.version != version {
        return Err(Refused::Changed);
    }
    let readings = desk::readings(conn, stored.id)?;
    if !disagree(&readings) {
        return Err(Refused::NoConflict);
    }
    let reading = position.checked_sub(1).and_then(|at| readings.get(at)).ok_or(Refused::NoSuchReading)?;
    let mut facts = stored.facts.clone();
    (facts.starts_at, facts.ends_at) = (reading.starts_at, reading.ends_at);
    let moved = facts != stored.facts;
    store::change(conn, stored.id, &facts)?;
    store::choose_reading(conn, stored.id, i32::try_from(position).unwrap_or(i32::MAX))?;
    store::insert_settlement(conn, stored.id, reason, by.account.id)?;
    let detail = json!({ "reading": position, "moved": moved });
    let subject = format!("session:{slug}");
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "session.time_settled", subject).with(detail))?;
    Ok(())
}
