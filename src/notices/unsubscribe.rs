//! Ending letters from a letter: a link that works without signing in, and as often as it is followed.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use super::queries::following::{self as queries, Followed};
use super::queries::news;
use super::{FollowingId, Level, Settings};
use crate::people::AccountId;
use crate::people::secret::{Secret, sha256};

/// Which letters a link ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those about one thing that is followed.
    One(FollowingId),
    /// Those that come because of the settings of the account.
    Usual,
    /// All news: about everything that is followed, and answers.
    Everything,
}

/// Whose letters, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// Whose.
    pub account: AccountId,
    /// Which.
    pub scope: Scope,
}

impl Stop {
    /// What stands in the link: readable, and signed by the secret of this instance.
    pub fn token(self, secret: &Secret) -> String {
        let named = match self.scope {
            Scope::One(following) => format!("{}-{}", self.account.0, following.0),
            Scope::Usual => format!("{}-usual", self.account.0),
            Scope::Everything => format!("{}-all", self.account.0),
        };
        let signature = secret.keyed("unsubscribe", &named);
        let signature: String = signature[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{named}-{signature}")
    }

    /// Reads what [`Stop::token`] wrote, and nothing else.
    pub fn read(token: &str, secret: &Secret) -> Option<Self> {
        let mut parts = token.splitn(3, '-');
        let account = AccountId(parts.next()?.parse().ok()?);
        let scope = match parts.next()? {
            "usual" => Scope::Usual,
            "all" => Scope::Everything,
            following => Scope::One(FollowingId(following.parse().ok()?)),
        };
        let stop = Self { account, scope };
        // Compared by digest, how long it takes says nothing about the signature.
        (sha256(&stop.token(secret)) == sha256(token)).then_some(stop)
    }
}

/// What a link would end, if it still tells somebody something.
#[derive(Debug)]
pub enum Tells {
    /// About this.
    One(Box<Followed>),
    /// Answers, and what else the settings say.
    Usual,
    /// Everything that is followed, and answers.
    Everything,
}

/// What the link would end; nothing where it was followed before.
pub fn look(conn: &mut PgConnection, stop: Stop) -> QueryResult<Option<Tells>> {
    let usual =
        |conn: &mut PgConnection| queries::settings(conn, stop.account).map(|kept| kept.level != Level::Nothing);
    Ok(match stop.scope {
        Scope::One(id) => queries::one(conn, stop.account, id)?
            .filter(|followed| followed.following.level != Level::Nothing)
            .map(|followed| Tells::One(Box::new(followed))),
        Scope::Usual => usual(conn)?.then_some(Tells::Usual),
        Scope::Everything => {
            (usual(conn)? || queries::tells_anything(conn, stop.account)?).then_some(Tells::Everything)
        }
    })
}

/// Ends these letters, also those that wait. What is followed stays in the list, where it can be heard again.
pub fn act(conn: &mut PgConnection, stop: Stop) -> QueryResult<()> {
    let account = stop.account;
    if let Scope::One(id) = stop.scope {
        queries::silence(conn, account, id)?;
        return news::forget_beyond(conn, account, Some(id), Level::Nothing);
    }
    let settings = Settings { level: Level::Nothing, ..queries::settings(conn, account)? };
    queries::settle(conn, account, &settings)?;
    if stop.scope == Scope::Everything {
        queries::silence_all(conn, account)?;
        return news::forget_all(conn, account);
    }
    news::forget_beyond(conn, account, None, Level::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_was_written_and_only_here() {
        let (ours, theirs) = (Secret::new([7; 32]).unwrap(), Secret::new([8; 32]).unwrap());
        for scope in [Scope::One(FollowingId(12)), Scope::Usual, Scope::Everything] {
            let stop = Stop { account: AccountId(5), scope };
            let token = stop.token(&ours);
            assert!(token.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{token}");
            assert_eq!(Stop::read(&token, &ours), Some(stop));
            assert_eq!(Stop::read(&token, &theirs), None);
            assert_eq!(Stop::read(&token.replacen('5', "6", 1), &ours), None);
            assert_eq!(Stop::read(&format!("0{token}"), &ours), None);
        }
        for nonsense in ["", "-", "5", "5-all", "5-all-", "a-b-c", "99999999999999999999-all-0"] {
            assert_eq!(Stop::read(nonsense, &ours), None, "{nonsense}");
        }
    }
}
