//! SQL that reads a topic for everybody, in keyset pages.

use diesel::pg::{Pg, PgConnection};
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::contributions::published::{Newest, Order, Published};
use crate::db::public_view::{contribution, newest_contribution, stakeholder_group};
use crate::topics::TopicId;

/// Where a contribution stands in reading order.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
#[diesel(base_query = contribution::table.inner_join(
    stakeholder_group::table.on(stakeholder_group::id.eq(contribution::root_group_id))))]
pub struct Place {
    /// Its path.
    #[diesel(select_expression = contribution::sort_path)]
    pub path: Vec<u8>,
    /// Position of the group that its branch stands under.
    #[diesel(select_expression = stakeholder_group::position)]
    pub group_position: i32,
}

/// Where the contribution with this number stands.
pub fn place_of(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Place>> {
    Place::query().filter(contribution::topic_id.eq(topic)).filter(contribution::no.eq(no)).first(conn).optional()
}

/// One range of the index: a whole topic, or what a group began or said in it.
#[derive(Debug, Clone, Copy)]
enum Range<'a> {
    Whole,
    BegunBy(&'a str),
    SaidBy(&'a str),
}

fn within(topic: TopicId, range: Range<'_>) -> contribution::BoxedQuery<'static, Pg> {
    let whole = contribution::table.filter(contribution::topic_id.eq(topic)).into_boxed();
    match range {
        Range::Whole => whole,
        Range::BegunBy(group) => whole.filter(contribution::root_group_id.eq(group.to_owned())),
        Range::SaidBy(group) => whole.filter(contribution::group_id.eq(group.to_owned())),
    }
}

/// Contributions in reading order, from a place on.
pub fn from_place(
    conn: &mut PgConnection,
    topic: TopicId,
    order: &Order,
    from: Option<&Place>,
    limit: i64,
) -> QueryResult<Vec<Published>> {
    let load = |conn: &mut PgConnection, range: Range<'_>, from: Option<&Place>, limit: i64| {
        let from = from.map(|place| place.path.clone()).unwrap_or_default();
        within(topic, range)
            .filter(contribution::sort_path.ge(from))
            .order(contribution::sort_path)
            .limit(limit)
            .select(Published::as_select())
            .load(conn)
    };
    match order {
        Order::Thread => load(conn, Range::Whole, from, limit),
        Order::BegunBy(group) => load(conn, Range::BegunBy(group), from, limit),
        Order::SaidBy(group) => load(conn, Range::SaidBy(group), from, limit),
        Order::Grouped => {
            let mut found = Vec::new();
            for (group, position) in groups_from(conn, topic, from.map_or(i32::MIN, |place| place.group_position))? {
                let missing = limit - i64::try_from(found.len()).unwrap_or(limit);
                if missing <= 0 {
                    break;
                }
                let from = from.filter(|place| place.group_position == position);
                found.extend(load(conn, Range::BegunBy(&group), from, missing)?);
            }
            Ok(found)
        }
    }
}

/// The numbers in front of a place, nearest first.
pub fn numbers_before(
    conn: &mut PgConnection,
    topic: TopicId,
    order: &Order,
    place: &Place,
    limit: i64,
) -> QueryResult<Vec<i32>> {
    let load = |conn: &mut PgConnection, range: Range<'_>, before: Option<&Place>, limit: i64| {
        let query = match before {
            Some(place) => within(topic, range).filter(contribution::sort_path.lt(place.path.clone())),
            None => within(topic, range),
        };
        query.order(contribution::sort_path.desc()).limit(limit).select(contribution::no).load(conn)
    };
    match order {
        Order::Thread => load(conn, Range::Whole, Some(place), limit),
        Order::BegunBy(group) => load(conn, Range::BegunBy(group), Some(place), limit),
        Order::SaidBy(group) => load(conn, Range::SaidBy(group), Some(place), limit),
        Order::Grouped => {
            let mut found = Vec::new();
            let groups = groups_from(conn, topic, i32::MIN)?;
            for (group, position) in groups.iter().rev().filter(|(_, position)| *position <= place.group_position) {
                let missing = limit - i64::try_from(found.len()).unwrap_or(limit);
                if missing <= 0 {
                    break;
                }
                let before = (*position == place.group_position).then_some(place);
                found.extend(load(conn, Range::BegunBy(group), before, missing)?);
            }
            Ok(found)
        }
    }
}

/// The groups that began branches in a topic, in order, from a position on: few, so that one
/// indexed range per group is cheaper than sorting the topic by group.
fn groups_from(conn: &mut PgConnection, topic: TopicId, position: i32) -> QueryResult<Vec<(String, i32)>> {
    stakeholder_group::table
        .filter(stakeholder_group::position.ge(position))
        .filter(diesel::dsl::exists(
            contribution::table
                .filter(contribution::topic_id.eq(topic))
                .filter(contribution::root_group_id.eq(stakeholder_group::id)),
        ))
        .order(stakeholder_group::position)
        .select((stakeholder_group::id, stakeholder_group::position))
        .load(conn)
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

/// The number after a place in the order of the thread.
pub fn number_after(conn: &mut PgConnection, topic: TopicId, path: &[u8]) -> QueryResult<Option<i32>> {
    within(topic, Range::Whole)
        .filter(contribution::sort_path.gt(path.to_vec()))
        .order(contribution::sort_path)
        .select(contribution::no)
        .first(conn)
        .optional()
}

/// A branch in reading order.
pub fn subtree(
    conn: &mut PgConnection,
    topic: TopicId,
    path: &[u8],
    end: &[u8],
    limit: i64,
) -> QueryResult<Vec<Published>> {
    Published::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::sort_path.ge(path.to_vec()))
        .filter(contribution::sort_path.lt(end.to_vec()))
        .order(contribution::sort_path)
        .limit(limit)
        .load(conn)
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
    within(topic, group.map_or(Range::Whole, Range::SaidBy))
        .filter(contribution::visibility.eq(Visibility::Live))
        .order((contribution::text_since.desc(), contribution::no.desc()))
        .limit(limit)
        .select(Published::as_select())
        .load(conn)
}
