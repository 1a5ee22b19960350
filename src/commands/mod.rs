//! The commands of the program: each brings its database, does one thing, and says what went wrong in one line.

pub mod account;
pub mod demo;
pub mod serve;
pub mod verify;

use diesel::{Connection, PgConnection};

use crate::config::Config;
use crate::db::private_postgres::PrivatePostgres;
use crate::db::{self, Db, check};

/// Why a command ended without doing what it should, in one line for whoever typed it.
#[derive(Debug)]
pub struct Failed(pub String);

impl<E: std::error::Error> From<E> for Failed {
    fn from(cause: E) -> Self {
        Self(cause.to_string().replace('\n', " "))
    }
}

/// The database of this instance: the one the environment names, or the private one, for as long as this is kept.
pub(crate) struct Database {
    pub(crate) url: String,
    _private: Option<PrivatePostgres>,
}

/// Who wants the database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// A program that keeps it running.
    Server,
    /// A command that does one thing.
    Command,
}

impl Database {
    /// Finds or starts the database, refuses one that may lose what was acknowledged, and migrates it.
    pub(crate) fn ready(config: &Config, wanted: For) -> Result<Self, Failed> {
        let (url, private) = match (&config.database_url, wanted) {
            (Some(url), _) => (url.clone(), None),
            (None, For::Server) => private(PrivatePostgres::for_server(&config.data)?),
            (None, For::Command) => private(PrivatePostgres::for_command(&config.data)?),
        };
        // Of the private one nobody has set an address.
        let which = if private.is_some() { "the private database" } else { "DATABASE_URL" };
        let mut conn =
            PgConnection::establish(&url).map_err(|cause| Failed(format!("{which}: {}", one_line(&cause))))?;
        check::refuse_unsafe(&mut conn, config.unsafe_database)?;
        check::ensure_public_role(&mut conn)?;
        drop(conn);
        db::migrate(&url)?;
        Ok(Self { url, _private: private })
    }

    /// A pool on it.
    pub(crate) fn pool(&self, size: u32) -> Result<Db, Failed> {
        Ok(Db::connect(&self.url, size)?)
    }
}

fn private(started: PrivatePostgres) -> (String, Option<PrivatePostgres>) {
    (started.url(), Some(started))
}

fn one_line(cause: &impl ToString) -> String {
    cause.to_string().replace('\n', " ")
}

/// `plenary migrate`
pub fn migrate() -> Result<(), Failed> {
    let config = Config::from_env()?;
    Database::ready(&config, For::Command)?;
    println!("the database is up to date");
    Ok(())
}
