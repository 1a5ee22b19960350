//! SQL about stakeholder groups, organisations and mandates.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::{Mandate, MandateId, MandateStatus, Organisation, OrganisationId, StakeholderGroup};
use crate::db::functions::lower;
use crate::db::public_view;
use crate::db::schema::{
    account, appeal_speaker, contribution, mandate, organisation, organisation_alias, sent_back_speaker,
    stakeholder_group,
};
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

/// The same for somebody who is about to write: the groups of the organisations stay as they are until this
/// transaction has ended. To be asked before a case is locked, because whoever settles a group goes the same way.
pub fn mandates_to_write(conn: &mut PgConnection, account: AccountId) -> QueryResult<Vec<Mandate>> {
    let mandates = mandates_of(conn, account)?;
    let unsettled = mandates.iter().filter(|mandate| mandate.status != MandateStatus::Verified);
    let unsettled: Vec<OrganisationId> = unsettled.map(|mandate| mandate.organisation.id).collect();
    if unsettled.is_empty() {
        return Ok(mandates);
    }
    organisation::table
        .filter(organisation::id.eq_any(unsettled))
        .order(organisation::id)
        .select(organisation::id)
        .for_key_share()
        .load::<OrganisationId>(conn)?;
    mandates_of(conn, account)
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

/// Of a mandate: that nobody has one of the same organisation, or had one.
const GROUP_IS_OPEN: &str =
    "not exists (select from mandate settled where settled.organisation_id = mandate.organisation_id
                                         and settled.status in ('verified', 'ended'))";

/// Whether nobody may or might speak for an organisation yet. Whoever settles its group at this moment waits.
pub(super) fn group_is_open(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<bool> {
    organisation::table.find(of).select(organisation::id).for_update().first::<OrganisationId>(conn)?;
    let settling = mandate::table
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::status.eq_any([MandateStatus::Verified, MandateStatus::Ended]));
    diesel::select(diesel::dsl::not(diesel::dsl::exists(settling))).get_result(conn)
}

/// Moves an organisation to another group, and with it what waits to be published in its name.
pub(super) fn set_group(conn: &mut PgConnection, of: OrganisationId, group: &str) -> QueryResult<()> {
    diesel::update(organisation::table.find(of)).set(organisation::group_id.eq(group)).execute(conn)?;
    diesel::update(contribution::table.filter(contribution::organisation_id.eq(of)).filter(contribution::no.is_null()))
        .set(contribution::group_id.eq(group))
        .execute(conn)?;
    diesel::update(sent_back_speaker::table.filter(sent_back_speaker::speaker.eq(of.0)))
        .set(sent_back_speaker::group_id.eq(group))
        .execute(conn)?;
    diesel::update(appeal_speaker::table.filter(appeal_speaker::speaker.eq(of.0)))
        .set(appeal_speaker::group_id.eq(group))
        .execute(conn)
        .map(drop)
}

/// A mandate that waits, and who asks for it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = mandate)]
#[diesel(base_query = mandate::table.inner_join(organisation::table).inner_join(account::table.on(account::id.eq(mandate::account_id))))]
pub struct WaitingMandate {
    /// Row number.
    pub id: MandateId,
    /// Whose account.
    pub account_id: AccountId,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// The group that they named for the organisation.
    pub asked_group_id: Option<String>,
    /// For whom.
    #[diesel(embed)]
    pub organisation: Organisation,
    /// Whether nobody may or might speak for the organisation yet, so that its group can still be settled.
    #[diesel(select_expression = diesel::dsl::sql::<diesel::sql_types::Bool>(GROUP_IS_OPEN))]
    #[diesel(select_expression_type = diesel::expression::SqlLiteral<diesel::sql_types::Bool>)]
    pub group_is_open: bool,
    /// Who, by name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// The address that was confirmed.
    #[diesel(select_expression = account::email)]
    pub email: String,
}

