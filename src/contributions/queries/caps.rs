//! SQL that counts what a speaker uses of the caps of a topic.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use crate::contributions::ContributionId;
use crate::contributions::caps::{Share, Speaking, Used};
use crate::topics::TopicId;

/// Waits until nobody else sends a text in a topic with caps, until the transaction ends. The row of the topic is not
/// locked for this: whoever decides takes it after the rows of a case, and whoever sends would take it before.
pub(in crate::contributions) fn wait_for_turn(conn: &mut PgConnection, topic: TopicId) -> QueryResult<()> {
    diesel::sql_query("select pg_advisory_xact_lock(1129336915, ($1 % 2147483647)::int)")
        .bind::<BigInt, _>(topic)
        .execute(conn)
        .map(drop)
}

/// What counts in the topic `$1`: what is under review or read, each with the longer of both texts; no reply by right.
const COUNTED: &str = "
    select c.id, greatest(open.words, live.words) as words, live.words as read
    from contribution c
    left join revision open on open.contribution_id = c.id and open.state in ('submitted', 'changes_requested')
    left join revision live on live.id = c.live_revision_id and c.visibility = 'live'
    where c.topic_id = $1 and not c.right_of_reply and coalesce(open.id, live.id) is not null";

/// Of these, without `$4` what was said for the organisation `$3`, its affiliates or its parent by somebody who speaks for
/// it or did when it was begun; with both what `$4` sent for it; with `$4` alone what that person said for nobody else. Planned anew each
/// time, so that the two others cost nothing.
const WHOSE: &str = "(
    ($4 is null and c.organisation_id in (
         select kin.id from organisation kin, organisation own
         where own.id = $3
           and (kin.id = coalesce(own.parent_id, own.id) or kin.parent_id = coalesce(own.parent_id, own.id)))
     and exists (select from mandate m where m.account_id = c.author_id and m.organisation_id = c.organisation_id
                                         and (m.status = 'verified' or m.status = 'ended' and m.ended_at > c.created_at)))
    or ($3 is not null and c.author_id = $4 and c.organisation_id = $3)
    or ($3 is null and c.author_id = $4 and c.organisation_id is null))";

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    contributions: i64,
    #[diesel(sql_type = BigInt)]
    words: i64,
    #[diesel(sql_type = BigInt)]
    own: i64,
    #[diesel(sql_type = BigInt)]
    own_words: i64,
    #[diesel(sql_type = BigInt)]
    own_read: i64,
}

/// What a speaker uses in a topic, and how much of it by one contribution, where one is named.
pub fn share(
    conn: &mut PgConnection,
    topic: TopicId,
    speaking: Speaking,
    of: Option<ContributionId>,
) -> QueryResult<Share> {
    let (organisation, account) = match speaking {
        Speaking::ForOrganisation(organisation) => (Some(organisation), None),
        Speaking::Unverified(organisation, account) => (Some(organisation), Some(account)),
        Speaking::InPerson(account) => (None, Some(account)),
    };
    let row: Row = diesel::sql_query(format!(
        "select count(*) filter (where k.id is distinct from $2) as contributions,
                coalesce(sum(k.words) filter (where k.id is distinct from $2), 0)::bigint as words,
                count(*) filter (where k.id = $2) as own,
                coalesce(sum(k.words) filter (where k.id = $2), 0)::bigint as own_words,
                coalesce(sum(k.read) filter (where k.id = $2), 0)::bigint as own_read
         from ({COUNTED} and {WHOSE}) k"
    ))
    .bind::<BigInt, _>(topic)
    .bind::<Nullable<BigInt>, _>(of)
    .bind::<Nullable<BigInt>, _>(organisation)
    .bind::<Nullable<BigInt>, _>(account)
    .get_result(conn)?;
    Ok(Share {
        others: Used { contributions: row.contributions, words: row.words },
        own: Used { contributions: row.own, words: row.own_words },
        read: row.own_read,
    })
}
