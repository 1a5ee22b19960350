//! What readers see of a topic: published contributions and tombstones, through the public views.

use std::collections::HashMap;

use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::published::Published;
use crate::contributions::queries::thread as queries;
use crate::contributions::thread::outline::{Only, Order, Outline};
use crate::contributions::thread::page::{Bounds, Item, PAGE, Page, Standing, cut};
use crate::topics::TopicId;

/// How many contributions a column of the side-by-side view shows.
const COLUMN: usize = 40;

/// A topic, and its shape.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Row number of the topic.
    pub topic: TopicId,
    /// What was published in it.
    pub outline: &'a Outline,
}

/// One page of what is read, from a number on or from the beginning; nothing where that number is not there.
pub fn page_of(
    conn: &mut PgConnection,
    at: Place<'_>,
    read: &[usize],
    from: Option<i32>,
    standing: Standing,
) -> QueryResult<Option<Page<Published>>> {
    longer_page_of(conn, at, read, from, PAGE, standing)
}

/// The same, of at most `size`.
pub fn longer_page_of(
    conn: &mut PgConnection,
    at: Place<'_>,
    read: &[usize],
    from: Option<i32>,
    size: usize,
    standing: Standing,
) -> QueryResult<Option<Page<Published>>> {
    match cut(at.outline, read, from, size, standing) {
        Some(page) => fill(conn, at.topic, page).map(Some),
        None => Ok(None),
    }
}

/// Gives a page its contributions.
fn fill(conn: &mut PgConnection, topic: TopicId, page: Page<()>) -> QueryResult<Page<Published>> {
    let numbers: Vec<i32> = page.items.iter().map(|item| item.no).collect();
    let rows = if numbers.is_empty() { Vec::new() } else { queries::numbered(conn, topic, &numbers)? };
    let mut found: HashMap<i32, Published> = rows.into_iter().map(|row| (row.no, row)).collect();
    let filled = |item: Item<()>| {
        let Item { no, indent, parent, way, replies, beside, shown: () } = item;
        Some(Item { no, indent, parent, way, replies, beside, shown: found.remove(&no)? })
    };
    Ok(Page {
        items: page.items.into_iter().filter_map(filled).collect(),
        breadcrumbs: page.breadcrumbs,
        bounds: page.bounds,
    })
}

/// The contribution of this number as it is read, where somebody may answer it.
pub fn live(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Published>> {
    queries::live(conn, topic, no)
}

/// What each of these groups said itself, from the beginning, for reading side by side.
pub fn side_by_side(
    conn: &mut PgConnection,
    at: Place<'_>,
    groups: &[String],
) -> QueryResult<Vec<(String, Page<Published>)>> {
    let mut columns = Vec::new();
    for group in groups {
        let said = at.outline.sequence(&Order::Thread, Only::SaidBy(group));
        if let Some(column) = longer_page_of(conn, at, &said, None, COLUMN, Standing::Alone)? {
            columns.push((group.clone(), column));
        }
    }
    Ok(columns)
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
        first.bounds = bounds;
    }
    sections
}
