//! What contributors say: one numbered statement in a topic, its texts, and where it stands.

pub mod appeal;
pub mod caps;
pub mod case;
pub mod clear;
pub mod clearance;
pub mod cleared;
pub mod compare;
pub mod facets;
pub mod happening;
pub mod in_its_name;
pub mod latest;
pub mod outline;
pub mod outlines;
pub mod passage;
pub mod post;
pub mod published;
pub mod queries;
pub mod reading;
pub mod receipt;
pub mod redact;
pub mod redaction_mark;
pub mod report;
pub mod revise;
pub mod right_of_reply;
pub mod second_look;
pub mod sort_path;
pub mod speaker;
pub mod store;
mod strike;
pub mod thread;
mod trail;
pub mod transition;
pub mod translate;
pub mod unread;

pub use cleared::{ClearanceKind, ClearanceState};

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::Serialize;

use crate::db::{pg_enum, pg_id};
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

pg_enum! {
    /// What a moderator proposes that somebody else has to agree to.
    pub enum ProposalKind: ProposalKind {
        /// Not to publish a text.
        Decline = "decline",
        /// To take down what is read.
        Remove = "remove",
        /// To ask the author to have words of it struck out.
        Redact = "redact",
    }
}

pg_enum! {
    /// How far a proposal has come.
    pub enum ProposalState: ProposalState {
        /// It waits for somebody else.
        Open = "open",
        /// Somebody else agreed, and it took effect.
        Agreed = "agreed",
        /// Somebody else did not agree.
        Refused = "refused",
        /// Its text changed meanwhile, or it was taken back.
        Cancelled = "cancelled",
    }
}

pg_enum! {
    /// How far the redaction of words has come.
    pub enum RedactionState: RedactionState {
        /// It waits for the author.
        Asked = "asked",
        /// The author consented, and it took effect.
        Consented = "consented",
        /// The author did not.
        Refused = "refused",
        /// Its text changed meanwhile, or it was taken back.
        Cancelled = "cancelled",
    }
}

pg_enum! {
    /// What readers see of a contribution.
    pub enum Visibility: Visibility {
        /// Nothing yet.
        Unpublished = "unpublished",
        /// Its live revision.
        Live = "live",
        /// A tombstone: the author took it back.
        Withdrawn = "withdrawn",
        /// A tombstone: a moderator took it down.
        Removed = "removed",
        /// Nothing: its first text was declined.
        Closed = "closed",
    }
}

pg_enum! {
    /// How far the review of one revision has come.
    pub enum RevisionState: RevisionState {
        /// It waits for a moderator.
        Submitted = "submitted",
        /// It waits for its author.
        ChangesRequested = "changes_requested",
        /// It may be read.
        Approved = "approved",
        /// It may not be read.
        Declined = "declined",
        /// The author sent another text instead.
        Superseded = "superseded",
        /// The author took it back.
        Withdrawn = "withdrawn",
    }
}

pg_enum! {
    /// For whom the author speaks.
    #[derive(serde::Deserialize)]
    pub enum Capacity: Capacity {
        /// For an organisation.
        Organisation = "organisation",
        /// For a group of organisations or States.
        Group = "group",
        /// For nobody else.
        Personal = "personal",
    }
}

pg_enum! {
    /// How far an appeal has come.
    pub enum AppealState: AppealState {
        /// Nobody looks at it yet.
        Open = "open",
        /// Somebody looks at it.
        Assigned = "assigned",
        /// The decision stands.
        Upheld = "upheld",
        /// The decision falls.
        Overturned = "overturned",
        /// The decision stands in part.
        Partly = "partly",
        /// The author took it back.
        Withdrawn = "withdrawn",
        /// Nobody settled it in time.
        Expired = "expired",
    }
}

pg_enum! {
    /// How far a report has come.
    pub enum ReportState: ReportState {
        /// Nobody has looked at it yet.
        Open = "open",
        /// What was reported is not read any more.
        Acted = "acted",
        /// Nothing was done.
        NoAction = "no_action",
    }
}

pg_enum! {
    /// What was decided.
    pub enum DecisionKind: DecisionKind {
        /// Publish it.
        Approve = "approve",
        /// Ask its author for another text.
        RequestChanges = "request_changes",
        /// Do not publish it.
        Decline = "decline",
        /// Take it down.
        Remove = "remove",
        /// Put it back.
        Restore = "restore",
        /// Strike words out of it, with the author's consent.
        Redact = "redact",
    }
}

impl DecisionKind {
    /// Whether the text was kept from readers, so that the ledger tells of it only after the topic has closed.
    pub fn sends_back(self) -> bool {
        match self {
            Self::RequestChanges | Self::Decline => true,
            Self::Approve | Self::Remove | Self::Restore | Self::Redact => false,
        }
    }
}

pg_enum! {
    /// What a text was entered from that its author sent to the staff.
    #[derive(serde::Deserialize)]
    pub enum SourceKind: SourceKind {
        /// A letter on paper, or a note verbale.
        Letter = "letter",
        /// An electronic message.
        Message = "message",
        /// A document, such as a position paper.
        Document = "document",
        /// Something said, such as a statement in a session.
        Spoken = "spoken",
    }
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
