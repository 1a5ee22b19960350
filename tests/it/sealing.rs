//! Sealing the trail: nothing is passed over, and what waits too long is told.

use chrono::{Duration, Utc};
use diesel::connection::SimpleConnection;
use plenary::audit::queries::note;
use plenary::audit::{Entry, seal};

use crate::support::Database;

fn entry() -> Entry {
    Entry::new(None, "account.added", "account:1")
}

#[test]
fn what_commits_late_is_sealed_all_the_same() {
    let database = Database::new();
    let (mut late, mut early, mut sealer) = (database.connect(), database.connect(), database.connect());
    late.batch_execute("begin").unwrap();
    note(&mut late, &entry()).unwrap();
    note(&mut early, &entry()).unwrap();
    let mut seal = || sealer.build_transaction().run(seal::seal).unwrap();
    assert_eq!((seal(), seal()), (1, 0));
    late.batch_execute("commit").unwrap();
    assert_eq!((seal(), seal()), (1, 0));
    assert_eq!((database.count("audit_sealed"), database.count("audit_unsealed")), (2, 0));
    assert_eq!(seal::verify(&mut early).unwrap(), [] as [String; 0]);
}

#[test]
fn what_waits_for_more_than_a_minute_is_told_and_is_no_fault() {
    let database = Database::new();
    let mut conn = database.connect();
    // An entry may tell of an earlier time than the one it was written at.
    note(&mut conn, &entry().at(Utc::now() - Duration::days(3))).unwrap();
    assert_eq!(seal::overdue(&mut conn, Utc::now()).unwrap(), None);
    let told = seal::overdue(&mut conn, Utc::now() + Duration::minutes(2)).unwrap().unwrap();
    assert!(told.starts_with("1 audit lines wait for a seal") && told.contains("there is no seal yet"), "{told}");
    assert!(seal::verify(&mut conn).unwrap().is_empty());
    conn.build_transaction().run(seal::seal).unwrap();
    assert_eq!(seal::overdue(&mut conn, Utc::now() + Duration::minutes(2)).unwrap(), None);
}

#[test]
fn a_line_that_nothing_will_ever_seal_is_a_fault() {
    let database = Database::new();
    let mut conn = database.connect();
    note(&mut conn, &entry()).unwrap();
    database.run("delete from audit_unsealed");
    let faults = seal::verify(&mut conn).unwrap();
    assert_eq!(faults, ["1 audit lines are neither sealed nor wait for it"]);
}

#[test]
fn sealing_looks_at_what_waits_and_not_at_the_whole_trail() {
    let database = Database::new();
    database.run(
        "insert into audit_entry (action, subject) select 'account.added', 'account:' || n from generate_series(1, 20000) n;
         insert into audit_seal (entries, previous, hash) values (20000, '', 'x');
         insert into audit_sealed (entry_id, seal_id) select entry_id, 1 from audit_unsealed; delete from audit_unsealed",
    );
    database.run("vacuum analyze");
    let mut conn = database.connect();
    note(&mut conn, &entry()).unwrap();
    let read = "(select seq_tup_read + coalesce(idx_tup_fetch, 0) as n from pg_stat_xact_user_tables where relname = 'audit_entry') x";
    conn.build_transaction()
        .run(|conn| {
            assert_eq!(seal::seal(conn)?, 1);
            let rows = format!(
                "do $$ begin if (select n from {read}) > 10 then raise exception 'read too much'; end if; end $$"
            );
            conn.batch_execute(&rows)
        })
        .unwrap();
}
