//! Publishing a new version of a rule: in force at once, in all languages; what was in force stays as it reads.

use diesel::pg::PgConnection;

use super::queries::rule_versions as queries;
use super::rule_texts::Texts;
use crate::audit::{self, Entry};
use crate::people::roles::Administrator;

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such rule.
    #[error("no such rule")]
    NotThere,
    /// Another version than the one shown is in force by now.
    #[error("changed meanwhile")]
    Changed,
    /// It reads so already.
    #[error("it reads so already")]
    NothingNew,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Publishes the next version of a rule, after the one that the form showed; says which it is.
pub fn amend(
    conn: &mut PgConnection,
    by: &Administrator,
    code: &str,
    shown: i32,
    texts: &Texts,
) -> Result<i32, Refused> {
    let in_force = queries::lock(conn, code)?.ok_or(Refused::NotThere)?;
    if in_force != shown {
        return Err(Refused::Changed);
    }
    let stored = queries::texts(conn, code, in_force)?;
    if texts.all().all(|(language, wording)| stored.iter().any(|text| text.says(language, wording))) {
        return Err(Refused::NothingNew);
    }
    let version = in_force.saturating_add(1);
    queries::publish(conn, code, version, texts)?;
    let entry = Entry::new(Some(by.account.id.0), "rule.published", format!("rule:{code}"));
    audit::queries::note(conn, &entry.with(serde_json::json!({ "version": version })))?;
    Ok(version)
}
