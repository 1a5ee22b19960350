//! SQL that looks for news that break a promise.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

/// What must never be found: in words, and the query that finds it (one text column, the reference).
const BROKEN: &[(&str, &str)] = &[
    (
        "announced without having been published",
        "select c.reference from announcement a join contribution c on c.id = a.contribution_id where c.no is null",
    ),
    (
        "to be told without having been published",
        "select distinct c.reference from news n join contribution c on c.id = n.contribution_id where c.no is null",
    ),
    (
        "to be told to its own author",
        "select c.reference from news n join contribution c on c.id = n.contribution_id where n.account_id = c.author_id",
    ),
    (
        "to be told in a letter to somebody else",
        "select distinct c.reference from news n join contribution c on c.id = n.contribution_id
         join outbox o on o.id = n.letter_id where o.subject_id <> n.account_id or o.kind::text <> 'news_' || n.rhythm::text",
    ),
];

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    reference: String,
}

/// Every broken promise, in words; at most a hundred of a kind.
pub fn broken(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    for (words, query) in BROKEN {
        let found: Vec<Found> = diesel::sql_query(*query).load(conn)?;
        faults.extend(found.iter().take(100).map(|row| format!("{words}: {}", row.reference)));
    }
    Ok(faults)
}
