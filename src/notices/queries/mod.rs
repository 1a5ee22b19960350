//! SQL about what letters tell.

pub mod following;
pub mod invariants;
pub(super) mod news;

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::Visibility;
use crate::db::public_view;
use crate::db::schema::{account, contribution, decision, rule};
use crate::topics::TopicId;

/// In which language somebody is written to.
pub(super) fn language_of(conn: &mut PgConnection, email: &str) -> QueryResult<Option<String>> {
    account::table.filter(account::email.eq(email)).select(account::language).first(conn).optional()
}

/// A contribution as its author is told about it.
#[derive(HasQuery)]
#[diesel(table_name = contribution)]
pub(super) struct Told {
    pub(super) reference: String,
    pub(super) topic_id: TopicId,
    pub(super) no: Option<i32>,
}

pub(super) fn contribution(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Told>> {
    Told::query().filter(contribution::id.eq(id)).first(conn).optional()
}

/// A decision with its reasons: code and title of the rule, explanation.
#[derive(HasQuery)]
#[diesel(table_name = decision)]
#[diesel(base_query = decision::table
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .left_join(rule::table))]
pub(super) struct Decided {
    #[diesel(embed)]
    pub(super) contribution: Told,
    pub(super) rule_code: Option<String>,
    #[diesel(select_expression = rule::title.nullable())]
    pub(super) rule_title: Option<String>,
    pub(super) explanation: Option<String>,
}

pub(super) fn decision(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Decided>> {
    Decided::query().filter(decision::id.eq(id)).first(conn).optional()
}

/// Slug and title of a published topic.
pub(super) fn topic(conn: &mut PgConnection, id: TopicId) -> QueryResult<Option<(String, String)>> {
    use public_view::topic;
    topic::table.filter(topic::id.eq(id)).select((topic::slug, topic::title)).first(conn).optional()
}

/// The text that everybody can read under this number.
pub(super) fn public_text(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<String>> {
    use public_view::contribution;
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq(no))
        .filter(contribution::visibility.eq(Visibility::Live))
        .select(contribution::html)
        .first::<Option<String>>(conn)
        .optional()
        .map(Option::flatten)
}
