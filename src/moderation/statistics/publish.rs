//! Telling everybody the statistics of topics that have closed: counted in one pass over a topic and kept, because
//! counting is dear; counted anew once a day for as long as appeals may still change them.

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::disclose::{Limits, disclose};
use crate::db::turn::Turn;
use crate::db::{Db, Unavailable};
use crate::moderation::queries::statistics as queries;
use crate::topics::TopicId;

/// Topics that are looked for in one go.
const AT_ONCE: i64 = 10;

/// Why nothing could be counted.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The database could not be asked.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Counts what is due, each topic in a transaction of its own; one that cannot be counted keeps no other waiting and
/// is tried again in the next round. Says how many were counted.
///
/// # Errors
/// Where the database cannot be asked.
pub fn keep_up(db: &Db, now: DateTime<Utc>, stop: &AtomicBool) -> Result<usize, Failed> {
    let (mut counted, mut after) = (0, None);
    loop {
        let due = db.read_now(|conn| Ok::<_, Failed>(queries::due(conn, now, after, AT_ONCE)?))?;
        for topic in &due {
            if stop.load(Ordering::Relaxed) {
                return Ok(counted);
            }
            match db.write_now(|conn| Ok(count(conn, *topic, now)?)) {
                Ok(()) => counted += 1,
                Err(Failed::Unavailable(cause)) => return Err(cause.into()),
                Err(cause) => tracing::error!(topic = topic.0, %cause, "a closed topic could not be counted"),
            }
        }
        match due.last() {
            Some(last) => after = Some(*last),
            None => return Ok(counted),
        }
    }
}

/// One topic, by one server at a time.
fn count(conn: &mut PgConnection, topic: TopicId, now: DateTime<Utc>) -> QueryResult<()> {
    queries::take_time(conn)?;
    Turn::CountingStatistics.wait(conn)?;
    if !queries::is_due(conn, topic, now)? {
        return Ok(());
    }
    let disclosed = disclose(&queries::facts(conn, topic)?, Limits::PROMISED);
    queries::keep(conn, topic, &disclosed, now)
}
