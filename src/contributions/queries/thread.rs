//! SQL that reads a topic for everybody, in keyset pages.

use diesel::pg::{Pg, PgConnection};
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::contributions::published::{Order, Published};
use crate::db::public_view::{contribution, stakeholder_group};
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

/// Contributions in reading order, from a place on.
pub fn from_place(
    conn: &mut PgConnection,
    topic: TopicId,
    order: &Order,
    from: Option<&Place>,
    limit: i64,
) -> QueryResult<Vec<Published>> {
    match order {
        Order::Thread => {
            let from = from.map(|place| place.path.clone()).unwrap_or_default();
            Published::query()
                .filter(contribution::topic_id.eq(topic))
                .filter(contribution::sort_path.ge(from))
                .order(contribution::sort_path)
                .limit(limit)
                .load(conn)
        }
        Order::OneGroup(group) => {
            let from = from.map(|place| place.path.clone()).unwrap_or_default();
            one_group(conn, topic, group, from, limit)
        }
        Order::Grouped => {
            let mut found = Vec::new();
            let from_position = from.map_or(i32::MIN, |place| place.group_position);
            for (group, position) in groups_from(conn, topic, from_position)? {
                let missing = limit - i64::try_from(found.len()).unwrap_or(limit);
                if missing <= 0 {
                    break;
                }
                let path = from.filter(|place| place.group_position == position).map(|place| place.path.clone());
                found.extend(one_group(conn, topic, &group, path.unwrap_or_default(), missing)?);
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

/// The groups that began branches in a topic, in order.
pub fn groups_in(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Vec<String>> {
    Ok(groups_from(conn, topic, i32::MIN)?.into_iter().map(|(group, _)| group).collect())
}

fn one_group(
    conn: &mut PgConnection,
    topic: TopicId,
    group: &str,
    from: Vec<u8>,
    limit: i64,
) -> QueryResult<Vec<Published>> {
    Published::query()
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::root_group_id.eq(group.to_owned()))
        .filter(contribution::sort_path.ge(from))
        .order(contribution::sort_path)
        .limit(limit)
        .load(conn)
}

/// The numbers in front of a place, nearest first.
pub fn numbers_before(
    conn: &mut PgConnection,
    topic: TopicId,
    order: &Order,
    place: &Place,
    limit: i64,
) -> QueryResult<Vec<i32>> {
    let before_in = |group: Option<String>, path: Option<Vec<u8>>| -> contribution::BoxedQuery<'static, Pg> {
        let mut query = contribution::table.filter(contribution::topic_id.eq(topic)).into_boxed();
        if let Some(group) = group {
            query = query.filter(contribution::root_group_id.eq(group));
        }
        if let Some(path) = path {
            query = query.filter(contribution::sort_path.lt(path));
        }
        query
    };
    let numbers = |conn: &mut PgConnection, query: contribution::BoxedQuery<'static, Pg>, limit: i64| {
        query.order(contribution::sort_path.desc()).limit(limit).select(contribution::no).load::<i32>(conn)
    };
    match order {
        Order::Thread => numbers(conn, before_in(None, Some(place.path.clone())), limit),
        Order::OneGroup(group) => numbers(conn, before_in(Some(group.clone()), Some(place.path.clone())), limit),
        Order::Grouped => {
            let mut found = Vec::new();
            let groups = groups_from(conn, topic, i32::MIN)?;
            for (group, position) in groups.into_iter().rev().filter(|(_, position)| *position <= place.group_position)
            {
                let missing = limit - i64::try_from(found.len()).unwrap_or(limit);
                if missing <= 0 {
                    break;
                }
                let path = (position == place.group_position).then(|| place.path.clone());
                found.extend(numbers(conn, before_in(Some(group), path), missing)?);
            }
            Ok(found)
        }
    }
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

/// The contributions published last, anywhere, with the slug and title of their topics.
pub fn newest(
    conn: &mut PgConnection,
    topic: Option<TopicId>,
    limit: i64,
) -> QueryResult<Vec<(Published, String, String)>> {
    use crate::db::public_view::topic as topics;
    let mut query = contribution::table
        .inner_join(topics::table.on(topics::id.eq(contribution::topic_id)))
        .filter(contribution::visibility.eq(Visibility::Live))
        .into_boxed();
    if let Some(topic) = topic {
        query = query.filter(contribution::topic_id.eq(topic));
    }
    query
        .order((contribution::published_at.desc(), contribution::topic_id, contribution::no.desc()))
        .limit(limit)
        .select((Published::as_select(), topics::slug, topics::title))
        .load(conn)
}
