//! One program and its database.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;

use diesel::connection::SimpleConnection;
use plenary::db::check::{ensure_public_role, refuse_unsafe};
use plenary::db::private_postgres::{PrivatePostgres, StartError};

use super::{ask, connect, data, is_root, nothing_is_left};

#[test]
fn an_empty_folder_becomes_a_safe_database_of_an_ordinary_role() {
    let home = data();
    let data = home.path().join("not").join("there yet: 100%");
    if is_root() {
        fs::create_dir_all(&data).unwrap();
    }
    let postgres = PrivatePostgres::for_server(&data).unwrap();
    let mut conn = connect(&postgres);

    assert_eq!(ask(&mut conn, "current_user"), "plenary");
    refuse_unsafe(&mut conn, false).unwrap();
    ensure_public_role(&mut conn).unwrap();
    for (setting, value) in
        [("data_checksums", "on"), ("listen_addresses", ""), ("timezone", "UTC"), ("log_statement", "none")]
    {
        let sql = format!("current_setting('{setting}')");
        assert_eq!(ask(&mut conn, &sql), value, "{setting}");
    }
    // Letters are letters in every language: search depends on it.
    assert_eq!(ask(&mut conn, "to_tsvector('simple', 'ÉCOLE')"), "'école':1");
    conn.batch_execute("create extension pg_trgm").unwrap();
    assert_ne!(ask(&mut conn, "array_length(show_trgm('水资源'), 1)"), "0");

    let closed = |path: PathBuf| fs::metadata(path).unwrap().mode() & 0o777;
    assert_eq!(closed(data.join("postgres")), 0o700);
    assert_eq!(closed(data.join("run")), 0o700);

    // Neither what is asked for nor what is in it reaches the log.
    conn.batch_execute("select 'somebody@example.org'::int").unwrap_err();
    let log = fs::read_to_string(data.join("postgres.log")).unwrap();
    assert!(log.contains("ready to accept connections"), "{log}");
    assert!(!log.contains("somebody"), "{log}");

    drop(conn);
    drop(postgres);
    nothing_is_left(&data);
}

#[test]
fn what_was_stored_is_there_after_a_stop() {
    let data = data();
    let postgres = PrivatePostgres::for_command(data.path()).unwrap();
    connect(&postgres).batch_execute("create table word (word text); insert into word values ('kept')").unwrap();
    drop(postgres);
    nothing_is_left(data.path());
    let postgres = PrivatePostgres::for_server(data.path()).unwrap();
    assert_eq!(ask(&mut connect(&postgres), "select word from word"), "kept");
}

#[test]
fn a_long_path_gets_its_socket_elsewhere() {
    let home = data();
    let data = home.path().join("x".repeat(100));
    fs::create_dir(&data).unwrap();
    let postgres = PrivatePostgres::for_server(&data).unwrap();
    assert_eq!(ask(&mut connect(&postgres), "current_user"), "plenary");
    let folder = postgres.url().replace("%2F", "/");
    let folder = folder.split(['@']).nth(1).unwrap();
    let folder = PathBuf::from(folder.strip_suffix("/plenary").unwrap());
    assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o777, 0o700);
    drop(postgres);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_folder_that_the_database_cannot_reach_is_refused_by_name() {
    let home = data();
    let closed = home.path().join("closed");
    fs::create_dir(&closed).unwrap();
    let data = closed.join("data");
    if is_root() {
        fs::create_dir(&data).unwrap();
        fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();
        let refused = PrivatePostgres::for_server(&data).unwrap_err();
        assert!(matches!(refused, StartError::Unreachable { .. }), "{refused}");
        let sentence = refused.to_string();
        assert!(sentence.contains("PLENARY_DATA"), "{sentence}");
        assert!(sentence.contains(&format!("may not enter {}:", closed.display())));
    } else {
        fs::set_permissions(&closed, Permissions::from_mode(0o500)).unwrap();
        let refused = PrivatePostgres::for_server(&data).unwrap_err().to_string();
        assert!(refused.contains(&data.display().to_string()), "{refused}");
        assert!(refused.contains("PLENARY_DATA"), "{refused}");
    }
    assert!(!data.join("postgres").exists());
}

#[test]
fn files_that_are_not_a_cluster_are_left_alone() {
    let data = data();
    let own = data.path().join("postgres");
    drop(PrivatePostgres::for_command(data.path()).unwrap());
    fs::remove_file(own.join("PG_VERSION")).unwrap();
    let refused = PrivatePostgres::for_command(data.path()).unwrap_err();
    assert!(matches!(refused, StartError::NotACluster(_)), "{refused}");
    assert!(own.join("global").exists());

    fs::write(own.join("PG_VERSION"), "9\n").unwrap();
    let refused = PrivatePostgres::for_command(data.path()).unwrap_err();
    assert!(matches!(refused, StartError::OtherVersion { wanted: 9, .. }), "{refused}");
}
