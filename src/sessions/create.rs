//! A new session, as a draft that organisers alone see.

use diesel::pg::PgConnection;
use diesel::result::Error;

use super::parts::choose;
use super::queries::store;
use super::written::Written;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::slug::Slug;

/// The word that an address needs for itself.
const RESERVED: &str = "new";

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

/// Stores a new session under a slug made from its title; says the slug.
pub fn create(conn: &mut PgConnection, by: &Organiser, mut written: Written) -> Result<String, Refused> {
    let window = (written.facts.starts_at, written.facts.ends_at);
    let readings = &mut written.parts.readings;
    if !choose(readings, window, &[]) && !readings.is_empty() {
        return Err(Refused::TimeOfNoReading);
    }
    let wanted = Slug::from_title(&written.facts.title, "session");
    for slug in wanted.variants().filter(|slug| slug.as_str() != RESERVED) {
        if store::insert_session(conn, slug.as_str(), &written)?.is_some() {
            let subject = format!("session:{}", slug.as_str());
            audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "session.created", subject))?;
            return Ok(slug.as_str().to_owned());
        }
    }
    Err(Error::NotFound.into())
}
