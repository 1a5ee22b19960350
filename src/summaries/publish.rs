//! Publishing a summary: from then on everybody reads it, and nobody changes it.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde_json::json;

use super::draft::{self, Refused, Seen};
use super::numbering::labels;
use super::queries::store;
use crate::people::roles::Organiser;

/// Publishes what was seen. Every paragraph must lead to a contribution.
pub fn publish(conn: &mut PgConnection, by: &Organiser, seen: &Seen, now: DateTime<Utc>) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    let blocks = store::blocks(conn, summary.id)?;
    let cited = store::citing_blocks(conn, summary.id)?;
    let labels = labels(blocks.iter().map(|block| block.kind));
    let paragraphs = || labels.iter().zip(&blocks).filter_map(|(label, block)| Some((label.number()?, block.id)));
    if paragraphs().next().is_none() {
        return Err(Refused::NoParagraph);
    }
    let uncited: Vec<usize> = paragraphs().filter(|(_, id)| !cited.contains(id)).map(|(number, _)| number).collect();
    if !uncited.is_empty() {
        return Err(Refused::Uncited(uncited));
    }
    store::publish(conn, summary.id, now)?;
    draft::note(conn, by, "summary.published", &summary.slug, json!({ "paragraphs": paragraphs().count() }))?;
    Ok(())
}
