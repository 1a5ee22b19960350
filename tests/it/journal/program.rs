//! The program as it is started by people, with a database of its own; and its end, and its sudden ends.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use plenary::config::NAMES;
use plenary::db::private_postgres::PrivatePostgres;
use tempfile::TempDir;

use super::browser::Browser;

/// Everybody's.
pub(super) const PASSWORD: &str = "a password for the journal";

/// A start may find a cluster to bring up again.
const LONGEST_START: Duration = Duration::from_secs(90);

pub(super) struct Program {
    place: Place,
    server: Child,
    pub(super) address: SocketAddr,
}

/// Where its data are.
struct Place {
    data: TempDir,
    /// Its database may lose what it acknowledged.
    forgetful: bool,
}

impl Program {
    /// A new one, with one topic.
    pub(super) fn start(forgetful: bool) -> Self {
        let data = tempfile::tempdir_in("/var/tmp").unwrap();
        fs::set_permissions(data.path(), Permissions::from_mode(0o711)).unwrap();
        let place = Place { data, forgetful };
        if forgetful {
            let mut conn = place.connect();
            conn.1.batch_execute("alter database plenary set synchronous_commit = off").unwrap();
        }
        place.run(&["fill", "--topics", "1", "--contributions", "10"], "");
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Self { server: place.serve(address), place, address }
    }

    /// Writers and moderators, by the command line.
    pub(super) fn add_people(&self, writers: usize, moderators: usize) {
        let add = |name: String, role: &str| {
            let email = format!("{name}@example.org");
            let who = ["account", "add", "--email", &email, "--name", &name, "--role", role, "--password-stdin"];
            self.place.run(&who, PASSWORD);
        };
        (0..writers).for_each(|n| add(format!("writer-{n}"), "contributor"));
        (0..moderators).for_each(|n| add(format!("moderator-{n}"), "moderator"));
    }

    /// `kill -9` of the server, and another start.
    pub(super) fn kill_server(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
        self.server = self.place.serve(self.address);
    }

    /// `kill -9` of every process of its PostgreSQL. The server brings it up again.
    pub(super) fn kill_database(&self) {
        let processes = database(self.place.path());
        assert!(!processes.is_empty(), "there is no database to kill");
        // All by one call: what is left alone for a moment would write down what it has.
        Command::new("kill").arg("-9").args(&processes).stderr(Stdio::null()).status().unwrap();
    }

    /// Until it says that it can be asked.
    pub(super) fn wait_until_ready(&self) {
        let until = Instant::now() + LONGEST_START;
        while Browser::new(self.address).get("/readyz").is_none_or(|answer| answer.status != 200) {
            assert!(Instant::now() < until, "it does not come back: {}", self.place.log());
            sleep(Duration::from_millis(50));
        }
    }

    /// Tells it to end, as the system does.
    pub(super) fn stop(&mut self) {
        Command::new("kill").arg(self.server.id().to_string()).status().unwrap();
        self.server.wait().unwrap();
    }

    /// What it has stored, once it has ended.
    pub(super) fn stored(&self) -> (PrivatePostgres, PgConnection) {
        self.place.connect()
    }

    /// Whether `plenary verify` finds nothing broken.
    pub(super) fn is_whole(&self) -> bool {
        self.place.command().arg("verify").stdout(Stdio::null()).status().unwrap().success()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Place {
    fn path(&self) -> &Path {
        self.data.path()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path().join("log")).unwrap_or_default()
    }

    fn connect(&self) -> (PrivatePostgres, PgConnection) {
        let postgres = PrivatePostgres::for_command(self.path()).unwrap();
        let conn = PgConnection::establish(&postgres.url()).unwrap();
        (postgres, conn)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        for name in NAMES {
            command.env_remove(name);
        }
        // Each form comes from a network of its own: one may send only so many a minute.
        command
            .env("PLENARY_DATA", self.path())
            .env("PLENARY_LOG", "warn")
            .env("PLENARY_TRUSTED_PROXIES", "127.0.0.1/32");
        if self.forgetful {
            command.env("PLENARY_UNSAFE_DATABASE", "yes");
        }
        command.stderr(OpenOptions::new().create(true).append(true).open(self.path().join("log")).unwrap());
        command
    }

    fn run(&self, arguments: &[&str], input: &str) {
        let mut child = self.command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{arguments:?}: {}", self.log());
    }

    fn serve(&self, address: SocketAddr) -> Child {
        let mut command = self.command();
        command.arg("serve").env("PLENARY_BIND", address.to_string()).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let listens = said.any(|line| line.is_ok_and(|line| line.starts_with("listening on")));
        assert!(listens, "the server ended: {}", self.log());
        child
    }
}

/// The processes that work in the cluster of this folder, which this test has started.
fn database(data: &Path) -> Vec<String> {
    let cluster = data.canonicalize().unwrap().join("postgres");
    let entries = fs::read_dir("/proc").unwrap().flatten();
    let ours = entries.filter(|entry| fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd == cluster));
    ours.filter_map(|entry| entry.file_name().to_str().map(str::to_owned)).collect()
}
