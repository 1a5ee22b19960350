//! SQL that stores what follows from an event.

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text as SqlText, Timestamptz};

use super::only_one;
use crate::contributions::Text;
use crate::contributions::thread::sort_path::SortPath;
use crate::contributions::transition::outcome::{Deciders, Decision};
use crate::contributions::transition::{Approval, Claim, Preferred};
use crate::contributions::{AppealId, Capacity, Contribution, ContributionId, RevisionId, RevisionState, Visibility};
use crate::db::functions::coalesce;
use crate::db::prepared;
use crate::db::schema::sql_types::DecisionKind as SqlDecisionKind;
use crate::db::schema::{announcement, contribution, draft, revision};
use crate::organisations::OrganisationId;
use crate::people::AccountId;
use crate::text::markdown::{RENDERER, SanitisedHtml};
use crate::topics::TopicId;

/// Keeps unsent text in place of what was kept before.
pub fn store_draft(
    conn: &mut PgConnection,
    id: ContributionId,
    text: &Text,
    by: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let kept = (
        draft::language.eq(text.language.as_str()),
        draft::body.eq(text.body.as_str()),
        draft::translations.eq(&text.translations),
        draft::saved_at.eq(now),
        draft::written_by.eq(by),
    );
    diesel::insert_into(draft::table)
        .values((draft::contribution_id.eq(id), kept))
        .on_conflict(draft::contribution_id)
        .do_update()
        .set((kept, draft::sequence.eq(draft::sequence + 1)))
        .execute(conn)
        .map(drop)
}

/// Deletes unsent text.
pub fn drop_draft(conn: &mut PgConnection, id: ContributionId) -> QueryResult<()> {
    diesel::delete(draft::table.find(id)).execute(conn).map(drop)
}

/// How a text arrives.
#[derive(Debug, Clone, Copy)]
pub struct Submission<'a> {
    /// As rendered.
    pub html: &'a SanitisedHtml,
    /// Whether it came after closing.
    pub late: bool,
    /// For whom the queue keeps it.
    pub preferred: Option<Preferred>,
    /// Who sends it.
    pub by: AccountId,
    /// When.
    pub now: DateTime<Utc>,
}

/// Inserts the next text of a contribution, submitted; says its row number.
pub fn insert_revision(
    conn: &mut PgConnection,
    of: ContributionId,
    text: &Text,
    submission: &Submission<'_>,
) -> QueryResult<RevisionId> {
    let Submission { html, late, preferred, by, now } = *submission;
    let words = i32::try_from(text.body.words()).unwrap_or(i32::MAX);
    let translations = i16::try_from(text.translations.all().len()).unwrap_or(i16::MAX);
    let of_case = diesel::alias!(revision as of_case);
    let newest = of_case.filter(of_case.field(revision::contribution_id).eq(of));
    diesel::insert_into(revision::table)
        .values((
            revision::contribution_id.eq(of),
            revision::number.eq(coalesce(newest.select(max(of_case.field(revision::number))).single_value(), 0) + 1),
            revision::language.eq(text.language.as_str()),
            revision::body.eq(text.body.as_str()),
            revision::html.eq(html.as_str()),
            revision::renderer.eq(RENDERER),
            revision::words.eq(words),
            revision::late.eq(late),
            revision::submitted_at.eq(now),
            revision::sent_by.eq(by),
            revision::preferred_moderator.eq(preferred.map(|preferred| preferred.moderator)),
            revision::preferred_until.eq(preferred.map(|preferred| preferred.until)),
            revision::translations.eq(translations),
        ))
        .returning(revision::id)
        .get_result(conn)
}

/// Sets the state of an open revision and ends the lease on it.
pub fn set_revision(conn: &mut PgConnection, id: RevisionId, to: RevisionState) -> QueryResult<()> {
    let changed = diesel::update(revision::table.find(id))
        .filter(revision::state.eq_any([RevisionState::Submitted, RevisionState::ChangesRequested]))
        .set((
            revision::state.eq(to),
            revision::version.eq(revision::version + 1),
            revision::claimed_by.eq(None::<AccountId>),
            revision::claim_token.eq(None::<uuid::Uuid>),
            revision::claimed_at.eq(None::<DateTime<Utc>>),
            revision::claim_until.eq(None::<DateTime<Utc>>),
            revision::claim_unasked.eq(false),
        ))
        .execute(conn)?;
    only_one(changed)
}

