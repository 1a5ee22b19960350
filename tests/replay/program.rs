//! The program under test, with a data folder and a PostgreSQL of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};

pub(crate) const PASSWORD: &str = "a password for the replay";

/// A running server, told to end when it is dropped; its data are gone with it.
pub(crate) struct Program {
    process: Child,
    pub(crate) address: SocketAddr,
    folder: tempfile::TempDir,
}

impl Program {
    pub(crate) fn start() -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        // Where the database's user can reach it, whoever runs this.
        let folder = tempfile::Builder::new().prefix("plenary-replay.").tempdir_in("/var/tmp").unwrap();
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o711);
        std::fs::set_permissions(folder.path(), open).unwrap();
        let mut process = command(folder.path(), address).arg("serve").stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        while !said.next().expect("the server ended").unwrap().starts_with("listening on") {}
        Self { process, address, folder }
    }

    /// Runs a command beside the server; says whether it succeeded, and what it said.
    pub(crate) fn run(&self, arguments: &[&str], input: &str) -> (bool, String) {
        let mut command = command(self.folder.path(), self.address);
        let mut process = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = process.wait_with_output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Adds a confirmed account.
    pub(crate) fn account(&self, email: &str, name: &str, role: &str, group: &str) {
        let arguments =
            ["account", "add", "--email", email, "--name", name, "--role", role, "--group", group, "--password-stdin"];
        assert!(self.run(&arguments, PASSWORD).0, "no account for {name}");
    }

    /// The folder of its data.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn command(folder: &Path, address: SocketAddr) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PLENARY_") || name.starts_with("DATABASE_"))
    {
        command.env_remove(name);
    }
    command
        .env("PLENARY_DATA", folder)
        .env("PLENARY_BIND", address.to_string())
        .env("PLENARY_LOG", "warn")
        // Everybody comes from an address of their own.
        .env("PLENARY_TRUSTED_PROXIES", "127.0.0.1/32");
    command
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}
