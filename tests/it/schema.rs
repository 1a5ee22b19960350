//! Rust and PostgreSQL agree: on every enum, every table, every view; and migrations go both ways.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Utc;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;
use plenary::db::Db;
use plenary::demo::load::load;
use plenary::people::password::Cost;

use crate::support::Database;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    diesel::sql_query(query).load::<Line>(conn).unwrap().into_iter().map(|row| row.line).collect()
}

/// What each enum is called in PostgreSQL, with its labels in order.
macro_rules! labels {
    ($($kind:literal: $($name:ident)::+),+ $(,)?) => {
        BTreeMap::from([$((
            $kind.to_owned(),
            $($name)::+::ALL.iter().map(|value| value.label()).collect::<Vec<_>>().join(" "),
        )),+])
    };
}

#[test]
fn enums_are_the_same_in_rust_and_postgres() {
    let known: BTreeMap<String, String> = labels!(
        "account_status": plenary::people::AccountStatus,
        "appeal_state": plenary::contributions::AppealState,
        "attendance": plenary::sessions::Attendance,
        "block_kind": plenary::summaries::BlockKind,
        "capacity": plenary::contributions::Capacity,
        "case_audience": plenary::moderation::CaseAudience,
        "clearance_kind": plenary::contributions::ClearanceKind,
        "clearance_state": plenary::contributions::ClearanceState,
        "decision_kind": plenary::contributions::DecisionKind,
        "follow_level": plenary::notices::Level,
        "follow_rhythm": plenary::notices::Rhythm,
        "hint_kind": plenary::moderation::hints::HintKind,
        "filing_state": plenary::filings::FilingState,
        "letter_kind": plenary::mail::LetterKind,
        "link_purpose": plenary::people::forgotten::LinkPurpose,
        "link_role": plenary::sessions::LinkRole,
        "mandate_status": plenary::organisations::MandateStatus,
        "organisation_role": plenary::sessions::OrganisationRole,
        "proposal_kind": plenary::contributions::ProposalKind,
        "proposal_state": plenary::contributions::ProposalState,
        "redaction_state": plenary::contributions::RedactionState,
        "report_state": plenary::contributions::ReportState,
        "revision_state": plenary::contributions::RevisionState,
        "role": plenary::people::Role,
        "session_kind": plenary::sessions::SessionKind,
        "source_kind": plenary::contributions::SourceKind,
        "visibility": plenary::contributions::Visibility,
    );
    let stored = lines(
        &mut Database::new().connect(),
        "select t.typname || ' = ' || string_agg(e.enumlabel, ' ' order by e.enumsortorder) as line
         from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname",
    );
    let stored: BTreeMap<String, String> = stored
        .iter()
        .map(|line| line.split_once(" = ").unwrap())
        .map(|(kind, all)| (kind.into(), all.into()))
        .collect();
    assert_eq!(known, stored);
}

/// The columns that a file of `diesel::table!` declares, as `schema.table.column type` and ` null` where it may be.
fn declared(source: &str, schema: &str) -> BTreeSet<String> {
    let (mut table, mut columns) = (String::new(), BTreeSet::new());
    for line in source.lines().map(str::trim) {
        if let Some((name, _)) = line.strip_suffix(") {").and_then(|line| line.split_once(" (")) {
            table = name.rsplit('.').next().unwrap().to_owned();
        } else if let Some((column, kind)) = line.strip_suffix(',').and_then(|line| line.split_once(" -> ")) {
            let required = kind.strip_prefix("Nullable<").and_then(|kind| kind.strip_suffix('>'));
            let null = if required.is_some() { " null" } else { "" };
            let added =
                columns.insert(format!("{schema}.{table}.{column} {}{null}", stored_as(required.unwrap_or(kind))));
            assert!(added, "{table}.{column} stands twice");
        }
    }
    columns
}

/// What PostgreSQL calls a type of diesel's; enums have the same name in another dress.
fn stored_as(kind: &str) -> String {
    let known = match kind {
        "BigInt" | "Int8" => "int8",
        "Integer" | "Int4" => "int4",
        "SmallInt" | "Int2" => "int2",
        "Binary" | "Bytea" => "bytea",
        _ => "",
    };
    if known.is_empty() {
        let words =
            kind.char_indices().map(|(at, c)| format!("{}{c}", if at > 0 && c.is_uppercase() { "_" } else { "" }));
        words.collect::<String>().to_lowercase()
    } else {
        known.to_owned()
    }
}

