//! SQL about what a program noticed.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text};
use serde_json::Value;

use super::HintKind;
use super::rules::Noticed;
use crate::contributions::{ContributionId, RevisionId};
use crate::db::schema::{contribution, hint, revision, text_band, topic, translation, unexamined, watched_word};
use crate::people::AccountId;
use crate::sessions::ProcessId;

/// What was noticed about a text: the part that automation had in what moderators did about it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = hint)]
#[diesel(base_query = hint::table.inner_join(revision::table))]
pub struct Hint {
    /// About which text.
    pub revision_id: RevisionId,
    /// What.
    pub kind: HintKind,
    /// Why.
    pub detail: Value,
    /// When.
    pub found_at: DateTime<Utc>,
    /// Of which language what it is about is.
    pub language: String,
    /// Whether that is a courtesy translation.
    #[diesel(select_expression = hint::language.ne(revision::language))]
    pub of_translation: bool,
}

/// What was noticed about one text.
pub fn of(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<Hint>> {
    of_all(conn, &[text])
}

/// What was noticed about these texts.
pub fn of_all(conn: &mut PgConnection, texts: &[RevisionId]) -> QueryResult<Vec<Hint>> {
    Hint::query()
        .filter(hint::revision_id.eq_any(texts))
        .order((hint::revision_id, of_translation(), hint::language, hint::kind))
        .load(conn)
}

/// What was noticed about the text itself comes first.
fn of_translation() -> diesel::dsl::NotEq<hint::language, revision::language> {
    hint::language.ne(revision::language)
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
    #[diesel(embed)]
    pub(super) original: Reading,
    #[diesel(select_expression = contribution::author_id)]
    pub(super) author: AccountId,
    #[diesel(select_expression = topic::process_id)]
    pub(super) process: ProcessId,
}

/// The words of a text in one language: as they were sent, or a courtesy translation.
#[derive(Debug, HasQuery)]
#[diesel(table_name = revision)]
pub(super) struct Reading {
    pub(super) language: String,
    pub(super) body: String,
    pub(super) html: String,
}

/// The courtesy translations that came with a text.
pub(super) fn translations(conn: &mut PgConnection, of: RevisionId) -> QueryResult<Vec<Reading>> {
    translation::table
        .filter(translation::revision_id.eq(of))
        .order(translation::language)
        .select((translation::language, translation::body, translation::html))
        .load::<(String, String, String)>(conn)
        .map(|all| all.into_iter().map(|(language, body, html)| Reading { language, body, html }).collect())
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

/// What shares a band with a text: another one, or a translation of another one.
#[derive(Debug, QueryableByName)]
pub(super) struct Alike {
    #[diesel(sql_type = BigInt)]
    pub(super) id: RevisionId,
    #[diesel(sql_type = BigInt)]
    pub(super) contribution_id: ContributionId,
    #[diesel(sql_type = BigInt)]
    pub(super) author: AccountId,
    #[diesel(sql_type = Text)]
    pub(super) language: String,
    #[diesel(sql_type = Text)]
    pub(super) body: String,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    pub(super) waits: bool,
}

/// Texts of other contributions that share most bands, the newest of each band first, each with its translations; what
/// its author replaced or took back does not count.
pub(super) fn alike(conn: &mut PgConnection, of: ContributionId, bands: &[i64]) -> QueryResult<Vec<Alike>> {
    diesel::sql_query(
        "select r.id, r.contribution_id, c.author_id as author, said.language, said.body, r.state = 'submitted' as waits
         from (select found.revision_id, count(*) as bands
               from unnest($1) mine (band)
               cross join lateral (select b.revision_id from text_band b where b.band = mine.band
                                   order by b.revision_id desc limit 200) found
               group by found.revision_id order by bands desc, found.revision_id desc limit 60) likely
         join revision r on r.id = likely.revision_id
         join contribution c on c.id = r.contribution_id
         cross join lateral (select r.language, r.body
                             union all
                             select x.language, x.body from translation x where x.revision_id = r.id) said
         where r.contribution_id <> $2 and r.state in ('submitted', 'changes_requested', 'approved', 'declined')
         order by likely.bands desc, r.id, said.language",
    )
    .bind::<Array<BigInt>, _>(bands)
    .bind::<BigInt, _>(of)
    .load(conn)
}

/// Keeps what was noticed about the words of a text in a language; of a kind the first counts.
pub(super) fn keep(conn: &mut PgConnection, text: RevisionId, language: &str, noticed: &Noticed) -> QueryResult<()> {
    let about = (hint::revision_id.eq(text), hint::language.eq(language));
    diesel::insert_into(hint::table)
        .values((about, hint::kind.eq(noticed.kind()), hint::detail.eq(noticed.detail())))
        .on_conflict_do_nothing()
        .execute(conn)
        .map(drop)
}
