//! SQL that reads a topic for everybody: its outline, and what a page of it shows.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::contributions::published::{Newest, Published};
use crate::contributions::thread::facets::Facet;
use crate::contributions::thread::outline::Line;
use crate::contributions::thread::sort_path::SortPath;
use crate::db::public_view::{contribution, facet, newest_contribution, outline};
use crate::topics::TopicId;

/// What was published in a topic in reading order, as far as its outline needs it: answered from an index alone.
pub fn outline(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<Line>> {
    let rows: Vec<(Vec<u8>, String, Visibility)> = outline::table
        .filter(outline::topic_id.eq(topic))
        .order(outline::sort_path)
        .select((outline::sort_path, outline::group_id, outline::visibility))
        .load(conn)?;
    let line = |(path, group, visibility)| Some(Line { path: SortPath::try_from(path).ok()?, group, visibility });
    Ok(rows.into_iter().filter_map(line).collect())
}

/// By what readers look for what is read in a topic.
pub fn facets(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<Facet>> {
    let rows: Vec<(i32, Option<String>, String)> = facet::table
        .filter(facet::topic_id.eq(topic))
        .select((facet::no, facet::organisation, facet::language))
        .load(conn)?;
    Ok(rows.into_iter().map(|(no, organisation, language)| Facet { no, organisation, language }).collect())
}

/// What these numbers answer.
pub fn answers(conn: &mut PgConnection, topic: TopicId, numbers: &[i32]) -> QueryResult<Vec<(i32, Option<i32>)>> {
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq_any(numbers))
        .select((contribution::no, contribution::parent_no))
        .load(conn)
}

/// The contributions with these numbers, in no order.
pub fn numbered(conn: &mut PgConnection, topic: TopicId, numbers: &[i32]) -> QueryResult<Vec<Published>> {
    Published::query().filter(contribution::topic_id.eq(topic)).filter(contribution::no.eq_any(numbers)).load(conn)
}

/// The live contribution with this number.
pub fn live(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Published>> {
    Published::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq(no))
        .filter(contribution::visibility.eq(Visibility::Live))
        .first(conn)
        .optional()
}

/// The contributions published last, anywhere. It takes no parameter, so that the database keeps its plan: making one
/// takes longer than running it.
pub fn newest(conn: &mut PgConnection) -> QueryResult<Vec<Newest>> {
    let newest_first =
        (newest_contribution::published_at.desc(), newest_contribution::topic_id, newest_contribution::no.desc());
    Newest::query().order(newest_first).load(conn)
}

/// The contributions of a topic that were published or corrected last; where a group is named, its own.
pub fn latest_of(
    conn: &mut PgConnection,
    topic: TopicId,
    group: Option<&str>,
    limit: i64,
) -> QueryResult<Vec<Published>> {
    let live = contribution::topic_id.eq(topic).and(contribution::visibility.eq(Visibility::Live));
    let mut query = Published::query().filter(live).into_boxed();
    if let Some(group) = group {
        query = query.filter(contribution::group_id.eq(group.to_owned()));
    }
    query.order((contribution::text_since.desc(), contribution::no.desc())).limit(limit).load(conn)
}

/// Since when their texts are read, and the numbers, of what was published or corrected last in a topic: the texts
/// themselves are left where they are.
pub fn latest_numbers(conn: &mut PgConnection, topic: TopicId, limit: i64) -> QueryResult<Vec<(DateTime<Utc>, i32)>> {
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::visibility.eq(Visibility::Live))
        .order((contribution::text_since.desc(), contribution::no.desc()))
        .limit(limit)
        .select((contribution::text_since, contribution::no))
        .load(conn)
}
