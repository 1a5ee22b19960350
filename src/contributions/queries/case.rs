//! SQL that reads where one contribution stands.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};
use uuid::Uuid;

use crate::contributions::transition::{
    Appeal, AppealEnd, Approval, Claim, ClaimToken, Negative, OpenRevision, Place, Preferred, Restriction, Review,
};
use crate::contributions::{
    AppealId, AppealState, Contribution, ContributionId, DecisionKind, RevisionId, RevisionState, Visibility,
};
use crate::db::schema::{appeal, contribution, decision, draft, filing, revision};
use crate::people::AccountId;

/// Locks a contribution until the transaction ends.
pub fn lock(conn: &mut PgConnection, reference: &str) -> QueryResult<Option<Contribution>> {
    Contribution::query().filter(contribution::reference.eq(reference)).for_update().first(conn).optional()
}

/// What readers see of it, with the text that makes it so.
pub fn place(conn: &mut PgConnection, of: &Contribution) -> QueryResult<Place> {
    let revision = of.live_revision_id.ok_or(diesel::result::Error::NotFound);
    Ok(match of.visibility {
        Visibility::Unpublished => Place::Unpublished,
        Visibility::Live => Place::Live { revision: revision? },
        Visibility::Withdrawn => Place::Withdrawn,
        Visibility::Removed => Place::Removed { revision: revision?, since: removed_at(conn, of.id)? },
        Visibility::Closed => Place::Closed,
    })
}

fn removed_at(conn: &mut PgConnection, id: ContributionId) -> QueryResult<DateTime<Utc>> {
    decision::table
        .filter(decision::contribution_id.eq(id))
        .filter(decision::kind.eq(DecisionKind::Remove))
        .order(decision::id.desc())
        .select(decision::decided_at)
        .first(conn)
}

/// Whether unsent text is kept.
pub fn has_draft(conn: &mut PgConnection, id: ContributionId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(draft::table.find(id))).get_result(conn)
}

/// When staff entered it from what its author had sent.
pub fn filed_at(conn: &mut PgConnection, id: ContributionId) -> QueryResult<Option<DateTime<Utc>>> {
    filing::table.filter(filing::contribution_id.eq(id)).select(filing::filed_at).first(conn).optional()
}

/// Whether any text of it was ever sent.
pub fn was_sent(conn: &mut PgConnection, id: ContributionId) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(revision::table.filter(revision::contribution_id.eq(id)))).get_result(conn)
}

#[derive(HasQuery)]
#[diesel(table_name = revision)]
struct OpenRow {
    id: RevisionId,
    version: i32,
    late: bool,
    state: RevisionState,
    claimed_by: Option<AccountId>,
    claim_token: Option<Uuid>,
    claimed_at: Option<DateTime<Utc>>,
    claim_until: Option<DateTime<Utc>>,
    preferred_moderator: Option<AccountId>,
    preferred_until: Option<DateTime<Utc>>,
    approved_by: Option<AccountId>,
    approval_due: Option<DateTime<Utc>>,
}

/// The states of a text under review.
const OPEN: [RevisionState; 2] = [RevisionState::Submitted, RevisionState::ChangesRequested];

