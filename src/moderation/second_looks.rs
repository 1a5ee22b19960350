//! What waits for a second look or for an answer to readers: the numbers on the desks, and a letter a day to those who
//! could do something about it.

use chrono::{DateTime, Duration, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::second_looks as queries;
use crate::db::turn::Turn;
use crate::mail::{LetterKind, outbox};
use crate::people::Role;
use crate::people::roles::Contributor;

/// So long somebody who was told hears no more of it.
const A_DAY: Duration = Duration::hours(24);

/// How much waits for somebody; more than [`queries::COUNTED`] is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Appeals that are theirs, or nobody's and that they may look at.
    pub appeals: i64,
    /// Texts with reports that they may answer.
    pub reports: i64,
}

impl Waiting {
    /// Whether nothing waits.
    pub fn is_nothing(&self) -> bool {
        self.appeals == 0 && self.reports == 0
    }
}

/// What waits for somebody who looks at appeals, and answers reports where they moderate.
pub fn waiting_for(conn: &mut PgConnection, who: &Contributor) -> QueryResult<Waiting> {
    let id = who.account.id;
    let reports = if who.is(Role::Moderator) { queries::reports(conn, id)? } else { 0 };
    Ok(Waiting { appeals: queries::appeals(conn, id)?, reports })
}

/// Writes to everybody for whom something waits and who was not told in the last day; says to how many.
pub fn remind(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<usize> {
    Turn::Reminding.wait(conn)?;
    let untold = queries::untold(conn, now - A_DAY)?;
    for who in &untold {
        outbox::post(conn, LetterKind::SecondLooksWait, who.0, who.0)?;
    }
    Ok(untold.len())
}
