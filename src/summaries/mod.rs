//! From contributions to a summary: numbered paragraphs that cite the exact texts behind them.

pub mod checks;
pub mod cite;
pub mod desk;
pub mod draft;
pub mod numbering;
pub mod publish;
pub mod queries;
pub mod report;
pub mod write;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::db::{pg_enum, pg_id};
use crate::text::language::ContentLanguage;
use crate::text::slug::Slug;
use crate::text::{Body, TextRefused, Title};

pg_id! {
    /// Row number of a summary.
    SummaryId
}

pg_id! {
    /// Row number of a heading or a paragraph.
    BlockId
}

pg_enum! {
    /// What stands in a summary.
    #[derive(serde::Deserialize)]
    pub enum BlockKind: BlockKind {
        /// Lettered.
        Heading = "heading",
        /// Numbered through the whole text.
        Paragraph = "paragraph",
    }
}

/// The words of a paragraph: plain text, one paragraph and no more, because it is cited by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(String);

impl Passage {
    /// The most characters.
    pub const MAX: usize = 6_000;

    /// Reads what was typed; line ends become spaces.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let text = Body::parse(typed)?.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > Self::MAX { Err(TextRefused::TooLong { max: Self::MAX }) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What stands before the first paragraph, in plain text; may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preface(String);

impl Preface {
    /// The most characters.
    pub const MAX: usize = 4_000;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let text = match Body::parse(typed) {
            Ok(body) => body.as_str().trim().to_owned(),
            Err(TextRefused::Empty) => String::new(),
            Err(refused) => return Err(refused),
        };
        if text.chars().count() > Self::MAX { Err(TextRefused::TooLong { max: Self::MAX }) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an organiser writes into a summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A heading.
    Heading(Title),
    /// A paragraph and what it cites, in that order.
    Paragraph(Passage, Vec<Source>),
}

impl Content {
    /// Heading or paragraph.
    pub fn kind(&self) -> BlockKind {
        match self {
            Self::Heading(_) => BlockKind::Heading,
            Self::Paragraph(..) => BlockKind::Paragraph,
        }
    }

    /// Its words.
    pub fn words(&self) -> &str {
        match self {
            Self::Heading(title) => title.as_str(),
            Self::Paragraph(passage, _) => passage.as_str(),
        }
    }
}

/// A contribution as people name it: by its number in a topic.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Source {
    /// The slug of the topic.
    pub topic: String,
    /// Its number there.
    pub no: i32,
}

impl Source {
    /// Reads "topic/12".
    pub fn parse(typed: &str) -> Option<Self> {
        let (topic, no) = typed.trim().rsplit_once('/')?;
        Some(Self { topic: Slug::parse(topic).ok()?.as_str().to_owned(), no: no.parse().ok()? })
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}/{}", self.topic, self.no)
    }
}

/// A summary that an organiser begins.
#[derive(Debug, Clone)]
pub struct NewSummary {
    /// The name in addresses; made from the title where none is given.
    pub slug: Option<Slug>,
    /// The slug of its process; that of its topics where none is given.
    pub process: Option<String>,
    /// What it is called.
    pub title: Title,
    /// What stands before the first paragraph.
    pub preface: Preface,
    /// In which language it is written.
    pub language: ContentLanguage,
    /// The slugs of the topics that it reports on, in order.
    pub topics: Vec<String>,
}

/// A summary as stored, whether published or not: organisers alone see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::summary)]
pub struct Summary {
    /// Row number.
    pub id: SummaryId,
    /// The name in addresses.
    pub slug: String,
    /// Row number of its process.
    pub process_id: i64,
    /// What it is called.
    pub title: String,
    /// What stands before the first paragraph.
    pub preface: String,
    /// BCP 47 code.
    pub language: String,
    /// When it was published and frozen.
    pub published_at: Option<DateTime<Utc>>,
    /// Rises with every change.
    pub version: i32,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// A heading or a paragraph as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::summary_block)]
pub struct Block {
    /// Row number.
    pub id: BlockId,
    /// Its place in the text, from 1 on.
    pub position: i32,
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub body: String,
}

/// What became of a cited text since it was cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is still what readers see.
    AsCited,
    /// Readers see a newer text.
    Changed,
    /// Its author took it back.
    Withdrawn,
    /// A moderator took it down.
    Removed,
}

impl Standing {
    /// From what readers see of the contribution, and whether another text of it is live.
    pub fn new(visibility: Visibility, changed: bool) -> Self {
        match visibility {
            Visibility::Removed => Self::Removed,
            Visibility::Live if !changed => Self::AsCited,
            Visibility::Live => Self::Changed,
            Visibility::Withdrawn | Visibility::Unpublished | Visibility::Closed => Self::Withdrawn,
        }
    }

    /// The word for it in files and the end of its key in the language files.
    pub fn word(self) -> &'static str {
        match self {
            Self::AsCited => "as-cited",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
        }
    }
}

/// How much of a stakeholder group stands in the text. Organisations are counted, not texts;
/// who speaks in a personal capacity counts for one.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, QueryableByName)]
pub struct Coverage {
    /// The group.
    #[diesel(sql_type = diesel::sql_types::Text)]
    pub group_id: String,
    /// How many have a contribution that is live.
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    pub spoke: i64,
    /// How many of them are cited.
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    pub cited: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_one_line_of_plain_text() {
        assert_eq!(Passage::parse(" One\r\n\r\n two \n").unwrap().as_str(), "One two");
        assert_eq!(Passage::parse(" \n"), Err(TextRefused::Empty));
        assert_eq!(Passage::parse(&"a".repeat(6_001)), Err(TextRefused::TooLong { max: 6_000 }));
        assert_eq!(Passage::parse("a\0b"), Err(TextRefused::NotAllowed));
    }

    #[test]
    fn a_preface_may_be_missing() {
        assert_eq!(Preface::parse(" \n").unwrap().as_str(), "");
        assert_eq!(Preface::parse("One.\n\nTwo.").unwrap().as_str(), "One.\n\nTwo.");
    }

    #[test]
    fn a_source_is_named_by_topic_and_number() {
        assert_eq!(Source::parse("what-first/12"), Some(Source { topic: "what-first".into(), no: 12 }));
        for wrong in ["12", "what-first/", "/12", "a b/1", "a/b/1"] {
            assert_eq!(Source::parse(wrong), None, "{wrong}");
        }
    }
}
