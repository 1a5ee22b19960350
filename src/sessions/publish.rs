//! Letting everybody see a session, taking it back while no topic belongs to it, and cancelling it.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::desk::{self, OnDesk};
use super::queries::store;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such session, or nobody but organisers knows of it yet.
    #[error("no such session")]
    NotThere,
    /// A topic belongs to it.
    #[error("a topic belongs to it")]
    HasTopics,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Publishes a session; doing so twice is the same as once. False where there is none.
pub fn publish(conn: &mut PgConnection, by: &Organiser, slug: &str) -> QueryResult<bool> {
    let Some(session) = desk::lock(conn, slug)? else {
        return Ok(false);
    };
    if store::publish_session(conn, session.id)? {
        note(conn, by, "session.published", slug)?;
    }
    Ok(true)
}

/// Makes a session a draft again, while no topic belongs to it.
pub fn unpublish(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let session = published(conn, slug)?;
    if desk::has_topics(conn, session.id)? {
        return Err(Refused::HasTopics);
    }
    store::unpublish_session(conn, session.id)?;
    Ok(note(conn, by, "session.unpublished", slug)?)
}

/// Says that a session does not take place; it stays where it was announced.
pub fn cancel(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let session = published(conn, slug)?;
    if session.cancelled_at.is_none() {
        store::cancel_session(conn, session.id, true)?;
        note(conn, by, "session.cancelled", slug)?;
    }
    Ok(())
}

/// Says that a cancelled session takes place after all.
pub fn resume(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let session = published(conn, slug)?;
    if session.cancelled_at.is_some() {
        store::cancel_session(conn, session.id, false)?;
        note(conn, by, "session.resumed", slug)?;
    }
    Ok(())
}

fn published(conn: &mut PgConnection, slug: &str) -> Result<OnDesk, Refused> {
    desk::lock(conn, slug)?.filter(|session| session.published_at.is_some()).ok_or(Refused::NotThere)
}

fn note(conn: &mut PgConnection, by: &Organiser, action: &'static str, slug: &str) -> QueryResult<()> {
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, format!("session:{slug}")))
}
