//! What somebody sent whose sign-in had run out: kept for a while, and given back after signing in.

mod queries;

use std::net::IpAddr;

use diesel::QueryResult;
use diesel::pg::PgConnection;

pub use self::queries::Unsent;
use super::network;
use super::secret::{Secret, random_name, sha256};

/// So long a form waits for its sender.
const HOURS: i32 = 24;
/// Forms of one network that wait; the oldest makes room.
const AT_MOST: i64 = 20;

/// Keeps a form that came from `address`; says the token by which its browser gets it back.
pub fn keep(conn: &mut PgConnection, instance: &Secret, address: IpAddr, form: &Unsent) -> QueryResult<String> {
    let token = random_name(32);
    let from = instance.keyed("unsent forms of network", &network::of(address).to_string());
    queries::insert(conn, &sha256(&token), &from, form, HOURS)?;
    queries::keep_newest(conn, &from, AT_MOST)?;
    Ok(token)
}

/// The form behind a token.
pub fn behind(conn: &mut PgConnection, token: &str) -> QueryResult<Option<Unsent>> {
    queries::open(conn, &sha256(token))
}
