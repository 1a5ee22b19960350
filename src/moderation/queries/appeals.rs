//! SQL about appeals on the desk: the lists, one of them, and who may look at it.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use uuid::Uuid;

use crate::contributions::{AppealId, AppealState, ContributionId, DecisionKind, RevisionId};
use crate::db::schema::{account, appeal, contribution, decision, topic};
use crate::people::AccountId;

/// An appeal as the lists show it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = appeal)]
#[diesel(base_query = appeal::table
    .inner_join(decision::table.on(decision::id.eq(appeal::decision_id)))
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
    .left_join(account::table.on(account::id.nullable().eq(appeal::assigned_to))))]
pub struct Listed {
    /// The key of the lists, with the time.
    pub id: AppealId,
    /// Its name in addresses.
    pub public_id: Uuid,
    /// How far it has come.
    pub state: AppealState,
    /// When it was brought.
    pub opened_at: DateTime<Utc>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who looks at it.
    pub assigned_to: Option<AccountId>,
    /// Their name.
    #[diesel(select_expression = account::name.nullable())]
    pub assigned_name: Option<String>,
    /// Against what.
    #[diesel(select_expression = decision::kind)]
    pub kind: DecisionKind,
    /// By which rule.
    #[diesel(select_expression = decision::rule_code)]
    pub rule_code: Option<String>,
    /// Title of the topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
    /// The author's group.
    #[diesel(select_expression = contribution::group_id)]
    pub group_id: String,
    /// Its number, once it was published.
    #[diesel(select_expression = contribution::no)]
    pub no: Option<i32>,
}

/// Appeals that wait for an outcome, oldest first, after the key given.
pub fn waiting(
    conn: &mut PgConnection,
    after: Option<(DateTime<Utc>, AppealId)>,
    limit: i64,
) -> QueryResult<Vec<Listed>> {
    let mut query =
        Listed::query().filter(appeal::state.eq_any([AppealState::Open, AppealState::Assigned])).into_boxed();
    if let Some((at, id)) = after {
        query = query.filter(appeal::opened_at.gt(at).or(appeal::opened_at.eq(at).and(appeal::id.gt(id))));
    }
    query.order((appeal::opened_at, appeal::id)).limit(limit).load(conn)
}

/// Appeals that have ended, newest first, before the key given.
pub fn settled(
    conn: &mut PgConnection,
    before: Option<(DateTime<Utc>, AppealId)>,
    limit: i64,
) -> QueryResult<Vec<Listed>> {
    let mut query =
        Listed::query().filter(appeal::state.ne_all([AppealState::Open, AppealState::Assigned])).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(appeal::closed_at.lt(at).or(appeal::closed_at.eq(at).and(appeal::id.lt(id))));
    }
    query.order((appeal::closed_at.desc(), appeal::id.desc())).limit(limit).load(conn)
}

/// An appeal by its name, with what it is against.
#[derive(Debug, HasQuery)]
#[diesel(table_name = appeal)]
#[diesel(base_query = appeal::table
    .inner_join(decision::table.on(decision::id.eq(appeal::decision_id)))
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .left_join(account::table.on(account::id.nullable().eq(appeal::assigned_to))))]
pub struct Named {
    /// Row number.
    pub id: AppealId,
    /// How far it has come.
    pub state: AppealState,
    /// Who looks at it.
    pub assigned_to: Option<AccountId>,
    /// Their name.
    #[diesel(select_expression = account::name.nullable())]
    pub assigned_name: Option<String>,
    /// The name of the decision.
    #[diesel(select_expression = decision::public_id)]
    pub decision: Uuid,
    /// About which text.
    #[diesel(select_expression = decision::revision_id)]
    pub revision_id: RevisionId,
    /// Of which contribution.
    #[diesel(select_expression = contribution::id)]
    pub contribution_id: ContributionId,
    /// The name of the case.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
}

/// The appeal of this name.
pub fn named(conn: &mut PgConnection, name: Uuid) -> QueryResult<Option<Named>> {
    Named::query().filter(appeal::public_id.eq(name)).first(conn).optional()
}

/// Somebody who may look at an appeal.
#[derive(Debug, Clone, QueryableByName)]
pub struct Candidate {
    /// Who.
    #[diesel(sql_type = BigInt)]
    pub id: AccountId,
    /// Their name.
    #[diesel(sql_type = Text)]
    pub name: String,
}

/// Everybody who may look at an appeal about the contribution that goes to nobody yet: `Origin::bars_from_hearing` in SQL.
pub fn candidates(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<Candidate>> {
    diesel::sql_query(
        "select a.id, a.name from account a, contribution c
         where c.id = $1 and a.status = 'active'
           and exists (select from role_grant r where r.account_id = a.id and r.role in ('moderator', 'organiser'))
           and not exists (select from barred_contribution(a.id, c.id))
           and not exists (select from had_a_part(c.id) part where part.account_id = a.id)
         order by a.name, a.id limit 500",
    )
    .bind::<BigInt, _>(of)
    .load(conn)
}