/// A declined text may be read after all: an appeal was right.
pub fn overturn(conn: &mut PgConnection, id: RevisionId) -> QueryResult<()> {
    let changed = diesel::update(revision::table.find(id))
        .filter(revision::state.eq(RevisionState::Declined))
        .set((revision::state.eq(RevisionState::Approved), revision::version.eq(revision::version + 1)))
        .execute(conn)?;
    only_one(changed)
}

/// Writes the lease into the open revision: somebody asked for it, or shows that they are reading.
pub fn hold_claim(conn: &mut PgConnection, of: ContributionId, claim: &Claim) -> QueryResult<()> {
    diesel::update(revision::table.filter(revision::contribution_id.eq(of)))
        .filter(revision::state.eq(RevisionState::Submitted))
        .set((
            revision::claimed_by.eq(claim.holder),
            revision::claim_token.eq(claim.token.0),
            revision::claimed_at.eq(claim.since),
            revision::claim_until.eq(claim.until),
            revision::claim_unasked.eq(false),
        ))
        .execute(conn)
        .map(drop)
}

/// Clears the lease in the open revision.
pub fn drop_claim(conn: &mut PgConnection, of: ContributionId) -> QueryResult<()> {
    diesel::update(revision::table.filter(revision::contribution_id.eq(of)))
        .filter(revision::state.eq(RevisionState::Submitted))
        .set((
            revision::claimed_by.eq(None::<AccountId>),
            revision::claim_token.eq(None::<uuid::Uuid>),
            revision::claimed_at.eq(None::<DateTime<Utc>>),
            revision::claim_until.eq(None::<DateTime<Utc>>),
            revision::claim_unasked.eq(false),
        ))
        .execute(conn)
        .map(drop)
}

/// Writes down who approved the open revision and when that takes effect, or that nobody did.
pub fn hold_approval(conn: &mut PgConnection, of: ContributionId, approval: Option<Approval>) -> QueryResult<()> {
    diesel::update(revision::table.filter(revision::contribution_id.eq(of)))
        .filter(revision::state.eq(RevisionState::Submitted))
        .set((
            revision::approved_by.eq(approval.map(|approval| approval.by)),
            revision::approval_due.eq(approval.map(|approval| approval.due)),
        ))
        .execute(conn)
        .map(drop)
}

/// Path and root group of what is replied to, if it was ever published.
pub fn place_in_thread(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<(SortPath, String)>> {
    let (path, group): (Option<Vec<u8>>, Option<String>) =
        contribution::table.find(id).select((contribution::sort_path, contribution::root_group_id)).first(conn)?;
    Ok(path.and_then(|bytes| SortPath::try_from(bytes).ok()).zip(group))
}

/// Where a contribution stands once it is published.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Its number in the topic.
    pub no: i32,
    /// Its place in reading order.
    pub path: &'a SortPath,
    /// The group that its branch stands under.
    pub root_group: &'a str,
}

/// Gives a contribution its number, path and live text.
pub fn publish(
    conn: &mut PgConnection,
    id: ContributionId,
    text: RevisionId,
    place: &Place<'_>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let Place { no, path, root_group } = *place;
    diesel::update(contribution::table.find(id))
        .set((
            contribution::visibility.eq(Visibility::Live),
            contribution::live_revision_id.eq(text),
            contribution::no.eq(no),
            contribution::sort_path.eq(path.as_bytes()),
            contribution::root_group_id.eq(root_group),
            contribution::published_at.eq(now),
            contribution::version.eq(contribution::version + 1),
        ))
        .execute(conn)
        .map(drop)
}

