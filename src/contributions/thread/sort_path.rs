//! Where a contribution stands in reading order, as bytes that an index can sort.

/// A contribution's place in reading order: the numbers on the way down to it, four big-endian
/// bytes each, so that comparing bytes is walking the tree depth first.
///
/// Stored in `sort_path`, and only an index: what answers what is said by `parent_id`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortPath(Vec<u8>);

/// Why bytes are no path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a path has 1 to {} levels of {} bytes", SortPath::LEVELS, SortPath::WIDTH)]
pub struct NotAPath;

impl SortPath {
    /// How many levels are stored. Nobody is refused a reply for its depth: deeper ones stand
    /// beside what they answer.
    pub const LEVELS: usize = 32;

    const WIDTH: usize = 4;

    /// The path of a contribution that answers nothing.
    pub fn root(no: u32) -> Self {
        Self(no.to_be_bytes().to_vec())
    }

    /// The path of the answer with number `no`. On the last level it hangs from the same ancestor
    /// as what it answers, and follows it.
    pub fn child(&self, no: u32) -> Self {
        let above = self.0.len().min((Self::LEVELS - 1) * Self::WIDTH);
        let mut bytes = self.0[..above].to_vec();
        bytes.extend(no.to_be_bytes());
        Self(bytes)
    }

    /// Its own number.
    pub fn no(&self) -> u32 {
        self.numbers().last().unwrap_or_default()
    }

    /// How many ancestors stand above it; a root has none.
    pub fn depth(&self) -> usize {
        self.0.len() / Self::WIDTH - 1
    }

    /// The numbers of its ancestors, from the root down.
    pub fn ancestors(&self) -> impl Iterator<Item = u32> + '_ {
        self.numbers().take(self.depth())
    }

    /// The bytes, as stored.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        let (levels, _) = self.0.as_chunks::<{ Self::WIDTH }>();
        levels.iter().map(|level| u32::from_be_bytes(*level))
    }
}

impl TryFrom<Vec<u8>> for SortPath {
    type Error = NotAPath;

    fn try_from(stored: Vec<u8>) -> Result<Self, NotAPath> {
        let whole = stored.len().is_multiple_of(Self::WIDTH);
        if whole && (1..=Self::LEVELS).contains(&(stored.len() / Self::WIDTH)) {
            Ok(Self(stored))
        } else {
            Err(NotAPath)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A topic: what each number answers, `parents[0]` being that of number 1.
    #[derive(Debug, Clone)]
    struct Topic {
        parents: Vec<Option<usize>>,
    }

    impl Topic {
        fn paths(&self) -> Vec<SortPath> {
            let mut paths: Vec<SortPath> = Vec::new();
            for (index, parent) in self.parents.iter().enumerate() {
                let no = u32::try_from(index + 1).unwrap();
                paths.push(match parent {
                    None => SortPath::root(no),
                    Some(parent) => paths[*parent].child(no),
                });
            }
            paths
        }

        /// Indices from the root down to, and without, `index`.
        fn above(&self, index: usize) -> Vec<usize> {
            let mut above: Vec<usize> =
                std::iter::successors(self.parents[index], |parent| self.parents[*parent]).collect();
            above.reverse();
            above
        }

        fn depth_first(&self) -> Vec<usize> {
            fn walk(topic: &Topic, under: Option<usize>, order: &mut Vec<usize>) {
                for index in 0..topic.parents.len() {
                    if topic.parents[index] == under {
                        order.push(index);
                        walk(topic, Some(index), order);
                    }
                }
            }
            let mut order = Vec::new();
            walk(self, None, &mut order);
            order
        }
    }

    /// Everybody answers something said before, or nothing; `deep` answers what was said last.
    fn topics(deep: bool) -> impl Strategy<Value = Topic> {
        let choices = prop::collection::vec((any::<prop::sample::Index>(), 0..12), 1..60);
        choices.prop_map(move |choices| {
            let parents = choices.iter().enumerate().map(|(index, (choice, luck))| match luck {
                _ if index == 0 => None,
                0 => None,
                1.. if deep => Some(index - 1),
                _ => Some(choice.index(index)),
            });
            Topic { parents: parents.collect() }
        })
    }

    proptest! {
        #[test]
        fn order_of_bytes_is_the_order_of_reading(topic in topics(false)) {
            prop_assume!((0..topic.parents.len()).all(|index| topic.above(index).len() < 32));
            let paths = topic.paths();
            let mut by_path: Vec<usize> = (0..paths.len()).collect();
            by_path.sort_by(|a, b| paths[*a].cmp(&paths[*b]));
            prop_assert_eq!(by_path, topic.depth_first());
        }

        #[test]
        fn however_deep_a_reply_it_has_a_path_of_its_own_behind_what_it_answers(
            topic in topics(true),
        ) {
            let paths = topic.paths();
            for (index, path) in paths.iter().enumerate() {
                prop_assert!(path.depth() < SortPath::LEVELS);
                prop_assert_eq!(SortPath::try_from(path.as_bytes().to_vec()), Ok(path.clone()));
                let above = topic.above(index);
                prop_assert_eq!(path.depth(), above.len().min(SortPath::LEVELS - 1));
                let kept: Vec<u32> =
                    above.iter().take(31).map(|index| u32::try_from(index + 1).unwrap()).collect();
                prop_assert_eq!(path.ancestors().collect::<Vec<_>>(), kept);
                if let Some(parent) = topic.parents[index] {
                    prop_assert!(paths[parent] < *path);
                }
            }
            let mut distinct = paths.clone();
            distinct.sort();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), paths.len());
        }
    }

    #[test]
    fn below_the_last_level_replies_stand_beside_what_they_answer() {
        let mut path = SortPath::root(1);
        for no in 2..=32 {
            path = path.child(no);
        }
        let (answer, answer_to_it) = (path.child(33), path.child(33).child(34));
        assert_eq!(path.depth(), 31);
        assert!(path < answer && answer < answer_to_it);
        assert_eq!(answer.ancestors().collect::<Vec<_>>(), (1..=31).collect::<Vec<_>>());
        assert_eq!(answer_to_it.depth(), 31);
    }

    #[test]
    fn not_all_bytes_are_paths() {
        for length in [0, 3, 5, 132] {
            assert_eq!(SortPath::try_from(vec![0; length]), Err(NotAPath));
        }
    }
}
