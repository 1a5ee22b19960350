//! The shape of a topic: what answers what, and nothing of what was said. Pure: rows in, places out.

use std::collections::HashMap;

use crate::contributions::Visibility;
use crate::contributions::thread::sort_path::SortPath;

/// A published contribution, as far as the shape needs it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place in reading order; the last number in it is its own.
    pub path: SortPath,
    /// The group of its author.
    pub group: String,
    /// What readers see of it.
    pub visibility: Visibility,
}

/// Everything published in a topic, in reading order.
#[derive(Debug, Default)]
pub struct Outline {
    points: Vec<Point>,
    /// Places in the order of numbers.
    by_number: Vec<u32>,
    /// The groups that spoke, as points name them.
    groups: Vec<String>,
}

/// One contribution in it.
#[derive(Debug, Clone, Copy)]
struct Point {
    no: i32,
    /// The place of what it answers.
    parent: Option<u32>,
    /// The place of what began its branch.
    root: u32,
    /// How many answers to it, and to those, are read.
    replies: u32,
    depth: u8,
    group: u16,
    live: bool,
}

/// In which order branches are read. Inside a branch the order is always that of the thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// As they began.
    Thread,
    /// What began last first.
    Newest,
    /// What has most replies first.
    Discussed,
    /// By the group that began them, the groups in this order.
    Grouped(Vec<String>),
}

