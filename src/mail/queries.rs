//! SQL about the outbox.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::LetterKind;
use crate::db::schema::sql_types::LetterKind as SqlLetterKind;
use crate::db::schema::{account, outbox};

/// Minutes for which a letter that was taken is nobody else's.
const LEASE_MINUTES: i64 = 5;

pub(super) fn insert_to_account(conn: &mut PgConnection, kind: LetterKind, to: i64, subject: i64) -> QueryResult<()> {
    account::table
        .find(to)
        .select((kind.into_sql::<SqlLetterKind>(), account::email, subject.into_sql::<BigInt>()))
        .insert_into(outbox::table)
        .into_columns((outbox::kind, outbox::recipient, outbox::subject_id))
        .execute(conn)
        .map(drop)
}

pub(super) fn insert_to_address(
    conn: &mut PgConnection,
    kind: LetterKind,
    recipient: &str,
    subject: i64,
    next: Option<&str>,
) -> QueryResult<()> {
    let about = (outbox::subject_id.eq(subject), outbox::next.eq(next));
    diesel::insert_into(outbox::table)
        .values((outbox::kind.eq(kind), outbox::recipient.eq(recipient), about))
        .execute(conn)
        .map(drop)
}

/// A letter that waits.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = outbox)]
pub struct Due {
    /// Row number.
    pub id: i64,
    /// What it tells.
    pub kind: LetterKind,
    /// To which address.
    pub recipient: String,
    /// What it is about.
    pub subject_id: i64,
    /// Where somebody was on the way to who caused it.
    pub next: Option<String>,
    /// How often it could not be sent.
    pub attempts: i32,
    /// When it was caused.
    pub created_at: DateTime<Utc>,
}

/// The letter that has been due longest and that nobody holds.
pub(super) fn next(conn: &mut PgConnection, now: DateTime<Utc>) -> QueryResult<Option<Due>> {
    Due::query()
        .filter(outbox::sent_at.is_null())
        .filter(outbox::given_up_at.is_null())
        .filter(outbox::due_at.le(now))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.lt(now)))
        .order((outbox::due_at, outbox::id))
        .for_update()
        .skip_locked()
        .first(conn)
        .optional()
}

/// When the newest letters of these kinds to an address were sent, newest first; one that is being sent counts
/// as sent now.
pub(super) fn newest_to(
    conn: &mut PgConnection,
    recipient: &str,
    kinds: &[LetterKind],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
    limit: usize,
) -> QueryResult<Vec<DateTime<Utc>>> {
    let under_way: i64 = outbox::table
        .filter(outbox::recipient.eq(recipient))
        .filter(outbox::kind.eq_any(kinds))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::given_up_at.is_null())
        .filter(outbox::leased_until.gt(now))
        .count()
        .get_result(conn)?;
    let mut newest = vec![now; usize::try_from(under_way).unwrap_or_default()];
    newest.extend(
        outbox::table
            .filter(outbox::recipient.eq(recipient))
            .filter(outbox::kind.eq_any(kinds))
            .filter(outbox::sent_at.gt(since))
            .order(outbox::sent_at.desc())
            .limit(i64::try_from(limit).unwrap_or(i64::MAX))
            .select(outbox::sent_at.assume_not_null())
            .load::<DateTime<Utc>>(conn)?,
    );
    newest.truncate(limit);
    Ok(newest)
}

/// Lets every letter of these kinds to an address wait until then.
pub(super) fn put_off(
    conn: &mut PgConnection,
    recipient: &str,
    kinds: &[LetterKind],
    until: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(
        outbox::table
            .filter(outbox::recipient.eq(recipient))
            .filter(outbox::kind.eq_any(kinds))
            .filter(outbox::sent_at.is_null())
            .filter(outbox::given_up_at.is_null())
            .filter(outbox::due_at.lt(until)),
    )
    .set(outbox::due_at.eq(until))
    .execute(conn)
    .map(drop)
}

pub(super) fn lease(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> QueryResult<()> {
    let until = now + chrono::Duration::minutes(LEASE_MINUTES);
    diesel::update(outbox::table.find(id)).set(outbox::leased_until.eq(until)).execute(conn).map(drop)
}

pub(super) fn sent(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(outbox::table.find(id))
        .set((outbox::sent_at.eq(now), outbox::attempts.eq(outbox::attempts + 1)))
        .execute(conn)
        .map(drop)
}

pub(super) fn give_up(conn: &mut PgConnection, id: i64, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(outbox::table.find(id)).set(outbox::given_up_at.eq(now)).execute(conn).map(drop)
}

pub(super) fn try_again(conn: &mut PgConnection, id: i64, due: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::due_at.eq(due),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::leased_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(conn)
        .map(drop)
}

pub(super) fn forget_before(conn: &mut PgConnection, before: DateTime<Utc>) -> QueryResult<()> {
    diesel::delete(outbox::table.filter(outbox::sent_at.lt(before).or(outbox::given_up_at.lt(before))))
        .execute(conn)
        .map(drop)
}
