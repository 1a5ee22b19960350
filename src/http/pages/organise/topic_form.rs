//! The form of a topic: what was typed, and the topic it means.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::shared::{Versioned, instant, local_fields, optional};
use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::http::pages::sessions::parts::WhenView;
use crate::people::AccountId;
use crate::sessions::clock::Zone;
use crate::sessions::queries::desk::OnDesk as DeskSession;
use crate::sessions::{Norm, Process, ProcessIssue};
use crate::text::words::Words;
use crate::text::{Body, Lines, TextRefused, Title};
use crate::topics::queries::desk::{Linked, OnDesk};
use crate::topics::written::{Facts, Written};

/// Most characters of a question.
const QUESTION: usize = 2_000;

/// The fields in their order, with the messages that name them.
pub(super) const ORDER: &[(&str, &str)] = &[
    ("title", "field-title"),
    ("question", "field-question"),
    ("introduction", "field-introduction"),
    ("zone", "field-zone"),
    ("opens_date", "field-opens-date"),
    ("opens_time", "field-opens-time"),
    ("closes_date", "field-closes-date"),
    ("closes_time", "field-closes-time"),
    ("word_limit", "field-word-limit"),
    ("grace_minutes", "field-grace"),
    ("cap_contributions", "field-cap-contributions"),
    ("cap_words", "field-cap-words"),
    ("appeals_to", "field-appeals-to"),
    ("session", "topic-sessions"),
    ("issue", "issues"),
    ("norm", "norms"),
];

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct TopicForm {
    pub(super) action: String,
    pub(super) edition: String,
    /// Its process, which stays.
    pub(super) process: String,
    pub(super) title: String,
    question: String,
    introduction: String,
    /// Slugs.
    pub(super) session: Vec<String>,
    /// Codes.
    pub(super) issue: Vec<String>,
    /// Letters.
    pub(super) norm: Vec<String>,
    opens_date: String,
    opens_time: String,
    closes_date: String,
    closes_time: String,
    zone: String,
    word_limit: String,
    grace_minutes: String,
    /// Empty for as many as they like.
    cap_contributions: String,
    cap_words: String,
    /// Row number of the account.
    appeals_to: String,
}

/// A session to tick, and when it is: many have the same title.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SessionChoice {
    pub(super) value: String,
    pub(super) title: String,
    pub(super) day: String,
    pub(super) chosen: bool,
}

impl SessionChoice {
    /// All that are offered, those with these slugs ticked.
    pub(super) fn all(words: Words, offered: &[DeskSession], chosen: &[String]) -> Vec<Self> {
        let choice = |session: &DeskSession| {
            let facts = &session.facts;
            Self {
                value: session.slug.clone(),
                title: facts.title.clone(),
                day: WhenView::new(words, facts.starts_at, facts.ends_at, &facts.zone).day,
                chosen: chosen.contains(&session.slug),
            }
        };
        offered.iter().map(choice).collect()
    }
}

/// What a form may choose from.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) process: Process,
    pub(super) sessions: Vec<DeskSession>,
    pub(super) issues: Vec<ProcessIssue>,
    pub(super) norms: Vec<Norm>,
    pub(super) arbiters: Vec<(AccountId, String)>,
}

impl Known {
    /// Who may be named to look at appeals, with whoever the form names.
    pub(super) fn hear_appeals(&self, form: &TopicForm) -> Vec<Choice> {
        let choice = |(id, name): &(AccountId, String)| Choice {
            value: id.0.to_string(),
            label: name.clone(),
            chosen: id.0.to_string() == form.appeals_to,
        };
        self.arbiters.iter().map(choice).collect()
    }
}

impl TopicForm {
    /// The form of a new topic, with the values that are usual.
    pub(super) fn usual(process: &Process) -> Self {
        Self {
            process: process.slug.clone(),
            word_limit: "600".to_owned(),
            grace_minutes: "10".to_owned(),
            ..Self::default()
        }
    }

    /// The form of a stored topic.
    pub(super) fn of(topic: &OnDesk, linked: &Linked, known: &Known) -> Self {
        let facts = &topic.facts;
        let zone = Zone::parse(&facts.zone).unwrap_or(Zone::UTC);
        let (opens_date, opens_time) = local_fields(zone, facts.opens_at);
        let (closes_date, closes_time) = local_fields(zone, facts.closes_at);
        Self {
            action: String::new(),
            edition: topic.edition.to_string(),
            process: known.process.slug.clone(),
            title: facts.title.clone(),
            question: facts.question.clone(),
            introduction: topic.introduction.clone(),
            session: linked.sessions.clone(),
            issue: known
                .issues
                .iter()
                .filter(|issue| linked.issues.contains(&issue.id))
                .map(|issue| issue.code.clone())
                .collect(),
            norm: known
                .norms
                .iter()
                .filter(|norm| linked.norms.contains(&norm.id))
                .map(|norm| norm.letter.clone())
                .collect(),
            opens_date,
            opens_time,
            closes_date,
            closes_time,
            zone: facts.zone.clone(),
            word_limit: facts.word_limit.to_string(),
            grace_minutes: facts.grace_minutes.to_string(),
            cap_contributions: facts.cap_contributions.map(|cap| cap.to_string()).unwrap_or_default(),
            cap_words: facts.cap_words.map(|cap| cap.to_string()).unwrap_or_default(),
            appeals_to: facts.appeals_to.map(|who| who.0.to_string()).unwrap_or_default(),
        }
    }

