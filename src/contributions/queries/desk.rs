//! SQL about what an author sees of the own contributions.

use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::shared::{self, ended_for_it, left_by_its_author, mandates_for_it, speaks_for_it};
use super::translations;
use crate::contributions::{
    Contribution, ContributionId, DecisionKind, Draft, ProposalKind, ProposalState, RedactionState, Revision,
    RevisionId, RevisionState, Text, Visibility,
};
use crate::db::functions::left;
use crate::db::schema::{contribution, decision, draft, mandate, proposal, redaction, revision};
use crate::organisations::MandateStatus;
use crate::people::AccountId;
use crate::topics::TopicId;
use chrono::{DateTime, Utc};

/// The contribution stored under the key of a form, unless its author has left the organisation that it is for.
pub fn by_key(conn: &mut PgConnection, author: AccountId, key: &str) -> QueryResult<Option<Contribution>> {
    Contribution::query()
        .filter(contribution::author_id.eq(author))
        .filter(contribution::posting_key.eq(key))
        .filter(diesel::dsl::not(left_by_its_author!()))
        .first(conn)
        .optional()
}

/// The first text that was sent.
pub fn first_text(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<String>> {
    revision::table
        .filter(revision::contribution_id.eq(id))
        .filter(revision::number.eq(1))
        .select(revision::body)
        .first(conn)
        .optional()
}

/// The unsent text.
pub fn draft(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<Draft>> {
    Draft::query().filter(draft::contribution_id.eq(id)).first(conn).optional()
}

/// The key of the form that a contribution of somebody's own came from, if it is one of this topic and still theirs.
pub fn key_of(
    conn: &mut PgConnection,
    author: AccountId,
    topic: TopicId,
    reference: &str,
) -> QueryResult<Option<String>> {
    contribution::table
        .filter(contribution::author_id.eq(author))
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::reference.eq(reference))
        .filter(diesel::dsl::not(left_by_its_author!()))
        .select(contribution::posting_key)
        .first(conn)
        .optional()
}

/// A text begun in a topic, of which nothing was sent yet.
#[derive(Debug, Clone)]
pub struct Unsent {
    /// Its row.
    pub contribution: Contribution,
    /// The text.
    pub draft: Draft,
    /// The key of the form it came from.
    pub key: String,
    /// The number it answers, if that was published.
    pub answers: Option<i32>,
}

/// What somebody began in a topic and sent nothing of, kept last standing first.
pub fn unsent_in(conn: &mut PgConnection, author: AccountId, topic: TopicId, limit: i64) -> QueryResult<Vec<Unsent>> {
    let answered = diesel::alias!(contribution as answered);
    let sent = revision::table.filter(revision::contribution_id.eq(contribution::id));
    let rows: Vec<(Contribution, Draft, String, Option<i32>)> = contribution::table
        .inner_join(draft::table)
        .left_join(answered.on(answered.field(contribution::id).nullable().eq(contribution::parent_id)))
        .filter(contribution::author_id.eq(author))
        .filter(diesel::dsl::not(left_by_its_author!()))
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::visibility.eq(Visibility::Unpublished))
        .filter(diesel::dsl::not(diesel::dsl::exists(sent)))
        .order((draft::saved_at.desc(), contribution::id.desc()))
        .limit(limit)
        .select((
            Contribution::as_select(),
            Draft::as_select(),
            contribution::posting_key,
            answered.field(contribution::no).nullable(),
        ))
        .load(conn)?;
    let unsent = |(contribution, draft, key, answers)| Unsent { contribution, draft, key, answers };
    Ok(rows.into_iter().map(unsent).collect())
}

