//! SQL about authors who wrote last and wait.

use chrono::{DateTime, Utc};
use diesel::dsl::not;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::ContributionId;
use crate::db::functions::is_of_its_author;
use crate::db::schema::{contribution, topic, unanswered};
use crate::people::AccountId;

/// A case whose author waits for an answer.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = unanswered)]
#[diesel(base_query = unanswered::table
    .inner_join(contribution::table)
    .inner_join(topic::table.on(topic::id.eq(contribution::topic_id))))]
pub struct Unanswered {
    /// Since when.
    pub since: DateTime<Utc>,
    /// The random name of the case; with the time the key after which the next page begins.
    #[diesel(select_expression = contribution::reference)]
    pub reference: String,
    /// The name shown.
    #[diesel(select_expression = contribution::spoken_as)]
    pub spoken_as: String,
    /// Its number, once it was published.
    #[diesel(select_expression = contribution::no)]
    pub no: Option<i32>,
    /// Title of its topic.
    #[diesel(select_expression = topic::title)]
    pub topic_title: String,
}

/// Cases whose author waits, the longest first, after the key given; none of the reader's own or of their
/// organisation, in which they read no messages.
pub fn unanswered(
    conn: &mut PgConnection,
    reader: AccountId,
    after: Option<(DateTime<Utc>, &str)>,
    limit: i64,
) -> QueryResult<Vec<Unanswered>> {
    let of_others = not(is_of_its_author(reader, unanswered::contribution_id));
    let mut query = Unanswered::query().filter(of_others).into_boxed();
    if let Some((since, reference)) = after {
        let later = unanswered::since.eq(since).and(contribution::reference.gt(reference));
        query = query.filter(unanswered::since.gt(since).or(later));
    }
    query.order((unanswered::since, contribution::reference)).limit(limit).load(conn)
}

/// Whether the author of a case waits for an answer.
pub fn waits(conn: &mut PgConnection, of: ContributionId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(unanswered::table.find(of))).get_result(conn)
}

/// Its author waits no more; says whether they did.
pub(in crate::moderation) fn settle(conn: &mut PgConnection, of: ContributionId) -> QueryResult<bool> {
    Ok(diesel::delete(unanswered::table.find(of)).execute(conn)? > 0)
}
