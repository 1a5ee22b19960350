//! A PostgreSQL of the program's own, made from server programs that the machine has.
//!
//! It lives in `DATA/postgres`, is reached over a socket in a folder that nobody else may enter,
//! and belongs to the program that started it: it ends with that program, even with one that was
//! killed, and is started again when it is killed itself. Programs on the same data join it:
//!
//! | who comes | nobody has it | a server has it | a command has it |
//! |---|---|---|---|
//! | a command | starts it, ends it | joins; the owner waits for its end | likewise |
//! | a server | starts it, ends it | joins; takes it over when the owner ends | waits for the command's end, then starts it |

mod account;
mod binaries;
mod cluster;
mod error;
mod keeper;
mod leftovers;
mod locks;
mod roles;
mod unix;

use std::fs::{self, DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub use error::StartError;

use cluster::Cluster;
use error::cannot;
use keeper::Keeper;
use locks::{Held, Kind, Locks, PAUSE};

/// How long a program that joins waits for a server that is being started again.
const JOINED_WITHIN: Duration = Duration::from_secs(60);

/// A running private PostgreSQL. Dropping it leaves it; the owner then waits for the commands
/// that joined, and ends it.
///
/// Starting and dropping block, for seconds at times: do both off the async threads.
#[derive(Debug)]
pub struct PrivatePostgres {
    url: String,
    _keeper: Option<Keeper>,
    _using: Option<Held>,
}

impl PrivatePostgres {
    /// For a program that serves until it is told to end: keeps the cluster running.
    pub fn for_server(data: &Path) -> Result<Self, StartError> {
        Self::start(data, Kind::Server)
    }

    /// For a command that does one thing beside a server, or alone.
    pub fn for_command(data: &Path) -> Result<Self, StartError> {
        Self::start(data, Kind::Command)
    }

    /// The database `plenary`, as its owner: an ordinary role of the same name.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    fn start(data: &Path, kind: Kind) -> Result<Self, StartError> {
        let data = data_folder(data)?;
        let locks = Locks::of(&data)?;
        let until = Instant::now() + JOINED_WITHIN;
        let mut told = false;
        let mut starting = locks.starting()?;
        let cluster = Cluster::prepare(&data)?;
        loop {
            if let Some(owning) = locks.own(kind)? {
                let keeper = Keeper::own(&cluster, &locks, owning)?;
                return Ok(Self::of(&cluster, Some(keeper), None));
            }
            match (kind, locks.owner()) {
                (Kind::Server, Kind::Command) if told => {}
                (Kind::Server, Kind::Command) => {
                    tracing::info!("waiting for a command that started the database");
                    told = true;
                }
                (Kind::Server, Kind::Server) if cluster.is_ready() => {
                    let keeper = Keeper::stand_by(&cluster, &locks)?;
                    return Ok(Self::of(&cluster, Some(keeper), None));
                }
                (Kind::Command, _) if cluster.is_ready() => {
                    let using = locks.join()?;
                    return Ok(Self::of(&cluster, None, Some(using)));
                }
                _ if Instant::now() > until => return Err(cluster.not_ready(JOINED_WITHIN)),
                _ => {}
            }
            drop(starting);
            sleep(PAUSE);
            starting = locks.starting()?;
        }
    }

    fn of(cluster: &Cluster, keeper: Option<Keeper>, using: Option<Held>) -> Self {
        Self { url: cluster.url(roles::OWNER, roles::OWNER), _keeper: keeper, _using: using }
    }
}

/// Makes the folder where it is missing, passable for the database's user where that is another.
fn data_folder(data: &Path) -> Result<PathBuf, StartError> {
    if !data.exists() {
        let mode = if unix::effective_user() == 0 { 0o711 } else { 0o700 };
        DirBuilder::new()
            .recursive(true)
            .mode(mode)
            .create(data)
            .and_then(|()| fs::set_permissions(data, Permissions::from_mode(mode)))
            .map_err(cannot("create the folder", data))?;
    }
    data.canonicalize().map_err(cannot("find the folder", data))
}
