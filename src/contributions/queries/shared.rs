//! SQL about what the people of an organisation share: the drafts in its name, and what became of them.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, not};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{
    ClearanceKind, ClearanceState, Contribution, ContributionId, RedactionState, RevisionState, Visibility,
};
use crate::db::functions::left;
use crate::db::schema::{account, clearance, contribution, draft, mandate, organisation, redaction, revision, topic};
use crate::organisations::{MandateStatus, Organisation, OrganisationId};
use crate::people::AccountId;

/// Of a contribution: mandates of somebody for the organisation that it was written for.
macro_rules! mandates_for_it {
    ($who:expr) => {
        mandate::table
            .filter(mandate::account_id.eq($who))
            .filter(mandate::organisation_id.nullable().eq(contribution::organisation_id))
    };
}

/// Of a contribution: whether somebody speaks for the organisation that it was written for.
macro_rules! speaks_for_it {
    ($who:expr) => {
        diesel::dsl::exists(mandates_for_it!($who).filter(mandate::status.eq(MandateStatus::Verified)))
    };
}

/// Of a contribution: whether a mandate of somebody for that organisation has ended since it was begun.
macro_rules! ended_for_it {
    ($who:expr) => {
        diesel::dsl::exists(
            mandates_for_it!($who)
                .filter(mandate::status.eq(MandateStatus::Ended))
                .filter(mandate::ended_at.gt(contribution::created_at.nullable())),
        )
    };
}

/// Of a contribution: whether its author left the organisation that it was written for. Asking again brings nothing
/// back.
macro_rules! left_by_its_author {
    () => {
        ended_for_it!(contribution::author_id).and(diesel::dsl::not(speaks_for_it!(contribution::author_id)))
    };
}

/// Of a contribution: whether it is its organisation's. What somebody only asked to say in its name is not.
macro_rules! is_of_its_organisation {
    () => {
        speaks_for_it!(contribution::author_id).or(ended_for_it!(contribution::author_id))
    };
}

pub(super) use {ended_for_it, left_by_its_author, mandates_for_it, speaks_for_it};

/// The contribution of this reference, if somebody may write it: `transition::guards::author` in SQL. A test compares
/// the two.
pub(super) fn writable(conn: &mut PgConnection, who: AccountId, reference: &str) -> QueryResult<Option<Contribution>> {
    let own = contribution::author_id.eq(who).and(not(left_by_its_author!()));
    // Who speaks in person names no organisation that others could speak for.
    let shared = is_of_its_organisation!().and(speaks_for_it!(who));
    Contribution::query().filter(contribution::reference.eq(reference)).filter(own.or(shared)).first(conn).optional()
}

/// The organisation of this slug, if somebody speaks for it with a verified mandate, and whether they are a focal
/// point of it.
pub fn organisation_of(
    conn: &mut PgConnection,
    who: AccountId,
    slug: &str,
) -> QueryResult<Option<(Organisation, bool)>> {
    organisation::table
        .inner_join(mandate::table)
        .filter(organisation::slug.eq(slug))
        .filter(mandate::account_id.eq(who))
        .filter(mandate::status.eq(MandateStatus::Verified))
        .select((Organisation::as_select(), mandate::focal_point))
        .first(conn)
        .optional()
}

/// A draft in the name of an organisation.
#[derive(Debug, Clone)]
pub struct SharedDraft {
    /// Its contribution.
    pub contribution: Contribution,
    /// What its topic is called, and in which zone its times are told.
    pub topic: (String, String),
    /// How it begins, and in which language.
    pub beginning: (String, String),
    /// Who wrote last, by name.
    pub written_by: String,
    /// When.
    pub saved_at: DateTime<Utc>,
    /// What a focal point was asked or said about it.
    pub clearance: Option<ClearanceState>,
}

/// Characters of a text that are enough for its first words.
const BEGINNING: i32 = 600;

/// The drafts in the name of an organisation that people began who speak or spoke for it, newest first, below one.
pub fn drafts(
    conn: &mut PgConnection,
    of: OrganisationId,
    below: ContributionId,
    limit: i64,
) -> QueryResult<Vec<SharedDraft>> {
    drafts_but(conn, of, AccountId(0), below, limit)
}

/// The newest of those that others than the reader began.
pub fn drafts_of_colleagues(
    conn: &mut PgConnection,
    of: OrganisationId,
    reader: AccountId,
    limit: i64,
) -> QueryResult<Vec<SharedDraft>> {
    drafts_but(conn, of, reader, ContributionId(i64::MAX), limit)
}

