//! SQL about versions of rules.

use diesel::dsl::max;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::schema::{rule, rule_text, rule_version};
use crate::moderation::rule_texts::{Texts, Wording};
use crate::text::language::Language;

/// What a version of a rule says in one language.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = rule_text)]
pub struct StoredText {
    /// The code of the language.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub body: String,
}

impl StoredText {
    /// Whether it says just that.
    pub fn says(&self, language: Language, wording: &Wording) -> bool {
        self.language == language.code() && self.title == wording.title.as_str() && self.body == wording.body.as_str()
    }
}

/// The version of a rule that is in force, until this transaction ends; decisions by it need not wait.
pub(in crate::moderation) fn lock(conn: &mut PgConnection, code: &str) -> QueryResult<Option<i32>> {
    let found: Option<String> = rule::table.find(code).for_no_key_update().select(rule::code).first(conn).optional()?;
    match found {
        Some(code) => newest(conn, &code),
        None => Ok(None),
    }
}

/// The newest version of a rule, if there is such a rule.
pub fn newest(conn: &mut PgConnection, code: &str) -> QueryResult<Option<i32>> {
    rule_version::table.filter(rule_version::rule_code.eq(code)).select(max(rule_version::version)).get_result(conn)
}

/// What a version says, in the languages that it has.
pub fn texts(conn: &mut PgConnection, code: &str, version: i32) -> QueryResult<Vec<StoredText>> {
    StoredText::query().filter(rule_text::rule_code.eq(code)).filter(rule_text::version.eq(version)).load(conn)
}

/// Writes a version down, with which it is in force.
pub(in crate::moderation) fn publish(
    conn: &mut PgConnection,
    code: &str,
    version: i32,
    texts: &Texts,
) -> QueryResult<()> {
    diesel::insert_into(rule_version::table)
        .values((rule_version::rule_code.eq(code), rule_version::version.eq(version)))
        .execute(conn)?;
    let rows: Vec<_> = texts
        .all()
        .map(|(language, wording)| {
            (
                rule_text::rule_code.eq(code),
                rule_text::version.eq(version),
                rule_text::language.eq(language.code()),
                rule_text::title.eq(wording.title.as_str()),
                rule_text::body.eq(wording.body.as_str()),
            )
        })
        .collect();
    diesel::insert_into(rule_text::table).values(rows).execute(conn).map(drop)
}
