//! SQL about what waits.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use crate::people::AccountId;

/// A text that waits, as the queue shows it.
#[derive(Debug, Clone, QueryableByName)]
pub struct Waiting {
    /// The random name of the case.
    #[diesel(sql_type = Text)]
    pub reference: String,
    /// The key after which the next page begins, with `submitted_at`.
    #[diesel(sql_type = BigInt)]
    pub revision_id: i64,
    /// Title of the topic.
    #[diesel(sql_type = Text)]
    pub topic_title: String,
    /// The author's group.
    #[diesel(sql_type = Text)]
    pub group_id: String,
    /// The name shown.
    #[diesel(sql_type = Text)]
    pub spoken_as: String,
    /// Its number, for a correction of what is published.
    #[diesel(sql_type = Nullable<Integer>)]
    pub no: Option<i32>,
    /// The how-manyth text.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// In which language.
    #[diesel(sql_type = Text)]
    pub language: String,
    /// How many words.
    #[diesel(sql_type = Integer)]
    pub words: i32,
    /// Whether it came after closing.
    #[diesel(sql_type = Bool)]
    pub late: bool,
    /// Since when it waits.
    #[diesel(sql_type = Timestamptz)]
    pub submitted_at: DateTime<Utc>,
    /// Who holds it now.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub holder: Option<i64>,
    /// Their name.
    #[diesel(sql_type = Nullable<Text>)]
    pub holder_name: Option<String>,
    /// Until when.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub claim_until: Option<DateTime<Utc>>,
    /// When its approval takes effect, as long as that can be undone.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub approval_due: Option<DateTime<Utc>>,
    /// Whether it is this moderator's own text.
    #[diesel(sql_type = Bool)]
    pub own: bool,
    /// Whether it speaks for others without a verified mandate, so that it cannot be approved.
    #[diesel(sql_type = Bool)]
    pub mandate_missing: bool,
}

/// What waits, oldest first, after the key given.
pub fn queue(
    conn: &mut PgConnection,
    moderator: AccountId,
    after: Option<(DateTime<Utc>, i64)>,
    limit: i64,
) -> QueryResult<Vec<Waiting>> {
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, 0));
    diesel::sql_query(
        "select c.reference, r.id as revision_id, t.title as topic_title, c.group_id, c.spoken_as, c.no, r.number, r.language,
                r.words, r.late, r.submitted_at,
                case when r.claim_until > now() then r.claimed_by end as holder,
                case when r.claim_until > now() then a.name end as holder_name,
                case when r.claim_until > now() then r.claim_until end as claim_until,
                r.approval_due,
                c.author_id = $1 as own,
                c.organisation_id is not null and not exists (
                    select from mandate m where m.account_id = c.author_id and m.organisation_id = c.organisation_id
                                            and m.status = 'verified') as mandate_missing
         from revision r
         join contribution c on c.id = r.contribution_id
         join topic t on t.id = c.topic_id
         left join account a on a.id = r.claimed_by
         where r.state = 'submitted' and (r.submitted_at, r.id) > ($2, $3)
         order by r.submitted_at, r.id limit $4",
    )
    .bind::<BigInt, _>(moderator)
    .bind::<Timestamptz, _>(at)
    .bind::<BigInt, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)
}

/// How much waits, and since when the oldest does.
#[derive(Debug, QueryableByName)]
pub struct Backlog {
    /// How many texts.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// Since when.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub oldest: Option<DateTime<Utc>>,
}

/// How much waits.
pub fn backlog(conn: &mut PgConnection) -> QueryResult<Backlog> {
    diesel::sql_query("select count(*) as waiting, min(submitted_at) as oldest from revision where state = 'submitted'")
        .get_result(conn)
}
