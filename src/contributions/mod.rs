//! What contributors say: one numbered statement in a topic, its texts, and where it stands.

pub mod caps;
pub mod case;
pub mod clearance;
pub mod compare;
pub mod happening;
pub mod latest;
pub mod opening;
pub mod origin;
pub mod post;
mod posting_key;
pub mod published;
pub mod queries;
pub mod receipt;
pub mod redaction;
pub mod revise;
pub mod right_of_reply;
pub mod second_look;
pub mod speaker;
mod states;
pub mod store;
pub mod thread;
mod trail;
pub mod transition;
pub mod translate;

pub use clearance::states::{ClearanceKind, ClearanceState};
pub use states::{
    AppealState, Capacity, DecisionKind, ProposalKind, ProposalState, RedactionState, ReportState, RevisionState,
    SourceKind, Visibility,
};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;

use crate::db::pg_id;
use crate::organisations::OrganisationId;
use crate::people::AccountId;
use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::translations::Translations;
use crate::topics::TopicId;

pg_id! {
    /// Row number of a contribution; never shown.
    ContributionId
}

pg_id! {
    /// Row number of a revision; grows with time.
    RevisionId
}

pg_id! {
    /// Row number of an appeal.
    AppealId
}

pg_id! {
    /// Row number of a report.
    ReportId
}

pg_id! {
    /// Row number of a proposal.
    ProposalId
}

pg_id! {
    /// Row number of a redaction.
    RedactionId
}

pg_id! {
    /// Row number of a clearance.
    ClearanceId
}

/// A contribution as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::contribution)]
pub struct Contribution {
    /// Row number.
    pub id: ContributionId,
    /// The random name of the case, on all desks.
    pub reference: String,
    /// Its topic.
    pub topic_id: TopicId,
    /// What it replies to.
    pub parent_id: Option<ContributionId>,
    /// Who wrote it.
    pub author_id: AccountId,
    /// For whom, unless in a personal capacity.
    pub organisation_id: Option<OrganisationId>,
    /// The stakeholder group it counts with.
    pub group_id: String,
    /// In which capacity.
    pub capacity: Capacity,
    /// The name shown.
    pub spoken_as: String,
    /// The group of organisations or States spoken for.
    pub on_behalf_of: Option<String>,
    /// What readers see.
    pub visibility: Visibility,
    /// Its number in the topic, from first publication on.
    pub no: Option<i32>,
    /// The text that is read.
    pub live_revision_id: Option<RevisionId>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// Whether it is the reply to which somebody named in what it answers has a right.
    pub right_of_reply: bool,
    /// Who of the staff entered it from what its author had sent, where somebody did.
    pub filed_by: Option<AccountId>,
}

impl Contribution {
    /// Whether it is said for a State; somebody still has to verify the mandate.
    pub fn is_for_a_state(&self) -> bool {
        self.group_id == "state" && self.capacity != Capacity::Personal
    }
}

/// A text as its author sends it.
#[derive(Debug, Clone)]
pub struct Text {
    /// As written.
    pub body: Body,
    /// In which language.
    pub language: ContentLanguage,
    /// What its author adds to it in others.
    pub translations: Translations,
}

impl Text {
    /// A text without translations.
    pub fn new(body: Body, language: ContentLanguage) -> Self {
        Self { body, language, translations: Translations::default() }
    }
}

/// One text of a contribution.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::revision)]
pub struct Revision {
    /// Row number.
    pub id: RevisionId,
    /// Of which contribution.
    pub contribution_id: ContributionId,
    /// The how-manyth text of it.
    pub number: i32,
    /// BCP 47 code.
    pub language: String,
    /// As written.
    pub body: String,
    /// As rendered.
    pub html: String,
    /// How many words.
    pub words: i32,
    /// Whether it came after closing.
    pub late: bool,
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// How far its review has come.
    pub state: RevisionState,
    /// Rises with every change of its state.
    pub version: i32,
    /// How many translations came with it.
    pub translations: i16,
}

/// The author's unsent text.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = crate::db::schema::draft)]
pub struct Draft {
    /// BCP 47 code.
    pub language: String,
    /// As written.
    pub body: String,
    /// Rises with every text kept, and begins anywhere.
    pub sequence: i32,
    /// When it was kept.
    pub saved_at: DateTime<Utc>,
    /// What is kept with it in other languages.
    pub translations: Translations,
    /// By whom.
    pub written_by: AccountId,
}
