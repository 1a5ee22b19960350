//! A State or organisation that a live contribution names may attach one reply to it, and a little longer than others
//! may write. That it is named is found out from what is read, whenever it matters, and taken from no form.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::right_of_reply::{self as queries, Answerable};
use super::{Capacity, ContributionId, case};
use crate::organisations::naming::Named;
use crate::organisations::{self, Mandate, OrganisationId};
use crate::people::AccountId;
use crate::text::markdown;
use crate::topics::TopicId;

/// Why there is no right of reply.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is not written for an organisation with a verified mandate.
    #[error("no verified mandate")]
    NoMandate,
    /// What is read there does not name the organisation, or is its own.
    #[error("not named")]
    NotNamed,
    /// The organisation has replied already.
    #[error("used")]
    Used,
    /// The topic has been closed for too long.
    #[error("too late")]
    Over,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// A reply that somebody wants to give.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// To what.
    pub to: ContributionId,
    /// In which capacity.
    pub capacity: Capacity,
    /// For whom.
    pub organisation: Option<OrganisationId>,
}

/// Checks that a reply may be sent now. The right waits for this transaction: two colleagues do not both use it.
pub fn check(conn: &mut PgConnection, by: AccountId, mandates: &[Mandate], wanted: Wanted) -> Result<(), Refused> {
    let organisation = wanted.organisation.filter(|_| wanted.capacity == Capacity::Organisation);
    let organisation = organisation.ok_or(Refused::NoMandate)?;
    if !case::verified(mandates).contains(&organisation) {
        return Err(Refused::NoMandate);
    }
    let to = queries::read(conn, wanted.to)?.ok_or(Refused::NotNamed)?;
    if named(conn, by, &to, &[organisation])?.is_empty() {
        return Err(Refused::NotNamed);
    }
    queries::take_turn(conn, to.id, organisation)?;
    match queries::holder(conn, to.id, organisation)? {
        Some(_) => Err(Refused::Used),
        None => Ok(()),
    }
}

/// Of the organisations that somebody may speak for those that may reply to what is read under a number.
pub fn offered(
    conn: &mut PgConnection,
    by: AccountId,
    mandates: &[Mandate],
    topic: TopicId,
    no: i32,
) -> QueryResult<Vec<Mandate>> {
    let verified = case::verified(mandates);
    let to = if verified.is_empty() { None } else { queries::numbered(conn, topic, no)? };
    let Some(to) = to else { return Ok(Vec::new()) };
    let mut may = Vec::new();
    for organisation in named(conn, by, &to, &verified)? {
        if queries::holder(conn, to.id, organisation)?.is_none() {
            may.extend(mandates.iter().find(|mandate| mandate.organisation.id == organisation).cloned());
        }
    }
    Ok(may)
}

/// Those that a text names. Nobody replies to oneself.
fn named(
    conn: &mut PgConnection,
    by: AccountId,
    to: &Answerable,
    organisations: &[OrganisationId],
) -> QueryResult<Vec<OrganisationId>> {
    if to.author_id == by {
        return Ok(Vec::new());
    }
    let others: Vec<OrganisationId> =
        organisations.iter().copied().filter(|one| Some(*one) != to.organisation_id).collect();
    let texts: Vec<Named> =
        queries::words(conn, to.text)?.iter().map(|html| Named::new(&markdown::plain(html))).collect();
    let mut named = Vec::new();
    for (organisation, name) in organisations::queries::names_of(conn, &others)? {
        if !named.contains(&organisation) && texts.iter().any(|text| text.has(&name)) {
            named.push(organisation);
        }
    }
    Ok(named)
}
