//! What an organisation is called besides its name: by these names it is found in what others say.

use diesel::pg::PgConnection;

use super::queries;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::people::secret::sha256;
use crate::text::OrganisationName;

/// The most names beside the first.
pub const MOST: usize = 40;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such organisation.
    #[error("no such organisation")]
    NotThere,
    /// Somebody else changed the names since the form was made.
    #[error("changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What a form carries of the names that it was made from.
pub fn mark(names: &[String]) -> String {
    sha256(&names.join("\n"))[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Calls an organisation by these names too, and by no others; `seen` is the mark of those that the form showed.
pub fn call(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    names: &[OrganisationName],
    seen: &str,
) -> Result<(), Refused> {
    let organisation = queries::lock_by_slug(conn, slug)?.ok_or(Refused::NotThere)?;
    let stored = queries::other_names(conn, organisation.id)?;
    let mut wanted: Vec<&str> = names.iter().map(OrganisationName::as_str).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted.retain(|name| *name != organisation.name);
    if stored == wanted {
        return Ok(());
    }
    if !seen.is_empty() && seen != mark(&stored) {
        return Err(Refused::Changed);
    }
    queries::set_other_names(conn, organisation.id, &wanted)?;
    let detail = serde_json::json!({ "from": stored, "to": wanted });
    let entry =
        Entry::new(Some(by.account.id.0), "organisation.names_changed", format!("organisation:{}", organisation.id.0));
    Ok(audit::queries::note(conn, &entry.with(detail))?)
}
