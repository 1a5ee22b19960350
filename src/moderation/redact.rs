//! Asking an author to have words of what is read struck out, and taking that back. Without the author's consent nothing
//! happens, so that any rule may be named, of a State too.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;

use super::decide;
use super::queries::redactions;
use crate::contributions::redaction::passage::{Passage, Unfit};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{RedactionId, RevisionId};
use crate::people::roles::Moderator;
use crate::text::Body;

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The words cannot be struck out.
    #[error(transparent)]
    Words(#[from] Unfit),
    /// The case, the rule or the table of states refused.
    #[error(transparent)]
    Decision(#[from] decide::Refused),
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Decision(cause.into())
    }
}

/// Asks the author to have these words of the text that the form showed struck out; where it takes two, a second person
/// has to agree first.
pub fn propose(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    seen: RevisionId,
    words: &str,
    reasons: Reasons,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let reasons = decide::known(conn, reasons)?;
    let case = decide::case(conn, reference)?;
    let text = redactions::text(conn, case.contribution.id, seen)?.ok_or(decide::Refused::NotThere)?;
    let body = Body::parse(&text.body).map_err(Unfit::Typed)?;
    let event = Event::ProposeRedaction { revision: seen, passage: Passage::find(words, &body)?, reasons };
    case.act(conn, by, &event, None, now).map_err(decide::Refused::Case)?;
    Ok(())
}

/// Takes back what the author was asked.
pub fn withdraw(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    redaction: RedactionId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    Ok(decide::act(conn, by, reference, &Event::WithdrawRedaction { redaction }, now)?)
}
