//! SQL about the trail.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text, Timestamptz};

use super::Entry;
use crate::db::schema::{audit_entry, audit_seal, audit_sealed};

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

/// The history of one contribution, oldest first; at most 500 lines.
pub fn history(conn: &mut PgConnection, contribution: i64) -> QueryResult<Vec<Happened>> {
    Happened::query().filter(audit_entry::contribution_id.eq(contribution)).order(audit_entry::id).limit(500).load(conn)
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

/// Lines that no seal covers yet, oldest first.
pub(super) fn unsealed(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<Sealable>> {
    diesel::sql_query(format!(
        "select {LINE} from audit_entry e
         where not exists (select from audit_sealed s where s.entry_id = e.id)
         order by e.id limit $1"
    ))
    .bind::<BigInt, _>(limit)
    .load(conn)
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

/// The head of the chain as published: when it was sealed, and its hash in hexadecimal.
#[derive(Debug, QueryableByName)]
pub struct Head {
    /// When.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub sealed_at: Option<DateTime<Utc>>,
    /// SHA-256.
    #[diesel(sql_type = Nullable<Binary>)]
    pub hash: Option<Vec<u8>>,
}
