//! SQL about topics.

pub mod concerned;
pub mod concerns;
pub mod desk;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::public_view;
use crate::db::schema::topic;
use crate::people::AccountId;
use crate::sessions::{Norm, ProcessId, ProcessIssue, Session, SessionId};
use crate::topics::{Caps, Opening, Topic, TopicId};
use concerns::Concerning;

/// The published topic with this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Topic>> {
    Topic::query().filter(public_view::topic::slug.eq(slug)).first(conn).optional()
}

/// A published topic.
pub fn by_id(conn: &mut PgConnection, id: TopicId) -> QueryResult<Topic> {
    Topic::query().filter(public_view::topic::id.eq(id)).first(conn)
}

/// A topic, if it is published.
pub fn published_one(conn: &mut PgConnection, id: TopicId) -> QueryResult<Option<Topic>> {
    by_id(conn, id).optional()
}

/// Who is named to look at appeals in a topic.
pub fn hears_appeals(conn: &mut PgConnection, id: TopicId) -> QueryResult<Option<AccountId>> {
    topic::table.find(id).select(topic::appeals_to).first(conn)
}

/// Topics that take text now, those that close first standing first.
pub fn open(conn: &mut PgConnection, now: DateTime<Utc>, limit: i64) -> QueryResult<Vec<Topic>> {
    use public_view::topic;
    Topic::query()
        .filter(topic::opens_at.le(now))
        .filter(topic::closes_at.gt(now))
        .order((topic::closes_at, topic::id))
        .limit(limit)
        .load(conn)
}

/// Topics that have not closed, those that close first standing first, after the one given.
pub fn not_closed(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    after: Option<(DateTime<Utc>, TopicId)>,
    concerning: Concerning,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    use public_view::{topic, topic_issue, topic_norm};
    let mut query = Topic::query().filter(topic::closes_at.gt(now)).into_boxed();
    if let Some(issue) = concerning.issue {
        query = query.filter(
            topic::id.eq_any(topic_issue::table.filter(topic_issue::issue_id.eq(issue)).select(topic_issue::topic_id)),
        );
    }
    if let Some(norm) = concerning.norm {
        query = query.filter(
            topic::id.eq_any(topic_norm::table.filter(topic_norm::norm_id.eq(norm)).select(topic_norm::topic_id)),
        );
    }
    if let Some((at, id)) = after {
        query = query.filter(topic::closes_at.gt(at).or(topic::closes_at.eq(at).and(topic::id.gt(id))));
    }
    query.order((topic::closes_at, topic::id)).limit(limit).load(conn)
}

/// Topics that have closed, the last one first, before the one given.
pub fn closed(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    before: Option<(DateTime<Utc>, TopicId)>,
    concerning: Concerning,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    use public_view::{topic, topic_issue, topic_norm};
    let mut query = Topic::query().filter(topic::closes_at.le(now)).into_boxed();
    if let Some(issue) = concerning.issue {
        query = query.filter(
            topic::id.eq_any(topic_issue::table.filter(topic_issue::issue_id.eq(issue)).select(topic_issue::topic_id)),
        );
    }
    if let Some(norm) = concerning.norm {
        query = query.filter(
            topic::id.eq_any(topic_norm::table.filter(topic_norm::norm_id.eq(norm)).select(topic_norm::topic_id)),
        );
    }
    if let Some((at, id)) = before {
        query = query.filter(topic::closes_at.lt(at).or(topic::closes_at.eq(at).and(topic::id.lt(id))));
    }
    query.order((topic::closes_at.desc(), topic::id.desc())).limit(limit).load(conn)
}

/// The slugs of topics, newest first.
pub fn slugs(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<String>> {
    use public_view::topic;
    topic::table.order(topic::id.desc()).limit(limit).select(topic::slug).load(conn)
}

/// The topics linked to a session, in order of closing.
pub fn of_session(conn: &mut PgConnection, session: SessionId) -> QueryResult<Vec<Topic>> {
    use public_view::{topic, topic_session};
    Topic::query()
        .filter(
            topic::id.eq_any(
                topic_session::table.filter(topic_session::session_id.eq(session)).select(topic_session::topic_id),
            ),
        )
        .order((topic::closes_at, topic::id))
        .load(conn)
}

/// Topics of a process, the last to close first, before the one given.
pub fn of_process(
    conn: &mut PgConnection,
    process: ProcessId,
    before: Option<(DateTime<Utc>, TopicId)>,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    use public_view::topic;
    let mut query = Topic::query().filter(topic::process_id.eq(process)).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(topic::closes_at.lt(at).or(topic::closes_at.eq(at).and(topic::id.lt(id))));
    }
    query.order((topic::closes_at.desc(), topic::id.desc())).limit(limit).load(conn)
}

