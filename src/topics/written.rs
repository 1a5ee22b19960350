//! A topic as organisers write it.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::people::AccountId;
use crate::sessions::{ProcessId, SessionId};
use crate::text::Body;

/// What stands in the row of a topic, but for its introduction.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::topic)]
#[diesel(check_for_backend(diesel::pg::Pg))]
#[diesel(treat_none_as_null = true)]
pub struct Facts {
    /// Its process, for good.
    pub process_id: ProcessId,
    /// The question in short.
    pub title: String,
    /// The question in full.
    pub question: String,
    /// From then on it takes text.
    pub opens_at: DateTime<Utc>,
    /// Until then.
    pub closes_at: DateTime<Utc>,
    /// IANA name of the zone its times are given in.
    pub zone: String,
    /// What arrives so many minutes after closing is marked late.
    pub grace_minutes: i32,
    /// Most words of one contribution.
    pub word_limit: i32,
    /// Who looks at appeals.
    pub appeals_to: Option<AccountId>,
    /// Most contributions of one speaker.
    pub cap_contributions: Option<i32>,
    /// Most words of one speaker.
    pub cap_words: Option<i32>,
}

/// A topic as an organiser writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its row.
    pub facts: Facts,
    /// What to know before answering, in Markdown.
    pub introduction: Option<Body>,
    /// Sessions it belongs to, in order.
    pub sessions: Vec<SessionId>,
    /// Row numbers of issues of its process.
    pub issues: Vec<i64>,
    /// Row numbers of norms of its process.
    pub norms: Vec<i64>,
}
