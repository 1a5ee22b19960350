//! Several programs on the same data.

use std::thread::{sleep, spawn};
use std::time::Duration;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use plenary::db::private_postgres::PrivatePostgres;

use super::{Program, ask, connect, data, eventually, nothing_is_left, postmaster, sign_of_life};

#[test]
fn a_command_joins_and_the_owner_waits_for_it() {
    let data = data();
    let server = PrivatePostgres::for_server(data.path()).unwrap();
    let first = postmaster(data.path());
    let command = Program::ready("command", data.path());
    assert_eq!(postmaster(data.path()), first);

    let stopping = spawn(move || drop(server));
    sleep(Duration::from_millis(500));
    assert!(!stopping.is_finished());
    command.finish();
    stopping.join().unwrap();
    nothing_is_left(data.path());
}

#[test]
fn a_server_waits_for_the_command_that_started_it() {
    let data = data();
    let command = PrivatePostgres::for_command(data.path()).unwrap();
    let mut server = Program::start("serve", data.path());
    sleep(Duration::from_millis(500));
    assert!(server.runs());
    assert!(!sign_of_life(data.path(), "serve").exists());

    let first = postmaster(data.path());
    drop(command);
    let sign = sign_of_life(data.path(), "serve");
    eventually("the server got its own", || sign.exists().then_some(()));
    assert_ne!(postmaster(data.path()), first);
    server.finish();
    nothing_is_left(data.path());
}

#[test]
fn a_second_server_takes_over_when_the_first_ends() {
    let data = data();
    let first = PrivatePostgres::for_server(data.path()).unwrap();
    let second = PrivatePostgres::for_server(data.path()).unwrap();
    assert_eq!(first.url(), second.url());
    drop(first);
    let mut conn = eventually("the second has it", || PgConnection::establish(&second.url()).ok());
    assert_eq!(ask(&mut conn, "1"), "1");
    drop(second);
    nothing_is_left(data.path());
}

#[test]
fn programs_that_start_at_once_share_one_cluster() {
    let data = data();
    let starts: Vec<_> = (0..4)
        .map(|_| {
            let data = data.path().to_owned();
            spawn(move || PrivatePostgres::for_server(&data).unwrap())
        })
        .collect();
    let all: Vec<_> = starts.into_iter().map(|start| start.join().unwrap()).collect();
    for postgres in &all {
        assert_eq!(ask(&mut connect(postgres), "1"), "1");
    }
    drop(all);
    nothing_is_left(data.path());
}
