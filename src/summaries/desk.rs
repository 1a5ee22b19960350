//! What an organiser sees of a summary: the text, what may be cited, who stands in it.

use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::numbering::{Label, labels};
use super::queries::desk::{self as queries, CitableRow, CitedRow};
use super::queries::store;
use super::{BlockId, Coverage, Source, Standing, Summary};
use crate::db::paging::Paged;
use crate::people::roles::Organiser;
use crate::topics::TopicId;

/// Contributions listed at a time.
const PAGE: usize = 30;
/// Appeals named at most.
const APPEALS: i64 = 10;

/// A summary on the desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Title, preface, state.
    pub summary: Summary,
    /// The short name of its process.
    pub process: String,
    /// Its topics.
    pub topics: Vec<TopicLine>,
    /// The text.
    pub parts: Vec<DeskPart>,
    /// How much of each group stands in it.
    pub coverage: Vec<Coverage>,
    /// What may be cited beside the open paragraph.
    pub citable: Listed,
    /// What no paragraph cites.
    pub uncited: Listed,
    /// Appeals in its topics that nobody has settled, the oldest first: their names, and the titles of their topics.
    pub appeals: Vec<(Uuid, String)>,
}

/// A topic that a summary reports on.
#[derive(Debug, Clone)]
pub struct TopicLine {
    /// Row number.
    pub id: TopicId,
    /// The name in addresses.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// How many of its published contributions no paragraph cites.
    pub uncited: i64,
}

/// A heading or a paragraph.
#[derive(Debug, Clone)]
pub struct DeskPart {
    /// Row number.
    pub id: BlockId,
    /// Letter or number.
    pub label: Label,
    /// The words.
    pub text: String,
    /// What a paragraph cites, in order.
    pub citations: Vec<Cited>,
}

/// A contribution that is cited or may be.
#[derive(Debug, Clone)]
pub struct Cited {
    /// Which.
    pub source: Source,
    /// The group of its author.
    pub group_id: String,
    /// The name beside it.
    pub who: String,
    /// BCP 47 code of its text.
    pub language: String,
    /// The beginning of its text, as rendered; may end inside a word or a tag.
    pub html: String,
    /// Whether its text is still what readers see.
    pub standing: Standing,
    /// The numbers of the paragraphs that cite it.
    pub cited_in: Vec<usize>,
}

/// One page of the contributions of a topic.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The slug of the topic.
    pub topic: String,
    /// The contributions, by number.
    pub lines: Vec<Cited>,
    /// The number at which the next page begins.
    pub next: Option<i32>,
}

/// Which lists are asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The slug of the topic that both lists are about.
    pub topic: Option<String>,
    /// Where the list of what may be cited begins.
    pub from: i32,
    /// Where the list of what no paragraph cites begins.
    pub uncited_from: i32,
}

/// The summary of this slug, for its organisers.
pub fn load(conn: &mut PgConnection, _by: &Organiser, slug: &str, asked: &Asked) -> QueryResult<Option<Desk>> {
    let Some(summary) = queries::by_slug(conn, slug)? else {
        return Ok(None);
    };
    let id = summary.id;
    let parts = parts(conn, &summary)?;
    let cited = queries::cited(conn, id)?;
    let topics = queries::topics(conn, id, &cited)?;
    let chosen = topics.iter().find(|(_, slug, ..)| Some(slug) == asked.topic.as_ref());
    let for_citing = chosen.or(topics.first());
    let for_uncited = chosen.or(topics.iter().find(|(.., uncited)| *uncited > 0));
    let mut list = |topic: Option<&(_, String, String, i64)>, left_out, from| match topic {
        Some((topic, slug, ..)) => {
            Ok(listed(slug, Paged::ask(PAGE, |limit| queries::citable(conn, *topic, left_out, from, limit))?, &parts))
        }
        None => QueryResult::Ok(Listed::default()),
    };
    let citable = list(for_citing, &[], asked.from)?;
    let uncited = list(for_uncited, &cited, asked.uncited_from)?;
    Ok(Some(Desk {
        process: queries::process_name(conn, summary.process_id)?,
        coverage: queries::coverage(conn, id)?,
        topics: topics.into_iter().map(|(id, slug, title, uncited)| TopicLine { id, slug, title, uncited }).collect(),
        appeals: store::appeals_under_way(conn, id, APPEALS)?,
        summary,
        parts,
        citable,
        uncited,
    }))
}

