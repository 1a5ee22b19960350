//! What somebody changes about the own account.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries;
use super::roles::Contributor;
use crate::audit::{self, Entry};
use crate::text::Name;
use crate::text::language::Language;

/// How somebody is shown when writing in person, and written to.
#[derive(Debug)]
pub struct Profile {
    /// The name shown.
    pub name: Name,
    /// A stakeholder group that exists.
    pub group: String,
    /// The language of pages and letters.
    pub language: Language,
}

/// Changes name, group and language. What was written before stays under the old ones.
pub fn change_profile(conn: &mut PgConnection, by: &Contributor, profile: &Profile) -> QueryResult<()> {
    let id = by.account.id;
    queries::set_profile(conn, id, profile.name.as_str(), &profile.group, profile.language.code())?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.changed", format!("account:{}", id.0)))
}

/// Sets another password and ends every sign-in; the browser that asked for it signs in anew.
pub fn change_password(conn: &mut PgConnection, by: &Contributor, password_hash: &str) -> QueryResult<()> {
    let id = by.account.id;
    queries::set_password(conn, id, password_hash)?;
    queries::end_all_sign_ins(conn, id)?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.password_changed", format!("account:{}", id.0)))
}
