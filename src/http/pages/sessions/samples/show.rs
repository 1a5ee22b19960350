//! A full, a settled and an empty sample.

use crate::http::pages::parts::samples::{group, time};
use crate::http::pages::sessions::parts::samples::when;
use crate::http::pages::sessions::show::*;
use crate::http::pages::topics::lines::samples::line;

pub(in crate::http) fn sessions() -> Vec<SessionPage> {
    let readings = |conflict: bool, settled: bool| ReadingsView {
        apart: conflict || settled,
        conflict,
        settled: settled.then(|| SettledView { reason: "The <b> host said so.".into(), at: time() }),
        readings: vec![ReadingView {
            words: "3 pm".into(),
            found_in: "page".into(),
            when: when(),
            zone: conflict.then(|| "Europe/Zurich".into()),
            used: conflict,
            note: conflict.then(|| "x".into()),
        }],
    };
    let full = SessionPage {
        title: "A".into(),
        process: LinkView { href: "/processes/a".into(), words: "<b>".into() },
        kind: "Side-event".into(),
        attendance: "online".into(),
        side_event: true,
        subtitle: Some("B".into()),
        when: when(),
        phase: "has passed".into(),
        cancelled: true,
        topics_heading: "Topics".into(),
        readings: Some(readings(true, false)),
        sections: vec![
            SectionView { id: 1, heading: "<b>".into(), html: SanitisedHtml::trusting_stored("<p>x</p>".into()) },
            SectionView { id: 2, heading: String::new(), html: SanitisedHtml::trusting_stored("<p>x</p>".into()) },
        ],
        topics: vec![line(true)],
        people: vec![
            PersonView { name: "<b>".into(), role: "Chair".into(), affiliation: "ACME".into(), group: Some(group()) },
            PersonView { name: "Ana".into(), role: String::new(), affiliation: String::new(), group: None },
        ],
        programme: vec![
            PartView { title: "Opening".into(), starts: Some("2021".into()), hours: Some("14:00".into()) },
            PartView { title: "End".into(), starts: None, hours: None },
        ],
        timed: true,
        venue: vec!["Hall".into(), "Street".into()],
        occasion: Some("Forum".into()),
        external_id: Some("316".into()),
        admission: Some("All".into()),
        contact: Some("Ana".into()),
        contact_hidden: true,
        organisations: vec![RoleView { role: "Host".into(), names: vec!["<b>".into()] }],
        links: vec![OutwardLink { role: "Recording".into(), url: "https://a.example/".into(), label: "<b>".into() }],
        source_note: Some("x".into()),
        calendar: "/sessions/a.ics".into(),
        feed: "/sessions/a.atom".into(),
        follow: Some(crate::http::pages::following::buttons::samples::full()),
        schema_org: serde_json::json!({ "name": "</script><b>" }),
    };
    let settled = SessionPage { readings: Some(readings(false, true)), ..empty() };
    let untimed = || vec![PartView { title: "Panel".into(), starts: None, hours: None }];
    let agreeing = SessionPage { readings: Some(readings(false, false)), programme: untimed(), ..empty() };
    vec![full, settled, agreeing, empty()]
}

fn empty() -> SessionPage {
    SessionPage {
        title: "A".into(),
        process: LinkView { href: "/processes/a".into(), words: "P".into() },
        kind: "Workshop".into(),
        attendance: "online".into(),
        side_event: false,
        subtitle: None,
        when: when(),
        phase: "has passed".into(),
        cancelled: false,
        topics_heading: "Topics".into(),
        readings: None,
        sections: vec![],
        topics: vec![],
        people: vec![],
        programme: vec![],
        timed: false,
        venue: vec![],
        occasion: None,
        external_id: None,
        admission: None,
        contact: None,
        contact_hidden: false,
        organisations: vec![],
        links: vec![],
        source_note: None,
        calendar: "/sessions/a.ics".into(),
        feed: "/sessions/a.atom".into(),
        follow: None,
        schema_org: serde_json::json!({}),
    }
}
