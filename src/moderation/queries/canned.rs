//! SQL about the texts that moderators start from.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::DecisionKind;
use crate::db::schema::{account, canned_text};
use crate::people::AccountId;

/// A text to start from.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = canned_text)]
pub struct Canned {
    /// About which rule.
    pub rule_code: String,
    /// For which decision.
    pub kind: DecisionKind,
    /// In which language.
    pub language: String,
    /// The text.
    pub body: String,
}

/// All texts in these languages.
pub fn canned(conn: &mut PgConnection, languages: &[&str]) -> QueryResult<Vec<Canned>> {
    Canned::query()
        .filter(canned_text::language.eq_any(languages))
        .order((canned_text::rule_code, canned_text::kind))
        .load(conn)
}

/// In which language an account is written to.
pub fn language_of(conn: &mut PgConnection, who: AccountId) -> QueryResult<String> {
    account::table.find(who).select(account::language).first(conn)
}
