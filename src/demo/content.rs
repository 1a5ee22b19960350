//! What the demonstration says, from the files in `content/`.

use serde::Deserialize;

use super::record::{Process, Session, Topic};
use super::reports::Reports;
use crate::contributions::{Capacity, SourceKind};

/// Everything, read once.
pub(super) struct Content {
    pub(super) processes: Vec<Process>,
    pub(super) sessions: Vec<Session>,
    pub(super) topics: Vec<Topic>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) cast: Cast,
    pub(super) contributions: Vec<Contribution>,
    pub(super) filings: Vec<Filing>,
    pub(super) clearances: Vec<Clearance>,
    pub(super) reports: Reports,
}

/// An invented organisation.
#[derive(Debug, Deserialize)]
pub(super) struct Organisation {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) group: String,
    pub(super) accredited_in: Vec<String>,
}

/// The invented people.
#[derive(Debug, Deserialize)]
pub(super) struct Cast {
    pub(super) people: Vec<Person>,
    pub(super) staff: Vec<StaffMember>,
}

/// Somebody who contributes.
#[derive(Debug, Deserialize)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) organisation: Option<String>,
    pub(super) group: String,
    pub(super) language: String,
}

/// Somebody who runs the place.
#[derive(Debug, Deserialize)]
pub(super) struct StaffMember {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) roles: Vec<String>,
}

/// What somebody says, and what becomes of it.
#[derive(Debug, Deserialize)]
pub(super) struct Contribution {
    pub(super) id: String,
    pub(super) topic: String,
    pub(super) author: String,
    pub(super) capacity: Capacity,
    pub(super) on_behalf_of: Option<String>,
    pub(super) language: String,
    pub(super) reply_to: Option<String>,
    pub(super) hours_after_opening: i64,
    pub(super) body: String,
    pub(super) state: State,
    pub(super) later_body: Option<String>,
    pub(super) rule: Option<String>,
    pub(super) explanation: Option<String>,
}

/// A letter that somebody sent, entered by staff.
#[derive(Debug, Deserialize)]
pub(super) struct Filing {
    pub(super) topic: String,
    /// Who of the contributors.
    pub(super) sender: String,
    pub(super) language: String,
    pub(super) source: SourceKind,
    pub(super) days_ago: i64,
    /// What was received.
    pub(super) received: String,
    pub(super) body: String,
}

/// A text that waits for a focal point of the organisation in whose name it is written.
#[derive(Debug, Deserialize)]
pub(super) struct Clearance {
    pub(super) topic: String,
    /// Who of the contributors.
    pub(super) author: String,
    /// Who of them clears it.
    pub(super) focal_point: String,
    pub(super) language: String,
    pub(super) hours_ago: i64,
    pub(super) body: String,
}

/// Where a contribution stands when everything is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum State {
    Draft,
    Submitted,
    Claimed,
    ChangesRequested,
    Published,
    Corrected,
    EditPending,
    Declined,
    Withdrawn,
    Removed,
}

impl Content {
    pub(super) fn read() -> anyhow::Result<Self> {
        Ok(Self {
            processes: serde_json::from_str(include_str!("content/processes.json"))?,
            sessions: serde_json::from_str(include_str!("content/sessions.json"))?,
            topics: serde_json::from_str(include_str!("content/topics.json"))?,
            organisations: serde_json::from_str(include_str!("content/organisations.json"))?,
            cast: serde_json::from_str(include_str!("content/people.json"))?,
            contributions: serde_json::from_str(include_str!("content/contributions.json"))?,
            filings: serde_json::from_str(include_str!("content/filings.json"))?,
            clearances: serde_json::from_str(include_str!("content/clearances.json"))?,
            reports: serde_json::from_str(include_str!("content/summary.json"))?,
        })
    }
}
