//! A Plenary of one's own for every test, and people to visit it.
//!
//! `Plenary::new().await` is a running site on a database of its own, with one open topic.
//! `plenary.moderator("mia").await` is somebody who has signed in through the form.

pub mod addresses;
pub mod appeals;
mod database;
mod letters;
pub mod log;
mod page;
pub mod record;
mod visitor;

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use actix_http::Request;
use actix_web::dev::ServiceResponse;
use actix_web::test;
use diesel::prelude::*;
use diesel::sql_types::Text;
use plenary::config::Config;
use plenary::db::Db;
use plenary::http::{self, site::Site};
use plenary::notices::courier::Courier;
use plenary::people::password::{self, Cost, Hashing, Password};

pub use database::Database;
pub(crate) use letters::Letter;
pub use page::Page;
pub use visitor::Visitor;

type Answer = Pin<Box<dyn Future<Output = ServiceResponse>>>;

/// The password of everybody in the tests.
pub const PASSWORD: &str = "a password for the tests";
/// The topic that every Plenary has: open, of a process and a session of their own.
pub const TOPIC: &str = "/topics/what-first";

/// A running site with a database of its own.
#[derive(Clone)]
pub struct Plenary {
    answer: Rc<dyn Fn(Request) -> Answer>,
    pub database: Arc<Database>,
    pub mail: Rc<tempfile::TempDir>,
    courier: Rc<Courier>,
    pub hashing: Hashing,
    pub db: Db,
}

/// A stakeholder group and an organisation to speak for, as in `INDUSTRY`.
#[derive(Clone, Copy)]
pub struct Speaks(pub &'static str, pub Option<&'static str>);

pub const INDUSTRY: Speaks = Speaks("industry", Some("Invented Devices"));
pub const CIVIL_SOCIETY: Speaks = Speaks("civil_society", Some("Fictional Patients"));
pub const STATE: Speaks = Speaks("state", Some("Example Republic"));
pub const NOBODY_ELSE: Speaks = Speaks("individual", None);

