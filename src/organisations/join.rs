//! Asking to speak for an organisation, and an organiser's answer.

use diesel::pg::PgConnection;

use super::{MandateId, MandateStatus, OrganisationId, queries};
use crate::audit::{self, Entry};
use crate::mail::{LetterKind, outbox};
use crate::people::AccountId;
use crate::people::roles::{Contributor, Organiser};
use crate::text::OrganisationName;
use crate::text::slug::Slug;

/// Why a mandate was not decided.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such mandate waiting.
    #[error("no such mandate waits")]
    NotThere,
    /// Nobody verifies an own mandate.
    #[error("an own mandate")]
    Own,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Why a mandate was not asked for.
#[derive(Debug, thiserror::Error)]
pub enum NotAsked {
    /// [`MOST_REQUESTED`] wait already.
    #[error("too many mandates wait")]
    TooMany,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// So many mandates of one person may wait for an organiser.
pub const MOST_REQUESTED: i64 = 10;

/// The organisation of this name, made if there is none; its group is the one first given.
pub fn named(
    conn: &mut PgConnection,
    name: &OrganisationName,
    group: &str,
    invented: bool,
) -> diesel::QueryResult<OrganisationId> {
    if let Some(known) = queries::by_name(conn, name.as_str())? {
        return Ok(known.id);
    }
    let wanted = Slug::from_title(name.as_str(), "organisation");
    let mut slug = wanted.clone();
    let mut number = 2;
    loop {
        while queries::slug_is_taken(conn, slug.as_str())? {
            slug = wanted.numbered(number);
            number += 1;
        }
        if let Some(id) = queries::insert(conn, slug.as_str(), name.as_str(), group, invented)? {
            return Ok(id);
        }
        // Somebody else made one of this name, or under this slug, in the same moment.
        if let Some(known) = queries::by_name(conn, name.as_str())? {
            return Ok(known.id);
        }
    }
}

/// The group of an organisation that somebody of `group` names: an organisation is no individual.
pub fn group_of(group: &str) -> &str {
    if group == "individual" { "other" } else { group }
}

/// Asks to speak for an organisation; asking twice is the same as once.
pub fn ask(conn: &mut PgConnection, account: AccountId, organisation: OrganisationId) -> diesel::QueryResult<()> {
    if queries::request_mandate(conn, account, organisation)? > 0 {
        let subject = format!("mandate:{}/{}", account.0, organisation.0);
        audit::queries::note(conn, &Entry::new(Some(account.0), "mandate.requested", subject))?;
    }
    Ok(())
}

/// Asks to speak for an organisation that is named, as long as not too much waits already.
pub fn ask_for(
    conn: &mut PgConnection,
    by: &Contributor,
    name: &OrganisationName,
    group: &str,
) -> Result<(), NotAsked> {
    if queries::count_requested(conn, by.account.id)? >= MOST_REQUESTED {
        return Err(NotAsked::TooMany);
    }
    let organisation = named(conn, name, group_of(group), false)?;
    Ok(ask(conn, by.account.id, organisation)?)
}

/// Verifies or refuses a mandate; the person is told.
pub fn decide(conn: &mut PgConnection, by: &Organiser, id: MandateId, verified: bool) -> Result<(), Refused> {
    let mandate = queries::lock_mandate(conn, id)?.ok_or(Refused::NotThere)?;
    if mandate.account_id == by.account.id {
        return Err(Refused::Own);
    }
    if mandate.status != MandateStatus::Requested {
        return Err(Refused::NotThere);
    }
    let status = if verified { MandateStatus::Verified } else { MandateStatus::Refused };
    queries::decide_mandate(conn, id, status, by.account.id)?;
    let (action, letter) = if verified {
        ("mandate.verified", LetterKind::MandateVerified)
    } else {
        ("mandate.refused", LetterKind::MandateRefused)
    };
    let subject = format!("mandate:{}/{}", mandate.account_id.0, mandate.organisation.id.0);
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, subject))?;
    outbox::post(conn, letter, mandate.account_id.0, id.0)?;
    Ok(())
}
