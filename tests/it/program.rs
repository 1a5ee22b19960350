//! The program as it is started: its commands, its first lines, its address.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use crate::support::Database;

fn plenary(database: &Database, data: &tempfile::TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command.args(arguments).env("DATABASE_URL", &database.url).env("PLENARY_DATA", data.path());
    // The scratch server of the tests forgets on a crash.
    command.env("PLENARY_UNSAFE_DATABASE", "yes");
    command.env_remove("PLENARY_PUBLIC_URL").env("PLENARY_BIND", "127.0.0.1:0").stdin(Stdio::null());
    command
}

/// Adds an account; says whether it could, and what was said about it on stderr.
fn add(database: &Database, email: &str, more: &[&str]) -> (bool, String) {
    let data = tempfile::tempdir().unwrap();
    let arguments = ["account", "add", "--email", email, "--name", "Somebody", "--role", "contributor"];
    let done = plenary(database, &data, &[&arguments, more].concat()).output().unwrap();
    (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
}

#[test]
fn an_account_that_is_added_fits_the_group_of_its_organisation() {
    let database = Database::new();
    let organisation = ["--organisation", "Example Trust"];
    assert!(add(&database, "a@example.org", &organisation).0);
    assert_eq!(database.text("select group_id from organisation"), "other", "an organisation is no individual");
    database.run("update organisation set group_id = 'academia'");
    let (added, said) = add(&database, "b@example.org", &[&organisation[..], &["--group", "industry"]].concat());
    assert_eq!(
        (added, said.as_str()),
        (false, "plenary: --group: Example Trust belongs to academia; name that, or leave --group out\n")
    );
    assert!(add(&database, "c@example.org", &organisation).0);
    assert!(add(&database, "d@example.org", &[&organisation[..], &["--group", "academia"]].concat()).0);
    let (added, said) = add(&database, "e@example.org", &["--group", "martians"]);
    assert!(!added && said.contains("there is no stakeholder group martians"), "{said}");
    assert_eq!(
        database.text("select string_agg(group_id, ' ' order by id) from account"),
        "individual academia academia"
    );
}

#[test]
fn on_a_free_port_links_lead_to_that_port_and_only_one_line_is_printed() {
    let database = Database::new();
    let data = tempfile::tempdir().unwrap();
    let mut server = plenary(&database, &data, &["serve"])
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(data.path().join("log")).unwrap())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let address = first.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{first}")).to_owned();
    let ask = |request: &str| {
        let mut stream = TcpStream::connect(&address).unwrap();
        stream.write_all(format!("{request}\r\nHost: {address}\r\nConnection: close\r\n").as_bytes()).unwrap();
        stream.write_all(b"\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let robots = ask("GET /robots.txt HTTP/1.1");
    let posted = ask(&format!("POST /logout HTTP/1.1\r\nOrigin: http://{address}\r\nContent-Length: 0"));
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(robots.contains(&format!("Sitemap: http://{address}/sitemap.xml")), "{robots}");
    assert!(posted.starts_with("HTTP/1.1 303"), "{posted}");
    let logged = std::fs::read_to_string(data.path().join("log")).unwrap();
    assert!(!logged.contains("actix") && logged.lines().all(|line| line.starts_with('{')), "{logged}");
}
