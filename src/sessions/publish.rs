//! Letting everybody see a session.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::{desk, store};
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Publishes a session; doing so twice is the same as once. False where there is none.
pub fn publish(conn: &mut PgConnection, by: &Organiser, slug: &str) -> QueryResult<bool> {
    let Some(session) = desk::lock(conn, slug)? else {
        return Ok(false);
    };
    if store::publish_session(conn, session.id)? {
        let subject = format!("session:{slug}");
        audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "session.published", subject))?;
    }
    Ok(true)
}
