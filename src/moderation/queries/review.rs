//! SQL that reads one case for its moderators.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::contributions::{Contribution, ContributionId, RevisionId, Visibility};
use crate::db::schema::{account, contribution, revision};
use crate::people::AccountId;

/// The contribution of this reference.
pub(in crate::moderation) fn contribution(
    conn: &mut PgConnection,
    reference: &str,
) -> QueryResult<Option<Contribution>> {
    Contribution::query().filter(contribution::reference.eq(reference)).first(conn).optional()
}

/// The same, unless nothing of it was ever sent to the moderators.
pub fn sent(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<Contribution>> {
    let texts = revision::table.filter(revision::contribution_id.eq(contribution::id));
    Contribution::query()
        .filter(contribution::reference.eq(reference))
        .filter(diesel::dsl::exists(texts))
        .first(conn)
        .optional()
}

/// What somebody answers.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = contribution)]
#[diesel(base_query = contribution::table
    .inner_join(revision::table.on(revision::id.nullable().eq(contribution::live_revision_id))))]
pub struct Answered {
    /// Its number in the topic.
    #[diesel(select_expression = contribution::no.assume_not_null())]
    pub no: i32,
    /// The name beside it.
    pub spoken_as: String,
    /// The language of its text.
    #[diesel(select_expression = revision::language)]
    pub language: String,
    /// Its text, rendered and sanitised.
    #[diesel(select_expression = revision::html)]
    pub html: String,
}

/// What is answered, as long as it is live.
pub(in crate::moderation) fn what_it_answers(
    conn: &mut PgConnection,
    id: ContributionId,
) -> QueryResult<Option<Answered>> {
    Answered::query()
        .filter(contribution::id.eq(id))
        .filter(contribution::visibility.eq(Visibility::Live))
        .first(conn)
        .optional()
}

/// A running lease, with the name of its holder.
#[derive(HasQuery)]
#[diesel(table_name = revision)]
#[diesel(base_query = revision::table.inner_join(account::table.on(account::id.nullable().eq(revision::claimed_by))))]
pub(in crate::moderation) struct Lease {
    #[diesel(select_expression = account::id)]
    pub(in crate::moderation) holder: AccountId,
    #[diesel(select_expression = account::name)]
    pub(in crate::moderation) name: String,
    #[diesel(select_expression = revision::claim_token.assume_not_null())]
    pub(in crate::moderation) token: Uuid,
    #[diesel(select_expression = revision::claim_until.assume_not_null())]
    pub(in crate::moderation) until: DateTime<Utc>,
}

/// Who holds a text at `now`.
pub(in crate::moderation) fn lease_on(
    conn: &mut PgConnection,
    id: RevisionId,
    now: DateTime<Utc>,
) -> QueryResult<Option<Lease>> {
    Lease::query().filter(revision::id.eq(id)).filter(revision::claim_until.gt(now)).first(conn).optional()
}

/// The names of these accounts.
pub(in crate::moderation) fn names(conn: &mut PgConnection, ids: &[i64]) -> QueryResult<Vec<(AccountId, String)>> {
    let ids: Vec<AccountId> = ids.iter().copied().map(AccountId).collect();
    account::table.filter(account::id.eq_any(ids)).select((account::id, account::name)).load(conn)
}
