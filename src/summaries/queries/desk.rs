//! SQL that the organisers' desk reads: drafts, and what they may cite.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::contributions::{ContributionId, Visibility};
use crate::db::functions::left;
use crate::db::public_view;
use crate::db::schema::{citation, contribution, process, revision, summary, summary_block, summary_topic, topic};
use crate::summaries::{BlockId, Coverage, Summary, SummaryId};
use crate::topics::TopicId;

/// The summary of this slug.
pub(in crate::summaries) fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Summary>> {
    Summary::query().filter(summary::slug.eq(slug)).first(conn).optional()
}

/// All summaries with the short names of their processes, those begun last first, from one on.
pub(in crate::summaries) fn all(
    conn: &mut PgConnection,
    from: Option<&str>,
    limit: i64,
) -> QueryResult<Vec<(Summary, String)>> {
    let from = match from {
        Some(slug) => by_slug(conn, slug)?.map(|first| first.id),
        None => None,
    };
    summary::table
        .inner_join(process::table.on(process::id.eq(summary::process_id)))
        .filter(summary::id.le(from.unwrap_or(SummaryId(i64::MAX))))
        .order(summary::id.desc())
        .limit(limit)
        .select((Summary::as_select(), process::short_name))
        .load(conn)
}

/// Slugs and short names of all processes, by name; at most two hundred.
pub(in crate::summaries) fn processes(conn: &mut PgConnection) -> QueryResult<Vec<(String, String)>> {
    process::table.order(process::short_name).limit(200).select((process::slug, process::short_name)).load(conn)
}

/// Slugs and titles of the published topics that a summary may report on, with the short names of
/// their processes; the two hundred that close last.
pub(in crate::summaries) fn choosable_topics(conn: &mut PgConnection) -> QueryResult<Vec<(String, String, String)>> {
    use public_view::{process, topic};
    topic::table
        .inner_join(process::table.on(process::id.eq(topic::process_id)))
        .order((topic::closes_at.desc(), topic::id))
        .limit(200)
        .select((topic::slug, topic::title, process::short_name))
        .load(conn)
}

/// The short name of a process.
pub(in crate::summaries) fn process_name(conn: &mut PgConnection, id: i64) -> QueryResult<String> {
    process::table.filter(process::id.eq(id)).select(process::short_name).first(conn)
}

/// Row number, slug and title of the topics of a summary, in order; and how many live
/// contributions of each no paragraph cites.
pub(in crate::summaries) fn topics(
    conn: &mut PgConnection,
    of: SummaryId,
    cited: &[ContributionId],
) -> QueryResult<Vec<(TopicId, String, String, i64)>> {
    let topics: Vec<(TopicId, String, String)> = summary_topic::table
        .inner_join(topic::table)
        .filter(summary_topic::summary_id.eq(of))
        .order(summary_topic::position)
        .select((topic::id, topic::slug, topic::title))
        .load(conn)?;
    let ids: Vec<TopicId> = topics.iter().map(|(id, ..)| *id).collect();
    let uncited: Vec<(TopicId, i64)> = contribution::table
        .filter(contribution::visibility.eq(Visibility::Live))
        .filter(contribution::topic_id.eq_any(ids))
        .filter(contribution::id.ne_all(cited))
        .group_by(contribution::topic_id)
        .select((contribution::topic_id, diesel::dsl::count_star()))
        .load(conn)?;
    let count = |id: TopicId| uncited.iter().find(|(known, _)| *known == id).map_or(0, |(_, count)| *count);
    Ok(topics.into_iter().map(|(id, slug, title)| (id, slug, title, count(id))).collect())
}

/// The contributions that a summary cites somewhere.
pub(in crate::summaries) fn cited(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<ContributionId>> {
    citation::table
        .inner_join(summary_block::table)
        .filter(summary_block::summary_id.eq(of))
        .select(citation::contribution_id)
        .distinct()
        .load(conn)
}

/// A contribution as the desk lists it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
#[diesel(base_query = contribution::table.inner_join(
    revision::table.on(revision::id.nullable().eq(contribution::live_revision_id))))]
pub(in crate::summaries) struct CitableRow {
    #[diesel(select_expression = contribution::no.assume_not_null())]
    pub(in crate::summaries) no: i32,
    pub(in crate::summaries) group_id: String,
    pub(in crate::summaries) spoken_as: String,
    #[diesel(select_expression = revision::language)]
    pub(in crate::summaries) language: String,
    #[diesel(select_expression = left(revision::html, 1500_i32))]
    pub(in crate::summaries) html: String,
}

/// Live contributions of a topic but for those left out, from a number on.
pub(in crate::summaries) fn citable(
    conn: &mut PgConnection,
    topic: TopicId,
    left_out: &[ContributionId],
    from: i32,
    limit: i64,
) -> QueryResult<Vec<CitableRow>> {
    CitableRow::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::visibility.eq(Visibility::Live))
        .filter(contribution::no.ge(from))
        .filter(contribution::id.ne_all(left_out))
        .order(contribution::no)
        .limit(limit)
        .load(conn)
}

/// A citation as the desk shows it, with the text that was cited.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = citation)]
#[diesel(base_query = citation::table
    .inner_join(summary_block::table)
    .inner_join(contribution::table.on(contribution::id.eq(citation::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
    .inner_join(revision::table.on(revision::id.eq(citation::revision_id))))]
pub(in crate::summaries) struct CitedRow {
    pub(in crate::summaries) block_id: BlockId,
    #[diesel(select_expression = topic::slug)]
    pub(in crate::summaries) topic: String,
    #[diesel(select_expression = contribution::no.assume_not_null())]
    pub(in crate::summaries) no: i32,
    #[diesel(select_expression = contribution::group_id)]
    pub(in crate::summaries) group_id: String,
    #[diesel(select_expression = contribution::spoken_as)]
    pub(in crate::summaries) spoken_as: String,
    #[diesel(select_expression = contribution::visibility)]
    pub(in crate::summaries) visibility: Visibility,
    #[diesel(select_expression = contribution::live_revision_id.is_distinct_from(citation::revision_id.nullable()))]
    pub(in crate::summaries) changed: bool,
    #[diesel(select_expression = revision::language)]
    pub(in crate::summaries) language: String,
    #[diesel(select_expression = left(revision::html, 1500_i32))]
    pub(in crate::summaries) html: String,
}

/// All citations of a summary, paragraph by paragraph in their order.
pub(in crate::summaries) fn citations(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<CitedRow>> {
    CitedRow::query()
        .filter(summary_block::summary_id.eq(of))
        .order((citation::block_id, citation::position))
        .load(conn)
}

/// How much of each group stands in the text, published or not, in the order of the groups.
pub(in crate::summaries) fn coverage(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<Coverage>> {
    diesel::sql_query(
        "select v.group_id, v.spoke, v.cited from summary_coverage v
         join stakeholder_group g on g.id = v.group_id where v.summary_id = $1 order by g.position",
    )
    .bind::<BigInt, _>(of)
    .load(conn)
}
