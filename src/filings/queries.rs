//! SQL about filings.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::{Entered, Filing, FilingId, FilingState};
use crate::contributions::transition::RESUBMISSION;
use crate::contributions::{ContributionId, Visibility};
use crate::db::schema::{account, contribution, filing, revision, topic};
use crate::people::AccountId;
use crate::people::roles::Contributor;
use crate::topics::TopicId;

/// Where a page of the list ended.
pub type Before = (DateTime<Utc>, FilingId);

/// Stores it; `None` where the key was used before.
pub(super) fn insert(
    conn: &mut PgConnection,
    topic: TopicId,
    reference: &str,
    by: AccountId,
    entered: &Entered,
    now: DateTime<Utc>,
) -> QueryResult<Option<FilingId>> {
    diesel::insert_into(filing::table)
        .values((
            filing::reference.eq(reference),
            filing::topic_id.eq(topic),
            filing::reply_to.eq(entered.reply_to),
            filing::recipient.eq(entered.sender.address.as_str()),
            filing::sender_name.eq(entered.sender.name.as_str()),
            filing::language.eq(entered.text.language.as_str()),
            filing::body.eq(entered.text.body.as_str()),
            filing::source_kind.eq(entered.source.kind),
            filing::received_on.eq(entered.source.received_on),
            filing::source.eq(entered.source.words.as_str()),
            filing::filed_by.eq(by),
            filing::filed_at.eq(now),
            filing::posting_key.eq(entered.key.as_str()),
        ))
        .on_conflict((filing::filed_by, filing::posting_key))
        .do_nothing()
        .returning(filing::id)
        .get_result(conn)
        .optional()
}

/// What somebody entered under this key, with the slug of its topic.
pub(super) fn by_key(conn: &mut PgConnection, by: AccountId, key: &str) -> QueryResult<Option<(Filing, String)>> {
    filing::table
        .inner_join(topic::table)
        .filter(filing::filed_by.eq(by))
        .filter(filing::posting_key.eq(key))
        .select((Filing::as_select(), topic::slug))
        .first(conn)
        .optional()
}

/// Whether something with this number can be answered.
pub(super) fn live_number(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<ContributionId>> {
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq(no))
        .filter(contribution::visibility.eq(Visibility::Live))
        .select(contribution::id)
        .first(conn)
        .optional()
}

/// Locks a filing until the transaction ends.
pub(super) fn lock(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<Filing>> {
    Filing::query().filter(filing::reference.eq(reference)).for_update().first(conn).optional()
}

/// The slug of the topic that a filing for this person belongs to.
pub(super) fn topic_of(conn: &mut PgConnection, who: &Contributor, reference: &str) -> QueryResult<Option<String>> {
    filing::table
        .inner_join(topic::table)
        .filter(filing::reference.eq(reference))
        .filter(filing::recipient.eq(&who.account.email))
        .select(topic::slug)
        .first(conn)
        .optional()
}

pub(super) fn answer(
    conn: &mut PgConnection,
    id: FilingId,
    state: FilingState,
    became: Option<ContributionId>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(filing::table.find(id))
        .set((filing::state.eq(state), filing::answered_at.eq(now), filing::contribution_id.eq(became)))
        .execute(conn)
        .map(drop)
}

/// Says on the contribution what it was entered from, and by whom.
pub(super) fn mark(conn: &mut PgConnection, reference: &str, from: &Filing) -> QueryResult<ContributionId> {
    diesel::update(contribution::table.filter(contribution::reference.eq(reference)))
        .set((
            contribution::filed_by.eq(from.filed_by),
            contribution::filed_from.eq(from.source_kind),
            contribution::received_on.eq(from.received_on),
        ))
        .returning(contribution::id)
        .get_result(conn)
}

/// The reference of a contribution.
pub fn reference_of(conn: &mut PgConnection, id: ContributionId) -> QueryResult<String> {
    contribution::table.find(id).select(contribution::reference).first(conn)
}

/// A filing for this person, with its topic.
pub fn find_for(conn: &mut PgConnection, who: &Contributor, reference: &str) -> QueryResult<Option<(Filing, String)>> {
    filing::table
        .inner_join(topic::table)
        .filter(filing::reference.eq(reference))
        .filter(filing::recipient.eq(&who.account.email))
        .select((Filing::as_select(), topic::slug))
        .first(conn)
        .optional()
}

/// What waits for the answer of this person and can be confirmed at `now`, the newest first.
pub fn waiting_for(
    conn: &mut PgConnection,
    who: &Contributor,
    now: DateTime<Utc>,
    limit: i64,
) -> QueryResult<Vec<(Filing, String)>> {
    filing::table
        .inner_join(topic::table)
        .filter(filing::recipient.eq(&who.account.email))
        .filter(filing::state.eq(FilingState::Waiting))
        .filter(topic::closes_at.gt(now).or(filing::filed_at.gt(now - RESUBMISSION)))
        .order(filing::id.desc())
        .limit(limit)
        .select((Filing::as_select(), topic::title))
        .load(conn)
}

/// All filings with the titles of their topics, the newest first.
pub fn list(conn: &mut PgConnection, before: Option<Before>, limit: i64) -> QueryResult<Vec<(Filing, String)>> {
    let mut query = filing::table.inner_join(topic::table).into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(filing::filed_at.lt(at).or(filing::filed_at.eq(at).and(filing::id.lt(id))));
    }
    query
        .order((filing::filed_at.desc(), filing::id.desc()))
        .limit(limit)
        .select((Filing::as_select(), topic::title))
        .load(conn)
}

/// One filing, for staff.
#[derive(Debug)]
pub struct ForStaff {
    /// The filing.
    pub filing: Filing,
    /// Slug and title of its topic.
    pub topic: (String, String),
    /// The number under which it was published.
    pub no: Option<i32>,
}

/// The filing of this reference.
pub fn by_reference(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<ForStaff>> {
    let found = filing::table
        .inner_join(topic::table)
        .left_join(contribution::table)
        .filter(filing::reference.eq(reference))
        .select((Filing::as_select(), (topic::slug, topic::title), contribution::no.nullable()))
        .first(conn)
        .optional()?;
    Ok(found.map(|(filing, topic, no)| ForStaff { filing, topic, no }))
}

/// What a contribution was entered from, who entered it, and the first text of it that was sent.
pub fn behind(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<(Filing, String, Option<String>)>> {
    let first = revision::table
        .on(revision::contribution_id.nullable().eq(filing::contribution_id).and(revision::number.eq(1)));
    filing::table
        .inner_join(account::table.on(account::id.eq(filing::filed_by)))
        .left_join(first)
        .filter(filing::contribution_id.eq(of))
        .select((Filing::as_select(), account::name, revision::body.nullable()))
        .first(conn)
        .optional()
}

/// A filing by number, with the title of its topic: for the letter about it.
pub fn by_id(conn: &mut PgConnection, id: i64) -> QueryResult<Option<(Filing, String)>> {
    filing::table
        .inner_join(topic::table)
        .filter(filing::id.eq(FilingId(id)))
        .select((Filing::as_select(), topic::title))
        .first(conn)
        .optional()
}
