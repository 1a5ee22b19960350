//! A new session, as a draft that organisers alone see.

use diesel::pg::PgConnection;
use diesel::result::Error;

use super::parts::choose;
use super::queries::store;
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::slug::Slug;

/// Why no session was made.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The time is none that the readings give.
    #[error("no reading gives this time")]
    TimeOfNoReading,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] Error),
}

/// Stores a new session under the slug wanted, or one made from its title; says the slug. Among readings that give
/// its time, one that is marked already is chosen before the others.
pub fn create(
    conn: &mut PgConnection,
    by: &Organiser,
    wanted: Option<Slug>,
    mut written: Written,
) -> Result<Slug, Refused> {
    let window = (written.facts.starts_at, written.facts.ends_at);
    let marked = written.parts.readings.clone();
    if !choose(&mut written.parts.readings, window, &marked) && !marked.is_empty() {
        return Err(Refused::TimeOfNoReading);
    }
    let wanted = wanted.unwrap_or_else(|| Slug::from_title(&written.facts.title, "session"));
    let (slug, _) = wanted.take(|slug| store::insert_session(conn, slug.as_str(), &written))?;
    let subject = format!("session:{}", slug.as_str());
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "session.created", subject))?;
    Ok(slug)
}
