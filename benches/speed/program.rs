//! The program under test, as a process of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::load::Target;

/// The program, on one database.
pub(crate) struct Program {
    pub(crate) database: String,
}

/// A running server, told to end when it is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From its start to its first answer.
    pub(crate) took: Duration,
    at_most: Arc<AtomicU64>,
}

impl Program {
    /// As with a database of somebody else's: a server would wait for the end of a private one's starter.
    pub(crate) fn on(database: &str) -> Self {
        Self { database: database.to_owned() }
    }

    /// On a new database in the same cluster.
    pub(crate) fn beside(&self, name: &str) -> Self {
        // Their owner may not make databases.
        let superuser = self.database.replacen("plenary@", "plenary_admin@", 1);
        let mut conn = PgConnection::establish(&superuser).unwrap();
        conn.batch_execute(&format!("create database {name} owner plenary")).unwrap();
        let (cluster, _) = self.database.rsplit_once('/').unwrap();
        Self::on(&format!("{cluster}/{name}"))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        command.env("DATABASE_URL", &self.database).env("PLENARY_LOG", "warn");
        command
    }

    /// Starts a server.
    pub(crate) fn serve(&self) -> Server {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let began = Instant::now();
        let mut child = self
            .command()
            .arg("serve")
            .env("PLENARY_BIND", address.to_string())
            .env("PLENARY_TRUSTED_PROXIES", "127.0.0.1/32")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        while !said.next().expect("the server ended").unwrap().starts_with("listening on") {}
        Target::get(address, "/healthz", &[]).once();
        let took = began.elapsed();
        let at_most = Arc::new(AtomicU64::new(0));
        watch(child.id(), Arc::downgrade(&at_most));
        Server { child, address, took, at_most }
    }

    /// Fills in load data; says how long it took.
    pub(crate) fn fill(&self, seed: u32, topics: u32, contributions: u32) -> Duration {
        let began = Instant::now();
        let (seed, topics, contributions) = (seed.to_string(), topics.to_string(), contributions.to_string());
        self.run(&["fill", "--seed", &seed, "--topics", &topics, "--contributions", &contributions], "");
        began.elapsed()
    }

    /// Runs a command that has to succeed.
    pub(crate) fn run(&self, arguments: &[&str], input: &str) {
        let mut child = self.command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success(), "{arguments:?}");
    }
}

impl Server {
    /// MiB in memory now.
    pub(crate) fn memory(&self) -> u64 {
        resident(self.child.id()).unwrap_or_default()
    }

    /// MiB in memory at most so far, as seen ten times a second.
    pub(crate) fn memory_at_most(&self) -> u64 {
        self.at_most.load(Ordering::Relaxed)
    }

    /// Forgets how much memory there was at most.
    pub(crate) fn watch_anew(&self) {
        self.at_most.store(0, Ordering::Relaxed);
    }
}

fn watch(pid: u32, at_most: std::sync::Weak<AtomicU64>) {
    std::thread::spawn(move || {
        while let Some(at_most) = at_most.upgrade() {
            at_most.fetch_max(resident(pid).unwrap_or_default(), Ordering::Relaxed);
            drop(at_most);
            std::thread::sleep(Duration::from_millis(100));
        }
    });
}

fn resident(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let kib: u64 =
        status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().split(' ').next()?.parse().ok()?;
    Some(kib / 1024)
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("sh").args(["-c", &format!("kill {}", self.child.id())]).status();
        let _ = self.child.wait();
    }
}
