//! SQL of the statistics.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Timestamptz};
use serde::Deserialize;

use crate::db::public_view;
use crate::db::schema::topic_statistics;
use crate::moderation::statistics::Fact;
use crate::moderation::statistics::disclose::Disclosed;
use crate::topics::{Topic, TopicId};

/// Every contribution of a topic that was ever submitted, in one pass over the rows of the topic.
const FACTS: &str = "
with said as materialized (
    select id, group_id, coalesce(organisation_id, -author_id) as speaker, no, visibility from contribution where topic_id = $1
),
decided as materialized (
    select id, contribution_id, revision_id, kind, rule_code, decided_at from decision
    where topic_id = $1 and kind not in ('request_changes', 'decline')
    union all
    select id, contribution_id, revision_id, kind, rule_code, decided_at from decision
    where topic_id = $1 and kind in ('request_changes', 'decline')
),
first as (
    select distinct on (contribution_id) contribution_id, revision_id, kind, decided_at
    from decided where kind in ('approve', 'request_changes', 'decline') order by contribution_id, id
),
declined as (
    select distinct on (contribution_id) contribution_id, rule_code
    from decided where kind = 'decline' order by contribution_id, id desc
),
-- While a text was with its author it waited for nobody: what follows a superseded one was sent at that moment.
texts as (
    select r.contribution_id, r.id, r.number, r.state, r.submitted_at,
           lead(r.submitted_at) over (partition by r.contribution_id order by r.number) as replaced_at
    from said join revision r on r.contribution_id = said.id
),
summed as (
    select t.contribution_id,
           (array_agg(t.state order by t.number desc))[1] = 'withdrawn' as ends_withdrawn,
           min(t.submitted_at) filter (where t.state = 'submitted') as waiting_since,
           sum(extract(epoch from case when t.id = f.revision_id then f.decided_at - t.submitted_at
                                       when t.id < f.revision_id and t.state = 'superseded' then t.replaced_at - t.submitted_at
                                  end))::bigint as waited
    from texts t left join first f on f.contribution_id = t.contribution_id
    group by t.contribution_id
),
appealed as (
    select d.contribution_id, count(*) filter (where a.state in ('upheld', 'overturned', 'partly')) as settled,
           count(*) filter (where a.state in ('overturned', 'partly')) as reversed
    from decided d join appeal a on a.decision_id = d.id group by d.contribution_id
)
select said.group_id, said.speaker, said.no is not null as published,
       said.visibility = 'withdrawn' or said.no is null and summed.ends_withdrawn as withdrawn,
       first.kind as first, case when first.kind is not null then greatest(summed.waited, 0) end as waited, declined.rule_code as declined_by, summed.waiting_since,
       coalesce(appealed.settled, 0) as settled_appeals, coalesce(appealed.reversed, 0) as reversals
from said
join summed on summed.contribution_id = said.id
left join first on first.contribution_id = said.id
left join declined on declined.contribution_id = said.id
left join appealed on appealed.contribution_id = said.id";

