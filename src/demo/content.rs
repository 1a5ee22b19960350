//! What the demonstration says, from the files in `content/`.

use chrono::{DateTime, Duration, DurationRound, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::contributions::Capacity;
use crate::text::markdown;
use crate::text::{Body, TextRefused};

/// Everything, read once.
pub(super) struct Content {
    pub(super) processes: Value,
    pub(super) sessions: Value,
    pub(super) topics: Vec<Topic>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) cast: Cast,
    pub(super) contributions: Vec<Contribution>,
    pub(super) summary: Value,
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

/// A question under discussion; its times count from the loading.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Topic {
    pub(super) slug: String,
    process: String,
    title: String,
    question: String,
    introduction: String,
    sessions: Vec<String>,
    issues: Vec<String>,
    norms: Vec<String>,
    opens_in_days: i64,
    closes_in_days: i64,
    zone: String,
    word_limit: i32,
}

impl Topic {
    /// A whole hour, that many days from the loading or a little earlier.
    pub(super) fn opens_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let at = now + Duration::days(self.opens_in_days);
        at.duration_trunc(Duration::hours(1)).unwrap_or(at)
    }

    /// A whole hour, that many days from the loading or a little later.
    pub(super) fn closes_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let at = now + Duration::days(self.closes_in_days);
        at.duration_trunc(Duration::hours(1)).unwrap_or(at) + Duration::hours(1)
    }

    /// The row to be, with its instants and its introduction as rendered.
    pub(super) fn row(&self, now: DateTime<Utc>) -> anyhow::Result<Value> {
        let mut row = serde_json::to_value(self)?;
        row["introduction_html"] = rendered(&self.introduction)?.into();
        row["opens_at"] = self.opens_at(now).to_rfc3339().into();
        row["closes_at"] = self.closes_at(now).to_rfc3339().into();
        Ok(row)
    }
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
        let mut sessions: Value = serde_json::from_str(include_str!("content/sessions.json"))?;
        for session in sessions.as_array_mut().into_iter().flatten() {
            for section in session["sections"].as_array_mut().into_iter().flatten() {
                section["html"] = rendered(section["body"].as_str().unwrap_or_default())?.into();
            }
        }
        Ok(Self {
            sessions,
            processes: serde_json::from_str(include_str!("content/processes.json"))?,
            topics: serde_json::from_str(include_str!("content/topics.json"))?,
            organisations: serde_json::from_str(include_str!("content/organisations.json"))?,
            cast: serde_json::from_str(include_str!("content/people.json"))?,
            contributions: serde_json::from_str(include_str!("content/contributions.json"))?,
            summary: serde_json::from_str(include_str!("content/summary.json"))?,
        })
    }
}

fn rendered(text: &str) -> Result<String, TextRefused> {
    Ok(markdown::render(&Body::parse(text)?).as_str().to_owned())
}
