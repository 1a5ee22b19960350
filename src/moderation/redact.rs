//! Asking an author to have words of what is read struck out, and taking that back. Without the author's consent nothing
//! happens, so that any rule may be named, of a State too.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::decide;
use super::queries::redactions;
use crate::contributions::case::Case;
use crate::contributions::queries::closings::{self, Comparable};
use crate::contributions::redaction::passage::{Passage, Unfit};
use crate::contributions::transition::event::Event;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{RedactionId, RevisionId};
use crate::people::roles::Moderator;
use crate::text::{Body, Reason};

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The words cannot be struck out.
    #[error(transparent)]
    Words(#[from] Unfit),
    /// They stand in no text that is read now, but in this earlier one, which readers can compare.
    #[error("only in the earlier text {0}")]
    OnlyEarlier(i32),
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
    let passage = match Passage::find(words, &body) {
        Err(Unfit::NotThere) => return Err(earlier(conn, &case, seen, words)?),
        found => found?,
    };
    let event = Event::ProposeRedaction { revision: seen, passage, reasons };
    case.act(conn, by, &event, None, now).map_err(decide::Refused::Case)?;
    Ok(())
}

/// Why words that are not in the text that is read cannot be struck out of it: closing is what an earlier text needs.
fn earlier(conn: &mut PgConnection, case: &Case, live: RevisionId, words: &str) -> QueryResult<Refused> {
    let comparable = closings::comparable(conn, case.contribution.id, live)?;
    let holds = |text: &&Comparable| {
        Body::parse(&text.body).is_ok_and(|body| !matches!(Passage::find(words, &body), Err(Unfit::NotThere)))
    };
    let newest = comparable.iter().find(holds).map(|text| Refused::OnlyEarlier(text.number));
    Ok(newest.unwrap_or(Refused::Words(Unfit::NotThere)))
}

/// Takes back what the author was asked; with a reason, where a colleague asked.
pub fn withdraw(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    redaction: RedactionId,
    reason: Option<Reason>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    Ok(decide::act(conn, by, reference, &Event::WithdrawRedaction { redaction, reason }, now)?)
}
