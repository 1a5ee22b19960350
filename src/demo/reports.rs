//! The summaries of the demonstration, written through the actions that organisers use.

use std::collections::HashMap;

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;
use serde::Deserialize;

use super::record::is_its_own;
use crate::people::roles::Organiser;
use crate::summaries::draft::Seen;
use crate::summaries::{BlockKind, Content, NewSummary, Passage, Preface, Source, publish, write};
use crate::text::Title;
use crate::text::language::ContentLanguage;
use crate::text::slug::Slug;

/// How long before the loading the first summary was published.
const PUBLISHED: Duration = Duration::days(20);

/// The summary that is published, and those that are not.
#[derive(Debug, Deserialize)]
pub(super) struct Reports {
    #[serde(flatten)]
    published: Report,
    drafts: Vec<Report>,
}

#[derive(Debug, Deserialize)]
struct Report {
    slug: String,
    process: String,
    title: String,
    preface: String,
    topics: Vec<String>,
    blocks: Vec<Told>,
}

/// A heading or a paragraph, with the contributions that it cites.
#[derive(Debug, Deserialize)]
struct Told {
    kind: BlockKind,
    text: String,
    cites: Vec<String>,
}

/// Writes all of them. `sources` says where the contributions that they cite are to be read.
pub(super) fn write_all(
    conn: &mut PgConnection,
    by: &Organiser,
    reports: &Reports,
    sources: &HashMap<String, Source>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let written = write_one(conn, by, &reports.published, sources)?;
    publish::publish(conn, by, &written, now - PUBLISHED)?;
    for draft in &reports.drafts {
        write_one(conn, by, draft, sources)?;
    }
    Ok(())
}

/// Writes one from its beginning to its end, and says what it is then.
fn write_one(
    conn: &mut PgConnection,
    by: &Organiser,
    told: &Report,
    sources: &HashMap<String, Source>,
) -> anyhow::Result<Seen> {
    let slug = Slug::parse(&told.slug)?;
    let new = NewSummary {
        slug: Some(slug.clone()),
        process: Some(told.process.clone()),
        title: Title::parse(&told.title)?,
        preface: Preface::parse(&told.preface)?,
        language: ContentLanguage::parse("en")?,
        topics: told.topics.clone(),
    };
    let made = write::begin(conn, by, &new)?;
    is_its_own(&slug, &made)?;
    let mut seen = Seen { slug: told.slug.clone(), version: 1 };
    let mut last = None;
    for block in &told.blocks {
        let content = block.content(sources)?;
        last = Some(write::insert_after(conn, by, &seen, last, &content)?);
        seen.version += 1;
    }
    Ok(seen)
}

impl Told {
    fn content(&self, sources: &HashMap<String, Source>) -> anyhow::Result<Content> {
        let source = |id: &String| sources.get(id).cloned().with_context(|| format!("{id} cannot be cited"));
        Ok(match self.kind {
            BlockKind::Heading => Content::Heading(Title::parse(&self.text)?),
            BlockKind::Paragraph => {
                let cites = self.cites.iter().map(source).collect::<Result<_, _>>()?;
                Content::Paragraph(Passage::parse(&self.text)?, cites)
            }
        })
    }
}
