//! What organisers see of sessions, drafts too.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, select};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt};

use crate::db::schema::{
    session, session_link, session_organisation, session_part, session_person, session_section, session_time_reading,
    session_time_settlement, topic_session,
};
use crate::sessions::SessionId;
use crate::sessions::parts::{Parts, Section, Settlement, TimeReading};
use crate::sessions::written::Facts;
use crate::text::Body;

/// A session on the organisers' desk.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = session)]
pub struct OnDesk {
    /// Row number.
    pub id: SessionId,
    /// The name in addresses.
    pub slug: String,
    /// What stands in its row.
    #[diesel(embed)]
    pub facts: Facts,
    /// Since when everybody sees it.
    pub published_at: Option<DateTime<Utc>>,
    /// Since when it does not take place.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Rises with every change.
    pub version: i32,
}

/// The session with this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<OnDesk>> {
    OnDesk::query().filter(session::slug.eq(slug)).first(conn).optional()
}

/// The same, locked until the transaction ends.
pub fn lock(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<OnDesk>> {
    OnDesk::query().filter(session::slug.eq(slug)).for_update().first(conn).optional()
}

/// Sessions, newest first, before the one given.
pub fn list(
    conn: &mut PgConnection,
    before: Option<(DateTime<Utc>, SessionId)>,
    limit: i64,
) -> QueryResult<Vec<OnDesk>> {
    let mut query = OnDesk::query().into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(session::starts_at.lt(at).or(session::starts_at.eq(at).and(session::id.lt(id))));
    }
    query.order((session::starts_at.desc(), session::id.desc())).limit(limit).load(conn)
}

/// What a form offers: those with these slugs however old they are, then the newest others.
pub fn offered(conn: &mut PgConnection, wanted: &[String], others: i64) -> QueryResult<Vec<OnDesk>> {
    let limit = others.saturating_add_unsigned(wanted.len() as u64);
    OnDesk::query()
        .order((session::slug.eq_any(wanted).desc(), session::starts_at.desc(), session::id.desc()))
        .limit(limit)
        .load(conn)
}

/// Sessions that nobody has published, newest first.
pub fn drafts(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<OnDesk>> {
    OnDesk::query().filter(session::published_at.is_null()).order(session::id.desc()).limit(limit).load(conn)
}

/// How many sessions nobody has published.
pub fn count_drafts(conn: &mut PgConnection) -> QueryResult<i64> {
    session::table.filter(session::published_at.is_null()).count().get_result(conn)
}

/// Whether a topic belongs to a session, published or not.
pub fn has_topics(conn: &mut PgConnection, id: SessionId) -> QueryResult<bool> {
    select(exists(topic_session::table.filter(topic_session::session_id.eq(id)))).get_result(conn)
}

/// Which of these sessions have times that disagree and that nobody has settled.
pub fn unsettled(conn: &mut PgConnection, ids: &[SessionId]) -> QueryResult<Vec<SessionId>> {
    let among: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let found: Vec<Unsettled> = diesel::sql_query(
        "select r.session_id from session_time_reading r
         where r.session_id = any ($1)
           and not exists (select from session_time_settlement t where t.session_id = r.session_id)
         group by r.session_id having count(distinct (r.starts_at, r.ends_at)) > 1",
    )
    .bind::<Array<BigInt>, _>(among)
    .load(conn)?;
    Ok(found.into_iter().map(|row| row.session_id).collect())
}

#[derive(QueryableByName)]
struct Unsettled {
    #[diesel(sql_type = BigInt)]
    session_id: SessionId,
}

/// Sessions whose source gives several times, none of which anybody has settled on; and how many there are in all.
pub fn in_conflict(conn: &mut PgConnection, limit: usize) -> QueryResult<(Vec<OnDesk>, usize)> {
    let found: Vec<Unsettled> = diesel::sql_query(
        "select r.session_id from session_time_reading r
         where not exists (select from session_time_settlement t where t.session_id = r.session_id)
         group by r.session_id having count(distinct (r.starts_at, r.ends_at)) > 1
         order by r.session_id",
    )
    .load(conn)?;
    let first: Vec<SessionId> = found.iter().take(limit).map(|row| row.session_id).collect();
    Ok((OnDesk::query().filter(session::id.eq_any(first)).order(session::id).load(conn)?, found.len()))
}

/// Every part of a session.
pub fn parts(conn: &mut PgConnection, id: SessionId) -> QueryResult<Parts<Section>> {
    let sections: Vec<(String, String)> = session_section::table
        .filter(session_section::session_id.eq(id))
        .order(session_section::position)
        .select((session_section::heading, session_section::body))
        .load(conn)?;
    let written = |(heading, body): (String, String)| Some(Section { heading, body: Body::parse(&body).ok()? });
    let sections = sections.into_iter().filter_map(written).collect();
    super::load_parts!(conn, id, sections)
}

/// What the source says about the time of a session.
pub fn readings(conn: &mut PgConnection, id: SessionId) -> QueryResult<Vec<TimeReading>> {
    Ok(parts(conn, id)?.readings)
}

/// How a conflict of times was settled.
pub fn settlement(conn: &mut PgConnection, id: SessionId) -> QueryResult<Option<Settlement>> {
    session_time_settlement::table
        .find(id)
        .select((session_time_settlement::reason, session_time_settlement::settled_at))
        .first(conn)
        .optional()
}
