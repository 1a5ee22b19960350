//! Appealing: what an author does against a decision, who looks at it first, and what time does.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use uuid::Uuid;

use crate::contributions::case::{self, Case, Meant, person};
use crate::contributions::queries::{appeals, desk};
use crate::contributions::transition::APPEAL_LASTS;
use crate::contributions::transition::event::{Assigner, Event};
use crate::contributions::transition::refusal::Refusal;
use crate::people;
use crate::people::roles::Contributor;
use crate::text::Lines;
use crate::topics;

/// Appeals that are ended in one round.
const AT_ONCE: i64 = 100;

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such decision about a contribution of this author.
    #[error("no such decision")]
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

/// Appeals against a decision. Whoever is named for the topic looks at it, if they had no part in the case.
pub fn bring(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    decision: Option<Uuid>,
    words: Option<Lines>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let case = own_case(conn, by, reference, decision)?.saying(words);
    case.act(conn, by, &Event::Appeal, None, now)?;
    let Some(named) = topics::queries::hears_appeals(conn, case.contribution.topic_id)? else { return Ok(()) };
    let Some(named) = people::queries::contributor(conn, named)?.and_then(Contributor::as_arbiter) else {
        return Ok(());
    };
    let to = person(conn, &named)?;
    let case = own_case(conn, by, reference, decision)?;
    match case.happen_by_itself(conn, &Event::AssignAppeal { by: Assigner::Topic, to }, now) {
        // Then it waits for somebody else.
        Err(case::Refused::ByRule(
            Refusal::OwnText | Refusal::OwnFiling | Refusal::OwnOrganisation | Refusal::AlreadyInvolved,
        )) => Ok(()),
        other => Ok(other.map(drop)?),
    }
}

/// Takes an appeal back.
pub fn withdraw(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    decision: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    own_case(conn, by, reference, decision)?.act(conn, by, &Event::WithdrawAppeal, None, now)?;
    Ok(())
}

/// The case as the decision of this name left it, else the last that keeps a text from readers.
fn own_case(
    conn: &mut PgConnection,
    by: &Contributor,
    reference: &str,
    decision: Option<Uuid>,
) -> Result<Case, Refused> {
    desk::own(conn, by.account.id, reference)?.ok_or(Refused::NotThere)?;
    let meant = decision.map_or(Meant::LastDecision, Meant::Decision);
    Case::lock_about(conn, reference, meant)?.ok_or(Refused::NotThere)
}

/// Ends the appeals that nobody settled in time; says how many.
pub fn expire_overdue(conn: &mut PgConnection, now: DateTime<Utc>) -> Result<usize, Refused> {
    let overdue = appeals::overdue_appeals(conn, now - APPEAL_LASTS, AT_ONCE)?;
    let mut ended = 0;
    for (reference, decision) in overdue {
        let Some(case) = Case::lock_about(conn, &reference, Meant::Decision(decision))? else { continue };
        match case.happen_by_itself(conn, &Event::AppealExpires, now) {
            Ok(_) => ended += 1,
            // Somebody settled it while this waited for the case.
            Err(case::Refused::ByRule(_)) => {}
            Err(cause) => return Err(cause.into()),
        }
    }
    Ok(ended)
}
