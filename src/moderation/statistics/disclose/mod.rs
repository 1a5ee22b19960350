//! What of the statistics of a closed topic everybody may know: no figure of fewer than five speakers, and none that
//! such a figure could be worked out from.
//!
//! What everybody can count by reading is taken as known: what was published in each group. A figure is told for all
//! groups or for none of them; where it is told for none, there are at least two it could be spread over.
//!
//! Of a topic as a whole the ledger tells more: it has a line for every request for changes and every decline, with its
//! rule, so that their totals by kind and rule are public whatever stands here. What is kept from everybody is of whom
//! they were: on the ledger a group is named only where what stays unnamed tells no other one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::count::Waits;
use super::{Fact, Figure};

/// How small is too small.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// So many speakers a figure needs.
    pub speakers: usize,
    /// Groups of which fewer contributions were published are told of together.
    pub published: usize,
}

impl Limits {
    /// What is promised.
    pub const PROMISED: Self = Self { speakers: 5, published: 10 };
}

/// What everybody may know about a topic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Disclosed {
    /// All groups together.
    pub all: Row,
    /// By group, where there are several.
    pub groups: Vec<Row>,
    /// Ever declined, by rule.
    pub by_rule: Vec<(String, usize)>,
    /// Appeals that were settled.
    pub settled_appeals: Option<usize>,
    /// Of those, the ones that changed the decision.
    pub reversals: Option<usize>,
}

/// What everybody may know about some contributions.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Row {
    /// The group; nothing where several small ones, or all, are told of together.
    pub group: Option<String>,
    /// Ever read.
    pub published: Option<usize>,
    /// Decided about.
    pub decided: Option<usize>,
    /// Published as first submitted.
    pub at_first: Option<usize>,
    /// Sent back to the author first.
    pub sent_back: Option<usize>,
    /// Declined first.
    pub declined: Option<usize>,
    /// Published, and taken back by their authors.
    pub withdrawn: Option<usize>,
    /// Half of them waited no longer for the first decision, in begun hours.
    pub median_hours: Option<i64>,
    /// Nine in ten no longer.
    pub ninetieth_hours: Option<i64>,
}

/// Something that could be worked out from figures that are told, together with what was published.
struct Derived {
    from: &'static [Figure],
    counts: fn(&Fact) -> bool,
}

const fn derived(from: &'static [Figure], counts: fn(&Fact) -> bool) -> Derived {
    Derived { from, counts }
}

/// Whatever sets of figures tell. Decided = published at first + sent back + declined; what was published at first is
/// among what was published, and that among what was decided.
const DERIVED: &[Derived] = {
    use Figure::{AtFirst, Decided, Declined, SentBack};
    &[
        derived(&[Decided], |fact| Decided.counts(fact)),
        derived(&[Decided], |fact| Decided.counts(fact) && !fact.published),
        derived(&[AtFirst], |fact| AtFirst.counts(fact)),
        derived(&[AtFirst], |fact| fact.published && !AtFirst.counts(fact)),
        derived(&[SentBack], |fact| SentBack.counts(fact)),
        // As if all that was sent back had been published in the end.
        derived(&[SentBack], |fact| fact.published && !SentBack.counts(fact)),
        derived(&[Declined], |fact| Declined.counts(fact)),
        derived(&[Decided, AtFirst], |fact| SentBack.counts(fact) || Declined.counts(fact)),
        derived(&[Decided, SentBack], |fact| AtFirst.counts(fact) || Declined.counts(fact)),
        derived(&[Decided, Declined], |fact| AtFirst.counts(fact) || SentBack.counts(fact)),
        derived(&[Decided, AtFirst, SentBack], |fact| Declined.counts(fact)),
        derived(&[Decided, AtFirst, Declined], |fact| SentBack.counts(fact)),
        derived(&[Decided, SentBack, Declined], |fact| AtFirst.counts(fact)),
        derived(&[Decided, SentBack, Declined], |fact| fact.published && !AtFirst.counts(fact)),
    ]
};

/// Contributions that are told of together.
struct Unit<'a> {
    group: Option<&'a str>,
    facts: Vec<&'a Fact>,
}

/// What everybody may know.
pub fn disclose(facts: &[Fact], limits: Limits) -> Disclosed {
    let decided: Vec<&Fact> = facts.iter().filter(|fact| fact.first.is_some()).collect();
    let units = units(&decided, limits);
    let everything = [Unit { group: None, facts: decided.clone() }];
    let of_all = tellable(&everything, &Figure::ALL, limits);
    let of_groups = if units.len() > 1 { tellable(&units, &of_all, limits) } else { Vec::new() };
    let (settled_appeals, reversals) = appeals(&decided, limits);
    let [everything] = everything;
    Disclosed {
        all: row(&everything, &of_all, limits),
        groups: match units.len() {
            0 | 1 => Vec::new(),
            _ => units.iter().map(|unit| row(unit, &of_groups, limits)).collect(),
        },
        by_rule: by_rule(&decided, limits),
        settled_appeals,
        reversals,
    }
}

