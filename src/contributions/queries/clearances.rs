//! SQL about what focal points are asked to clear, and what they cleared.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::only_one;
use crate::contributions::transition::{Clearance, Leaving};
use crate::contributions::{
    ClearanceId, ClearanceKind, ClearanceState, Contribution, ContributionId, RevisionId, Text,
};
use crate::db::functions::{text_digest, translations_of};
use crate::db::schema::{account, clearance, clearance_period, draft, mandate, organisation, revision};
use crate::organisations::OrganisationId;
use crate::people::{AccountId, AccountStatus};
use crate::text::Reason;

/// What has not left yet.
const OPEN: [ClearanceState; 2] = [ClearanceState::Asked, ClearanceState::Given];

/// What a focal point is asked, or said, of what has not left yet.
pub fn open(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Clearance>> {
    let row: Option<(ClearanceId, ClearanceKind, ClearanceState, Option<RevisionId>)> = clearance::table
        .filter(clearance::contribution_id.eq(of))
        .filter(clearance::state.eq_any(OPEN))
        .select((clearance::id, clearance::kind, clearance::state, clearance::revision_id))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, kind, state, revision)| Clearance {
        id,
        leaving: match (kind, revision) {
            (ClearanceKind::Withdrawal, Some(revision)) => Leaving::Withdrawal { revision },
            _ => Leaving::Draft,
        },
        given: state == ClearanceState::Given,
    }))
}

/// Whether an organisation clears what is sent in its name, and whether somebody is a focal point of it. Whoever
/// changes that at this moment waits until this transaction has ended, or had done so before.
pub fn clears(
    conn: &mut PgConnection,
    of: OrganisationId,
    who: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<(bool, bool)> {
    let focal_point = mandate::table
        .filter(mandate::account_id.eq(who))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::focal_point);
    // What was sent before the organisation ceased to clear is of that time.
    let cleared_then = clearance_period::table
        .filter(clearance_period::organisation_id.eq(of))
        .filter(clearance_period::until.gt(now));
    let (clears, cleared_then, focal_point): (bool, bool, bool) = organisation::table
        .find(of)
        .select((organisation::clears, exists(cleared_then), exists(focal_point)))
        .for_key_share()
        .first(conn)?;
    Ok((clears || cleared_then, focal_point))
}

/// Whether the draft has these words, in this language, and the same translations.
pub fn reads_as_draft(conn: &mut PgConnection, of: ContributionId, text: &Text) -> QueryResult<bool> {
    let same = draft::table
        .find(of)
        .filter(draft::body.eq(text.body.as_str()))
        .filter(draft::language.eq(text.language.as_str()))
        .filter(draft::translations.eq(&text.translations));
    diesel::select(exists(same)).get_result(conn)
}

/// What is to be cleared, or left with whoever cleared it.
#[derive(Insertable)]
#[diesel(table_name = clearance)]
struct New {
    contribution_id: ContributionId,
    organisation_id: OrganisationId,
    kind: ClearanceKind,
    state: ClearanceState,
    digest: Vec<u8>,
    revision_id: Option<RevisionId>,
    asked_by: AccountId,
    asked_at: DateTime<Utc>,
    cleared_by: Option<AccountId>,
    cleared_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

/// Stores that somebody asks.
pub fn ask(
    conn: &mut PgConnection,
    of: &Contribution,
    leaving: Leaving,
    by: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let (digest, revision_id) = match leaving {
        Leaving::Draft => (digest_of_draft(conn, of.id)?, None),
        Leaving::Withdrawal { revision } => (digest_of(conn, revision)?, Some(revision)),
    };
    let new = New {
        contribution_id: of.id,
        organisation_id: of.organisation_id.ok_or(diesel::result::Error::NotFound)?,
        kind: kind(leaving),
        state: ClearanceState::Asked,
        digest,
        revision_id,
        asked_by: by,
        asked_at: now,
        cleared_by: None,
        cleared_at: None,
        ended_at: None,
    };
    diesel::insert_into(clearance::table).values(new).execute(conn).map(drop)
}

/// Stores that a focal point cleared what they send, at once.
pub fn clear_in_sending(
    conn: &mut PgConnection,
    of: &Contribution,
    leaving: Leaving,
    by: AccountId,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let revision = match leaving {
        Leaving::Draft => just_sent(conn, of.id)?,
        Leaving::Withdrawal { revision } => revision,
    };
    let new = New {
        contribution_id: of.id,
        organisation_id: of.organisation_id.ok_or(diesel::result::Error::NotFound)?,
        kind: kind(leaving),
        state: ClearanceState::Used,
        digest: digest_of(conn, revision)?,
        revision_id: Some(revision),
        asked_by: by,
        asked_at: now,
        cleared_by: Some(by),
        cleared_at: Some(now),
        ended_at: Some(now),
    };
    diesel::insert_into(clearance::table).values(new).execute(conn).map(drop)
}

fn kind(leaving: Leaving) -> ClearanceKind {
    match leaving {
        Leaving::Draft => ClearanceKind::Text,
        Leaving::Withdrawal { .. } => ClearanceKind::Withdrawal,
    }
}

/// Stores that a focal point cleared it.
pub fn give(conn: &mut PgConnection, of: ContributionId, by: AccountId, now: DateTime<Utc>) -> QueryResult<()> {
    let asked =
        clearance::table.filter(clearance::contribution_id.eq(of)).filter(clearance::state.eq(ClearanceState::Asked));
    let given =
        (clearance::state.eq(ClearanceState::Given), clearance::cleared_by.eq(by), clearance::cleared_at.eq(now));
    only_one(diesel::update(asked).set(given).execute(conn)?)
}

/// Stores what left with it. Whoever sends what nobody cleared yet is a focal point, and clears it by that.
pub fn use_up(conn: &mut PgConnection, of: ContributionId, by: AccountId, now: DateTime<Utc>) -> QueryResult<()> {
    let open = open(conn, of)?.ok_or(diesel::result::Error::NotFound)?;
    if !open.given {
        give(conn, of, by, now)?;
    }
    let revision = match open.leaving {
        Leaving::Draft => just_sent(conn, of)?,
        Leaving::Withdrawal { revision } => revision,
    };
    let used =
        (clearance::state.eq(ClearanceState::Used), clearance::revision_id.eq(revision), clearance::ended_at.eq(now));
    only_one(diesel::update(clearance::table.find(open.id)).set(used).execute(conn)?)
}

/// Ends what has not left.
pub fn end(
    conn: &mut PgConnection,
    of: ContributionId,
    state: ClearanceState,
    reason: Option<&Reason>,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    let open = clearance::table.filter(clearance::contribution_id.eq(of)).filter(clearance::state.eq_any(OPEN));
    let ended =
        (clearance::state.eq(state), clearance::reason.eq(reason.map(Reason::as_str)), clearance::ended_at.eq(now));
    only_one(diesel::update(open).set(ended).execute(conn)?)
}

fn just_sent(conn: &mut PgConnection, of: ContributionId) -> QueryResult<RevisionId> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .order(revision::number.desc())
        .select(revision::id)
        .first(conn)
}

