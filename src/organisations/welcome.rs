//! Confirming a sign-up: the account, and the mandate it asks for.

use diesel::pg::PgConnection;

use super::join;
use crate::people::AccountId;
use crate::people::sign_up::{self, Refused};
use crate::text::OrganisationName;

/// Makes the account behind a link, and asks for the mandate of the organisation it named.
pub fn confirm(conn: &mut PgConnection, secret: &str) -> Result<AccountId, Refused> {
    let (account, asked) = sign_up::confirm(conn, secret)?;
    if let Some(Ok(name)) = asked.organisation_name.as_deref().map(OrganisationName::parse) {
        let organisation = join::named(conn, &name, join::group_of(&asked.group_id), false)?;
        join::ask(conn, account, organisation)?;
    }
    Ok(account)
}
