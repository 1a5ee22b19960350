//! Citing: from a paragraph to the exact text of a published contribution.

use std::collections::HashSet;

use diesel::pg::PgConnection;
use serde_json::json;

use super::draft::{self, Refused, Seen};
use super::queries::store::{self, Pinned};
use super::{BlockId, BlockKind, Source, Summary};
use crate::people::roles::Organiser;

/// Adds a citation at the end of a paragraph's.
pub fn cite(
    conn: &mut PgConnection,
    by: &Organiser,
    seen: &Seen,
    paragraph: BlockId,
    source: &Source,
) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    is_paragraph(conn, &summary, paragraph)?;
    let mut wanted: Vec<Source> = store::pinned(conn, paragraph)?.into_iter().map(|pinned| pinned.source).collect();
    wanted.push(source.clone());
    replace(conn, &summary, paragraph, &wanted)?;
    draft::note(conn, by, "summary.cited", &summary.slug, about(paragraph, source))?;
    Ok(())
}

/// Cites the text that readers see now, where an older one was cited.
pub fn renew(
    conn: &mut PgConnection,
    by: &Organiser,
    seen: &Seen,
    paragraph: BlockId,
    source: &Source,
) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    is_paragraph(conn, &summary, paragraph)?;
    let live = store::citable(conn, summary.id, std::slice::from_ref(source))?;
    let now = live.first().ok_or_else(|| Refused::NotCitable(vec![source.clone()]))?;
    store::pin_again(conn, paragraph, now)?;
    draft::note(conn, by, "summary.citation_renewed", &summary.slug, about(paragraph, source))?;
    Ok(())
}

/// Lets a paragraph cite these, in this order. What it cited before stays pinned to the text that
/// was read then; what is new is pinned to the text that is live.
pub(super) fn replace(
    conn: &mut PgConnection,
    summary: &Summary,
    paragraph: BlockId,
    wanted: &[Source],
) -> Result<(), Refused> {
    let mut once = HashSet::new();
    let wanted: Vec<&Source> = wanted.iter().filter(|source| once.insert(*source)).collect();
    let before = store::pinned(conn, paragraph)?;
    let is_new = |source: &Source| !before.iter().any(|pinned| pinned.source == *source);
    let new: Vec<Source> = wanted.iter().filter(|source| is_new(source)).map(|source| (*source).clone()).collect();
    let live = store::citable(conn, summary.id, &new)?;
    let find = |source: &Source| before.iter().chain(&live).find(|pinned| pinned.source == *source);
    let missing: Vec<Source> =
        wanted.iter().filter(|source| find(source).is_none()).map(|source| (*source).clone()).collect();
    if !missing.is_empty() {
        return Err(Refused::NotCitable(missing));
    }
    let pinned: Vec<&Pinned> = wanted.iter().filter_map(|source| find(source)).collect();
    store::set_citations(conn, paragraph, &pinned)?;
    Ok(())
}

fn is_paragraph(conn: &mut PgConnection, summary: &Summary, block: BlockId) -> Result<(), Refused> {
    let found = store::block(conn, summary.id, block)?.ok_or(Refused::NotThere)?;
    if found.kind == BlockKind::Paragraph { Ok(()) } else { Err(Refused::NotThere) }
}

fn about(paragraph: BlockId, source: &Source) -> serde_json::Value {
    json!({ "block": paragraph.0, "source": source.to_string() })
}