/// The newest text that was sent.
pub fn newest(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<Revision>> {
    Revision::query().filter(revision::contribution_id.eq(id)).order(revision::number.desc()).first(conn).optional()
}

/// Whether a text that was sent has these words, in this language, and the same translations.
pub fn is_text(conn: &mut PgConnection, id: RevisionId, text: &Text) -> QueryResult<bool> {
    let same = revision::table
        .find(id)
        .filter(revision::body.eq(text.body.as_str()))
        .filter(revision::language.eq(text.language.as_str()));
    let is_same: bool = diesel::select(diesel::dsl::exists(same)).get_result(conn)?;
    Ok(is_same && translations::of(conn, id)? == text.translations)
}

/// The contribution of this reference, if it is this person's: they wrote it and did not leave the organisation that
/// it is for, or they speak for that.
pub fn own(conn: &mut PgConnection, who: AccountId, reference: &str) -> QueryResult<Option<Contribution>> {
    shared::writable(conn, who, reference)
}

/// All texts of a contribution, newest first.
pub fn revisions(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Vec<Revision>> {
    Revision::query().filter(revision::contribution_id.eq(id)).order(revision::number.desc()).limit(100).load(conn)
}

/// What was decided about a contribution, without who decided.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = decision)]
pub struct Decided {
    /// What.
    pub kind: DecisionKind,
    /// About which text.
    pub revision_id: RevisionId,
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

/// How many texts have waited longer than this one, counted up to a limit.
pub fn waiting_before(conn: &mut PgConnection, text: &Revision, limit: i64) -> QueryResult<i64> {
    let longer = revision::submitted_at
        .lt(text.submitted_at)
        .or(revision::submitted_at.eq(text.submitted_at).and(revision::id.lt(text.id)));
    let found: Vec<RevisionId> = revision::table
        .filter(revision::state.eq(RevisionState::Submitted))
        // The first condition says the same less exactly, for the index.
        .filter(revision::submitted_at.le(text.submitted_at))
        .filter(longer)
        .order((revision::submitted_at, revision::id))
        .limit(limit)
        .select(revision::id)
        .load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(limit))
}

/// Until when a text is held, and when its approval takes effect.
type Review = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// How a text begins, and its language.
pub type Beginning = (String, String);

/// What an author's desk tells of a topic.
#[derive(Debug, Clone, Default)]
pub struct DeskTopic {
    /// The name in addresses.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// The zone that its times are given in.
    pub zone: String,
}

/// One line of an author's desk.
#[derive(Debug, Clone)]
pub struct DeskLine {
    /// The contribution.
    pub contribution: Contribution,
    /// Its topic.
    pub topic: DeskTopic,
    /// The state of its newest text, if one was sent.
    pub newest: Option<RevisionState>,
    /// Whether a moderator holds it now.
    pub claimed: bool,
    /// Whether unsent text is kept.
    pub draft: bool,
    /// The newest text, sent or not.
    pub beginning: Beginning,
    /// Whether it waits for its author: for another text, or to be sent.
    pub waits: bool,
}

/// Where the list of an author's contributions goes on: below this one, among those that wait for the author or
/// among the others, which follow.
#[derive(Debug, Clone, Copy)]
pub struct Below {
    /// Which half.
    pub waiting: bool,
    /// Below which row.
    pub id: ContributionId,
}

/// Characters of a text that are enough for its first words.
const BEGINNING: i32 = 600;

/// An author's contributions: those that wait for the author, then the others; newest first.
pub fn of_author(
    conn: &mut PgConnection,
    author: AccountId,
    below: Option<Below>,
    limit: i64,
    now: DateTime<Utc>,
) -> QueryResult<Vec<DeskLine>> {
    let mut rows: Vec<(Contribution, bool)> = Vec::new();
    for waiting in [true, false] {
        let last = match below {
            Some(below) if below.waiting == waiting => below.id,
            Some(_) if waiting => continue,
            _ => ContributionId(i64::MAX),
        };
        let missing = limit - i64::try_from(rows.len()).unwrap_or(limit);
        let found = half_of_desk(conn, author, waiting, last, missing)?;
        rows.extend(found.into_iter().map(|contribution| (contribution, waiting)));
    }
    with_texts(conn, rows, now)
}

/// Those that wait for their author, or the others. What was thrown away before it was sent is on no desk.
fn half_of_desk(
    conn: &mut PgConnection,
    author: AccountId,
    waiting: bool,
    below: ContributionId,
    limit: i64,
) -> QueryResult<Vec<Contribution>> {
    use diesel::dsl::{exists, not};
    let kept = || draft::table.filter(draft::contribution_id.eq(contribution::id));
    let sent = || revision::table.filter(revision::contribution_id.eq(contribution::id));
    let asked = redaction::table
        .filter(redaction::contribution_id.eq(contribution::id))
        .filter(redaction::state.eq(RedactionState::Asked));
    let waits = exists(sent().filter(revision::state.eq(RevisionState::ChangesRequested)))
        .or(exists(asked))
        .or(exists(kept()).and(contribution::visibility.eq_any([Visibility::Unpublished, Visibility::Live])));
    Contribution::query()
        .filter(contribution::author_id.eq(author))
        .filter(not(left_by_its_author!()))
        .filter(contribution::id.lt(below))
        .filter(exists(sent()).or(exists(kept())))
        .filter(waits.eq(waiting))
        .order(contribution::id.desc())
        .limit(limit)
        .load(conn)
}

fn with_texts(
    conn: &mut PgConnection,
    rows: Vec<(Contribution, bool)>,
    now: DateTime<Utc>,
) -> QueryResult<Vec<DeskLine>> {
    use crate::db::schema::topic;
    let ids: Vec<ContributionId> = rows.iter().map(|(row, _)| row.id).collect();
    let topics: Vec<(TopicId, (String, String, String))> = topic::table
        .filter(topic::id.eq_any(rows.iter().map(|(row, _)| row.topic_id)))
        .select((topic::id, (topic::slug, topic::title, topic::zone)))
        .load(conn)?;
    let sent: Vec<(ContributionId, RevisionState, Review, Beginning)> = revision::table
        .filter(revision::contribution_id.eq_any(&ids))
        .distinct_on(revision::contribution_id)
        .order((revision::contribution_id, revision::number.desc()))
        .select((
            revision::contribution_id,
            revision::state,
            (revision::claim_until, revision::approval_due),
            (left(revision::body, BEGINNING), revision::language),
        ))
        .load(conn)?;
    let drafts: Vec<(ContributionId, Beginning)> = draft::table
        .filter(draft::contribution_id.eq_any(&ids))
        .select((draft::contribution_id, (left(draft::body, BEGINNING), draft::language)))
        .load(conn)?;
    let proposed: Vec<ContributionId> = proposal::table
        .filter(proposal::contribution_id.eq_any(&ids))
        .filter(proposal::state.eq(ProposalState::Open))
        .filter(proposal::kind.eq(ProposalKind::Decline))
        .select(proposal::contribution_id)
        .load(conn)?;
    let line = |(contribution, waits): (Contribution, bool)| {
        let newest = sent.iter().find(|(id, ..)| *id == contribution.id);
        let draft = drafts.iter().find(|(id, _)| *id == contribution.id).map(|(_, text)| text);
        let topic = topics.iter().find(|(id, _)| *id == contribution.topic_id);
        DeskLine {
            topic: topic.cloned().map(|(_, (slug, title, zone))| DeskTopic { slug, title, zone }).unwrap_or_default(),
            newest: newest.map(|(_, state, ..)| *state),
            claimed: proposed.contains(&contribution.id)
                || newest
                    .is_some_and(|(_, _, (until, due), _)| due.is_some() || until.is_some_and(|until| until > now)),
            draft: draft.is_some(),
            beginning: draft.or(newest.map(|(.., text)| text)).cloned().unwrap_or_default(),
            contribution,
            waits,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The live contribution with this number.
pub fn live_number(conn: &mut PgConnection, topic: TopicId, no: i32) -> QueryResult<Option<ContributionId>> {
    contribution::table
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.eq(no))
        .filter(contribution::visibility.eq(Visibility::Live))
        .select(contribution::id)
        .first(conn)
        .optional()
}