/// What no paragraph cites, topic by topic: the first of each.
pub fn uncited(conn: &mut PgConnection, _by: &Organiser, desk: &Desk) -> QueryResult<Vec<Listed>> {
    let cited = queries::cited(conn, desk.summary.id)?;
    let mut found = Vec::new();
    for topic in desk.topics.iter().filter(|topic| topic.uncited > 0) {
        let first = Paged::ask(PAGE, |limit| queries::citable(conn, topic.id, &cited, 1, limit))?;
        found.push(listed(&topic.slug, first, &desk.parts));
    }
    Ok(found)
}

/// All summaries with the short names of their processes, those begun last first, from one on.
pub fn all(
    conn: &mut PgConnection,
    _by: &Organiser,
    from: Option<&str>,
    limit: i64,
) -> QueryResult<Vec<(Summary, String)>> {
    queries::all(conn, from, limit)
}

/// What a new summary may be about.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Slugs and short names of the processes.
    pub processes: Vec<(String, String)>,
    /// Slugs and titles of the topics, with the short names of their processes.
    pub topics: Vec<(String, String, String)>,
}

/// What a new summary may be about.
pub fn choices(conn: &mut PgConnection, _by: &Organiser) -> QueryResult<Choices> {
    Ok(Choices { processes: queries::processes(conn)?, topics: queries::choosable_topics(conn)? })
}

fn parts(conn: &mut PgConnection, summary: &Summary) -> QueryResult<Vec<DeskPart>> {
    let blocks = store::blocks(conn, summary.id)?;
    let rows = queries::citations(conn, summary.id)?;
    let labels = labels(blocks.iter().map(|block| block.kind));
    let mut parts: Vec<DeskPart> = labels
        .into_iter()
        .zip(blocks)
        .map(|(label, block)| DeskPart {
            id: block.id,
            label,
            text: block.body,
            citations: rows.iter().filter(|row| row.block_id == block.id).cloned().map(Cited::from).collect(),
        })
        .collect();
    let all = parts.clone();
    for cited in parts.iter_mut().flat_map(|part| &mut part.citations) {
        cited.cited_in = citing(&all, &cited.source);
    }
    Ok(parts)
}

fn citing(parts: &[DeskPart], source: &Source) -> Vec<usize> {
    let cites = |part: &&DeskPart| part.citations.iter().any(|cited| cited.source == *source);
    parts.iter().filter(cites).filter_map(|part| part.label.number()).collect()
}

fn listed(topic: &str, page: Paged<CitableRow>, parts: &[DeskPart]) -> Listed {
    let next = page.further().map(|first| first.no);
    let lines = page
        .lines
        .into_iter()
        .map(|row| {
            let source = Source { topic: topic.to_owned(), no: row.no };
            Cited {
                cited_in: citing(parts, &source),
                source,
                group_id: row.group_id,
                who: row.spoken_as,
                language: row.language,
                html: row.html,
                standing: Standing::AsCited,
            }
        })
        .collect();
    Listed { topic: topic.to_owned(), lines, next }
}

impl From<CitedRow> for Cited {
    fn from(row: CitedRow) -> Self {
        Self {
            source: Source { topic: row.topic, no: row.no },
            group_id: row.group_id,
            who: row.spoken_as,
            language: row.language,
            html: row.html,
            standing: Standing::new(row.visibility, row.changed),
            cited_in: Vec::new(),
        }
    }
}
