//! SQL that leases what waits.

use chrono::{DateTime, Utc};
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::contributions::ContributionId;
use crate::db::prepared;
use crate::db::schema::{contribution, revision};
use crate::moderation::queue::Narrowed;
use crate::people::AccountId;

/// What `$1` may take from the queue: about which they may decide, and nothing that somebody else holds or has approved, or
/// that is kept for somebody else or waits for a second person. A test compares it with the rule.
const TAKEABLE: &str = "r.state = 'submitted' and r.approval_due is null
    and not exists (select from proposal p where p.contribution_id = c.id and p.revision_id = r.id and p.state = 'open')
    and (r.claim_until is null or r.claim_until < now() or r.claimed_by = $1)
    and (r.preferred_moderator is null or r.preferred_moderator = $1 or r.preferred_until < now())
    and not exists (select from barred_contribution($1, c.id))";

/// Whether `$1` holds it.
const HELD: &str = "coalesce(r.claimed_by = $1 and r.claim_until >= now(), false)";

/// The same, as the index of leases answers it.
const HOLDING: &str = "r.claimed_by = $1 and r.claim_until >= now()";

/// Whether the queue keeps it for `$1`.
const KEPT: &str = "r.preferred_moderator = $1 and r.preferred_until > now()";

/// Whether an approval could publish it: it speaks for nobody else, or with a mandate.
const APPROVABLE: &str = "(c.organisation_id is null or exists (select from mandated_text(r.id)))";

/// Where the next text is looked for: the first place that has one gives it. Each is found by an index of its own,
/// however much waits.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// What they read already, unless they asked for it and now ask for another one.
    InHand,
    /// What the queue keeps for them, and an approval could publish.
    KeptForThem,
    /// What an approval could publish.
    Approvable,
    /// What the queue keeps for them.
    KeptAllTheSame,
    /// What no approval can publish yet.
    NotApprovableYet,
    /// What they hold, and nothing else is left.
    Held,
}

impl Place {
    const ALL: [Self; 6] =
        [Self::InHand, Self::KeptForThem, Self::Approvable, Self::KeptAllTheSame, Self::NotApprovableYet, Self::Held];

    /// What stands there, for somebody who asked or for somebody who did not.
    fn condition(self, unasked: bool) -> String {
        match self {
            Self::InHand if unasked => HOLDING.to_owned(),
            Self::InHand => format!("{HOLDING} and r.claim_unasked"),
            Self::KeptForThem => format!("not {HELD} and {KEPT} and {APPROVABLE}"),
            Self::Approvable => format!("not {HELD} and {APPROVABLE}"),
            Self::KeptAllTheSame => format!("not {HELD} and {KEPT}"),
            Self::NotApprovableYet => format!("not {HELD}"),
            Self::Held => HOLDING.to_owned(),
        }
    }
}

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
    /// Whether it was only offered to them until now.
    #[diesel(sql_type = Bool)]
    pub(in crate::moderation) was_offered: bool,
}

/// A wish for the next text.
pub(in crate::moderation) struct Wish<'a> {
    pub(in crate::moderation) moderator: AccountId,
    /// Of which part of what waits.
    pub(in crate::moderation) within: &'a Narrowed,
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
    // Planning anew with the values takes longer than the claim; the index of the place is right for all of them.
    conn.batch_execute("set local plan_cache_mode = force_generic_plan")?;
    for place in Place::ALL {
        if let Some(claimed) = claim_from(conn, place, wish)? {
            return Ok(Some(claimed));
        }
    }
    Ok(None)
}

fn claim_from(conn: &mut PgConnection, place: Place, wish: &Wish<'_>) -> QueryResult<Option<Claimed>> {
    let within = wish.within;
    prepared(statement(place, wish))
        .bind::<BigInt, _>(wish.moderator)
        .bind::<SqlUuid, _>(wish.token)
        .bind::<Timestamptz, _>(wish.until)
        .bind::<Bool, _>(wish.unasked)
        .bind::<Nullable<Text>, _>(wish.except)
        .bind::<Nullable<BigInt>, _>(within.topic)
        .bind::<Nullable<Text>, _>(within.group.as_deref())
        .bind::<Nullable<Text>, _>(within.language.as_deref())
        .bind::<Nullable<Timestamptz>, _>(within.before)
        .get_result(conn)
        .optional()
}

/// The statement for one place. Only what is asked of it stands in it, so that its plan, which is made once, can use
/// the index of the place.
fn statement(place: Place, wish: &Wish<'_>) -> String {
    let within = wish.within;
    let asked = [
        (wish.except.is_some(), "c.reference <> $5"),
        (within.topic.is_some(), "r.topic_id = $6"),
        (within.group.is_some(), "r.group_id = $7"),
        (within.language.is_some(), "r.language = $8"),
        (within.before.is_some(), "r.submitted_at < $9"),
    ];
    let asked: String = asked.iter().filter(|(is, _)| *is).map(|(_, so)| format!(" and {so}")).collect();
    let there = place.condition(wish.unasked);
    format!(
        "update revision u set claimed_by = $1, claim_until = $3,
                claim_token = case when next.held_before then u.claim_token else $2 end,
                claimed_at = case when next.held_before then u.claimed_at else now() end,
                claim_unasked = $4 and (u.claim_unasked or not next.held_before)
         from (select r.id, c.reference, {HELD} as held_before, r.claim_unasked as was_offered
               from revision r join contribution c on c.id = r.contribution_id
               where {TAKEABLE} and {there}{asked}
               order by r.submitted_at, r.id
               limit 1 for update of r skip locked) next
         where u.id = next.id
         returning u.contribution_id, next.reference, next.held_before, next.was_offered"
    )
}

/// The contribution of this reference, where a text of it is leased to the moderator and was only offered.
pub(in crate::moderation) fn offered(
    conn: &mut PgConnection,
    moderator: AccountId,
    reference: &str,
) -> QueryResult<Option<ContributionId>> {
    revision::table
        .inner_join(contribution::table.on(contribution::id.eq(revision::contribution_id)))
        .filter(contribution::reference.eq(reference))
        .filter(revision::claimed_by.eq(moderator))
        .filter(revision::claim_unasked)
        .select(contribution::id)
        .first(conn)
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
    prepared(
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