/// How many contributions are live in each of these topics.
pub fn published(conn: &mut PgConnection, ids: &[TopicId]) -> QueryResult<Vec<(TopicId, i32)>> {
    use public_view::topic_group_count;
    topic_group_count::table
        .filter(topic_group_count::topic_id.eq_any(ids))
        .select((topic_group_count::topic_id, topic_group_count::published))
        .load(conn)
}

/// The published sessions that a topic belongs to.
pub fn sessions(conn: &mut PgConnection, id: TopicId) -> QueryResult<Vec<Session>> {
    use public_view::{session, topic_session};
    Session::query()
        .inner_join(topic_session::table.on(topic_session::session_id.eq(session::id)))
        .filter(topic_session::topic_id.eq(id))
        .order(topic_session::position)
        .load(conn)
}

/// The issues of its process that a topic belongs to.
pub fn issues(conn: &mut PgConnection, id: TopicId) -> QueryResult<Vec<ProcessIssue>> {
    use public_view::{process_issue, topic_issue};
    ProcessIssue::query()
        .inner_join(topic_issue::table.on(topic_issue::issue_id.eq(process_issue::id)))
        .filter(topic_issue::topic_id.eq(id))
        .order(process_issue::position)
        .load(conn)
}

/// The norms that a topic refers to.
pub fn norms(conn: &mut PgConnection, id: TopicId) -> QueryResult<Vec<Norm>> {
    use public_view::{norm, topic_norm};
    Norm::query()
        .inner_join(topic_norm::table.on(topic_norm::norm_id.eq(norm::id)))
        .filter(topic_norm::topic_id.eq(id))
        .order(norm::letter)
        .load(conn)
}

/// How many contributions are live, per group, in the order of the groups.
pub fn published_per_group(conn: &mut PgConnection, id: TopicId) -> QueryResult<Vec<(String, i32)>> {
    use public_view::{stakeholder_group, topic_group_count};
    topic_group_count::table
        .inner_join(stakeholder_group::table.on(stakeholder_group::id.eq(topic_group_count::group_id)))
        .filter(topic_group_count::topic_id.eq(id))
        .filter(topic_group_count::published.gt(0))
        .order(stakeholder_group::position)
        .select((topic_group_count::group_id, topic_group_count::published))
        .load(conn)
}

/// A published topic, which nobody can take back before this transaction ends.
pub fn hold(conn: &mut PgConnection, id: TopicId) -> QueryResult<Option<Topic>> {
    Topic::query().filter(public_view::topic::id.eq(id)).for_key_share().first(conn).optional()
}

/// The published topic with this slug, and when it takes text. Nobody can take it back before this transaction
/// ends.
pub fn to_write_in(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<(Topic, Opening)>> {
    let row = diesel::alias!(topic as topic_row);
    let found: Option<(Topic, i32, Option<i32>, Option<i32>)> = public_view::topic::table
        .inner_join(row.on(row.field(topic::id).eq(public_view::topic::id)))
        .filter(public_view::topic::slug.eq(slug))
        .select((
            Topic::as_select(),
            row.field(topic::grace_minutes),
            row.field(topic::cap_contributions),
            row.field(topic::cap_words),
        ))
        .for_key_share()
        .first(conn)
        .optional()?;
    Ok(found.map(|(topic, grace_minutes, contributions, words)| {
        let caps = Caps { contributions, words };
        let opening = Opening { opens_at: topic.opens_at, closes_at: topic.closes_at, grace_minutes, caps };
        (topic, opening)
    }))
}

/// When a topic takes text.
pub fn opening(conn: &mut PgConnection, id: TopicId) -> QueryResult<Opening> {
    Opening::query().filter(topic::id.eq(id)).first(conn)
}

/// Takes the next number. Locks the topic until the transaction ends; of what belongs to the topic only its counts
/// are written after it.
pub fn take_number(conn: &mut PgConnection, id: TopicId) -> QueryResult<i32> {
    diesel::update(topic::table.find(id))
        .set((topic::next_no.eq(topic::next_no + 1), topic::version.eq(topic::version + 1)))
        .returning(topic::next_no - 1)
        .get_result(conn)
}

/// Says that the public sees something else of the topic now.
pub fn raise_version(conn: &mut PgConnection, id: TopicId) -> QueryResult<usize> {
    diesel::update(topic::table.find(id)).set(topic::version.eq(topic::version + 1)).execute(conn)
}

/// Changes the count of live contributions of a group.
pub fn count(conn: &mut PgConnection, id: TopicId, group: &str, by: i32) -> QueryResult<usize> {
    use crate::db::schema::topic_group_count;
    diesel::insert_into(topic_group_count::table)
        .values((
            topic_group_count::topic_id.eq(id),
            topic_group_count::group_id.eq(group),
            topic_group_count::published.eq(by.max(0)),
        ))
        .on_conflict((topic_group_count::topic_id, topic_group_count::group_id))
        .do_update()
        .set(topic_group_count::published.eq(topic_group_count::published + by))
        .execute(conn)
}
