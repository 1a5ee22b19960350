//! The shape of load data: threads that come out the same for the same seed. Pure.

use crate::contributions::thread::sort_path::SortPath;

/// A thread as parallel columns: the row at `n` is number `n + 1`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Thread {
    /// The number that it answers; 0 for nothing.
    pub(super) parents: Vec<i32>,
    pub(super) paths: Vec<Vec<u8>>,
    /// Who speaks, counted from 0.
    pub(super) speakers: Vec<i32>,
    /// Who began the branch.
    pub(super) roots: Vec<i32>,
    /// Which of the texts, counted from 0.
    pub(super) texts: Vec<i32>,
}

/// Numbers that look random and are the same on every machine (SplitMix64).
pub(super) struct Dice(u64);

impl Dice {
    /// For one purpose under one seed.
    pub(super) fn new(seed: u64, purpose: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ purpose);
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// From 0 up to, and without, `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }
}

/// A thread of `length`: one in eight begins a branch, the others answer any number that stands
/// less than `depth` levels deep.
pub(super) fn thread(dice: &mut Dice, length: usize, depth: usize, speakers: usize, texts: usize) -> Thread {
    let mut thread = Thread::default();
    let mut paths: Vec<SortPath> = Vec::with_capacity(length);
    let mut answerable = Vec::new();
    for index in 0..length {
        let no = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let speaker = small(dice.below(speakers));
        let begins = answerable.is_empty() || dice.below(8) == 0;
        let parent: Option<usize> = if begins { None } else { answerable.get(dice.below(answerable.len())).copied() };
        let (path, root) = match parent {
            None => (SortPath::root(no), speaker),
            Some(above) => (paths[above].child(no), thread.roots[above]),
        };
        if path.depth() < depth {
            answerable.push(index);
        }
        thread.parents.push(parent.map_or(0, |above| small(above + 1)));
        thread.paths.push(path.as_bytes().to_vec());
        thread.speakers.push(speaker);
        thread.roots.push(root);
        thread.texts.push(small(dice.below(texts)));
        paths.push(path);
    }
    thread
}

fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Words without any mark-up, so that they are their own rendering.
const WORDS: &[&str] = &[
    "ward",
    "exercise",
    "restore",
    "designation",
    "contact",
    "budget",
    "laboratory",
    "supplier",
    "evidence",
    "network",
    "patient",
    "training",
    "register",
    "component",
    "notice",
    "tender",
    "clinic",
    "device",
    "incident",
    "support",
];

/// A text of about `characters`.
pub(super) fn prose(dice: &mut Dice, characters: usize) -> String {
    let mut text = String::from("Load data says");
    while text.len() + 1 < characters {
        text.push(' ');
        text.push_str(WORDS[dice.below(WORDS.len())]);
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_reach_the_depth_and_go_no_deeper() {
        let thread = thread(&mut Dice::new(1, 1), 1000, 8, 35, 64);
        let deepest = thread.paths.iter().map(|path| path.len() / 4 - 1).max();
        assert_eq!((thread.paths.len(), deepest), (1000, Some(8)));
    }

    #[test]
    fn the_same_seed_gives_the_same_thread_and_another_one_another() {
        let of = |seed| thread(&mut Dice::new(seed, 3), 40, 8, 35, 64);
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
    }
}
