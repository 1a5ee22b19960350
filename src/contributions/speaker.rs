//! For whom a contribution speaks: chosen on the form, and frozen when it is sent.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::Capacity;
use super::case::Case;
use super::queries::store as queries;
use crate::organisations::{INDIVIDUAL, Mandate, MandateStatus, OrganisationId};
use crate::people::roles::Contributor;
use crate::text::OrganisationName;

/// For whom somebody speaks.
#[derive(Debug, Clone)]
pub enum Speaker {
    /// Whatever the form offers first: the verified mandate, else the person.
    Usual,
    /// For nobody else.
    Personal,
    /// For an organisation (its slug), or through it for a group.
    For {
        /// Slug of an organisation that the person asked to speak for.
        organisation: String,
        /// The group of organisations or States, where it is for one.
        group: Option<OrganisationName>,
        /// Whether it is for a group.
        for_group: bool,
    },
}

/// What a contribution says of its speaker.
pub(super) struct Voice {
    capacity: Capacity,
    organisation: Option<OrganisationId>,
    group: String,
    name: String,
    on_behalf_of: Option<String>,
}

impl Voice {
    /// The voice in which `by` asks to speak; `None` where they never asked to speak for that organisation.
    pub(super) fn of(by: &Contributor, speaker: &Speaker, mandates: &[Mandate]) -> Option<Self> {
        let is_verified = |mandate: &&Mandate| mandate.status == MandateStatus::Verified;
        let (mandate, group, for_group) = match speaker {
            Speaker::Personal => return Some(Self::personal(by)),
            Speaker::Usual => match mandates.iter().find(is_verified) {
                Some(mandate) => (mandate, None, false),
                None => return Some(Self::personal(by)),
            },
            Speaker::For { organisation, group, for_group } => {
                match mandates.iter().find(|mandate| mandate.organisation.slug == *organisation) {
                    Some(mandate) => (mandate, group.as_ref(), *for_group),
                    None => return None,
                }
            }
        };
        Some(Self {
            capacity: if for_group { Capacity::Group } else { Capacity::Organisation },
            organisation: Some(mandate.organisation.id),
            group: mandate.organisation.group_id.clone(),
            name: mandate.organisation.name.clone(),
            on_behalf_of: group.filter(|_| for_group).map(|name| name.as_str().to_owned()),
        })
    }

    fn personal(by: &Contributor) -> Self {
        // Who belongs to a State and writes in person does not speak as a State.
        let group = match by.account.group_id.as_str() {
            "state" | "international_organisation" => INDIVIDUAL,
            own => own,
        };
        Self {
            capacity: Capacity::Personal,
            organisation: None,
            group: group.to_owned(),
            name: by.account.name.clone(),
            on_behalf_of: None,
        }
    }

    /// As it is stored.
    pub(super) fn speaks(&self) -> queries::Speaks<'_> {
        queries::Speaks {
            organisation_id: self.organisation,
            group_id: &self.group,
            capacity: self.capacity,
            spoken_as: &self.name,
            on_behalf_of: self.on_behalf_of.as_deref(),
        }
    }
}

/// Takes the voice of a contribution anew, as long as nothing of it was sent: whoever speaks may have another name or
/// group by now. Where they do not speak for that organisation any more, it stays as it was.
pub(super) fn renew(conn: &mut PgConnection, by: &Contributor, mandates: &[Mandate], case: Case) -> QueryResult<Case> {
    let contribution = &case.contribution;
    let speaker = match contribution.organisation_id {
        None => Speaker::Personal,
        Some(wanted) => match mandates.iter().find(|mandate| mandate.organisation.id == wanted) {
            None => return Ok(case),
            Some(mandate) => Speaker::For {
                organisation: mandate.organisation.slug.clone(),
                group: contribution.on_behalf_of.as_deref().and_then(|name| OrganisationName::parse(name).ok()),
                for_group: contribution.capacity == Capacity::Group,
            },
        },
    };
    match Voice::of(by, &speaker, mandates) {
        Some(voice) if !case.was_sent => {
            let contribution = queries::speak_as(conn, case.contribution.id, &voice.speaks())?;
            case.speaking(conn, contribution)
        }
        _ => Ok(case),
    }
}

/// Changes for whom a contribution speaks, as long as nothing of it was sent; from then on that is frozen. `None`
/// where `by` never asked to speak for that organisation.
pub(super) fn change(
    conn: &mut PgConnection,
    by: &Contributor,
    mandates: &[Mandate],
    case: Case,
    speaker: &Speaker,
) -> QueryResult<Option<Case>> {
    if case.was_sent {
        return Ok(Some(case));
    }
    let Some(voice) = Voice::of(by, speaker, mandates) else { return Ok(None) };
    let contribution = queries::speak_as(conn, case.contribution.id, &voice.speaks())?;
    Ok(Some(case.speaking(conn, contribution)?))
}
