//! SQL about the moderators' queue, the rules and the ledger.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::Rule;
use super::ledger::LedgerLine;
use crate::audit::{self, Entry};
use crate::contributions::{Contribution, ContributionId, RevisionId, Visibility};
use crate::db::public_view;
use crate::db::schema::{account, contribution, revision, rule, stakeholder_group};
use crate::people::AccountId;
use crate::topics::TopicId;

/// The rules in their order.
pub fn rules(conn: &mut PgConnection) -> QueryResult<Vec<Rule>> {
    Rule::query().order(public_view::rule::position).load(conn)
}

/// A rule with what moderators start from when they write to an author.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = rule)]
pub struct CannedRule {
    /// The published code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// For asking for changes.
    pub canned_changes: String,
    /// For declining.
    pub canned_decline: String,
}

/// The rules with their canned texts, in their order.
pub fn rules_with_canned(conn: &mut PgConnection) -> QueryResult<Vec<CannedRule>> {
    CannedRule::query().order(rule::position).load(conn)
}

/// The contribution of this reference.
pub(super) fn contribution(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<Contribution>> {
    Contribution::query().filter(contribution::reference.eq(reference)).first(conn).optional()
}

/// Number, name and text of what is answered, as long as it is live.
pub(super) fn what_it_answers(
    conn: &mut PgConnection,
    id: ContributionId,
) -> QueryResult<Option<(i32, String, String)>> {
    contribution::table
        .inner_join(revision::table.on(revision::id.nullable().eq(contribution::live_revision_id)))
        .filter(contribution::id.eq(id))
        .filter(contribution::visibility.eq(Visibility::Live))
        .select((contribution::no.assume_not_null(), contribution::spoken_as, revision::html))
        .first(conn)
        .optional()
}

/// A running lease, with the name of its holder.
#[derive(HasQuery)]
#[diesel(table_name = revision)]
#[diesel(base_query = revision::table.inner_join(account::table.on(account::id.nullable().eq(revision::claimed_by))))]
pub(super) struct Lease {
    #[diesel(select_expression = account::id)]
    pub(super) holder: AccountId,
    #[diesel(select_expression = account::name)]
    pub(super) name: String,
    #[diesel(select_expression = revision::claim_token.assume_not_null())]
    pub(super) token: Uuid,
    #[diesel(select_expression = revision::claim_until.assume_not_null())]
    pub(super) until: DateTime<Utc>,
}

/// Who holds a text at `now`.
pub(super) fn lease_on(conn: &mut PgConnection, id: RevisionId, now: DateTime<Utc>) -> QueryResult<Option<Lease>> {
    Lease::query().filter(revision::id.eq(id)).filter(revision::claim_until.gt(now)).first(conn).optional()
}

/// The names of these accounts.
pub(super) fn names(conn: &mut PgConnection, ids: &[i64]) -> QueryResult<Vec<(AccountId, String)>> {
    let ids: Vec<AccountId> = ids.iter().copied().map(AccountId).collect();
    account::table.filter(account::id.eq_any(ids)).select((account::id, account::name)).load(conn)
}

pub(super) fn rule_exists(conn: &mut PgConnection, code: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(rule::table.filter(rule::code.eq(code)))).get_result(conn)
}

/// What `$1` may take from the queue: not their own text, nor one of an organisation of theirs or of
/// which the author is a colleague, nor what is kept for somebody else.
const TAKEABLE: &str = "r.state = 'submitted'
    and (r.claim_until is null or r.claim_until < now() or r.claimed_by = $1)
    and c.author_id <> $1
    and (r.preferred_moderator is null or r.preferred_moderator = $1 or r.preferred_until < now())
    and not exists (
        select from mandate mine
        where mine.account_id = $1 and mine.status = 'verified'
          and (mine.organisation_id = c.organisation_id
               or mine.organisation_id in (select his.organisation_id from mandate his
                                           where his.account_id = c.author_id and his.status in ('requested', 'verified'))))";

/// A text that was leased to a moderator.
#[derive(QueryableByName)]
pub(super) struct Claimed {
    #[diesel(sql_type = BigInt)]
    pub(super) contribution_id: ContributionId,
    #[diesel(sql_type = Text)]
    pub(super) reference: String,
    /// Whether it was theirs already.
    #[diesel(sql_type = Bool)]
    pub(super) held_before: bool,
}

/// Leases the text that has waited longest to `moderator`, past all that others are just taking;
/// where nothing else waits, the one they hold already, under the same token.
pub(super) fn claim_next(
    conn: &mut PgConnection,
    moderator: AccountId,
    topic: Option<TopicId>,
    token: Uuid,
    until: DateTime<Utc>,
) -> QueryResult<Option<Claimed>> {
    diesel::sql_query(format!(
        "update revision u set claimed_by = $1, claim_until = $3,
                claim_token = case when next.held_before then u.claim_token else $2 end,
                claimed_at = case when next.held_before then u.claimed_at else now() end
         from (select r.id, c.reference, coalesce(r.claimed_by = $1 and r.claim_until >= now(), false) as held_before
               from revision r join contribution c on c.id = r.contribution_id
               where {TAKEABLE} and ($4 is null or c.topic_id = $4)
               order by coalesce(r.claimed_by = $1 and r.claim_until >= now(), false),
                        (r.preferred_moderator = $1 and r.preferred_until > now()) desc nulls last,
                        r.submitted_at, r.id
               limit 1 for update of r skip locked) next
         where u.id = next.id
         returning u.contribution_id, next.reference, next.held_before"
    ))
    .bind::<BigInt, _>(moderator)
    .bind::<SqlUuid, _>(token)
    .bind::<Timestamptz, _>(until)
    .bind::<Nullable<BigInt>, _>(topic)
    .get_result(conn)
    .optional()
}

