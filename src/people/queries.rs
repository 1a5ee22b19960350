//! SQL about accounts, sign-ins and failed attempts.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::dsl::{array, now};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text, Timestamptz};

use super::roles::Contributor;
use super::{Account, AccountId, AccountStatus, Checked, LONGEST_HOURS, Role, still_counts};
use crate::db::schema::{account, role_grant, sign_in as sign_ins, sign_in_failure};

/// What is needed to store a new account.
#[derive(Debug, Insertable)]
#[diesel(table_name = account)]
pub struct NewAccount<'a> {
    /// Lower case.
    pub email: &'a str,
    /// Shown beside what they write in person.
    pub name: &'a str,
    /// PHC string.
    pub password_hash: &'a str,
    /// Stakeholder group.
    pub group_id: &'a str,
    /// Interface language.
    pub language: &'a str,
    /// Made up for the demonstration.
    pub invented: bool,
}

/// Stores a new account; `None` where the address has one already.
pub fn insert_account(conn: &mut PgConnection, new: &NewAccount<'_>) -> QueryResult<Option<AccountId>> {
    diesel::insert_into(account::table)
        .values(new)
        .on_conflict(account::email)
        .do_nothing()
        .returning(account::id)
        .get_result(conn)
        .optional()
}

/// Grants a role; granting twice is the same as once.
pub fn grant_role(conn: &mut PgConnection, id: AccountId, role: Role) -> QueryResult<usize> {
    diesel::insert_into(role_grant::table)
        .values((role_grant::account_id.eq(id), role_grant::role.eq(role)))
        .on_conflict_do_nothing()
        .execute(conn)
}

/// The account with this address.
pub fn by_email(conn: &mut PgConnection, email: &str) -> QueryResult<Option<Account>> {
    Account::query().filter(account::email.eq(email)).first(conn).optional()
}

/// The active account with this address, and the hash to check a password against.
pub fn to_check(conn: &mut PgConnection, email: &str) -> QueryResult<Option<Checked>> {
    Checked::query()
        .filter(account::email.eq(email))
        .filter(account::status.eq(AccountStatus::Active))
        .first(conn)
        .optional()
}

/// Replaces the stored hash, whatever it was: for somebody who proved to own the address.
pub(super) fn set_password(conn: &mut PgConnection, id: AccountId, password_hash: &str) -> QueryResult<usize> {
    diesel::update(account::table.find(id)).set(account::password_hash.eq(password_hash)).execute(conn)
}

/// Replaces the hash that a password was checked against; says whether it was still that one.
pub(super) fn replace_password(conn: &mut PgConnection, checked: &Checked, password_hash: &str) -> QueryResult<bool> {
    diesel::update(account::table.find(checked.account).filter(account::password_hash.eq(&checked.hash)))
        .set(account::password_hash.eq(password_hash))
        .execute(conn)
        .map(|changed| changed == 1)
}

/// Changes how an account is shown and written to.
pub(super) fn set_profile(
    conn: &mut PgConnection,
    id: AccountId,
    name: &str,
    group: &str,
    language: &str,
) -> QueryResult<usize> {
    diesel::update(account::table.find(id))
        .set((account::name.eq(name), account::group_id.eq(group), account::language.eq(language)))
        .execute(conn)
}

/// An active account with its roles.
pub fn contributor(conn: &mut PgConnection, id: AccountId) -> QueryResult<Option<Contributor>> {
    let found = Account::query()
        .filter(account::id.eq(id))
        .filter(account::status.eq(AccountStatus::Active))
        .first(conn)
        .optional()?;
    let roles = role_grant::table
        .filter(role_grant::account_id.eq(id))
        .order(role_grant::role)
        .select(role_grant::role)
        .load(conn)?;
    Ok(found.map(|account| Contributor::new(account, roles)))
}

/// Everybody who may look at appeals, by name.
pub fn arbiters(conn: &mut PgConnection) -> QueryResult<Vec<(AccountId, String)>> {
    account::table
        .filter(account::status.eq(AccountStatus::Active))
        .filter(diesel::dsl::exists(
            role_grant::table
                .filter(role_grant::account_id.eq(account::id))
                .filter(role_grant::role.eq_any([Role::Moderator, Role::Organiser])),
        ))
        .order((account::name, account::id))
        .limit(500)
        .select((account::id, account::name))
        .load(conn)
}

/// Whether single keys act for somebody on the moderators' desk.
pub fn desk_keys(conn: &mut PgConnection, id: AccountId) -> QueryResult<bool> {
    account::table.find(id).select(account::desk_keys).first(conn)
}

pub(super) fn set_desk_keys(conn: &mut PgConnection, id: AccountId, on: bool) -> QueryResult<()> {
    diesel::update(account::table.find(id)).set(account::desk_keys.eq(on)).execute(conn).map(drop)
}

/// Who signed in, with which roles, since when and last seen when, and what the time is now.
type SignedIn = (Account, Vec<Role>, DateTime<Utc>, DateTime<Utc>, DateTime<Utc>);

/// Who signed in with this key, if that still counts; and whether the time of the last visit
/// is old enough to be written anew. One statement, at every request of somebody signed in.
pub fn signed_in(conn: &mut PgConnection, key_hash: &[u8; 32]) -> QueryResult<Option<(Contributor, bool)>> {
    let roles = role_grant::table.filter(role_grant::account_id.eq(account::id)).order(role_grant::role);
    let found: Option<SignedIn> = sign_ins::table
        .inner_join(account::table)
        .filter(sign_ins::key_hash.eq(&key_hash[..]))
        .filter(sign_ins::expires_at.gt(now))
        .filter(account::status.eq(AccountStatus::Active))
        .select((
            Account::as_select(),
            array(roles.select(role_grant::role)),
            sign_ins::created_at,
            sign_ins::last_seen_at,
            now.into_sql::<Timestamptz>(),
        ))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|(account, roles, began, seen, at)| {
        let who = Contributor::new(account, roles);
        let idle = at - seen;
        still_counts(who.is_staff(), at - began, idle).then(|| (who, idle > TimeDelta::minutes(1)))
    }))
}

