//! Asking to speak for an organisation, and an organiser's answer.

use diesel::pg::PgConnection;

use super::{INDIVIDUAL, MandateId, MandateStatus, Organisation, OrganisationId, delegate, queries};
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
    /// Somebody may speak for the organisation already, so that its group stays.
    #[error("the group is settled")]
    GroupSettled,
    /// No organisation can belong to that.
    #[error("no such group")]
    NoSuchGroup,
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

/// The organisation of this name, made if there is none; its group is the one first given, until an organiser
/// settles it with the first mandate.
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
    if group == INDIVIDUAL { "other" } else { group }
}

/// Asks to speak for an organisation of `group`, as the person sees it; asking twice is the same as once.
pub fn ask(
    conn: &mut PgConnection,
    account: AccountId,
    organisation: OrganisationId,
    group: &str,
) -> diesel::QueryResult<()> {
    if queries::request_mandate(conn, account, organisation, group)? > 0 {
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
    let group = group_of(group);
    let organisation = named(conn, name, group, false)?;
    Ok(ask(conn, by.account.id, organisation, group)?)
}

/// An organiser's answer.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The person may speak for the organisation.
    Verified {
        /// The group that it belongs to, as far as that is open.
        group: Option<String>,
        /// Whether they are its focal point too.
        focal_point: bool,
    },
    /// The person may not.
    Refused,
}

/// Verifies or refuses a mandate; the person is told.
pub fn decide(conn: &mut PgConnection, by: &Organiser, id: MandateId, answer: &Answer) -> Result<(), Refused> {
    let mandate = queries::lock_mandate(conn, id)?.ok_or(Refused::NotThere)?;
    if mandate.account_id == by.account.id {
        return Err(Refused::Own);
    }
    if mandate.status != MandateStatus::Requested {
        return Err(Refused::NotThere);
    }
    let (status, action, letter) = match answer {
        Answer::Verified { group, .. } => {
            if let Some(group) = group.as_deref().filter(|group| *group != mandate.organisation.group_id) {
                settle_group(conn, by, &mandate.organisation, group)?;
            }
            (MandateStatus::Verified, "mandate.verified", LetterKind::MandateVerified)
        }
        Answer::Refused => (MandateStatus::Refused, "mandate.refused", LetterKind::MandateRefused),
    };
    queries::decide_mandate(conn, id, status, by.account.id)?;
    let subject = format!("mandate:{}/{}", mandate.account_id.0, mandate.organisation.id.0);
    audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, subject.clone()))?;
    outbox::post(conn, letter, mandate.account_id.0, id.0)?;
    if matches!(answer, Answer::Verified { focal_point: true, .. }) {
        delegate::queries::set_focal_point(conn, id, true)?;
        audit::queries::note(conn, &Entry::new(Some(by.account.id.0), "mandate.focal_point_named", subject))?;
        outbox::post(conn, LetterKind::FocalPointNamed, mandate.account_id.0, id.0)?;
    }
    Ok(())
}

/// Moves an organisation to the group it belongs to, as long as nobody may speak for it yet: from then on its
/// group stands beside what it said.
fn settle_group(conn: &mut PgConnection, by: &Organiser, of: &Organisation, group: &str) -> Result<(), Refused> {
    if !queries::group_is_open(conn, of.id)? {
        return Err(Refused::GroupSettled);
    }
    if group == INDIVIDUAL || !queries::groups(conn)?.iter().any(|known| known.id == group) {
        return Err(Refused::NoSuchGroup);
    }
    queries::set_group(conn, of.id, group)?;
    let detail = serde_json::json!({ "from": of.group_id, "to": group });
    let entry = Entry::new(Some(by.account.id.0), "organisation.group_settled", format!("organisation:{}", of.id.0));
    Ok(audit::queries::note(conn, &entry.with(detail))?)
}
