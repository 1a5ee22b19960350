//! Lists in forms: one entry a line, the main thing first, what it is after a bar.

use chrono::{DateTime, Utc};

use super::shared::{local_fields, next_day, span};
use super::vocabulary::Vocabulary;
use crate::sessions::clock::{LocalRefused, Zone};
use crate::sessions::parts::{Involved, Part, Person, Section, SessionLink};
use crate::sessions::written::WrittenNorm;
use crate::sessions::{LinkRole, OrganisationRole};
use crate::text::slug::Slug;
use crate::text::web_address::WebAddress;
use crate::text::words::Words;
use crate::text::{Body, Line, Lines, TextRefused};

/// Most entries of one list.
const MOST: usize = 200;

/// What is wrong with a line, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrongLine {
    pub(super) line: usize,
    pub(super) why: Wrong,
}

/// Why an entry could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// One of its texts.
    Text(TextRefused),
    /// Its time.
    Time(LocalRefused),
    /// What stands after the bar is none of what may.
    Unknown,
    /// It stands there already.
    Twice,
    /// There are too many.
    TooMany,
}

impl From<TextRefused> for Wrong {
    fn from(refused: TextRefused) -> Self {
        Self::Text(refused)
    }
}

impl From<LocalRefused> for Wrong {
    fn from(refused: LocalRefused) -> Self {
        Self::Time(refused)
    }
}

impl WrongLine {
    /// The complaint; `unknown` says what may stand after the bar.
    pub(super) fn complaint(self, words: Words, unknown: String) -> String {
        let complaint = match self.why {
            Wrong::Text(refused) => {
                let (key, number) = refused.message_key();
                let arguments: Vec<_> = number.map(|number| ("number", number.into())).into_iter().collect();
                words.with(key, &arguments)
            }
            Wrong::Time(refused) => words.text(refused.message_key()),
            Wrong::Unknown => unknown,
            Wrong::Twice => words.text("refused-line-twice"),
            Wrong::TooMany => words.with("refused-too-many-lines", &[("number", MOST.into())]),
        };
        words.with("refused-line", &[("line", self.line.into()), ("complaint", complaint.into())])
    }
}

fn each<T>(typed: &str, mut read: impl FnMut(&str) -> Result<T, Wrong>) -> Result<Vec<T>, WrongLine> {
    let mut found = Vec::new();
    for (at, line) in typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |why| WrongLine { line: at + 1, why };
        if found.len() == MOST {
            return Err(wrong(Wrong::TooMany));
        }
        found.push(read(line.trim()).map_err(wrong)?);
    }
    Ok(found)
}

/// What stands before the last bar, and after it.
fn at_bar(line: &str) -> (&str, &str) {
    line.rsplit_once('|').map_or((line, ""), |(before, after)| (before.trim(), after.trim()))
}

/// A word or a few, at least two letters of it.
pub(super) fn watched(typed: &str) -> Result<Vec<String>, WrongLine> {
    each(typed, |text| {
        let word = line(text)?;
        match word.chars().count() {
            ..2 => Err(TextRefused::TooShort { min: 2 }.into()),
            81.. => Err(TextRefused::TooLong { max: 80 }.into()),
            _ => Ok(word),
        }
    })
}

fn line(text: &str) -> Result<String, Wrong> {
    Ok(Line::parse(text)?.as_str().to_owned())
}

fn line_or_nothing(text: &str) -> Result<String, Wrong> {
    if text.trim().is_empty() { Ok(String::new()) } else { line(text) }
}

/// `Name, role, affiliation | group`: split at the first two commas only.
pub(super) fn people(typed: &str, groups: &Vocabulary<String>) -> Result<Vec<Person>, WrongLine> {
    each(typed, |text| {
        let (text, group) = at_bar(text);
        let mut told = text.splitn(3, ',').map(str::trim);
        let group_id = match group {
            "" => None,
            named => Some(groups.read(named).ok_or(Wrong::Unknown)?),
        };
        Ok(Person {
            name: line(told.next().unwrap_or_default())?,
            role: line_or_nothing(told.next().unwrap_or_default())?,
            affiliation: line_or_nothing(told.next().unwrap_or_default())?,
            group_id,
        })
    })
}

