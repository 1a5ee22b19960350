//! iCalendar: sessions for people's own calendars.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Duration, Offset, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

use super::clock::{Window, Zone};
use super::content_lines::Lines;

/// One session, as a calendar takes it.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Names the session in every calendar, for ever.
    pub uid: &'a str,
    /// Grows with every change, so that calendars take the newer one.
    pub sequence: u32,
    /// When it was last changed.
    pub stamp: DateTime<Utc>,
    /// From when until when.
    pub window: Window,
    /// Where the clocks are that it goes by.
    pub zone: Zone,
    /// What it is called.
    pub title: &'a str,
    /// What it is about, in plain text.
    pub description: &'a str,
    /// Where it takes place.
    pub location: Option<&'a str>,
    /// Its page.
    pub url: &'a str,
    /// Where it can be watched.
    pub stream: Option<&'a str>,
    /// How sure it is.
    pub status: Status,
}

/// How sure it is that a session takes place when it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Confirmed,
    /// The source gives several times, and nobody has settled which is right.
    Tentative,
    /// It does not take place.
    Cancelled,
}

/// A calendar of these sessions, to download or to subscribe to.
pub fn calendar(name: &str, entries: &[Entry<'_>]) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Plenary//Sessions//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    lines.add("X-PUBLISHED-TTL", "PT1H");
    for (zone, (from, until)) in zones(entries) {
        add_zone(&mut lines, zone, from, until);
    }
    for entry in entries {
        add_event(&mut lines, entry);
    }
    lines.add("END", "VCALENDAR");
    lines.into_string()
}

fn add_event(lines: &mut Lines, entry: &Entry<'_>) {
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", entry.uid);
    lines.add("SEQUENCE", &entry.sequence.to_string());
    lines.instant("DTSTAMP", entry.stamp, Zone::UTC);
    lines.instant("DTSTART", entry.window.starts_at(), entry.zone);
    lines.instant("DTEND", entry.window.ends_at(), entry.zone);
    lines.text("SUMMARY", entry.title);
    if !entry.description.is_empty() {
        lines.text("DESCRIPTION", entry.description);
    }
    if let Some(location) = entry.location {
        lines.text("LOCATION", location);
    }
    lines.add("URL", entry.url);
    if let Some(stream) = entry.stream {
        lines.add("CONFERENCE;VALUE=URI;FEATURE=VIDEO", stream);
    }
    let status = match entry.status {
        Status::Confirmed => "CONFIRMED",
        Status::Tentative => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    };
    lines.add("STATUS", status);
    lines.add("END", "VEVENT");
}

type Years = (i32, i32);

/// The zones that need describing, each with the first and last year in which it is used.
fn zones(entries: &[Entry<'_>]) -> BTreeMap<&'static str, Years> {
    let mut zones = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.zone != Zone::UTC) {
        let from = entry.zone.local(entry.window.starts_at()).year();
        let until = entry.zone.local(entry.window.ends_at()).year();
        let years: &mut Years = zones.entry(entry.zone.as_str()).or_insert((from, until));
        *years = (years.0.min(from), years.1.max(until));
    }
    zones
}

/// Describes a zone by each change of its clocks in those years: exact for every zone, while
/// rules that recur fail wherever a country changes its mind.
fn add_zone(lines: &mut Lines, name: &str, from: i32, until: i32) {
    let (Ok(zone), Some(begin), Some(end)) = (
        Zone::parse(name),
        Utc.with_ymd_and_hms(from, 1, 1, 0, 0, 0).earliest(),
        Utc.with_ymd_and_hms(until + 1, 1, 2, 0, 0, 0).earliest(),
    ) else {
        return;
    };
    lines.add("BEGIN", "VTIMEZONE");
    lines.add("TZID", name);
    let begin = begin - Duration::days(2);
    add_observance(lines, &zone.local(begin), &zone.local(begin));
    let mut day = begin;
    while day < end {
        let next = day + Duration::days(1);
        if zone.local(day).offset() != zone.local(next).offset() {
            let change = first_at_new_offset(zone, day, next);
            let before = zone.local(change - Duration::seconds(1));
            add_observance(lines, &before, &zone.local(change));
        }
        day = next;
    }
    lines.add("END", "VTIMEZONE");
}

/// Halves the time between two instants until the change of clocks is found.
fn first_at_new_offset(zone: Zone, mut old: DateTime<Utc>, mut new: DateTime<Utc>) -> DateTime<Utc> {
    while new - old > Duration::seconds(1) {
        let middle = old + Duration::seconds((new - old).num_seconds() / 2);
        match zone.local(middle).offset() == zone.local(old).offset() {
            true => old = middle,
            false => new = middle,
        }
    }
    new
}

/// From `after` on the clocks show its offset; until then they showed that of `before`.
fn add_observance(lines: &mut Lines, before: &DateTime<Tz>, after: &DateTime<Tz>) {
    let kind = match after.offset().dst_offset().is_zero() {
        true => "STANDARD",
        false => "DAYLIGHT",
    };
    // An onset is given by the clocks as they were before it.
    let onset = after.naive_utc() + before.offset().fix();
    lines.add("BEGIN", kind);
    lines.add("DTSTART", &onset.format("%Y%m%dT%H%M%S").to_string());
    lines.add("TZOFFSETFROM", &before.format("%z").to_string());
    lines.add("TZOFFSETTO", &after.format("%z").to_string());
    if let Some(name) = after.offset().abbreviation() {
        lines.text("TZNAME", name);
    }
    lines.add("END", kind);
}

#[cfg(test)]
mod tests {
    use super::*;
    use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventLike};
    use proptest::prelude::*;

    fn utc(words: &str) -> DateTime<Utc> {
        words.parse().unwrap()
    }

    fn side_event() -> Entry<'static> {
        Entry {
            uid: "session-4@plenary.example",
            sequence: 2,
            stamp: utc("2021-12-01T09:00:00Z"),
            window: Window::between(utc("2021-12-15T23:45:00Z"), utc("2021-12-16T02:30:00Z")).unwrap(),
            zone: Zone::parse("America/New_York").unwrap(),
            title: "Multi-stakeholder Approach to Protecting Critical Infrastructure; Healthcare, Sector",
            description: "Panel discussion,\nthen \\ reception.",
            location: Some("Bohemian National Hall, New York"),
            url: "https://plenary.example/sessions/4",
            stream: Some("https://plenary.example/live"),
            status: Status::Tentative,
        }
    }

    fn forum() -> Entry<'static> {
        Entry {
            uid: "session-0@plenary.example",
            window: Window::between(utc("2021-04-19T12:00:00Z"), utc("2021-04-19T13:00:00Z")).unwrap(),
            zone: Zone::parse("Europe/Zurich").unwrap(),
            stream: None,
            status: Status::Cancelled,
            ..side_event()
        }
    }

    #[test]
    fn a_calendar_reads_back() {
        let parsed: Calendar = calendar("Sessions", &[side_event(), forum()]).parse().unwrap();
        let events: Vec<_> = parsed.events().collect();
        assert_eq!(events.len(), 2);
        assert_eq!(events[0].get_summary(), Some(side_event().title));
        assert_eq!(events[0].get_description(), Some(side_event().description));
        assert_eq!(events[0].get_location(), side_event().location);
        assert_eq!(events[0].property_value("SEQUENCE"), Some("2"));
        assert_eq!(events[0].property_value("CONFERENCE"), Some("https://plenary.example/live"));
        assert_eq!(events[0].property_value("STATUS"), Some("TENTATIVE"));
        assert_eq!(events[1].property_value("STATUS"), Some("CANCELLED"));
        assert_eq!(
            events[0].get_start(),
            Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone {
                date_time: "2021-12-15T18:45:00".parse().unwrap(),
                tzid: "America/New_York".into(),
            }))
        );
        let zones = parsed.components.iter().filter(|part| matches!(part, CalendarComponent::Other(_)));
        assert_eq!(zones.count(), 2);
    }

    #[test]
    fn a_zone_is_described_by_its_changes() {
        let written = calendar("Sessions", &[forum()]);
        let (_, after) = written.split_once("BEGIN:VTIMEZONE\r\n").unwrap();
        let (zone, _) = after.split_once("END:VTIMEZONE").unwrap();
        assert_eq!(
            zone.replace("\r\n", " "),
            "TZID:Europe/Zurich \
             BEGIN:STANDARD DTSTART:20201230T010000 TZOFFSETFROM:+0100 TZOFFSETTO:+0100 TZNAME:CET END:STANDARD \
             BEGIN:DAYLIGHT DTSTART:20210328T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 TZNAME:CEST END:DAYLIGHT \
             BEGIN:STANDARD DTSTART:20211031T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 TZNAME:CET END:STANDARD "
        );
    }

    #[test]
    fn a_time_that_comes_twice_is_given_in_utc() {
        let night = Entry {
            window: Window::between(utc("2021-10-31T01:30:00Z"), utc("2021-10-31T03:00:00Z")).unwrap(),
            ..forum()
        };
        let written = calendar("Night", &[night]);
        assert!(written.contains("\r\nDTSTART:20211031T013000Z\r\n"));
        assert!(written.contains("\r\nDTEND;TZID=Europe/Zurich:20211031T040000\r\n"));
    }

    #[test]
    fn utc_needs_no_description() {
        let written = calendar("Sessions", &[Entry { zone: Zone::UTC, ..forum() }]);
        assert!(!written.contains("VTIMEZONE"));
        assert!(written.contains("\r\nDTSTART:20210419T120000Z\r\n"));
    }

    #[test]
    fn no_value_can_begin_a_line_of_its_own() {
        let entry = Entry { title: "a\r\nATTENDEE:b\rc\u{85}", url: "https://x.example/\r\nX:y", ..forum() };
        let written = calendar("a\nb", &[entry]);
        assert!(!written.lines().any(|line| line.starts_with("ATTENDEE") || line.starts_with("X:")));
    }

    proptest! {
        #[test]
        fn lines_are_short_and_texts_read_back(title in "(\\PC|\n|[,;:\\\\\"]){1,200}") {
            let title = title.trim().to_owned();
            prop_assume!(!title.is_empty());
            let written = calendar("Sessions", &[Entry { title: &title, ..side_event() }]);
            prop_assert!(written.ends_with("\r\n"));
            prop_assert!(!written.replace("\r\n", "").contains(['\r', '\n']));
            prop_assert!(written.split("\r\n").all(|line| line.len() <= 75));
            let parsed: Calendar = written.parse().unwrap();
            let read = parsed.events().next().and_then(|event| event.get_summary().map(str::to_owned));
            prop_assert_eq!(read, Some(title));
        }
    }
}
