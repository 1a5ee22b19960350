//! SQL about what a moderator holds, and about cases by name.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::contributions::{RevisionId, RevisionState};
use crate::db::schema::{contribution, revision, topic};
use crate::people::AccountId;

/// A text that a moderator holds.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = revision)]
#[diesel(base_query = revision::table
    .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(revision::topic_id))))]
pub struct Held {
    /// The text.
    pub id: RevisionId,
    /// The version of its row.
    pub version: i32,
    /// The proof of the claim.
    #[diesel(select_expression = revision::claim_token.assume_not_null())]
    pub token: Uuid,
    /// The random name of the case.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
    /// Title of the topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
    /// The author's group.
    pub group_id: String,
    /// The name shown.
    #[diesel(select_expression = contribution::spoken_as)]
    pub spoken_as: String,
    /// Its number, for a correction of what is published.
    #[diesel(select_expression = contribution::no)]
    pub no: Option<i32>,
    /// In which language.
    pub language: String,
    /// As rendered.
    pub html: String,
}

/// What a moderator holds at `now`, longest waiting first.
pub fn held(conn: &mut PgConnection, by: AccountId, now: DateTime<Utc>, limit: i64) -> QueryResult<Vec<Held>> {
    Held::query()
        .filter(revision::claimed_by.eq(by))
        .filter(revision::claim_until.gt(now))
        .filter(revision::state.eq(RevisionState::Submitted))
        .order((revision::submitted_at, revision::id))
        .limit(limit)
        .load(conn)
}

/// Who speaks in a case, and where.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
#[diesel(base_query = contribution::table.inner_join(topic::table))]
pub struct Named {
    /// The random name of the case.
    pub reference: String,
    /// The name shown.
    pub spoken_as: String,
    /// Title of the topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
}

/// The cases of these names.
pub fn named(conn: &mut PgConnection, references: &[String]) -> QueryResult<Vec<Named>> {
    Named::query().filter(contribution::reference.eq_any(references)).load(conn)
}
