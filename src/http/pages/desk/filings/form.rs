//! The form in which somebody confirms what staff entered for them: what was typed, and how it is shown.

use diesel::PgConnection;
use serde::{Deserialize, Deserializer, Serialize};

use crate::contributions::Text;
use crate::filings::Filing;
use crate::filings::answer::{Answers, Confirmed};
use crate::http::form::Complaints;
use crate::http::pages::choices::{Choice, languages};
use crate::http::pages::writing::speaker_fields::{SpeakerFields, SpeakerTyped};
use crate::organisations::{self, Mandate};
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// The fields in their order: their ids, and the messages that name them.
pub(super) const ORDER: &[(&str, &str)] = &[
    ("reply_to", "filing-reply-to"),
    ("body", "compose-text"),
    ("capacity", "compose-capacity"),
    ("organisation", "compose-organisation"),
    ("on_behalf_of", "compose-group"),
    ("language", "compose-language"),
];

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct AnswerForm {
    #[serde(default)]
    pub(super) action: String,
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    language: String,
    /// Whoever sends no such field leaves what staff entered.
    #[serde(default, deserialize_with = "as_sent")]
    pub(super) reply_to: Option<String>,
    #[serde(flatten)]
    speaking: SpeakerTyped,
}

/// A field that was sent, even an empty one.
fn as_sent<'de, D: Deserializer<'de>>(field: D) -> Result<Option<String>, D::Error> {
    String::deserialize(field).map(Some)
}

/// Either what is wrong with a field, or that the database is away.
pub(super) enum Unread {
    Complaints(Complaints),
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for Unread {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Database(cause)
    }
}

impl AnswerForm {
    /// What staff entered, before its sender has changed anything.
    pub(super) fn of(filing: &Filing) -> Self {
        Self {
            body: filing.body.clone(),
            language: filing.language.clone(),
            reply_to: Some(filing.reply_to.map_or_else(String::new, |no| no.to_string())),
            ..Self::default()
        }
    }

    /// The number that it answers, as entered or as typed.
    pub(super) fn answered(&self, filing: &Filing) -> Option<i32> {
        match &self.reply_to {
            None => filing.reply_to,
            Some(typed) => typed.trim().parse().ok(),
        }
    }

    /// The language that was chosen.
    pub(super) fn language(&self) -> ContentLanguage {
        ContentLanguage::parse(&self.language).unwrap_or(ContentLanguage::OTHER)
    }

    /// Reads it.
    pub(super) fn read(&self, conn: &mut PgConnection, words: Words, by: &Contributor) -> Result<Confirmed, Unread> {
        let mandates = organisations::queries::mandates_of(conn, by.account.id)?;
        let mut complaints = Complaints::default();
        let answers = match self.reply_to.as_deref().map(str::trim) {
            None => Some(Answers::AsEntered),
            Some("") => Some(Answers::Instead(None)),
            Some(typed) => typed.parse().ok().filter(|no| *no > 0).map(|no| Answers::Instead(Some(no))),
        };
        if answers.is_none() {
            complaints.add("reply_to", words.text("filing-reply-not-there"));
        }
        let body = complaints.check(words, "body", Body::parse(&self.body));
        let language = complaints.check(words, "language", ContentLanguage::parse(&self.language));
        let speaker = self.speaking.read(words, &mandates, &mut complaints);
        match (body, language, speaker, answers) {
            (Some(body), Some(language), Some(speaker), Some(answers)) if complaints.is_empty() => {
                Ok(Confirmed { text: Text::new(body, language), speaker, answers })
            }
            _ => Err(Unread::Complaints(complaints)),
        }
    }
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(super) struct FormView {
    body: String,
    complaints: Complaints,
    word_limit: i32,
    languages: Vec<Choice>,
    /// Whether it was entered, or is sent, as a reply.
    replies: bool,
    reply_to: String,
    #[serde(flatten)]
    speaking: SpeakerFields,
}

impl FormView {
    pub(super) fn new(
        words: Words,
        filing: &Filing,
        word_limit: i32,
        mandates: &[Mandate],
        typed: AnswerForm,
        complaints: Complaints,
    ) -> Self {
        let reply_to = typed.reply_to.unwrap_or_default();
        Self {
            languages: languages(words, &typed.language),
            speaking: SpeakerFields::new(words, mandates, &typed.speaking),
            replies: filing.reply_to.is_some() || !reply_to.is_empty(),
            body: typed.body,
            word_limit,
            reply_to,
            complaints,
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::http::pages::writing::speaker_fields;

    pub(in crate::http) fn form(full: bool) -> FormView {
        let mut complaints = Complaints::default();
        if full {
            complaints.add("body", "<b>".into());
            complaints.add("reply_to", "<b>".into());
        }
        FormView {
            body: "<b>".into(),
            complaints,
            word_limit: 600,
            languages: vec![Choice { value: "en".into(), label: "English".into(), chosen: true }],
            replies: full,
            reply_to: "<b>".into(),
            speaking: if full { speaker_fields::samples::full() } else { SpeakerFields::default() },
        }
    }
}
