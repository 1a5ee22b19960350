//! A session as search engines read it: an Event of schema.org.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::Attendance;
use super::clock::{Window, Zone};

/// Somebody who speaks.
#[derive(Debug, Clone, Copy)]
pub struct Performer<'a> {
    /// Their name.
    pub name: &'a str,
    /// What they are, as it was given.
    pub role: Option<&'a str>,
    /// Whom they belong to, as it was given.
    pub affiliation: Option<&'a str>,
}

/// What is told about a session.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it is about, in plain text.
    pub description: &'a str,
    /// Its page.
    pub url: &'a str,
    /// From when until when.
    pub window: Window,
    /// Where the clocks are that it goes by.
    pub zone: Zone,
    /// Where one takes part.
    pub attendance: Attendance,
    /// It will not take place.
    pub cancelled: bool,
    /// The venue and its address.
    pub place: Option<(&'a str, Option<&'a str>)>,
    /// Where it can be watched or joined.
    pub stream: Option<&'a str>,
    /// Who holds it.
    pub organisers: &'a [&'a str],
    /// Who speaks.
    pub performers: &'a [Performer<'a>],
}

/// The Event as JSON-LD. Whoever puts it into a page escapes its `<`.
pub fn schema_org(event: &Event<'_>) -> Value {
    let at = |instant: DateTime<Utc>| event.zone.iso(instant);
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.name,
        "url": event.url,
        "startDate": at(event.window.starts_at()),
        "endDate": at(event.window.ends_at()),
        "eventAttendanceMode": attendance_mode(event.attendance),
        "eventStatus": match event.cancelled {
            true => "https://schema.org/EventCancelled",
            false => "https://schema.org/EventScheduled",
        },
    });
    if !event.description.is_empty() {
        told["description"] = event.description.into();
    }
    tell(&mut told, "location", locations(event));
    tell(&mut told, "organizer", event.organisers.iter().map(organisation).collect());
    tell(&mut told, "performer", event.performers.iter().map(person).collect());
    told
}

/// Leaves out what there is none of.
fn tell(told: &mut Value, property: &str, mut values: Vec<Value>) {
    match values.len() {
        0 => {}
        1 => told[property] = values.remove(0),
        _ => told[property] = values.into(),
    }
}

fn attendance_mode(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
        Attendance::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Attendance::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

/// An event on line is held at its stream, or else at its page.
fn locations(event: &Event<'_>) -> Vec<Value> {
    let mut locations = Vec::new();
    if let Some((name, address)) = event.place
        && event.attendance != Attendance::Online
    {
        let mut place = json!({ "@type": "Place", "name": name });
        if let Some(address) = address {
            place["address"] = address.into();
        }
        locations.push(place);
    }
    if event.attendance != Attendance::InPerson {
        let url = event.stream.unwrap_or(event.url);
        locations.push(json!({ "@type": "VirtualLocation", "url": url }));
    }
    locations
}

fn organisation(name: &&str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

fn person(performer: &Performer<'_>) -> Value {
    let mut person = json!({ "@type": "Person", "name": performer.name });
    if let Some(role) = performer.role {
        person["jobTitle"] = role.into();
    }
    if let Some(affiliation) = performer.affiliation {
        person["affiliation"] = organisation(&affiliation);
    }
    person
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forum() -> Event<'static> {
        let (starts, ends) = ("2021-04-19T12:00:00Z", "2021-04-19T13:00:00Z");
        Event {
            name: "Protecting Healthcare Against Cyberattacks",
            description: "",
            url: "https://plenary.example/sessions/0",
            window: Window::between(starts.parse().unwrap(), ends.parse().unwrap()).unwrap(),
            zone: Zone::parse("Europe/Zurich").unwrap(),
            attendance: Attendance::Online,
            cancelled: false,
            place: None,
            stream: None,
            organisers: &["CyberPeace Institute"],
            performers: &[
                Performer {
                    name: "Amy Ertan",
                    role: Some("PhD Researcher"),
                    affiliation: Some("Royal Holloway, University of London"),
                },
                Performer { name: "Moliehi Makumane", role: None, affiliation: None },
            ],
        }
    }

    #[test]
    fn a_session_on_line_is_told_in_full() {
        let expected = json!({
            "@context": "https://schema.org",
            "@type": "Event",
            "name": "Protecting Healthcare Against Cyberattacks",
            "url": "https://plenary.example/sessions/0",
            "startDate": "2021-04-19T14:00:00+02:00",
            "endDate": "2021-04-19T15:00:00+02:00",
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": { "@type": "VirtualLocation", "url": "https://plenary.example/sessions/0" },
            "organizer": { "@type": "Organization", "name": "CyberPeace Institute" },
            "performer": [
                {
                    "@type": "Person",
                    "name": "Amy Ertan",
                    "jobTitle": "PhD Researcher",
                    "affiliation": { "@type": "Organization", "name": "Royal Holloway, University of London" }
                },
                { "@type": "Person", "name": "Moliehi Makumane" }
            ]
        });
        assert_eq!(schema_org(&forum()), expected);
    }

    #[test]
    fn a_hybrid_session_has_both_places() {
        let told = schema_org(&Event {
            attendance: Attendance::Hybrid,
            place: Some(("Bohemian National Hall", Some("321 East 73rd Street, New York"))),
            stream: Some("https://live.example/"),
            cancelled: true,
            organisers: &[],
            ..forum()
        });
        assert_eq!(told["location"][0]["@type"], "Place");
        assert_eq!(told["location"][1]["url"], "https://live.example/");
        assert_eq!(told["eventStatus"], "https://schema.org/EventCancelled");
        assert!(told.get("organizer").is_none());
    }

    #[test]
    fn a_session_on_the_spot_has_a_place_only() {
        let told = schema_org(&Event {
            attendance: Attendance::InPerson,
            place: Some(("Bohemian National Hall", None)),
            ..forum()
        });
        assert_eq!(told["location"], json!({ "@type": "Place", "name": "Bohemian National Hall" }));
    }
}
