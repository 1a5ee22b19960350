//! A published summary as everybody reads it, on its page and in every file.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::numbering::{Label, labels};
use super::queries::public::{self, Published};
use super::{Coverage, Source, Standing};
use crate::db::paging::Paged;

/// A published summary, whole.
#[derive(Debug, Clone)]
pub struct Report {
    /// Title, preface, process, date.
    pub summary: Published,
    /// Slugs and titles of its topics.
    pub topics: Vec<(String, String)>,
    /// The text.
    pub parts: Vec<Part>,
    /// How much of each group stands in it.
    pub coverage: Vec<Coverage>,
    /// Who is cited.
    pub contributors: Vec<Contributor>,
    /// What may be read in its topics and stands in no paragraph.
    pub uncited: Vec<Uncited>,
    /// What comes after those, where it was asked for some of them only.
    pub more_uncited: Option<Source>,
}

/// A heading or a paragraph with its letter or number.
#[derive(Debug, Clone)]
pub struct Part {
    /// Letter or number.
    pub label: Label,
    /// The words.
    pub text: String,
    /// What a paragraph cites, in order.
    pub citations: Vec<Citation>,
}

/// From a paragraph to a contribution.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The slug of the topic.
    pub topic: String,
    /// The number of the contribution.
    pub no: i32,
    /// The group of its author.
    pub group_id: String,
    /// Which of its texts that were read was cited, counted from one.
    pub edition: i32,
    /// What became of that text.
    pub standing: Standing,
}

/// A contribution that no paragraph cites.
#[derive(Debug, Clone)]
pub struct Uncited {
    /// Where it is to be read.
    pub source: Source,
    /// The group of its author.
    pub group_id: String,
    /// It was published after the summary.
    pub later: bool,
}

/// Somebody who is cited.
#[derive(Debug, Clone)]
pub struct Contributor {
    /// The stakeholder group.
    pub group_id: String,
    /// The name that stands beside the contributions.
    pub name: String,
    /// Whether it is made up for the demonstration.
    pub invented: bool,
}

/// Which of the contributions that no paragraph cites are wanted.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// All of them.
    All,
    /// So many, from one on.
    Some(usize, Option<Source>),
}

/// The published summary of this slug; all of it through the public views.
pub fn load(conn: &mut PgConnection, slug: &str, wanted: &Wanted) -> QueryResult<Option<Report>> {
    let Some(summary) = public::by_slug(conn, slug)? else {
        return Ok(None);
    };
    let id = summary.id;
    let blocks = public::blocks(conn, id)?;
    let citations = public::citations(conn, id)?;
    let labels = labels(blocks.iter().map(|(_, kind, _)| *kind));
    let parts = labels
        .into_iter()
        .zip(blocks)
        .map(|(label, (block, _, text))| Part {
            label,
            text,
            citations: citations.iter().filter(|row| row.block_id == block).cloned().map(Citation::from).collect(),
        })
        .collect();
    let contributors = public::contributors(conn, id)?
        .into_iter()
        .filter_map(|(group_id, name, invented)| Some(Contributor { group_id, name: name?, invented }))
        .collect();
    let (topics, coverage) = (public::topics(conn, id)?, public::coverage(conn, id)?);
    let (uncited, more_uncited) = uncited(conn, &summary, wanted)?;
    Ok(Some(Report { summary, topics, parts, coverage, contributors, uncited, more_uncited }))
}

fn uncited(
    conn: &mut PgConnection,
    summary: &Published,
    wanted: &Wanted,
) -> QueryResult<(Vec<Uncited>, Option<Source>)> {
    let (from, size) = match wanted {
        Wanted::All => (None, usize::MAX),
        Wanted::Some(size, from) => (from.as_ref(), *size),
    };
    let page = Paged::ask(size, |limit| public::uncited(conn, summary.id, from, limit))?;
    let next = page.further().map(|(topic, no, ..)| Source { topic: topic.clone(), no: *no });
    let found = page
        .lines
        .into_iter()
        .map(|(topic, no, group_id, published_at)| Uncited {
            source: Source { topic, no },
            group_id,
            later: published_at > summary.published_at,
        })
        .collect();
    Ok((found, next))
}

impl From<public::CitationRow> for Citation {
    fn from(row: public::CitationRow) -> Self {
        Self {
            standing: Standing::new(row.visibility, row.changed_since),
            topic: row.topic_slug,
            no: row.no,
            group_id: row.group_id,
            edition: row.edition,
        }
    }
}

impl Report {
    /// The paragraphs of the preface.
    pub fn preface(&self) -> Vec<String> {
        self.summary
            .preface
            .split("\n\n")
            .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|paragraph| !paragraph.is_empty())
            .collect()
    }
}
