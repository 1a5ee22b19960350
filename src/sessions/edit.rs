//! Changing a session.

use diesel::pg::PgConnection;
use serde_json::json;

use super::parts::{TimeReading, choose};
use super::queries::{desk, store};
use super::written::{Facts, Written};
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such session.
    #[error("no such session")]
    NotThere,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// The time is none that the readings give.
    #[error("no reading gives this time")]
    TimeOfNoReading,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Replaces everything of the session that the form showed in this version. A settlement stays
/// for as long as the readings and the time it settled on do.
pub fn edit(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    version: i32,
    mut written: Written,
) -> Result<(), Refused> {
    let stored = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if stored.version != version {
        return Err(Refused::Changed);
    }
    let before = desk::readings(conn, stored.id)?;
    let readings = &mut written.parts.readings;
    let window = (written.facts.starts_at, written.facts.ends_at);
    if !choose(readings, window, &before) && !readings.is_empty() {
        return Err(Refused::TimeOfNoReading);
    }
    let still_settled = says(readings) == says(&before);
    let moved = place_and_time(&stored.facts) != place_and_time(&written.facts);
    store::replace_session(conn, stored.id, &written)?;
    let reopened = !still_settled && store::delete_settlement(conn, stored.id)? > 0;
    let detail = json!({ "moved": moved, "settlement_dropped": reopened });
    let subject = format!("session:{slug}");
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "session.edited", subject).with(detail))?;
    Ok(())
}

/// What a settlement rests on.
fn says(readings: &[TimeReading]) -> Vec<impl PartialEq + '_> {
    readings.iter().map(|reading| (&reading.words, reading.starts_at, reading.ends_at, reading.chosen)).collect()
}

/// Where and when it takes place.
fn place_and_time(facts: &Facts) -> impl PartialEq + '_ {
    (facts.starts_at, facts.ends_at, &facts.zone, &facts.venue, facts.attendance)
}
