//! What contributors say.

pub mod sort_path;
pub mod thread;
pub mod transition;

// Stand-ins until the enums are bound to the database.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $label:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The label that is stored.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }
    };
}

words! {
    /// What readers see of a contribution.
    Visibility {
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

words! {
    /// How far the review of one revision has come.
    RevisionState {
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

words! {
    /// For whom the author speaks.
    Capacity {
        /// For an organisation.
        Organisation = "organisation",
        /// For a group of organisations or States.
        Group = "group",
        /// For nobody else.
        Personal = "personal",
    }
}

words! {
    /// How far an appeal has come.
    AppealState {
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

words! {
    /// What was decided.
    DecisionKind {
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
    }
}

/// An account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// A revision; grows with time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionId(pub i64);

/// An organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub i64);
