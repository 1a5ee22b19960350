//! SQL about what letters tell.

pub mod following;
pub mod invariants;
pub(super) mod news;

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use uuid::Uuid;

use crate::contributions::{ClearanceState, ContributionId, ReportId, ReportState, RevisionId, Visibility};
use crate::db::functions::automation_had_a_part;
use crate::db::public_view;
use crate::db::schema::{
    account, appeal, case_message, clearance, comparison_closing, contribution, decision, mandate, organisation,
    report, revision,
};
use crate::moderation::CaseAudience;
use crate::organisations::{MandateStatus, OrganisationId};
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
    pub(super) right_of_reply: bool,
}

pub(super) fn contribution(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Told>> {
    Told::query().filter(contribution::id.eq(id)).first(conn).optional()
}

/// What a moderator wrote to an author, and about what. A note between moderators is nothing that a letter tells.
pub(super) fn message(conn: &mut PgConnection, id: i64) -> QueryResult<Option<(Told, String)>> {
    let found: Option<(i64, String)> = case_message::table
        .filter(case_message::id.eq(id))
        .filter(case_message::audience.eq(CaseAudience::Author))
        .select((case_message::contribution_id, case_message::body))
        .first(conn)
        .optional()?;
    let Some((about, words)) = found else { return Ok(None) };
    Ok(contribution(conn, about)?.map(|told| (told, words)))
}

/// A decision with its reasons: code and title of the rule, explanation.
#[derive(HasQuery)]
#[diesel(table_name = decision)]
#[diesel(base_query = decision::table
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .inner_join(revision::table.on(revision::id.eq(decision::revision_id))))]
pub(super) struct Decided {
    #[diesel(embed)]
    pub(super) contribution: Told,
    pub(super) contribution_id: ContributionId,
    pub(super) revision_id: RevisionId,
    #[diesel(select_expression = revision::number)]
    pub(super) text_number: i32,
    #[diesel(select_expression = revision::submitted_at)]
    pub(super) submitted_at: DateTime<Utc>,
    #[diesel(select_expression = revision::late)]
    pub(super) late: bool,
    pub(super) decided_at: DateTime<Utc>,
    pub(super) rule_code: Option<String>,
    pub(super) rule_version: Option<i32>,
    pub(super) explanation: Option<String>,
    #[diesel(select_expression = automation_had_a_part(decision::revision_id, decision::decided_at))]
    pub(super) automated: bool,
}

pub(super) fn decision(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Decided>> {
    Decided::query().filter(decision::id.eq(id)).first(conn).optional()
}

/// An appeal as those it concerns are told about it.
#[derive(HasQuery)]
#[diesel(table_name = appeal)]
#[diesel(base_query = appeal::table
    .inner_join(decision::table.on(decision::id.eq(appeal::decision_id)))
    .inner_join(contribution::table.on(contribution::id.eq(decision::contribution_id)))
    .left_join(account::table.on(account::id.nullable().eq(appeal::assigned_to))))]
pub(super) struct Appealed {
    #[diesel(embed)]
    pub(super) contribution: Told,
    pub(super) public_id: Uuid,
    #[diesel(select_expression = appeal::closed_at.is_not_null())]
    pub(super) closed: bool,
    /// The address of whoever looks at it.
    #[diesel(select_expression = account::email.nullable())]
    pub(super) assigned: Option<String>,
    pub(super) rule_code: Option<String>,
    pub(super) rule_version: Option<i32>,
    pub(super) reasons: Option<String>,
}

pub(super) fn appeal(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Appealed>> {
    Appealed::query().filter(appeal::id.eq(id)).first(conn).optional()
}

/// A report as both sides are told about it.
#[derive(HasQuery)]
#[diesel(table_name = report)]
#[diesel(base_query = report::table
    .inner_join(contribution::table.on(contribution::id.eq(report::contribution_id))))]
pub(super) struct Reported {
    pub(super) id: ReportId,
    pub(super) revision_id: RevisionId,
    pub(super) closed_at: Option<DateTime<Utc>>,
    #[diesel(embed)]
    pub(super) contribution: Told,
    pub(super) reference: Uuid,
    pub(super) state: ReportState,
    pub(super) rule_code: String,
    pub(super) rule_version: Option<i32>,
    pub(super) reason: Option<String>,
}

/// Whether another report about the same text, answered by the same act, tells its author the same.
pub(super) fn told_by_another(conn: &mut PgConnection, report: &Reported) -> QueryResult<bool> {
    let later = report::table
        .filter(report::revision_id.eq(report.revision_id))
        .filter(report::closed_at.eq(report.closed_at))
        .filter(report::id.gt(report.id));
    diesel::select(diesel::dsl::exists(later)).get_result(conn)
}

pub(super) fn report(conn: &mut PgConnection, id: i64) -> QueryResult<Option<Reported>> {
    Reported::query().filter(report::id.eq(id)).first(conn).optional()
}

/// An earlier text that moderators closed to comparison, as its author is told.
#[derive(HasQuery)]
#[diesel(table_name = comparison_closing)]
#[diesel(base_query = comparison_closing::table
    .inner_join(contribution::table.on(contribution::id.eq(comparison_closing::contribution_id)))
    .inner_join(revision::table.on(revision::id.eq(comparison_closing::revision_id))))]
pub(super) struct ComparisonClosed {
    #[diesel(embed)]
    pub(super) contribution: Told,
    #[diesel(select_expression = revision::number)]
    pub(super) text_number: i32,
    pub(super) rule_code: String,
    pub(super) rule_version: Option<i32>,
    pub(super) explanation: String,
}

pub(super) fn comparison_closed(conn: &mut PgConnection, text: i64) -> QueryResult<Option<ComparisonClosed>> {
    ComparisonClosed::query().filter(comparison_closing::revision_id.eq(RevisionId(text))).first(conn).optional()
}

/// A clearance as those of the organisation are told about it.
pub(super) struct Cleared {
    pub(super) contribution: Told,
    pub(super) organisation: String,
    pub(super) state: ClearanceState,
    pub(super) asked_by: String,
    pub(super) reason: Option<String>,
    pub(super) reader_is_focal_point: bool,
}

/// Nothing for an address that does not speak for the organisation any more.
pub(super) fn clearance(conn: &mut PgConnection, id: i64, reader: &str) -> QueryResult<Option<Cleared>> {
    type Row = (Told, (OrganisationId, String), ClearanceState, String, Option<String>);
    let found: Option<Row> = clearance::table
        .inner_join(contribution::table)
        .inner_join(organisation::table)
        .inner_join(account::table.on(account::id.eq(clearance::asked_by)))
        .filter(clearance::id.eq(id))
        .select((
            Told::as_select(),
            (organisation::id, organisation::name),
            clearance::state,
            account::name,
            clearance::reason,
        ))
        .first(conn)
        .optional()?;
    let Some((contribution, (of, organisation), state, asked_by, reason)) = found else { return Ok(None) };
    let speaks: Option<bool> = mandate::table
        .inner_join(account::table.on(account::id.eq(mandate::account_id)))
        .filter(account::email.eq(reader))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::status.eq(MandateStatus::Verified))
        .select(mandate::focal_point)
        .first(conn)
        .optional()?;
    Ok(speaks.map(|reader_is_focal_point| Cleared {
        contribution,
        organisation,
        state,
        asked_by,
        reason,
        reader_is_focal_point,
    }))
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
