//! Signing up: no account exists before its address is confirmed, and nobody learns which addresses have one.

mod queries;

use diesel::QueryResult;
use diesel::pg::PgConnection;

pub use self::queries::Pending;
use super::queries::{self as accounts, NewAccount};
use super::secret::{random_name, sha256};
use super::{AccountId, Role};
use crate::audit::{self, Entry};
use crate::mail::{LetterKind, outbox};
use crate::text::email_address::EmailAddress;
use crate::text::language::Language;
use crate::text::{Name, OrganisationName};

/// What somebody typed who wants an account.
#[derive(Debug)]
pub struct Wanted {
    /// To sign in with.
    pub email: EmailAddress,
    /// Shown beside what they write in person.
    pub name: Name,
    /// A stakeholder group that exists.
    pub group: String,
    /// For whom they want to speak.
    pub organisation: Option<OrganisationName>,
    /// The language of letters to them.
    pub language: Language,
    /// The path of this site they were on the way to.
    pub next: Option<String>,
}

/// The link is unknown, used or too old, or the address has an account by now.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No difference is told.
    #[error("that link does not work any more")]
    LinkGone,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps what was typed and writes to the address. The same work whether or not it has an account.
pub fn ask(conn: &mut PgConnection, wanted: &Wanted, password_hash: &str) -> QueryResult<()> {
    let id = queries::insert(conn, wanted, password_hash)?;
    let known = accounts::by_email(conn, wanted.email.as_str())?.is_some();
    let kind = if known { LetterKind::AccountExists } else { LetterKind::ConfirmSignUp };
    outbox::post_to(conn, kind, &wanted.email, id, None)
}

/// Makes the secret of a link for a letter that is just written; earlier ones of this sign-up end.
/// `None` where there is nothing to confirm any more.
pub fn new_link(conn: &mut PgConnection, sign_up: i64) -> QueryResult<Option<(String, Pending)>> {
    let secret = random_name(32);
    let pending = queries::set_token(conn, sign_up, &sha256(&secret))?;
    Ok(pending.map(|pending| (secret, pending)))
}

/// What a link would confirm.
pub fn behind(conn: &mut PgConnection, secret: &str) -> QueryResult<Option<Pending>> {
    match queries::open(conn, &sha256(secret))? {
        Some(pending) if accounts::by_email(conn, &pending.email)?.is_none() => Ok(Some(pending)),
        _ => Ok(None),
    }
}

/// Makes the account of a confirmed address, with the password typed at the sign-up or the one set now.
pub fn confirm(
    conn: &mut PgConnection,
    secret: &str,
    password_hash: Option<&str>,
) -> Result<(AccountId, Pending), Refused> {
    let pending = queries::take(conn, &sha256(secret))?.ok_or(Refused::LinkGone)?;
    let new = NewAccount {
        email: &pending.email,
        name: &pending.name,
        password_hash: password_hash.unwrap_or(&pending.password_hash),
        group_id: &pending.group_id,
        language: &pending.language,
    };
    let id = accounts::insert_account(conn, &new)?.ok_or(Refused::LinkGone)?;
    accounts::grant_role(conn, id, Role::Contributor)?;
    audit::queries::note(conn, &Entry::new(Some(id.0), "account.confirmed", format!("account:{}", id.0)))?;
    Ok((id, pending))
}
