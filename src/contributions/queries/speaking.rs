//! SQL about who speaks for the organisation that a contribution was written for, and whom the case concerns by that.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::pg::PgConnection;
use diesel::prelude::*;

use crate::contributions::{Contribution, ContributionId, RevisionId};
use crate::db::functions::speaks_with_mandate;
use crate::db::schema::{account, mandate, revision};
use crate::organisations::{MandateStatus, OrganisationId};
use crate::people::{AccountId, AccountStatus};

/// Most people of an organisation who are told of something because nobody else answers for it.
const COLLEAGUES: i64 = 50;

/// Of these texts those which speak for others with a mandate, or for nobody else.
pub fn with_mandate(conn: &mut PgConnection, texts: &[RevisionId]) -> QueryResult<Vec<RevisionId>> {
    revision::table
        .filter(revision::id.eq_any(texts))
        .filter(speaks_with_mandate(revision::id))
        .select(revision::id)
        .load(conn)
}

/// Everybody who sent a text of a contribution.
pub fn senders(conn: &mut PgConnection, of: ContributionId) -> QueryResult<Vec<AccountId>> {
    revision::table
        .filter(revision::contribution_id.eq(of))
        .filter(revision::sent_by.is_not_null())
        .select(revision::sent_by.assume_not_null())
        .distinct()
        .load(conn)
}

/// Whether somebody spoke for an organisation with a verified mandate at some time from `since` on, and does not any
/// more. Asking again brings nothing back.
pub fn has_left(
    conn: &mut PgConnection,
    who: AccountId,
    of: OrganisationId,
    since: DateTime<Utc>,
) -> QueryResult<bool> {
    let ended = mandate::table
        .filter(mandate::account_id.eq(who))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::status.eq(MandateStatus::Ended))
        .filter(mandate::ended_at.gt(since));
    let ended: bool = diesel::select(exists(ended)).get_result(conn)?;
    Ok(ended && !speaks(conn, who, of)?)
}

/// Whom a case concerns, so that letters about it go to them: its author, and whoever sent its newest text, as long as
/// they did not leave the organisation that it is for. Where both have, those who answer for it now: its focal points,
/// else everybody who speaks for it; nobody, as long as nobody does.
pub fn concerned(conn: &mut PgConnection, of: &Contribution) -> QueryResult<Vec<AccountId>> {
    let Some(organisation) = of.organisation_id else { return Ok(vec![of.author_id]) };
    let mut found = Vec::new();
    if !has_left(conn, of.author_id, organisation, of.created_at)? {
        found.push(of.author_id);
    }
    let newest = revision::table.filter(revision::contribution_id.eq(of.id)).order(revision::number.desc());
    let sender: Option<Option<AccountId>> = newest.select(revision::sent_by).first(conn).optional()?;
    if let Some(sender) = sender.flatten().filter(|sender| *sender != of.author_id)
        && speaks(conn, sender, organisation)?
    {
        found.push(sender);
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let speakers = speakers(conn, organisation)?;
    let any_focal_point = speakers.iter().any(|(_, focal_point)| *focal_point);
    Ok(speakers.into_iter().filter(|(_, focal_point)| *focal_point == any_focal_point).map(|(who, _)| who).collect())
}

fn speaks(conn: &mut PgConnection, who: AccountId, of: OrganisationId) -> QueryResult<bool> {
    let verified = mandate::table
        .filter(mandate::account_id.eq(who))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::status.eq(MandateStatus::Verified));
    diesel::select(exists(verified)).get_result(conn)
}

/// Who speaks for an organisation and can sign in, and whether they are a focal point of it; those first.
fn speakers(conn: &mut PgConnection, of: OrganisationId) -> QueryResult<Vec<(AccountId, bool)>> {
    mandate::table
        .inner_join(account::table.on(account::id.eq(mandate::account_id)))
        .filter(mandate::organisation_id.eq(of))
        .filter(mandate::status.eq(MandateStatus::Verified))
        .filter(account::status.eq(AccountStatus::Active))
        .order((mandate::focal_point.desc(), mandate::account_id))
        .limit(COLLEAGUES)
        .select((mandate::account_id, mandate::focal_point))
        .load(conn)
}
