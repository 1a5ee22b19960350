//! How far a contribution and all that is about it can have come, as stored.

use crate::db::pg_enum;

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