impl Plenary {
    /// With one process, one session and one open topic.
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// The same, with settings of its own.
    pub async fn with(settings: &[(&'static str, &str)]) -> Self {
        let database = Database::new();
        let url = database.url.clone();
        let plenary = Self::on(database, &url, settings).await;
        plenary.sql(include_str!("one_topic.sql"));
        plenary
    }

    /// With nothing in it.
    pub async fn empty() -> Self {
        let database = Database::new();
        let url = database.url.clone();
        Self::on(database, &url, &[]).await
    }

    /// On a database that is reached by some address.
    pub async fn on(database: Database, url: &str, settings: &[(&'static str, &str)]) -> Self {
        Self::site(Arc::new(database), url, settings).await
    }

    /// Another server on the same database.
    pub async fn beside(&self) -> Self {
        Self::site(self.database.clone(), &self.database.url, &[]).await
    }

    /// Keeps pages from now on, as a server does that hears what changes.
    pub async fn keeps_pages(&self) {
        self.db.listen(&self.database.url).unwrap();
        while !self.db.changes().is_trusted() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }

    async fn site(database: Arc<Database>, url: &str, settings: &[(&'static str, &str)]) -> Self {
        let mail = Rc::new(tempfile::tempdir().unwrap());
        let folder = mail.path().to_owned();
        let config = Config::read(|name| match name {
            "PLENARY_SECRET" => Some("a secret that only the tests know".to_owned()),
            "PLENARY_MAIL_DIR" => folder.to_str().map(str::to_owned),
            _ => settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
        })
        .unwrap();
        let site = Site::new(config, Db::connect(url, 4).unwrap(), Cost::TEST);
        let courier = Rc::new(Courier::new(site.db.clone(), &site.config).unwrap());
        let service = Rc::new(test::init_service(http::app(&site)).await);
        let answer = Rc::new(move |request| -> Answer {
            let service = service.clone();
            Box::pin(async move { test::call_service(&*service, request).await.map_into_boxed_body() })
        });
        Self { answer, database, mail, courier, hashing: site.hashing, db: site.db }
    }

    /// Adds a summary and its draft, and links that somebody got by mail; needs a published contribution.
    pub fn add_one_of_each(&self) {
        self.sql(include_str!("one_of_each.sql"));
    }

    /// Looks at all that was submitted, as the server does every second.
    pub fn look_at_texts(&self) {
        let db = Db::connect(&self.database.url, 1).unwrap();
        plenary::moderation::hints::examine::examine(&db, &std::sync::atomic::AtomicBool::new(false)).unwrap();
    }

    pub fn sql(&self, statements: &str) {
        self.database.run(statements);
    }

    /// Whether the database itself refuses to do this.
    pub fn refuses(&self, statement: &str) -> bool {
        diesel::sql_query(statement).execute(&mut self.database.connect()).is_err()
    }

    /// One number, as `count("contribution where no is not null")` says it.
    pub fn count(&self, of: &str) -> i64 {
        self.database.count(of)
    }

    /// One text, as `text("select email from account")` gives it.
    pub fn text(&self, query: &str) -> String {
        self.database.text(query)
    }

    /// Every table with a fingerprint of its rows; when somebody was last seen is left out.
    pub fn everything_stored(&self) -> BTreeMap<String, String> {
        #[derive(QueryableByName)]
        struct Table {
            #[diesel(sql_type = Text)]
            name: String,
        }
        let mut conn = self.database.connect();
        let tables: Vec<Table> = diesel::sql_query(
            "select quote_ident(table_name) as name from information_schema.tables
             where table_schema = 'public' and table_type = 'BASE TABLE'",
        )
        .load(&mut conn)
        .unwrap();
        let fingerprint = |Table { name }| {
            let row = "(to_jsonb(t) - 'last_seen_at')::text";
            let query = format!("select coalesce(md5(string_agg({row}, '|' order by {row})), 'empty') from {name} t");
            let stored = self.text(&query);
            (name, stored)
        };
        tables.into_iter().map(fingerprint).collect()
    }

    pub fn anybody(&self) -> Visitor {
        Visitor::new(self.clone(), self.answer.clone())
    }

    /// Somebody who may write, with a verified mandate where they speak for an organisation.
    pub async fn contributor(&self, name: &str, speaks: Speaks) -> Visitor {
        self.person(name, speaks, &["contributor"]).await
    }

    pub async fn moderator(&self, name: &str) -> Visitor {
        self.person(name, NOBODY_ELSE, &["moderator"]).await
    }

    pub async fn organiser(&self, name: &str) -> Visitor {
        self.person(name, NOBODY_ELSE, &["organiser"]).await
    }

    /// Somebody with any roles, signed in through the form.
    pub async fn person(&self, name: &str, Speaks(group, organisation): Speaks, roles: &[&str]) -> Visitor {
        let hash = password::hash(&Password::parse(PASSWORD, &[]).ok().unwrap(), Cost::TEST).unwrap();
        let email = format!("{name}@example.org");
        self.sql(&format!(
            "with new as (insert into account (email, name, password_hash, group_id)
                          values ('{email}', '{name}', '{hash}', '{group}') returning id)
             insert into role_grant (account_id, role) select id, unnest('{{{}}}'::role[]) from new;",
            roles.join(",")
        ));
        if let Some(organisation) = organisation {
            let slug = organisation.to_lowercase().replace(' ', "-");
            self.sql(&format!(
                "insert into organisation (slug, name, group_id) values ('{slug}', '{organisation}', '{group}') on conflict do nothing;
                 insert into mandate (account_id, organisation_id, status, decided_at)
                 select a.id, o.id, 'verified', now() from account a, organisation o where a.email = '{email}' and o.slug = '{slug}';"
            ));
        }
        let visitor = self.anybody();
        let page = visitor.submit("/login", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(page.status, 303, "{name} could not sign in: {}", page.html);
        visitor
    }
}