fn drafts_but(
    conn: &mut PgConnection,
    of: OrganisationId,
    but: AccountId,
    below: ContributionId,
    limit: i64,
) -> QueryResult<Vec<SharedDraft>> {
    type Row = (Contribution, (String, String), (String, String), String, DateTime<Utc>);
    let rows: Vec<Row> = contribution::table
        .inner_join(draft::table)
        .inner_join(topic::table)
        .inner_join(account::table.on(account::id.eq(draft::written_by)))
        .filter(draft::organisation_id.eq(of))
        .filter(draft::contribution_id.lt(below))
        .filter(contribution::author_id.ne(but))
        .filter(contribution::visibility.eq_any([Visibility::Unpublished, Visibility::Live]))
        .filter(is_of_its_organisation!())
        .order(draft::contribution_id.desc())
        .limit(limit)
        .select((
            Contribution::as_select(),
            (topic::title, topic::zone),
            (left(draft::body, BEGINNING), draft::language),
            account::name,
            draft::saved_at,
        ))
        .load(conn)?;
    let ids: Vec<ContributionId> = rows.iter().map(|(row, ..)| row.id).collect();
    let asked = clearances_of(conn, &ids)?;
    let line = |(contribution, topic, beginning, written_by, saved_at): Row| SharedDraft {
        clearance: asked.iter().find(|(id, _)| *id == contribution.id).map(|(_, state)| *state),
        contribution,
        topic,
        beginning,
        written_by,
        saved_at,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// What was asked or said last about these, where it is not over or was sent back.
fn clearances_of(conn: &mut PgConnection, of: &[ContributionId]) -> QueryResult<Vec<(ContributionId, ClearanceState)>> {
    let newest: Vec<(ContributionId, ClearanceState)> = clearance::table
        .filter(clearance::contribution_id.eq_any(of))
        .distinct_on(clearance::contribution_id)
        .order((clearance::contribution_id, clearance::id.desc()))
        .select((clearance::contribution_id, clearance::state))
        .load(conn)?;
    let over = [ClearanceState::Used, ClearanceState::Lapsed];
    Ok(newest.into_iter().filter(|(_, state)| !over.contains(state)).collect())
}

/// Something that a focal point is asked to clear.
#[derive(Debug, Clone)]
pub struct ToClear {
    /// Its number, to go on from.
    pub id: i64,
    /// The name of its case.
    pub reference: String,
    /// What its topic is called, and in which zone its times are told.
    pub topic: (String, String),
    /// Who asks.
    pub asked_by: String,
    /// Since when.
    pub asked_at: DateTime<Utc>,
    /// Whether it is to be taken down.
    pub withdrawal: bool,
}

/// What focal points of an organisation are asked to clear, oldest first, after one.
pub fn to_clear(conn: &mut PgConnection, of: OrganisationId, after: i64, limit: i64) -> QueryResult<Vec<ToClear>> {
    type Row = (i64, String, (String, String), String, DateTime<Utc>, ClearanceKind);
    let rows: Vec<Row> = clearance::table
        .inner_join(contribution::table.inner_join(topic::table))
        .inner_join(account::table.on(account::id.eq(clearance::asked_by)))
        .filter(clearance::organisation_id.eq(of))
        .filter(clearance::state.eq(ClearanceState::Asked))
        .filter(clearance::id.gt(after))
        .order(clearance::id)
        .limit(limit)
        .select((
            clearance::id,
            contribution::reference,
            (topic::title, topic::zone),
            account::name,
            clearance::asked_at,
            clearance::kind,
        ))
        .load(conn)?;
    let line = |(id, reference, topic, asked_by, asked_at, kind)| ToClear {
        id,
        reference,
        topic,
        asked_by,
        asked_at,
        withdrawal: kind == ClearanceKind::Withdrawal,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A contribution of an organisation of which words are to be struck out, if somebody consents.
#[derive(Debug, Clone, Queryable)]
pub struct ToAnswer {
    /// The name of its case.
    pub reference: String,
    /// Its number.
    pub no: Option<i32>,
    /// What its topic is called, and in which zone its times are told.
    pub topic: (String, String),
    /// Since when the question waits.
    pub asked_at: DateTime<Utc>,
}

/// Questions about words of what others than the reader began in the name of an organisation, oldest first. Whoever
/// speaks for it may answer them.
pub fn to_answer(
    conn: &mut PgConnection,
    of: OrganisationId,
    but: AccountId,
    limit: i64,
) -> QueryResult<Vec<ToAnswer>> {
    redaction::table
        .inner_join(contribution::table.on(contribution::id.eq(redaction::contribution_id)))
        .inner_join(topic::table.on(topic::id.eq(contribution::topic_id)))
        .filter(redaction::state.eq(RedactionState::Asked))
        .filter(contribution::organisation_id.eq(of))
        .filter(contribution::author_id.ne(but))
        .filter(is_of_its_organisation!())
        .order((redaction::asked_at, redaction::id))
        .limit(limit)
        .select((contribution::reference, contribution::no, (topic::title, topic::zone), redaction::asked_at))
        .load(conn)
}

/// A contribution that was sent in the name of an organisation.
#[derive(Debug, Clone)]
pub struct SharedSent {
    /// Its row.
    pub contribution: Contribution,
    /// What its topic is called, and in which zone its times are told.
    pub topic: (String, String),
    /// The state of its newest text.
    pub newest: RevisionState,
    /// When that was sent.
    pub sent_at: DateTime<Utc>,
}

/// What was sent in the name of an organisation, newest first, below one.
pub fn sent(
    conn: &mut PgConnection,
    of: OrganisationId,
    below: ContributionId,
    limit: i64,
) -> QueryResult<Vec<SharedSent>> {
    let sent = revision::table.filter(revision::contribution_id.eq(contribution::id));
    let rows: Vec<(Contribution, (String, String))> = contribution::table
        .inner_join(topic::table)
        .filter(contribution::organisation_id.eq(of))
        .filter(contribution::id.lt(below))
        .filter(exists(sent))
        .filter(is_of_its_organisation!())
        .order(contribution::id.desc())
        .limit(limit)
        .select((Contribution::as_select(), (topic::title, topic::zone)))
        .load(conn)?;
    let ids: Vec<ContributionId> = rows.iter().map(|(row, _)| row.id).collect();
    let newest: Vec<(ContributionId, RevisionState, DateTime<Utc>)> = revision::table
        .filter(revision::contribution_id.eq_any(ids))
        .distinct_on(revision::contribution_id)
        .order((revision::contribution_id, revision::number.desc()))
        .select((revision::contribution_id, revision::state, revision::submitted_at))
        .load(conn)?;
    let line = |(contribution, topic): (Contribution, (String, String))| {
        let (_, state, sent_at) = *newest.iter().find(|(id, ..)| *id == contribution.id)?;
        Some(SharedSent { contribution, topic, newest: state, sent_at })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}
