//! A forgotten password: a link by mail, good once, for half an hour, and only the newest.

mod queries;

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries as accounts;
use super::secret::{Secret, random_name, sha256};
use super::sign_in;
use super::{Account, AccountId};
use crate::audit::{self, Entry};
use crate::db::pg_enum;
use crate::mail::{LetterKind, outbox};
use crate::text::email_address::EmailAddress;

pg_enum! {
    /// What a link sent by mail is good for.
    pub enum LinkPurpose: LinkPurpose {
        /// Choosing a new password.
        ResetPassword = "reset_password",
    }
}

/// Minutes for which a link is good.
pub const MINUTES: i64 = 30;

/// In place of an account, where the address has none.
const NOBODY: i64 = 0;

/// The link is unknown, used, too old, or not the newest.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No difference is told.
    #[error("that link does not work any more")]
    LinkGone,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Asks for a link, on the way to a path of this site. An address without an account costs the same: its letter
/// is dropped when it would be written.
pub fn ask(conn: &mut PgConnection, email: &EmailAddress, next: Option<&str>) -> QueryResult<()> {
    let account = accounts::to_check(conn, email.as_str())?.map_or(NOBODY, |found| found.account.0);
    outbox::post_to(conn, LetterKind::ResetPassword, email, account, next)
}

/// Makes the secret of a link for a letter that is just written; earlier ones end.
pub fn new_link(conn: &mut PgConnection, account: i64) -> QueryResult<Option<(String, Account)>> {
    let Some(who) = accounts::contributor(conn, AccountId(account))? else {
        return Ok(None);
    };
    let secret = random_name(32);
    queries::end_links(conn, who.account.id)?;
    queries::insert_link(conn, who.account.id, &sha256(&secret), chrono::Duration::minutes(MINUTES))?;
    Ok(Some((secret, who.account)))
}

/// Whose password a link would set.
pub fn owner(conn: &mut PgConnection, secret: &str) -> QueryResult<Option<Account>> {
    match queries::open(conn, &sha256(secret))? {
        Some(id) => Ok(accounts::contributor(conn, id)?.map(|who| who.account)),
        None => Ok(None),
    }
}

/// Sets the password and ends whatever was signed in: who asked for this may have been broken into.
pub fn reset(
    conn: &mut PgConnection,
    secret: &str,
    password_hash: &str,
    instance: &Secret,
) -> Result<AccountId, Refused> {
    let id = queries::take(conn, &sha256(secret))?.ok_or(Refused::LinkGone)?;
    let who = accounts::contributor(conn, id)?.ok_or(Refused::LinkGone)?;
    accounts::set_password(conn, id, password_hash)?;
    accounts::end_all_sign_ins(conn, id)?;
    queries::end_links(conn, id)?;
    sign_in::forgive_account(conn, instance, &who.account.email)?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.password_reset", format!("account:{}", id.0)))?;
    Ok(id)
}
