//! SQL that writes summaries.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::contributions::{AppealState, ContributionId, RevisionId, Visibility};
use crate::db::public_view;
use crate::db::schema::{
    appeal, citation, contribution, decision, revision, summary, summary_block, summary_topic, topic,
};
use crate::summaries::{Block, BlockId, BlockKind, NewSummary, Preface, Source, Summary, SummaryId};
use crate::text::Title;
use crate::text::slug::Slug;
use crate::topics::TopicId;

/// The summary of this slug, locked until the transaction ends.
pub(in crate::summaries) fn lock(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Summary>> {
    Summary::query().filter(summary::slug.eq(slug)).for_update().first(conn).optional()
}

/// Appeals in the topics of a summary that nobody has settled: their names, and the titles of their topics, the oldest
/// first; as many as asked for.
pub(in crate::summaries) fn appeals_under_way(
    conn: &mut PgConnection,
    of: SummaryId,
    limit: i64,
) -> QueryResult<Vec<(Uuid, String)>> {
    appeal::table
        .inner_join(decision::table.on(decision::id.eq(appeal::decision_id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
        .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
        .inner_join(summary_topic::table.on(summary_topic::topic_id.eq(topic::id)))
        .filter(summary_topic::summary_id.eq(of))
        .filter(appeal::state.eq_any([AppealState::Open, AppealState::Assigned]))
        .order((appeal::opened_at, appeal::id))
        .limit(limit)
        .select((appeal::public_id, topic::title))
        .load(conn)
}

/// Says that it is another one than was shown.
pub(in crate::summaries) fn raise_version(conn: &mut PgConnection, id: SummaryId) -> QueryResult<usize> {
    diesel::update(summary::table.find(id))
        .set((summary::version.eq(summary::version + 1), summary::updated_at.eq(diesel::dsl::now)))
        .execute(conn)
}

/// The published topics of these slugs with the row numbers and slugs of their processes, in the order given.
pub(in crate::summaries) fn topics(
    conn: &mut PgConnection,
    slugs: &[String],
) -> QueryResult<Vec<(TopicId, i64, String)>> {
    use public_view::{process, topic};
    let mut found: Vec<(String, TopicId, i64, String)> = topic::table
        .inner_join(process::table.on(process::id.eq(topic::process_id)))
        .filter(topic::slug.eq_any(slugs))
        .select((topic::slug, topic::id, process::id, process::slug))
        .load(conn)?;
    found.sort_by_key(|(known, ..)| slugs.iter().position(|slug| slug == known));
    Ok(found.into_iter().map(|(_, id, process, of)| (id, process, of)).collect())
}

/// Stores a new summary; `None` where the slug is taken.
pub(in crate::summaries) fn insert(
    conn: &mut PgConnection,
    slug: &Slug,
    process: i64,
    new: &NewSummary,
) -> QueryResult<Option<SummaryId>> {
    diesel::insert_into(summary::table)
        .values((
            summary::slug.eq(slug.as_str()),
            summary::process_id.eq(process),
            summary::title.eq(new.title.as_str()),
            summary::preface.eq(new.preface.as_str()),
            summary::language.eq(new.language.as_str()),
        ))
        .on_conflict(summary::slug)
        .do_nothing()
        .returning(summary::id)
        .get_result(conn)
        .optional()
}

pub(in crate::summaries) fn set_topics(
    conn: &mut PgConnection,
    id: SummaryId,
    topics: &[TopicId],
) -> QueryResult<usize> {
    let rows: Vec<_> = (1_i32..)
        .zip(topics)
        .map(|(position, topic)| {
            (summary_topic::summary_id.eq(id), summary_topic::topic_id.eq(topic), summary_topic::position.eq(position))
        })
        .collect();
    diesel::insert_into(summary_topic::table).values(rows).execute(conn)
}

pub(in crate::summaries) fn describe(
    conn: &mut PgConnection,
    id: SummaryId,
    title: &Title,
    preface: &Preface,
) -> QueryResult<usize> {
    diesel::update(summary::table.find(id))
        .set((summary::title.eq(title.as_str()), summary::preface.eq(preface.as_str())))
        .execute(conn)
}

pub(in crate::summaries) fn publish(conn: &mut PgConnection, id: SummaryId, now: DateTime<Utc>) -> QueryResult<usize> {
    diesel::update(summary::table.find(id)).set(summary::published_at.eq(now)).execute(conn)
}

/// What stands in a summary, in order.
pub(in crate::summaries) fn blocks(conn: &mut PgConnection, id: SummaryId) -> QueryResult<Vec<Block>> {
    Block::query().filter(summary_block::summary_id.eq(id)).order(summary_block::position).load(conn)
}

/// A block of this summary.
pub(in crate::summaries) fn block(conn: &mut PgConnection, of: SummaryId, id: BlockId) -> QueryResult<Option<Block>> {
    Block::query().filter(summary_block::summary_id.eq(of)).filter(summary_block::id.eq(id)).first(conn).optional()
}

pub(in crate::summaries) fn block_at(
    conn: &mut PgConnection,
    of: SummaryId,
    position: i32,
) -> QueryResult<Option<Block>> {
    Block::query()
        .filter(summary_block::summary_id.eq(of))
        .filter(summary_block::position.eq(position))
        .first(conn)
        .optional()
}

/// Moves everything from a position on by one, so that something fits in there.
pub(in crate::summaries) fn make_room(conn: &mut PgConnection, of: SummaryId, from: i32) -> QueryResult<usize> {
    let later = summary_block::table.filter(summary_block::summary_id.eq(of)).filter(summary_block::position.ge(from));
    diesel::update(later).set(summary_block::position.eq(summary_block::position + 1)).execute(conn)
}

pub(in crate::summaries) fn insert_block(
    conn: &mut PgConnection,
    of: SummaryId,
    position: i32,
    kind: BlockKind,
    words: &str,
) -> QueryResult<BlockId> {
    diesel::insert_into(summary_block::table)
        .values((
            summary_block::summary_id.eq(of),
            summary_block::position.eq(position),
            summary_block::kind.eq(kind),
            summary_block::body.eq(words),
        ))
        .returning(summary_block::id)
        .get_result(conn)
}

pub(in crate::summaries) fn edit_block(
    conn: &mut PgConnection,
    id: BlockId,
    kind: BlockKind,
    words: &str,
) -> QueryResult<usize> {
    diesel::update(summary_block::table.find(id))
        .set((summary_block::kind.eq(kind), summary_block::body.eq(words)))
        .execute(conn)
}

/// Puts a block at a position; two may share one until the transaction ends.
pub(in crate::summaries) fn place(conn: &mut PgConnection, id: BlockId, position: i32) -> QueryResult<usize> {
    diesel::update(summary_block::table.find(id)).set(summary_block::position.eq(position)).execute(conn)
}

/// Takes a block out, with its citations, and closes the gap.
pub(in crate::summaries) fn delete_block(conn: &mut PgConnection, of: &Summary, gone: &Block) -> QueryResult<usize> {
    diesel::delete(summary_block::table.find(gone.id)).execute(conn)?;
    let later = summary_block::table
        .filter(summary_block::summary_id.eq(of.id))
        .filter(summary_block::position.gt(gone.position));
    diesel::update(later).set(summary_block::position.eq(summary_block::position - 1)).execute(conn)
}

/// A contribution with the text of it that a paragraph leads to.
#[derive(Debug, Clone)]
pub(in crate::summaries) struct Pinned {
    pub(in crate::summaries) source: Source,
    contribution: ContributionId,
    revision: RevisionId,
}

type PinnedRow = (String, Option<i32>, ContributionId, Option<RevisionId>);

fn pin((topic, no, contribution, revision): PinnedRow) -> Option<Pinned> {
    Some(Pinned { source: Source { topic, no: no? }, contribution, revision: revision? })
}

/// What a paragraph cites, in order.
pub(in crate::summaries) fn pinned(conn: &mut PgConnection, paragraph: BlockId) -> QueryResult<Vec<Pinned>> {
    let rows: Vec<PinnedRow> = citation::table
        .inner_join(contribution::table.on(contribution::id.eq(citation::contribution_id)))
        .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
        .filter(citation::block_id.eq(paragraph))
        .order(citation::position)
        .select((topic::slug, contribution::no, contribution::id, citation::revision_id.nullable()))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(pin).collect())
}

/// Those of the contributions named that a summary may cite: live, approved, in one of its topics.
pub(in crate::summaries) fn citable(
    conn: &mut PgConnection,
    summary: SummaryId,
    sources: &[Source],
) -> QueryResult<Vec<Pinned>> {
    let rows: Vec<PinnedRow> = contribution::table
        .inner_join(topic::table)
        .inner_join(summary_topic::table.on(summary_topic::topic_id.eq(topic::id)))
        .inner_join(revision::table.on(revision::id.nullable().eq(contribution::live_revision_id)))
        .filter(summary_topic::summary_id.eq(summary))
        .filter(contribution::visibility.eq(Visibility::Live))
        .filter(topic::slug.eq_any(sources.iter().map(|source| &source.topic)))
        .filter(contribution::no.eq_any(sources.iter().map(|source| source.no)))
        .select((topic::slug, contribution::no, contribution::id, revision::id.nullable()))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(pin).filter(|pinned| sources.contains(&pinned.source)).collect())
}

/// Lets a paragraph cite these and nothing else.
pub(in crate::summaries) fn set_citations(
    conn: &mut PgConnection,
    paragraph: BlockId,
    pinned: &[&Pinned],
) -> QueryResult<usize> {
    diesel::delete(citation::table.filter(citation::block_id.eq(paragraph))).execute(conn)?;
    let rows: Vec<_> = (1_i32..)
        .zip(pinned)
        .map(|(position, pinned)| {
            (
                citation::block_id.eq(paragraph),
                citation::position.eq(position),
                citation::contribution_id.eq(pinned.contribution),
                citation::revision_id.eq(pinned.revision),
            )
        })
        .collect();
    diesel::insert_into(citation::table).values(rows).execute(conn)
}

/// Lets a citation lead to another text of the same contribution.
pub(in crate::summaries) fn pin_again(conn: &mut PgConnection, paragraph: BlockId, now: &Pinned) -> QueryResult<usize> {
    diesel::update(citation::table.find((paragraph, now.contribution)))
        .set(citation::revision_id.eq(now.revision))
        .execute(conn)
}

/// The blocks that cite something.
pub(in crate::summaries) fn citing_blocks(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<BlockId>> {
    citation::table
        .inner_join(summary_block::table)
        .filter(summary_block::summary_id.eq(of))
        .select(citation::block_id)
        .distinct()
        .load(conn)
}
