//! The form in which people write, as the topic's page and the answers to it show it.

use serde::{Deserialize, Serialize};

use super::parts::NumberView;
use crate::contributions::Capacity;
use crate::contributions::Text;
use crate::contributions::post::{PostingKey, Speaker, Written};
use crate::http::form::{Complaints, Filled};
use crate::organisations::{Mandate, MandateStatus};
use crate::text::language::ContentLanguage;
use crate::text::words::Words;
use crate::text::{Body, OrganisationName};
use crate::topics::Topic;

/// What was typed. Everything but the text, the action and the key may be missing.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub(in crate::http) struct ContributionForm {
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    pub(super) action: String,
    #[serde(default)]
    pub(super) key: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    on_behalf_of: String,
    #[serde(default)]
    pub(super) reply_to: String,
}

impl ContributionForm {
    /// An empty form, to answer a number if one is given.
    pub(super) fn replying_to(no: Option<i32>) -> Self {
        Self { reply_to: no.map(|no| no.to_string()).unwrap_or_default(), ..Self::default() }
    }
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(super) struct Composer {
    action: String,
    key: String,
    body: String,
    complaints: Complaints,
    word_limit: i32,
    reply_to: Option<NumberView>,
    languages: Vec<Choice>,
    /// Empty where the person may only speak for nobody else.
    capacities: Vec<Choice>,
    organisations: Vec<Choice>,
    on_behalf_of: String,
    has_unverified: bool,
}

/// One option of a field.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

impl Composer {
    pub(super) fn new(words: Words, topic: &Topic, mandates: &[Mandate], form: Filled<ContributionForm>) -> Self {
        let Filled { typed, complaints } = form;
        let address = format!("/topics/{}", topic.slug);
        let verified = mandates.iter().any(|mandate| mandate.status == MandateStatus::Verified);
        let usual = if verified { Capacity::Organisation } else { Capacity::Personal };
        let capacity = Capacity::ALL.iter().copied().find(|known| known.label() == typed.capacity).unwrap_or(usual);
        let language = if typed.language.is_empty() { words.0.code() } else { &typed.language };
        let choice = |value: &str, label: String, chosen: bool| Choice { value: value.to_owned(), label, chosen };
        Self {
            action: format!("{address}/contributions"),
            key: if typed.key.is_empty() { PostingKey::fresh().as_str().to_owned() } else { typed.key },
            languages: ContentLanguage::ALL
                .iter()
                .map(|known| {
                    choice(
                        known.as_str(),
                        words.text(&format!("language-{}", known.as_str())),
                        known.as_str() == language,
                    )
                })
                .collect(),
            capacities: if mandates.is_empty() {
                Vec::new()
            } else {
                Capacity::ALL
                    .iter()
                    .map(|known| {
                        choice(known.label(), words.text(super::parts::capacity_key(*known)), *known == capacity)
                    })
                    .collect()
            },
            organisations: mandates
                .iter()
                .map(|mandate| {
                    choice(
                        &mandate.organisation.slug,
                        mandate.organisation.name.clone(),
                        mandate.organisation.slug == typed.organisation,
                    )
                })
                .collect(),
            has_unverified: mandates.iter().any(|mandate| mandate.status != MandateStatus::Verified),
            reply_to: typed.reply_to.trim().parse().ok().map(|no: i32| NumberView::new(words, &address, no)),
            body: typed.body,
            on_behalf_of: typed.on_behalf_of,
            word_limit: topic.word_limit,
            complaints,
        }
    }

    /// The same form with a key that was not used yet.
    pub(super) fn with_fresh_key(self) -> Self {
        Self { key: PostingKey::fresh().as_str().to_owned(), ..self }
    }
}

/// Reads what was typed; where something is wrong, the complaints say what.
pub(super) fn read(words: Words, form: &ContributionForm, mandates: &[Mandate]) -> Result<Written, Complaints> {
    let mut complaints = Complaints::default();
    let body = complaints.check(words, "body", Body::parse(&form.body));
    // A preview uses no key.
    let key = if form.action == "preview" { Some(PostingKey::fresh()) } else { PostingKey::parse(&form.key) };
    if key.is_none() {
        complaints.add("body", words.text("refused-key"));
    }
    let language = match form.language.as_str() {
        "" => Some(body.as_ref().and_then(ContentLanguage::suggest).unwrap_or(ContentLanguage::from(words.0))),
        given => complaints.check(words, "language", ContentLanguage::parse(given)),
    };
    let speaker = speaker(words, form, mandates, &mut complaints);
    let reply_to = match form.reply_to.trim() {
        "" => Some(None),
        number => number.parse().ok().map(Some),
    };
    if reply_to.is_none() {
        complaints.add("body", words.text("refused-reply"));
    }
    match (body, key, language, speaker, reply_to) {
        (Some(body), Some(key), Some(language), Some(speaker), Some(reply_to)) if complaints.is_empty() => {
            Ok(Written { key, text: Text { body, language }, speaker, reply_to })
        }
        _ => Err(complaints),
    }
}

fn speaker(
    words: Words,
    form: &ContributionForm,
    mandates: &[Mandate],
    complaints: &mut Complaints,
) -> Option<Speaker> {
    let for_group = match form.capacity.as_str() {
        "" if form.organisation.is_empty() => return Some(Speaker::Usual),
        "personal" => return Some(Speaker::Personal),
        "" | "organisation" => false,
        "group" => true,
        _ => {
            complaints.add("capacity", words.text("refused-malformed"));
            return None;
        }
    };
    let organisation = match form.organisation.as_str() {
        "" => mandates.first().map(|mandate| mandate.organisation.slug.clone()),
        slug => Some(slug.to_owned()),
    };
    let Some(organisation) = organisation else {
        complaints.add("organisation", words.text("refused-no-mandate"));
        return None;
    };
    let group = match form.on_behalf_of.trim() {
        "" => None,
        typed => Some(complaints.check(words, "on_behalf_of", OrganisationName::parse(typed))?),
    };
    Some(Speaker::For { organisation, group, for_group })
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    fn choice() -> Choice {
        Choice { value: "en".into(), label: "English".into(), chosen: true }
    }

    pub(in crate::http) fn full() -> Composer {
        let mut complaints = Complaints::default();
        complaints.add("body", "Please write something.".into());
        Composer {
            action: "/topics/a/contributions".into(),
            key: "abcdefgh".into(),
            body: "<b>".into(),
            complaints,
            word_limit: 600,
            reply_to: Some(super::super::parts::samples::number()),
            languages: vec![choice()],
            capacities: vec![choice()],
            organisations: vec![choice()],
            on_behalf_of: String::new(),
            has_unverified: true,
        }
    }

    pub(in crate::http) fn empty() -> Composer {
        Composer {
            complaints: Complaints::default(),
            reply_to: None,
            capacities: vec![],
            organisations: vec![],
            has_unverified: false,
            ..full()
        }
    }
}
