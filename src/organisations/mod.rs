//! For whom people speak: stakeholder groups, organisations, mandates.

pub mod affiliate;
pub mod call;
pub mod delegate;
pub mod join;
pub mod naming;
pub mod queries;
pub mod welcome;

use diesel::prelude::*;
use serde::Serialize;

use crate::db::{pg_enum, pg_id};
use crate::people::AccountId;

pg_id! {
    /// Row number of an organisation.
    OrganisationId
}

pg_id! {
    /// Row number of a mandate.
    MandateId
}

pg_enum! {
    /// How far a mandate has come.
    pub enum MandateStatus: MandateStatus {
        /// Somebody asked for it.
        Requested = "requested",
        /// An organiser verified it.
        Verified = "verified",
        /// An organiser refused it.
        Refused = "refused",
        /// It is over.
        Ended = "ended",
    }
}

/// The group of whoever speaks for nobody else; no organisation belongs to it.
pub const INDIVIDUAL: &str = "individual";

/// A stakeholder group: States, civil society, industry and the others.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = crate::db::public_view::stakeholder_group)]
pub struct StakeholderGroup {
    /// Such as `civil_society`; also the name of its colour and mark.
    pub id: String,
    /// One of it, in English.
    pub label: String,
    /// All of it, in English.
    pub label_plural: String,
}

/// An organisation as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::organisation)]
pub struct Organisation {
    /// Row number.
    pub id: OrganisationId,
    /// The name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
    /// Its stakeholder group.
    pub group_id: String,
    /// Made up for the demonstration.
    pub invented: bool,
    /// Whether nothing leaves in its name that no focal point has cleared.
    pub clears: bool,
}

/// Somebody's mandate to speak for an organisation.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::mandate)]
#[diesel(base_query = crate::db::schema::mandate::table.inner_join(crate::db::schema::organisation::table))]
pub struct Mandate {
    /// Row number.
    pub id: MandateId,
    /// Who.
    pub account_id: AccountId,
    /// How far it has come.
    pub status: MandateStatus,
    /// Whether they clear what is sent in its name, where it wants that.
    pub focal_point: bool,
    /// For whom.
    #[diesel(embed)]
    pub organisation: Organisation,
}
