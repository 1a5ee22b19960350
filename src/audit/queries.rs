//! SQL about the trail.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, not};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text, Timestamptz};

use super::Entry;
use crate::db::schema::{audit_entry, audit_seal, audit_sealed, audit_unsealed};

/// Adds a line.
pub fn note(conn: &mut PgConnection, entry: &Entry) -> QueryResult<()> {
    diesel::insert_into(audit_entry::table)
        .values((
            entry.at.map(|at| audit_entry::at.eq(at)),
            audit_entry::actor_id.eq(entry.actor),
            audit_entry::action.eq(entry.action),
            audit_entry::contribution_id.eq(entry.contribution),
            audit_entry::subject.eq(&entry.subject),
            audit_entry::detail.eq(&entry.detail),
        ))
        .execute(conn)
        .map(drop)
}

/// A line in the history of a contribution.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = audit_entry)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// Which account acted.
    pub actor_id: Option<i64>,
    /// What, as "noun.verb".
    pub action: String,
    /// More about it.
    pub detail: serde_json::Value,
}

/// The history of one contribution, oldest first; the newest 500 lines of it.
pub fn history(conn: &mut PgConnection, contribution: i64) -> QueryResult<Vec<Happened>> {
    let of_it = audit_entry::contribution_id.eq(contribution);
    let mut newest = Happened::query().filter(of_it).order(audit_entry::id.desc()).limit(500).load(conn)?;
    newest.reverse();
    Ok(newest)
}

/// A line as the seal covers it: everything that must not change, as text.
#[derive(Debug, QueryableByName)]
pub(super) struct Sealable {
    #[diesel(sql_type = BigInt)]
    pub(super) id: i64,
    #[diesel(sql_type = Text)]
    pub(super) line: String,
}

const LINE: &str = "e.id, jsonb_build_array(e.id, extract(epoch from e.at)::text, e.actor_id, e.action, \
                    e.contribution_id, e.subject, e.detail)::text as line";

/// Takes lines that wait for a seal, oldest first, and lets them wait no longer.
pub(super) fn take_unsealed(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<Sealable>> {
    let taken: Vec<i64> = audit_unsealed::table
        .select(audit_unsealed::entry_id)
        .order(audit_unsealed::entry_id)
        .limit(limit)
        .load(conn)?;
    diesel::delete(audit_unsealed::table.filter(audit_unsealed::entry_id.eq_any(&taken))).execute(conn)?;
    diesel::sql_query(format!("select {LINE} from audit_entry e where e.id = any($1) order by e.id"))
        .bind::<Array<BigInt>, _>(taken)
        .load(conn)
}

/// How many lines wait for a seal, since when, and when the newest seal was made.
#[derive(Debug, QueryableByName)]
pub(super) struct Waiting {
    #[diesel(sql_type = BigInt)]
    pub(super) lines: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub(super) since: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub(super) newest_seal: Option<DateTime<Utc>>,
}

pub(super) fn waiting(conn: &mut PgConnection) -> QueryResult<Waiting> {
    diesel::sql_query(
        "select count(*) as lines, min(since) as since,
                (select sealed_at from audit_seal order by id desc limit 1) as newest_seal from audit_unsealed",
    )
    .get_result(conn)
}

/// Lines that are neither sealed nor wait for it, so that nothing covers them and nothing will.
pub(super) fn passed_over(conn: &mut PgConnection) -> QueryResult<i64> {
    audit_entry::table
        .filter(not(exists(audit_sealed::table.filter(audit_sealed::entry_id.eq(audit_entry::id)))))
        .filter(not(exists(audit_unsealed::table.filter(audit_unsealed::entry_id.eq(audit_entry::id)))))
        .count()
        .get_result(conn)
}

/// The lines that one seal covers, oldest first.
pub(super) fn sealed_by(conn: &mut PgConnection, seal: i64) -> QueryResult<Vec<Sealable>> {
    diesel::sql_query(format!(
        "select {LINE} from audit_entry e join audit_sealed s on s.entry_id = e.id where s.seal_id = $1 order by e.id"
    ))
    .bind::<BigInt, _>(seal)
    .load(conn)
}

/// A link of the chain.
#[derive(Debug, HasQuery)]
#[diesel(table_name = audit_seal)]
pub(super) struct Seal {
    pub(super) id: i64,
    pub(super) entries: i32,
    pub(super) previous: Vec<u8>,
    pub(super) hash: Vec<u8>,
}

/// Lets only one sealer work at a time.
pub(super) fn lock_chain(conn: &mut PgConnection) -> QueryResult<()> {
    diesel::sql_query("lock table audit_seal in exclusive mode").execute(conn).map(drop)
}

/// The newest link.
pub(super) fn head(conn: &mut PgConnection) -> QueryResult<Option<Seal>> {
    Seal::query().order(audit_seal::id.desc()).first(conn).optional()
}

/// The links after `id`, oldest first.
pub(super) fn seals_after(conn: &mut PgConnection, id: i64, limit: i64) -> QueryResult<Vec<Seal>> {
    Seal::query().filter(audit_seal::id.gt(id)).order(audit_seal::id).limit(limit).load(conn)
}

/// Adds a link over `entries`.
pub(super) fn add_seal(conn: &mut PgConnection, previous: &[u8], hash: &[u8], entries: &[i64]) -> QueryResult<()> {
    let count = i32::try_from(entries.len()).unwrap_or(i32::MAX);
    let seal: i64 = diesel::insert_into(audit_seal::table)
        .values((audit_seal::entries.eq(count), audit_seal::previous.eq(previous), audit_seal::hash.eq(hash)))
        .returning(audit_seal::id)
        .get_result(conn)?;
    let rows: Vec<_> =
        entries.iter().map(|entry| (audit_sealed::entry_id.eq(entry), audit_sealed::seal_id.eq(seal))).collect();
    diesel::insert_into(audit_sealed::table).values(rows).execute(conn).map(drop)
}
