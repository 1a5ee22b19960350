//! Writing a summary: beginning it, and adding, editing, moving and deleting what stands in it.

use diesel::pg::PgConnection;
use serde_json::json;

use super::draft::{self, Refused, Seen};
use super::queries::store;
use super::{Block, BlockId, Content, NewSummary, Preface, Summary, cite};
use crate::people::roles::Organiser;
use crate::text::Title;
use crate::text::slug::Slug;

/// Which way a block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Begins a summary of one or more topics; says the name it has in addresses.
pub fn begin(conn: &mut PgConnection, by: &Organiser, new: &NewSummary) -> Result<Slug, Refused> {
    let found = store::topics(conn, &new.topics)?;
    let (_, first, _) = *found.first().filter(|_| found.len() == new.topics.len()).ok_or(Refused::NoSuchTopic)?;
    let process = match &new.process {
        Some(named) => found.iter().find(|(.., slug)| slug == named).map(|(_, process, _)| *process),
        None if found.iter().any(|(_, process, _)| *process != first) => return Err(Refused::SeveralProcesses),
        None => Some(first),
    };
    let process = process.ok_or(Refused::OtherProcess)?;
    let topics: Vec<_> = found.iter().map(|(topic, ..)| *topic).collect();
    let wanted = new.slug.clone().unwrap_or_else(|| Slug::from_title(new.title.as_str(), "summary"));
    let (slug, id) = wanted.take(|slug| store::insert(conn, slug, process, new))?;
    store::set_topics(conn, id, &topics)?;
    draft::note(conn, by, "summary.begun", slug.as_str(), json!({ "topics": new.topics }))?;
    Ok(slug)
}

/// Changes title and preface.
pub fn describe(
    conn: &mut PgConnection,
    by: &Organiser,
    seen: &Seen,
    title: &Title,
    preface: &Preface,
) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    store::describe(conn, summary.id, title, preface)?;
    draft::note(conn, by, "summary.described", &summary.slug, json!({}))?;
    Ok(())
}

/// Adds a heading or a paragraph after a block; at the beginning where none is named.
pub fn insert_after(
    conn: &mut PgConnection,
    by: &Organiser,
    seen: &Seen,
    after: Option<BlockId>,
    content: &Content,
) -> Result<BlockId, Refused> {
    let summary = draft::open(conn, seen)?;
    let position = match after {
        Some(block) => block_of(conn, &summary, block)?.position + 1,
        None => 1,
    };
    store::make_room(conn, summary.id, position)?;
    let id = store::insert_block(conn, summary.id, position, content.kind(), content.words())?;
    if let Content::Paragraph(_, sources) = content {
        cite::replace(conn, &summary, id, sources)?;
    }
    draft::note(conn, by, "summary.block_added", &summary.slug, json!({ "block": id.0 }))?;
    Ok(id)
}

/// Changes the words of a block, and what it cites.
pub fn edit(
    conn: &mut PgConnection,
    by: &Organiser,
    seen: &Seen,
    block: BlockId,
    content: &Content,
) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    block_of(conn, &summary, block)?;
    store::edit_block(conn, block, content.kind(), content.words())?;
    match content {
        Content::Paragraph(_, sources) => cite::replace(conn, &summary, block, sources)?,
        Content::Heading(_) => cite::replace(conn, &summary, block, &[])?,
    }
    draft::note(conn, by, "summary.block_edited", &summary.slug, json!({ "block": block.0 }))?;
    Ok(())
}

/// Lets a block change places with its neighbour; at either end of the text nothing moves.
pub fn step(conn: &mut PgConnection, by: &Organiser, seen: &Seen, block: BlockId, step: Step) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    let moved = block_of(conn, &summary, block)?;
    let wanted = match step {
        Step::Up => moved.position - 1,
        Step::Down => moved.position + 1,
    };
    if let Some(neighbour) = store::block_at(conn, summary.id, wanted)? {
        store::place(conn, moved.id, neighbour.position)?;
        store::place(conn, neighbour.id, moved.position)?;
    }
    draft::note(conn, by, "summary.block_moved", &summary.slug, json!({ "block": block.0, "to": wanted }))?;
    Ok(())
}

/// Takes a block out of the text; what it said stays in the trail, because nothing else keeps it.
pub fn delete(conn: &mut PgConnection, by: &Organiser, seen: &Seen, block: BlockId) -> Result<(), Refused> {
    let summary = draft::open(conn, seen)?;
    let gone = block_of(conn, &summary, block)?;
    store::delete_block(conn, &summary, &gone)?;
    let kind = gone.kind.label();
    let detail = json!({ "block": block.0, "kind": kind, "words": gone.body });
    draft::note(conn, by, "summary.block_deleted", &summary.slug, detail)?;
    Ok(())
}

fn block_of(conn: &mut PgConnection, summary: &Summary, block: BlockId) -> Result<Block, Refused> {
    store::block(conn, summary.id, block)?.ok_or(Refused::NotThere)
}
