//! A database for each test, copied from one that was migrated once.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use plenary::db;

/// A database of an ordinary owner, dropped with the test.
pub struct Database {
    name: String,
    pub url: String,
}

/// Where the scratch server is; `script/test-postgres` says it.
fn server() -> String {
    std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL: run the tests by script/test or script/test-postgres")
}

/// The same server, as the ordinary owner that the program is meant to have.
fn as_owner(name: &str) -> String {
    format!("{}/{name}", server().replacen("postgres@", "plenary@", 1))
}

fn admin() -> PgConnection {
    PgConnection::establish(&format!("{}/postgres", server())).unwrap()
}

static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
    let name = format!("plenary_template_{}", std::process::id());
    let mut conn = admin();
    conn.batch_execute(
        "select pg_advisory_lock(1);
         do $$ begin
             if not exists (select from pg_roles where rolname = 'plenary') then create role plenary login; end if;
             if not exists (select from pg_roles where rolname = 'plenary_public') then create role plenary_public nologin; end if;
             grant plenary_public to plenary;
         end $$;
         select pg_advisory_unlock(1);",
    )
    .unwrap();
    conn.batch_execute(&format!("create database {name} owner plenary")).unwrap();
    db::migrate(&as_owner(&name)).unwrap();
    name
});

impl Database {
    pub fn new() -> Self {
        Self::like(&TEMPLATE)
    }

    /// Without a table.
    pub fn empty() -> Self {
        // With it come the roles.
        LazyLock::force(&TEMPLATE);
        Self::like("template1")
    }

    fn like(template: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let name = format!("plenary_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        admin().batch_execute(&format!("create database {name} owner plenary template {template}")).unwrap();
        Self { url: as_owner(&name), name }
    }

    pub fn connect(&self) -> PgConnection {
        PgConnection::establish(&self.url).unwrap()
    }

    pub fn run(&self, statements: &str) {
        self.connect().batch_execute(statements).unwrap();
    }

    /// One number, as `count("contribution where no is not null")` says it.
    pub fn count(&self, of: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Count {
            #[diesel(sql_type = BigInt)]
            n: i64,
        }
        diesel::sql_query(format!("select count(*) as n from {of}")).get_result::<Count>(&mut self.connect()).unwrap().n
    }

    /// One text, as `text("select email from account")` gives it.
    pub fn text(&self, query: &str) -> String {
        #[derive(QueryableByName)]
        struct One {
            #[diesel(sql_type = Text)]
            text: String,
        }
        diesel::sql_query(format!("select ({query})::text as text"))
            .get_result::<One>(&mut self.connect())
            .unwrap()
            .text
    }

    /// Lets nobody in any more and throws out who is in: the database is away.
    pub fn go_away(&self) {
        admin()
            .batch_execute(&format!(
                "alter database {0} allow_connections false;
                 select pg_terminate_backend(pid) from pg_stat_activity where datname = '{0}'",
                self.name
            ))
            .unwrap();
    }

    /// Throws out who listens for announcements, and lets nobody new in.
    pub fn stop_telling(&self) {
        admin()
            .batch_execute(&format!(
                "alter database {0} allow_connections false;
                 select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = '{0}' and application_name = 'plenary announcements'",
                self.name
            ))
            .unwrap();
    }

    /// Lets everybody in again.
    pub fn come_back(&self) {
        admin().batch_execute(&format!("alter database {} allow_connections true", self.name)).unwrap();
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A test that failed while the database was away must not hide its own message.
        let _ = admin().batch_execute(&format!("drop database if exists {} with (force)", self.name));
    }
}