/// The lines of [`people`].
pub(super) fn of_people(people: &[Person], groups: &Vocabulary<String>) -> String {
    let written = people.iter().map(|person| {
        let told = format!("{}, {}, {}", person.name, person.role, person.affiliation);
        let told = told.trim_end_matches([',', ' ']);
        let group = person.group_id.as_ref().map(|group| groups.word(group));
        group.map_or_else(|| told.to_owned(), |group| format!("{told} | {group}"))
    });
    written.collect::<Vec<_>>().join("\n")
}

/// `Name | role`.
pub(super) fn organisations(typed: &str, roles: &Vocabulary<OrganisationRole>) -> Result<Vec<Involved>, WrongLine> {
    each(typed, |text| {
        let (name, role) = at_bar(text);
        let role = roles.read(role).ok_or(Wrong::Unknown)?;
        Ok(Involved { name: line(name)?, role })
    })
}

/// The lines of [`organisations`].
pub(super) fn of_organisations(organisations: &[Involved], roles: &Vocabulary<OrganisationRole>) -> String {
    let written = organisations.iter().map(|known| format!("{} | {}", known.name, roles.word(&known.role)));
    written.collect::<Vec<_>>().join("\n")
}

/// `https://address | what it leads to | words`; the words may be missing.
pub(super) fn links(typed: &str, purposes: &Vocabulary<LinkRole>) -> Result<Vec<SessionLink>, WrongLine> {
    each(typed, |text| {
        let mut told = text.splitn(3, '|').map(str::trim);
        let url = WebAddress::parse(told.next().unwrap_or_default())?.as_str().to_owned();
        let role = purposes.read(told.next().unwrap_or_default()).ok_or(Wrong::Unknown)?;
        Ok(SessionLink { role, url, label: line_or_nothing(told.next().unwrap_or_default())? })
    })
}

/// The lines of [`links`].
pub(super) fn of_links(links: &[SessionLink], purposes: &Vocabulary<LinkRole>) -> String {
    let written = links.iter().map(|link| match link.label.as_str() {
        "" => format!("{} | {}", link.url, purposes.word(&link.role)),
        label => format!("{} | {} | {label}", link.url, purposes.word(&link.role)),
    });
    written.collect::<Vec<_>>().join("\n")
}

/// `Title | 14:00-14:30`, `Title | 14:00` or the title alone; hours before the session begins
/// are those of the next day.
pub(super) fn programme(typed: &str, zone: Zone, date: &str, begins: DateTime<Utc>) -> Result<Vec<Part>, WrongLine> {
    each(typed, |text| {
        let (title, hours) = at_bar(text);
        let (starts_at, ends_at) = match hours.replace(['–', '—'], "-").split_once('-') {
            _ if hours.is_empty() => (None, None),
            Some((from, until)) => {
                let (starts, ends) = span(zone, &day_of(zone, date, from, begins)?, from, until)?;
                (Some(starts), Some(ends))
            }
            None => (Some(zone.parse_local(&day_of(zone, date, hours, begins)?, hours)?), None),
        };
        Ok(Part { title: line(title)?, starts_at, ends_at })
    })
}

fn day_of(zone: Zone, date: &str, from: &str, begins: DateTime<Utc>) -> Result<String, LocalRefused> {
    if zone.parse_local(date, from)? < begins { next_day(date) } else { Ok(date.to_owned()) }
}

