//! What happened, append-only: the history of every case, and a chain of seals over it.

pub mod queries;
pub mod seal;

use chrono::{DateTime, Utc};

/// One line of the trail.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When; `None` for the moment it is stored.
    pub at: Option<DateTime<Utc>>,
    /// Row number of the account that acted; `None` for the program itself.
    pub actor: Option<i64>,
    /// "noun.verb", such as `contribution.submitted`.
    pub action: &'static str,
    /// Row number of the contribution whose history this belongs to.
    pub contribution: Option<i64>,
    /// What it happened to, as "noun:reference".
    pub subject: String,
    /// What else is worth keeping; nothing that identifies a person.
    pub detail: serde_json::Value,
}

impl Entry {
    /// A line without a contribution and without detail.
    pub fn new(actor: Option<i64>, action: &'static str, subject: impl Into<String>) -> Self {
        Self { at: None, actor, action, contribution: None, subject: subject.into(), detail: serde_json::json!({}) }
    }

    /// The same line, at another time.
    pub fn at(self, at: DateTime<Utc>) -> Self {
        Self { at: Some(at), ..self }
    }

    /// The same line, as part of the history of a contribution.
    pub fn about(self, contribution: i64) -> Self {
        Self { contribution: Some(contribution), ..self }
    }

    /// The same line with more to it.
    pub fn with(self, detail: serde_json::Value) -> Self {
        Self { detail, ..self }
    }
}
