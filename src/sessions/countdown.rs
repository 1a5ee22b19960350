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

#[cfg(test)]
mod tests {
    use super::*;

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