fn digest_of(conn: &mut PgConnection, text: RevisionId) -> QueryResult<Vec<u8>> {
    let digest = text_digest(revision::language, revision::body, translations_of(revision::id));
    revision::table.find(text).select(digest).first(conn)
}

fn digest_of_draft(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<u8>> {
    draft::table.find(of).select(text_digest(draft::language, draft::body, draft::translations)).first(conn)
}

/// The newest clearance of a contribution, and who asked for it.
pub fn newest(conn: &mut PgConnection, of: ContributionId) -> QueryResult<(ClearanceId, AccountId)> {
    clearance::table
        .filter(clearance::contribution_id.eq(of))
        .order(clearance::id.desc())
        .select((clearance::id, clearance::asked_by))
        .first(conn)
}

/// Of what left with a clearance: since when that was asked for, and when it left.
pub fn used(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<(DateTime<Utc>, DateTime<Utc>)>> {
    clearance::table
        .filter(clearance::contribution_id.eq(of))
        .filter(clearance::state.eq(ClearanceState::Used))
        .select((clearance::asked_at, clearance::ended_at.assume_not_null()))
        .load(conn)
}

/// The focal points of an organisation, as far as they can sign in.
pub fn focal_points(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<Vec<(AccountId, String)>> {
    mandate::table
        .inner_join(account::table.on(account::id.eq(mandate::account_id)))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::focal_point)
        .filter(account::status.eq(AccountStatus::Active))
        .order((account::name, account::id))
        .limit(50)
        .select((account::id, account::name))
        .load(conn)
}

/// A clearance as those of the organisation see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = clearance)]
#[diesel(base_query = clearance::table.inner_join(account::table.on(account::id.eq(clearance::asked_by))))]
pub struct Seen {
    /// Its name.
    pub id: ClearanceId,
    /// What is to leave.
    pub kind: ClearanceKind,
    /// How far it has come.
    pub state: ClearanceState,
    /// Who asked.
    #[diesel(select_expression = account::name)]
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Who cleared it.
    pub cleared_by: Option<AccountId>,
    /// When.
    pub cleared_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it was sent back.
    pub reason: Option<String>,
}

/// The newest one, as long as it is not over, or was sent back and nothing came of it.
pub fn seen(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<Seen>> {
    let newest = Seen::query().filter(clearance::contribution_id.eq(of)).order(clearance::id.desc()).first(conn);
    let over = [ClearanceState::Used, ClearanceState::Lapsed];
    Ok(newest.optional()?.filter(|seen| !over.contains(&seen.state)))
}

/// What these accounts are called.
pub fn names(conn: &mut PgConnection, of: &[i64]) -> QueryResult<Vec<(AccountId, String)>> {
    account::table.filter(account::id.eq_any(of)).select((account::id, account::name)).load(conn)
}
