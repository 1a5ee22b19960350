//! SQL about the outbox.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::LetterKind;

pub(super) fn insert_to_account(
    conn: &mut PgConnection,
    kind: LetterKind,
    account: i64,
    subject: i64,
) -> QueryResult<()> {
    diesel::sql_query(
        "insert into outbox (kind, recipient, subject_id) select $1, email, $3 from account where id = $2",
    )
    .bind::<crate::db::schema::sql_types::LetterKind, _>(kind)
    .bind::<BigInt, _>(account)
    .bind::<BigInt, _>(subject)
    .execute(conn)
    .map(drop)
}
