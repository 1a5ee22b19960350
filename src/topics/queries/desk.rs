//! SQL about topics as organisers see and change them, drafts too.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, now, select};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::schema::{
    contribution, draft, filing, revision, session, summary_topic, topic, topic_issue, topic_norm, topic_session,
};
use crate::sessions::SessionId;
use crate::text::markdown::render;
use crate::topics::TopicId;
use crate::topics::written::{Facts, Written};

/// A topic on the organisers' desk.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = topic)]
pub struct OnDesk {
    /// Row number.
    pub id: TopicId,
    /// The name in addresses.
    pub slug: String,
    /// What stands in its row.
    #[diesel(embed)]
    pub facts: Facts,
    /// What to know before answering, as written.
    pub introduction: String,
    /// Since when everybody sees it.
    pub published_at: Option<DateTime<Utc>>,
    /// Rises with every edit.
    pub edition: i32,
}

/// The topic with this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<OnDesk>> {
    OnDesk::query().filter(topic::slug.eq(slug)).first(conn).optional()
}

/// The same, locked until the transaction ends.
pub(in crate::topics) fn lock(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<OnDesk>> {
    OnDesk::query().filter(topic::slug.eq(slug)).for_update().first(conn).optional()
}

/// Topics, the last to close first, before the one given.
pub fn list(conn: &mut PgConnection, before: Option<(DateTime<Utc>, TopicId)>, limit: i64) -> QueryResult<Vec<OnDesk>> {
    let mut query = OnDesk::query().into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(topic::closes_at.lt(at).or(topic::closes_at.eq(at).and(topic::id.lt(id))));
    }
    query.order((topic::closes_at.desc(), topic::id.desc())).limit(limit).load(conn)
}

