//! `plenary serve`, from its first line to its end.

use std::fs::File;
use std::io::Write;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Server, plenary, read};
use crate::support::Database;

#[test]
fn on_a_free_port_links_lead_to_that_port_and_only_one_line_is_printed() {
    let (database, data) = (Database::new(), tempfile::tempdir().unwrap());
    let log = data.path().join("log");
    let mut command = plenary(&database, &data, &["serve"]);
    command.stderr(File::create(&log).unwrap());
    let server = Server::start(command);
    let robots = server.ask("GET /robots.txt HTTP/1.1");
    let posted = server.ask("POST /logout HTTP/1.1\r\nContent-Length: 0");
    assert!(robots.contains(&format!("Sitemap: http://{}/sitemap.xml", server.address)), "{robots}");
    assert!(posted.starts_with("HTTP/1.1 303"), "{posted}");
    assert!(server.printed.is_empty(), "{:?}", server.printed);
    drop(server);
    let logged = std::fs::read_to_string(log).unwrap();
    assert!(!logged.contains("actix") && logged.lines().all(|line| line.starts_with('{')), "{logged}");
}

#[test]
fn the_demonstration_is_there_with_the_first_answer_and_its_passwords_are_printed_once() {
    let (database, data) = (Database::new(), tempfile::tempdir().unwrap());
    let start = || {
        let mut command = plenary(&database, &data, &["serve", "--demo"]);
        command.stderr(File::create(data.path().join("log")).unwrap());
        Server::start(command)
    };
    let first = start();
    assert!(first.ask("GET /topics HTTP/1.1").contains("/topics/healthcare-as-critical-infrastructure"));
    let passwords: Vec<String> = first.printed.iter().filter(|line| line.contains("@example.org")).cloned().collect();
    assert_eq!(passwords.len(), 4, "{:?}", first.printed);
    first.tell_to_end();
    assert_eq!(first.ended(), (Some(0), String::new()));

    let second = start();
    assert_eq!(second.printed.len(), 1, "{:?}", second.printed);
    assert!(second.printed[0].contains("is here already"), "{:?}", second.printed);
    assert!(second.ask("GET /topics HTTP/1.1").contains("/topics/healthcare-as-critical-infrastructure"));
}

#[test]
fn what_runs_is_answered_before_the_end() {
    let (database, data) = (Database::new(), tempfile::tempdir().unwrap());
    let mut command = plenary(&database, &data, &["serve"]);
    command.stderr(File::create(data.path().join("log")).unwrap());
    let server = Server::start(command);
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 16";
    let mut slow = server.begin(&format!("POST /logout HTTP/1.1\r\n{form}"));
    slow.write_all(b"body=Wor").unwrap();
    sleep(Duration::from_millis(300));
    server.tell_to_end();
    sleep(Duration::from_millis(500));
    slow.write_all(b"ds+again").unwrap();
    let answer = read(slow);
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let began = Instant::now();
    assert_eq!(server.ended().0, Some(0));
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[test]
fn a_form_that_does_not_arrive_is_answered_408() {
    let (database, data) = (Database::new(), tempfile::tempdir().unwrap());
    let mut command = plenary(&database, &data, &["serve"]);
    command.stderr(File::create(data.path().join("log")).unwrap());
    let server = Server::start(command);
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000";
    let mut slow = server.begin(&format!("POST /login HTTP/1.1\r\n{form}"));
    slow.write_all(b"email=").unwrap();
    let began = Instant::now();
    let answer = read(slow);
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("x-request-id: "), "{answer}");
    assert!((9..15).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}