/// The columns that the database has, in the same words.
fn stored(conn: &mut PgConnection, schema: &str) -> BTreeSet<String> {
    let query = format!(
        "select table_schema || '.' || table_name || '.' || column_name || ' ' || udt_name
                || case when is_nullable = 'YES' then ' null' else '' end as line
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
         where table_schema = '{schema}' and table_name not like '\\_\\_diesel%'
           and (table_type = 'BASE TABLE' or table_schema = 'public_view')"
    );
    lines(conn, &query).into_iter().collect()
}

/// What only one side has.
fn apart<'a>(rust: &'a BTreeSet<String>, postgres: &'a BTreeSet<String>) -> BTreeSet<&'a String> {
    rust.symmetric_difference(postgres).collect()
}

#[test]
fn tables_are_the_same_in_rust_and_postgres() {
    let known = declared(include_str!("../../src/db/schema.rs"), "public");
    assert!(known.len() > 200, "{} columns were read", known.len());
    let stored = stored(&mut Database::new().connect(), "public");
    assert_eq!(apart(&known, &stored), BTreeSet::new());
}

/// PostgreSQL does not say of a view whether a column may be null; the demonstration shows it.
#[test]
fn views_are_the_same_in_rust_and_postgres() {
    let known = declared(include_str!("../../src/db/public_view.rs"), "public_view");
    let database = Database::new();
    let conn = &mut database.connect();
    let without_null = |columns: &BTreeSet<String>| -> BTreeSet<String> {
        columns.iter().map(|column| column.trim_end_matches(" null").to_owned()).collect()
    };
    assert_eq!(apart(&without_null(&known), &without_null(&stored(conn, "public_view"))), BTreeSet::new());

    let db = Db::connect(&database.url, 1).unwrap();
    db.write_now(|conn| load(conn, Cost::TEST, Utc::now())).unwrap();
    let mut rows = 0;
    for column in known.iter().filter(|column| !column.ends_with(" null")) {
        let (view, name) = column.split(' ').next().unwrap().rsplit_once('.').unwrap();
        rows += database.count(view);
        assert_eq!(database.count(&format!("{view} where {name} is null")), 0, "{column} is null somewhere");
    }
    assert!(rows > 1000, "the views were all but empty: {rows}");
}

/// Every column with its type, and every index, constraint and trigger.
fn shape(conn: &mut PgConnection) -> Vec<String> {
    lines(
        conn,
        "select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
         from information_schema.columns where table_schema in ('public', 'public_view')
         union all select indexdef from pg_indexes where schemaname = 'public'
         union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
         where connamespace = 'public'::regnamespace
         union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
         order by 1",
    )
}

fn down_and_up_again(conn: &mut PgConnection) {
    let before = shape(conn);
    conn.revert_all_migrations(plenary::db::MIGRATIONS).unwrap();
    assert_eq!(shape(conn).iter().filter(|line| !line.contains("__diesel")).count(), 0);
    conn.run_pending_migrations(plenary::db::MIGRATIONS).unwrap();
    diesel::sql_query("select announce_what_else_is_public()").execute(conn).unwrap();
    assert_eq!(shape(conn), before);
}

#[test]
fn migrations_go_down_and_up_again_to_the_same_schema() {
    down_and_up_again(&mut Database::new().connect());
}

/// The way down gives up what had no place before, with a word about it where it does: letters of kinds that were not
/// known, messages and notes, hints, follows and news, proposals, appeals' own words, what authors were asked to have
/// redacted. The texts, contributions and decisions stay until their own tables go.
#[test]
fn filled_tables_go_down_and_up_again_to_the_same_schema() {
    let database = Database::new();
    let db = Db::connect(&database.url, 1).unwrap();
    db.write_now(|conn| load(conn, Cost::TEST, Utc::now())).unwrap();
    database.run(include_str!("support/one_redacted.sql"));
    assert_eq!(database.count("redaction"), 2);
    down_and_up_again(&mut database.connect());
}

#[test]
fn the_public_role_reads_the_public_views_and_nothing_else() {
    let database = Database::new();
    let mut conn = database.connect();
    let readable = lines(
        &mut conn,
        "select c.oid::regclass::text as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'public_view') and c.relkind in ('r', 'v', 'm')
           and has_table_privilege('plenary_public', c.oid, 'select') and n.nspname <> 'public_view'",
    );
    assert_eq!(readable, Vec::<String>::new());
    let writable = lines(
        &mut conn,
        "select c.oid::regclass::text as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'public_view') and c.relkind in ('r', 'v', 'm')
           and has_table_privilege('plenary_public', c.oid, 'insert, update, delete, truncate')",
    );
    assert_eq!(writable, Vec::<String>::new());
}
