//! One page of a topic, cut out of its outline. Pure: no database, no HTML.

use crate::contributions::thread::outline::Outline;

/// How many contributions a page of a topic shows.
pub const PAGE: usize = 200;

/// How deep replies are indented on screen; deeper ones name what they answer.
pub const DEEPEST_INDENT: u8 = 5;

/// One page of what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The numbers above the first contribution, from the root down, where the page begins inside
    /// a branch: they stand over it as one line.
    pub breadcrumbs: Vec<i32>,
    /// The contributions, in the order they are read.
    pub items: Vec<Item<T>>,
    /// Where the other pages begin.
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
    /// The numbers above it from the root down, where it stands alone.
    pub way: Vec<i32>,
    /// How many answers to it, and to those, are read.
    pub replies: u32,
    /// The ones beside it.
    pub beside: Beside,
    /// What readers see of it.
    pub shown: T,
}

/// The numbers around one in the order they are read, on this page or another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beside {
    /// The one before.
    pub previous: Option<i32>,
    /// The one after.
    pub next: Option<i32>,
    /// The next one of the same group.
    pub next_of_group: Option<i32>,
}

/// Where pages begin: numbers for `?from=`, which stay right whatever is published in between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounds {
    /// The first number of the page before.
    pub previous_from: Option<i32>,
    /// The first number of the page after.
    pub next_from: Option<i32>,
    /// The first numbers of all pages, from the beginning.
    pub starts: Vec<i32>,
    /// How many stand before the page.
    pub before: usize,
    /// How many there are on all pages.
    pub all: usize,
}

/// How contributions stand on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In their branches.
    InBranches,
    /// Each for itself.
    Alone,
    /// Each for itself, under the way that leads to it.
    UnderItsWay,
}

/// Cuts a page of at most `size` out of what is read, from a number on or from the beginning; nothing where that
/// number is not there. The contributions are still to be filled in.
pub fn cut(outline: &Outline, read: &[usize], from: Option<i32>, size: usize, standing: Standing) -> Option<Page<()>> {
    let start = match from {
        Some(no) => position(outline, read, no)?,
        None => 0,
    };
    let end = read.len().min(start + size);
    let number = |position: usize| read.get(position).map(|place| outline.no(*place));
    let mut beside = beside(outline, read, start);
    let items = read[start..end].iter().map(|place| Item {
        no: outline.no(*place),
        indent: if standing == Standing::InBranches { outline.depth(*place).min(DEEPEST_INDENT) } else { 0 },
        parent: outline.answered(*place),
        way: if standing == Standing::UnderItsWay { outline.way_to(*place) } else { Vec::new() },
        replies: outline.replies(*place),
        beside: beside.pop().unwrap_or_default(),
        shown: (),
    });
    Some(Page {
        items: items.collect(),
        breadcrumbs: match read.get(start) {
            Some(first) if standing == Standing::InBranches => outline.way_to(*first),
            _ => Vec::new(),
        },
        bounds: Bounds {
            previous_from: if start == 0 { None } else { number(start.saturating_sub(size)) },
            next_from: number(end),
            starts: (0..read.len()).step_by(size.max(1)).filter_map(number).collect(),
            before: start,
            all: read.len(),
        },
    })
}

/// Where the page begins that a number asks for: with it; where it is not read, with its branch, or with what follows
/// it in the order of the thread.
fn position(outline: &Outline, read: &[usize], no: i32) -> Option<usize> {
    let wanted = outline.place_of(no)?;
    let root = outline.root_of(wanted);
    let found = |place: usize| read.iter().position(|known| *known == place);
    found(wanted).or_else(|| found(root)).or_else(|| {
        let behind = read.is_sorted().then(|| read.partition_point(|place| *place < wanted))?;
        Some(behind).filter(|position| *position < read.len())
    })
}

/// What stands beside a contribution in the order of the thread.
pub fn beside_in_thread(outline: &Outline, no: i32) -> Beside {
    let read: Vec<usize> = (0..outline.len()).collect();
    let start = outline.place_of(no).unwrap_or(read.len());
    beside(outline, &read, start).pop().unwrap_or_default()
}

/// What stands beside each from `start` on, the last one first: a walk back from the end knows the next of each group.
fn beside(outline: &Outline, read: &[usize], start: usize) -> Vec<Beside> {
    let mut heads: Vec<usize> = Vec::new();
    let mut all = Vec::with_capacity(read.len() - start);
    for position in (start..read.len()).rev() {
        let place = read[position];
        let known = heads.iter_mut().find(|head| outline.same_group(**head, place));
        let next_of_group = known.as_ref().map(|head| outline.no(**head));
        match known {
            Some(head) => *head = place,
            None => heads.push(place),
        }
        let at = |position: Option<usize>| position.and_then(|at| read.get(at)).map(|place| outline.no(*place));
        all.push(Beside { previous: at(position.checked_sub(1)), next: at(Some(position + 1)), next_of_group });
    }
    all
}
