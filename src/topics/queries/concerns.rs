//! SQL about what topics concern: the issues and norms by which readers look for them.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::public_view::{norm, process, process_issue, topic_issue, topic_norm};

/// An issue or a norm that a published topic concerns.
#[derive(Debug, Clone, Queryable)]
pub struct Concern {
    /// Row number.
    pub id: i64,
    /// Slug of its process.
    pub process: String,
    /// What its process is called in short.
    pub process_name: String,
    /// The code of an issue, the letter of a norm.
    pub code: String,
    /// What it is called.
    pub title: String,
}

/// What the topics in a list have to concern.
#[derive(Debug, Clone, Copy, Default)]
pub struct Concerning {
    /// Row number of an issue.
    pub issue: Option<i64>,
    /// Row number of a norm.
    pub norm: Option<i64>,
}

/// The issues that topics concern, by process and in their order there.
pub fn issues(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<Concern>> {
    process_issue::table
        .inner_join(process::table.on(process::id.eq(process_issue::process_id)))
        .filter(process_issue::id.eq_any(topic_issue::table.select(topic_issue::issue_id)))
        .order((process::slug, process_issue::position))
        .limit(limit)
        .select((process_issue::id, process::slug, process::short_name, process_issue::code, process_issue::title))
        .load(conn)
}

/// The norms that topics concern, by process and letter.
pub fn norms(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<Concern>> {
    norm::table
        .inner_join(process::table.on(process::id.eq(norm::process_id)))
        .filter(norm::id.eq_any(topic_norm::table.select(topic_norm::norm_id)))
        .order((process::slug, norm::letter))
        .limit(limit)
        .select((norm::id, process::slug, process::short_name, norm::letter, norm::short_title))
        .load(conn)
}
