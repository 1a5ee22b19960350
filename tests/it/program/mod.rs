//! The program as it is started: its commands, its settings, its first lines, its address, its end.

mod accounts;
mod commands;
mod serving;
mod settings;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::support::Database;

fn plenary(database: &Database, data: &tempfile::TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    for name in plenary::config::NAMES {
        command.env_remove(name);
    }
    command.args(arguments).env("DATABASE_URL", &database.url).env("PLENARY_DATA", data.path());
    // The scratch server of the tests forgets on a crash.
    command.env("PLENARY_UNSAFE_DATABASE", "yes").env("PLENARY_BIND", "127.0.0.1:0").stdin(Stdio::null());
    command
}

/// How a command ended, and what it said.
#[derive(Debug)]
struct Done {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(mut command: Command) -> Done {
    let done = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Done { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// A server that runs until it is told to end, or the test ends.
struct Server {
    program: Child,
    output: BufReader<ChildStdout>,
    address: String,
    /// What it printed until it could be asked.
    printed: Vec<String>,
}

impl Server {
    fn start(mut command: Command) -> Self {
        let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(program.stdout.take().unwrap());
        let mut server = Self { program, output, address: String::new(), printed: Vec::new() };
        while server.address.is_empty() {
            let mut line = String::new();
            server.output.read_line(&mut line).unwrap();
            assert!(!line.is_empty(), "it ended after {:?}", server.printed);
            match line.trim().strip_prefix("listening on http://") {
                Some(address) => server.address = address.to_owned(),
                None => server.printed.push(line.trim_end().to_owned()),
            }
        }
        server
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    /// Sends the head of a request, on a connection that ends with the answer.
    fn begin(&self, head: &str) -> TcpStream {
        let mut stream = self.connect();
        let address = &self.address;
        write!(stream, "{head}\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\n\r\n").unwrap();
        stream
    }

    fn ask(&self, head: &str) -> String {
        read(self.begin(head))
    }

    /// Tells it to end, as the system does.
    fn tell_to_end(&self) {
        let id = self.program.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// Waits for the end; says how it ended and what else it printed.
    fn ended(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        (self.program.wait().unwrap().code(), rest)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// An answer, to its end.
fn read(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}
