//! Ends that nobody asked for.

use std::fs;
use std::process::Command;
use std::thread::{sleep, spawn};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use plenary::db::private_postgres::PrivatePostgres;

use super::{Program, ask, connect, data, eventually, nothing_is_left, postmaster};

fn kill(process: i32) {
    let line = format!("kill -KILL {process}");
    let status = Command::new("/bin/sh").args(["-c", &line]).status();
    assert!(status.unwrap().success());
}

#[test]
fn a_killed_database_is_started_again_even_under_busy_orphans() {
    let data = data();
    let postgres = PrivatePostgres::for_server(data.path()).unwrap();
    let mut conn = connect(&postgres);
    conn.batch_execute("create table word (word text); insert into word values ('kept')").unwrap();
    for round in 0..3 {
        // One that computes does not notice by itself that its server is gone.
        let mut busy = connect(&postgres);
        let busy = spawn(move || busy.batch_execute("select sum(i) from generate_series(1, 1e9) i"));
        sleep(Duration::from_millis(200));
        let killed = postmaster(data.path()).unwrap();
        kill(killed);
        let mut conn = eventually("it is back", || {
            let conn = PgConnection::establish(&postgres.url()).ok()?;
            (postmaster(data.path()) != Some(killed)).then_some(conn)
        });
        assert_eq!(ask(&mut conn, "select word from word"), "kept", "round {round}");
        busy.join().unwrap().unwrap_err();
    }
    drop(postgres);
    nothing_is_left(data.path());
}

#[test]
fn a_killed_program_leaves_no_database_behind_and_the_next_one_starts() {
    let data = data();
    let mut killed = Program::ready("serve", data.path());
    let before = postmaster(data.path());
    killed.0.kill().unwrap();
    killed.0.wait().unwrap();
    let next = PrivatePostgres::for_server(data.path()).unwrap();
    assert_ne!(postmaster(data.path()), before);
    assert_eq!(ask(&mut connect(&next), "1"), "1");
    drop(next);

    let mut killed = Program::ready("command", data.path());
    killed.0.kill().unwrap();
    killed.0.wait().unwrap();
    nothing_is_left(data.path());
}

#[test]
fn a_number_that_went_to_another_process_is_no_obstacle() {
    let data = data();
    drop(PrivatePostgres::for_server(data.path()).unwrap());
    let cluster = data.path().canonicalize().unwrap().join("postgres");
    let note = format!("{}\n{}\n1\n5432\n\n\n\nready\n", std::process::id(), cluster.display());
    fs::write(cluster.join("postmaster.pid"), note).unwrap();
    let postgres = PrivatePostgres::for_server(data.path()).unwrap();
    assert_eq!(ask(&mut connect(&postgres), "1"), "1");
}
