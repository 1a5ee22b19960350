//! SQL about approvals that have not taken effect yet.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{ContributionId, RevisionId};
use crate::db::schema::{account, contribution, revision, topic};
use crate::people::AccountId;

/// An approval that can still be undone.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = revision)]
#[diesel(base_query = revision::table
    .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
    .inner_join(account::table.on(account::id.nullable().eq(revision::approved_by))))]
pub struct ToCome {
    /// The text.
    pub id: RevisionId,
    /// The random name of its case.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
    /// Title of its topic, and the zone that its times are given in.
    #[diesel(select_expression = (topic::title, topic::zone))]
    pub topic: (String, String),
    /// Whose approval it is.
    #[diesel(select_expression = account::id)]
    pub by: AccountId,
    /// Their name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// When it takes effect.
    #[diesel(select_expression = revision::approval_due.assume_not_null())]
    pub due: DateTime<Utc>,
}

/// The approval of this text that has not taken effect.
pub fn of_text(conn: &mut PgConnection, id: RevisionId) -> QueryResult<Option<ToCome>> {
    ToCome::query().filter(revision::id.eq(id)).first(conn).optional()
}

/// The last approval of this moderator that has not taken effect.
pub fn last_by(conn: &mut PgConnection, who: AccountId) -> QueryResult<Option<ToCome>> {
    ToCome::query()
        .filter(revision::approved_by.eq(who))
        .filter(revision::approval_due.is_not_null())
        .order(revision::approval_due.desc())
        .first(conn)
        .optional()
}

/// The texts whose approvals are due, with their cases, after the text given.
pub(in crate::moderation) fn due(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    after: RevisionId,
    limit: i64,
) -> QueryResult<Vec<(RevisionId, String)>> {
    revision::table
        .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
        .filter(revision::approval_due.le(now))
        .filter(revision::id.gt(after))
        .order(revision::id)
        .limit(limit)
        .select((revision::id, contribution::reference))
        .load(conn)
}

/// Locks a case unless somebody else is at it just now.
pub(in crate::moderation) fn lock_if_free(conn: &mut PgConnection, reference: &str) -> QueryResult<bool> {
    let free: Option<ContributionId> = contribution::table
        .filter(contribution::reference.eq(reference))
        .select(contribution::id)
        .for_update()
        .skip_locked()
        .first(conn)
        .optional()?;
    Ok(free.is_some())
}
