//! What somebody looks for in the ledger: the form above it, and its fields in addresses.

use chrono::NaiveDate;
use diesel::PgConnection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::http::error::AppError;
use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::Groups;
use crate::moderation::Rule;
use crate::moderation::ledger::Key;
use crate::moderation::ledger::action::Action;
use crate::moderation::ledger::filter::{Filter, Month, NoMonth};
use crate::text::words::Words;
use crate::topics;

/// What stands behind the question mark: what is looked for, and the last line of the page before.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Asked {
    topic: String,
    group: String,
    action: String,
    rule: String,
    month: String,
    day: Option<NaiveDate>,
    after: Option<String>,
}

impl Asked {
    /// Where the page begins.
    pub(in crate::http::pages) fn key(&self) -> Result<Option<Key>, AppError> {
        let Some((day, after)) = self.day.zip(self.after.as_ref()) else { return Ok(None) };
        Ok(Some((day, Uuid::parse_str(after).map_err(|_| AppError::Unreadable)?)))
    }

    /// Whether anything is looked for.
    pub(in crate::http::pages) fn narrows(&self) -> bool {
        !self.query().is_empty()
    }

    /// The fields that say something, as they stand in an address; nothing where none does.
    pub(in crate::http::pages) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.finish()
    }

    /// An address with these fields behind it.
    pub(in crate::http::pages) fn at(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// The page after this line.
    pub(in crate::http::pages) fn page_after(&self, (day, id): Key) -> String {
        let query = self.query();
        format!("/ledger?{query}{}day={day}&after={id}", if query.is_empty() { "" } else { "&" })
    }

    fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("topic", self.topic.trim()),
            ("group", self.group.trim()),
            ("action", self.action.trim()),
            ("rule", self.rule.trim()),
            ("month", self.month.trim()),
        ]
    }

    /// The month, if there is one and it is one.
    pub(in crate::http::pages) fn month(&self) -> Result<Option<Month>, NoMonth> {
        match self.month.trim() {
            "" => Ok(None),
            given => Month::parse(given).map(Some),
        }
    }

    /// All of it as a filter, if there is such a topic.
    pub(in crate::http::pages) fn filter(&self, conn: &mut PgConnection) -> Result<Option<Filter>, AppError> {
        let named = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let topic = match named(&self.topic) {
            None => None,
            Some(slug) => match topics::queries::by_slug(conn, &slug)? {
                Some(topic) => Some(topic.id),
                None => return Ok(None),
            },
        };
        let action =
            named(&self.action).map(|label| Action::of_label(&label).ok_or(AppError::Unreadable)).transpose()?;
        let month = self.month().map_err(|NoMonth| AppError::Unreadable)?;
        Ok(Some(Filter { topic, group: named(&self.group), action, rule: named(&self.rule), month }))
    }
}

/// What there is to choose from.
#[derive(Debug, Default)]
pub(in crate::http::pages) struct Offered {
    /// Slug and title.
    pub(in crate::http::pages) topics: Vec<(String, String)>,
    pub(in crate::http::pages) rules: Vec<Rule>,
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct FilterForm {
    topics: Vec<Choice>,
    groups: Vec<Choice>,
    actions: Vec<Choice>,
    rules: Vec<Choice>,
    month: String,
    narrows: bool,
    complaints: Complaints,
}

impl FilterForm {
    pub(in crate::http::pages) fn new(
        words: Words,
        asked: &Asked,
        offered: &Offered,
        groups: &Groups,
        action: fn(Action) -> &'static str,
    ) -> Self {
        let choice = |value: &str, label: String, asked: &str| Choice {
            value: value.to_owned(),
            label,
            chosen: value == asked.trim(),
        };
        let mut complaints = Complaints::default();
        if asked.month().is_err() {
            complaints.add("month", words.text("refused-month"));
        }
        Self {
            topics: offered.topics.iter().map(|(slug, title)| choice(slug, title.clone(), &asked.topic)).collect(),
            groups: groups.all().iter().map(|group| choice(&group.id, group.label.clone(), &asked.group)).collect(),
            actions: Action::all()
                .map(|known| choice(known.label(), words.text(action(known)), &asked.action))
                .collect(),
            rules: offered
                .rules
                .iter()
                .map(|rule| choice(&rule.code, format!("{}: {}", rule.code, rule.title), &asked.rule))
                .collect(),
            month: asked.month.trim().to_owned(),
            narrows: asked.narrows(),
            complaints,
        }
    }

    /// Whether something of it could not be read.
    pub(in crate::http::pages) fn is_wrong(&self) -> bool {
        !self.complaints.is_empty()
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn form(full: bool) -> FilterForm {
        let choices = || vec![Choice { value: "<b>".into(), label: "<b>".into(), chosen: full }];
        let mut complaints = Complaints::default();
        if full {
            complaints.add("month", "<b>".into());
        }
        FilterForm {
            topics: choices(),
            groups: choices(),
            actions: choices(),
            rules: choices(),
            month: "<b>".into(),
            narrows: full,
            complaints,
        }
    }
}
