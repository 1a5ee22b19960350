//! The cluster on disk: its folders, its creation, its server process.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::account::Account;
use super::binaries::{self, Binaries};
use super::error::{StartError, cannot};
use crate::db::connections::OF_A_PRIVATE_DATABASE;

/// Only this module connects as the superuser.
pub(super) const SUPERUSER: &str = "plenary_admin";

/// What is asked of every server, whatever its configuration file says.
///
/// No statement and no value of a row reaches the log: errors go to the client, and lines are
/// terse, because details quote rows.
const SETTINGS: [&str; 15] = [
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "fsync=on",
    "full_page_writes=on",
    "synchronous_commit=on",
    "shared_buffers=128MB",
    "timezone=UTC",
    "log_timezone=UTC",
    "logging_collector=off",
    "log_statement=none",
    "log_min_duration_statement=-1",
    "log_min_messages=log",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
];

/// Tried in this order: the system may lack a locale, the build may lack ICU. Without a UTF-8
/// character type full-text search and trigrams would take only ASCII for letters, and without ICU names as well.
const LOCALES: [&[&str]; 5] = [
    &["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und"],
    &["--locale=en_US.UTF-8", "--locale-provider=icu", "--icu-locale=und"],
    &["--locale=C", "--locale-provider=icu", "--icu-locale=und"],
    &["--locale=C.UTF-8"],
    &["--locale=en_US.UTF-8"],
];

/// The length of a socket's path that every system takes, its end included.
const LONGEST_SOCKET: usize = 103;

/// A log longer than this is put aside when the server starts.
const LONGEST_LOG: u64 = 10 * 1024 * 1024;

/// Where everything is.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// The data folder of the server.
    pub(super) folder: PathBuf,
    log: PathBuf,
    sockets: PathBuf,
    account: Account,
    binaries: Binaries,
}

impl Cluster {
    /// Looks at what is there, and makes the folder of the socket.
    pub(super) fn prepare(data: &Path) -> Result<Self, StartError> {
        // Followed where it is a link to another disk: processes name the folder they work in.
        let folder = data.join("postgres");
        let folder = folder.canonicalize().unwrap_or(folder);
        let account = Account::of_cluster(&folder)?;
        account.check_reach(data)?;
        let binaries = Binaries::find(account, &folder)?;
        let sockets = socket_folder(data);
        account.own_folder(&sockets)?;
        Ok(Self { folder, log: data.join("postgres.log"), sockets, account, binaries })
    }

    /// Runs initdb beside the final place and moves the result there, so that a cluster is
    /// either whole or absent.
    pub(super) fn create_if_missing(&self) -> Result<(), StartError> {
        if binaries::version_of(&self.folder).is_some() {
            return Ok(());
        }
        if fs::read_dir(&self.folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(StartError::NotACluster(self.folder.clone()));
        }
        let unfinished = self.folder.with_extension("unfinished");
        tracing::info!(folder = %self.folder.display(), "creating a PostgreSQL cluster");
        let mut reason = String::new();
        for locale in LOCALES {
            if unfinished.exists() {
                fs::remove_dir_all(&unfinished).map_err(cannot("remove", &unfinished))?;
            }
            self.account.own_folder(&unfinished)?;
            match self.initdb(&unfinished, locale) {
                Ok(()) => {
                    return fs::rename(&unfinished, &self.folder).map_err(cannot("create", &self.folder));
                }
                Err(said) => reason = said,
            }
        }
        Err(StartError::NotCreated { folder: self.folder.clone(), reason })
    }

    /// Trust is enough on the socket: its folder can be entered by the owner (and root) alone.
    fn initdb(&self, folder: &Path, locale: &[&str]) -> Result<(), String> {
        let mut command = self.account.command(&self.binaries.program("initdb"));
        command
            .args(["--username", SUPERUSER, "--encoding=UTF8"])
            .args(["--auth-local=trust", "--auth-host=reject"])
            .args(["--data-checksums", "--lc-messages=C"])
            .args(locale)
            .arg("--pgdata")
            .arg(folder);
        let answer = command.output().map_err(|error| error.to_string())?;
        if answer.status.success() {
            return Ok(());
        }
        Err(String::from_utf8_lossy(&answer.stderr).trim().to_owned())
    }

    /// Starts the server process; it is not ready yet.
    pub(super) fn launch(&self) -> Result<Child, StartError> {
        let log = self.open_log()?;
        let mut command = self.account.command(&self.binaries.program("postgres"));
        command.arg("-D").arg(&self.folder);
        command.arg("-k").arg(&self.sockets);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command.arg("-c").arg(format!("max_connections={OF_A_PRIVATE_DATABASE}"));
        // A group of its own: Ctrl-C is for the program, which then stops the server in order.
        command
            .stdout(Stdio::null())
            .stderr(log)
            .process_group(0)
            .spawn()
            .map_err(cannot("run", &self.binaries.program("postgres")))
    }

