//! SQL about words that authors are asked to have struck out.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::redaction::passage::Passage;
use crate::contributions::transition::Redaction;
use crate::contributions::transition::outcome::Deciders;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::{ContributionId, RedactionId, RedactionState, Revision, RevisionId, RevisionState};
use crate::db::functions::coalesce;
use crate::db::schema::{redaction, revision};
use crate::people::AccountId;
use crate::text::markdown::mark::Mark;
use crate::text::markdown::{RENDERER, SanitisedHtml};
use crate::text::{Body, Reason};

/// A redaction that waits for the author, as stored.
#[derive(HasQuery)]
#[diesel(table_name = redaction)]
struct Stored {
    id: RedactionId,
    revision_id: RevisionId,
    passage: String,
    rule_code: String,
    explanation: String,
    asked_by: AccountId,
    confirmed_by: Option<AccountId>,
}

/// What the author is asked.
pub fn asked(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Redaction>> {
    let found: Option<Stored> = Stored::query()
        .filter(redaction::contribution_id.eq(of))
        .filter(redaction::state.eq(RedactionState::Asked))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|Stored { id, revision_id, passage, rule_code, explanation, asked_by, confirmed_by }| {
        Some(Redaction {
            id,
            revision: revision_id,
            passage: Passage::stored(passage),
            by: Deciders { decided: asked_by, confirmed: confirmed_by },
            reasons: Reasons::parse(&rule_code, &explanation).ok()?,
        })
    }))
}

/// Stores what the author is asked.
pub(in crate::contributions) fn open(
    conn: &mut PgConnection,
    of: ContributionId,
    new: &Redaction,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(redaction::table)
        .values((
            redaction::contribution_id.eq(of),
            redaction::revision_id.eq(new.revision),
            redaction::passage.eq(new.passage.as_str()),
            redaction::rule_code.eq(new.reasons.rule()),
            redaction::explanation.eq(new.reasons.explanation()),
            redaction::asked_by.eq(new.by.decided),
            redaction::confirmed_by.eq(new.by.confirmed),
            redaction::asked_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// How it ends.
pub(in crate::contributions) struct End<'a> {
    pub(in crate::contributions) state: RedactionState,
    pub(in crate::contributions) by: AccountId,
    /// Why, where the author did not consent.
    pub(in crate::contributions) reason: Option<&'a Reason>,
}

/// What the words were struck out with, and the text that this gave.
pub(in crate::contributions) struct Struck {
    pub(in crate::contributions) mark: Mark,
    pub(in crate::contributions) text: RevisionId,
}

/// Ends what the author was asked.
pub(in crate::contributions) fn end(
    conn: &mut PgConnection,
    of: ContributionId,
    end: &End<'_>,
    struck: Option<Struck>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let ended = diesel::update(redaction::table.filter(redaction::contribution_id.eq(of)))
        .filter(redaction::state.eq(RedactionState::Asked))
        .set((
            redaction::state.eq(end.state),
            redaction::ended_by.eq(end.by),
            redaction::ended_at.eq(now),
            redaction::reason.eq(end.reason.map(Reason::as_str)),
            redaction::mark.eq(struck.as_ref().map(|struck| struck.mark.written())),
            redaction::redacted_revision_id.eq(struck.as_ref().map(|struck| struck.text)),
        ))
        .execute(conn)?;
    if ended == 1 { Ok(()) } else { Err(diesel::result::Error::NotFound) }
}

/// The marks that a text of this contribution may show, as far as it has any.
pub fn granted_in(conn: &mut PgConnection, of: ContributionId, body: &Body) -> QueryResult<Vec<Mark>> {
    if Mark::may_stand_in(body.as_str()) { granted(conn, of) } else { Ok(Vec::new()) }
}

/// The marks that texts of this contribution may show.
pub fn granted(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<Mark>> {
    let written: Vec<String> = redaction::table
        .filter(redaction::contribution_id.eq(of))
        .filter(redaction::mark.is_not_null())
        .select(redaction::mark.assume_not_null())
        .load(conn)?;
    Ok(written.iter().filter_map(|mark| Mark::read(mark)).collect())
}

/// A text by its row number.
pub fn text(conn: &mut PgConnection, id: RevisionId) -> QueryResult<Revision> {
    Revision::query().filter(revision::id.eq(id)).first(conn)
}

/// A text as it was sent: where words were struck out of it, the one that they stood in.
pub fn as_sent(conn: &mut PgConnection, shown: &Revision) -> QueryResult<Revision> {
    let mut sent = shown.clone();
    loop {
        let before: Option<RevisionId> = redaction::table
            .filter(redaction::contribution_id.eq(sent.contribution_id))
            .filter(redaction::redacted_revision_id.eq(sent.id))
            .select(redaction::revision_id)
            .first(conn)
            .optional()?;
        match before {
            Some(before) => sent = text(conn, before)?,
            None => return Ok(sent),
        }
    }
}

/// Inserts a text that words were struck out of, approved; whoever consented to that sent it.
pub(in crate::contributions) fn insert_struck(
    conn: &mut PgConnection,
    of: &Revision,
    (body, html): (&Body, &SanitisedHtml),
    by: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<RevisionId> {
    let of_case = diesel::alias!(revision as of_case);
    let newest = of_case
        .filter(of_case.field(revision::contribution_id).eq(of.contribution_id))
        .select(diesel::dsl::max(of_case.field(revision::number)))
        .single_value();
    diesel::insert_into(revision::table)
        .values((
            revision::contribution_id.eq(of.contribution_id),
            revision::number.eq(coalesce(newest, 0) + 1),
            revision::language.eq(&of.language),
            revision::body.eq(body.as_str()),
            revision::html.eq(html.as_str()),
            revision::renderer.eq(RENDERER),
            revision::words.eq(i32::try_from(body.words()).unwrap_or(i32::MAX)),
            revision::late.eq(of.late),
            revision::submitted_at.eq(now),
            revision::sent_by.eq(by),
            revision::state.eq(RevisionState::Approved),
        ))
        .returning(revision::id)
        .get_result(conn)
}

/// Closes every text of the contribution that was read before this one to comparison, for good.
pub(in crate::contributions) fn close_before(
    conn: &mut PgConnection,
    of: ContributionId,
    text: RevisionId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(revision::table.filter(revision::contribution_id.eq(of)))
        .filter(revision::state.eq(RevisionState::Approved))
        .filter(revision::id.ne(text))
        .filter(revision::closed_by_redaction.eq(false))
        .set((revision::comparison_closed_at.eq(now), revision::closed_by_redaction.eq(true)))
        .execute(conn)
        .map(drop)
}
