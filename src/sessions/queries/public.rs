//! What everybody may see of sessions.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::public_view::{
    session, session_link, session_organisation, session_part, session_person, session_section, session_time_reading,
    session_time_settlement,
};
use crate::sessions::parts::{Parts, Settlement, ShownSection};
use crate::sessions::{ProcessId, Session, SessionId};
use crate::text::markdown::SanitisedHtml;

/// The place of a session in a list by time.
pub type Key = (DateTime<Utc>, SessionId);

/// The published session with this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Session>> {
    Session::query().filter(session::slug.eq(slug)).first(conn).optional()
}

/// The slugs of sessions, newest first.
pub fn slugs(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<String>> {
    session::table.order(session::id.desc()).limit(limit).select(session::slug).load(conn)
}

/// Sessions that have not ended, the next one first, after the one given.
pub fn to_come(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    after: Option<Key>,
    limit: i64,
) -> QueryResult<Vec<Session>> {
    let mut query = Session::query().filter(session::ends_at.gt(now)).into_boxed();
    if let Some((at, id)) = after {
        query = query.filter(session::starts_at.gt(at).or(session::starts_at.eq(at).and(session::id.gt(id))));
    }
    query.order((session::starts_at, session::id)).limit(limit).load(conn)
}

/// Sessions that have ended, the last one first, before the one given.
pub fn past(conn: &mut PgConnection, now: DateTime<Utc>, before: Option<Key>, limit: i64) -> QueryResult<Vec<Session>> {
    let mut query = Session::query().filter(session::ends_at.le(now)).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(session::starts_at.lt(at).or(session::starts_at.eq(at).and(session::id.lt(id))));
    }
    query.order((session::starts_at.desc(), session::id.desc())).limit(limit).load(conn)
}

/// Sessions of a process, newest first, before the one given.
pub fn of_process(
    conn: &mut PgConnection,
    process: ProcessId,
    before: Option<Key>,
    limit: i64,
) -> QueryResult<Vec<Session>> {
    let mut query = Session::query().filter(session::process_id.eq(process)).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(session::starts_at.lt(at).or(session::starts_at.eq(at).and(session::id.lt(id))));
    }
    query.order((session::starts_at.desc(), session::id.desc())).limit(limit).load(conn)
}

/// Every part of a published session.
pub fn parts(conn: &mut PgConnection, id: SessionId) -> QueryResult<Parts<ShownSection>> {
    let sections: Vec<(String, String)> = session_section::table
        .filter(session_section::session_id.eq(id))
        .order(session_section::position)
        .select((session_section::heading, session_section::html))
        .load(conn)?;
    let shown = |(heading, html)| ShownSection { heading, html: SanitisedHtml::trusting_stored(html) };
    let sections = sections.into_iter().map(shown).collect();
    super::load_parts!(conn, id, sections)
}

/// How a conflict of times was settled.
pub fn settlement(conn: &mut PgConnection, id: SessionId) -> QueryResult<Option<Settlement>> {
    session_time_settlement::table
        .filter(session_time_settlement::session_id.eq(id))
        .select((session_time_settlement::reason, session_time_settlement::settled_at))
        .first(conn)
        .optional()
}

/// The address of each session's stream, where it has one.
pub fn streams(conn: &mut PgConnection, ids: &[SessionId]) -> QueryResult<Vec<(SessionId, String)>> {
    session_link::table
        .filter(session_link::session_id.eq_any(ids))
        .filter(session_link::role.eq(crate::sessions::LinkRole::LiveStream))
        .order((session_link::session_id, session_link::position))
        .select((session_link::session_id, session_link::url))
        .load(conn)
}
