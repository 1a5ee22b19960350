//! SQL about earlier texts that moderators closed to comparison.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{ContributionId, ReportId, RevisionId, RevisionState, Visibility};
use crate::db::schema::{comparison_closing, contribution, report, revision};
use crate::people::AccountId;

/// Why moderators closed a text to comparison.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = comparison_closing)]
pub struct Closing {
    /// Which text.
    pub revision_id: RevisionId,
    /// By which rule.
    pub rule_code: String,
    /// In which version of it.
    pub rule_version: Option<i32>,
    /// Why, for its author.
    pub explanation: String,
    /// When.
    pub closed_at: DateTime<Utc>,
}

/// Who closes a text, why and when.
#[derive(Debug, Clone, Copy)]
pub struct Why<'a> {
    /// Who.
    pub by: AccountId,
    /// The published code of the rule.
    pub rule: &'a str,
    /// The explanation.
    pub explanation: &'a str,
    /// When.
    pub now: DateTime<Utc>,
}

impl<'a> Why<'a> {
    /// By somebody, with complete reasons.
    pub fn new(by: AccountId, reasons: &'a Reasons, now: DateTime<Utc>) -> Self {
        Self { by, rule: reasons.rule(), explanation: reasons.explanation(), now }
    }
}

/// Closes a text to comparison for good; says whether moderators had not done so before.
pub fn close(conn: &mut PgConnection, of: ContributionId, text: RevisionId, why: Why<'_>) -> QueryResult<bool> {
    diesel::update(revision::table.find(text))
        .filter(revision::comparison_closed_at.is_null())
        .set(revision::comparison_closed_at.eq(why.now))
        .execute(conn)?;
    let written = diesel::insert_into(comparison_closing::table)
        .values((
            comparison_closing::revision_id.eq(text),
            comparison_closing::contribution_id.eq(of),
            comparison_closing::closed_by.eq(why.by),
            comparison_closing::rule_code.eq(why.rule),
            comparison_closing::explanation.eq(why.explanation),
            comparison_closing::closed_at.eq(why.now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(written > 0)
}

/// The same because of a report, by the rule that it names.
pub fn close_reported(
    conn: &mut PgConnection,
    of: ContributionId,
    id: ReportId,
    (by, explanation): (AccountId, &str),
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let reported: (RevisionId, String) =
        report::table.find(id).select((report::revision_id, report::rule_code)).first(conn)?;
    let (text, rule) = reported;
    close(conn, of, text, Why { by, rule: &rule, explanation, now }).map(drop)
}

/// Why moderators closed a text, if they did.
pub fn of_text(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Option<Closing>> {
    Closing::query().filter(comparison_closing::revision_id.eq(text)).first(conn).optional()
}

/// An earlier text of what is read, as moderators see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = revision)]
pub struct Comparable {
    /// Which.
    pub id: RevisionId,
    /// The how-manyth text of the contribution.
    pub number: i32,
    /// In which language.
    pub language: String,
    /// As it was written.
    pub body: String,
    /// What readers can put beside the text that is read now.
    pub html: String,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
}

/// The texts that readers may compare with the live one, newest first.
pub fn comparable(conn: &mut PgConnection, of: ContributionId, live: RevisionId) -> QueryResult<Vec<Comparable>> {
    Comparable::query()
        .filter(revision::contribution_id.eq(of))
        .filter(revision::state.eq(RevisionState::Approved))
        .filter(revision::id.lt(live))
        .filter(revision::comparison_closed_at.is_null())
        .order(revision::number.desc())
        .limit(30)
        .load(conn)
}

/// Whether readers may compare a text that was reported with what is read now.
pub fn is_comparable(conn: &mut PgConnection, text: RevisionId) -> QueryResult<bool> {
    let open = revision::table
        .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
        .filter(revision::id.eq(text))
        .filter(revision::state.eq(RevisionState::Approved))
        .filter(revision::comparison_closed_at.is_null())
        .filter(contribution::visibility.eq(Visibility::Live))
        .filter(contribution::live_revision_id.gt(text));
    diesel::select(diesel::dsl::exists(open)).get_result(conn)
}
