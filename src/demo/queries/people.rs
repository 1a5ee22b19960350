//! SQL about people that no action of theirs can do: what lies in the past.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

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
