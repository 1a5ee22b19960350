//! SQL about focal points, and about mandates that stand or end.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::db::schema::{account, mandate, organisation};
use crate::organisations::{MandateId, MandateStatus, Organisation, OrganisationId};
use crate::people::{AccountId, AccountStatus};

/// Locks an organisation until the transaction ends: whoever writes in its name waits.
pub(super) fn lock(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<Organisation> {
    Organisation::query().filter(organisation::id.eq(of)).for_update().first(conn)
}

/// Says whether an organisation clears what is sent in its name.
pub(super) fn set_clears(conn: &mut PgConnection, of: OrganisationId, clears: bool) -> QueryResult<usize> {
    diesel::update(organisation::table.find(of)).set(organisation::clears.eq(clears)).execute(conn)
}

/// Says whether somebody clears for an organisation.
pub(in crate::organisations) fn set_focal_point(
    conn: &mut PgConnection,
    id: MandateId,
    focal_point: bool,
) -> QueryResult<usize> {
    diesel::update(mandate::table.find(id)).set(mandate::focal_point.eq(focal_point)).execute(conn)
}

/// Ends a mandate.
pub(super) fn end_mandate(conn: &mut PgConnection, id: MandateId) -> QueryResult<usize> {
    let ended = (
        mandate::status.eq(MandateStatus::Ended),
        mandate::ended_at.eq(diesel::dsl::now),
        mandate::focal_point.eq(false),
    );
    diesel::update(mandate::table.find(id)).set(ended).execute(conn)
}

/// A mandate that stands, and whose it is.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = mandate)]
#[diesel(base_query = mandate::table.inner_join(organisation::table).inner_join(account::table.on(account::id.eq(mandate::account_id))))]
pub struct StandingMandate {
    /// Row number.
    pub id: MandateId,
    /// Whose account.
    pub account_id: AccountId,
    /// Since when; nothing where the command line verified it before.
    pub decided_at: Option<DateTime<Utc>>,
    /// Whether they clear what is sent, where the organisation wants that.
    pub focal_point: bool,
    /// For whom.
    #[diesel(embed)]
    pub organisation: Organisation,
    /// Who, by name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// The address that was confirmed.
    #[diesel(select_expression = account::email)]
    pub email: String,
}

/// How a mandate stands, and whose it is.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = mandate)]
#[diesel(base_query = mandate::table.inner_join(organisation::table).inner_join(account::table.on(account::id.eq(mandate::account_id))))]
pub struct Decided {
    /// Whether it stands.
    pub status: MandateStatus,
    /// Whether they clear what is sent.
    pub focal_point: bool,
    /// Who, by name.
    #[diesel(select_expression = account::name)]
    pub name: String,
    /// For whom.
    #[diesel(select_expression = organisation::name)]
    pub organisation: String,
}

/// The mandate of this number.
pub fn decided(conn: &mut PgConnection, id: MandateId) -> QueryResult<Option<Decided>> {
    Decided::query().filter(mandate::id.eq(id)).first(conn).optional()
}

/// Mandates that stand, by organisation, after the one given.
pub fn standing(
    conn: &mut PgConnection,
    after: (OrganisationId, MandateId),
    limit: i64,
) -> QueryResult<Vec<StandingMandate>> {
    let (of, id) = after;
    let later = mandate::organisation_id.gt(of).or(mandate::organisation_id.eq(of).and(mandate::id.gt(id)));
    StandingMandate::query()
        .filter(mandate::status.eq(MandateStatus::Verified))
        // The first condition says the same less exactly, for the index.
        .filter(mandate::organisation_id.ge(of))
        .filter(later)
        .order((mandate::organisation_id, mandate::id))
        .limit(limit)
        .load(conn)
}

/// Of an organisation: its focal points, as far as they can sign in.
macro_rules! focal_points_of_it {
    () => {
        mandate::table
            .inner_join(account::table.on(account::id.eq(mandate::account_id)))
            .filter(mandate::organisation_id.eq(organisation::id))
            .filter(mandate::focal_point)
            .filter(account::status.eq(AccountStatus::Active))
    };
}

/// How many organisations clear what is sent in their name and have nobody who could.
pub fn count_without_focal_point(conn: &mut PgConnection) -> QueryResult<i64> {
    organisation::table
        .filter(organisation::clears)
        .filter(diesel::dsl::not(diesel::dsl::exists(focal_points_of_it!())))
        .count()
        .get_result(conn)
}

/// Organisations that clear what is sent in their name and have nobody who could.
pub fn without_focal_point(conn: &mut PgConnection, limit: i64) -> QueryResult<Vec<Organisation>> {
    Organisation::query()
        .filter(organisation::clears)
        .filter(diesel::dsl::not(diesel::dsl::exists(focal_points_of_it!())))
        .order(organisation::name)
        .limit(limit)
        .load(conn)
}
