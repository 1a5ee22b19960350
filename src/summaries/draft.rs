//! A draft as an organiser may change it: locked, not published, and just as it was shown.

use diesel::pg::PgConnection;

use super::queries::store;
use super::{Source, Summary};
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;

/// Why a summary was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such summary, or no such paragraph in it.
    #[error("no such summary")]
    NotThere,
    /// It was published and is frozen.
    #[error("published and frozen")]
    Published,
    /// Somebody changed it after it was shown.
    #[error("changed meanwhile")]
    Changed,
    /// No topic of it belongs to that process.
    #[error("another process than its topics")]
    OtherProcess,
    /// Its topics belong to several processes, and none was named.
    #[error("topics of several processes")]
    SeveralProcesses,
    /// No topic was named, or one that is not there.
    #[error("no such topic")]
    NoSuchTopic,
    /// These are not published contributions of its topics.
    #[error("not published contributions of its topics")]
    NotCitable(Vec<Source>),
    /// It has no paragraph.
    #[error("no paragraph")]
    NoParagraph,
    /// The paragraphs of these numbers lead to no contribution.
    #[error("paragraphs without a citation")]
    Uncited(Vec<usize>),
    /// An appeal in one of its topics is under way.
    #[error("appeals under way")]
    AppealsUnderWay,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Which state of which summary a form showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The name in addresses.
    pub slug: String,
    /// Its version; every change raises it by one.
    pub version: i32,
}

/// The draft that was seen, for change in this transaction: locked and its version raised.
pub(super) fn open(conn: &mut PgConnection, seen: &Seen) -> Result<Summary, Refused> {
    let summary = store::lock(conn, &seen.slug)?.ok_or(Refused::NotThere)?;
    if summary.published_at.is_some() {
        return Err(Refused::Published);
    }
    if summary.version != seen.version {
        return Err(Refused::Changed);
    }
    store::raise_version(conn, summary.id)?;
    Ok(summary)
}

/// Leaves a line in the trail.
pub(super) fn note(
    conn: &mut PgConnection,
    by: &Organiser,
    action: &'static str,
    slug: &str,
    detail: serde_json::Value,
) -> diesel::QueryResult<()> {
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, format!("summary:{slug}")).with(detail))
}
