//! View parts that several pages share: groups, times, numbers.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::contributions::Capacity;
use crate::organisations::StakeholderGroup;
use crate::sessions::clock::Zone;
use crate::sessions::countdown::{Countdown, closes_in};
use crate::sessions::dates::{also_in_utc, date_and_time, long_date};
use crate::text::words::{Words, isolated};

/// A stakeholder group with its words in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GroupView {
    /// Names colour and mark.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) plural: String,
}

/// All groups, to look their words up.
pub(super) struct Groups(Vec<GroupView>);

impl Groups {
    pub(super) fn new(words: Words, groups: &[StakeholderGroup]) -> Self {
        Self(
            groups
                .iter()
                .map(|group| GroupView {
                    label: words.known(&format!("group-{}", group.id)).unwrap_or_else(|| group.label.clone()),
                    plural: words
                        .known(&format!("group-{}-plural", group.id))
                        .unwrap_or_else(|| group.label_plural.clone()),
                    id: group.id.clone(),
                })
                .collect(),
        )
    }

    /// The words of a group.
    pub(super) fn get(&self, id: &str) -> GroupView {
        let unknown = || GroupView { id: "other".to_owned(), label: id.to_owned(), plural: id.to_owned() };
        self.0.iter().find(|group| group.id == id).cloned().unwrap_or_else(unknown)
    }

    /// All of them, in their order.
    pub(super) fn all(&self) -> &[GroupView] {
        &self.0
    }
}

/// An instant: for machines, for people in the zone it was given in.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TimeView {
    pub(super) iso: String,
    pub(super) words: String,
    /// The zone whose clocks it is told by; nothing where it is a date alone.
    pub(super) zone: Option<String>,
}

impl TimeView {
    /// Date and time with the zone.
    pub(super) fn exact(words: Words, at: DateTime<Utc>, zone: &str) -> Self {
        Self { words: date_and_time(at, Zone::parse(zone).unwrap_or(Zone::UTC), words.0), ..Self::told(at, zone) }
    }

    /// The same in UTC too: for what people must not miss, wherever they are.
    pub(super) fn deadline(words: Words, at: DateTime<Utc>, zone: &str) -> Self {
        Self { words: also_in_utc(at, Zone::parse(zone).unwrap_or(Zone::UTC), words.0), ..Self::told(at, zone) }
    }

    fn told(at: DateTime<Utc>, zone: &str) -> Self {
        let iso = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        Self { iso, words: String::new(), zone: Some(zone.to_owned()) }
    }

    /// The time of day with the zone: for what ends within the hour.
    pub(super) fn clock(at: DateTime<Utc>, zone: &str) -> Self {
        let words = match Zone::parse(zone) {
            Ok(zone) => format!("{} {}", zone.local(at).format("%H:%M"), zone.words(at)),
            Err(_) => at.format("%H:%M UTC").to_string(),
        };
        Self { iso: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true), words, zone: None }
    }

    /// The date alone, in UTC: public pages name no time of day of a contribution.
    pub(super) fn date(words: Words, at: DateTime<Utc>) -> Self {
        Self::day(words, at.date_naive())
    }

    /// A day.
    pub(super) fn day(words: Words, day: NaiveDate) -> Self {
        Self { iso: day.to_string(), words: long_date(day, words.0), zone: None }
    }
}

/// "in 3 days", in the reader's language.
pub(super) fn closing(words: Words, now: DateTime<Utc>, at: DateTime<Utc>) -> String {
    match closes_in(now, at) {
        Countdown::Passed => words.text("closed"),
        Countdown::Minutes(count) => words.with("closes-in-minutes", &[("count", count.into())]),
        Countdown::Hours(count) => words.with("closes-in-hours", &[("count", count.into())]),
        Countdown::Days(count) => words.with("closes-in-days", &[("count", count.into())]),
    }
}

/// "2 h 10 min", in the reader's language.
pub(super) fn duration(words: Words, seconds: i64) -> String {
    let minutes = seconds.max(0) / 60;
    match (minutes / 1440, minutes / 60, minutes % 60) {
        (days, _, _) if days >= 2 => words.with("lasts-days", &[("count", days.into())]),
        (_, 0, minutes) => words.with("lasts-minutes", &[("count", minutes.max(1).into())]),
        (_, hours, minutes) => words.with("lasts-hours", &[("hours", hours.into()), ("minutes", minutes.into())]),
    }
}

/// Whose right of reply a contribution is. In a sentence of the site a name keeps its own direction: what <bdi> does
/// where markup may stand.
pub(super) fn right_of_reply_of(words: Words, who: &str) -> String {
    words.with("right-of-reply-of", &[("who", isolated(who).into())])
}

/// Words that lead to another page of the site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkView {
    pub(super) href: String,
    pub(super) words: String,
}

/// A number within a topic, and where it is.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NumberView {
    pub(super) no: i32,
    pub(super) href: String,
    /// "No. 12"
    pub(super) words: String,
}

impl NumberView {
    /// A contribution of the topic at `address`.
    pub(super) fn new(words: Words, address: &str, no: i32) -> Self {
        Self { no, href: format!("{address}/{no}"), words: words.with("number", &[("no", no.into())]) }
    }
}

/// Numbers named at most on the way to a contribution.
const LONGEST_WAY: usize = 7;

impl NumberView {
    /// The way down to a contribution: the root, and where it is long, after an ellipsis the nearest.
    pub(super) fn trail(words: Words, address: &str, way: &[i32]) -> Vec<Self> {
        let near = way.len().saturating_sub(LONGEST_WAY - 1);
        let named = way.iter().enumerate().filter(|(at, _)| *at == 0 || *at >= near.max(1));
        let mut trail: Vec<Self> = named.map(|(_, no)| Self::new(words, address, *no)).collect();
        if let Some(root) = trail.first_mut().filter(|_| near > 1) {
            root.words.push_str(" …");
        }
        trail
    }
}

/// The sentence for a capacity.
pub(super) fn capacity_key(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Organisation => "capacity-organisation",
        Capacity::Group => "capacity-group",
        Capacity::Personal => "capacity-personal",
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn group() -> GroupView {
        GroupView { id: "industry".into(), label: "Industry".into(), plural: "Industry".into() }
    }

    pub(in crate::http) fn time() -> TimeView {
        TimeView { iso: "2021-12-15".into(), words: "15 December 2021".into(), zone: Some("UTC".into()) }
    }

    pub(in crate::http) fn number() -> NumberView {
        NumberView { no: 1, href: "/topics/a/1".into(), words: "No. 1".into() }
    }
}