/// What became of everything that was ever submitted in a topic.
pub fn facts(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<Fact>> {
    diesel::sql_query(FACTS).bind::<BigInt, _>(topic).load(conn)
}

/// Lets counting run longer than a page may.
pub(in crate::moderation) fn take_time(conn: &mut PgConnection) -> QueryResult<usize> {
    diesel::sql_query("set local statement_timeout = '2min'").execute(conn)
}

#[derive(QueryableByName)]
struct Due {
    #[diesel(sql_type = BigInt)]
    id: TopicId,
}

/// Whether a topic `t` with the statistics `s` has closed and was not counted since, or not for a day while appeals
/// may change the figures. `$1` is now.
const DUE: &str = "t.published_at is not null and t.closes_at < $1
    and (s.topic_id is null or s.made_at < t.closes_at
         or s.made_at < $1 - interval '1 day' and t.closes_at > $1 - interval '400 days')";

/// Topics that are due to be counted, after the one given.
pub(in crate::moderation) fn due(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    after: Option<TopicId>,
    limit: i64,
) -> QueryResult<Vec<TopicId>> {
    diesel::sql_query(format!(
        "select t.id from topic t left join topic_statistics s on s.topic_id = t.id
         where {DUE} and t.id > $2 order by t.id limit $3"
    ))
    .bind::<Timestamptz, _>(now)
    .bind::<BigInt, _>(after.map_or(0, |topic| topic.0))
    .bind::<BigInt, _>(limit)
    .load::<Due>(conn)
    .map(|due| due.into_iter().map(|due| due.id).collect())
}

/// Whether this topic is.
pub(in crate::moderation) fn is_due(conn: &mut PgConnection, topic: TopicId, now: DateTime<Utc>) -> QueryResult<bool> {
    let found: Vec<Due> = diesel::sql_query(format!(
        "select t.id from topic t left join topic_statistics s on s.topic_id = t.id where {DUE} and t.id = $2"
    ))
    .bind::<Timestamptz, _>(now)
    .bind::<BigInt, _>(topic)
    .load(conn)?;
    Ok(!found.is_empty())
}

/// Keeps what everybody may know, in place of what was kept before.
pub(in crate::moderation) fn keep(
    conn: &mut PgConnection,
    topic: TopicId,
    disclosed: &Disclosed,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let figures =
        serde_json::to_value(disclosed).map_err(|cause| diesel::result::Error::SerializationError(cause.into()))?;
    let kept = (topic_statistics::made_at.eq(now), topic_statistics::figures.eq(figures));
    diesel::insert_into(topic_statistics::table)
        .values((topic_statistics::topic_id.eq(topic), kept.clone()))
        .on_conflict(topic_statistics::topic_id)
        .do_update()
        .set(kept)
        .execute(conn)
        .map(drop)
}

/// What everybody may know about a topic that has closed.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = public_view::topic_statistics)]
pub struct Published {
    /// Which topic.
    pub topic_id: TopicId,
    /// Its name in addresses.
    pub topic_slug: String,
    /// Its title.
    pub topic_title: String,
    /// When it closed.
    pub closes_at: DateTime<Utc>,
    /// On which day it was counted, in UTC.
    pub made_on: NaiveDate,
    figures: serde_json::Value,
}

impl Published {
    /// The figures.
    ///
    /// # Errors
    /// Where what is kept was made by another version; it is counted anew within a day.
    pub fn figures(&self) -> Result<Disclosed, serde_json::Error> {
        Disclosed::deserialize(&self.figures)
    }
}

/// Topics that have closed, the last one first, before the one given.
pub fn published(
    conn: &mut PgConnection,
    before: Option<(DateTime<Utc>, TopicId)>,
    limit: i64,
) -> QueryResult<Vec<Published>> {
    use public_view::topic_statistics as view;
    let mut query = Published::query().into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(view::closes_at.le(at)).filter(view::closes_at.lt(at).or(view::topic_id.lt(id)));
    }
    query.order((view::closes_at.desc(), view::topic_id.desc())).limit(limit).load(conn)
}

/// One of them.
pub fn published_of(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Published>> {
    Published::query().filter(public_view::topic_statistics::topic_slug.eq(slug)).first(conn).optional()
}

/// Topics that everybody sees, the last to close first, before the one given.
pub fn topics(
    conn: &mut PgConnection,
    before: Option<(DateTime<Utc>, TopicId)>,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    use public_view::topic;
    let mut query = Topic::query().into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(topic::closes_at.lt(at).or(topic::closes_at.eq(at).and(topic::id.lt(id))));
    }
    query.order((topic::closes_at.desc(), topic::id.desc())).limit(limit).load(conn)
}

/// What waits in a topic.
#[derive(Debug, Clone, QueryableByName)]
pub struct WaitingIn {
    /// Where.
    #[diesel(sql_type = BigInt)]
    pub topic_id: TopicId,
    /// How many texts.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// Since when the oldest does.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub oldest: Option<DateTime<Utc>>,
}

/// What waits in these topics.
pub fn waiting(conn: &mut PgConnection, topics: &[TopicId]) -> QueryResult<Vec<WaitingIn>> {
    let topics: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    diesel::sql_query(
        "select r.topic_id, count(*) as waiting, min(r.submitted_at) as oldest
         from revision r where r.state = 'submitted' and r.topic_id = any($1) group by r.topic_id",
    )
    .bind::<Array<BigInt>, _>(topics)
    .load(conn)
}
