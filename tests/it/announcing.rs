//! What the public reads is never changed without saying so, and what waits says nothing.

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    diesel::sql_query(query).load::<Line>(conn).unwrap().into_iter().map(|row| row.line).collect()
}

/// A place where something of everything can be read.
async fn filled() -> Plenary {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    ana.contribute("The first words.").await;
    mia.approve_next().await;
    let rude = ben.reply(1, "Rude words.").await.location().replace("/desk/", "/moderation/");
    mia.approve_next().await;
    let version = mia.visit(&rude).await.field("version");
    mia.submit(&rude, &[&[("action", "remove"), ("version", version.as_str())], REASONS].concat()).await;
    plenary.add_one_of_each();
    plenary.sql(include_str!("announcing.sql"));
    plenary
}

/// The tables that the public views read, however far around.
const TABLES: &str = "with recursive reads (relation) as (
        select c.oid from pg_class c where c.relnamespace = 'public_view'::regnamespace
        union
        select d.refobjid from reads join pg_rewrite r on r.ev_class = reads.relation
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                        and d.refclassid = 'pg_class'::regclass and d.refobjid <> reads.relation)
    select c.relname::text as line from reads join pg_class c on c.oid = reads.relation where c.relkind in ('r', 'p') order by 1";

/// Everything that the public can read, as one digest.
fn digest(conn: &mut PgConnection) -> String {
    let views = lines(
        conn,
        "select quote_ident(table_name) as line from information_schema.views where table_schema = 'public_view' order by 1",
    );
    let all = views.iter().map(|view| {
        format!("(select coalesce(md5(string_agg(v::text, '|' order by v::text)), '-') from public_view.{view} v)")
    });
    let query = format!("select md5(concat_ws(',', {})) as line", all.collect::<Vec<_>>().join(", "));
    lines(conn, &query).remove(0)
}

/// Other values for a column of some type.
fn others(name: &str, kind: &str) -> Vec<String> {
    let mut others = match kind {
        "text" => vec![format!("{name} || 'x'")],
        "bool" => vec![format!("not {name}")],
        "int2" | "int4" | "int8" => vec![format!("{name} + 1000"), format!("{name} + 1")],
        "timestamptz" | "date" => {
            vec![format!("{name} + interval '900 days'"), format!("{name} - interval '900 days'")]
        }
        "interval" => vec![format!("{name} + interval '3 days'")],
        "bytea" => vec![format!("{name} || '\\x00000001'")],
        "uuid" => vec!["gen_random_uuid()".to_owned()],
        "jsonb" | "json" => vec![],
        "enum" => vec![format!("enum_first({name})"), format!("enum_last({name})")],
        other => panic!("how to change a column of type {other}?"),
    };
    others.push("null".to_owned());
    others
}

/// Tries a statement and takes it back; whether it changed what the public reads, and what it announced.
fn tried(conn: &mut PgConnection, before: &str, statement: &str) -> Option<(bool, String)> {
    conn.batch_execute("begin").unwrap();
    let tried = conn.batch_execute(statement).is_ok().then(|| {
        let announced = lines(conn, "select coalesce(current_setting('plenary.changed', true), '') as line").remove(0);
        (digest(conn) != before, announced)
    });
    conn.batch_execute("rollback").unwrap();
    tried
}

#[actix_web::test]
async fn whatever_changes_what_the_public_reads_announces_it() {
    let plenary = filled().await;
    let conn = &mut plenary.database.connect();
    let before = digest(conn);
    let (mut silent, mut told) = (BTreeSet::new(), BTreeSet::new());
    let tables = lines(conn, TABLES);
    for table in &tables {
        let columns = lines(
            conn,
            &format!(
                "select a.attname || ' ' || case when t.typtype = 'e' then 'enum' else t.typname end as line
                 from pg_attribute a join pg_type t on t.oid = a.atttypid
                 where a.attrelid = '{table}'::regclass and a.attnum > 0 and not a.attisdropped"
            ),
        );
        let rows = lines(conn, &format!("select ctid::text as line from {table} limit 4"));
        let mut changes = vec![];
        for (name, kind) in columns.iter().map(|column| column.split_once(' ').unwrap()) {
            for (row, other) in
                rows.iter().flat_map(|row| others(name, kind).into_iter().map(move |other| (row, other)))
            {
                changes.push((name, format!("update {table} set {name} = {other} where ctid = '{row}'")));
            }
        }
        changes.extend(rows.iter().map(|row| ("deleted", format!("delete from {table} where ctid = '{row}'"))));
        for (what, statement) in changes {
            match tried(conn, &before, &statement) {
                Some((true, announced)) if announced.is_empty() => drop(silent.insert(statement)),
                Some((true, _)) => drop(told.insert(format!("{table}.{what}"))),
                _ => {}
            }
        }
    }
    assert!(silent.is_empty(), "the public reads something else, and nobody was told: {silent:#?}");
    assert!(tables.len() > 25 && told.len() > 60, "only {} in {tables:?}: {told:#?}", told.len());
}

#[actix_web::test]
async fn no_table_behind_a_public_view_is_forgotten_by_a_later_migration() {
    let plenary = Plenary::empty().await;
    plenary.sql(
        "create table later (id bigint primary key, words text);
         create view public_view.later as select words from public.later;
         select announce_what_else_is_public();
         insert into later values (1, 'x')",
    );
    let conn = &mut plenary.database.connect();
    assert!(tried(conn, "", "update later set words = 'y'").unwrap().1.contains("everything"));
    assert_eq!(lines(conn, "select announce_what_else_is_public()::text as line"), ["0"]);
}

#[actix_web::test]
async fn what_waits_or_is_sent_back_tells_nobody_and_what_is_published_tells_its_topic_and_the_ledger() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let organiser = plenary.organiser("olga").await;
    let conn = &mut plenary.database.connect();
    conn.batch_execute("listen plenary_changed").unwrap();
    let heard = |conn: &mut PgConnection| -> BTreeSet<String> {
        conn.batch_execute("select 1").unwrap();
        conn.notifications_iter().map(|told| told.unwrap().payload).collect()
    };
    let desk = ana.contribute("The first words.").await.location().to_owned();
    ana.write(&[("body", "Some words for later."), ("action", "draft")]).await;
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "Better words.")]).await;
    let case = mia.claim().await;
    mia.decide(&case, "release", &[]).await;
    organiser.visit("/organise").await;
    assert_eq!(heard(conn), BTreeSet::new());

    mia.approve_next().await;
    let published = BTreeSet::from(["ledger".to_owned(), "topic:1".to_owned()]);
    assert_eq!(heard(conn), published);
    ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "Corrected words.")]).await;
    let case = mia.claim().await;
    assert_eq!(heard(conn), BTreeSet::new(), "a correction waits");
    mia.decide(&case, "approve", &[]).await;
    assert_eq!(heard(conn), published);
    let other = ana.contribute("Other words.").await;
    let case = mia.claim().await;
    assert_eq!(other.location().replace("/desk/", "/moderation/"), case);
    mia.decide(&case, "decline", REASONS).await;
    assert_eq!(heard(conn), BTreeSet::new(), "a declined text shows after the topic has closed");
    assert_eq!(plenary.anybody().visit(TOPIC).await.status, 200);
}
