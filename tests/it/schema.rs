//! Rust and PostgreSQL agree: on every enum, on every view; and migrations go both ways.

use std::collections::BTreeMap;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

use crate::support::Database;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(conn: &mut PgConnection, query: &str) -> Vec<String> {
    diesel::sql_query(query).load::<Line>(conn).unwrap().into_iter().map(|row| row.line).collect()
}

macro_rules! compare {
    ($conn:expr, $($kind:literal: $($name:ident)::+),+ $(,)?) => {{
        let mut known = BTreeMap::new();
        $(known.insert($kind.to_owned(), $($name)::+::ALL.iter().map(|value| value.label()).collect::<Vec<_>>().join(" "));)+
        known
    }};
}

#[test]
fn enums_have_the_same_labels_in_rust_and_postgres() {
    let database = Database::new();
    let mut conn = database.connect();
    let known = compare!(
        conn,
        "account_status": plenary::people::AccountStatus,
        "appeal_state": plenary::contributions::AppealState,
        "block_kind": plenary::summaries::BlockKind,
        "capacity": plenary::contributions::Capacity,
        "decision_kind": plenary::contributions::DecisionKind,
        "letter_kind": plenary::mail::LetterKind,
        "link_purpose": plenary::people::forgotten::LinkPurpose,
        "attendance": plenary::sessions::Attendance,
        "link_role": plenary::sessions::LinkRole,
        "mandate_status": plenary::organisations::MandateStatus,
        "organisation_role": plenary::sessions::OrganisationRole,
        "revision_state": plenary::contributions::RevisionState,
        "role": plenary::people::Role,
        "session_kind": plenary::sessions::SessionKind,
        "visibility": plenary::contributions::Visibility,
    );
    let stored = lines(
        &mut conn,
        "select t.typname || ' = ' || string_agg(e.enumlabel, ' ' order by e.enumsortorder) as line
         from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname order by 1",
    );
    for line in stored {
        let (kind, labels) = line.split_once(" = ").unwrap();
        if let Some(ours) = known.get(kind) {
            assert_eq!(ours, labels, "{kind}");
        }
    }
}

#[test]
fn migrations_go_down_and_up_again_to_the_same_schema() {
    let database = Database::new();
    let mut conn = database.connect();
    let shape = |conn: &mut PgConnection| {
        lines(
            conn,
            "select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
             from information_schema.columns where table_schema in ('public', 'public_view') order by 1",
        )
    };
    let before = shape(&mut conn);
    conn.revert_all_migrations(plenary::db::MIGRATIONS).unwrap();
    assert_eq!(shape(&mut conn).iter().filter(|line| !line.contains("__diesel")).count(), 0);
    conn.run_pending_migrations(plenary::db::MIGRATIONS).unwrap();
    assert_eq!(shape(&mut conn), before);
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
