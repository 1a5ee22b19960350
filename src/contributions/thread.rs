//! From rows in reading order to one page of a thread. Pure: no database, no HTML.

use std::collections::VecDeque;

use super::sort_path::SortPath;

/// How many contributions a page of a topic shows.
pub const PAGE: usize = 200;

/// How deep replies are indented on screen; deeper ones name what they answer.
pub const DEEPEST_INDENT: u8 = 5;

/// A published contribution as the query returns it.
#[derive(Debug, Clone)]
pub struct Row<T> {
    /// Its number in the topic.
    pub no: i32,
    /// What it answers, however deep.
    pub parent_no: Option<i32>,
    /// Its place in reading order.
    pub path: SortPath,
    /// What readers see of it.
    pub shown: T,
}

/// One page of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The numbers above the first contribution, from the root down, where the page begins inside
    /// a branch: they stand over it as one line.
    pub breadcrumbs: Vec<i32>,
    /// The contributions, in reading order.
    pub items: Vec<Item<T>>,
    /// Where the pages beside it begin.
    pub bounds: Bounds,
}

/// A contribution in its place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<T> {
    /// Its number in the topic.
    pub no: i32,
    /// How far it is indented, at most [`DEEPEST_INDENT`].
    pub indent: u8,
    /// The number that it answers.
    pub parent: Option<i32>,
    /// The number before it in reading order, on this page.
    pub previous: Option<i32>,
    /// The number after it in reading order; behind the last one, the first of the next page.
    pub next: Option<i32>,
    /// What readers see of it.
    pub shown: T,
}

/// Where the pages beside a page begin: numbers for `?from=`, which stay right whatever is
/// published in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bounds {
    /// The first number of the page before.
    pub previous_from: Option<i32>,
    /// The first number of the page after.
    pub next_from: Option<i32>,
}

/// Finds the pages beside a page of at most `size`.
///
/// `rows` is the page and one row more, where there is one: the page after begins with it.
/// `before` holds the numbers in front of the page, nearest first, `size` of them where there are
/// as many: the page before begins with the farthest.
pub fn page_bounds<T>(rows: &[Row<T>], before: &[i32], size: usize) -> Bounds {
    Bounds {
        previous_from: before[..size.min(before.len())].last().copied(),
        next_from: rows.get(size).map(|row| row.no),
    }
}

/// Makes a page of at most `size` from rows in order of their paths; both arguments as in
/// [`page_bounds`].
pub fn page<T>(mut rows: Vec<Row<T>>, before: &[i32], size: usize) -> Page<T> {
    let bounds = page_bounds(&rows, before, size);
    rows.truncate(size);
    let mut following: VecDeque<i32> = rows.iter().map(|row| row.no).collect();
    following.extend(bounds.next_from);
    following.pop_front();
    let breadcrumbs = rows.first().map_or_else(Vec::new, |first| crumbs(&first.path));
    let mut previous = None;
    let items = rows
        .into_iter()
        .map(|row| Item {
            no: row.no,
            indent: indent(&row.path),
            parent: row.parent_no,
            previous: previous.replace(row.no),
            next: following.pop_front(),
            shown: row.shown,
        })
        .collect();
    Page { breadcrumbs, items, bounds }
}

/// How far a contribution is indented on screen.
pub fn indent(path: &SortPath) -> u8 {
    u8::try_from(path.depth()).map_or(DEEPEST_INDENT, |depth| depth.min(DEEPEST_INDENT))
}

/// Numbers come from an `int` column, so that none is lost here.
fn crumbs(path: &SortPath) -> Vec<i32> {
    path.ancestors().filter_map(|no| i32::try_from(no).ok()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Rows in reading order: `parents[0]` is the number that number 1 answers, and so on.
    fn rows(parents: &[Option<i32>]) -> Vec<Row<()>> {
        let mut rows: Vec<Row<()>> = Vec::new();
        for (no, parent_no) in (1..).zip(parents) {
            let own = u32::try_from(no).unwrap();
            let parent = rows.iter().find(|row| Some(row.no) == *parent_no);
            let path = parent.map_or_else(|| SortPath::root(own), |parent| parent.path.child(own));
            rows.push(Row { no, parent_no: *parent_no, path, shown: () });
        }
        rows.sort_by(|a, b| a.path.cmp(&b.path));
        rows
    }

    proptest! {
        #[test]
        fn turning_pages_shows_everything_once(answers in prop::collection::vec(any::<prop::sample::Index>(), 1..60), size in 1_usize..9) {
            // Each answers an earlier number; 0 is nothing.
            let parents: Vec<Option<i32>> = (1..)
                .zip(&answers)
                .map(|(no, answer)| i32::try_from(answer.index(no)).ok().filter(|no| *no > 0))
                .collect();
            let rows = rows(&parents);
            let everything: Vec<i32> = rows.iter().map(|row| row.no).collect();
            let (mut seen, mut start) = (Vec::new(), 0);
            let mut starts = Vec::new();
            loop {
                let fetched: Vec<Row<()>> = rows.iter().skip(start).take(size + 1).cloned().collect();
                let before: Vec<i32> =
                    everything[..start].iter().rev().take(size).copied().collect();
                let page = page(fetched, &before, size);
                prop_assert_eq!(page.bounds.previous_from, starts.last().copied());
                prop_assert_eq!(page.breadcrumbs.is_empty(), rows[start].parent_no.is_none());
                starts.push(page.items[0].no);
                seen.extend(page.items.iter().map(|item| item.no));
                let Some(next) = page.bounds.next_from else { break };
                start = everything.iter().position(|no| *no == next).unwrap();
            }
            prop_assert_eq!(seen, everything);
        }
    }

    #[test]
    fn a_page_that_begins_inside_a_branch_says_so() {
        // 1 <- 2 <- 3, 2 <- 4, 5
        let parents = [None, Some(1), Some(2), Some(2), None];
        let page = page(rows(&parents).split_off(2), &[2, 1], 2);
        assert_eq!(page.breadcrumbs, [1, 2]);
        assert_eq!(page.bounds, Bounds { previous_from: Some(1), next_from: Some(5) });
        let item = |no, previous, next| {
            let (indent, parent) = (2, Some(2));
            Item { no, indent, parent, previous, next, shown: () }
        };
        assert_eq!(page.items, [item(3, None, Some(4)), item(4, Some(3), Some(5))]);
    }

    #[test]
    fn replies_are_indented_five_levels_and_no_more() {
        let chain: Vec<Option<i32>> = (0..40).map(|no| (no > 0).then_some(no)).collect();
        let indents: Vec<u8> = rows(&chain).iter().map(|row| indent(&row.path)).take(8).collect();
        assert_eq!(indents, [0, 1, 2, 3, 4, 5, 5, 5]);
    }

    #[test]
    fn an_empty_topic_is_an_empty_page() {
        let page = page(Vec::<Row<()>>::new(), &[], PAGE);
        assert!(page.items.is_empty() && page.breadcrumbs.is_empty());
        assert_eq!(page.bounds, Bounds::default());
    }
}
