//! When a topic takes a contribution: some may be sent for longer than the others.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Contribution;
use super::queries::case as queries;
use super::transition::RESUBMISSION;
use crate::topics::{self, Opening, Taking};

/// The opening of its topic as it holds for this contribution: a reply by right has two days more, and what staff
/// entered from a letter has its own time until it is first sent.
pub fn opening_of(conn: &mut PgConnection, contribution: &Contribution) -> QueryResult<Opening> {
    let opening = topics::queries::opening(conn, contribution.topic_id)?;
    if contribution.right_of_reply {
        return Ok(opening.for_replies());
    }
    let filed_at = match contribution.filed_by {
        Some(_) if !queries::was_sent(conn, contribution.id)? => queries::filed_at(conn, contribution.id)?,
        _ => None,
    };
    Ok(filed_at.map_or(opening, |at| for_what_was_filed(opening, at)))
}

/// The opening for what staff entered at this time: what was entered in time can be sent for at least as long as an
/// answer to a request for changes may take.
pub fn for_what_was_filed(opening: Opening, filed_at: DateTime<Utc>) -> Opening {
    match opening.at(filed_at) {
        Taking::Open | Taking::Late => Opening { closes_at: opening.closes_at.max(filed_at + RESUBMISSION), ..opening },
        Taking::NotYet | Taking::Closed => opening,
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;
    use crate::topics::Caps;

    #[test]
    fn what_was_filed_in_time_has_five_days_and_what_was_not_has_no_more_than_the_topic() {
        let opens_at = DateTime::UNIX_EPOCH;
        let closes_at = opens_at + Duration::days(30);
        let opening = Opening { opens_at, closes_at, grace_minutes: 10, caps: Caps::default() };
        let more =
            |days| (for_what_was_filed(opening, opens_at + Duration::days(days)).closes_at - closes_at).num_days();
        assert_eq!([-1, 1, 25, 28, 31].map(more), [0, 0, 0, 3, 0]);
    }
}
