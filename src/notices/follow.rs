//! Following a topic, a branch, a group in a topic or a session; how often; and no longer.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::{following as queries, news};
use super::{FollowingId, Level, Rhythm, Settings, Thing, rhythm};
use crate::contributions::queries::desk::live_number;
use crate::organisations;
use crate::people::roles::Contributor;
use crate::sessions::clock::Zone;
use crate::sessions::queries::public as sessions;
use crate::topics;

/// So many things one person may follow.
pub const MOST: i64 = 500;

/// What somebody wants to follow, as addresses name it.
#[derive(Debug, Clone)]
pub enum Named {
    /// A topic.
    Topic(String),
    /// What a group says in a topic.
    Group(String, String),
    /// A contribution and what answers it.
    Branch(String, i32),
    /// A session.
    Session(String),
}

/// Why it cannot be followed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such thing to be read.
    #[error("there is no such thing")]
    NotThere,
    /// Too much is followed already.
    #[error("too much is followed already")]
    TooMany,
    /// The database could not be asked.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Follows it from now on, in the rhythm of the account; what is followed already is told in full again.
pub fn follow(conn: &mut PgConnection, by: &Contributor, named: &Named) -> Result<(), Refused> {
    let thing = find(conn, named)?.ok_or(Refused::NotThere)?;
    if queries::count(conn, by.account.id)? >= MOST {
        return Err(Refused::TooMany);
    }
    let settings = queries::settings(conn, by.account.id)?;
    queries::follow(conn, by.account.id, &thing, settings.rhythm)?;
    Ok(())
}

/// The thing, where everybody can read it.
fn find(conn: &mut PgConnection, named: &Named) -> QueryResult<Option<Thing>> {
    if let Named::Session(slug) = named {
        return Ok(sessions::by_slug(conn, slug)?.map(|session| Thing::Session(session.id)));
    }
    let (Named::Topic(slug) | Named::Group(slug, _) | Named::Branch(slug, _) | Named::Session(slug)) = named;
    let Some(topic) = topics::queries::by_slug(conn, slug)? else {
        return Ok(None);
    };
    Ok(match named {
        Named::Topic(_) => Some(Thing::Topic(topic.id)),
        Named::Group(_, group) => {
            let known = organisations::queries::groups(conn)?.into_iter().any(|known| known.id == *group);
            known.then(|| Thing::Group(topic.id, group.clone()))
        }
        Named::Branch(_, no) => live_number(conn, topic.id, *no)?.map(|root| Thing::Branch(topic.id, root)),
        Named::Session(_) => None,
    })
}

/// Is written to about it in another way; what waits to be told goes with it. Says whether it is followed at all.
pub fn change(
    conn: &mut PgConnection,
    by: &Contributor,
    id: FollowingId,
    (level, rhythm): (Level, Rhythm),
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    if !queries::change(conn, by.account.id, id, level, rhythm)? {
        return Ok(false);
    }
    let settings = queries::settings(conn, by.account.id)?;
    news::forget_beyond(conn, by.account.id, Some(id), level)?;
    news::put_off(conn, by.account.id, Some(id), rhythm, rhythm::due(rhythm, &settings, now))?;
    Ok(true)
}

/// Follows it no longer; what waits to be told of it is forgotten.
pub fn end(conn: &mut PgConnection, by: &Contributor, id: FollowingId) -> QueryResult<bool> {
    queries::end(conn, by.account.id, id)
}

/// Where somebody follows nothing narrower, and at which hour letters come.
pub fn settle(
    conn: &mut PgConnection,
    by: &Contributor,
    (level, rhythm): (Level, Rhythm),
    (hour, zone): (i16, Zone),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let settings = Settings { level, rhythm, hour, zone: zone.as_str().to_owned() };
    queries::settle(conn, by.account.id, &settings)?;
    news::forget_beyond(conn, by.account.id, None, level)?;
    news::put_off(conn, by.account.id, None, rhythm, rhythm::due(rhythm, &settings, now))?;
    for waiting in [Rhythm::Daily, Rhythm::Weekly] {
        news::at_another_hour(conn, by.account.id, waiting, rhythm::due(waiting, &settings, now))?;
    }
    Ok(())
}
