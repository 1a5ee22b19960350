//! SQL about sign-ups.

use diesel::dsl::now;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::Wanted;
use crate::db::schema::sign_up;

/// A sign-up that waits for its address to be confirmed.
#[derive(Clone, HasQuery)]
#[diesel(table_name = sign_up)]
pub struct Pending {
    /// Lower case.
    pub email: String,
    /// The name typed.
    pub name: String,
    /// PHC string.
    pub(super) password_hash: String,
    /// Stakeholder group.
    pub group_id: String,
    /// For whom they want to speak.
    pub organisation_name: Option<String>,
    /// The language of letters.
    pub language: String,
    /// The path of this site they were on the way to.
    pub next: Option<String>,
}

pub(super) fn insert(conn: &mut PgConnection, wanted: &Wanted, password_hash: &str) -> QueryResult<i64> {
    diesel::insert_into(sign_up::table)
        .values((
            sign_up::email.eq(wanted.email.as_str()),
            sign_up::name.eq(wanted.name.as_str()),
            sign_up::password_hash.eq(password_hash),
            sign_up::group_id.eq(&wanted.group),
            sign_up::organisation_name.eq(wanted.organisation.as_ref().map(|name| name.as_str())),
            sign_up::language.eq(wanted.language.code()),
            sign_up::next.eq(&wanted.next),
        ))
        .returning(sign_up::id)
        .get_result(conn)
}

pub(super) fn set_token(conn: &mut PgConnection, id: i64, token_hash: &[u8; 32]) -> QueryResult<Option<Pending>> {
    diesel::update(sign_up::table.find(id).filter(sign_up::confirmed_at.is_null()).filter(sign_up::expires_at.gt(now)))
        .set(sign_up::token_hash.eq(&token_hash[..]))
        .returning(Pending::as_select())
        .get_result(conn)
        .optional()
}

pub(super) fn open(conn: &mut PgConnection, token_hash: &[u8; 32]) -> QueryResult<Option<Pending>> {
    Pending::query()
        .filter(sign_up::token_hash.eq(&token_hash[..]))
        .filter(sign_up::confirmed_at.is_null())
        .filter(sign_up::expires_at.gt(now))
        .first(conn)
        .optional()
}

/// Uses a link up; of several at once, one finds it open.
pub(super) fn take(conn: &mut PgConnection, token_hash: &[u8; 32]) -> QueryResult<Option<Pending>> {
    diesel::update(
        sign_up::table
            .filter(sign_up::token_hash.eq(&token_hash[..]))
            .filter(sign_up::confirmed_at.is_null())
            .filter(sign_up::expires_at.gt(now)),
    )
    .set(sign_up::confirmed_at.eq(now))
    .returning(Pending::as_select())
    .get_result(conn)
    .optional()
}