/// Topics that nobody has published, newest first.
pub fn drafts(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<OnDesk>> {
    OnDesk::query().filter(topic::published_at.is_null()).order(topic::id.desc()).limit(limit).load(conn)
}

/// How many topics nobody has published.
pub fn count_drafts(conn: &mut PgConnection) -> QueryResult<i64> {
    topic::table.filter(topic::published_at.is_null()).count().get_result(conn)
}

/// What a topic is linked to.
#[derive(Debug, Clone, Default)]
pub struct Linked {
    /// The slugs of sessions, in order.
    pub sessions: Vec<String>,
    /// Issues of its process.
    pub issues: Vec<i64>,
    /// Norms of its process.
    pub norms: Vec<i64>,
}

/// What a topic is linked to.
pub fn linked(conn: &mut PgConnection, id: TopicId) -> QueryResult<Linked> {
    Ok(Linked {
        sessions: topic_session::table
            .inner_join(session::table)
            .filter(topic_session::topic_id.eq(id))
            .order(topic_session::position)
            .select(session::slug)
            .load(conn)?,
        issues: topic_issue::table.filter(topic_issue::topic_id.eq(id)).select(topic_issue::issue_id).load(conn)?,
        norms: topic_norm::table.filter(topic_norm::topic_id.eq(id)).select(topic_norm::norm_id).load(conn)?,
    })
}

/// The sessions that a topic is linked to, in order.
pub(in crate::topics) fn sessions(conn: &mut PgConnection, id: TopicId) -> QueryResult<Vec<SessionId>> {
    topic_session::table
        .filter(topic_session::topic_id.eq(id))
        .order(topic_session::position)
        .select(topic_session::session_id)
        .load(conn)
}

/// Whether anybody has written in a topic, if only a draft or a letter that staff entered. What was thrown away does
/// not count.
pub fn is_written_in(conn: &mut PgConnection, id: TopicId) -> QueryResult<bool> {
    let filed = exists(filing::table.filter(filing::topic_id.eq(id)));
    let sent = exists(revision::table.filter(revision::contribution_id.eq(contribution::id)));
    let kept = exists(draft::table.filter(draft::contribution_id.eq(contribution::id)));
    let written = exists(contribution::table.filter(contribution::topic_id.eq(id)).filter(sent.or(kept)));
    select(written.or(filed)).get_result(conn)
}

/// Whether a summary reports of a topic.
pub(in crate::topics) fn is_summarised(conn: &mut PgConnection, id: TopicId) -> QueryResult<bool> {
    select(exists(summary_topic::table.filter(summary_topic::topic_id.eq(id)))).get_result(conn)
}

/// Stores a new topic as a draft; `None` where the slug is taken.
pub fn insert_topic(conn: &mut PgConnection, slug: &str, written: &Written) -> QueryResult<Option<TopicId>> {
    let id: Option<TopicId> = diesel::insert_into(topic::table)
        .values((topic::slug.eq(slug), &written.facts, introduction(written)))
        .on_conflict(topic::slug)
        .do_nothing()
        .returning(topic::id)
        .get_result(conn)
        .optional()?;
    if let Some(id) = id {
        insert_links(conn, id, written)?;
    }
    Ok(id)
}

/// Replaces everything of a topic.
pub(in crate::topics) fn replace_topic(conn: &mut PgConnection, id: TopicId, written: &Written) -> QueryResult<()> {
    diesel::update(topic::table.find(id))
        .set((
            &written.facts,
            introduction(written),
            topic::edition.eq(topic::edition + 1),
            topic::version.eq(topic::version + 1),
        ))
        .execute(conn)?;
    diesel::delete(topic_session::table.filter(topic_session::topic_id.eq(id))).execute(conn)?;
    diesel::delete(topic_issue::table.filter(topic_issue::topic_id.eq(id))).execute(conn)?;
    diesel::delete(topic_norm::table.filter(topic_norm::topic_id.eq(id))).execute(conn)?;
    insert_links(conn, id, written)
}

/// Lets everybody see a topic, or organisers alone.
pub fn set_published(conn: &mut PgConnection, id: TopicId, published: bool) -> QueryResult<usize> {
    let of_topic = topic::table.find(id);
    let counted = (topic::edition.eq(topic::edition + 1), topic::version.eq(topic::version + 1));
    match published {
        true => diesel::update(of_topic).set((topic::published_at.eq(now), counted)).execute(conn),
        false => diesel::update(of_topic).set((topic::published_at.eq(None::<DateTime<Utc>>), counted)).execute(conn),
    }
}

/// Deletes a topic that nobody has written in, with what is left of drafts that were thrown away.
pub(in crate::topics) fn delete(conn: &mut PgConnection, id: TopicId) -> QueryResult<usize> {
    diesel::delete(contribution::table.filter(contribution::topic_id.eq(id))).execute(conn)?;
    diesel::delete(topic::table.find(id)).execute(conn)
}

/// The introduction as written, and as rendered once.
fn introduction(
    written: &Written,
) -> (diesel::dsl::Eq<topic::introduction, String>, diesel::dsl::Eq<topic::introduction_html, String>) {
    let body = written.introduction.as_ref();
    (
        topic::introduction.eq(body.map_or_else(String::new, |body| body.as_str().to_owned())),
        topic::introduction_html.eq(body.map_or_else(String::new, |body| render(body).as_str().to_owned())),
    )
}

fn insert_links(conn: &mut PgConnection, id: TopicId, written: &Written) -> QueryResult<()> {
    let sessions: Vec<_> = (1..)
        .zip(&written.sessions)
        .map(|(position, session)| {
            (
                topic_session::topic_id.eq(id),
                topic_session::session_id.eq(session),
                topic_session::position.eq::<i32>(position),
            )
        })
        .collect();
    diesel::insert_into(topic_session::table).values(sessions).execute(conn)?;
    let issues: Vec<_> =
        written.issues.iter().map(|issue| (topic_issue::topic_id.eq(id), topic_issue::issue_id.eq(issue))).collect();
    diesel::insert_into(topic_issue::table).values(issues).execute(conn)?;
    let norms: Vec<_> =
        written.norms.iter().map(|norm| (topic_norm::topic_id.eq(id), topic_norm::norm_id.eq(norm))).collect();
    diesel::insert_into(topic_norm::table).values(norms).execute(conn).map(drop)
}
