//! SQL about what is written inside a case.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::ContributionId;
use crate::db::schema::{account, case_message};
use crate::moderation::CaseAudience;
use crate::people::AccountId;

/// So many of a case are shown, the newest.
const SHOWN: i64 = 200;

/// Something to write.
#[derive(Debug, Insertable)]
#[diesel(table_name = case_message)]
pub(in crate::moderation) struct NewMessage<'a> {
    pub(in crate::moderation) contribution_id: ContributionId,
    pub(in crate::moderation) audience: CaseAudience,
    pub(in crate::moderation) written_by: AccountId,
    pub(in crate::moderation) by_author: bool,
    pub(in crate::moderation) body: &'a str,
    pub(in crate::moderation) posting_key: &'a str,
    pub(in crate::moderation) written_at: DateTime<Utc>,
}

/// Writes it; says its row number, or nothing where its writer used the key before.
pub(in crate::moderation) fn insert(conn: &mut PgConnection, new: &NewMessage<'_>) -> QueryResult<Option<i64>> {
    diesel::insert_into(case_message::table)
        .values(new)
        .on_conflict((case_message::written_by, case_message::posting_key))
        .do_nothing()
        .returning(case_message::id)
        .get_result(conn)
        .optional()
}

/// What somebody wrote under this key, in which case and to whom, if anything.
pub(in crate::moderation) fn stored(
    conn: &mut PgConnection,
    by: AccountId,
    key: &str,
) -> QueryResult<Option<(ContributionId, CaseAudience, String)>> {
    case_message::table
        .filter(case_message::written_by.eq(by))
        .filter(case_message::posting_key.eq(key))
        .select((case_message::contribution_id, case_message::audience, case_message::body))
        .first(conn)
        .optional()
}

/// Something that was written inside a case.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = case_message)]
#[diesel(base_query = case_message::table
    .inner_join(account::table.on(account::id.eq(case_message::written_by))))]
pub struct Message {
    /// Row number.
    pub id: i64,
    /// Who reads it.
    pub audience: CaseAudience,
    /// What.
    pub body: String,
    /// When.
    pub written_at: DateTime<Utc>,
    /// Whether the author wrote it, or a colleague in their place.
    pub by_author: bool,
    /// Who wrote it.
    pub written_by: AccountId,
    /// Their name: of moderators for moderators only, and of colleagues for those of the organisation.
    #[diesel(select_expression = account::name)]
    pub writer: String,
}

/// All that was written in a case, oldest first: for moderators.
pub fn all(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<Message>> {
    let mut found = Message::query()
        .filter(case_message::contribution_id.eq(of))
        .order(case_message::id.desc())
        .limit(SHOWN)
        .load(conn)?;
    found.reverse();
    Ok(found)
}

/// What moderators and the author of a case wrote to each other, oldest first.
pub fn with_author(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<Message>> {
    let mut found = Message::query()
        .filter(case_message::contribution_id.eq(of))
        .filter(case_message::audience.eq(CaseAudience::Author))
        .order(case_message::id.desc())
        .limit(SHOWN)
        .load(conn)?;
    found.reverse();
    Ok(found)
}
