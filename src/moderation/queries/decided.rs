//! SQL about what was decided, for moderators.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{ContributionId, DecisionKind, RevisionId, RevisionState};
use crate::db::schema::{account, contribution, decision, revision, topic};
use crate::people::AccountId;

/// A decision, with what it was about.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = decision)]
#[diesel(base_query = decision::table
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
    .inner_join(account::table.on(account::id.eq(decision::decided_by))))]
pub struct Lately {
    /// Row number; the key after which the next page begins.
    pub id: i64,
    /// What.
    pub kind: DecisionKind,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// About which text.
    pub revision_id: RevisionId,
    /// Of which contribution.
    pub contribution_id: ContributionId,
    /// The random name of the case.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
    /// The name shown.
    #[diesel(select_expression = contribution::spoken_as)]
    pub spoken_as: String,
    /// Its number, once it was published.
    #[diesel(select_expression = contribution::no)]
    pub no: Option<i32>,
    /// The name of its topic in addresses.
    #[diesel(select_expression = topic::slug)]
    pub topic_slug: String,
    /// Its topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
    /// Who decided, or proposed it.
    #[diesel(select_expression = account::name)]
    pub decided_by: String,
    /// Who agreed, where it took two.
    pub confirmed_by: Option<AccountId>,
}

/// The names of those who agreed to these decisions.
pub fn seconds(conn: &mut PgConnection, lines: &[Lately]) -> QueryResult<Vec<(AccountId, String)>> {
    let ids: Vec<AccountId> = lines.iter().filter_map(|line| line.confirmed_by).collect();
    account::table.filter(account::id.eq_any(ids)).select((account::id, account::name)).load(conn)
}

/// Decisions, newest first, below the row number given.
pub fn lately(conn: &mut PgConnection, below: Option<i64>, limit: i64) -> QueryResult<Vec<Lately>> {
    Lately::query()
        .filter(decision::id.lt(below.unwrap_or(i64::MAX)))
        .order(decision::id.desc())
        .limit(limit)
        .load(conn)
}

/// The last thing that somebody decided since then: where it takes two, the second one does.
pub fn last_by(conn: &mut PgConnection, who: AccountId, since: DateTime<Utc>) -> QueryResult<Option<Lately>> {
    let alone = decision::confirmed_by.is_null().and(decision::decided_by.eq(who));
    Lately::query()
        .filter(decision::decided_at.gt(since))
        .filter(alone.or(decision::confirmed_by.assume_not_null().eq(who)))
        .order((decision::decided_at.desc(), decision::id.desc()))
        .first(conn)
        .optional()
}

/// Whether a text of the contribution was approved before this one.
pub fn approved_before(conn: &mut PgConnection, of: ContributionId, text: RevisionId) -> QueryResult<bool> {
    let earlier = revision::table
        .filter(revision::contribution_id.eq(of))
        .filter(revision::id.lt(text))
        .filter(revision::state.eq(RevisionState::Approved));
    diesel::select(diesel::dsl::exists(earlier)).get_result(conn)
}

/// The name of the case with this number, if anything of it was ever published.
pub fn reference_of(conn: &mut PgConnection, topic_slug: &str, no: i32) -> QueryResult<Option<String>> {
    contribution::table
        .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
        .filter(topic::slug.eq(topic_slug))
        .filter(contribution::no.eq(no))
        .select(contribution::reference)
        .first(conn)
        .optional()
}
