//! SQL about what waits for a second person, for moderators.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{ContributionId, ProposalId, ProposalKind, ProposalState};
use crate::db::schema::{account, contribution, proposal, topic};
use crate::people::AccountId;

/// A proposal that waits, with what it is about.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = proposal)]
#[diesel(base_query = proposal::table
    .inner_join(contribution::table.on(contribution::id.eq(proposal::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
    .inner_join(account::table.on(account::id.eq(proposal::proposed_by))))]
pub struct Waiting {
    /// Its name, and the key after which the next page begins.
    pub id: ProposalId,
    /// What is proposed.
    pub kind: ProposalKind,
    /// By which rule.
    pub rule_code: String,
    /// Why.
    pub explanation: String,
    /// The words that are to be struck out.
    pub passage: Option<String>,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// Who proposes it.
    pub proposed_by: AccountId,
    /// Their name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// The random name of the case.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
    /// Who said it.
    #[diesel(select_expression = contribution::spoken_as)]
    pub spoken_as: String,
    /// Its number, once it was published.
    #[diesel(select_expression = contribution::no)]
    pub no: Option<i32>,
    /// Title of its topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
}

/// What waits, oldest first, after the one given.
pub fn waiting(conn: &mut PgConnection, after: ProposalId, limit: i64) -> QueryResult<Vec<Waiting>> {
    Waiting::query()
        .filter(proposal::state.eq(ProposalState::Open))
        .filter(proposal::id.gt(after))
        .order(proposal::id)
        .limit(limit)
        .load(conn)
}

/// What waits about one contribution.
pub(in crate::moderation) fn of_case(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Waiting>> {
    Waiting::query()
        .filter(proposal::state.eq(ProposalState::Open))
        .filter(proposal::contribution_id.eq(of))
        .first(conn)
        .optional()
}

/// The last thing that somebody proposed since then and that still waits.
pub fn last_by(conn: &mut PgConnection, who: AccountId, since: DateTime<Utc>) -> QueryResult<Option<Waiting>> {
    Waiting::query()
        .filter(proposal::state.eq(ProposalState::Open))
        .filter(proposal::proposed_by.eq(who))
        .filter(proposal::proposed_at.gt(since))
        .order(proposal::id.desc())
        .first(conn)
        .optional()
}
