//! For whom somebody writes: the fields of it, in the composer and on the desk of a draft.

use serde::{Deserialize, Deserializer, Serialize};

use crate::contributions::speaker::Speaker;
use crate::contributions::{Capacity, Contribution};
use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::http::pages::parts::capacity_key;
use crate::organisations::{Mandate, MandateStatus};
use crate::text::OrganisationName;
use crate::text::words::Words;

/// What was chosen; all of it may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http::pages) struct SpeakerTyped {
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    organisation: String,
    /// Whoever sends no such field at all may not know of it, and is not asked for it.
    #[serde(default, deserialize_with = "as_sent")]
    on_behalf_of: Option<String>,
}

/// A field that was sent, even an empty one.
fn as_sent<'de, D: Deserializer<'de>>(field: D) -> Result<Option<String>, D::Error> {
    String::deserialize(field).map(Some)
}

/// The fields as shown.
#[derive(Debug, Default, Serialize)]
pub(in crate::http::pages) struct SpeakerFields {
    /// Empty where the person may only speak for nobody else.
    capacities: Vec<Choice>,
    organisations: Vec<OrganisationChoice>,
    on_behalf_of: String,
    has_unverified: bool,
    /// Of the organisations: those that clear what is sent, through others than the reader.
    clearing: Vec<String>,
}

/// An organisation to speak for.
#[derive(Debug, Serialize)]
struct OrganisationChoice {
    value: String,
    label: String,
    chosen: bool,
    /// Whether somebody else clears what is sent in its name.
    clears: bool,
}

impl SpeakerTyped {
    /// What a contribution says already.
    pub(in crate::http::pages) fn of(contribution: &Contribution, mandates: &[Mandate]) -> Self {
        let organisation = mandates.iter().find(|one| Some(one.organisation.id) == contribution.organisation_id);
        Self {
            capacity: contribution.capacity.label().to_owned(),
            organisation: organisation.map(|mandate| mandate.organisation.slug.clone()).unwrap_or_default(),
            on_behalf_of: contribution.on_behalf_of.clone(),
        }
    }

    /// Whether nothing about it was sent.
    pub(in crate::http::pages) fn is_missing(&self) -> bool {
        self.capacity.is_empty() && self.organisation.is_empty()
    }

    /// Reads it; where something is wrong, the complaints say what.
    pub(in crate::http::pages) fn read(
        &self,
        words: Words,
        mandates: &[Mandate],
        complaints: &mut Complaints,
    ) -> Option<Speaker> {
        let for_group = match self.capacity.as_str() {
            "" if self.organisation.is_empty() => return Some(Speaker::Usual),
            "personal" => return Some(Speaker::Personal),
            "" | "organisation" => false,
            "group" => true,
            _ => {
                complaints.add("capacity", words.text("refused-malformed"));
                return None;
            }
        };
        let organisation = match self.organisation.as_str() {
            "" => usual(mandates).map(|mandate| mandate.organisation.slug.clone()),
            slug => Some(slug.to_owned()),
        };
        let Some(organisation) = organisation else {
            complaints.add("organisation", words.text("refused-no-mandate"));
            return None;
        };
        let group = match self.on_behalf_of.as_deref().map(str::trim) {
            Some("") if for_group => {
                complaints.add("on_behalf_of", words.text("refused-no-group"));
                return None;
            }
            Some(typed) if for_group => {
                Some(complaints.check(words, "on_behalf_of", OrganisationName::parse(typed))?)
            }
            _ => None,
        };
        Some(Speaker::For { organisation, group, for_group })
    }
}

impl SpeakerFields {
    pub(in crate::http::pages) fn new(words: Words, mandates: &[Mandate], typed: &SpeakerTyped) -> Self {
        let verified = mandates.iter().any(|mandate| mandate.status == MandateStatus::Verified);
        let first = if verified { Capacity::Organisation } else { Capacity::Personal };
        let capacity = Capacity::ALL.iter().copied().find(|known| known.label() == typed.capacity).unwrap_or(first);
        let organisation = match typed.organisation.as_str() {
            "" => usual(mandates).map_or("", |mandate| mandate.organisation.slug.as_str()),
            slug => slug,
        };
        let of_capacity = |known: &Capacity| Choice {
            value: known.label().to_owned(),
            label: words.text(capacity_key(*known)),
            chosen: *known == capacity,
        };
        let clears = |mandate: &Mandate| mandate.organisation.clears && !mandate.focal_point;
        let of_organisation = |mandate: &Mandate| OrganisationChoice {
            clears: clears(mandate),
            value: mandate.organisation.slug.clone(),
            label: match mandate.status {
                MandateStatus::Verified => mandate.organisation.name.clone(),
                _ => {
                    let name = mandate.organisation.name.as_str();
                    words.with("compose-organisation-unverified", &[("name", name.into())])
                }
            },
            chosen: mandate.organisation.slug == organisation,
        };
        let capacities = if mandates.is_empty() { &[][..] } else { Capacity::ALL };
        Self {
            capacities: capacities.iter().map(of_capacity).collect(),
            organisations: mandates.iter().map(of_organisation).collect(),
            on_behalf_of: typed.on_behalf_of.clone().unwrap_or_default(),
            clearing: mandates
                .iter()
                .filter(|mandate| clears(mandate))
                .map(|mandate| mandate.organisation.name.clone())
                .collect(),
            has_unverified: mandates.iter().any(|mandate| mandate.status != MandateStatus::Verified),
        }
    }
}

/// The organisation that the form offers first: what appears in its name needs nobody's verification any more.
fn usual(mandates: &[Mandate]) -> Option<&Mandate> {
    mandates.iter().find(|mandate| mandate.status == MandateStatus::Verified).or_else(|| mandates.first())
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn full() -> SpeakerFields {
        let choice = || Choice { value: "a".into(), label: "<b>".into(), chosen: true };
        SpeakerFields {
            capacities: vec![choice()],
            organisations: vec![OrganisationChoice {
                value: "a".into(),
                label: "<b>".into(),
                chosen: true,
                clears: true,
            }],
            clearing: vec!["<b>".into()],
            on_behalf_of: "<b>".into(),
            has_unverified: true,
        }
    }
}
