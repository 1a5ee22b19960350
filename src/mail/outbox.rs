//! The outbox: letters are put in by the transaction that causes them, and taken out one by one.

use chrono::{DateTime, Duration, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::{Class, LetterKind, queries};
use crate::db::turn::Turn;
use crate::text::email_address::EmailAddress;

/// The time in which an address gets [`at_most`] so many letters.
pub const WINDOW: Duration = Duration::minutes(30);
/// After so many attempts a letter is given up.
pub const ATTEMPTS: i32 = 8;
/// So long the outbox remembers what left it; it holds addresses that may be nobody's.
const KEPT: Duration = Duration::days(7);
/// So long a letter that anybody can cause is worth sending.
const WORTH_SENDING: Duration = Duration::hours(2);

/// A letter that is due: what it is about, for whoever composes it.
pub use super::queries::Due;

/// A letter to an account about something, by number: its words are read when it is sent.
pub fn post(conn: &mut PgConnection, kind: LetterKind, account: i64, subject: i64) -> QueryResult<()> {
    queries::insert_to_account(conn, kind, account, subject)
}

/// A letter to an address that may be nobody's, caused by somebody on the way to a path of this site.
pub fn post_to(
    conn: &mut PgConnection,
    kind: LetterKind,
    to: &EmailAddress,
    subject: i64,
    next: Option<&str>,
) -> QueryResult<()> {
    queries::insert_to_address(conn, kind, to.as_str(), subject, next)
}

/// Takes the next letter that is due, for a lease in which nobody else takes it. Letters beyond what their
/// address may get for now are put off, and dropped where they are not worth sending any more.
pub fn take(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<Option<Due>> {
    Turn::TakingLetters.wait(conn)?;
    while let Some(next) = queries::next(conn, now)? {
        let class = next.kind.class();
        if class == Class::Anybody && next.created_at < now - WORTH_SENDING {
            queries::give_up(conn, next.id, now)?;
            continue;
        }
        let (kinds, limit) = (class.kinds(), at_most(class));
        let newest = queries::newest_to(conn, &next.recipient, &kinds, now - WINDOW, now, limit)?;
        match newest.get(limit - 1) {
            Some(oldest) => queries::put_off(conn, &next.recipient, &kinds, *oldest + WINDOW)?,
            None => {
                queries::lease(conn, next.id, now)?;
                return Ok(Some(next));
            }
        }
    }
    Ok(None)
}

/// Letters of a class that one address gets in [`WINDOW`]; what is more waits. Decisions come as fast as people
/// can read and decide, so that their number only stops a mistake.
pub fn at_most(class: Class) -> usize {
    match class {
        Class::Anybody | Class::Receipt | Class::News => 5,
        Class::Decision => 60,
    }
}

/// The letter is on its way, or there was nothing left to say.
pub fn done(conn: &mut PgConnection, letter: &Due, sent: bool, now: DateTime<Utc>) -> QueryResult<()> {
    if sent { queries::sent(conn, letter.id, now) } else { queries::give_up(conn, letter.id, now) }
}

/// The letter could not be sent: again later, or never; says whether it was given up.
pub fn failed(conn: &mut PgConnection, letter: &Due, now: DateTime<Utc>) -> QueryResult<bool> {
    let attempts = letter.attempts + 1;
    let given_up = attempts >= ATTEMPTS;
    if given_up {
        queries::give_up(conn, letter.id, now)?;
    } else {
        queries::try_again(conn, letter.id, now + patience(attempts))?;
    }
    Ok(given_up)
}

/// Forgets letters that left long ago.
pub fn sweep(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<()> {
    queries::forget_before(conn, now - KEPT)
}

/// A minute, then four times as long every time, to six hours.
fn patience(attempts: i32) -> Duration {
    let doublings = 2 * u32::try_from(attempts - 1).unwrap_or_default().min(8);
    Duration::minutes(1_i64 << doublings).min(Duration::hours(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_most_of_a_day() {
        assert_eq!(patience(1), Duration::minutes(1));
        assert_eq!(patience(3), Duration::minutes(16));
        assert_eq!(patience(9), Duration::hours(6));
        let all: i64 = (1..ATTEMPTS).map(|attempt| patience(attempt).num_minutes()).sum();
        assert!((12 * 60..36 * 60).contains(&all), "{all}");
    }
}