/// Mandates that wait for an organiser, oldest first, after the one given.
pub fn waiting(conn: &mut PgConnection, after: MandateId, limit: i64) -> QueryResult<Vec<WaitingMandate>> {
    WaitingMandate::query()
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
pub(super) fn request_mandate(
    conn: &mut PgConnection,
    account: AccountId,
    of: OrganisationId,
    group: &str,
) -> QueryResult<usize> {
    let asked = (mandate::account_id.eq(account), mandate::organisation_id.eq(of), mandate::asked_group_id.eq(group));
    diesel::insert_into(mandate::table).values(asked).on_conflict_do_nothing().execute(conn)
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

/// What these organisations are called, each by all of its names.
pub fn names_of(conn: &mut PgConnection, ids: &[OrganisationId]) -> QueryResult<Vec<(OrganisationId, String)>> {
    let mut names: Vec<(OrganisationId, String)> = organisation::table
        .filter(organisation::id.eq_any(ids))
        .select((organisation::id, organisation::name))
        .load(conn)?;
    let others: Vec<(OrganisationId, String)> = organisation_alias::table
        .filter(organisation_alias::organisation_id.eq_any(ids))
        .order((organisation_alias::organisation_id, organisation_alias::name))
        .select((organisation_alias::organisation_id, organisation_alias::name))
        .load(conn)?;
    names.extend(others);
    Ok(names)
}

/// The organisations of these slugs, which nobody changes until this transaction has ended.
pub(super) fn lock(conn: &mut PgConnection, slugs: &[Option<&str>]) -> QueryResult<Vec<Organisation>> {
    Organisation::query()
        .filter(organisation::slug.eq_any(slugs.iter().flatten()))
        .order(organisation::id)
        .for_no_key_update()
        .load(conn)
}

/// What belongs to an organisation, and what it belongs to: each by slug and name.
#[derive(Debug, Clone, Default)]
pub struct Kin {
    /// The organisation that it is an affiliate of.
    pub parent: Option<(String, String)>,
    /// Its affiliates, by name.
    pub affiliates: Vec<(String, String)>,
}

/// What belongs to an organisation, and what it belongs to.
pub fn kin(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<Kin> {
    let own = diesel::alias!(organisation as own);
    Ok(Kin {
        parent: organisation::table
            .inner_join(own.on(own.field(organisation::parent_id).eq(organisation::id.nullable())))
            .filter(own.field(organisation::id).eq(of))
            .select((organisation::slug, organisation::name))
            .first(conn)
            .optional()?,
        affiliates: organisation::table
            .filter(organisation::parent_id.eq(of))
            .order(organisation::name)
            .limit(200)
            .select((organisation::slug, organisation::name))
            .load(conn)?,
    })
}

pub(super) fn set_parent(
    conn: &mut PgConnection,
    of: OrganisationId,
    parent: Option<OrganisationId>,
) -> QueryResult<usize> {
    let since = parent.map(|_| Utc::now());
    diesel::update(organisation::table.find(of))
        .set((organisation::parent_id.eq(parent), organisation::parent_since.eq(since)))
        .execute(conn)
}

/// The organisation of this slug.
pub fn by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Organisation>> {
    Organisation::query().filter(organisation::slug.eq(slug)).first(conn).optional()
}

/// The same, locked until the transaction ends.
pub(super) fn lock_by_slug(conn: &mut PgConnection, slug: &str) -> QueryResult<Option<Organisation>> {
    Organisation::query().filter(organisation::slug.eq(slug)).for_no_key_update().first(conn).optional()
}

/// Organisations in the order of their names, whatever their case, after the one given.
pub fn by_names(conn: &mut PgConnection, after: &str, limit: i64) -> QueryResult<Vec<Organisation>> {
    Organisation::query()
        .filter(lower(organisation::name).gt(lower(after)))
        .order(lower(organisation::name))
        .limit(limit)
        .load(conn)
}

/// What an organisation is called besides its name.
pub fn other_names(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<Vec<String>> {
    let mut names: Vec<String> = organisation_alias::table
        .filter(organisation_alias::organisation_id.eq(of))
        .select(organisation_alias::name)
        .load(conn)?;
    // As programs order them, not as the language of the database does.
    names.sort_unstable();
    Ok(names)
}

/// Calls an organisation by these names too, and by no others.
pub(super) fn set_other_names(conn: &mut PgConnection, of: OrganisationId, names: &[&str]) -> QueryResult<()> {
    diesel::delete(organisation_alias::table.filter(organisation_alias::organisation_id.eq(of))).execute(conn)?;
    let row =
        |name: &&str| (organisation_alias::organisation_id.eq(of), organisation_alias::name.eq((*name).to_owned()));
    let rows: Vec<_> = names.iter().map(row).collect();
    diesel::insert_into(organisation_alias::table).values(rows).execute(conn).map(drop)
}

/// The names of organisations that others may be affiliates of.
pub fn parents(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<String>> {
    organisation::table
        .filter(organisation::parent_id.is_null())
        .order(lower(organisation::name))
        .limit(limit)
        .select(organisation::name)
        .load(conn)
}
