//! SQL that reads published summaries for everybody, through the public views.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::db::public_view::{
    citation, contribution, process, stakeholder_group, summary, summary_block, summary_coverage, summary_topic, topic,
};
use crate::summaries::{BlockId, BlockKind, Coverage, Source, SummaryId};
use crate::topics::TopicId;

/// A published summary.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = summary)]
#[diesel(base_query = summary::table.inner_join(process::table.on(process::id.eq(summary::process_id))))]
pub struct Published {
    /// Row number.
    pub id: SummaryId,
    /// The name in addresses.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What stands before the first paragraph.
    pub preface: String,
    /// BCP 47 code.
    pub language: String,
    /// When it was published and frozen.
    pub published_at: DateTime<Utc>,
    /// The name of its process in addresses.
    #[diesel(select_expression = process::slug)]
    pub process_slug: String,
    /// Its process.
    #[diesel(select_expression = process::short_name)]
    pub process_name: String,
}

/// The published summary of this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Published>> {
    Published::query().filter(summary::slug.eq(slug)).first(conn).optional()
}

/// The slugs of published summaries, newest first.
pub fn slugs(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<String>> {
    summary::table.order(summary::id.desc()).limit(limit).select(summary::slug).load(conn)
}

/// Published summaries, the newest first, from one on.
pub fn newest(conn: &mut PgConnection, from: Option<&str>, limit: i64) -> QueryResult<Vec<Published>> {
    let place = match from {
        Some(slug) => by_slug(conn, slug)?.map(|first| (first.published_at, first.id)),
        None => None,
    };
    let mut query = Published::query().into_boxed();
    if let Some((at, id)) = place {
        query = query.filter(summary::published_at.lt(at).or(summary::published_at.eq(at).and(summary::id.le(id))));
    }
    query.order((summary::published_at.desc(), summary::id.desc())).limit(limit).load(conn)
}

/// Slugs and titles of the topics of a summary.
pub fn topics(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<(String, String)>> {
    summary_topic::table
        .inner_join(topic::table.on(topic::id.eq(summary_topic::topic_id)))
        .filter(summary_topic::summary_id.eq(of))
        .order(summary_topic::position)
        .select((topic::slug, topic::title))
        .load(conn)
}

/// What stands in a summary, in order.
pub fn blocks(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<(BlockId, BlockKind, String)>> {
    summary_block::table
        .filter(summary_block::summary_id.eq(of))
        .order(summary_block::position)
        .select((summary_block::id, summary_block::kind, summary_block::body))
        .load(conn)
}

/// A citation as everybody may see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = citation)]
pub struct CitationRow {
    /// The paragraph.
    pub block_id: BlockId,
    /// The slug of the topic.
    pub topic_slug: String,
    /// The number of the contribution.
    pub no: i32,
    /// The group of its author.
    pub group_id: String,
    /// Which of its texts that were read, counted from one.
    pub edition: i32,
    /// What readers see of it now.
    pub visibility: Visibility,
    /// Whether they see another text of it now.
    pub changed_since: bool,
}

/// All citations of a summary, paragraph by paragraph in their order.
pub fn citations(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<CitationRow>> {
    CitationRow::query().filter(citation::summary_id.eq(of)).order((citation::block_id, citation::position)).load(conn)
}

/// How much of each group stands in the text, in the order of the groups.
pub fn coverage(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<Coverage>> {
    summary_coverage::table
        .inner_join(stakeholder_group::table.on(stakeholder_group::id.eq(summary_coverage::group_id)))
        .filter(summary_coverage::summary_id.eq(of))
        .order(stakeholder_group::position)
        .select((summary_coverage::group_id, summary_coverage::spoke, summary_coverage::cited))
        .load(conn)
}

/// Who is cited and still to be read, by group and name: group, name, whether made up.
pub fn contributors(conn: &mut PgConnection, of: SummaryId) -> QueryResult<Vec<(String, Option<String>, bool)>> {
    citation::table
        .inner_join(
            contribution::table
                .on(contribution::topic_id.eq(citation::topic_id).and(contribution::no.eq(citation::no))),
        )
        .inner_join(stakeholder_group::table.on(stakeholder_group::id.eq(contribution::group_id)))
        .filter(citation::summary_id.eq(of))
        .filter(contribution::visibility.eq(Visibility::Live))
        .select((stakeholder_group::position, contribution::spoken_as, contribution::group_id, contribution::invented))
        .distinct()
        .order((stakeholder_group::position, contribution::spoken_as))
        .load::<(i32, Option<String>, String, bool)>(conn)
        .map(|rows| rows.into_iter().map(|(_, who, group, invented)| (group, who, invented)).collect())
}

/// Topic, number, group, and since when it is read.
pub type UncitedRow = (String, i32, String, DateTime<Utc>);

/// What no paragraph cites, of what is live in the topics of a summary, in the order of the topics, from one on.
pub fn uncited(
    conn: &mut PgConnection,
    of: SummaryId,
    from: Option<&Source>,
    limit: i64,
) -> QueryResult<Vec<UncitedRow>> {
    let cited = citation::table
        .filter(citation::summary_id.eq(of))
        .filter(citation::topic_id.eq(contribution::topic_id))
        .filter(citation::no.eq(contribution::no));
    let mut query = contribution::table
        .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
        .inner_join(summary_topic::table.on(summary_topic::topic_id.eq(contribution::topic_id)))
        .filter(summary_topic::summary_id.eq(of))
        .filter(contribution::visibility.eq(Visibility::Live))
        .filter(diesel::dsl::not(diesel::dsl::exists(cited)))
        .into_boxed();
    if let Some(Source { topic: slug, no }) = from {
        let place: Option<i32> = summary_topic::table
            .inner_join(topic::table.on(topic::id.eq(summary_topic::topic_id)))
            .filter(summary_topic::summary_id.eq(of))
            .filter(topic::slug.eq(slug))
            .select(summary_topic::position)
            .first(conn)
            .optional()?;
        let place = place.unwrap_or_default();
        let later_topic = summary_topic::position.gt(place);
        query = query.filter(later_topic.or(summary_topic::position.eq(place).and(contribution::no.ge(*no))));
    }
    query
        .order((summary_topic::position, contribution::no))
        .limit(limit)
        .select((topic::slug, contribution::no, contribution::group_id, contribution::published_at))
        .load(conn)
}

/// Where a contribution is cited: slug and title of the summary, number of the paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CitedIn {
    /// The name of the summary in addresses.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// The number of the paragraph.
    pub paragraph: i64,
}

/// The paragraphs of published summaries that cite a contribution; at most a hundred.
pub fn citing(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Vec<CitedIn>> {
    citation::table
        .inner_join(summary::table.on(summary::id.eq(citation::summary_id)))
        .filter(citation::topic_id.eq(topic))
        .filter(citation::no.eq(no))
        .order((summary::published_at, summary::id, citation::paragraph))
        .limit(100)
        .select((summary::slug, summary::title, citation::paragraph))
        .load(conn)
}

/// Slugs and titles of the published summaries of a topic, newest first; at most twenty.
pub fn of_topic(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<(String, String)>> {
    summary_topic::table
        .inner_join(summary::table.on(summary::id.eq(summary_topic::summary_id)))
        .filter(summary_topic::topic_id.eq(topic))
        .order((summary::published_at.desc(), summary::id.desc()))
        .limit(20)
        .select((summary::slug, summary::title))
        .load(conn)
}
