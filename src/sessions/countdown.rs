//! How long there is still time, in the words of people.

use chrono::{DateTime, Duration, Utc};

/// How long there is still time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countdown {
    /// None.
    Passed,
    /// Up to two hours.
    Minutes(i64),
    /// Up to two days.
    Hours(i64),
    /// Longer.
    Days(i64),
}

/// Counts down to an instant, in whole units: never more than is left, but for the last minute.
pub fn closes_in(now: DateTime<Utc>, at: DateTime<Utc>) -> Countdown {
    let left = at - now;
    if left <= Duration::zero() {
        Countdown::Passed
    } else if left < Duration::hours(2) {
        Countdown::Minutes(left.num_minutes().max(1))
    } else if left < Duration::days(2) {
        Countdown::Hours(left.num_hours())
    } else {
        Countdown::Days(left.num_days())
    }
}

/// Until when [`closes_in`] says the same; nothing where it says it for good.
pub fn next_change(now: DateTime<Utc>, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let last = at - now;
    let left = match closes_in(now, at) {
        Countdown::Passed => return None,
        // The last minute stands as one minute until it has passed.
        Countdown::Minutes(_) if last < Duration::minutes(2) => Duration::zero(),
        Countdown::Minutes(count) => Duration::minutes(count),
        Countdown::Hours(count) => Duration::hours(count),
        Countdown::Days(count) => Duration::days(count),
    };
    Some(at - left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_countdown_says_holds_until_its_next_change_and_no_longer() {
        let now = DateTime::UNIX_EPOCH;
        for seconds in [1, 59, 60, 119, 121, 7_199, 7_200, 7_201, 100_000, 172_799, 172_800, 172_801, 1_000_000] {
            let at = now + Duration::seconds(seconds);
            let change = next_change(now, at).unwrap();
            assert!(change >= now && change <= at, "{seconds}");
            for moment in [now, change - Duration::milliseconds(1)].into_iter().filter(|moment| *moment >= now) {
                assert_eq!(closes_in(moment, at), closes_in(now, at), "{seconds}");
            }
            assert_ne!(closes_in(change + Duration::milliseconds(1), at), closes_in(now, at), "{seconds}");
        }
        assert_eq!(next_change(now, now), None);
    }

    #[test]
    fn a_countdown_never_promises_more_than_is_left() {
        let now = DateTime::UNIX_EPOCH;
        for (seconds, countdown) in [
            (0, Countdown::Passed),
            (-1, Countdown::Passed),
            (20, Countdown::Minutes(1)),
            (119, Countdown::Minutes(1)),
            (90 * 60, Countdown::Minutes(90)),
            (2 * 3600, Countdown::Hours(2)),
            (48 * 3600 - 1, Countdown::Hours(47)),
            (48 * 3600, Countdown::Days(2)),
        ] {
            assert_eq!(closes_in(now, now + Duration::seconds(seconds)), countdown);
        }
    }
}
