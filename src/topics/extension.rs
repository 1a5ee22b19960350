//! From one extension to everybody whom its topic concerns, in batches, after the transaction that extended it.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::concerned;
use crate::people::AccountId;

/// So many letters at a time, so that one that somebody waits for is never behind more of them.
const BATCH: usize = 200;

/// Puts letters into the outbox for the next people whom the extension that has waited longest concerns.
pub fn tell_next(conn: &mut PgConnection) -> QueryResult<()> {
    let Some((topic, after)) = concerned::next_extension(conn)? else { return Ok(()) };
    let next = concerned::concerned(conn, topic, after, i64::try_from(BATCH).unwrap_or(i64::MAX))?;
    concerned::tell(conn, topic, &next, after == AccountId(0))?;
    match next.last() {
        Some(last) if next.len() == BATCH => concerned::told_up_to(conn, topic, *last),
        _ => concerned::all_told(conn, topic),
    }
}