pub(super) fn note_claim(
    conn: &mut PgConnection,
    by: AccountId,
    id: ContributionId,
    reference: &str,
) -> QueryResult<()> {
    let entry = Entry::new(Some(by.0), "contribution.claimed", format!("contribution:{reference}")).about(id.0);
    audit::queries::note(conn, &entry)
}

/// A text that waits, as the queue shows it.
#[derive(Debug, Clone, QueryableByName)]
pub struct Waiting {
    /// The random name of the case.
    #[diesel(sql_type = Text)]
    pub reference: String,
    /// The key after which the next page begins, with `submitted_at`.
    #[diesel(sql_type = BigInt)]
    pub revision_id: i64,
    /// Title of the topic.
    #[diesel(sql_type = Text)]
    pub topic_title: String,
    /// The author's group.
    #[diesel(sql_type = Text)]
    pub group_id: String,
    /// The name shown.
    #[diesel(sql_type = Text)]
    pub spoken_as: String,
    /// Its number, for a correction of what is published.
    #[diesel(sql_type = Nullable<Integer>)]
    pub no: Option<i32>,
    /// The how-manyth text.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// In which language.
    #[diesel(sql_type = Text)]
    pub language: String,
    /// How many words.
    #[diesel(sql_type = Integer)]
    pub words: i32,
    /// Whether it came after closing.
    #[diesel(sql_type = Bool)]
    pub late: bool,
    /// Since when it waits.
    #[diesel(sql_type = Timestamptz)]
    pub submitted_at: DateTime<Utc>,
    /// Who holds it now.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub holder: Option<i64>,
    /// Their name.
    #[diesel(sql_type = Nullable<Text>)]
    pub holder_name: Option<String>,
    /// Since when.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub claimed_at: Option<DateTime<Utc>>,
    /// Whether this moderator may decide about it.
    #[diesel(sql_type = Bool)]
    pub own: bool,
}

/// What waits, oldest first, after the key given.
pub fn queue(
    conn: &mut PgConnection,
    moderator: AccountId,
    after: Option<(DateTime<Utc>, i64)>,
    limit: i64,
) -> QueryResult<Vec<Waiting>> {
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, 0));
    diesel::sql_query(
        "select c.reference, r.id as revision_id, t.title as topic_title, c.group_id, c.spoken_as, c.no, r.number, r.language,
                r.words, r.late, r.submitted_at,
                case when r.claim_until > now() then r.claimed_by end as holder,
                case when r.claim_until > now() then a.name end as holder_name,
                case when r.claim_until > now() then r.claimed_at end as claimed_at,
                c.author_id = $1 as own
         from revision r
         join contribution c on c.id = r.contribution_id
         join topic t on t.id = c.topic_id
         left join account a on a.id = r.claimed_by
         where r.state = 'submitted' and (r.submitted_at, r.id) > ($2, $3)
         order by r.submitted_at, r.id limit $4",
    )
    .bind::<BigInt, _>(moderator)
    .bind::<Timestamptz, _>(at)
    .bind::<BigInt, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)
}

/// How much waits, and since when the oldest does.
#[derive(Debug, QueryableByName)]
pub struct Backlog {
    /// How many texts.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// Since when.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub oldest: Option<DateTime<Utc>>,
}

/// How much waits.
pub fn backlog(conn: &mut PgConnection) -> QueryResult<Backlog> {
    diesel::sql_query("select count(*) as waiting, min(submitted_at) as oldest from revision where state = 'submitted'")
        .get_result(conn)
}

/// The median of the last hundred times from submission to decision, in seconds, if there were any.
pub fn usual_wait(conn: &mut PgConnection) -> QueryResult<Option<i64>> {
    #[derive(QueryableByName)]
    struct Usual {
        #[diesel(sql_type = Nullable<BigInt>)]
        seconds: Option<i64>,
    }
    diesel::sql_query(
        "select extract(epoch from percentile_cont(0.5) within group (order by d.waited))::bigint as seconds
         from (select waited from decision where kind <> 'remove' order by decided_at desc limit 100) d",
    )
    .get_result::<Usual>(conn)
    .map(|usual| usual.seconds)
}

/// The ledger, newest first, below the row number given.
pub fn ledger(conn: &mut PgConnection, below: Option<i64>, limit: i64) -> QueryResult<Vec<LedgerLine>> {
    LedgerLine::query()
        .filter(public_view::ledger::id.lt(below.unwrap_or(i64::MAX)))
        .order(public_view::ledger::id.desc())
        .limit(limit)
        .load(conn)
}

/// Whether a group of this id exists.
pub fn group_exists(conn: &mut PgConnection, id: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(stakeholder_group::table.filter(stakeholder_group::id.eq(id)))).get_result(conn)
}
