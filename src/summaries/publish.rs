//! Publishing a summary: from then on everybody reads it, and nobody changes it.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use serde_json::json;

use super::SummaryId;
use super::draft::{self, Refused, Seen};
use super::numbering::labels;
use super::queries::store;
use crate::people::roles::Organiser;

/// Publishes what was seen. Every paragraph must lead to a contribution, and what appeals may still change is no ground to
/// freeze anything on.
pub fn publish(conn: &mut PgConnection, by: &Organiser, seen: &Seen, now: DateTime<Utc>) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    let paragraphs = fit(conn, summary.id)?;
    store::publish(conn, summary.id, now)?;
    draft::note(conn, by, "summary.published", &summary.slug, json!({ "paragraphs": paragraphs }))?;
    Ok(())
}

/// How many paragraphs there are; refused unless there is one, each leads to a contribution, and no appeal is under way.
pub fn fit(conn: &mut PgConnection, of: SummaryId) -> Result<usize, Refused> {
    let blocks = store::blocks(conn, of)?;
    let cited = store::citing_blocks(conn, of)?;
    let labels = labels(blocks.iter().map(|block| block.kind));
    let paragraphs = || labels.iter().zip(&blocks).filter_map(|(label, block)| Some((label.number()?, block.id)));
    let uncited: Vec<usize> = paragraphs().filter(|(_, id)| !cited.contains(id)).map(|(number, _)| number).collect();
    match paragraphs().count() {
        0 => Err(Refused::NoParagraph),
        _ if !uncited.is_empty() => Err(Refused::Uncited(uncited)),
        _ if !store::appeals_under_way(conn, of, 1)?.is_empty() => Err(Refused::AppealsUnderWay),
        count => Ok(count),
    }
}
