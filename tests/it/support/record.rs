//! The forms of the record, filled the way an organiser fills them.

/// The fields of a session whose page contradicts itself.
pub const FORUM: &[(&str, &str)] = &[
    ("title", "Protecting Healthcare Against Cyberattacks – Opportunities for State Action"),
    ("process", "a-process"),
    ("kind", "conference_session"),
    ("attendance", "online"),
    ("occasion", "WSIS Forum 2021"),
    ("zone", "Europe/Zurich"),
    ("date", "2021-04-19"),
    ("starts", "14:00"),
    ("ends", "15:00"),
    ("contact_hidden", "yes"),
    ("people", "Amy Ertan, PhD Researcher, Royal Holloway, University of London | academia\nAda Example"),
    ("organisations", "CyberPeace Institute | facilitator"),
    ("links", "https://example.org/live?a=1&b=2 | live stream | On </script> air"),
    ("sections", "What this is for.\n\n## Background\n\nHospitals *suffer*."),
    ("programme", "Opening | 14:00-14:10"),
    ("source_note", "Taken from an event page."),
    ("reading_words", "19 April 2021 @ 3:00 pm - 4:00 pm"),
    ("reading_found", "listing"),
    ("reading_date", "2021-04-19"),
    ("reading_from", "15:00"),
    ("reading_until", "16:00"),
    ("reading_zone", ""),
    ("reading_note", ""),
    ("reading_words", "Time: 14:00-15:00 CEST"),
    ("reading_found", "body"),
    ("reading_date", "2021-04-19"),
    ("reading_from", "14:00"),
    ("reading_until", "15:00"),
    ("reading_zone", "Europe/Zurich"),
    ("reading_note", "It names its zone."),
];

/// Its slug.
pub const FORUM_SLUG: &str = "protecting-healthcare-against-cyberattacks-opportunities-for-state-action";

/// These fields with one value changed.
pub fn with<'a>(fields: &[(&'a str, &'a str)], name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let changed = fields.iter().map(|(known, old)| (*known, if *known == name { value } else { *old }));
    let mut changed: Vec<_> = changed.collect();
    if !changed.iter().any(|(known, _)| *known == name) {
        let name = Box::leak(name.to_owned().into_boxed_str());
        changed.push((name, value));
    }
    changed
}
