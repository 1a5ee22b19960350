//! Telling everybody the statistics of topics that have closed: counted in one pass over a topic and kept, because
//! counting is dear; counted anew once a day for as long as appeals may still change them.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::disclose::{Limits, disclose};
use crate::moderation::queries::statistics as queries;

/// Topics that are counted in one go.
const AT_ONCE: i64 = 3;

/// Counts what is due; says how many topics that were.
pub fn keep_up(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<usize> {
    queries::take_time(conn)?;
    let due = queries::due(conn, now, AT_ONCE)?;
    for topic in &due {
        let disclosed = disclose(&queries::facts(conn, *topic)?, Limits::PROMISED);
        queries::keep(conn, *topic, &disclosed, now)?;
    }
    Ok(due.len())
}
