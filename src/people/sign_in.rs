//! Signing in: how long somebody stays signed in, and how guessing is slowed down.

use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use diesel::pg::PgConnection;

use super::queries;
use super::secret::Secret;

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
        let network = match address {
            IpAddr::V4(v4) => v4.to_string(),
            IpAddr::V6(v6) => format!("{:x?}", &v6.segments()[..4]),
        };
        Self { account: secret.keyed(OF_ACCOUNT, email), network: secret.keyed("sign-in from network", &network) }
    }
}

/// The next attempt has to wait until then.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Wait until then.
    #[error("too many failed attempts")]
    Wait(DateTime<Utc>),
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

/// Takes the attempt back: it was no failure.
pub fn forgive(conn: &mut PgConnection, counted: &Counted) -> diesel::QueryResult<()> {
    queries::forget_failures(conn, &counted.account)?;
    queries::one_failure_less(conn, &counted.network)
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

    #[test]
    fn neighbours_in_one_ipv6_network_count_together() {
        let secret = Secret::new([1; 32]).unwrap();
        let of = |address: &str| Counted::of(&secret, "a@b.example", address.parse().unwrap()).network;
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
