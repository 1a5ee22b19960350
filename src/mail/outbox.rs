//! Putting letters into the outbox, in the transaction that causes them.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::{LetterKind, queries};

/// A letter to an account about something, by number: its words are read when it is sent.
pub fn post(conn: &mut PgConnection, kind: LetterKind, account: i64, subject: i64) -> QueryResult<()> {
    queries::insert_to_account(conn, kind, account, subject)
}