/// The lines of [`programme`].
pub(super) fn of_programme(programme: &[Part], zone: Zone) -> String {
    let clock = |at| local_fields(zone, at).1;
    let written = programme.iter().map(|part| match (part.starts_at, part.ends_at) {
        (Some(from), Some(until)) => format!("{} | {}-{}", part.title, clock(from), clock(until)),
        (Some(from), None) => format!("{} | {}", part.title, clock(from)),
        _ => part.title.clone(),
    });
    written.collect::<Vec<_>>().join("\n")
}

/// Markdown, in which a line `## Heading` begins a section.
pub(super) fn sections(typed: &str) -> Result<Vec<Section>, WrongLine> {
    let mut drafts: Vec<(usize, &str, Vec<&str>)> = vec![(1, "", Vec::new())];
    for (at, text) in typed.lines().enumerate() {
        match (text.strip_prefix("## "), drafts.last_mut()) {
            (Some(heading), _) => drafts.push((at + 1, heading.trim(), Vec::new())),
            (None, Some((_, _, body))) => body.push(text),
            (None, None) => {}
        }
    }
    drafts
        .into_iter()
        .filter(|(_, heading, body)| !heading.is_empty() || body.iter().any(|text| !text.trim().is_empty()))
        .map(|(at, heading, body)| {
            let wrong = |why| WrongLine { line: at, why };
            let body = Body::parse(body.join("\n").trim_matches('\n')).map_err(|refused| wrong(refused.into()))?;
            Ok(Section { heading: line_or_nothing(heading).map_err(wrong)?, body })
        })
        .collect()
}

/// The text of [`sections`].
pub(super) fn of_sections(sections: &[Section]) -> String {
    let written = sections.iter().map(|section| match section.heading.as_str() {
        "" => section.body.as_str().to_owned(),
        heading => format!("## {heading}\n\n{}", section.body.as_str()),
    });
    written.collect::<Vec<_>>().join("\n\n")
}

/// `Title` or `Title | code`.
pub(super) fn issues(typed: &str) -> Result<Vec<(String, String)>, WrongLine> {
    let mut known: Vec<String> = Vec::new();
    each(typed, |text| {
        let (title, code) = at_bar(text);
        let title = line(title)?;
        let code = match code {
            "" => Slug::from_title(&title, "issue"),
            code => Slug::parse(code)?,
        };
        if known.iter().any(|other| other == code.as_str()) {
            return Err(Wrong::Twice);
        }
        known.push(code.as_str().to_owned());
        Ok((code.as_str().to_owned(), title))
    })
}

/// The lines of [`issues`].
pub(super) fn of_issues(issues: &[(String, String)]) -> String {
    issues.iter().map(|(code, title)| format!("{title} | {code}")).collect::<Vec<_>>().join("\n")
}

/// `letter | reference | title | our words`; the last may be missing.
pub(super) fn norms(typed: &str) -> Result<Vec<WrittenNorm>, WrongLine> {
    let mut known: Vec<String> = Vec::new();
    each(typed, |text| {
        let mut told = text.splitn(4, '|').map(str::trim);
        let letter = told.next().unwrap_or_default().to_lowercase();
        if letter.len() != 1 || !letter.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(Wrong::Unknown);
        }
        if known.contains(&letter) {
            return Err(Wrong::Twice);
        }
        known.push(letter.clone());
        let (reference, title) = (told.next().unwrap_or_default(), told.next().unwrap_or_default());
        let paraphrase = told.next().filter(|words| !words.is_empty()).map(Lines::parse).transpose()?;
        Ok(WrittenNorm {
            letter,
            reference: line(reference)?,
            short_title: line(title)?,
            paraphrase: paraphrase.map(|words| words.as_str().to_owned()),
        })
    })
}

/// The lines of [`norms`].
pub(super) fn of_norms(norms: &[WrittenNorm]) -> String {
    let written = norms.iter().map(|norm| {
        let told = format!("{} | {} | {}", norm.letter, norm.reference, norm.short_title);
        let words = norm.paraphrase.as_ref().map(|words| words.replace('\n', " "));
        words.map_or(told.clone(), |words| format!("{told} | {words}"))
    });
    written.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