/// The text under review, locked until the transaction ends.
pub fn open_revision(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<OpenRevision>> {
    let open = OpenRow::query().filter(revision::contribution_id.eq(of)).filter(revision::state.eq_any(OPEN));
    let found = open.for_update().first(conn).optional()?;
    found.map(|row| row.under_review(conn)).transpose()
}

/// The text under review, to look at.
pub fn open_revision_seen(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<OpenRevision>> {
    let open = OpenRow::query().filter(revision::contribution_id.eq(of)).filter(revision::state.eq_any(OPEN));
    let found = open.first(conn).optional()?;
    found.map(|row: OpenRow| row.under_review(conn)).transpose()
}

impl OpenRow {
    fn under_review(self, conn: &mut PgConnection) -> QueryResult<OpenRevision> {
        let review = match self.state {
            RevisionState::ChangesRequested => {
                let (by, at) = changes_asked(conn, self.id)?;
                Review::ChangesRequested { by, at }
            }
            _ => match self.approval() {
                Some(approval) => Review::Approving { approval, preferred: self.preferred() },
                None => Review::Submitted { claim: self.claim(), preferred: self.preferred() },
            },
        };
        Ok(OpenRevision { revision: self.id, version: self.version, late: self.late, review })
    }

    fn claim(&self) -> Option<Claim> {
        Some(Claim {
            holder: self.claimed_by?,
            token: ClaimToken(self.claim_token?),
            since: self.claimed_at?,
            until: self.claim_until?,
        })
    }

    fn approval(&self) -> Option<Approval> {
        Some(Approval { by: self.approved_by?, due: self.approval_due? })
    }

    fn preferred(&self) -> Option<Preferred> {
        Some(Preferred { moderator: self.preferred_moderator?, until: self.preferred_until? })
    }
}

fn changes_asked(conn: &mut PgConnection, of: RevisionId) -> QueryResult<(AccountId, DateTime<Utc>)> {
    decision::table
        .filter(decision::revision_id.eq(of))
        .filter(decision::kind.eq(DecisionKind::RequestChanges))
        .select((decision::decided_by, decision::decided_at))
        .first(conn)
}

/// A decision that keeps a text from readers, with the appeal against it.
#[derive(HasQuery)]
#[diesel(table_name = decision)]
#[diesel(base_query = decision::table.left_join(appeal::table.on(appeal::decision_id.eq(decision::id))))]
struct NegativeRow {
    id: i64,
    kind: DecisionKind,
    revision_id: RevisionId,
    decided_at: DateTime<Utc>,
    #[diesel(select_expression = appeal::id.nullable())]
    appeal: Option<AppealId>,
    #[diesel(select_expression = appeal::state.nullable())]
    state: Option<AppealState>,
    #[diesel(select_expression = appeal::opened_at.nullable())]
    opened_at: Option<DateTime<Utc>>,
    #[diesel(select_expression = appeal::assigned_to.nullable())]
    assigned_to: Option<AccountId>,
}

/// A negative decision in the words of the table of states, and its rows.
#[derive(Debug)]
pub struct NegativeFound {
    /// What it did, and how far an appeal has come.
    pub negative: Negative,
    /// Row number of the decision.
    pub decision: i64,
    /// Row number of the appeal.
    pub appeal: Option<AppealId>,
}

/// The last decision that keeps a text from readers.
pub fn last_negative(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Option<NegativeFound>> {
    let last: Option<NegativeRow> = NegativeRow::query()
        .filter(decision::contribution_id.eq(of))
        .filter(decision::kind.eq_any(NEGATIVE))
        .order(decision::id.desc())
        .first(conn)
        .optional()?;
    Ok(last.map(NegativeRow::found))
}

/// The decision of this name, where it keeps a text of the contribution from readers.
pub fn negative_of_name(conn: &mut PgConnection, of: ContributionId, name: Uuid) -> QueryResult<Option<NegativeFound>> {
    let named: Option<NegativeRow> = NegativeRow::query()
        .filter(decision::contribution_id.eq(of))
        .filter(decision::kind.eq_any(NEGATIVE))
        .filter(decision::public_id.eq(name))
        .first(conn)
        .optional()?;
    Ok(named.map(NegativeRow::found))
}

/// Decisions that keep a text from readers.
const NEGATIVE: [DecisionKind; 2] = [DecisionKind::Decline, DecisionKind::Remove];

impl NegativeRow {
    fn found(self) -> NegativeFound {
        let Self { kind, revision_id: revision, decided_at: at, state, opened_at, assigned_to, .. } = self;
        let restriction = if kind == DecisionKind::Remove { Restriction::Removed } else { Restriction::Declined };
        let appeal = state.zip(opened_at).map(|(state, since)| match (state, assigned_to) {
            (AppealState::Assigned, Some(to)) => Appeal::Assigned { since, to },
            (AppealState::Open | AppealState::Assigned, _) => Appeal::Open { since },
            (AppealState::Upheld, _) => Appeal::Ended(AppealEnd::Upheld),
            (AppealState::Overturned, _) => Appeal::Ended(AppealEnd::Overturned),
            (AppealState::Partly, _) => Appeal::Ended(AppealEnd::Partly),
            (AppealState::Withdrawn, _) => Appeal::Ended(AppealEnd::Withdrawn),
            (AppealState::Expired, _) => Appeal::Ended(AppealEnd::Expired),
        });
        NegativeFound {
            negative: Negative { restriction, revision, at, appeal },
            decision: self.id,
            appeal: self.appeal,
        }
    }
}

/// Everybody who had a part in a case, as the function of the same name in the database says it for all: lists, checks
/// and triggers. Whoever looks at this appeal has none by what they did since it is theirs: asking its author something.
pub fn had_a_part(
    conn: &mut PgConnection,
    id: ContributionId,
    appeal: Option<AppealId>,
) -> QueryResult<Vec<AccountId>> {
    #[derive(QueryableByName)]
    struct Part {
        #[diesel(sql_type = BigInt)]
        account_id: AccountId,
    }
    let parts: Vec<Part> = diesel::sql_query(
        "select distinct part.account_id from had_a_part($1) part
         where not exists (select from appeal a where a.id = $2 and a.state = 'assigned'
                                                  and a.assigned_to = part.account_id and a.assigned_at <= part.since)",
    )
    .bind::<BigInt, _>(id)
    .bind::<Nullable<BigInt>, _>(appeal)
    .load(conn)?;
    Ok(parts.into_iter().map(|part| part.account_id).collect())
}
