//! SQL about what waits for a second person.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::redaction::passage::Passage;
use crate::contributions::transition::reasons::Reasons;
use crate::contributions::transition::{Proposal, Proposed};
use crate::contributions::{ContributionId, ProposalId, ProposalKind, ProposalState, RevisionId};
use crate::db::schema::{process, proposal, session_organisation, topic, topic_session};
use crate::organisations::OrganisationId;
use crate::people::AccountId;
use crate::text::Reason;
use crate::topics::TopicId;

/// A proposal as stored.
#[derive(HasQuery)]
#[diesel(table_name = proposal)]
struct Stored {
    id: ProposalId,
    kind: ProposalKind,
    revision_id: RevisionId,
    proposed_by: AccountId,
    proposed_at: DateTime<Utc>,
    rule_code: String,
    explanation: String,
    passage: Option<String>,
}

/// The proposal that waits for somebody else.
pub fn waiting(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Proposal>> {
    let found: Option<Stored> = Stored::query()
        .filter(proposal::contribution_id.eq(of))
        .filter(proposal::state.eq(ProposalState::Open))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|Stored { id, kind, revision_id, proposed_by, proposed_at, rule_code, explanation, passage }| {
        let reasons = Reasons::parse(&rule_code, &explanation).ok()?;
        let what = match kind {
            ProposalKind::Decline => Proposed::Decline,
            ProposalKind::Remove => Proposed::Remove,
            ProposalKind::Redact => Proposed::Redact(Passage::stored(passage?)),
        };
        Some(Proposal { id, what, revision: revision_id, by: proposed_by, at: proposed_at, reasons })
    }))
}

/// Stores a proposal.
pub(in crate::contributions) fn open(conn: &mut PgConnection, of: ContributionId, new: &Proposal) -> QueryResult<()> {
    let passage = match &new.what {
        Proposed::Decline | Proposed::Remove => None,
        Proposed::Redact(passage) => Some(passage.as_str()),
    };
    diesel::insert_into(proposal::table)
        .values((
            proposal::contribution_id.eq(of),
            proposal::revision_id.eq(new.revision),
            proposal::kind.eq(new.what.kind()),
            proposal::proposed_by.eq(new.by),
            proposal::rule_code.eq(new.reasons.rule()),
            proposal::explanation.eq(new.reasons.explanation()),
            proposal::proposed_at.eq(new.at),
            proposal::passage.eq(passage),
        ))
        .execute(conn)
        .map(drop)
}

/// Ends the proposal that waits.
pub(in crate::contributions) fn end(
    conn: &mut PgConnection,
    of: ContributionId,
    by: AccountId,
    state: ProposalState,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let ended = diesel::update(proposal::table.filter(proposal::contribution_id.eq(of)))
        .filter(proposal::state.eq(ProposalState::Open))
        .set((
            proposal::state.eq(state),
            proposal::ended_by.eq(by),
            proposal::ended_at.eq(now),
            proposal::reason.eq(reason.map(Reason::as_str)),
        ))
        .execute(conn)?;
    if ended == 1 { Ok(()) } else { Err(diesel::result::Error::NotFound) }
}

/// Whether the process of a topic wants a second person for what States say.
pub fn second_person_wanted(conn: &mut PgConnection, of: TopicId) -> QueryResult<bool> {
    topic::table.inner_join(process::table).filter(topic::id.eq(of)).select(process::second_person).first(conn)
}

/// The organisations that host or convene a session of the topic, as far as they are known here by number or name.
pub fn conveners(conn: &mut PgConnection, of: TopicId) -> QueryResult<Vec<OrganisationId>> {
    use crate::db::functions::lower;
    use crate::db::schema::organisation;
    use crate::sessions::OrganisationRole;
    let convening = || {
        session_organisation::table
            .inner_join(topic_session::table.on(topic_session::session_id.eq(session_organisation::session_id)))
            .filter(topic_session::topic_id.eq(of))
            .filter(session_organisation::role.eq_any([OrganisationRole::Host, OrganisationRole::Convenor]))
    };
    let by_number: Vec<Option<OrganisationId>> =
        convening().select(session_organisation::organisation_id).load(conn)?;
    let names = convening().select(lower(session_organisation::name));
    let mut known: Vec<OrganisationId> =
        organisation::table.filter(lower(organisation::name).eq_any(names)).select(organisation::id).load(conn)?;
    known.extend(by_number.into_iter().flatten());
    Ok(known)
}