/// What of a topic is read.
#[derive(Debug, Clone, Copy)]
pub enum Only<'a> {
    /// All of it.
    Everything,
    /// What began a branch.
    Roots,
    /// The branches that this group began.
    BegunBy(&'a str),
    /// What this group said itself.
    SaidBy(&'a str),
    /// What is marked here, by its place.
    Marked(&'a [bool]),
}

impl Outline {
    /// From lines in the order of their paths. What is stored on the last level a path can have may answer
    /// something else than its path says: `answers` holds what, by number.
    pub fn draw(lines: Vec<Line>, answers: &HashMap<i32, i32>) -> Self {
        let mut outline = Self::default();
        let mut by_number: Vec<(i32, u32)> =
            (0..).zip(&lines).map(|(place, line)| (number(line.path.no()), place)).collect();
        by_number.sort_unstable();
        outline.by_number = by_number.iter().map(|(_, place)| *place).collect();
        let place_of = |no: i32| {
            let at = by_number.binary_search_by_key(&no, |(known, _)| *known).ok()?;
            Some(by_number[at].1)
        };
        for (place, line) in (0..).zip(lines) {
            let no = number(line.path.no());
            let above = line.path.ancestors().last().map(number);
            let answered = answers.get(&no).copied().or(above);
            let group = outline.group_named(line.group);
            outline.points.push(Point {
                no,
                parent: answered.and_then(place_of),
                root: line.path.ancestors().next().map(number).and_then(place_of).unwrap_or(place),
                replies: 0,
                depth: u8::try_from(line.path.depth()).unwrap_or(u8::MAX),
                group,
                live: line.visibility == Visibility::Live,
            });
        }
        outline.count_replies();
        outline
    }

    fn group_named(&mut self, name: String) -> u16 {
        let known = self.groups.iter().position(|group| *group == name);
        let at = known.unwrap_or_else(|| {
            self.groups.push(name);
            self.groups.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// What answers stands behind what it answers, so that one walk back to the beginning is enough.
    fn count_replies(&mut self) {
        for place in (0..self.points.len()).rev() {
            let Point { parent, replies, live, .. } = self.points[place];
            if let Some(above) = parent.map(index).filter(|above| *above < place) {
                self.points[above].replies += replies + u32::from(live);
            }
        }
    }

    /// How many contributions, tombstones among them.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether nothing was published yet.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// How much memory it takes, in bytes.
    pub fn weight(&self) -> usize {
        self.points.len() * (size_of::<Point>() + size_of::<u32>())
    }

    /// Where the contribution with this number stands.
    pub fn place_of(&self, no: i32) -> Option<usize> {
        let found = self.by_number.binary_search_by_key(&no, |place| self.points[index(*place)].no).ok()?;
        Some(index(self.by_number[found]))
    }

    /// The number that stands there.
    pub fn no(&self, place: usize) -> i32 {
        self.points[place].no
    }

    /// The number that it answers.
    pub fn answered(&self, place: usize) -> Option<i32> {
        self.points[place].parent.map(|above| self.points[index(above)].no)
    }

    /// How far it is from the root as stored.
    pub fn depth(&self, place: usize) -> u8 {
        self.points[place].depth
    }

    /// How many answers to it, and to those, are read.
    pub fn replies(&self, place: usize) -> u32 {
        self.points[place].replies
    }

    /// Whether both are of one group.
    pub fn same_group(&self, one: usize, other: usize) -> bool {
        self.points[one].group == self.points[other].group
    }

    /// What it answers, and what that answers, from the root down: the real way, however long.
    pub fn way_to(&self, place: usize) -> Vec<i32> {
        let above = |place: &usize| self.points[*place].parent.map(index).filter(|above| above < place);
        let mut way: Vec<i32> = std::iter::successors(above(&place), above).map(|place| self.no(place)).collect();
        way.reverse();
        way
    }

    /// The numbers that were published after this one and are read, the lowest first.
    pub fn after_number(&self, no: i32) -> impl Iterator<Item = i32> + '_ {
        let seen = self.by_number.partition_point(|place| self.points[index(*place)].no <= no);
        self.by_number[seen..].iter().map(|place| self.points[index(*place)]).filter(|point| point.live).map(|p| p.no)
    }

    /// The highest number.
    pub fn latest(&self) -> Option<i32> {
        self.by_number.last().map(|place| self.points[index(*place)].no)
    }

    /// The places of what is read, in this order.
    pub fn sequence(&self, order: &Order, only: Only<'_>) -> Vec<usize> {
        let mut found = Vec::with_capacity(self.points.len());
        for (root, end) in self.branches(order) {
            let branch = root..end;
            match only {
                Only::Everything => found.extend(branch),
                Only::Roots => found.push(root),
                Only::BegunBy(group) if self.is_of(root, group) => found.extend(branch),
                Only::BegunBy(_) => {}
                Only::SaidBy(group) => found.extend(branch.filter(|place| self.is_of(*place, group))),
                Only::Marked(marks) => found.extend(branch.filter(|place| marks.get(*place) == Some(&true))),
            }
        }
        found
    }

    /// Whether the author of what stands there is of this group.
    pub fn is_of(&self, place: usize, group: &str) -> bool {
        self.groups.get(usize::from(self.points[place].group)).is_some_and(|known| known == group)
    }

    /// Where the branch begins that a place stands in.
    pub fn root_of(&self, place: usize) -> usize {
        index(self.points[place].root)
    }

    /// The group that began the branch a place stands in.
    pub fn began(&self, place: usize) -> &str {
        let root = self.points[place].root;
        self.groups.get(usize::from(self.points[index(root)].group)).map_or("", String::as_str)
    }

    /// Where branches begin and end, in this order.
    fn branches(&self, order: &Order) -> Vec<(usize, usize)> {
        let roots: Vec<usize> = (0..self.points.len()).filter(|place| self.points[*place].depth == 0).collect();
        let ends = roots.iter().skip(1).copied().chain([self.points.len()]);
        let mut branches: Vec<(usize, usize)> = roots.iter().copied().zip(ends).collect();
        match order {
            Order::Thread => {}
            Order::Newest => branches.reverse(),
            Order::Discussed => branches.sort_by_key(|(root, _)| std::cmp::Reverse(self.points[*root].replies)),
            Order::Grouped(groups) => {
                let rank = |root: usize| groups.iter().position(|group| self.is_of(root, group));
                branches.sort_by_key(|(root, _)| rank(*root).unwrap_or(usize::MAX));
            }
        }
        branches
    }

    /// A contribution and all that answers it, however far down.
    pub fn branch(&self, of: usize) -> Vec<usize> {
        let mut inside = vec![of];
        let mut within: Vec<bool> = vec![true];
        // Below the last level answers stand beside what they answer, and others may stand in between.
        let deepest = u8::try_from(SortPath::LEVELS - 1).unwrap_or(u8::MAX);
        let last = self.points[of].depth.min(deepest - 1);
        for place in of + 1..self.points.len() {
            let Point { parent, depth, .. } = self.points[place];
            if depth <= last {
                break;
            }
            let answers = parent.map(index).filter(|above| *above >= of).is_some_and(|above| within[above - of]);
            within.push(answers);
            if answers {
                inside.push(place);
            }
        }
        inside
    }
}

/// Numbers come from an `int` column, so that none is lost here.
fn number(no: u32) -> i32 {
    i32::try_from(no).unwrap_or(i32::MAX)
}

fn index(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

#[cfg(test)]
#[path = "outline_tests.rs"]
mod tests;
