//! SQL about what a program noticed.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text};
use serde_json::Value;

use super::HintKind;
use super::rules::Noticed;
use crate::contributions::{ContributionId, RevisionId};
use crate::db::schema::{contribution, hint, revision, text_band, topic, unexamined, watched_word};
use crate::people::AccountId;
use crate::sessions::ProcessId;

/// What was noticed about a text: the part that automation had in what moderators did about it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = hint)]
pub struct Hint {
    /// About which text.
    pub revision_id: RevisionId,
    /// What.
    pub kind: HintKind,
    /// Why.
    pub detail: Value,
    /// When.
    pub found_at: DateTime<Utc>,
}

/// What was noticed about one text.
pub fn of(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<Hint>> {
    of_all(conn, &[text])
}

/// What was noticed about these texts.
pub fn of_all(conn: &mut PgConnection, texts: &[RevisionId]) -> QueryResult<Vec<Hint>> {
    Hint::query().filter(hint::revision_id.eq_any(texts)).order((hint::revision_id, hint::kind)).load(conn)
}

/// A contribution that a hint speaks of: its case, and where everybody reads it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
#[diesel(base_query = contribution::table.inner_join(topic::table))]
pub struct Mentioned {
    /// Which.
    pub id: ContributionId,
    /// The random name of the case.
    pub reference: String,
    /// Its number, once it was published.
    pub no: Option<i32>,
    /// The title of the topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
}

/// These contributions.
pub fn mentioned(conn: &mut PgConnection, ids: &[i64]) -> QueryResult<Vec<Mentioned>> {
    let ids: Vec<ContributionId> = ids.iter().copied().map(ContributionId).collect();
    Mentioned::query().filter(contribution::id.eq_any(ids)).load(conn)
}

/// A text that nobody has looked at yet.
#[derive(Debug, HasQuery)]
#[diesel(table_name = revision)]
#[diesel(base_query = revision::table
    .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(revision::topic_id))))]
pub(super) struct Unseen {
    pub(super) id: RevisionId,
    pub(super) contribution_id: ContributionId,
    pub(super) body: String,
    pub(super) html: String,
    #[diesel(select_expression = contribution::author_id)]
    pub(super) author: AccountId,
    #[diesel(select_expression = topic::process_id)]
    pub(super) process: ProcessId,
}

/// Takes the text that has waited longest to be looked at.
pub(super) fn take(conn: &mut PgConnection) -> QueryResult<Option<Unseen>> {
    let Some(id) = unexamined::table
        .order(unexamined::revision_id)
        .select(unexamined::revision_id)
        .for_update()
        .skip_locked()
        .first::<i64>(conn)
        .optional()?
    else {
        return Ok(None);
    };
    diesel::delete(unexamined::table.find(id)).execute(conn)?;
    Unseen::query().filter(revision::id.eq(id)).first(conn).optional()
}

/// Whether its author had sent nothing else when this text came.
pub(super) fn is_first(conn: &mut PgConnection, text: &Unseen) -> QueryResult<bool> {
    let earlier = contribution::table
        .inner_join(revision::table.on(revision::contribution_id.eq(contribution::id)))
        .filter(contribution::author_id.eq(text.author))
        .filter(revision::id.lt(text.id));
    diesel::select(diesel::dsl::not(diesel::dsl::exists(earlier))).get_result(conn)
}

/// The words that a process watches for.
pub(super) fn watched(conn: &mut PgConnection, process: ProcessId) -> QueryResult<Vec<String>> {
    watched_word::table
        .filter(watched_word::process_id.eq(process))
        .order(watched_word::word)
        .select(watched_word::word)
        .load(conn)
}

/// Keeps the bands of a text, by which later ones find it.
pub(super) fn keep_bands(conn: &mut PgConnection, text: RevisionId, bands: &[i64]) -> QueryResult<()> {
    let rows: Vec<_> = bands.iter().map(|band| (text_band::band.eq(*band), text_band::revision_id.eq(text))).collect();
    diesel::insert_into(text_band::table).values(rows).on_conflict_do_nothing().execute(conn).map(drop)
}

/// Another text that shares a band.
#[derive(Debug, QueryableByName)]
pub(super) struct Alike {
    #[diesel(sql_type = BigInt)]
    pub(super) id: RevisionId,
    #[diesel(sql_type = BigInt)]
    pub(super) contribution_id: ContributionId,
    #[diesel(sql_type = BigInt)]
    pub(super) author: AccountId,
    #[diesel(sql_type = Text)]
    pub(super) body: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    pub(super) waits: bool,
}

/// Texts of other contributions that share most bands, the newest of each band first; what its author replaced or
/// took back does not count.
pub(super) fn alike(conn: &mut PgConnection, of: ContributionId, bands: &[i64]) -> QueryResult<Vec<Alike>> {
    diesel::sql_query(
        "select r.id, r.contribution_id, c.author_id as author, r.body, r.state = 'submitted' as waits
         from (select found.revision_id, count(*) as bands
               from unnest($1) mine (band)
               cross join lateral (select b.revision_id from text_band b where b.band = mine.band
                                   order by b.revision_id desc limit 200) found
               group by found.revision_id order by bands desc, found.revision_id desc limit 60) likely
         join revision r on r.id = likely.revision_id
         join contribution c on c.id = r.contribution_id
         where r.contribution_id <> $2 and r.state in ('submitted', 'changes_requested', 'approved', 'declined')
         order by likely.bands desc, r.id",
    )
    .bind::<Array<BigInt>, _>(bands)
    .bind::<BigInt, _>(of)
    .load(conn)
}

/// Keeps what was noticed; of a kind the first counts.
pub(super) fn keep(conn: &mut PgConnection, text: RevisionId, noticed: &Noticed) -> QueryResult<()> {
    diesel::insert_into(hint::table)
        .values((hint::revision_id.eq(text), hint::kind.eq(noticed.kind()), hint::detail.eq(noticed.detail())))
        .on_conflict_do_nothing()
        .execute(conn)
        .map(drop)
}
