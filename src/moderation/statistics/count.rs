//! Counting what became of contributions, for those who moderate.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Fact, Figure};

/// How moderation went for some contributions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Ever submitted.
    pub received: usize,
    /// Of those, published as first submitted.
    pub at_first: usize,
    /// Sent back to the author first.
    pub sent_back: usize,
    /// Declined first.
    pub declined: usize,
    /// Ever declined, by the rule that the last such decision named.
    pub by_rule: BTreeMap<String, usize>,
    /// Taken back by their authors.
    pub withdrawn: usize,
    /// With a text that waits now.
    pub waiting: usize,
    /// Since when the oldest of them waits.
    pub oldest: Option<DateTime<Utc>>,
    /// How long they waited for the first decision.
    pub waits: Option<Waits>,
    /// Appeals that were settled.
    pub settled_appeals: i64,
    /// Of those, the ones that changed the decision.
    pub reversals: i64,
}

/// How long texts waited for the first decision, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Half of them no longer.
    pub median: i64,
    /// Nine in ten no longer.
    pub ninetieth: i64,
}

impl Waits {
    /// Of these, if there are any.
    pub fn of(mut waited: Vec<i64>) -> Option<Self> {
        waited.sort_unstable();
        // The nearest rank: a time that somebody did wait.
        let rank = |percent: usize| waited.get((waited.len() * percent).div_ceil(100).checked_sub(1)?).copied();
        Some(Self { median: rank(50)?, ninetieth: rank(90)? })
    }
}

/// Counts them.
pub fn count<'a>(facts: impl Iterator<Item = &'a Fact>) -> Figures {
    let (mut figures, mut waited) = (Figures::default(), Vec::new());
    for fact in facts {
        figures.received += 1;
        figures.at_first += usize::from(Figure::AtFirst.counts(fact));
        figures.sent_back += usize::from(Figure::SentBack.counts(fact));
        figures.declined += usize::from(Figure::Declined.counts(fact));
        if let Some(rule) = &fact.declined_by {
            *figures.by_rule.entry(rule.clone()).or_default() += 1;
        }
        figures.withdrawn += usize::from(fact.withdrawn);
        figures.waiting += usize::from(fact.waiting_since.is_some());
        figures.oldest = [figures.oldest, fact.waiting_since].into_iter().flatten().min();
        waited.extend(fact.waited);
        figures.settled_appeals += fact.settled_appeals;
        figures.reversals += fact.reversals;
    }
    figures.waits = Waits::of(waited);
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_waited_no_longer_than_the_median_and_nine_in_ten_no_longer_than_the_ninetieth() {
        assert_eq!(Waits::of(vec![]), None);
        let waits = |median, ninetieth| Some(Waits { median, ninetieth });
        assert_eq!(Waits::of(vec![7]), waits(7, 7));
        assert_eq!(Waits::of(vec![9, 1]), waits(1, 9));
        assert_eq!(Waits::of((1..=10).rev().collect()), waits(5, 9));
        assert_eq!(Waits::of((1..=101).collect()), waits(51, 91));
    }
}
