//! SQL that looks for stored summaries that break a promise.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

/// What must never be found: in words, and the query that finds it (one text column, the slug).
const BROKEN: &[(&str, &str)] = &[
    (
        "cites a text that was not approved",
        "select s.slug from summary s join summary_block b on b.summary_id = s.id join citation x on x.block_id = b.id
         join revision r on r.id = x.revision_id where r.state <> 'approved'",
    ),
    (
        "cites a contribution of a topic that it does not report on",
        "select s.slug from summary s join summary_block b on b.summary_id = s.id join citation x on x.block_id = b.id
         join contribution c on c.id = x.contribution_id where not exists (
             select from summary_topic st where st.summary_id = s.id and st.topic_id = c.topic_id)",
    ),
    (
        "was published with a paragraph that leads to no contribution",
        "select s.slug from summary s join summary_block b on b.summary_id = s.id
         where s.published_at is not null and b.kind = 'paragraph'
           and not exists (select from citation x where x.block_id = b.id)",
    ),
    (
        "cites something in a heading",
        "select s.slug from summary s join summary_block b on b.summary_id = s.id join citation x on x.block_id = b.id
         where b.kind = 'heading'",
    ),
];

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    slug: String,
}

/// Every summary that breaks a promise, in words.
pub fn broken(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    for (what, query) in BROKEN {
        let found: Vec<Found> = diesel::sql_query(*query).load(conn)?;
        faults.extend(found.into_iter().map(|row| format!("summary {}: it {what}", row.slug)));
    }
    Ok(faults)
}
