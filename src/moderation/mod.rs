//! Deciding what is published, in the open: every decision has a moderator, and a negative one reasons.

pub mod appeals;
pub mod decide;
pub mod hints;
pub mod ledger;
pub mod messages;
pub mod queries;
pub mod queue;
pub mod reports;
pub mod review;
pub mod statistics;
pub mod taking_effect;

use diesel::prelude::*;
use serde::Serialize;

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

/// A rule of conduct.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = crate::db::public_view::rule)]
pub struct Rule {
    /// The published code, such as `R3`.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub body: String,
}

impl Rule {
    /// The same in the language of these words, where the language files have the rule.
    pub fn told(self, words: Words) -> Self {
        Self {
            title: rule_title(words, &self.code, self.title),
            body: words.known(&key(&self.code, "text")).unwrap_or(self.body),
            code: self.code,
        }
    }
}

/// What a rule is called in the language of these words; as it is stored where the language files do not have it.
pub fn rule_title(words: Words, code: &str, stored: String) -> String {
    words.known(&key(code, "title")).unwrap_or(stored)
}

fn key(code: &str, part: &str) -> String {
    format!("rule-{}-{part}", code.to_lowercase())
}