/// By group; those with little to read together, and with them those of which nothing was ever read.
fn units<'a>(decided: &[&'a Fact], limits: Limits) -> Vec<Unit<'a>> {
    let mut groups: BTreeMap<&str, Vec<&'a Fact>> = BTreeMap::new();
    for fact in decided {
        groups.entry(&fact.group_id).or_default().push(fact);
    }
    let is_small = |facts: &[&Fact]| facts.iter().filter(|fact| fact.published).count() < limits.published.max(1);
    let (small, large): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, facts)| is_small(facts));
    let mut units: Vec<Unit<'a>> = large.into_iter().map(|(group, facts)| Unit { group: Some(group), facts }).collect();
    if !small.is_empty() {
        units.push(Unit { group: None, facts: small.into_iter().flat_map(|(_, facts)| facts).collect() });
    }
    units
}

/// Which figures can be told of all these units, so that nothing small can be worked out.
fn tellable(units: &[Unit<'_>], wanted: &[Figure], limits: Limits) -> Vec<Figure> {
    let mut told: Vec<Figure> = Vec::new();
    for figure in [Figure::AtFirst, Figure::Decided, Figure::SentBack, Figure::Declined] {
        if !wanted.contains(&figure) {
            continue;
        }
        told.push(figure);
        let tells = |derived: &&Derived| derived.from.iter().all(|needed| told.contains(needed));
        let small =
            |derived: &Derived| units.iter().any(|unit| speakers(&unit.facts, derived.counts) < limits.speakers);
        if DERIVED.iter().filter(tells).any(small) {
            told.pop();
        }
    }
    told
}

fn speakers(facts: &[&Fact], counts: impl Fn(&Fact) -> bool) -> usize {
    facts.iter().filter(|fact| counts(fact)).map(|fact| fact.speaker).collect::<BTreeSet<i64>>().len()
}

/// How many, where enough speakers are among them.
fn enough(facts: &[&Fact], counts: impl Fn(&Fact) -> bool, limits: Limits) -> Option<usize> {
    (speakers(facts, &counts) >= limits.speakers).then(|| facts.iter().filter(|fact| counts(fact)).count())
}

fn row(unit: &Unit<'_>, told: &[Figure], limits: Limits) -> Row {
    let facts = &unit.facts;
    let figure =
        |figure: Figure| told.contains(&figure).then(|| facts.iter().filter(|fact| figure.counts(fact)).count());
    let timed = speakers(facts, |fact| fact.waited.is_some()) >= limits.speakers;
    let waits = timed.then(|| Waits::of(facts.iter().filter_map(|fact| fact.waited).collect())).flatten();
    let hours = |seconds: i64| seconds.div_euclid(3600) + 1;
    Row {
        group: unit.group.map(str::to_owned),
        published: enough(facts, |fact| fact.published, limits),
        decided: figure(Figure::Decided),
        at_first: figure(Figure::AtFirst),
        sent_back: figure(Figure::SentBack),
        declined: figure(Figure::Declined),
        withdrawn: enough(facts, |fact| fact.published && fact.withdrawn, limits),
        median_hours: waits.map(|waits| hours(waits.median)),
        ninetieth_hours: waits.map(|waits| hours(waits.ninetieth)),
    }
}

/// Rules by which enough speakers were declined; at least two others are left untold, with enough speakers between
/// them.
fn by_rule(decided: &[&Fact], limits: Limits) -> Vec<(String, usize)> {
    let mut rules: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in decided {
        if let Some(rule) = fact.declined_by.as_deref() {
            rules.entry(rule).or_default().push(fact);
        }
    }
    let any = |_: &Fact| true;
    let (mut told, mut untold): (Vec<_>, Vec<_>) =
        rules.into_iter().partition(|(_, facts)| speakers(facts, any) >= limits.speakers);
    let is_hidden_well = |untold: &[(&str, Vec<&Fact>)]| {
        let facts: Vec<&Fact> = untold.iter().flat_map(|(_, facts)| facts.iter().copied()).collect();
        untold.len() > 1 && speakers(&facts, any) >= limits.speakers
    };
    while !untold.is_empty() && !told.is_empty() && !is_hidden_well(&untold) {
        told.sort_by_key(|(_, facts)| std::cmp::Reverse(facts.len()));
        untold.extend(told.pop());
    }
    let mut told: Vec<(String, usize)> = told.into_iter().map(|(rule, facts)| (rule.to_owned(), facts.len())).collect();
    told.sort();
    told
}

/// Appeals that were settled, and reversals where neither they nor the others are few.
fn appeals(decided: &[&Fact], limits: Limits) -> (Option<usize>, Option<usize>) {
    let total = |of: fn(&Fact) -> i64| usize::try_from(decided.iter().map(|fact| of(fact)).sum::<i64>()).unwrap_or(0);
    let settled = speakers(decided, |fact| fact.settled_appeals > 0) >= limits.speakers;
    let both = settled
        && speakers(decided, |fact| fact.reversals > 0) >= limits.speakers
        && speakers(decided, |fact| fact.settled_appeals > fact.reversals) >= limits.speakers;
    (settled.then(|| total(|fact| fact.settled_appeals)), both.then(|| total(|fact| fact.reversals)))
}

#[cfg(test)]
mod tests;
