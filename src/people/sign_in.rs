//! Signing in: how long somebody stays signed in, and how guessing is slowed down.

use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;

use super::roles::Contributor;
use super::secret::Secret;
use super::{Checked, network, queries};

/// From which failure on the next attempt has to wait.
#[derive(Debug, Clone, Copy)]
struct Patience(i32);

/// From the fifth failure of one account on.
const ACCOUNT: Patience = Patience(5);
/// From the thirtieth failure of one network on.
const NETWORK: Patience = Patience(30);

/// What the key of an account's failures is for.
const OF_ACCOUNT: &str = "sign-in of account";

/// Whose failures are counted: an account's and a network's, by keyed hash.
#[derive(Debug, Clone)]
pub struct Counted {
    account: [u8; 32],
    network: [u8; 32],
}

impl Counted {
    /// Attempts at the account of `email` from `address`; IPv6 counts by its /64.
    pub fn of(secret: &Secret, email: &str, address: IpAddr) -> Self {
        let network = secret.keyed("sign-in from network", &network::of(address).to_string());
        Self { account: secret.keyed(OF_ACCOUNT, email), network }
    }
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The next attempt has to wait until then.
    #[error("too many failed attempts")]
    Wait(DateTime<Utc>),
    /// The password that was checked is another by now, or the account may not sign in any more.
    #[error("the password was changed meanwhile")]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Counts an attempt before any password is hashed, so that a hundred at once cost few hashes.
///
/// # Errors
/// [`Refused::Wait`] while an earlier failure asks for patience.
pub fn count_attempt(conn: &mut PgConnection, counted: &Counted, now: DateTime<Utc>) -> Result<(), Refused> {
    for (key, patience) in [(&counted.account, ACCOUNT), (&counted.network, NETWORK)] {
        queries::lock_failures(conn, key)?;
        let before = queries::failures(conn, key)?;
        if let Some(until) = before.as_ref().map(|known| known.not_before).filter(|until| *until > now) {
            return Err(Refused::Wait(until));
        }
        let failures =
            before.filter(|known| now - known.last_at < Duration::hours(1)).map_or(1, |known| known.failures + 1);
        queries::set_failures(conn, key, failures, now, now + delay(failures, patience))?;
    }
    Ok(())
}

/// Signs in whoever knew the password that was checked, in the browser that has the key of this hash. Where
/// the hash was made with less work than today's, `fresh` takes its place.
///
/// # Errors
/// [`Refused::Changed`] where another password was set while this one was checked.
pub fn enter(
    conn: &mut PgConnection,
    counted: &Counted,
    checked: &Checked,
    fresh: Option<&str>,
    key_hash: &[u8; 32],
) -> Result<Contributor, Refused> {
    if let Some(fresh) = fresh
        && !queries::replace_password(conn, checked, fresh)?
    {
        return Err(Refused::Changed);
    }
    if !queries::insert_sign_in(conn, key_hash, checked.account, fresh.unwrap_or(&checked.hash))? {
        return Err(Refused::Changed);
    }
    forgive(conn, counted)?;
    queries::contributor(conn, checked.account)?.ok_or(Refused::Changed)
}

/// Takes the attempt back: it was no failure.
pub fn forgive(conn: &mut PgConnection, counted: &Counted) -> diesel::QueryResult<()> {
    queries::forget_failures(conn, &counted.account)?;
    queries::one_failure_less(conn, &counted.network)
}

/// Takes back an attempt that was counted and came to nothing by no fault of whoever tried; earlier failures stay.
pub fn take_back(conn: &mut PgConnection, counted: &Counted, counted_at: DateTime<Utc>) -> diesel::QueryResult<()> {
    for key in [&counted.account, &counted.network] {
        queries::lock_failures(conn, key)?;
        queries::take_failure_back(conn, key, counted_at)?;
    }
    Ok(())
}

/// Forgets the failures of an account, whose owner has just proved to be reachable.
pub fn forgive_account(conn: &mut PgConnection, secret: &Secret, email: &str) -> diesel::QueryResult<()> {
    queries::forget_failures(conn, &secret.keyed(OF_ACCOUNT, email)).map(drop)
}

/// 30 s, doubling to an hour.
fn delay(failures: i32, Patience(from): Patience) -> Duration {
    match failures - from {
        under if under < 0 => Duration::zero(),
        over => Duration::seconds((30_i64 << over.min(7)).min(3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_begins_at_the_fifth_failure_and_doubles_to_an_hour() {
        assert_eq!(delay(4, ACCOUNT), Duration::zero());
        assert_eq!(delay(5, ACCOUNT), Duration::seconds(30));
        assert_eq!(delay(6, ACCOUNT), Duration::seconds(60));
        assert_eq!(delay(100, ACCOUNT), Duration::hours(1));
        assert_eq!(delay(29, NETWORK), Duration::zero());
    }
}
