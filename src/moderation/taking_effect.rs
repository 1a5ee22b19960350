//! Letting approvals take effect once they cannot be undone any more.

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::Utc;
use diesel::pg::PgConnection;

use super::queries::to_come;
use crate::contributions::RevisionId;
use crate::contributions::case::{self, Case};
use crate::contributions::transition::Person;
use crate::contributions::transition::event::Event;
use crate::db::{Db, Unavailable};
use crate::organisations;
use crate::people::{self, AccountId, Role};

/// So many cases are looked up at once.
const AT_ONCE: i64 = 100;

/// Why a round ended early, or an approval stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The database could not be asked.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// The table of states or the database refused.
    #[error(transparent)]
    Case(#[from] case::Refused),
}

impl From<diesel::result::Error> for Failed {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Case(cause.into())
    }
}

/// Lets every approval take effect that is due, each in a transaction of its own; what fails keeps no other waiting
/// and is tried again in the next round. Several processes may do so at once.
///
/// # Errors
/// Where the database cannot be asked.
pub fn all_due(db: &Db, stop: &AtomicBool) -> Result<(), Failed> {
    let mut after = RevisionId(0);
    loop {
        let due = db.read_now(|conn| Ok::<_, Failed>(to_come::due(conn, Utc::now(), after, AT_ONCE)?))?;
        let Some((last, _)) = due.last() else { return Ok(()) };
        after = *last;
        for (_, reference) in due {
            if stop.load(Ordering::Relaxed) {
                return Ok(());
            }
            match db.write_now(|conn| one(conn, &reference)) {
                // Undone or edited at this very moment.
                Ok(()) | Err(Failed::Case(case::Refused::ByRule(_))) => {}
                Err(Failed::Unavailable(cause)) => return Err(cause.into()),
                Err(cause) => tracing::error!(reference, %cause, "an approval could not take effect"),
            }
        }
    }
}

/// Nothing, where somebody else is at the case: whoever it is decides what becomes of the approval.
fn one(conn: &mut PgConnection, reference: &str) -> Result<(), Failed> {
    if !to_come::lock_if_free(conn, reference)? {
        return Ok(());
    }
    let Some(case) = Case::lock(conn, reference)? else { return Ok(()) };
    let Some(by) = case.standing.open.as_ref().and_then(|open| open.approval()).map(|approval| approval.by) else {
        return Ok(());
    };
    let still_moderates = people::queries::contributor(conn, by)?.is_some_and(|who| who.is(Role::Moderator));
    let approver = approver(conn, by)?;
    case.happen(conn, Some(approver), &Event::ApprovalTakesEffect { still_moderates }, None, Utc::now())?;
    Ok(())
}

fn approver(conn: &mut PgConnection, account: AccountId) -> diesel::QueryResult<Person> {
    let mandates = organisations::queries::mandates_of(conn, account)?;
    Ok(Person { account, organisations: case::verified(&mandates) })
}
