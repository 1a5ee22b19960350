//! Why a private PostgreSQL cannot be had, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// The private PostgreSQL could not be brought up; the text says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No server programs anywhere.
    #[error(
        "no PostgreSQL server programs (initdb, postgres) of version {oldest} or newer were found: \
         install them (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql@17), \
         name their folder in PG_BIN_DIR, or set DATABASE_URL to a database of your own"
    )]
    NoPrograms {
        /// The oldest version that will do.
        oldest: u32,
    },
    /// The data were written by a version that is not here.
    #[error(
        "{} was written by PostgreSQL {wanted}, whose server programs were not found: \
         install version {wanted} again (Debian, Ubuntu: apt-get install postgresql-{wanted}; \
         macOS: brew install postgresql@{wanted}) or name their folder in PG_BIN_DIR; \
         to change versions see pg_upgrade in PostgreSQL's manual",
        folder.display()
    )]
    OtherVersion {
        /// The cluster.
        folder: PathBuf,
        /// The version that wrote it.
        wanted: u32,
    },
    /// Started as root on a machine without an account for PostgreSQL.
    #[error(
        "PostgreSQL never runs as root, and there is neither an account `postgres` nor `nobody` to \
         run it as: create one (useradd --system postgres), start plenary as an ordinary user, or \
         set DATABASE_URL"
    )]
    NoAccount,
    /// The data folder, or one above it, is closed to the database's user.
    #[error(
        "PLENARY_DATA is {}, but PostgreSQL, which runs as user {user}, may not enter {}: \
         open that folder (chmod o+x {}) or set PLENARY_DATA to another one, such as /var/lib/plenary",
        data.display(), closed.display(), closed.display()
    )]
    Unreachable {
        /// The data folder as asked for.
        data: PathBuf,
        /// The first folder on the way that is closed.
        closed: PathBuf,
        /// The user PostgreSQL would run as.
        user: u32,
    },
    /// A folder of ours has another owner.
    #[error(
        "{} belongs to user {owner}, not to {expected}: start plenary as the user that made it, or \
         set PLENARY_DATA to another folder",
        folder.display()
    )]
    NotOurs {
        /// The folder.
        folder: PathBuf,
        /// Whose it is.
        owner: u32,
        /// Whose it should be.
        expected: u32,
    },
    /// Something else is where the cluster belongs.
    #[error(
        "{} holds files but no PostgreSQL cluster: move them away or set PLENARY_DATA to another folder",
        .0.display()
    )]
    NotACluster(PathBuf),
    /// `initdb` failed.
    #[error("a PostgreSQL cluster could not be created in {}: {reason}", folder.display())]
    NotCreated {
        /// Where it was to be.
        folder: PathBuf,
        /// What initdb said.
        reason: String,
    },
    /// The server ended instead of starting.
    #[error("PostgreSQL did not start ({reason}); its log is {}", log.display())]
    Ended {
        /// Its last words, or how it ended.
        reason: String,
        /// The whole log.
        log: PathBuf,
    },
    /// The server runs but does not get ready.
    #[error("PostgreSQL was not ready after {seconds} seconds; its log is {}", log.display())]
    NotReady {
        /// How long it was given.
        seconds: u64,
        /// The whole log.
        log: PathBuf,
    },
    /// Another program has been starting or stopping the cluster for too long.
    #[error(
        "another plenary has been starting or stopping the database in {} for {seconds} seconds: \
         look for it (ps), end it, and try again",
        data.display()
    )]
    Busy {
        /// The data folder.
        data: PathBuf,
        /// How long it was waited for.
        seconds: u64,
    },
    /// The roles and the database could not be made.
    #[error("the private PostgreSQL runs, but its roles could not be made: {0}")]
    Roles(String),
    /// The system said no.
    #[error(
        "cannot {action} {}: {source}; PLENARY_DATA must name a folder that plenary may write to",
        path.display()
    )]
    System {
        /// What was tried, as a verb.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// For `map_err`: names what was tried, and on what.
pub(super) fn cannot(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> StartError {
    let path = path.to_owned();
    move |source| StartError::System { action, path, source }
}
