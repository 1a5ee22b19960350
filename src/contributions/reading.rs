//! What readers see of a topic: published contributions and tombstones, through the public views.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::published::{Order, Published};
use super::queries::thread::{self as queries, Place};
use super::sort_path::SortPath;
use super::thread::{Bounds, PAGE, Page, Row, page};
use crate::topics::TopicId;

/// Where the contribution of this number stands, or its tombstone.
pub fn place_of(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Place>> {
    queries::place_of(conn, topic, no)
}

/// One page of a topic, from a place on or from the beginning.
pub fn page_of(
    conn: &mut PgConnection,
    topic: TopicId,
    order: &Order,
    from: Option<&Place>,
) -> QueryResult<Page<Published>> {
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let rows = queries::from_place(conn, topic, order, from, size + 1)?;
    let before = match from {
        Some(place) => queries::numbers_before(conn, topic, order, place, size)?,
        None => Vec::new(),
    };
    let page = page(rows.into_iter().map(row).collect(), &before, PAGE);
    Ok(if let Order::SaidBy(_) = order { said_alone(page) } else { page })
}

/// What a group said stands alone, away from what it answers.
fn said_alone(mut page: Page<Published>) -> Page<Published> {
    page.breadcrumbs.clear();
    page.items.iter_mut().for_each(|item| item.indent = 0);
    page
}

/// The contribution of this number as it is read, where somebody may answer it.
pub fn live(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Published>> {
    queries::live(conn, topic, no)
}

/// The numbers before and after one in the order of the thread.
pub fn beside(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<(Option<i32>, Option<i32>)> {
    let Some(place) = queries::place_of(conn, topic, no)? else {
        return Ok((None, None));
    };
    let before = queries::numbers_before(conn, topic, &Order::Thread, &place, 1)?;
    Ok((before.first().copied(), queries::number_after(conn, topic, &place.path)?))
}

/// A contribution and everything below it, at most a page.
pub fn branch_of(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Page<Published>>> {
    let Some(place) = queries::place_of(conn, topic, no)? else {
        return Ok(None);
    };
    let Ok(path) = SortPath::try_from(place.path) else {
        return Ok(None);
    };
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let rows = queries::subtree(conn, topic, path.as_bytes(), &path.subtree_end(), size + 1)?;
    Ok(Some(page(rows.into_iter().map(row).collect(), &[], PAGE)))
}

fn row(published: Published) -> Row<Published> {
    let number = u32::try_from(published.no).unwrap_or_default();
    Row {
        no: published.no,
        parent_no: published.parent_no,
        path: SortPath::try_from(published.sort_path.clone()).unwrap_or_else(|_| SortPath::root(number)),
        shown: published,
    }
}

/// How many contributions a column of the side-by-side view shows.
const COLUMN: i64 = 40;

/// What each of these groups said itself, from the beginning, for reading side by side.
pub fn side_by_side(
    conn: &mut PgConnection,
    topic: TopicId,
    groups: &[String],
) -> QueryResult<Vec<(String, Page<Published>)>> {
    let size = usize::try_from(COLUMN).unwrap_or(usize::MAX);
    groups
        .iter()
        .map(|group| {
            let rows = queries::from_place(conn, topic, &Order::SaidBy(group.clone()), None, COLUMN + 1)?;
            Ok((group.clone(), said_alone(page(rows.into_iter().map(row).collect(), &[], size))))
        })
        .collect()
}

/// Splits a page in the order of groups where another group begins.
pub fn by_group(whole: Page<Published>) -> Vec<(Option<String>, Page<Published>)> {
    let Page { breadcrumbs, items, bounds } = whole;
    let mut sections: Vec<(Option<String>, Page<Published>)> = Vec::new();
    for item in items {
        let group = Some(item.shown.root_group_id.clone());
        match sections.last_mut().filter(|(last, _)| *last == group) {
            Some((_, section)) => section.items.push(item),
            None => {
                sections.push((group, Page { breadcrumbs: Vec::new(), items: vec![item], bounds: Bounds::default() }))
            }
        }
    }
    if let Some((_, first)) = sections.first_mut() {
        first.breadcrumbs = breadcrumbs;
        first.bounds.previous_from = bounds.previous_from;
    }
    if let Some((_, last)) = sections.last_mut() {
        last.bounds.next_from = bounds.next_from;
    }
    sections
}
