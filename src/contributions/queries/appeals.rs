//! SQL about appeals: as they happen, and as they are read.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use uuid::Uuid;

use super::only_one;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{AppealId, AppealState, ContributionId, DecisionKind, RevisionId};
use crate::db::functions::automation_had_a_part;
use crate::db::schema::{appeal, contribution, decision, revision};
use crate::people::AccountId;
use crate::text::Lines;

/// Stores an appeal against a decision.
pub fn open_appeal(
    conn: &mut PgConnection,
    against: i64,
    words: Option<&Lines>,
    now: DateTime<Utc>,
) -> QueryResult<AppealId> {
    diesel::insert_into(appeal::table)
        .values((
            appeal::decision_id.eq(against),
            appeal::opened_at.eq(now),
            appeal::words.eq(words.map(Lines::as_str)),
        ))
        .returning(appeal::id)
        .get_result(conn)
}

/// Writes down who looks at an appeal.
pub fn assign_appeal(conn: &mut PgConnection, id: AppealId, to: AccountId, now: DateTime<Utc>) -> QueryResult<()> {
    let changed = diesel::update(under_way(id))
        .set((appeal::state.eq(AppealState::Assigned), appeal::assigned_to.eq(to), appeal::assigned_at.eq(now)))
        .execute(conn)?;
    only_one(changed)
}

/// Ends an appeal, with the second statement where somebody settled it.
pub fn close_appeal(
    conn: &mut PgConnection,
    id: AppealId,
    to: AppealState,
    statement: Option<&Reasons>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let changed = diesel::update(under_way(id))
        .set((
            appeal::state.eq(to),
            appeal::closed_at.eq(now),
            appeal::rule_code.eq(statement.map(Reasons::rule)),
            appeal::reasons.eq(statement.map(Reasons::explanation)),
        ))
        .execute(conn)?;
    only_one(changed)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn under_way(id: AppealId) -> _ {
    appeal::table.filter(appeal::id.eq(id)).filter(appeal::closed_at.is_null())
}

/// Cases with the names of decisions of which an appeal waited since before then, oldest first.
pub fn overdue_appeals(conn: &mut PgConnection, since: DateTime<Utc>, limit: i64) -> QueryResult<Vec<(String, Uuid)>> {
    appeal::table
        .inner_join(decision::table.on(decision::id.eq(appeal::decision_id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
        .filter(appeal::state.eq_any([AppealState::Open, AppealState::Assigned]))
        .filter(appeal::opened_at.le(since))
        .order((appeal::opened_at, appeal::id))
        .limit(limit)
        .select((contribution::reference, decision::public_id))
        .load(conn)
}

/// A decision that keeps a text from readers or sends it back, with its reasons and the appeal against it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = decision)]
#[diesel(base_query = decision::table
    .inner_join(revision::table.on(revision::id.eq(decision::revision_id)))
    .left_join(appeal::table.on(appeal::decision_id.eq(decision::id))))]
pub struct Restricted {
    /// Its name in addresses and forms.
    pub public_id: Uuid,
    /// What was decided.
    pub kind: DecisionKind,
    /// About which text.
    pub revision_id: RevisionId,
    /// The how-manyth text of the contribution.
    #[diesel(select_expression = revision::number)]
    pub text_number: i32,
    /// When that was sent.
    #[diesel(select_expression = revision::submitted_at)]
    pub submitted_at: DateTime<Utc>,
    /// By which rule.
    pub rule_code: Option<String>,
    /// In which version of it.
    pub rule_version: Option<i32>,
    /// Why.
    pub explanation: Option<String>,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// Whether a program had pointed something out about the text to whoever decided.
    #[diesel(select_expression = automation_had_a_part(decision::revision_id, decision::decided_at))]
    pub automated: bool,
    /// The appeal against it.
    #[diesel(embed)]
    pub appeal: Option<Appealed>,
}

/// An appeal as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = appeal)]
pub struct Appealed {
    /// Its name in addresses and on the ledger.
    pub public_id: Uuid,
    /// How far it has come.
    pub state: AppealState,
    /// When it was brought.
    pub opened_at: DateTime<Utc>,
    /// What its author says to it.
    pub words: Option<String>,
    /// Who looks at it.
    pub assigned_to: Option<AccountId>,
    /// The rule of the second statement.
    pub rule_code: Option<String>,
    /// In which version of it.
    pub rule_version: Option<i32>,
    /// Its explanation.
    pub reasons: Option<String>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
}

/// The decisions that keep or kept texts of a contribution, or words of them, from readers, newest first.
pub fn restrictions(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<Restricted>> {
    Restricted::query()
        .filter(decision::contribution_id.eq(of))
        .filter(decision::kind.eq_any([DecisionKind::Decline, DecisionKind::Remove, DecisionKind::Redact]))
        .order(decision::id.desc())
        .limit(100)
        .load(conn)
}

/// The last request for changes, if there was one.
pub fn last_request(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Restricted>> {
    Restricted::query()
        .filter(decision::contribution_id.eq(of))
        .filter(decision::kind.eq(DecisionKind::RequestChanges))
        .order(decision::id.desc())
        .first(conn)
        .optional()
}
