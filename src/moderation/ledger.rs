//! The public record of decisions: without persons, without words.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;

use crate::contributions::DecisionKind;

/// One decision as everybody may see it.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = crate::db::public_view::ledger)]
pub struct LedgerLine {
    /// Grows with time.
    pub id: i64,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// What.
    pub kind: DecisionKind,
    /// In which topic: its slug.
    pub topic_slug: String,
    /// Its title.
    pub topic_title: String,
    /// The number of the contribution, if it was published.
    pub no: Option<i32>,
    /// The rule, where one was named.
    pub rule_code: Option<String>,
    /// The author's group, where it names nobody.
    pub group_id: Option<String>,
    /// Seconds from submission to decision.
    pub waited_seconds: i64,
}
