//! Confirming a sign-up: the account, and the mandate it asks for.

use diesel::pg::PgConnection;

use super::join;
use crate::people::sign_up::{self, Pending, Refused};
use crate::text::OrganisationName;

/// Makes the account behind a link, with another password where one is given, and asks for the mandate of the
/// organisation it named.
pub fn confirm(conn: &mut PgConnection, secret: &str, password_hash: Option<&str>) -> Result<Pending, Refused> {
    let (account, pending) = sign_up::confirm(conn, secret, password_hash)?;
    if let Some(Ok(name)) = pending.organisation_name.as_deref().map(OrganisationName::parse) {
        let group = join::group_of(&pending.group_id);
        let organisation = join::named(conn, &name, group, false)?;
        join::ask(conn, account, organisation, group)?;
    }
    Ok(pending)
}
