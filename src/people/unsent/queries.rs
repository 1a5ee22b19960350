//! SQL about forms that wait for their sender.

use diesel::dsl::now;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Integer, Text};

use crate::db::schema::unsent_form;

/// A form as it was sent.
#[derive(HasQuery)]
#[diesel(table_name = unsent_form)]
pub struct Unsent {
    /// Where to.
    pub path: String,
    /// Its fields, URL-encoded.
    pub body: Vec<u8>,
}

pub(super) fn insert(
    conn: &mut PgConnection,
    token_hash: &[u8; 32],
    network: &[u8; 32],
    form: &Unsent,
    hours: i32,
) -> QueryResult<()> {
    diesel::sql_query(
        "insert into unsent_form (token_hash, network, path, body, expires_at)
         values ($1, $2, $3, $4, now() + make_interval(hours => $5))",
    )
    .bind::<Binary, _>(&token_hash[..])
    .bind::<Binary, _>(&network[..])
    .bind::<Text, _>(&form.path)
    .bind::<Binary, _>(&form.body)
    .bind::<Integer, _>(hours)
    .execute(conn)
    .map(drop)
}

/// Forgets all forms of a network but the newest.
pub(super) fn keep_newest(conn: &mut PgConnection, network: &[u8; 32], at_most: i64) -> QueryResult<()> {
    diesel::sql_query(
        "delete from unsent_form where token_hash in
         (select token_hash from unsent_form where network = $1 order by created_at desc, token_hash offset $2)",
    )
    .bind::<Binary, _>(&network[..])
    .bind::<BigInt, _>(at_most)
    .execute(conn)
    .map(drop)
}

pub(super) fn open(conn: &mut PgConnection, token_hash: &[u8; 32]) -> QueryResult<Option<Unsent>> {
    Unsent::query()
        .filter(unsent_form::token_hash.eq(&token_hash[..]))
        .filter(unsent_form::expires_at.gt(now))
        .first(conn)
        .optional()
}
