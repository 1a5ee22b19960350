//! What organisers type into lists is read, and written back, without loss.

use super::super::vocabulary::Vocabularies;
use super::super::vocabulary::tests::groups;
use super::*;
use crate::text::language::Language;

fn english() -> Vocabularies {
    Vocabularies::new(Words(Language::English), &groups())
}

fn zone() -> Zone {
    Zone::parse("America/New_York").unwrap()
}

fn evening() -> DateTime<Utc> {
    "2021-12-15T23:45:00Z".parse().unwrap()
}

#[test]
fn people_are_split_at_the_first_two_commas() {
    let typed =
        "Amy Ertan, PhD Researcher, Royal Holloway, University of London\n\nAda | Civil Society\r\nBo, Chair | states";
    let people = people(typed, &english().groups).unwrap();
    assert_eq!(people[0].affiliation, "Royal Holloway, University of London");
    assert_eq!((people[0].group_id.as_deref(), people[1].group_id.as_deref()), (None, Some("civil_society")));
    assert_eq!((people[2].role.as_str(), people[2].group_id.as_deref()), ("Chair", Some("state")));
    let written = of_people(&people, &english().groups);
    assert_eq!(super::people(&written, &english().groups), Ok(people));
    assert_eq!(written.lines().nth(1), Some("Ada | Civil society"));
}

#[test]
fn a_wrong_line_is_named_by_its_number() {
    let wrong = |line, why| Some(WrongLine { line, why });
    assert_eq!(people("Ada\n\nBo | aliens", &english().groups).err(), wrong(3, Wrong::Unknown));
    assert_eq!(people(", Chair", &english().groups).err(), wrong(1, Wrong::Text(TextRefused::Empty)));
    assert_eq!(organisations("ACME", &english().roles).err(), wrong(1, Wrong::Unknown));
    let script = links("javascript:alert(1) | recording", &english().purposes).err();
    assert_eq!(script, wrong(1, Wrong::Text(TextRefused::Malformed)));
    let many = "Ada\n".repeat(201);
    assert_eq!(people(&many, &english().groups).err(), wrong(201, Wrong::TooMany));
}

#[test]
fn organisations_have_a_role_as_people_write_it() {
    let read = organisations("Czech Republic | Host\nMicrosoft | co-lead\nACME | Co lead", &english().roles).unwrap();
    let roles: Vec<_> = read.iter().map(|known| known.role).collect();
    assert_eq!(roles, [OrganisationRole::Host, OrganisationRole::CoLead, OrganisationRole::CoLead]);
    assert_eq!(organisations(&of_organisations(&read, &english().roles), &english().roles), Ok(read));
}

#[test]
fn links_have_an_address_a_purpose_and_words() {
    let read = links(
        "https://example.org/a | live stream | On air | channel 2\nhttps://example.org/ | document",
        &english().purposes,
    )
    .unwrap();
    assert_eq!((read[0].role, read[0].label.as_str()), (LinkRole::LiveStream, "On air | channel 2"));
    assert_eq!(links(&of_links(&read, &english().purposes), &english().purposes), Ok(read));
}

#[test]
fn a_programme_may_cross_midnight() {
    let typed = "Panel | 18:45-20:00\nReception | 23:30–00:30\nLast bus | 01:00\nTo be announced";
    let read = programme(typed, zone(), "2021-12-15", evening()).unwrap();
    assert_eq!(read[1].ends_at, Some("2021-12-16T05:30:00Z".parse().unwrap()));
    assert_eq!(read[2].starts_at, Some("2021-12-16T06:00:00Z".parse().unwrap()));
    assert_eq!((read[3].starts_at, read[3].ends_at), (None, None));
    assert_eq!(programme(&of_programme(&read, zone()), zone(), "2021-12-15", evening()), Ok(read));
    let wrong = programme("Panel | 7 pm", zone(), "2021-12-15", evening());
    assert_eq!(wrong, Err(WrongLine { line: 1, why: Wrong::Time(LocalRefused::Time) }));
}

#[test]
fn a_note_falls_into_sections_at_its_headings() {
    let typed =
        "First *words*.\r\n\r\n## Background\r\n\r\nOne.\r\n\r\n### Not a section\r\nTwo.\r\n## Goals\r\nThree.\r\n";
    let read = sections(typed).unwrap();
    let headings: Vec<_> = read.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["", "Background", "Goals"]);
    assert!(read[1].body.as_str().contains("### Not a section"));
    assert_eq!(sections(&of_sections(&read)), Ok(read));
    assert_eq!(sections("\n \n"), Ok(vec![]));
    assert_eq!(sections("## Empty"), Err(WrongLine { line: 1, why: Wrong::Text(TextRefused::Empty) }));
}

#[test]
fn issues_have_codes_of_their_own() {
    let read = issues("Existing threats | threats\nRules, norms and principles").unwrap();
    assert_eq!(read[1].0, "rules-norms-and-principles");
    assert_eq!(issues(&of_issues(&read)), Ok(read));
    assert_eq!(issues("A b | x\nC d | x"), Err(WrongLine { line: 2, why: Wrong::Twice }));
}

#[test]
fn norms_have_their_letter_first() {
    let read = norms("f | A/70/174, para. 13 (f) | Do not damage | In our words.\nG | para. 13 (g) | Protect").unwrap();
    assert_eq!((read[1].letter.as_str(), read[1].paraphrase.as_deref()), ("g", None));
    assert_eq!(norms(&of_norms(&read)), Ok(read));
    assert_eq!(norms("ff | a | b"), Err(WrongLine { line: 1, why: Wrong::Unknown }));
}
