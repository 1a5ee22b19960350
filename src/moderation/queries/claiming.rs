//! SQL that leases what waits.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::contributions::ContributionId;
use crate::people::AccountId;
use crate::topics::TopicId;

/// What `$1` may take from the queue: `transition::guards::may_decide` in SQL, and nothing that somebody else
/// holds or has approved, or that is kept for somebody else. A test compares the two.
const TAKEABLE: &str = "r.state = 'submitted' and r.approval_due is null
    and (r.claim_until is null or r.claim_until < now() or r.claimed_by = $1)
    and c.author_id <> $1
    and (r.preferred_moderator is null or r.preferred_moderator = $1 or r.preferred_until < now())
    and not exists (
        select from mandate mine
        where mine.account_id = $1 and mine.status = 'verified'
          and (mine.organisation_id = c.organisation_id
               or mine.organisation_id in (select his.organisation_id from mandate his
                                           where his.account_id = c.author_id and his.status = 'verified')))";

/// Whether `$1` holds it.
const HELD: &str = "coalesce(r.claimed_by = $1 and r.claim_until >= now(), false)";

/// Where it stands among what `$1` may take; `$5` says whether nobody asked for it. What they read already comes
/// first, unless they ask for another one; what no approval can publish yet stands behind what it can.
const PLACE: &str = "case when coalesce(r.claimed_by = $1 and r.claim_until >= now(), false)
              then case when $5 or r.claim_unasked then 0 else 3 end
         when c.organisation_id is null or exists (
             select from mandate m where m.account_id = c.author_id and m.organisation_id = c.organisation_id
                                     and m.status = 'verified') then 1
         else 2 end";

/// A text that was leased to a moderator.
#[derive(QueryableByName)]
pub(in crate::moderation) struct Claimed {
    #[diesel(sql_type = BigInt)]
    pub(in crate::moderation) contribution_id: ContributionId,
    #[diesel(sql_type = Text)]
    pub(in crate::moderation) reference: String,
    /// Whether it was theirs already.
    #[diesel(sql_type = Bool)]
    pub(in crate::moderation) held_before: bool,
}

/// A wish for the next text.
pub(in crate::moderation) struct Wish<'a> {
    pub(in crate::moderation) moderator: AccountId,
    pub(in crate::moderation) topic: Option<TopicId>,
    /// Whether it comes with a decision, and nobody asked for it.
    pub(in crate::moderation) unasked: bool,
    /// The one that they just gave back; it may wait for somebody else.
    pub(in crate::moderation) except: Option<&'a str>,
    /// What the lease will be proven by.
    pub(in crate::moderation) token: Uuid,
    pub(in crate::moderation) until: DateTime<Utc>,
}

/// Leases the text that has waited longest to the moderator, past all that others are just taking; one that they
/// hold already keeps its token.
pub(in crate::moderation) fn claim_next(conn: &mut PgConnection, wish: &Wish<'_>) -> QueryResult<Option<Claimed>> {
    diesel::sql_query(format!(
        "update revision u set claimed_by = $1, claim_until = $3,
                claim_token = case when next.held_before then u.claim_token else $2 end,
                claimed_at = case when next.held_before then u.claimed_at else now() end,
                claim_unasked = $5 and (u.claim_unasked or not next.held_before)
         from (select r.id, c.reference, {HELD} as held_before
               from revision r join contribution c on c.id = r.contribution_id
               where {TAKEABLE} and ($4 is null or c.topic_id = $4) and c.reference is distinct from $6
               order by {PLACE},
                        (r.preferred_moderator = $1 and r.preferred_until > now()) desc nulls last,
                        r.submitted_at, r.id
               limit 1 for update of r skip locked) next
         where u.id = next.id
         returning u.contribution_id, next.reference, next.held_before"
    ))
    .bind::<BigInt, _>(wish.moderator)
    .bind::<SqlUuid, _>(wish.token)
    .bind::<Timestamptz, _>(wish.until)
    .bind::<Nullable<BigInt>, _>(wish.topic)
    .bind::<Bool, _>(wish.unasked)
    .bind::<Nullable<Text>, _>(wish.except)
    .get_result(conn)
    .optional()
}

/// A case whose lease ended.
#[derive(QueryableByName)]
pub(in crate::moderation) struct GivenBack {
    #[diesel(sql_type = BigInt)]
    pub(in crate::moderation) contribution_id: ContributionId,
    #[diesel(sql_type = Text)]
    pub(in crate::moderation) reference: String,
}

/// Ends the leases that the moderator never asked for, except on this case.
pub(in crate::moderation) fn give_back_unasked(
    conn: &mut PgConnection,
    moderator: AccountId,
    except: &str,
) -> QueryResult<Vec<GivenBack>> {
    diesel::sql_query(
        "update revision r set claimed_by = null, claim_token = null, claimed_at = null, claim_until = null,
                               claim_unasked = false
         from contribution c
         where c.id = r.contribution_id and r.claimed_by = $1 and r.claim_unasked and c.reference <> $2
         returning r.contribution_id, c.reference",
    )
    .bind::<BigInt, _>(moderator)
    .bind::<Text, _>(except)
    .load(conn)
}

/// A line in the history of a case.
pub(in crate::moderation) fn note(
    conn: &mut PgConnection,
    by: AccountId,
    action: &'static str,
    id: ContributionId,
    reference: &str,
) -> QueryResult<()> {
    let entry = Entry::new(Some(by.0), action, format!("contribution:{reference}")).about(id.0);
    audit::queries::note(conn, &entry)
}
