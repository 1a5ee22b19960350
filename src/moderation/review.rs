//! Everything a moderator has to see of one case before deciding.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use uuid::Uuid;

use super::queries;
use crate::audit::queries::{Happened, history};
use crate::contributions::case;
use crate::contributions::queries::desk::{self, Decided};
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::{Contribution, Revision, RevisionState};
use crate::organisations::{self, MandateStatus, StakeholderGroup};
use crate::people::AccountId;
use crate::people::roles::Moderator;
use crate::topics::{self, Topic};

/// One case for its moderators.
#[derive(Debug)]
pub struct Review {
    /// Its row.
    pub contribution: Contribution,
    /// Its topic.
    pub topic: Topic,
    /// The text to decide about, else the newest.
    pub text: Revision,
    /// The text that it would replace, or that came before it.
    pub before: Option<Revision>,
    /// What it answers: number, name, text.
    pub parent: Option<(i32, String, String)>,
    /// Who holds it now.
    pub claim: Option<ClaimSeen>,
    /// Why this moderator may not decide about it.
    pub barred: Option<Refusal>,
    /// Whether it speaks for others without a verified mandate.
    pub mandate_missing: bool,
    /// What happened, oldest first.
    pub history: Vec<Happened>,
    /// Names of moderators in the history.
    pub staff: Vec<(AccountId, String)>,
    /// What was decided, newest first.
    pub decisions: Vec<Decided>,
    /// All groups.
    pub groups: Vec<StakeholderGroup>,
}

/// A running claim.
#[derive(Debug)]
pub struct ClaimSeen {
    /// Whose.
    pub holder: String,
    /// Whether it is the asking moderator's own.
    pub mine: bool,
    /// Proof of it; of use to its holder alone.
    pub token: Uuid,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// Loads a case, unless nothing of it was ever sent to the moderators.
pub fn load(
    conn: &mut PgConnection,
    by: &Moderator,
    reference: &str,
    now: DateTime<Utc>,
) -> QueryResult<Option<Review>> {
    let Some(contribution) = queries::contribution(conn, reference)? else {
        return Ok(None);
    };
    let revisions = desk::revisions(conn, contribution.id)?;
    let Some(newest) = revisions.first().cloned() else {
        return Ok(None);
    };
    let before = revisions
        .iter()
        .find(|text| {
            text.number < newest.number
                && (Some(text.id) == contribution.live_revision_id || text.state != RevisionState::Withdrawn)
        })
        .cloned();
    let mandates = organisations::queries::mandates_of(conn, contribution.author_id)?;
    let mandate_missing = contribution.organisation_id.is_some_and(|wanted| {
        !mandates.iter().any(|mandate| mandate.organisation.id == wanted && mandate.status == MandateStatus::Verified)
    });
    let me = case::person(conn, by)?;
    let shared = mandates.iter().map(|mandate| mandate.organisation.id).chain(contribution.organisation_id);
    let barred = if contribution.author_id == me.account {
        Some(Refusal::OwnText)
    } else if shared.into_iter().any(|organisation| me.organisations.contains(&organisation)) {
        Some(Refusal::OwnOrganisation)
    } else {
        None
    };
    let history = history(conn, contribution.id.0)?;
    let actors: Vec<i64> =
        history.iter().filter_map(|line| line.actor_id).filter(|actor| *actor != contribution.author_id.0).collect();
    Ok(Some(Review {
        topic: topics::queries::by_id(conn, contribution.topic_id)?,
        parent: match contribution.parent_id {
            Some(parent) => queries::what_it_answers(conn, parent)?,
            None => None,
        },
        claim: queries::lease_on(conn, newest.id, now)?.map(|lease| ClaimSeen {
            mine: lease.holder == by.account.id,
            holder: lease.name,
            token: lease.token,
            until: lease.until,
        }),
        staff: queries::names(conn, &actors)?,
        decisions: desk::decisions(conn, contribution.id)?,
        groups: organisations::queries::groups(conn)?,
        text: newest,
        contribution,
        before,
        barred,
        mandate_missing,
        history,
    }))
}
