//! SQL that stores sessions.

use chrono::{DateTime, Utc};
use diesel::dsl::now;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::schema::{
    session, session_link, session_organisation, session_part, session_person, session_section, session_time_reading,
    session_time_settlement,
};
use crate::people::AccountId;
use crate::sessions::SessionId;
use crate::sessions::parts::{Parts, Section, TimeReading};
use crate::sessions::written::{Facts, Written};
use crate::text::Reason;
use crate::text::markdown::render;

/// Stores a new session as a draft; `None` where the slug is taken.
pub fn insert_session(conn: &mut PgConnection, slug: &str, written: &Written) -> QueryResult<Option<SessionId>> {
    let id: Option<SessionId> = diesel::insert_into(session::table)
        .values((session::slug.eq(slug), &written.facts))
        .on_conflict(session::slug)
        .do_nothing()
        .returning(session::id)
        .get_result(conn)
        .optional()?;
    if let Some(id) = id {
        insert_parts(conn, id, &written.parts)?;
    }
    Ok(id)
}

/// Lets everybody see a session; publishing twice is the same as once.
pub fn publish_session(conn: &mut PgConnection, id: SessionId) -> QueryResult<bool> {
    let changed = diesel::update(session::table.find(id).filter(session::published_at.is_null()))
        .set((session::published_at.eq(now), session::version.eq(session::version + 1)))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Lets organisers alone see a session again.
pub(in crate::sessions) fn unpublish_session(conn: &mut PgConnection, id: SessionId) -> QueryResult<usize> {
    diesel::update(session::table.find(id))
        .set((session::published_at.eq(None::<DateTime<Utc>>), session::version.eq(session::version + 1)))
        .execute(conn)
}

/// Says that a session does not take place, or that it does after all.
pub(in crate::sessions) fn cancel_session(
    conn: &mut PgConnection,
    id: SessionId,
    cancelled: bool,
) -> QueryResult<usize> {
    let of_session = session::table.find(id);
    let counted = (session::version.eq(session::version + 1), session::updated_at.eq(now));
    match cancelled {
        true => diesel::update(of_session).set((session::cancelled_at.eq(now), counted)).execute(conn),
        false => {
            diesel::update(of_session).set((session::cancelled_at.eq(None::<DateTime<Utc>>), counted)).execute(conn)
        }
    }
}

/// Replaces everything of a session.
pub(in crate::sessions) fn replace_session(
    conn: &mut PgConnection,
    id: SessionId,
    written: &Written,
) -> QueryResult<()> {
    change(conn, id, &written.facts)?;
    diesel::delete(session_time_reading::table.filter(session_time_reading::session_id.eq(id))).execute(conn)?;
    diesel::delete(session_organisation::table.filter(session_organisation::session_id.eq(id))).execute(conn)?;
    diesel::delete(session_person::table.filter(session_person::session_id.eq(id))).execute(conn)?;
    diesel::delete(session_link::table.filter(session_link::session_id.eq(id))).execute(conn)?;
    diesel::delete(session_part::table.filter(session_part::session_id.eq(id))).execute(conn)?;
    diesel::delete(session_section::table.filter(session_section::session_id.eq(id))).execute(conn)?;
    insert_parts(conn, id, &written.parts)
}

/// Replaces what stands in the row of a session.
pub(in crate::sessions) fn change(conn: &mut PgConnection, id: SessionId, facts: &Facts) -> QueryResult<()> {
    diesel::update(session::table.find(id))
        .set((facts, session::version.eq(session::version + 1), session::updated_at.eq(now)))
        .execute(conn)
        .map(drop)
}

/// Says which reading a session goes by, by its place from 1 on.
pub(in crate::sessions) fn choose_reading(conn: &mut PgConnection, id: SessionId, position: i32) -> QueryResult<()> {
    let of_session = session_time_reading::table.filter(session_time_reading::session_id.eq(id));
    // One after the other, because at most one may be chosen at any moment.
    diesel::update(of_session).set(session_time_reading::chosen.eq(false)).execute(conn)?;
    diesel::update(of_session.filter(session_time_reading::position.eq(position)))
        .set(session_time_reading::chosen.eq(true))
        .execute(conn)
        .map(drop)
}

/// Records why one of several times is right.
pub fn insert_settlement(conn: &mut PgConnection, id: SessionId, reason: &Reason, by: AccountId) -> QueryResult<()> {
    let settled = (
        session_time_settlement::reason.eq(reason.as_str()),
        session_time_settlement::settled_by.eq(by),
        session_time_settlement::settled_at.eq(now),
    );
    diesel::insert_into(session_time_settlement::table)
        .values((session_time_settlement::session_id.eq(id), settled))
        .on_conflict(session_time_settlement::session_id)
        .do_update()
        .set(settled)
        .execute(conn)
        .map(drop)
}

/// Forgets the settlement of readings that are no longer the same.
pub(in crate::sessions) fn delete_settlement(conn: &mut PgConnection, id: SessionId) -> QueryResult<usize> {
    diesel::delete(session_time_settlement::table.find(id)).execute(conn)
}

/// Numbers rows from 1 on.
fn numbered<T>(rows: &[T]) -> impl Iterator<Item = (i32, &T)> {
    (1..).zip(rows)
}

fn insert_parts(conn: &mut PgConnection, id: SessionId, parts: &Parts<Section>) -> QueryResult<()> {
    insert_readings(conn, id, &parts.readings)?;
    insert_names(conn, id, parts)?;
    let links: Vec<_> = numbered(&parts.links)
        .map(|(position, link)| {
            (
                session_link::session_id.eq(id),
                session_link::position.eq(position),
                session_link::role.eq(link.role),
                session_link::url.eq(&link.url),
                session_link::label.eq(&link.label),
            )
        })
        .collect();
    diesel::insert_into(session_link::table).values(links).execute(conn)?;
    let programme: Vec<_> = numbered(&parts.programme)
        .map(|(position, part)| {
            (
                session_part::session_id.eq(id),
                session_part::position.eq(position),
                session_part::title.eq(&part.title),
                session_part::starts_at.eq(part.starts_at),
                session_part::ends_at.eq(part.ends_at),
            )
        })
        .collect();
    diesel::insert_into(session_part::table).values(programme).execute(conn)?;
    let sections: Vec<_> = numbered(&parts.sections)
        .map(|(position, section)| {
            (
                session_section::session_id.eq(id),
                session_section::position.eq(position),
                session_section::heading.eq(&section.heading),
                session_section::body.eq(section.body.as_str()),
                session_section::html.eq(render(&section.body).as_str().to_owned()),
            )
        })
        .collect();
    diesel::insert_into(session_section::table).values(sections).execute(conn).map(drop)
}

fn insert_readings(conn: &mut PgConnection, id: SessionId, readings: &[TimeReading]) -> QueryResult<()> {
    let rows: Vec<_> = numbered(readings)
        .map(|(position, reading)| {
            (
                session_time_reading::session_id.eq(id),
                session_time_reading::position.eq(position),
                session_time_reading::words.eq(&reading.words),
                session_time_reading::found_in.eq(&reading.found_in),
                session_time_reading::starts_at.eq(reading.starts_at),
                session_time_reading::ends_at.eq(reading.ends_at),
                session_time_reading::zone.eq(&reading.zone),
                session_time_reading::chosen.eq(reading.chosen),
                session_time_reading::note.eq(&reading.note),
            )
        })
        .collect();
    diesel::insert_into(session_time_reading::table).values(rows).execute(conn).map(drop)
}

fn insert_names(conn: &mut PgConnection, id: SessionId, parts: &Parts<Section>) -> QueryResult<()> {
    let organisations: Vec<_> = numbered(&parts.organisations)
        .map(|(position, involved)| {
            (
                session_organisation::session_id.eq(id),
                session_organisation::position.eq(position),
                session_organisation::name.eq(&involved.name),
                session_organisation::role.eq(involved.role),
            )
        })
        .collect();
    diesel::insert_into(session_organisation::table).values(organisations).execute(conn)?;
    let people: Vec<_> = numbered(&parts.people)
        .map(|(position, person)| {
            (
                session_person::session_id.eq(id),
                session_person::position.eq(position),
                session_person::name.eq(&person.name),
                session_person::role.eq(&person.role),
                session_person::affiliation.eq(&person.affiliation),
                session_person::group_id.eq(&person.group_id),
            )
        })
        .collect();
    diesel::insert_into(session_person::table).values(people).execute(conn).map(drop)
}
