//! What somebody changes about the own account.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Checked;
use super::queries;
use super::roles::{Contributor, Moderator};
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

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The one that was checked is another by now.
    #[error("the password was changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Changes name, group and language. What was written before stays under the old ones.
pub fn change_profile(conn: &mut PgConnection, by: &Contributor, profile: &Profile) -> QueryResult<()> {
    let id = by.account.id;
    queries::set_profile(conn, id, profile.name.as_str(), &profile.group, profile.language.code())?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.changed", format!("account:{}", id.0)))
}

/// Lets single keys act on the moderators' desk, or not.
pub fn switch_desk_keys(conn: &mut PgConnection, by: &Moderator, on: bool) -> QueryResult<()> {
    let id = by.account.id;
    queries::set_desk_keys(conn, id, on)?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.changed", format!("account:{}", id.0)))
}

/// Sets another password in place of the one that was checked, ends every sign-in, and begins one for the
/// browser that asked, under the key of this hash.
pub fn change_password(
    conn: &mut PgConnection,
    checked: &Checked,
    password_hash: &str,
    key_hash: &[u8; 32],
) -> Result<(), Refused> {
    let id = checked.account;
    if !queries::replace_password(conn, checked, password_hash)? {
        return Err(Refused::Changed);
    }
    queries::end_all_sign_ins(conn, id)?;
    if !queries::insert_sign_in(conn, key_hash, id, password_hash)? {
        return Err(Refused::Changed);
    }
    let entry = Entry::new(Some(id.0), "account.password_changed", format!("account:{}", id.0));
    Ok(audit::queries::note(conn, &entry)?)
}
