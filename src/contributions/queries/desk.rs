//! SQL about what an author sees of the own contributions.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{Contribution, ContributionId, DecisionKind, Draft, Revision, RevisionState, Visibility};
use crate::db::public_view;
use crate::db::schema::{contribution, decision, draft, revision};
use crate::people::AccountId;
use crate::topics::{Topic, TopicId};
use chrono::{DateTime, Utc};

/// The contribution stored under the key of a form.
pub fn by_key(conn: &mut PgConnection, author: AccountId, key: &str) -> QueryResult<Option<Contribution>> {
    Contribution::query()
        .filter(contribution::author_id.eq(author))
        .filter(contribution::posting_key.eq(key))
        .first(conn)
        .optional()
}

/// The text a form stored: the draft as long as nothing was sent, else the first text sent.
pub fn first_text(conn: &mut PgConnection, id: ContributionId) -> QueryResult<(String, bool)> {
    let sent = revision::table
        .filter(revision::contribution_id.eq(id))
        .filter(revision::number.eq(1))
        .select(revision::body)
        .first(conn)
        .optional()?;
    match sent {
        Some(body) => Ok((body, false)),
        None => Ok((draft(conn, id)?.map(|kept| kept.body).unwrap_or_default(), true)),
    }
}

/// The unsent text.
pub fn draft(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<Draft>> {
    Draft::query().filter(draft::contribution_id.eq(id)).first(conn).optional()
}

/// The topic of a case.
pub fn topic_of(conn: &mut PgConnection, id: TopicId) -> QueryResult<Topic> {
    Topic::query().filter(public_view::topic::id.eq(id)).first(conn)
}

/// The contribution of this reference, if it is this author's.
pub fn own(conn: &mut PgConnection, author: AccountId, reference: &str) -> QueryResult<Option<Contribution>> {
    Contribution::query()
        .filter(contribution::author_id.eq(author))
        .filter(contribution::reference.eq(reference))
        .first(conn)
        .optional()
}

/// All texts of a contribution, newest first.
pub fn revisions(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Vec<Revision>> {
    Revision::query().filter(revision::contribution_id.eq(id)).order(revision::number.desc()).limit(100).load(conn)
}

/// Whether a moderator holds the text under review at `now`.
pub fn is_held(conn: &mut PgConnection, id: ContributionId, now: DateTime<Utc>) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        revision::table.filter(revision::contribution_id.eq(id)).filter(revision::claim_until.gt(now)),
    ))
    .get_result(conn)
}

/// What was decided about a contribution, without who decided.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = decision)]
pub struct Decided {
    /// What.
    pub kind: DecisionKind,
    /// About which text.
    pub revision_id: crate::contributions::RevisionId,
    /// By which rule.
    pub rule_code: Option<String>,
    /// Why.
    pub explanation: Option<String>,
    /// When.
    pub decided_at: DateTime<Utc>,
}

/// The decisions about a contribution, newest first.
pub fn decisions(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Vec<Decided>> {
    Decided::query().filter(decision::contribution_id.eq(id)).order(decision::id.desc()).limit(100).load(conn)
}

/// One line of an author's desk.
#[derive(Debug, Clone)]
pub struct DeskLine {
    /// The contribution.
    pub contribution: Contribution,
    /// Slug and title of its topic.
    pub topic: (String, String),
    /// The state of its newest text, if one was sent.
    pub newest: Option<RevisionState>,
    /// Whether a moderator holds it now.
    pub claimed: bool,
    /// Whether unsent text is kept.
    pub draft: bool,
}

/// An author's contributions, newest first, below the row number given.
pub fn of_author(
    conn: &mut PgConnection,
    author: AccountId,
    below: Option<ContributionId>,
    limit: i64,
) -> QueryResult<Vec<DeskLine>> {
    let rows: Vec<Contribution> = Contribution::query()
        .filter(contribution::author_id.eq(author))
        .filter(contribution::id.lt(below.unwrap_or(ContributionId(i64::MAX))))
        .order(contribution::id.desc())
        .limit(limit)
        .load(conn)?;
    let ids: Vec<ContributionId> = rows.iter().map(|row| row.id).collect();
    let topics: Vec<(TopicId, String, String)> = crate::db::schema::topic::table
        .filter(crate::db::schema::topic::id.eq_any(rows.iter().map(|row| row.topic_id)))
        .select((crate::db::schema::topic::id, crate::db::schema::topic::slug, crate::db::schema::topic::title))
        .load(conn)?;
    let newest: Vec<(ContributionId, RevisionState, Option<DateTime<Utc>>)> = revision::table
        .filter(revision::contribution_id.eq_any(&ids))
        .distinct_on(revision::contribution_id)
        .order((revision::contribution_id, revision::number.desc()))
        .select((revision::contribution_id, revision::state, revision::claim_until))
        .load(conn)?;
    let drafts: Vec<ContributionId> =
        draft::table.filter(draft::contribution_id.eq_any(&ids)).select(draft::contribution_id).load(conn)?;
    Ok(rows
        .into_iter()
        .map(|contribution| {
            let newest = newest.iter().find(|(id, ..)| *id == contribution.id);
            DeskLine {
                topic: topics
                    .iter()
                    .find(|(id, ..)| *id == contribution.topic_id)
                    .map(|(_, slug, title)| (slug.clone(), title.clone()))
                    .unwrap_or_default(),
                newest: newest.map(|(_, state, _)| *state),
                claimed: newest.is_some_and(|(_, _, until)| until.is_some_and(|until| until > Utc::now())),
                draft: drafts.contains(&contribution.id),
                contribution,
            }
        })
        .filter(|line| line.draft || line.newest.is_some() || line.contribution.visibility != Visibility::Unpublished)
        .collect())
}
