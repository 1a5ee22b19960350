//! Who speaks for an organisation, and what that means: focal points, clearance, mandates that end.

pub mod queries;

use diesel::pg::PgConnection;

use super::queries as organisations;
use super::{Mandate, MandateId, MandateStatus};
use crate::audit::{self, Entry};
use crate::mail::{LetterKind, outbox};
use crate::people::roles::{Contributor, Organiser};

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such mandate that stands, or no such organisation for this person.
    #[error("no such mandate")]
    NotThere,
    /// Nobody decides about an own mandate.
    #[error("an own mandate")]
    Own,
    /// A focal point of the organisation says what it clears.
    #[error("no focal point")]
    NotAFocalPoint,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What an organiser does about a mandate that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The person clears what is sent in the name of the organisation, where it wants that.
    NameFocalPoint,
    /// The person does not any more.
    RelieveFocalPoint,
    /// The person does not speak for the organisation any more.
    End,
}

/// Changes a mandate that stands; the person is told of what they would not see by themselves.
pub fn change(conn: &mut PgConnection, by: &Organiser, id: MandateId, change: Change) -> Result<(), Refused> {
    let mandate = organisations::lock_mandate(conn, id)?.ok_or(Refused::NotThere)?;
    if mandate.account_id == by.account.id {
        return Err(Refused::Own);
    }
    if mandate.status != MandateStatus::Verified {
        return Err(Refused::NotThere);
    }
    let (action, letter) = match change {
        Change::NameFocalPoint if mandate.focal_point => return Ok(()),
        Change::RelieveFocalPoint if !mandate.focal_point => return Ok(()),
        Change::NameFocalPoint => {
            queries::set_focal_point(conn, id, true)?;
            ("mandate.focal_point_named", Some(LetterKind::FocalPointNamed))
        }
        Change::RelieveFocalPoint => {
            queries::set_focal_point(conn, id, false)?;
            ("mandate.focal_point_relieved", None)
        }
        Change::End => {
            queries::end_mandate(conn, id)?;
            ("mandate.ended", Some(LetterKind::MandateEnded))
        }
    };
    note(conn, by, &mandate, action)?;
    if let Some(letter) = letter {
        outbox::post(conn, letter, mandate.account_id.0, id.0)?;
    }
    Ok(())
}

fn note(conn: &mut PgConnection, by: &Contributor, mandate: &Mandate, action: &'static str) -> Result<(), Refused> {
    let subject = format!("mandate:{}/{}", mandate.account_id.0, mandate.organisation.id.0);
    Ok(audit::queries::note(conn, &Entry::new(Some(by.account.id.0), action, subject))?)
}

/// A focal point says whether the organisation clears what is sent in its name. What is asked at that moment stays
/// asked, and what was sent stays sent.
pub fn set_clears(conn: &mut PgConnection, by: &Contributor, slug: &str, clears: bool) -> Result<(), Refused> {
    let mandates = organisations::mandates_of(conn, by.account.id)?;
    let of_it = |mandate: &&Mandate| mandate.organisation.slug == slug && mandate.status == MandateStatus::Verified;
    let mandate = mandates.iter().find(of_it).ok_or(Refused::NotThere)?;
    // Whoever sends something at this moment has to know of it, or to have done so before.
    let known = queries::lock(conn, mandate.organisation.id)?;
    let mandate = organisations::lock_mandate(conn, mandate.id)?.ok_or(Refused::NotThere)?;
    if !mandate.focal_point {
        return Err(Refused::NotAFocalPoint);
    }
    if known.clears == clears {
        return Ok(());
    }
    queries::set_clears(conn, known.id, clears)?;
    let action = if clears { "organisation.clearance_required" } else { "organisation.clearance_ended" };
    let entry = Entry::new(Some(by.account.id.0), action, format!("organisation:{}", known.id.0));
    Ok(audit::queries::note(conn, &entry)?)
}
