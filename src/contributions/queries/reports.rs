//! SQL about reports: as they happen, and as they are read.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use uuid::Uuid;

use super::only_one;
use crate::contributions::transition::Report;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{ContributionId, ReportId, ReportState, RevisionId, RevisionState};
use crate::db::schema::{contribution, report, report_sent, revision, rule};
use crate::people::AccountId;
use crate::text::Reason;
use crate::topics::TopicId;

/// Stores a report about a text.
pub fn open_report(
    conn: &mut PgConnection,
    of: ContributionId,
    text: RevisionId,
    by: Option<AccountId>,
    reasons: &Reasons,
    now: DateTime<Utc>,
) -> QueryResult<ReportId> {
    diesel::insert_into(report::table)
        .values((
            report::contribution_id.eq(of),
            report::revision_id.eq(text),
            report::reported_by.eq(by),
            report::rule_code.eq(reasons.rule()),
            report::explanation.eq(reasons.explanation()),
            report::reported_at.eq(now),
        ))
        .returning(report::id)
        .get_result(conn)
}

/// Closes a report.
pub fn close_report(
    conn: &mut PgConnection,
    id: ReportId,
    to: ReportState,
    by: AccountId,
    reason: &Reason,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let changed = diesel::update(report::table.find(id))
        .filter(report::state.eq(ReportState::Open))
        .set((
            report::state.eq(to),
            report::closed_by.eq(by),
            report::closed_at.eq(now),
            report::reason.eq(reason.as_str()),
        ))
        .execute(conn)?;
    only_one(changed)
}

/// Whose report it is, if somebody's.
pub fn reporter(conn: &mut PgConnection, id: ReportId) -> QueryResult<Option<AccountId>> {
    report::table.find(id).select(report::reported_by).first(conn)
}

#[derive(HasQuery)]
#[diesel(table_name = report)]
struct ReportRow {
    id: ReportId,
    revision_id: RevisionId,
    reported_by: Option<AccountId>,
    state: ReportState,
}

impl ReportRow {
    fn found(self) -> (ReportId, Report) {
        (self.id, Report { revision: self.revision_id, by: self.reported_by, state: self.state })
    }
}

/// One report of a contribution, in the words of the table of states.
pub fn report(conn: &mut PgConnection, of: ContributionId, id: ReportId) -> QueryResult<Option<(ReportId, Report)>> {
    let found = ReportRow::query()
        .filter(report::contribution_id.eq(of))
        .filter(report::id.eq(id))
        .for_update()
        .first(conn)
        .optional()?;
    Ok(found.map(ReportRow::found))
}

/// The last report that an account sent about a contribution.
pub fn last_report_of(
    conn: &mut PgConnection,
    of: ContributionId,
    account: AccountId,
) -> QueryResult<Option<(ReportId, Report)>> {
    let found = ReportRow::query()
        .filter(report::contribution_id.eq(of))
        .filter(report::reported_by.eq(account))
        .order(report::id.desc())
        .first(conn)
        .optional()?;
    Ok(found.map(ReportRow::found))
}

/// How many reports an account sent since then.
pub fn reports_of_account(conn: &mut PgConnection, account: AccountId, since: DateTime<Utc>) -> QueryResult<i64> {
    report::table.filter(report::reported_by.eq(account)).filter(report::reported_at.gt(since)).count().get_result(conn)
}

/// How many reports came without an account from a network since then.
pub fn reports_of_network(conn: &mut PgConnection, network: &[u8; 32], since: DateTime<Utc>) -> QueryResult<i64> {
    report_sent::table
        .filter(report_sent::network.eq(&network[..]))
        .filter(report_sent::sent_at.gt(since))
        .count()
        .get_result(conn)
}

/// Counts a report that came without an account from a network.
pub fn count_report(conn: &mut PgConnection, network: &[u8; 32], now: DateTime<Utc>) -> QueryResult<()> {
    diesel::insert_into(report_sent::table)
        .values((report_sent::network.eq(&network[..]), report_sent::sent_at.eq(now)))
        .execute(conn)
        .map(drop)
}

/// Forgets from which networks reports came before then.
pub fn forget_reports_sent(conn: &mut PgConnection, before: DateTime<Utc>) -> QueryResult<()> {
    diesel::delete(report_sent::table.filter(report_sent::sent_at.lt(before))).execute(conn).map(drop)
}

/// When texts of a contribution were first reported, by text.
pub fn first_reports(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<(RevisionId, DateTime<Utc>)>> {
    report::table
        .filter(report::contribution_id.eq(of))
        .distinct_on(report::revision_id)
        .order((report::revision_id, report::id))
        .select((report::revision_id, report::reported_at))
        .load(conn)
}

/// Whether there is a rule of this code.
pub fn rule_exists(conn: &mut PgConnection, code: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(rule::table.filter(rule::code.eq(code)))).get_result(conn)
}

/// A contribution that has a number, and the name of its case.
#[derive(Debug, HasQuery)]
#[diesel(table_name = contribution)]
pub struct Numbered {
    /// Row number.
    pub id: ContributionId,
    /// The name of its case.
    pub reference: String,
}

/// What has this number in a topic.
pub fn numbered(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<Numbered>> {
    Numbered::query().filter(contribution::topic_id.eq(topic)).filter(contribution::no.eq(no)).first(conn).optional()
}

/// The how-manyth of the texts that were read.
pub fn text_of_edition(conn: &mut PgConnection, of: ContributionId, edition: i32) -> QueryResult<Option<RevisionId>> {
    if edition < 1 {
        return Ok(None);
    }
    revision::table
        .filter(revision::contribution_id.eq(of))
        .filter(revision::state.eq(RevisionState::Approved))
        .order(revision::number)
        .offset(i64::from(edition) - 1)
        .select(revision::id)
        .first(conn)
        .optional()
}

/// The reference of the newest report about a contribution.
pub fn newest_reference(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Uuid> {
    report::table.filter(report::contribution_id.eq(of)).order(report::id.desc()).select(report::reference).first(conn)
}

/// Reports of one network are counted one after the other.
pub fn wait_for_turn_of(conn: &mut PgConnection, network: &[u8; 32]) -> QueryResult<()> {
    wait_for_turn(conn, i64::from_be_bytes(network.first_chunk().copied().unwrap_or_default()))
}

/// Those of one account too, whichever contributions they are about. No row number is negative, so that no number of
/// [`crate::db::turn::Turn`] is meant.
pub fn wait_for_turn_of_account(conn: &mut PgConnection, account: AccountId) -> QueryResult<()> {
    wait_for_turn(conn, !account.0)
}

fn wait_for_turn(conn: &mut PgConnection, number: i64) -> QueryResult<()> {
    diesel::sql_query("select pg_advisory_xact_lock($1)").bind::<BigInt, _>(number).execute(conn).map(drop)
}
