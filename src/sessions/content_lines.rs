//! The lines that an iCalendar file is made of.

use chrono::{DateTime, LocalResult, TimeZone, Utc};

use super::clock::Zone;

/// Content lines: folded at 75 octets, ended by CR LF.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value needs no escaping.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// A line of text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let escaped = text
            .replace("\r\n", "\n")
            .replace('\\', "\\\\")
            .replace(';', "\\;")
            .replace(',', "\\,")
            .replace('\n', "\\n");
        self.add(name, &escaped);
    }

    /// An instant on the zone's clocks; in UTC where these show it twice.
    pub(super) fn instant(&mut self, name: &str, at: DateTime<Utc>, zone: Zone) {
        let local = zone.local(at);
        match local.timezone().from_local_datetime(&local.naive_local()) {
            LocalResult::Single(_) if zone != Zone::UTC => {
                self.add(&format!("{name};TZID={}", zone.as_str()), &local.format("%Y%m%dT%H%M%S").to_string())
            }
            _ => self.add(name, &in_utc(at)),
        }
    }

    /// All lines.
    pub(super) fn into_string(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

fn in_utc(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
