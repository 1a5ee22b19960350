//! The form that narrows the queue down, and what it was filled with.

use chrono::{DateTime, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::super::choices::{self, Choice};
use super::super::parts::Groups;
use crate::http::error::AppError;
use crate::moderation::queries::queue::{self, TopicWaiting};
use crate::moderation::queue::{Age, Narrowed, Standing};
use crate::text::words::Words;
use crate::topics;

/// Topics that the form offers at most.
const TOPICS: i64 = 200;

/// What was chosen; what is empty or unknown narrows nothing, but a topic that is not there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Narrowing {
    topic: String,
    group: String,
    language: String,
    age: String,
    state: String,
}

impl Narrowing {
    /// The same for the queue.
    pub(super) fn read(&self, conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Narrowed, AppError> {
        let given = |value: &String| Some(value.clone()).filter(|value| !value.is_empty());
        Ok(Narrowed {
            topic: match self.topic.as_str() {
                "" => None,
                slug => Some(topics::queries::desk::by_slug(conn, slug)?.ok_or(AppError::NotFound)?.id),
            },
            group: given(&self.group),
            language: given(&self.language),
            before: Age::of_name(&self.age).map(|age| age.before(now)),
            standing: self.standing(),
        })
    }

    /// What the form offers besides what is always the same.
    pub(super) fn topics(&self, conn: &mut PgConnection) -> diesel::QueryResult<Vec<TopicWaiting>> {
        queue::topics(conn, &self.topic, self.standing(), TOPICS)
    }

    fn standing(&self) -> Standing {
        Standing::of_name(&self.state).unwrap_or_default()
    }

    /// Names and values of what was chosen.
    fn chosen(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("topic", &self.topic),
            ("group", &self.group),
            ("language", &self.language),
            ("age", &self.age),
            ("state", &self.state),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str()))
    }

    /// The desk, narrowed down in the same way, with more behind the question mark.
    pub(super) fn address(&self, more: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.chosen()).extend_pairs(more);
        format!("/moderation?{}", query.finish())
    }
}

/// The form.
#[derive(Debug, Serialize)]
pub(super) struct NarrowingView {
    topics: Vec<Choice>,
    groups: Vec<Choice>,
    languages: Vec<Choice>,
    ages: Vec<Choice>,
    states: Vec<Choice>,
    /// Whether anything was chosen.
    chosen: bool,
    /// What was chosen, for the form that claims.
    fields: Vec<FieldView>,
}

#[derive(Debug, Serialize)]
struct FieldView {
    name: &'static str,
    value: String,
}

impl NarrowingView {
    pub(super) fn new(words: Words, groups: &Groups, topics: Vec<TopicWaiting>, chosen: &Narrowing) -> Self {
        let choice = |value: &str, label: String, of: &str| Choice { value: value.into(), label, chosen: value == of };
        Self {
            topics: topics.into_iter().map(|topic| choice(&topic.slug, topic.title, &chosen.topic)).collect(),
            groups: groups.all().iter().map(|group| choice(&group.id, group.label.clone(), &chosen.group)).collect(),
            languages: choices::languages(words, &chosen.language),
            ages: Age::ALL
                .into_iter()
                .map(|age| {
                    let label = words.with("queue-older-than", &[("days", age.days().into())]);
                    choice(&age.days().to_string(), label, &chosen.age)
                })
                .collect(),
            states: Standing::ALL
                .into_iter()
                .map(|standing| choice(standing.name(), words.text(standing_key(standing)), &chosen.state))
                .collect(),
            chosen: chosen.chosen().next().is_some(),
            fields: chosen.chosen().map(|(name, value)| FieldView { name, value: value.to_owned() }).collect(),
        }
    }
}

fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Any => "queue-any",
        Standing::Free => "queue-free",
        Standing::Mine => "queue-mine",
        Standing::Held => "queue-held",
        Standing::SentBack => "queue-sent-back",
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn narrowing(full: bool) -> NarrowingView {
        let choice = Choice { value: "a".into(), label: "<b>".into(), chosen: full };
        NarrowingView {
            topics: if full { vec![choice.clone()] } else { vec![] },
            groups: vec![choice.clone()],
            languages: vec![choice.clone()],
            ages: vec![choice.clone()],
            states: vec![choice],
            chosen: full,
            fields: if full { vec![FieldView { name: "topic", value: "<b>".into() }] } else { vec![] },
        }
    }
}
