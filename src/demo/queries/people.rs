//! SQL about people that no action of theirs can do: what lies in the past, badges, and letters that nobody reads.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text};

use crate::db::schema::{account, mandate};
use crate::organisations::{MandateStatus, OrganisationId};
use crate::people::AccountId;

/// Says when somebody joined.
pub(in crate::demo) fn backdate(conn: &mut PgConnection, id: AccountId, at: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(account::table.find(id)).set(account::created_at.eq(at)).execute(conn)
}

/// Stores a mandate with its instants.
pub(in crate::demo) fn mandate(
    conn: &mut PgConnection,
    of: AccountId,
    organisation: OrganisationId,
    by: AccountId,
    asked: DateTime<Utc>,
    verified: DateTime<Utc>,
) -> QueryResult<usize> {
    diesel::insert_into(mandate::table)
        .values((
            mandate::account_id.eq(of),
            mandate::organisation_id.eq(organisation),
            mandate::status.eq(MandateStatus::Verified),
            mandate::requested_at.eq(asked),
            mandate::decided_at.eq(verified),
            mandate::decided_by.eq(by),
        ))
        .execute(conn)
}

/// Gives an organisation the badge of these processes.
pub(in crate::demo) fn accredit(
    conn: &mut PgConnection,
    id: OrganisationId,
    processes: &[String],
) -> QueryResult<usize> {
    diesel::sql_query(
        "insert into accreditation (organisation_id, process_id, source)
         select $1, id, 'Invented for the demonstration' from process where slug = any ($2)",
    )
    .bind::<BigInt, _>(id)
    .bind::<Array<Text>, _>(processes)
    .execute(conn)
}

/// Takes out of the outbox what these accounts would be sent, and tells nobody of what they wrote: nobody reads at
/// invented addresses.
pub(in crate::demo) fn send_no_letters(conn: &mut PgConnection, accounts: &[AccountId]) -> QueryResult<usize> {
    let ids: Vec<i64> = accounts.iter().map(|id| id.0).collect();
    diesel::sql_query(
        "delete from announcement where contribution_id in (select id from contribution where author_id = any ($1))",
    )
    .bind::<Array<BigInt>, _>(&ids)
    .execute(conn)?;
    diesel::sql_query("delete from outbox where recipient in (select email from account where id = any ($1))")
        .bind::<Array<BigInt>, _>(ids)
        .execute(conn)
}