    /// Reads the form.
    pub(super) fn read(&self, words: Words, known: &Known) -> Result<Written, Complaints> {
        let mut complaints = Complaints::default();
        let facts = self.facts(words, known, &mut complaints);
        let introduction = optional(&mut complaints, words, "introduction", &self.introduction, Body::parse);
        let sessions = picked(&mut complaints, words, "session", &self.session, |slug| {
            known.sessions.iter().find(|session| session.slug == slug).map(|session| session.id)
        });
        let issues = picked(&mut complaints, words, "issue", &self.issue, |code| {
            known.issues.iter().find(|issue| issue.code == code).map(|issue| issue.id)
        });
        let norms = picked(&mut complaints, words, "norm", &self.norm, |letter| {
            known.norms.iter().find(|norm| norm.letter == letter).map(|norm| norm.id)
        });
        match facts {
            Some(facts) if complaints.is_empty() => Ok(Written { facts, introduction, sessions, issues, norms }),
            _ => Err(complaints),
        }
    }

    fn facts(&self, words: Words, known: &Known, complaints: &mut Complaints) -> Option<Facts> {
        let zone = Zone::parse(&self.zone).map_err(|_| complaints.add("zone", words.text("refused-zone"))).ok();
        let window = self.window(words, zone.unwrap_or(Zone::UTC), complaints);
        let title = complaints.check(words, "title", Title::parse(&self.title));
        let question = complaints.check(words, "question", question(&self.question));
        let word_limit = number(complaints, words, "word_limit", &self.word_limit, 50, 10_000);
        let grace_minutes = number(complaints, words, "grace_minutes", &self.grace_minutes, 0, 1_440);
        let cap_contributions = cap(complaints, words, "cap_contributions", &self.cap_contributions, 1, 1_000);
        let cap_words = cap(complaints, words, "cap_words", &self.cap_words, 50, 1_000_000);
        let appeals_to = self.named(words, known, complaints);
        let (opens_at, closes_at) = window?;
        Some(Facts {
            process_id: known.process.id,
            title: title?.as_str().to_owned(),
            question: question?,
            opens_at,
            closes_at,
            zone: zone?.as_str().to_owned(),
            grace_minutes: grace_minutes?,
            word_limit: word_limit?,
            appeals_to,
            cap_contributions,
            cap_words,
        })
    }

    fn named(&self, words: Words, known: &Known, complaints: &mut Complaints) -> Option<AccountId> {
        let typed = self.appeals_to.trim();
        let named = known.arbiters.iter().map(|(id, _)| *id).find(|id| id.0.to_string() == typed);
        if named.is_none() && !typed.is_empty() {
            complaints.add("appeals_to", words.text("refused-choice"));
        }
        named
    }

    fn window(&self, words: Words, zone: Zone, complaints: &mut Complaints) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let mut read = |date, time| instant(complaints, words, zone, date, time);
        let opens = read(("opens_date", &self.opens_date), ("opens_time", &self.opens_time));
        let closes = read(("closes_date", &self.closes_date), ("closes_time", &self.closes_time));
        let (opens, closes) = opens.zip(closes)?;
        if closes <= opens {
            complaints.add("closes_date", words.text("refused-closes-before"));
        }
        Some((opens, closes))
    }
}

/// What is ticked, in the order of the form; ticked twice is ticked once.
fn picked<Id: Copy + Eq + Hash>(
    complaints: &mut Complaints,
    words: Words,
    field: &'static str,
    typed: &[String],
    find: impl Fn(&str) -> Option<Id>,
) -> Vec<Id> {
    let found: Vec<Option<Id>> = typed.iter().map(|name| find(name)).collect();
    if found.contains(&None) {
        complaints.add(field, words.text("refused-choice"));
    }
    let mut once = HashSet::new();
    found.into_iter().flatten().filter(|id| once.insert(*id)).collect()
}

impl Versioned for TopicForm {
    fn fields(&self, _: Words) -> Vec<(&'static str, String)> {
        let sorted = |values: &[String]| {
            let mut values = values.to_vec();
            values.sort();
            values.join(", ")
        };
        vec![
            ("field-title", self.title.clone()),
            ("field-question", self.question.clone()),
            ("field-introduction", self.introduction.clone()),
            ("topic-sessions", sorted(&self.session)),
            ("issues", sorted(&self.issue)),
            ("norms", sorted(&self.norm)),
            ("field-opens", format!("{} {}", self.opens_date, self.opens_time)),
            ("field-closes", format!("{} {}", self.closes_date, self.closes_time)),
            ("field-zone", self.zone.clone()),
            ("field-word-limit", self.word_limit.clone()),
            ("field-grace", self.grace_minutes.clone()),
            ("field-cap-contributions", self.cap_contributions.clone()),
            ("field-cap-words", self.cap_words.clone()),
            ("field-appeals-to", self.appeals_to.clone()),
        ]
    }

    fn version(&mut self) -> &mut String {
        &mut self.edition
    }
}

fn question(typed: &str) -> Result<String, TextRefused> {
    let text = Lines::parse(typed)?.as_str().to_owned();
    match text.chars().count() {
        count if count < 3 => Err(TextRefused::TooShort { min: 3 }),
        count if count > QUESTION => Err(TextRefused::TooLong { max: QUESTION }),
        _ => Ok(text),
    }
}

/// A number that may be missing.
fn cap(
    complaints: &mut Complaints,
    words: Words,
    field: &'static str,
    typed: &str,
    least: i32,
    most: i32,
) -> Option<i32> {
    if typed.trim().is_empty() { None } else { number(complaints, words, field, typed, least, most) }
}

fn number(
    complaints: &mut Complaints,
    words: Words,
    field: &'static str,
    typed: &str,
    least: i32,
    most: i32,
) -> Option<i32> {
    let read = typed.trim().parse().ok().filter(|number| (least..=most).contains(number));
    if read.is_none() {
        complaints.add(field, words.with("refused-number", &[("least", least.into()), ("most", most.into())]));
    }
    read
}
