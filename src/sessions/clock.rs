//! Instants, zones, and how a time is shown: never without its zone.

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{OffsetName, TZ_VARIANTS, Tz};

use crate::text::TextRefused;

/// A time zone by its name, such as `Europe/Zurich`: it knows its own summer time, which an
/// offset or an abbreviation does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Reads the name of a place's zone, or `UTC`.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        match typed.trim() {
            "" => Err(TextRefused::Empty),
            "UTC" | "Etc/UTC" => Ok(Self::UTC),
            name => name.parse().ok().map(Self).filter(|zone| zone.is_of_a_place()).ok_or(TextRefused::Malformed),
        }
    }

    /// All that a form can offer.
    pub fn all() -> impl Iterator<Item = Self> {
        let places = TZ_VARIANTS.into_iter().map(Self);
        std::iter::once(Self::UTC).chain(places.filter(Self::is_of_a_place))
    }

    /// Not `CET`, which is an abbreviation, nor `Etc/GMT+5`, which is west of Greenwich.
    fn is_of_a_place(&self) -> bool {
        self.0.name().contains('/') && !self.0.name().starts_with("Etc/")
    }

    /// The name.
    pub fn as_str(self) -> &'static str {
        self.0.name()
    }

    /// The instant as this zone's clocks show it.
    pub fn local(self, at: DateTime<Utc>) -> DateTime<Tz> {
        at.with_timezone(&self.0)
    }

    /// The instant for programs to read, such as `2021-04-19T14:00:00+02:00`.
    pub fn iso(self, at: DateTime<Utc>) -> String {
        self.local(at).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The zone at that instant, such as `CEST (UTC+02:00)`.
    pub fn words(self, at: DateTime<Utc>) -> String {
        let local = self.local(at);
        let offset = match local.offset().fix().local_minus_utc() {
            0 => "UTC".to_owned(),
            _ => local.format("UTC%:z").to_string(),
        };
        match local.offset().abbreviation() {
            // Some zones have digits for a name.
            Some(name) if name != offset && name.bytes().all(|b| b.is_ascii_alphabetic()) => {
                format!("{name} ({offset})")
            }
            _ => offset,
        }
    }

    /// The instant of a date and a time on this zone's clocks, as forms send them.
    pub fn parse_local(self, date: &str, time: &str) -> Result<DateTime<Utc>, LocalRefused> {
        let date = NaiveDate::parse_from_str(date.trim(), "%Y-%m-%d")
            .ok()
            .filter(|date| (1900..2200).contains(&date.year()))
            .ok_or(LocalRefused::Date)?;
        let time = NaiveTime::parse_from_str(time.trim(), "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(time.trim(), "%H:%M:%S"))
            .map_err(|_| LocalRefused::Time)?;
        match self.0.from_local_datetime(&date.and_time(time)) {
            LocalResult::Single(at) => Ok(at.to_utc()),
            LocalResult::None => Err(LocalRefused::Skipped),
            LocalResult::Ambiguous(first, second) => {
                Err(LocalRefused::Twice { first: first.to_utc(), second: second.to_utc() })
            }
        }
    }
}

/// Why a date and a time are no instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LocalRefused {
    /// Not a date.
    #[error("not a date")]
    Date,
    /// Not a time.
    #[error("not a time")]
    Time,
    /// The clocks were put forward over it.
    #[error("the clocks skip this time")]
    Skipped,
    /// The clocks were put back over it, so that it came twice.
    #[error("the clocks show this time twice")]
    Twice {
        /// The earlier of the two.
        first: DateTime<Utc>,
        /// The later.
        second: DateTime<Utc>,
    },
}

impl LocalRefused {
    /// The message that tells people.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Date => "refused-date",
            Self::Time => "refused-time",
            Self::Skipped => "refused-time-skipped",
            Self::Twice { .. } => "refused-time-twice",
        }
    }
}

/// From when until when. It ends after it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

/// Where a window stands at some instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It has not begun.
    Ahead,
    /// It has begun and not ended.
    Running,
    /// It has ended.
    Passed,
}

impl Window {
    /// The time between two instants, the first of which is the earlier.
    pub fn between(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Option<Self> {
        (starts_at < ends_at).then_some(Self { starts_at, ends_at })
    }

    /// When it begins.
    pub fn starts_at(&self) -> DateTime<Utc> {
        self.starts_at
    }

    /// When it ends; at this instant it has passed.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.ends_at
    }

    /// Where it stands now.
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        if now < self.starts_at {
            Phase::Ahead
        } else if now < self.ends_at {
            Phase::Running
        } else {
            Phase::Passed
        }
    }

    /// As it stands on a page.
    pub fn shown(&self, zone: Zone) -> Shown {
        let (starts, ends) = (zone.local(self.starts_at), zone.local(self.ends_at));
        let (before, after) = (zone.words(self.starts_at), zone.words(self.ends_at));
        let (from, until) = (starts.format("%H:%M"), ends.format("%H:%M"));
        let times = match before == after {
            true => format!("{from}-{until} {after}"),
            false => format!("{from} {before} – {until} {after}"),
        };
        let (starts_on, ends_on) = (starts.date_naive(), ends.date_naive());
        Shown { starts_on, ends_on: (ends_on != starts_on).then_some(ends_on), times }
    }
}

