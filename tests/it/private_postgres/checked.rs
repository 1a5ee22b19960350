//! What `db::check` refuses and makes.

use std::thread::spawn;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use plenary::db::check::{NoPublicRole, ensure_public_role, refuse_unsafe};
use plenary::db::private_postgres::PrivatePostgres;

use super::{connect, data};

#[test]
fn a_database_that_forgets_is_refused() {
    let data = data();
    let postgres = PrivatePostgres::for_command(data.path()).unwrap();
    let mut conn = connect(&postgres);
    conn.batch_execute("set synchronous_commit = off").unwrap();
    let refused = refuse_unsafe(&mut conn, false).unwrap_err().to_string();
    assert!(refused.contains("synchronous_commit is off"), "{refused}");
    refuse_unsafe(&mut conn, true).unwrap();
    conn.batch_execute("set synchronous_commit = local").unwrap();
    refuse_unsafe(&mut conn, false).unwrap();

    let mut superuser = as_administrator(&postgres);
    let refused = refuse_unsafe(&mut superuser, false).unwrap_err().to_string();
    assert!(refused.contains("superuser"), "{refused}");
    assert!(!refused.contains("synchronous_commit"), "{refused}");
}

#[test]
fn a_database_without_fsync_is_refused() {
    // What script/test-postgres brings up is just that.
    let url = std::env::var("TEST_DATABASE_URL").expect("run this with script/test");
    let mut conn = PgConnection::establish(&format!("{url}/postgres")).unwrap();
    let refused = refuse_unsafe(&mut conn, false).unwrap_err().to_string();
    for fault in ["fsync is off", "synchronous_commit is off", "as a superuser"] {
        assert!(refused.contains(fault), "{refused}");
    }
    assert!(refused.contains("PLENARY_UNSAFE_DATABASE=yes"), "{refused}");
    refuse_unsafe(&mut conn, true).unwrap();
}

#[test]
fn a_database_that_takes_only_ascii_for_letters_is_refused() {
    let data = data();
    let postgres = PrivatePostgres::for_command(data.path()).unwrap();
    let made = [
        ("ascii", "encoding 'UTF8' lc_ctype 'C'", "its lc_ctype takes only ASCII for letters"),
        ("latin", "encoding 'LATIN1' lc_ctype 'C'", "its encoding is not UTF8"),
    ];
    for (name, how, fault) in made {
        let sql = format!(
            "create database {name} owner plenary {how} lc_collate 'C' locale_provider libc template template0"
        );
        as_administrator(&postgres).batch_execute(&sql).unwrap();
        let url = format!("{}/{name}", postgres.url().strip_suffix("/plenary").unwrap());
        let mut conn = PgConnection::establish(&url).unwrap();
        let refused = refuse_unsafe(&mut conn, false).unwrap_err().to_string();
        assert!(refused.contains(fault), "{refused}");
        refuse_unsafe(&mut conn, true).unwrap();
    }
}

/// The superuser is the module's own affair; only here does anybody else connect as it.
fn as_administrator(postgres: &PrivatePostgres) -> PgConnection {
    let url = postgres.url().replace("plenary@", "plenary_admin@");
    PgConnection::establish(&url).unwrap()
}

#[test]
fn a_missing_role_is_made_where_that_is_allowed_and_else_spelt_out() {
    let data = data();
    let postgres = PrivatePostgres::for_command(data.path()).unwrap();
    as_administrator(&postgres).batch_execute("drop role plenary_public").unwrap();
    as_administrator(&postgres).batch_execute("create database other owner plenary").unwrap();
    let NoPublicRole::Refused { sql, .. } = ensure_public_role(&mut connect(&postgres)).unwrap_err() else {
        panic!("the database was asked");
    };
    assert_eq!(sql, "create role plenary_public nologin;\ngrant plenary_public to plenary;");

    as_administrator(&postgres).batch_execute("alter role plenary createrole").unwrap();
    // Two databases of one cluster: no lock of the database orders these.
    let other = format!("{}/other", postgres.url().strip_suffix("/plenary").unwrap());
    let all: Vec<_> = (0..8)
        .map(|number| if number % 2 == 0 { postgres.url() } else { other.clone() })
        .map(|url| {
            spawn(move || {
                let mut conn = PgConnection::establish(&url).unwrap();
                ensure_public_role(&mut conn).unwrap();
                conn.batch_execute("begin; set local role plenary_public; commit").unwrap();
            })
        })
        .collect();
    all.into_iter().for_each(|one| one.join().unwrap());
}
