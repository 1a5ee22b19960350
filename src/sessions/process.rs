//! Making and changing a process, with its issues and norms.

use diesel::pg::PgConnection;
use diesel::result::Error;

use super::queries::processes;
use super::written::WrittenProcess;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::slug::Slug;

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such process.
    #[error("no such process")]
    NotThere,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Topics refer to an issue that would go.
    #[error("topics refer to the issue {0}")]
    IssueInUse(String),
    /// Topics refer to a norm that would go.
    #[error("topics refer to the norm {0}")]
    NormInUse(String),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] Error),
}

/// Stores a new process under the slug wanted, or one made from its short name; says the slug.
pub fn create(
    conn: &mut PgConnection,
    by: &Organiser,
    wanted: Option<Slug>,
    written: &WrittenProcess,
) -> Result<Slug, Refused> {
    let wanted = wanted.unwrap_or_else(|| Slug::from_title(&written.short_name, "process"));
    let (slug, _) = wanted.take(|slug| processes::insert_process(conn, slug.as_str(), written))?;
    let subject = format!("process:{}", slug.as_str());
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "process.created", subject))?;
    Ok(slug)
}

/// Replaces what the process says of itself, in the version that the form showed.
pub fn edit(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    version: i32,
    written: &WrittenProcess,
) -> Result<(), Refused> {
    let (id, stored) = processes::lock(conn, slug)?.ok_or(Refused::NotThere)?;
    if stored != version {
        return Err(Refused::Changed);
    }
    let kept = |code: &String| written.issues.iter().any(|(known, _)| known == code);
    if let Some(code) = processes::issues_in_use(conn, id)?.into_iter().find(|code| !kept(code)) {
        return Err(Refused::IssueInUse(code));
    }
    let kept = |letter: &String| written.norms.iter().any(|norm| norm.letter == *letter);
    if let Some(letter) = processes::norms_in_use(conn, id)?.into_iter().find(|letter| !kept(letter)) {
        return Err(Refused::NormInUse(letter));
    }
    processes::replace_process(conn, id, written)?;
    let subject = format!("process:{slug}");
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "process.edited", subject))?;
    Ok(())
}
