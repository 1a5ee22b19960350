//! Whose a contribution is, and so who is barred from deciding about it: for whoever does not hold its case.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Contribution;
use super::case::{person, verified};
use super::queries::speaking;
use super::transition::Person;
use super::transition::origin::Origin;
use super::transition::refusal::Refusal;
use crate::organisations::queries::mandates_of;
use crate::people::roles::Contributor;

/// Whose it is.
pub fn origin_of(conn: &mut PgConnection, of: &Contribution) -> QueryResult<Origin> {
    let organisations = verified(&mandates_of(conn, of.author_id)?);
    Ok(Origin {
        author: Person { account: of.author_id, organisations },
        organisation: of.organisation_id,
        senders: speaking::senders(conn, of.id)?,
        filed_by: of.filed_by,
    })
}

/// Why somebody decides nothing about it, if they do not.
pub fn barred(conn: &mut PgConnection, who: &Contributor, of: &Contribution) -> QueryResult<Option<Refusal>> {
    Ok(origin_of(conn, of)?.bars(&person(conn, who)?))
}
