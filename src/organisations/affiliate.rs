//! Which organisation another one is an affiliate of: both count as one where a topic has caps.

use diesel::pg::PgConnection;
use serde_json::json;

use super::queries;
use crate::audit::{self, Entry};
use crate::people::roles::Organiser;
use crate::text::OrganisationName;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such organisation.
    #[error("no such organisation")]
    NotThere,
    /// There is none of the name that was given.
    #[error("no parent of this name")]
    NoSuchParent,
    /// It was named itself.
    #[error("its own parent")]
    Itself,
    /// It has affiliates of its own.
    #[error("it has affiliates")]
    HasAffiliates,
    /// What was named is an affiliate itself.
    #[error("an affiliate of an affiliate")]
    ParentIsAffiliate,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Says of which organisation another one is an affiliate, or that it is of none; `shown` is the slug of the one that
/// the form showed.
pub fn set_parent(
    conn: &mut PgConnection,
    by: &Organiser,
    slug: &str,
    shown: Option<&str>,
    wanted: Option<&OrganisationName>,
) -> Result<(), Refused> {
    let parent = match wanted {
        Some(name) => Some(queries::by_name(conn, name.as_str())?.ok_or(Refused::NoSuchParent)?),
        None => None,
    };
    // Both at once and in one order: of two that would become each other's affiliates the second one waits.
    let locked = queries::lock(conn, &[Some(slug), parent.as_ref().map(|parent| parent.slug.as_str())])?;
    let own = locked.into_iter().find(|one| one.slug == slug).ok_or(Refused::NotThere)?;
    let kin = queries::kin(conn, own.id)?;
    if kin.parent.as_ref().map(|(slug, _)| slug.as_str()) != shown {
        return Err(Refused::Changed);
    }
    if let Some(parent) = &parent {
        if parent.id == own.id {
            return Err(Refused::Itself);
        }
        if !kin.affiliates.is_empty() {
            return Err(Refused::HasAffiliates);
        }
        if queries::kin(conn, parent.id)?.parent.is_some() {
            return Err(Refused::ParentIsAffiliate);
        }
    }
    let to = parent.as_ref().map(|parent| parent.slug.clone());
    if to.as_deref() == shown {
        return Ok(());
    }
    queries::set_parent(conn, own.id, parent.map(|parent| parent.id))?;
    let entry = Entry::new(Some(by.account.id.0), "organisation.parent_set", format!("organisation:{slug}"));
    audit::queries::note(conn, &entry.with(json!({ "from": shown, "to": to })))?;
    Ok(())
}
