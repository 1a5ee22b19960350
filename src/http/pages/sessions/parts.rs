//! View parts of sessions that several pages share: when they are, one line in a list.

use chrono::{DateTime, Datelike, Utc};
use serde::Serialize;

use crate::http::pages::parts::TimeView;
use crate::sessions::clock::{Phase, Window, Zone};
use crate::sessions::countdown::{Countdown, closes_in};
use crate::sessions::dates::long_date;
use crate::sessions::{Process, Session};
use crate::text::words::Words;

/// When something is: its date, and its hours with the zone.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct WhenView {
    /// The local date on which it begins, for machines.
    pub(in crate::http::pages) date: String,
    /// The local date, or both where it ends on another.
    pub(in crate::http::pages) day: String,
    /// Such as `14:00-15:00 CEST (UTC+02:00)`.
    pub(in crate::http::pages) hours: String,
    /// The same from the instant on which it begins, for machines.
    pub(in crate::http::pages) clock: TimeView,
    /// The local year, to file it under.
    pub(in crate::http::pages) year: i32,
}

impl WhenView {
    /// The time between two instants on the clocks of a zone.
    pub(in crate::http::pages) fn new(
        words: Words,
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        zone: &str,
    ) -> Self {
        let zone = Zone::parse(zone).unwrap_or(Zone::UTC);
        let clock = |hours: &str| TimeView {
            iso: starts_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            words: hours.to_owned(),
            zone: Some(zone.as_str().to_owned()),
        };
        let Some(window) = Window::between(starts_at, ends_at) else {
            let local = zone.local(starts_at);
            let (date, hours) = (local.date_naive(), format!("{} {}", local.format("%H:%M"), zone.words(starts_at)));
            let day = long_date(date, words.0);
            return Self { date: date.to_string(), day, clock: clock(&hours), hours, year: date.year() };
        };
        let shown = window.shown(zone);
        let day = match shown.ends_on {
            Some(end) => words.with(
                "session-two-days",
                &[("from", long_date(shown.starts_on, words.0).into()), ("until", long_date(end, words.0).into())],
            ),
            None => long_date(shown.starts_on, words.0),
        };
        Self {
            date: shown.starts_on.to_string(),
            day,
            clock: clock(&shown.times),
            hours: shown.times,
            year: shown.starts_on.year(),
        }
    }
}

/// "Has passed", "is running", "in 3 days": as of now.
pub(in crate::http::pages) fn phase(
    words: Words,
    now: DateTime<Utc>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
) -> String {
    let phase = Window::between(starts_at, ends_at).map_or(Phase::Passed, |window| window.phase(now));
    match (phase, closes_in(now, starts_at)) {
        (Phase::Running, _) => words.text("session-running"),
        (Phase::Passed, _) | (_, Countdown::Passed) => words.text("session-passed"),
        (_, Countdown::Minutes(count)) => words.with("session-in-minutes", &[("count", count.into())]),
        (_, Countdown::Hours(count)) => words.with("session-in-hours", &[("count", count.into())]),
        (_, Countdown::Days(count)) => words.with("session-in-days", &[("count", count.into())]),
    }
}

/// A session in a list.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct SessionLine {
    pub(in crate::http::pages) href: String,
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) kind: String,
    pub(in crate::http::pages) attendance: String,
    pub(in crate::http::pages) process: String,
    pub(in crate::http::pages) when: WhenView,
    pub(in crate::http::pages) phase: String,
    pub(in crate::http::pages) in_conflict: bool,
    pub(in crate::http::pages) cancelled: bool,
}

impl SessionLine {
    /// A published session with the short name of its process.
    pub(in crate::http::pages) fn new(
        words: Words,
        now: DateTime<Utc>,
        session: Session,
        processes: &[Process],
    ) -> Self {
        let process = processes.iter().find(|known| known.id == session.process_id);
        Self {
            href: format!("/sessions/{}", session.slug),
            kind: words.text(&format!("session-kind-{}", session.kind.label())),
            attendance: words.text(&format!("attendance-{}", session.attendance.label())),
            process: process.map_or_else(String::new, |known| known.short_name.clone()),
            when: WhenView::new(words, session.starts_at, session.ends_at, &session.zone),
            phase: phase(words, now, session.starts_at, session.ends_at),
            in_conflict: session.time_in_conflict,
            cancelled: session.cancelled,
            title: session.title,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn when() -> WhenView {
        WhenView {
            date: "2021-04-19".into(),
            day: "19 April 2021".into(),
            hours: "14:00-15:00 CEST (UTC+02:00)".into(),
            clock: crate::http::pages::parts::samples::time(),
            year: 2021,
        }
    }

    pub(in crate::http) fn line(in_conflict: bool) -> SessionLine {
        SessionLine {
            href: "/sessions/a".into(),
            title: "A <b>".into(),
            kind: "Workshop".into(),
            attendance: "online".into(),
            process: "<b>".into(),
            when: when(),
            phase: "has passed".into(),
            in_conflict,
            cancelled: in_conflict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_time_over_midnight_names_both_days() {
        let when = |zone| {
            let (starts, ends) = ("2021-12-15T23:45:00Z", "2021-12-16T02:30:00Z");
            WhenView::new(Words(Language::English), starts.parse().unwrap(), ends.parse().unwrap(), zone)
        };
        assert_eq!(when("America/New_York").day, "15 December 2021");
        assert_eq!(when("UTC").day, "15 December 2021 to 16 December 2021");
        assert_eq!(when("UTC").hours, "23:45-02:30 UTC");
    }
}