/// A window on the clocks of one zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The local date on which it begins: sessions are filed under it.
    pub starts_on: NaiveDate,
    /// The local date on which it ends, where that is another.
    pub ends_on: Option<NaiveDate>,
    /// Such as `14:00-15:00 CEST (UTC+02:00)`.
    pub times: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use proptest::prelude::*;

    fn utc(words: &str) -> DateTime<Utc> {
        words.parse().unwrap()
    }

    fn shown(zone: &str, starts: &str, ends: &str) -> Shown {
        let window = Window::between(utc(starts), utc(ends)).unwrap();
        window.shown(Zone::parse(zone).unwrap())
    }

    #[test]
    fn a_session_prints_its_zone() {
        let forum = shown("Europe/Zurich", "2021-04-19T12:00:00Z", "2021-04-19T13:00:00Z");
        assert_eq!(forum.times, "14:00-15:00 CEST (UTC+02:00)");
        assert_eq!(forum.ends_on, None);
        let side_event = ("2021-12-15T23:45:00Z", "2021-12-16T02:30:00Z");
        let there = shown("America/New_York", side_event.0, side_event.1);
        assert_eq!(there.times, "18:45-21:30 EST (UTC-05:00)");
        assert_eq!((there.starts_on.day(), there.ends_on), (15, None));
        let utc = shown("UTC", side_event.0, side_event.1);
        assert_eq!(utc.times, "23:45-02:30 UTC");
        assert_eq!(utc.ends_on.map(|date| date.day()), Some(16));
        let dubai = shown("Asia/Dubai", side_event.0, side_event.1);
        assert_eq!(dubai.times, "03:45-06:30 UTC+04:00");
        assert_eq!(dubai.starts_on.day(), 16);
    }

    #[test]
    fn a_session_over_the_change_of_clocks_prints_both_zones() {
        let night = shown("Europe/Zurich", "2021-10-31T00:30:00Z", "2021-10-31T01:30:00Z");
        assert_eq!(night.times, "02:30 CEST (UTC+02:00) – 02:30 CET (UTC+01:00)");
    }

    #[test]
    fn only_places_and_utc_are_zones() {
        for name in ["CET", "EST", "EST5EDT", "Etc/GMT+5", "GMT", "Mars/Olympus", "europe/zurich"] {
            assert_eq!(Zone::parse(name), Err(TextRefused::Malformed), "{name}");
        }
        assert_eq!(Zone::parse(" Europe/Zurich ").unwrap().as_str(), "Europe/Zurich");
        assert!(Zone::all().all(|zone| Zone::parse(zone.as_str()) == Ok(zone)));
        assert!(Zone::all().count() > 400);
    }

    #[test]
    fn a_time_on_the_clock_is_an_instant_or_a_question() {
        let zone = Zone::parse("America/New_York").unwrap();
        let read = |date, time| zone.parse_local(date, time);
        assert_eq!(read("2021-12-15", "18:45"), Ok(utc("2021-12-15T23:45:00Z")));
        assert_eq!(read("2021-12-15", "18:45:00"), Ok(utc("2021-12-15T23:45:00Z")));
        assert_eq!(read("2021-03-14", "02:30"), Err(LocalRefused::Skipped));
        assert_eq!(
            read("2021-11-07", "01:30"),
            Err(LocalRefused::Twice { first: utc("2021-11-07T05:30:00Z"), second: utc("2021-11-07T06:30:00Z") })
        );
        assert_eq!(read("2021-02-29", "18:45"), Err(LocalRefused::Date));
        assert_eq!(read("99999-01-01", "18:45"), Err(LocalRefused::Date));
        assert_eq!(read("2021-12-15", "24:00"), Err(LocalRefused::Time));
        assert_eq!(read("2021-12-15", "6:45 pm"), Err(LocalRefused::Time));
    }

    #[test]
    fn a_window_is_ahead_then_runs_then_has_passed() {
        let (starts, ends) = (utc("2021-04-19T12:00:00Z"), utc("2021-04-19T13:00:00Z"));
        let window = Window::between(starts, ends).unwrap();
        assert_eq!(window.phase(starts - Duration::seconds(1)), Phase::Ahead);
        assert_eq!(window.phase(starts), Phase::Running);
        assert_eq!(window.phase(ends), Phase::Passed);
        assert_eq!(Window::between(ends, starts), None);
        assert_eq!(Window::between(starts, starts), None);
    }

    proptest! {
        #[test]
        // From 1973: until then Liberia's clocks were 44 minutes and 30 seconds behind.
        fn what_is_shown_reads_back(seconds in 94_694_400_i64..4_000_000_000, which in 0_usize..400) {
            let zone = Zone::all().nth(which).unwrap();
            let at = DateTime::from_timestamp(seconds / 60 * 60, 0).unwrap();
            prop_assert_eq!(DateTime::parse_from_rfc3339(&zone.iso(at)).map(|at| at.to_utc()), Ok(at));
            let local = zone.local(at).format("%Y-%m-%d %H:%M").to_string();
            let (date, time) = local.split_once(' ').unwrap();
            match zone.parse_local(date, time) {
                Ok(read) => prop_assert_eq!(read, at),
                Err(LocalRefused::Twice { first, second }) => prop_assert!(at == first || at == second),
                Err(other) => prop_assert!(false, "{}", other),
            }
        }
    }
}
