//! The outline beside the recursive truth.

use proptest::prelude::*;

use crate::contributions::thread::outline::*;
use crate::contributions::thread::page::{Beside, Page, Standing, cut};

/// A topic as people made it: what each number answers, which group it is of, and whether it is read.
#[derive(Debug, Clone)]
struct Truth {
    parents: Vec<Option<i32>>,
    groups: Vec<usize>,
    live: Vec<bool>,
}

const GROUPS: [&str; 3] = ["state", "industry", "academia"];

impl Truth {
    fn paths(&self) -> Vec<SortPath> {
        let mut paths: Vec<SortPath> = Vec::new();
        for (no, parent) in (1..).zip(&self.parents) {
            let path = match parent {
                None => SortPath::root(no),
                Some(parent) => paths[at(*parent)].child(no),
            };
            paths.push(path);
        }
        paths
    }

    /// As the database gives it.
    fn outline(&self) -> Outline {
        let mut lines: Vec<Line> = self
            .paths()
            .into_iter()
            .enumerate()
            .map(|(index, path)| Line {
                path,
                group: GROUPS[self.groups[index]].to_owned(),
                visibility: if self.live[index] { Visibility::Live } else { Visibility::Withdrawn },
            })
            .collect();
        lines.sort_by(|a, b| a.path.cmp(&b.path));
        let deep = lines.iter().filter(|line| line.path.depth() + 1 == SortPath::LEVELS);
        let answers = deep.filter_map(|line| {
            let no = number(line.path.no());
            Some((no, self.parents[at(no)]?))
        });
        Outline::draw(lines.clone(), &answers.collect())
    }

    fn replies_to(&self, no: i32) -> Vec<i32> {
        (1..).zip(&self.parents).filter(|(_, parent)| **parent == Some(no)).map(|(no, _)| no).collect()
    }

    /// A contribution and all that answers it, recursively.
    fn branch(&self, no: i32) -> Vec<i32> {
        let mut all = vec![no];
        for reply in self.replies_to(no) {
            all.extend(self.branch(reply));
        }
        all
    }

    fn way(&self, no: i32) -> Vec<i32> {
        match self.parents[at(no)] {
            Some(parent) => [self.way(parent), vec![parent]].concat(),
            None => Vec::new(),
        }
    }

    fn roots(&self) -> Vec<i32> {
        (1..).zip(&self.parents).filter(|(_, parent)| parent.is_none()).map(|(no, _)| no).collect()
    }

    fn read(&self, no: i32) -> usize {
        self.branch(no)[1..].iter().filter(|no| self.live[at(**no)]).count()
    }
}

fn at(no: i32) -> usize {
    usize::try_from(no - 1).unwrap()
}

/// Everybody answers something said before, or nothing; `deep` mostly answers what was said last.
fn truths(deep: bool) -> impl Strategy<Value = Truth> {
    let choice = (any::<prop::sample::Index>(), 0..12_u8, 0..GROUPS.len(), prop::bool::weighted(0.9));
    prop::collection::vec(choice, 1..90).prop_map(move |choices| Truth {
        parents: (0..)
            .zip(&choices)
            .map(|(index, (choice, luck, ..))| match luck {
                _ if index == 0 => None,
                0 => None,
                1..10 if deep => Some(index),
                _ => i32::try_from(choice.index(usize::try_from(index).unwrap())).ok().map(|before| before + 1),
            })
            .collect(),
        groups: choices.iter().map(|choice| choice.2).collect(),
        live: choices.iter().map(|choice| choice.3).collect(),
    })
}

fn numbers(outline: &Outline, places: &[usize]) -> Vec<i32> {
    places.iter().map(|place| outline.no(*place)).collect()
}

