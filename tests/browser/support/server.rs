//! The built program, started as an operator starts it.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use super::database::Database;
use super::{PASSWORD, TOPIC, letters, soon};

/// A running `plenary serve` with a database and a folder of its own; ended with the test.
pub struct Server {
    process: Option<Child>,
    address: String,
    database: Database,
    folder: tempfile::TempDir,
}

impl Server {
    /// With one open topic.
    pub fn start() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let (database, folder) = (Database::new(), tempfile::tempdir().unwrap());
        database.run(include_str!("../../it/support/one_topic.sql"));
        let mut server = Self { process: None, address: free.to_string(), database, folder };
        server.start_again();
        server
    }

    /// Starts on the same port with the same data.
    pub fn start_again(&mut self) {
        let mut process = self.plenary(&["serve"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut said).unwrap();
        assert!(said.starts_with("listening on"), "the server did not start: {said:?}");
        self.process = Some(process);
    }

    /// Ends it as a crash would: with SIGKILL, in the middle of whatever it does.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// Adds a confirmed account as an operator does: `NAME@example.org`.
    pub fn account(&self, name: &str, more: &[&str]) {
        let email = format!("{name}@example.org");
        let mut arguments = vec!["account", "add", "--email", &email, "--name", name, "--password-stdin"];
        arguments.extend(more);
        let mut process = self.plenary(&arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        writeln!(process.stdin.take().unwrap(), "{PASSWORD}").unwrap();
        assert!(process.wait().unwrap().success(), "no account for {name}");
    }

    /// The link in the newest letter to an address, as soon as the letter lies in the folder.
    pub async fn mailed_link(&self, recipient: &str) -> String {
        self.mailed_link_with(recipient, "").await
    }

    /// The same, of links with this part.
    pub async fn mailed_link_with(&self, recipient: &str, part: &str) -> String {
        let folder = self.folder.path().join("mail");
        let link = soon(async || letters::newest_link(&folder, recipient, part)).await;
        link.unwrap_or_else(|| panic!("no letter with a link to {recipient} in {}", folder.display()))
    }

    /// Every letter that was sent, as it left.
    pub fn letters(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path().join("mail")).into_iter().flatten().flatten();
        files.map(|file| String::from_utf8_lossy(&std::fs::read(file.path()).unwrap()).into_owned()).collect()
    }

    /// One text, as `text("select email from account")` gives it.
    pub fn text(&self, query: &str) -> String {
        self.database.text(query)
    }

    /// Adds what no form has to make.
    pub fn sql(&self, statements: &str) {
        self.database.run(statements);
    }

    /// The whole address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The whole address of the topic.
    pub fn topic(&self) -> String {
        self.at(TOPIC)
    }

    pub fn count(&self, of: &str) -> i64 {
        self.database.count(of)
    }

    fn plenary(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        command
            .args(arguments)
            .env("PLENARY_BIND", &self.address)
            .env("PLENARY_DATA", self.folder.path())
            .env("PLENARY_WORKERS", "2")
            // So that one browser can be many people.
            .env("PLENARY_TRUSTED_PROXIES", "127.0.0.1/32")
            .env("PLENARY_LOG", "error")
            .env("DATABASE_URL", &self.database.url)
            // The scratch server forgets on a crash, on purpose.
            .env("PLENARY_UNSAFE_DATABASE", "yes");
        for other in
            ["PLENARY_PUBLIC_URL", "PLENARY_SECRET", "PLENARY_SMTP_URL", "PLENARY_MAIL_DIR", "DATABASE_READ_URL"]
        {
            command.env_remove(other);
        }
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