/// Notes that somebody is still there.
pub fn touch_sign_in(conn: &mut PgConnection, key_hash: &[u8; 32]) -> QueryResult<usize> {
    diesel::update(sign_ins::table.find(&key_hash[..])).set(sign_ins::last_seen_at.eq(diesel::dsl::now)).execute(conn)
}

/// Stores a sign-in under the hash of its key, unless the password is another by now; says whether it did.
/// The lock lets whoever sets another password at this moment wait, and then find this sign-in to end.
pub(super) fn insert_sign_in(
    conn: &mut PgConnection,
    key_hash: &[u8; 32],
    account: AccountId,
    password_hash: &str,
) -> QueryResult<bool> {
    diesel::sql_query(
        "insert into sign_in (key_hash, account_id, expires_at)
         select $1, id, now() + make_interval(hours => $4) from account
         where id = $2 and password_hash = $3 and status = 'active' for share",
    )
    .bind::<diesel::sql_types::Binary, _>(&key_hash[..])
    .bind::<diesel::sql_types::BigInt, _>(account)
    .bind::<Text, _>(password_hash)
    .bind::<Integer, _>(LONGEST_HOURS)
    .execute(conn)
    .map(|stored| stored == 1)
}

/// Ends a sign-in.
pub fn delete_sign_in(conn: &mut PgConnection, key_hash: &[u8; 32]) -> QueryResult<usize> {
    diesel::delete(sign_ins::table.find(&key_hash[..])).execute(conn)
}

/// Ends every sign-in of an account.
pub fn end_all_sign_ins(conn: &mut PgConnection, id: AccountId) -> QueryResult<usize> {
    diesel::delete(sign_ins::table.filter(sign_ins::account_id.eq(id))).execute(conn)
}

/// Removes sign-ins, attempts and sign-ups that no longer count.
pub fn sweep(conn: &mut PgConnection) -> QueryResult<()> {
    diesel::delete(sign_ins::table.filter(sign_ins::expires_at.lt(diesel::dsl::now))).execute(conn)?;
    diesel::sql_query("delete from sign_in_failure where not_before < now() and last_at < now() - interval '1 day'")
        .execute(conn)?;
    diesel::sql_query("delete from sign_up where expires_at < now() - interval '7 days'").execute(conn)?;
    diesel::sql_query("delete from mailed_link where expires_at < now() - interval '7 days'").execute(conn)?;
    diesel::sql_query("delete from unsent_form where expires_at < now()").execute(conn)?;
    Ok(())
}

/// Failed attempts under one key.
#[derive(Debug, HasQuery)]
#[diesel(table_name = sign_in_failure)]
pub(super) struct Failures {
    pub(super) failures: i32,
    pub(super) last_at: DateTime<Utc>,
    pub(super) not_before: DateTime<Utc>,
}

/// Lets attempts under one key queue up until the transaction ends.
pub(super) fn lock_failures(conn: &mut PgConnection, key: &[u8; 32]) -> QueryResult<()> {
    let number = i64::from_be_bytes(key.first_chunk().copied().unwrap_or_default());
    diesel::sql_query("select pg_advisory_xact_lock($1)")
        .bind::<diesel::sql_types::BigInt, _>(number)
        .execute(conn)
        .map(drop)
}

pub(super) fn failures(conn: &mut PgConnection, key: &[u8; 32]) -> QueryResult<Option<Failures>> {
    Failures::query().filter(sign_in_failure::key.eq(&key[..])).first(conn).optional()
}

pub(super) fn set_failures(
    conn: &mut PgConnection,
    key: &[u8; 32],
    failures: i32,
    last_at: DateTime<Utc>,
    not_before: DateTime<Utc>,
) -> QueryResult<usize> {
    let counted = (
        sign_in_failure::failures.eq(failures),
        sign_in_failure::last_at.eq(last_at),
        sign_in_failure::not_before.eq(not_before),
    );
    diesel::insert_into(sign_in_failure::table)
        .values((sign_in_failure::key.eq(&key[..]), counted))
        .on_conflict(sign_in_failure::key)
        .do_update()
        .set(counted)
        .execute(conn)
}

pub(super) fn forget_failures(conn: &mut PgConnection, key: &[u8; 32]) -> QueryResult<usize> {
    diesel::delete(sign_in_failure::table.find(&key[..])).execute(conn)
}

/// Takes back the failure that was counted at this moment, with the wait that it caused; a later one stays.
pub(super) fn take_failure_back(conn: &mut PgConnection, key: &[u8; 32], counted_at: DateTime<Utc>) -> QueryResult<()> {
    let counted = sign_in_failure::table.find(&key[..]).filter(sign_in_failure::last_at.le(counted_at));
    diesel::update(counted).set(sign_in_failure::not_before.eq(sign_in_failure::last_at)).execute(conn)?;
    one_failure_less(conn, key)
}

pub(super) fn one_failure_less(conn: &mut PgConnection, key: &[u8; 32]) -> QueryResult<()> {
    diesel::delete(sign_in_failure::table.find(&key[..]).filter(sign_in_failure::failures.le(1))).execute(conn)?;
    diesel::update(sign_in_failure::table.find(&key[..]))
        .set(sign_in_failure::failures.eq(sign_in_failure::failures - 1))
        .execute(conn)
        .map(drop)
}