proptest! {
    #[test]
    fn it_knows_what_answers_what_however_deep(truth in truths(true)) {
        let outline = truth.outline();
        prop_assert_eq!(outline.len(), truth.parents.len());
        for no in 1..=i32::try_from(truth.parents.len()).unwrap() {
            let place = outline.place_of(no).unwrap();
            prop_assert_eq!(outline.no(place), no);
            prop_assert_eq!(outline.answered(place), truth.parents[at(no)]);
            prop_assert_eq!(outline.way_to(place), truth.way(no));
            prop_assert_eq!(usize::try_from(outline.replies(place)).unwrap(), truth.read(no));
            let mut branch = numbers(&outline, &outline.branch(place));
            branch.sort_unstable();
            let mut told = truth.branch(no);
            told.sort_unstable();
            prop_assert_eq!(branch, told);
        }
    }

    #[test]
    fn every_order_reads_whole_branches_and_everything_once(truth in truths(false)) {
        prop_assume!(truth.paths().iter().all(|path| path.depth() + 1 < SortPath::LEVELS));
        let outline = truth.outline();
        let groups: Vec<String> = GROUPS.iter().map(ToString::to_string).collect();
        let mut by_replies = truth.roots();
        by_replies.sort_by_key(|root| std::cmp::Reverse(truth.read(*root)));
        let mut by_group = truth.roots();
        by_group.sort_by_key(|root| truth.groups[at(*root)]);
        let newest = truth.roots().into_iter().rev().collect();
        for (order, roots) in [
            (Order::Thread, truth.roots()),
            (Order::Newest, newest),
            (Order::Discussed, by_replies),
            (Order::Grouped(groups), by_group),
        ] {
            let told: Vec<i32> = roots.iter().flat_map(|root| truth.branch(*root)).collect();
            prop_assert_eq!(numbers(&outline, &outline.sequence(&order, Only::Everything)), told.clone());
            prop_assert_eq!(numbers(&outline, &outline.sequence(&order, Only::Roots)), roots.clone());
            for (index, group) in GROUPS.iter().enumerate() {
                let said: Vec<i32> = told.iter().copied().filter(|no| truth.groups[at(*no)] == index).collect();
                prop_assert_eq!(numbers(&outline, &outline.sequence(&order, Only::SaidBy(group))), said);
                let began = roots.iter().filter(|root| truth.groups[at(**root)] == index);
                let begun: Vec<i32> = began.flat_map(|root| truth.branch(*root)).collect();
                prop_assert_eq!(numbers(&outline, &outline.sequence(&order, Only::BegunBy(group))), begun);
            }
        }
    }

    #[test]
    fn turning_pages_shows_everything_once_both_ways(truth in truths(true), size in 1_usize..9, newest: bool) {
        let outline = truth.outline();
        let read = outline.sequence(if newest { &Order::Newest } else { &Order::Thread }, Only::Everything);
        let (mut seen, mut from, mut starts) = (Vec::new(), None, Vec::new());
        loop {
            let page = cut(&outline, &read, from, size, Standing::InBranches).unwrap();
            prop_assert_eq!(page.bounds.previous_from, starts.last().copied());
            prop_assert_eq!(page.bounds.before, seen.len());
            starts.push(page.items[0].no);
            seen.extend(page.items.iter().map(|item| item.no));
            let Some(next) = page.bounds.next_from else {
                prop_assert_eq!(&page.bounds.starts, &starts);
                break;
            };
            from = Some(next);
        }
        prop_assert_eq!(seen, numbers(&outline, &read));
    }

    #[test]
    fn each_knows_what_stands_beside_it_on_whatever_page(truth in truths(true), start: prop::sample::Index) {
        let outline = truth.outline();
        let read = outline.sequence(&Order::Thread, Only::Everything);
        let told = numbers(&outline, &read);
        let from = start.get(&told);
        let page = cut(&outline, &read, Some(*from), 7, Standing::InBranches).unwrap();
        for item in page.items {
            let here = told.iter().position(|no| *no == item.no).unwrap();
            let after = &told[here + 1..];
            prop_assert_eq!(item.beside, Beside {
                previous: here.checked_sub(1).map(|before| told[before]),
                next: after.first().copied(),
                next_of_group: after.iter().copied().find(|no| truth.groups[at(*no)] == truth.groups[at(item.no)]),
            });
        }
    }
}

/// 1 <- 2 <- 3, 2 <- 4, 5 of industry.
fn small() -> Outline {
    let parents = vec![None, Some(1), Some(2), Some(2), None];
    Truth { parents, groups: vec![0, 0, 1, 0, 1], live: vec![true; 5] }.outline()
}

fn page(outline: &Outline, from: i32, standing: Standing) -> Page<()> {
    cut(outline, &outline.sequence(&Order::Thread, Only::Everything), Some(from), 2, standing).unwrap()
}

#[test]
fn a_page_that_begins_inside_a_branch_says_so() {
    let page = page(&small(), 3, Standing::InBranches);
    assert_eq!(page.breadcrumbs, [1, 2]);
    assert_eq!((page.bounds.previous_from, page.bounds.next_from), (Some(1), Some(5)));
    assert_eq!(page.items.iter().map(|item| (item.no, item.indent)).collect::<Vec<_>>(), [(3, 2), (4, 2)]);
}

#[test]
fn what_stands_alone_shows_the_way_to_it() {
    let page = page(&small(), 4, Standing::UnderItsWay);
    assert!(page.breadcrumbs.is_empty());
    assert_eq!(page.items.iter().map(|item| item.way.clone()).collect::<Vec<_>>(), [vec![1, 2], vec![]]);
    assert!(page.items.iter().all(|item| item.indent == 0));
}

#[test]
fn a_page_may_be_asked_for_by_what_it_does_not_show() {
    let outline = small();
    let first = |only, from| {
        let read = outline.sequence(&Order::Thread, only);
        cut(&outline, &read, Some(from), 9, Standing::InBranches).map(|page| page.items[0].no)
    };
    assert_eq!(first(Only::Roots, 3), Some(1), "its branch");
    assert_eq!(first(Only::SaidBy("industry"), 4), Some(5), "what follows it");
    assert_eq!(first(Only::BegunBy("state"), 5), None, "nothing follows");
    assert_eq!(first(Only::Everything, 6), None, "there is no such number");
}

#[test]
fn what_is_new_is_read_and_has_a_higher_number() {
    let mut truth = Truth { parents: vec![None; 5], groups: vec![0; 5], live: vec![true; 5] };
    truth.live[3] = false;
    let outline = truth.outline();
    assert_eq!(outline.after_number(2).collect::<Vec<_>>(), [3, 5]);
    assert_eq!((outline.after_number(5).count(), outline.latest()), (0, Some(5)));
    assert_eq!((Outline::default().after_number(0).count(), Outline::default().latest()), (0, None));
}

#[test]
fn an_empty_topic_is_an_empty_page() {
    let page = cut(&Outline::default(), &[], None, 200, Standing::InBranches).unwrap();
    assert!(page.items.is_empty() && page.breadcrumbs.is_empty() && page.bounds.starts.is_empty());
}
