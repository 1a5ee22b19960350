//! SQL about stakeholder groups, organisations and mandates.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::{Mandate, MandateId, MandateStatus, Organisation, OrganisationId, StakeholderGroup};
use crate::db::public_view;
use crate::db::schema::{account, mandate, organisation, stakeholder_group};
use crate::people::AccountId;

/// All stakeholder groups in their order.
pub fn groups(conn: &mut PgConnection) -> QueryResult<Vec<StakeholderGroup>> {
    StakeholderGroup::query().order(public_view::stakeholder_group::position).load(conn)
}

/// Whether a group of this id exists.
pub fn group_exists(conn: &mut PgConnection, id: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(stakeholder_group::table.filter(stakeholder_group::id.eq(id)))).get_result(conn)
}

/// The organisation of this name, whatever its case.
pub fn by_name(conn: &mut PgConnection, name: &str) -> QueryResult<Option<Organisation>> {
    Organisation::query().filter(lower(organisation::name).eq(lower(name))).first(conn).optional()
}

/// Whether an organisation has this slug.
pub(super) fn slug_is_taken(conn: &mut PgConnection, slug: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(organisation::table.filter(organisation::slug.eq(slug)))).get_result(conn)
}

/// Stores an organisation; `None` where its name or slug is taken.
pub fn insert(
    conn: &mut PgConnection,
    slug: &str,
    name: &str,
    group: &str,
    invented: bool,
) -> QueryResult<Option<OrganisationId>> {
    diesel::insert_into(organisation::table)
        .values((
            organisation::slug.eq(slug),
            organisation::name.eq(name),
            organisation::group_id.eq(group),
            organisation::invented.eq(invented),
        ))
        .on_conflict_do_nothing()
        .returning(organisation::id)
        .get_result(conn)
        .optional()
}

/// For whom somebody may speak or has asked to, by name.
pub fn mandates_of(conn: &mut PgConnection, account: AccountId) -> QueryResult<Vec<Mandate>> {
    Mandate::query()
        .filter(mandate::account_id.eq(account))
        .filter(mandate::status.eq_any([MandateStatus::Requested, MandateStatus::Verified]))
        .order(organisation::name)
        .load(conn)
}

/// Every mandate somebody has, asked for, or had, by name of the organisation, the newest first.
pub fn all_mandates_of(conn: &mut PgConnection, account: AccountId) -> QueryResult<Vec<Mandate>> {
    Mandate::query()
        .filter(mandate::account_id.eq(account))
        .order((organisation::name, mandate::id.desc()))
        .limit(200)
        .load(conn)
}

/// One mandate.
pub fn mandate(conn: &mut PgConnection, id: MandateId) -> QueryResult<Option<Mandate>> {
    Mandate::query().filter(mandate::id.eq(id)).first(conn).optional()
}

/// How many mandates of somebody wait for an organiser.
pub(super) fn count_requested(conn: &mut PgConnection, account: AccountId) -> QueryResult<i64> {
    mandate::table
        .filter(mandate::account_id.eq(account))
        .filter(mandate::status.eq(MandateStatus::Requested))
        .count()
        .get_result(conn)
}

/// A mandate that waits, and who asks for it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = mandate)]
#[diesel(base_query = mandate::table.inner_join(organisation::table).inner_join(account::table.on(account::id.eq(mandate::account_id))))]
pub struct Asked {
    /// Row number.
    pub id: MandateId,
    /// Whose account.
    pub account_id: AccountId,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// For whom.
    #[diesel(embed)]
    pub organisation: Organisation,
    /// Who, by name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// The address that was confirmed.
    #[diesel(select_expression = account::email)]
    pub email: String,
}

/// Mandates that wait for an organiser, oldest first, after the one given.
pub fn waiting(conn: &mut PgConnection, after: MandateId, limit: i64) -> QueryResult<Vec<Asked>> {
    Asked::query()
        .filter(mandate::status.eq(MandateStatus::Requested))
        .filter(mandate::id.gt(after))
        .order(mandate::id)
        .limit(limit)
        .load(conn)
}

/// How many mandates wait.
pub fn count_waiting(conn: &mut PgConnection) -> QueryResult<i64> {
    mandate::table.filter(mandate::status.eq(MandateStatus::Requested)).count().get_result(conn)
}

/// Stores a mandate that an organiser still has to verify.
pub(super) fn request_mandate(conn: &mut PgConnection, account: AccountId, of: OrganisationId) -> QueryResult<usize> {
    diesel::insert_into(mandate::table)
        .values((mandate::account_id.eq(account), mandate::organisation_id.eq(of)))
        .on_conflict_do_nothing()
        .execute(conn)
}

/// Stores a verified mandate, as the command line does.
pub fn insert_verified(conn: &mut PgConnection, account: AccountId, of: OrganisationId) -> QueryResult<usize> {
    diesel::insert_into(mandate::table)
        .values((
            mandate::account_id.eq(account),
            mandate::organisation_id.eq(of),
            mandate::status.eq(MandateStatus::Verified),
            mandate::decided_at.eq(diesel::dsl::now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
}

pub(super) fn lock_mandate(conn: &mut PgConnection, id: MandateId) -> QueryResult<Option<Mandate>> {
    Mandate::query().filter(mandate::id.eq(id)).for_update().first(conn).optional()
}

pub(super) fn decide_mandate(
    conn: &mut PgConnection,
    id: MandateId,
    status: MandateStatus,
    by: AccountId,
) -> QueryResult<usize> {
    diesel::update(mandate::table.find(id))
        .set((mandate::status.eq(status), mandate::decided_at.eq(diesel::dsl::now), mandate::decided_by.eq(by)))
        .execute(conn)
}

#[diesel::declare_sql_function]
extern "SQL" {
    /// PostgreSQL's `lower`.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}
