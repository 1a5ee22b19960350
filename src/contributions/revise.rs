//! What an author does on the desk: another text, a draft of it, taking it back.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::Text;
use super::case::{self, Case};
use super::post::{self, Sending};
use super::queries::desk;
use super::transition::event::Event;
use super::transition::refusal::Refusal;
use crate::people::roles::Contributor;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such contribution, or not for this person.
    #[error("no such contribution")]
    NotThere,
    /// More words than the topic allows.
    #[error("more than {0} words")]
    TooManyWords(i32),
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Sends or keeps another text of the case of this reference.
pub fn revise(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    text: &Text,
    sending: Sending,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let case = own(conn, by, reference)?;
    let topic = desk::topic_of(conn, case.contribution.topic_id)?;
    post::check_words(&topic, text).map_err(|refused| match refused {
        post::Refused::TooManyWords(limit) => Refused::TooManyWords(limit),
        _ => Refused::NotThere,
    })?;
    let event = match sending {
        Sending::Draft => Event::SaveDraft,
        Sending::Submit => case.standing.sending().ok_or(case::Refused::ByRule(Refusal::Ended))?,
    };
    case.act(conn, by, &event, Some(text), now)?;
    Ok(())
}

/// Takes something back, as `event` says: the draft, the text under review, or what is read.
pub fn take_back(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    own(conn, by, reference)?.act(conn, by, event, None, now)?;
    Ok(())
}

fn own(conn: &mut PgConnection, by: &Contributor, reference: &str) -> Result<Case, Refused> {
    Case::lock(conn, reference)?.filter(|case| case.contribution.author_id == by.account.id).ok_or(Refused::NotThere)
}
