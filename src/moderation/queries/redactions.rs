//! SQL about words that authors are asked to have struck out, for moderators.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{ContributionId, RedactionId, RedactionState, Revision, RevisionId};
use crate::db::schema::{account, redaction, revision};
use crate::people::AccountId;

/// What an author is asked, and has not answered.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = redaction)]
#[diesel(base_query = redaction::table.inner_join(account::table.on(account::id.eq(redaction::asked_by))))]
pub struct Asked {
    /// Its name.
    pub id: RedactionId,
    /// The words.
    pub passage: String,
    /// By which rule.
    pub rule_code: String,
    /// Why.
    pub explanation: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Who asked.
    pub asked_by: AccountId,
    /// Their name.
    #[diesel(select_expression = account::name)]
    pub name: String,
}

/// What the author of a contribution is asked.
pub fn asked(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Asked>> {
    Asked::query()
        .filter(redaction::contribution_id.eq(of))
        .filter(redaction::state.eq(RedactionState::Asked))
        .first(conn)
        .optional()
}

/// A text of this contribution.
pub(in crate::moderation) fn text(
    conn: &mut PgConnection,
    of: ContributionId,
    id: RevisionId,
) -> QueryResult<Option<Revision>> {
    Revision::query().filter(revision::contribution_id.eq(of)).filter(revision::id.eq(id)).first(conn).optional()
}