    /// So that a log never grows without end; one old log is kept.
    pub(super) fn put_long_log_aside(&self) -> Result<(), StartError> {
        if self.log_length() < LONGEST_LOG {
            return Ok(());
        }
        fs::rename(&self.log, self.log.with_extension("log.1")).map_err(cannot("put aside", &self.log))
    }

    fn open_log(&self) -> Result<File, StartError> {
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .custom_flags(libc::O_NOFOLLOW)
            .open(&self.log)
            .map_err(cannot("write", &self.log))
    }

    /// To find what was said since, with [`Cluster::last_words`].
    pub(super) fn log_length(&self) -> u64 {
        fs::symlink_metadata(&self.log).map_or(0, |found| found.len())
    }

    /// The line that tells why the server ended, of those written after `position`.
    pub(super) fn last_words(&self, position: u64) -> Option<String> {
        let mut log = File::open(&self.log).ok()?;
        log.seek(SeekFrom::Start(position)).ok()?;
        let mut said = Vec::new();
        log.read_to_end(&mut said).ok()?;
        let said = String::from_utf8_lossy(&said);
        let line = said.lines().rfind(|line| line.contains("FATAL")).or(said.lines().last())?;
        Some(line.trim().to_owned())
    }

    /// The error that the server ended, and why.
    pub(super) fn ended(&self, reason: String) -> StartError {
        let log = self.log.clone();
        StartError::Ended { reason, log }
    }

    /// The error that the server runs but is not ready.
    pub(super) fn not_ready(&self, after: Duration) -> StartError {
        StartError::NotReady { seconds: after.as_secs(), log: self.log.clone() }
    }

    /// Does the server take connections?
    pub(super) fn is_ready(&self) -> bool {
        let says_so = self.pid_file_line(7).is_some_and(|line| line == "ready");
        says_so && UnixStream::connect(self.socket()).is_ok()
    }

    /// The process that the server says it is; it may be gone, and another may have its number.
    pub(super) fn noted_process(&self) -> Option<u32> {
        self.pid_file_line(0)?.parse().ok()
    }

    fn pid_file_line(&self, number: usize) -> Option<String> {
        let text = fs::read_to_string(self.pid_file()).ok()?;
        text.lines().nth(number).map(|line| line.trim().to_owned())
    }

    fn pid_file(&self) -> PathBuf {
        self.folder.join("postmaster.pid")
    }

    fn socket(&self) -> PathBuf {
        self.sockets.join(SOCKET)
    }

    /// Forgets a server that is known to be gone.
    pub(super) fn remove_pid_files(&self) -> Result<(), StartError> {
        let lock = self.sockets.join(format!("{SOCKET}.lock"));
        for path in [self.pid_file(), lock] {
            if path.exists() {
                fs::remove_file(&path).map_err(cannot("remove", &path))?;
            }
        }
        Ok(())
    }

    /// Where libpq finds it. The folder stands in the place of the host, so that a parser of
    /// addresses sees no host in the network.
    pub(super) fn url(&self, role: &str, database: &str) -> String {
        let folder: String = self
            .sockets
            .as_os_str()
            .as_bytes()
            .iter()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect();
        format!("postgresql://{role}@{folder}/{database}")
    }
}

/// The name that port 5432 has as a socket.
const SOCKET: &str = ".s.PGSQL.5432";

/// In the data folder where its path will do, else below /tmp under a name that every program
/// finds again.
fn socket_folder(data: &Path) -> PathBuf {
    let near = data.join("run");
    // PostgreSQL and libpq both take commas for the gaps in a list of folders.
    let is_list = near.as_os_str().as_bytes().iter().any(|byte| b",\"".contains(byte));
    if !is_list && near.join(SOCKET).as_os_str().len() <= LONGEST_SOCKET {
        return near;
    }
    let digest = Sha256::digest(data.as_os_str().as_bytes());
    let name: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Path::new("/tmp").join(format!("plenary-{name}"))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_SOCKET, SOCKET, socket_folder};
    use std::path::Path;

    #[test]
    fn a_path_that_will_not_do_gets_a_short_socket() {
        assert_eq!(socket_folder(Path::new("/a/b")), Path::new("/a/b/run"));
        assert_ne!(socket_folder(Path::new("/a,b")), Path::new("/a,b/run"));
        let long = Path::new("/").join("x".repeat(120));
        let folder = socket_folder(&long);
        assert!(folder.join(SOCKET).as_os_str().len() <= LONGEST_SOCKET);
        assert_eq!(folder, socket_folder(&long));
        assert_ne!(folder, socket_folder(&long.join("y")));
    }
}
