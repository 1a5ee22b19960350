//! SQL about what waits for a second look: by whom it may be given, from the indexes of what waits.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};

use crate::people::AccountId;

/// So many are counted at most.
pub const COUNTED: i64 = 99;

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Appeals that are somebody's, or nobody's and that they may look at.
pub(in crate::moderation) fn appeals(conn: &mut PgConnection, who: AccountId) -> QueryResult<i64> {
    diesel::sql_query(
        "select count(*) from (
             select from appeal a join decision d on d.id = a.decision_id
             where a.state in ('open', 'assigned') and (
                 a.assigned_to = $1
                 or a.state = 'open' and not exists (select from own_contribution($1, d.contribution_id))
                    and not exists (select from had_a_part(d.contribution_id) part where part.account_id = $1))
             limit $2) waiting",
    )
    .bind::<BigInt, _>(who)
    .bind::<BigInt, _>(COUNTED + 1)
    .get_result(conn)
    .map(|found: Count| found.count)
}

/// Texts with reports that somebody may answer.
pub(in crate::moderation) fn reports(conn: &mut PgConnection, who: AccountId) -> QueryResult<i64> {
    diesel::sql_query(
        "select count(*) from (
             select from report r join contribution c on c.id = r.contribution_id
             where r.state = 'open' and not exists (select from barred_contribution($1, c.id)) and not exists (
                 select from report earlier
                 where earlier.revision_id = r.revision_id and earlier.state = 'open' and earlier.id < r.id)
             limit $2) waiting",
    )
    .bind::<BigInt, _>(who)
    .bind::<BigInt, _>(COUNTED + 1)
    .get_result(conn)
    .map(|found: Count| found.count)
}

/// Whoever looks at appeals or answers reports, for whom something waits and to whom nobody wrote so since then.
pub(in crate::moderation) fn untold(conn: &mut PgConnection, since: DateTime<Utc>) -> QueryResult<Vec<AccountId>> {
    #[derive(QueryableByName)]
    struct Who {
        #[diesel(sql_type = BigInt)]
        id: AccountId,
    }
    let found: Vec<Who> = diesel::sql_query(
        "select a.id from account a
         where a.status = 'active'
           and exists (select from role_grant g where g.account_id = a.id and g.role in ('moderator', 'organiser'))
           and not exists (select from outbox o
                           where o.recipient = a.email and o.kind = 'second_looks_wait' and o.created_at > $1)
           and (exists (
                   select from appeal p join decision d on d.id = p.decision_id
                   where p.state = 'open' and not exists (select from own_contribution(a.id, d.contribution_id))
                     and not exists (select from had_a_part(d.contribution_id) part where part.account_id = a.id))
                or exists (select from role_grant g where g.account_id = a.id and g.role = 'moderator')
                   and exists (select from report r join contribution c on c.id = r.contribution_id
                               where r.state = 'open' and not exists (select from barred_contribution(a.id, c.id))))
         order by a.id",
    )
    .bind::<Timestamptz, _>(since)
    .load(conn)?;
    Ok(found.into_iter().map(|who| who.id).collect())
}
