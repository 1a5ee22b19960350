//! The form in which staff enter what somebody sent: what was typed, and the filing it means.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contributions::post::PostingKey;
use crate::contributions::{SourceKind, Text};
use crate::filings::file::Refused;
use crate::filings::{Entered, Sender, Source};
use crate::http::error::AppError;
use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::text::email_address::EmailAddress;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;
use crate::text::{Body, Lines, Name};

/// The fields in their order, with the messages that name them.
pub(super) const ORDER: &[(&str, &str)] = &[
    ("topic", "filing-topic"),
    ("name", "filing-name"),
    ("email", "filing-email"),
    ("source_kind", "filing-source-kind"),
    ("received_on", "filing-received-on"),
    ("source", "filing-source"),
    ("body", "compose-text"),
    ("language", "compose-language"),
    ("reply_to", "filing-reply-to"),
];

/// What was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::http) struct FilingForm {
    /// Minted into the form; whoever sends none enters something new.
    pub(super) key: String,
    pub(super) topic: String,
    email: String,
    name: String,
    pub(super) source_kind: String,
    received_on: String,
    source: String,
    body: String,
    pub(super) language: String,
    reply_to: String,
}

impl FilingForm {
    /// A form for this topic, with nothing typed yet.
    pub(super) fn about(topic: String) -> Self {
        Self { topic, key: PostingKey::fresh().as_str().to_owned(), ..Self::default() }
    }

    /// Reads the form.
    pub(super) fn read(&self, words: Words) -> Result<Entered, Complaints> {
        let mut complaints = Complaints::default();
        if self.topic.is_empty() {
            complaints.add("topic", words.text("refused-empty"));
        }
        let address = complaints.check(words, "email", EmailAddress::parse(&self.email));
        let name = complaints.check(words, "name", Name::parse(&self.name));
        let kind = SourceKind::ALL.iter().copied().find(|kind| kind.label() == self.source_kind);
        if kind.is_none() {
            complaints.add("source_kind", words.text("refused-empty"));
        }
        let received_on = self.received_on.trim().parse::<NaiveDate>().ok();
        if received_on.is_none() {
            complaints.add("received_on", words.text("refused-date"));
        }
        let source = complaints.check(words, "source", Lines::parse(&self.source));
        let body = complaints.check(words, "body", Body::parse(&self.body));
        let language = match self.language.as_str() {
            "" => Some(body.as_ref().and_then(ContentLanguage::suggest).unwrap_or(ContentLanguage::from(words.0))),
            given => complaints.check(words, "language", ContentLanguage::parse(given)),
        };
        let reply_to = match self.reply_to.trim() {
            "" => None,
            typed => {
                let no = typed.parse().ok().filter(|no| *no > 0);
                if no.is_none() {
                    complaints.add("reply_to", words.text("filing-reply-not-there"));
                }
                no
            }
        };
        match (address, name, kind, received_on, source, body, language) {
            (Some(address), Some(name), Some(kind), Some(received_on), Some(source), Some(body), Some(language))
                if complaints.is_empty() =>
            {
                Ok(Entered {
                    key: PostingKey::parse(&self.key).unwrap_or_else(PostingKey::fresh),
                    sender: Sender { address, name },
                    text: Text::new(body, language),
                    reply_to,
                    source: Source { kind, received_on, words: source },
                })
            }
            _ => Err(complaints),
        }
    }

    /// What texts are entered from.
    pub(super) fn sources(&self, words: Words) -> Vec<Choice> {
        SourceKind::ALL
            .iter()
            .map(|kind| Choice {
                value: kind.label().to_owned(),
                label: words.text(&format!("source-{}", kind.label())),
                chosen: kind.label() == self.source_kind,
            })
            .collect()
    }
}

/// What is wrong, beside which field; an error where nothing is.
pub(super) fn complaint(words: Words, refused: Refused) -> Result<Complaints, AppError> {
    let (field, words) = match refused {
        Refused::NotThere => ("topic", words.text("refused-empty")),
        Refused::NotOpen => ("topic", words.text("refused-closed")),
        Refused::ParentGone => ("reply_to", words.text("filing-reply-not-there")),
        Refused::NotReceivedYet => ("received_on", words.text("filing-not-yet")),
        Refused::TooManyWords(limit) => ("body", words.with("refused-too-many-words", &[("number", limit.into())])),
        Refused::Answered => return Err(AppError::Conflict("filing-answered")),
        Refused::Database(cause) => return Err(cause.into()),
    };
    let mut complaints = Complaints::default();
    complaints.add(field, words);
    Ok(complaints)
}
