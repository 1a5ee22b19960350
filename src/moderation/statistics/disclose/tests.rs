use super::*;
use crate::contributions::DecisionKind;

/// Published at first, published after it was sent back, declined: of two groups.
type Table = [[usize; 3]; 2];

/// A contribution of a speaker of its own.
fn fact(speaker: i64, group: &str, first: DecisionKind, published: bool) -> Fact {
    Fact {
        group_id: group.to_owned(),
        speaker,
        published,
        withdrawn: false,
        first: Some(first),
        waited: Some(3600 * speaker),
        declined_by: (first == DecisionKind::Decline).then(|| "R1".to_owned()),
        waiting_since: None,
        settled_appeals: 0,
        reversals: 0,
    }
}

/// So many of each: published at first, published after it was sent back, declined.
fn facts(counts: &[(&str, [usize; 3])]) -> Vec<Fact> {
    use DecisionKind::{Approve, Decline, RequestChanges};
    let kinds = [(Approve, true), (RequestChanges, true), (Decline, false)];
    let mut facts = Vec::new();
    for (group, of) in counts {
        for ((first, published), count) in kinds.iter().zip(of) {
            for _ in 0..*count {
                facts.push(fact(i64::try_from(facts.len()).unwrap() + 1, group, *first, *published));
            }
        }
    }
    facts
}

fn promised(counts: &[(&str, [usize; 3])]) -> Disclosed {
    disclose(&facts(counts), Limits::PROMISED)
}

#[test]
fn what_is_large_everywhere_is_told_by_group_and_in_all() {
    let told = promised(&[("industry", [30, 8, 9]), ("state", [20, 6, 5])]);
    assert_eq!(
        (told.all.decided, told.all.at_first, told.all.sent_back, told.all.declined),
        (Some(78), Some(50), Some(14), Some(14))
    );
    let groups: Vec<_> = told.groups.iter().map(|row| (row.group.as_deref(), row.decided, row.declined)).collect();
    assert_eq!(groups, [(Some("industry"), Some(47), Some(9)), (Some("state"), Some(31), Some(5))]);
}

#[test]
fn what_is_small_in_one_group_is_told_of_none_of_them() {
    let told = promised(&[("industry", [30, 8, 9]), ("state", [20, 6, 4])]);
    assert_eq!((told.all.decided, told.all.declined), (Some(77), Some(13)));
    for row in &told.groups {
        assert_eq!((row.decided, row.declined), (None, None), "what was declined would follow from what was decided");
        assert!(row.at_first.is_some() && row.sent_back.is_some() && row.published.is_some());
    }
}

#[test]
fn a_total_is_not_told_where_it_would_tell_a_small_figure() {
    let told = promised(&[("industry", [30, 8, 3])]);
    assert_eq!((told.all.decided, told.all.declined), (None, None));
    assert_eq!((told.all.published, told.all.at_first, told.all.sent_back), (Some(38), Some(30), Some(8)));
    assert_eq!(told.groups, []);
    let told = promised(&[("industry", [30, 0, 0])]);
    assert_eq!((told.all.decided, told.all.at_first), (None, None), "they would tell that none was sent back");
}

#[test]
fn groups_with_little_to_read_are_told_of_together_and_those_with_nothing_by_no_name() {
    let told =
        promised(&[("academia", [4, 0, 0]), ("industry", [30, 8, 9]), ("other", [0, 0, 7]), ("state", [20, 6, 5])]);
    let groups: Vec<_> = told.groups.iter().map(|row| row.group.as_deref()).collect();
    assert_eq!(groups, [Some("industry"), Some("state"), None]);
}

#[test]
fn one_speaker_with_many_contributions_is_still_one() {
    let mut many = facts(&[("industry", [30, 8, 9]), ("state", [20, 6, 5])]);
    for fact in many.iter_mut().filter(|fact| fact.first == Some(DecisionKind::Decline)) {
        fact.speaker %= 4;
    }
    let told = disclose(&many, Limits::PROMISED);
    assert_eq!((told.all.declined, told.all.decided, told.by_rule), (None, None, vec![]));
}

#[test]
fn a_rule_is_told_where_two_others_hide_enough() {
    let rules = |counts: &[(&str, usize)]| {
        let mut declined = Vec::new();
        for (rule, count) in counts {
            for _ in 0..*count {
                let speaker = i64::try_from(declined.len()).unwrap();
                let declined_by = Some((*rule).to_owned());
                declined.push(Fact { declined_by, ..fact(speaker, "state", DecisionKind::Decline, false) });
            }
        }
        let told = disclose(&declined, Limits::PROMISED).by_rule;
        told.into_iter().map(|(rule, count)| format!("{rule} {count}")).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(rules(&[("R1", 9), ("R2", 5)]), "R1 9, R2 5");
    assert_eq!(rules(&[("R1", 9), ("R2", 3), ("R3", 4)]), "R1 9");
    assert_eq!(rules(&[("R1", 9), ("R2", 3)]), "", "what is missing would be three");
    assert_eq!(rules(&[("R1", 9), ("R2", 6), ("R3", 3)]), "R1 9");
}

/// Whoever knows these rules, reads all that was published, looks at one answer, and even knows that all that was sent
/// back was published in the end, sees more than one table behind it for every small figure.
#[test]
fn no_small_figure_can_be_worked_out_from_those_that_are_told() {
    const LIMITS: Limits = Limits { speakers: 2, published: 1 };
    const MOST: usize = 4;
    let mut behind: BTreeMap<(Vec<usize>, Disclosed), Vec<Table>> = BTreeMap::new();
    for n in 0..(MOST + 1).pow(6) {
        let digit = |place: u32| n / (MOST + 1).pow(place) % (MOST + 1);
        let table = [[digit(0), digit(1), digit(2)], [digit(3), digit(4), digit(5)]];
        let mut told = disclose(&facts(&[("industry", table[0]), ("state", table[1])]), LIMITS);
        // Times are those of the speakers here; they tell nothing about the others.
        for row in told.groups.iter_mut().chain([&mut told.all]) {
            (row.median_hours, row.ninetieth_hours) = (None, None);
        }
        let read = table.iter().map(|[at_first, sent_back, _]| at_first + sent_back).collect();
        behind.entry((read, told)).or_default().push(table);
    }
    let mut hidden = 0;
    for ((read, told), tables) in &behind {
        // What is published tells everything where nothing is, and the largest tables here have no larger ones beside them.
        let is_fair = |table: &Table| table.iter().flatten().all(|count| *count <= MOST / 2);
        if read.contains(&0) || !tables.iter().any(is_fair) || told.groups.len() < 2 {
            continue;
        }
        for (unit, row) in told.groups.iter().enumerate() {
            for (figure, shown) in [(0, row.at_first), (1, row.sent_back), (2, row.declined)] {
                let possible: BTreeSet<usize> = tables.iter().map(|table| table[unit][figure]).collect();
                if shown.is_none() {
                    hidden += 1;
                    let known = possible.first().filter(|_| possible.len() == 1);
                    assert!(known.is_none_or(|count| *count >= LIMITS.speakers), "{read:?} {told:?}: {tables:?}");
                }
            }
        }
    }
    assert!(hidden > 10, "{hidden}");
}
