//! How moderation went in a topic: for staff as it is, for everybody once the topic has closed, and then without
//! small figures.

pub mod count;
pub mod disclose;
pub mod publish;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz};

use crate::contributions::DecisionKind;
use crate::db::schema::sql_types::DecisionKind as SqlDecisionKind;

/// What became of one contribution that was ever submitted.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Fact {
    /// Its group.
    #[diesel(sql_type = Text)]
    pub group_id: String,
    /// The organisation, or with a minus the account of who spoke for nobody else.
    #[diesel(sql_type = BigInt)]
    pub speaker: i64,
    /// Whether it was ever read.
    #[diesel(sql_type = Bool)]
    pub published: bool,
    /// Whether its author took it back.
    #[diesel(sql_type = Bool)]
    pub withdrawn: bool,
    /// What was decided first.
    #[diesel(sql_type = Nullable<SqlDecisionKind>)]
    pub first: Option<DecisionKind>,
    /// For how many seconds it had waited for that; not while its author held it.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub waited: Option<i64>,
    /// By which rule it was declined last, if it was.
    #[diesel(sql_type = Nullable<Text>)]
    pub declined_by: Option<String>,
    /// Since when a text of it waits now.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub waiting_since: Option<DateTime<Utc>>,
    /// How many appeals about it were settled.
    #[diesel(sql_type = BigInt)]
    pub settled_appeals: i64,
    /// How many of them changed the decision, in whole or in part.
    #[diesel(sql_type = BigInt)]
    pub reversals: i64,
}

/// A figure about contributions; the first decision sorts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Submitted and decided about at least once.
    Decided,
    /// Published as first submitted.
    AtFirst,
    /// Sent back to the author first.
    SentBack,
    /// Declined first.
    Declined,
}

impl Figure {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Decided, Self::AtFirst, Self::SentBack, Self::Declined];

    /// Whether a contribution counts.
    pub fn counts(self, fact: &Fact) -> bool {
        match self {
            Self::Decided => fact.first.is_some(),
            Self::AtFirst => fact.first == Some(DecisionKind::Approve),
            Self::SentBack => fact.first == Some(DecisionKind::RequestChanges),
            Self::Declined => fact.first == Some(DecisionKind::Decline),
        }
    }
}
