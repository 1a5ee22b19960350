//! When a letter leaves that waits for its hour.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

use super::{Rhythm, Settings};
use crate::sessions::clock::{LocalRefused, Zone};

/// When somebody with these settings is told of what is published now.
pub(super) fn due(rhythm: Rhythm, settings: &Settings, now: DateTime<Utc>) -> DateTime<Utc> {
    let zone = Zone::parse(&settings.zone).unwrap_or(Zone::UTC);
    let today = zone.local(now).date_naive();
    let mut days = (0..=8).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
    let hour = |day: NaiveDate| at(zone, day, settings.hour).filter(|at| *at > now);
    match rhythm {
        Rhythm::Immediately => None,
        Rhythm::Daily => days.find_map(hour),
        Rhythm::Weekly => days.filter(|day| day.weekday() == Weekday::Mon).find_map(hour),
    }
    .unwrap_or(now)
}

/// The hour on that day; the next one where the clocks skip it, the first where they show it twice.
fn at(zone: Zone, day: NaiveDate, hour: i16) -> Option<DateTime<Utc>> {
    let date = day.to_string();
    match zone.parse_local(&date, &format!("{hour:02}:00")) {
        Ok(at) | Err(LocalRefused::Twice { first: at, .. }) => Some(at),
        Err(LocalRefused::Skipped) => zone.parse_local(&date, &format!("{:02}:00", hour + 1)).ok(),
        Err(LocalRefused::Date | LocalRefused::Time) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due_of(rhythm: Rhythm, hour: i16, zone: &str, now: &str) -> String {
        let settings = Settings { hour, zone: zone.to_owned(), ..Settings::default() };
        due(rhythm, &settings, now.parse().unwrap()).format("%F %H:%M").to_string()
    }

    #[test]
    fn what_comes_at_once_does_not_wait() {
        assert_eq!(due_of(Rhythm::Immediately, 7, "UTC", "2021-12-15T10:30:00Z"), "2021-12-15 10:30");
    }

    #[test]
    fn a_day_ends_at_the_hour_of_the_reader() {
        assert_eq!(due_of(Rhythm::Daily, 7, "UTC", "2021-12-15T06:59:00Z"), "2021-12-15 07:00");
        assert_eq!(due_of(Rhythm::Daily, 7, "UTC", "2021-12-15T07:00:00Z"), "2021-12-16 07:00");
        assert_eq!(due_of(Rhythm::Daily, 7, "America/New_York", "2021-12-15T07:00:00Z"), "2021-12-15 12:00");
        assert_eq!(due_of(Rhythm::Daily, 7, "Asia/Tokyo", "2021-12-15T23:00:00Z"), "2021-12-16 22:00");
    }

    #[test]
    fn a_week_ends_on_monday() {
        assert_eq!(due_of(Rhythm::Weekly, 7, "UTC", "2021-12-15T10:30:00Z"), "2021-12-20 07:00");
        assert_eq!(due_of(Rhythm::Weekly, 7, "UTC", "2021-12-20T06:30:00Z"), "2021-12-20 07:00");
        assert_eq!(due_of(Rhythm::Weekly, 7, "UTC", "2021-12-20T07:30:00Z"), "2021-12-27 07:00");
    }

    #[test]
    fn clocks_that_are_put_forward_or_back_skip_nobody() {
        assert_eq!(due_of(Rhythm::Daily, 2, "Europe/Zurich", "2021-03-27T12:00:00Z"), "2021-03-28 01:00");
        assert_eq!(due_of(Rhythm::Daily, 2, "Europe/Zurich", "2021-10-30T12:00:00Z"), "2021-10-31 00:00");
    }
}
