//! Deciding what is published, in the open: every decision has a moderator, and a negative one reasons.

pub mod after_closing;
pub mod amend;
pub mod appeals;
pub mod comparison;
pub mod decide;
pub mod hints;
pub mod ledger;
pub mod messages;
pub mod queries;
pub mod queue;
pub mod redact;
pub mod reports;
pub mod review;
pub mod rule_texts;
pub mod second_looks;
pub mod second_person;
pub mod statistics;
pub mod taking_effect;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::prelude::*;
use diesel::sql_types::Jsonb;
use serde::{Serialize, Serializer};

use crate::db::pg_enum;
use crate::text::words::Words;

pg_enum! {
    /// Who reads what is written inside a case, besides its writer.
    pub enum CaseAudience: CaseAudience {
        /// Moderators alone.
        Moderators = "moderators",
        /// The author and moderators.
        Author = "author",
    }
}

/// A text in several languages, always in English; told in one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromSqlRow)]
pub struct Multilingual {
    english: String,
    others: BTreeMap<String, String>,
}

impl Multilingual {
    /// In the language of these words, else in English.
    pub fn told(&self, words: Words) -> String {
        self.others.get(words.0.code()).unwrap_or(&self.english).clone()
    }
}

impl From<String> for Multilingual {
    fn from(english: String) -> Self {
        Self { english, others: BTreeMap::new() }
    }
}

impl From<&str> for Multilingual {
    fn from(english: &str) -> Self {
        english.to_owned().into()
    }
}

impl std::fmt::Display for Multilingual {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.english)
    }
}

impl Serialize for Multilingual {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english)
    }
}

impl FromSql<Jsonb, Pg> for Multilingual {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let stored = <serde_json::Value as FromSql<Jsonb, Pg>>::from_sql(value)?;
        let mut others: BTreeMap<String, String> = serde_json::from_value(stored)?;
        Ok(Self { english: others.remove("en").unwrap_or_default(), others })
    }
}

/// A rule of conduct as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = crate::db::public_view::rule)]
pub struct Rule {
    /// The published code, such as `R3`.
    pub code: String,
    /// What it is called.
    pub title: Multilingual,
    /// What it says.
    pub body: Multilingual,
}

impl Rule {
    /// The same in the language of these words alone.
    pub fn told(self, words: Words) -> Self {
        Self { title: self.title.told(words).into(), body: self.body.told(words).into(), code: self.code }
    }
}

/// What a rule is called in the language of these words.
pub fn rule_title(words: Words, _code: &str, title: impl Into<Multilingual>) -> String {
    title.into().told(words)
}

/// A rule as it is or was in force.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = crate::db::public_view::rule_version)]
pub struct RuleVersion {
    /// The published code.
    #[diesel(column_name = rule_code)]
    pub code: String,
    /// The how-manyth version of it.
    pub version: i32,
    /// Since when it reads so.
    pub in_force_from: DateTime<Utc>,
    /// Until when; nothing where it still does.
    pub in_force_until: Option<DateTime<Utc>>,
    /// What it is called.
    pub title: Multilingual,
    /// What it says.
    pub body: Multilingual,
}

/// The rule as it read in one version, else as it reads now.
pub fn rule_as_read<'a>(versions: &'a [RuleVersion], code: &str, version: Option<i32>) -> Option<&'a RuleVersion> {
    let of_code = |rule: &&RuleVersion| rule.code == code;
    let named = versions.iter().filter(of_code).find(|rule| Some(rule.version) == version);
    named.or_else(|| versions.iter().filter(of_code).find(|rule| rule.in_force_until.is_none()))
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;

    /// A rule whose words are markup.
    pub(crate) fn rule(in_force: bool) -> RuleVersion {
        let mut title = Multilingual::from("<b>");
        title.others.insert("fr".into(), "Titre".into());
        RuleVersion {
            code: "R1".into(),
            version: 1,
            in_force_from: DateTime::UNIX_EPOCH,
            in_force_until: (!in_force).then_some(DateTime::UNIX_EPOCH),
            body: "<b>".into(),
            title,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::rule;
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_rule_is_told_in_the_language_asked_for_else_in_english() {
        assert_eq!(rule(true).title.told(Words(Language::French)), "Titre");
        assert_eq!(rule(true).title.told(Words(Language::Russian)), "<b>");
    }

    #[test]
    fn a_decision_shows_the_version_it_named() {
        let second = RuleVersion { version: 2, ..rule(true) };
        let versions = [rule(false), second];
        assert_eq!(rule_as_read(&versions, "R1", Some(1)).map(|rule| rule.version), Some(1));
        assert_eq!(rule_as_read(&versions, "R1", None).map(|rule| rule.version), Some(2));
        assert_eq!(rule_as_read(&versions, "R2", Some(1)), None);
    }
}
