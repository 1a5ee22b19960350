//! SQL about links sent by mail.

use chrono::{Duration, Utc};
use diesel::dsl::now;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::LinkPurpose;
use crate::db::schema::mailed_link;
use crate::people::AccountId;

pub(super) fn insert_link(
    conn: &mut PgConnection,
    account: AccountId,
    token_hash: &[u8; 32],
    good_for: Duration,
) -> QueryResult<()> {
    diesel::insert_into(mailed_link::table)
        .values((
            mailed_link::token_hash.eq(&token_hash[..]),
            mailed_link::account_id.eq(account),
            mailed_link::purpose.eq(LinkPurpose::ResetPassword),
            mailed_link::expires_at.eq(Utc::now() + good_for),
        ))
        .execute(conn)
        .map(drop)
}

/// Lets no earlier link of an account be used.
pub(super) fn end_links(conn: &mut PgConnection, account: AccountId) -> QueryResult<()> {
    diesel::update(
        mailed_link::table
            .filter(mailed_link::account_id.eq(account))
            .filter(mailed_link::purpose.eq(LinkPurpose::ResetPassword))
            .filter(mailed_link::used_at.is_null()),
    )
    .set(mailed_link::used_at.eq(now))
    .execute(conn)
    .map(drop)
}

pub(super) fn open(conn: &mut PgConnection, token_hash: &[u8; 32]) -> QueryResult<Option<AccountId>> {
    mailed_link::table
        .find(&token_hash[..])
        .filter(mailed_link::purpose.eq(LinkPurpose::ResetPassword))
        .filter(mailed_link::used_at.is_null())
        .filter(mailed_link::expires_at.gt(now))
        .select(mailed_link::account_id)
        .first(conn)
        .optional()
}

/// Uses a link up; of several at once, one finds it open.
pub(super) fn take(conn: &mut PgConnection, token_hash: &[u8; 32]) -> QueryResult<Option<AccountId>> {
    diesel::update(
        mailed_link::table
            .find(&token_hash[..])
            .filter(mailed_link::purpose.eq(LinkPurpose::ResetPassword))
            .filter(mailed_link::used_at.is_null())
            .filter(mailed_link::expires_at.gt(now)),
    )
    .set(mailed_link::used_at.eq(now))
    .returning(mailed_link::account_id)
    .get_result(conn)
    .optional()
}
