//! The program's own PostgreSQL: started, joined, killed, started again, stopped.
//!
//! Needs PostgreSQL's server programs. Runs as root, who runs the server as somebody else, and as
//! an ordinary user. Every test has a data folder of its own, and ends only what works in it.

mod alone;
mod beside;
mod checked;
mod killed;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use plenary::db::private_postgres::PrivatePostgres;
use tempfile::TempDir;

/// Names the data folder for [`another_program`], which is this test binary once more.
const DATA: &str = "PLENARY_TEST_PRIVATE_POSTGRES";

/// A folder that the database's user can reach, whoever runs the tests.
fn data() -> TempDir {
    let folder = tempfile::tempdir_in("/var/tmp").unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o711)).unwrap();
    folder
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

fn connect(postgres: &PrivatePostgres) -> PgConnection {
    PgConnection::establish(&postgres.url()).unwrap()
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Text)]
    text: String,
}

fn ask(conn: &mut PgConnection, sql: &str) -> String {
    let answer: Answer = diesel::sql_query(format!("select ({sql})::text as text")).get_result(conn).unwrap();
    answer.text
}

/// All processes that work in the cluster below `data`.
fn processes(data: &Path) -> Vec<i32> {
    let cluster = data.canonicalize().unwrap().join("postgres");
    fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter(|entry| fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd == cluster))
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

fn postmaster(data: &Path) -> Option<i32> {
    let note = fs::read_to_string(data.join("postgres/postmaster.pid")).ok()?;
    note.lines().next()?.trim().parse().ok()
}

fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "in vain: {what}");
        sleep(Duration::from_millis(20));
    }
}

fn nothing_is_left(data: &Path) {
    eventually("no process left", || processes(data).is_empty().then_some(()));
}

/// A second program on the same data: `serve` or `command`, for as long as its input is open.
struct Program(Child);

impl Program {
    fn start(kind: &str, data: &Path) -> Self {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "private_postgres::another_program", "--ignored"])
            .env(DATA, data)
            .env("PLENARY_TEST_KIND", kind)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }

    fn ready(kind: &str, data: &Path) -> Self {
        let sign = sign_of_life(data, kind);
        let program = Self::start(kind, data);
        eventually("the other program is ready", || sign.exists().then_some(()));
        program
    }

    fn runs(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    fn finish(mut self) {
        drop(self.0.stdin.take());
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn sign_of_life(data: &Path, kind: &str) -> PathBuf {
    data.join(format!("{kind}-is-ready"))
}

#[test]
#[ignore = "not a test: the second program of the tests here"]
fn another_program() {
    let Some(data) = std::env::var_os(DATA).map(PathBuf::from) else {
        return;
    };
    let kind = std::env::var("PLENARY_TEST_KIND").unwrap();
    let postgres = match kind.as_str() {
        "serve" => PrivatePostgres::for_server(&data).unwrap(),
        _ => PrivatePostgres::for_command(&data).unwrap(),
    };
    let mut conn = connect(&postgres);
    fs::write(sign_of_life(&data, &kind), "").unwrap();
    std::io::read_to_string(std::io::stdin()).unwrap();
    assert_eq!(ask(&mut conn, "1"), "1");
    drop(conn);
    drop(postgres);
}
