//! What an author, or a colleague, says to having words struck out.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use crate::contributions::RedactionId;
use crate::contributions::case::{self, Case};
use crate::contributions::queries::desk;
use crate::contributions::transition::event::Event;
use crate::people::roles::Contributor;
use crate::text::Reason;

/// What the author says.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The words go.
    Consent,
    /// They stay.
    Refuse(Reason),
}

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such contribution, or not for this person.
    #[error("no such contribution")]
    NotThere,
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Answers what the page asked.
pub fn answer(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    redaction: RedactionId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let event = match answer {
        Answer::Consent => Event::ConsentToRedaction { redaction },
        Answer::Refuse(reason) => Event::RefuseRedaction { redaction, reason },
    };
    desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    Case::lock(conn, reference)?.ok_or(Refused::NotThere)?.act(conn, by, &event, None, now)?;
    Ok(())
}
