//! Letting everybody see a topic; and taking it back while nobody has written in it.

use diesel::pg::PgConnection;

use super::TopicId;
use super::queries::desk;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such topic.
    #[error("no such topic")]
    NotThere,
    /// Somebody has written in it, if only a draft.
    #[error("somebody has written in it")]
    WrittenIn,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Publishes a topic; doing so twice is the same as once.
pub fn publish(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let topic = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if topic.published_at.is_none() {
        desk::set_published(conn, topic.id, true)?;
        note(conn, by, "topic.published", slug)?;
    }
    Ok(())
}

/// Makes a topic a draft again.
pub fn unpublish(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let id = nobody_wrote(conn, slug)?;
    desk::set_published(conn, id, false)?;
    note(conn, by, "topic.unpublished", slug)
}

/// Deletes a topic.
pub fn delete(conn: &mut PgConnection, by: &Organiser, slug: &str) -> Result<(), Refused> {
    let id = nobody_wrote(conn, slug)?;
    if desk::is_summarised(conn, id)? {
        return Err(Refused::WrittenIn);
    }
    desk::delete(conn, id)?;
    note(conn, by, "topic.deleted", slug)
}

fn nobody_wrote(conn: &mut PgConnection, slug: &str) -> Result<TopicId, Refused> {
    let topic = desk::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if desk::is_written_in(conn, topic.id)? { Err(Refused::WrittenIn) } else { Ok(topic.id) }
}

fn note(conn: &mut PgConnection, by: &Organiser, action: &'static str, slug: &str) -> Result<(), Refused> {
    Ok(audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, format!("topic:{slug}")))?)
}
