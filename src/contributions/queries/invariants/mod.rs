//! SQL that looks for stored contributions that break a promise.

mod of_decisions;
mod of_texts;

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

/// What must never be found: in words, and the query that finds it (one text column, the reference).
fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    of_texts::BROKEN.iter().chain(of_decisions::BROKEN)
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    reference: String,
}

/// Lets the checks run longer than a page may.
pub fn take_time(conn: &mut PgConnection) -> QueryResult<usize> {
    diesel::sql_query("set local statement_timeout = '10min'").execute(conn)
}

/// What a fault is called, for every promise that is looked after.
pub fn faults() -> impl Iterator<Item = &'static str> {
    all().map(|(words, _)| *words)
}

/// Every broken promise, in words; at most a hundred of a kind.
pub fn broken(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    for (words, query) in all() {
        let found: Vec<Found> = diesel::sql_query(*query).load(conn)?;
        faults.extend(found.iter().take(100).map(|row| format!("{words}: {}", row.reference)));
    }
    Ok(faults)
}
