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

/// The ledger as CSV (RFC 4180), with the mark that spreadsheets want before UTF-8.
pub fn csv(lines: &[LedgerLine]) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["id", "decided_at", "action", "topic", "no", "rule", "group", "waited_seconds"])?;
    for line in lines {
        table.write_record([
            line.id.to_string(),
            line.decided_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            line.kind.label().to_owned(),
            line.topic_slug.clone(),
            line.no.map(|no| no.to_string()).unwrap_or_default(),
            line.rule_code.clone().unwrap_or_default(),
            line.group_id.clone().unwrap_or_default(),
            line.waited_seconds.to_string(),
        ])?;
    }
    let bytes = table.into_inner().map_err(|cause| cause.into_error())?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}