/// Notes that its followers are to be told that it can be read, or that it `corrects` what they read: one row, however
/// many they are. Whoever is yet to be told that it can be read, reads it as corrected.
pub fn announce(conn: &mut PgConnection, id: ContributionId, corrects: bool, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::insert_into(announcement::table)
        .values((
            announcement::contribution_id.eq(id),
            announcement::published_at.eq(now),
            announcement::corrects.eq(corrects),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .map(drop)
}

/// Makes another text the live one.
pub fn swap_live(conn: &mut PgConnection, id: ContributionId, text: RevisionId, now: DateTime<Utc>) -> QueryResult<()> {
    diesel::update(contribution::table.find(id))
        .set((
            contribution::live_revision_id.eq(text),
            contribution::changed_at.eq(now),
            contribution::version.eq(contribution::version + 1),
        ))
        .execute(conn)
        .map(drop)
}

/// Changes what readers see; a removal names its rule.
pub fn set_visibility(
    conn: &mut PgConnection,
    id: ContributionId,
    to: Visibility,
    rule: Option<&str>,
) -> QueryResult<()> {
    diesel::update(contribution::table.find(id))
        .set((
            contribution::visibility.eq(to),
            contribution::removed_rule.eq(rule),
            contribution::version.eq(contribution::version + 1),
        ))
        .execute(conn)
        .map(drop)
}

/// Records a decision, which an appeal may have led to; says its row number.
pub fn record_decision(
    conn: &mut PgConnection,
    of: ContributionId,
    text: RevisionId,
    by: Deciders,
    decision: &Decision,
    appeal: Option<AppealId>,
    now: DateTime<Utc>,
) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Recorded {
        #[diesel(sql_type = BigInt)]
        id: i64,
    }
    let reasons = decision.reasons();
    prepared(
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, decided_at, waited, appeal_id,
                               confirmed_by)
         select $1, r.id, $3, $4, $5, $6, $7, greatest($7 - r.submitted_at, interval '0'), $8, $9
         from revision r where r.id = $2
         returning id",
    )
    .bind::<BigInt, _>(of)
    .bind::<BigInt, _>(text)
    .bind::<BigInt, _>(by.decided)
    .bind::<SqlDecisionKind, _>(decision.kind())
    .bind::<Nullable<SqlText>, _>(reasons.map(|reasons| reasons.rule()))
    .bind::<Nullable<SqlText>, _>(reasons.map(|reasons| reasons.explanation()))
    .bind::<Timestamptz, _>(now)
    .bind::<Nullable<BigInt>, _>(appeal)
    .bind::<Nullable<BigInt>, _>(by.confirmed)
    .get_result::<Recorded>(conn)
    .map(|recorded| recorded.id)
}

/// For whom a contribution speaks.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = contribution)]
#[diesel(treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Speaks<'a> {
    /// For whom.
    pub organisation_id: Option<OrganisationId>,
    /// Its stakeholder group.
    pub group_id: &'a str,
    /// In which capacity.
    pub capacity: Capacity,
    /// The name shown.
    pub spoken_as: &'a str,
    /// The group spoken for.
    pub on_behalf_of: Option<&'a str>,
}

/// What is needed to store a new contribution.
#[derive(Debug, Insertable)]
#[diesel(table_name = contribution)]
// With the word DEFAULT in it, a statement would be parsed and planned anew each time.
#[diesel(treat_none_as_default_value = false)]
pub struct NewContribution<'a> {
    /// The random name of the case.
    pub reference: &'a str,
    /// Its topic.
    pub topic_id: TopicId,
    /// What it replies to.
    pub parent_id: Option<ContributionId>,
    /// Who wrote it.
    pub author_id: AccountId,
    /// For whom.
    #[diesel(embed)]
    pub speaks: Speaks<'a>,
    /// The key of the form.
    pub posting_key: &'a str,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// Whether it is the reply to which whoever is named has a right.
    pub right_of_reply: bool,
}

/// Stores a new contribution; `None` where its author used the key before.
pub fn insert(conn: &mut PgConnection, new: &NewContribution<'_>) -> QueryResult<Option<Contribution>> {
    diesel::insert_into(contribution::table)
        .values(new)
        .on_conflict((contribution::author_id, contribution::posting_key))
        .do_nothing()
        .returning(Contribution::as_select())
        .get_result(conn)
        .optional()
}

/// Changes for whom a contribution speaks.
pub fn speak_as(conn: &mut PgConnection, id: ContributionId, speaks: &Speaks<'_>) -> QueryResult<Contribution> {
    diesel::update(contribution::table.find(id)).set(speaks).returning(Contribution::as_select()).get_result(conn)
}
