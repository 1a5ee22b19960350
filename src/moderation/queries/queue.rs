//! SQL about what waits. It is planned anew each time, so that every filter finds its own index.

use chrono::{DateTime, Utc};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use crate::contributions::RevisionState;
use crate::db::prepared;
use crate::db::schema::sql_types::RevisionState as SqlRevisionState;
use crate::moderation::after_closing::{AfterClosing, Arrival};
use crate::moderation::queue::{Narrowed, Standing};
use crate::people::AccountId;

/// Texts are counted up to so many: whoever has more before them needs no exact number.
pub const COUNTED: i64 = 1_000;

/// What `$1` asks for: `$2` how far the review has come, `$3` topic, `$4` group, `$5` language, `$6` before when,
/// `$7` the name of its standing.
const WANTED: &str = "r.state = $2
    and ($3 is null or r.topic_id = $3) and ($4 is null or r.group_id = $4) and ($5 is null or r.language = $5)
    and ($6 is null or r.submitted_at < $6)
    and ($7 <> 'free' or (r.approval_due is null and not exists (
            select from proposal p where p.contribution_id = r.contribution_id and p.revision_id = r.id and p.state = 'open')
        and (r.claim_until is null or r.claim_until <= now())))
    and ($7 <> 'mine' or (r.claimed_by = $1 and r.claim_until > now()))
    and ($7 <> 'held' or (r.claimed_by is not null and r.claim_until > now()))";

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
    /// How it begins, as written.
    #[diesel(sql_type = Text)]
    pub beginning: String,
    /// How many words.
    #[diesel(sql_type = Integer)]
    pub words: i32,
    /// Whether it came after closing.
    #[diesel(sql_type = Bool)]
    pub late: bool,
    /// Whether staff entered it for its author.
    #[diesel(sql_type = Bool)]
    pub entered: bool,
    /// Whether it is a reply by right.
    #[diesel(sql_type = Bool)]
    pub right_of_reply: bool,
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
    /// Whether it waits for what somebody else says to a proposal.
    #[diesel(sql_type = Bool)]
    pub proposed: bool,
    /// When its topic closes.
    #[diesel(sql_type = Timestamptz)]
    pub closes_at: DateTime<Utc>,
    /// Whether it is this moderator's own text, one that they sent, or one of their organisation.
    #[diesel(sql_type = Bool)]
    pub own: bool,
    /// Whether this moderator entered it for its author.
    #[diesel(sql_type = Bool)]
    pub filed: bool,
    /// Whether it speaks for others without a verified mandate, so that it cannot be approved.
    #[diesel(sql_type = Bool)]
    pub mandate_missing: bool,
    /// Whether the last word in its case is the author's.
    #[diesel(sql_type = Bool)]
    pub answered: bool,
}

impl Waiting {
    /// Whether this moderator wrote it or entered it for its author.
    pub fn is_barred(&self) -> bool {
        self.own || self.filed
    }

    /// Whether this moderator could claim it: nobody holds it, has approved it or waits for a second person.
    pub fn is_free(&self) -> bool {
        !self.is_barred() && self.holder.is_none() && self.approval_due.is_none() && !self.proposed
    }

    /// How it came after closing, if it did.
    pub fn after_closing(&self) -> Option<AfterClosing> {
        let Self { late, number, submitted_at: at, entered: filed, right_of_reply, closes_at, .. } = *self;
        AfterClosing::of(Arrival { late, number, at, filed, right_of_reply }, closes_at)
    }
}

/// What waits and was asked for, oldest first, after the key given.
pub fn queue(
    conn: &mut PgConnection,
    moderator: AccountId,
    wanted: &Narrowed,
    after: Option<(DateTime<Utc>, i64)>,
    limit: i64,
) -> QueryResult<Vec<Waiting>> {
    let (at, id) = after.unwrap_or((DateTime::UNIX_EPOCH, 0));
    diesel::sql_query(format!(
        "select c.reference, r.id as revision_id, t.title as topic_title, r.group_id, c.spoken_as, c.no, r.number, r.language,
                left(r.body, 400) as beginning, r.words, r.late, r.submitted_at,
                c.filed_by is not null as entered, c.right_of_reply,
                case when r.claim_until > now() then r.claimed_by end as holder,
                case when r.claim_until > now() then a.name end as holder_name,
                case when r.claim_until > now() then r.claim_until end as claim_until,
                r.approval_due,
                exists (select from proposal p where p.contribution_id = c.id and p.revision_id = r.id and p.state = 'open') as proposed,
                t.closes_at, exists (select from own_contribution($1, c.id)) as own, c.filed_by is not distinct from $1 as filed,
                not exists (select from mandated_text(r.id)) as mandate_missing,
                coalesce((select said.by_author from case_message said
                          where said.contribution_id = c.id and said.audience = 'author' order by said.id desc limit 1),
                         false) as answered
         from (select * from revision r where {WANTED} and (r.submitted_at, r.id) > ($8, $9)
               order by r.submitted_at, r.id limit $10) r
         join contribution c on c.id = r.contribution_id
         join topic t on t.id = r.topic_id
         left join account a on a.id = r.claimed_by
         order by r.submitted_at, r.id"
    ))
    .bind::<BigInt, _>(moderator)
    .bind::<SqlRevisionState, _>(state(wanted.standing))
    .bind::<Nullable<BigInt>, _>(wanted.topic)
    .bind::<Nullable<Text>, _>(wanted.group.as_deref())
    .bind::<Nullable<Text>, _>(wanted.language.as_deref())
    .bind::<Nullable<Timestamptz>, _>(wanted.before)
    .bind::<Text, _>(wanted.standing.name())
    .bind::<Timestamptz, _>(at)
    .bind::<BigInt, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)
}

/// What waits for its author has been decided about; everything else waits for a moderator.
fn state(standing: Standing) -> RevisionState {
    match standing {
        Standing::SentBack => RevisionState::ChangesRequested,
        Standing::Any | Standing::Free | Standing::Mine | Standing::Held => RevisionState::Submitted,
    }
}

/// How much waits, and since when the oldest does.
#[derive(Debug, QueryableByName)]
pub struct Backlog {
    /// How many texts; one more than [`COUNTED`] where there are more.
    #[diesel(sql_type = BigInt)]
    pub waiting: i64,
    /// Since when.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub oldest: Option<DateTime<Utc>>,
}

/// How much of what was asked for waits.
pub fn backlog(conn: &mut PgConnection, moderator: AccountId, wanted: &Narrowed) -> QueryResult<Backlog> {
    diesel::sql_query(format!(
        "select count(*) as waiting, min(some_of_them.submitted_at) as oldest
         from (select r.submitted_at from revision r where {WANTED} order by r.submitted_at, r.id limit $8) some_of_them"
    ))
    .bind::<BigInt, _>(moderator)
    .bind::<SqlRevisionState, _>(state(wanted.standing))
    .bind::<Nullable<BigInt>, _>(wanted.topic)
    .bind::<Nullable<Text>, _>(wanted.group.as_deref())
    .bind::<Nullable<Text>, _>(wanted.language.as_deref())
    .bind::<Nullable<Timestamptz>, _>(wanted.before)
    .bind::<Text, _>(wanted.standing.name())
    .bind::<BigInt, _>(COUNTED + 1)
    .get_result(conn)
}

/// A topic in which something waits.
#[derive(Debug, Clone, QueryableByName)]
pub struct TopicWaiting {
    /// The name in addresses.
    #[diesel(sql_type = Text)]
    pub slug: String,
    /// What it is called.
    #[diesel(sql_type = Text)]
    pub title: String,
}

/// Topics in which something of this standing waits, the last to close first; the one of this slug always among them.
pub fn topics(conn: &mut PgConnection, wanted: &str, standing: Standing, limit: i64) -> QueryResult<Vec<TopicWaiting>> {
    // From one topic to the next along the index of what waits: its name stands in the text of the statement, so that the
    // plan can use it.
    let state = match standing {
        Standing::SentBack => "changes_requested",
        Standing::Any | Standing::Free | Standing::Mine | Standing::Held => "submitted",
    };
    prepared(format!(
        "with recursive waiting (topic_id) as (
             select min(r.topic_id) from revision r where r.state = '{state}'
             union all
             select (select min(r.topic_id) from revision r where r.state = '{state}' and r.topic_id > w.topic_id)
             from waiting w where w.topic_id is not null)
         select t.slug, t.title from topic t
         where t.published_at is not null and t.id in (select topic_id from waiting) or t.slug = $1
         order by t.slug = $1 desc, t.closes_at desc, t.id desc limit $2"
    ))
    .bind::<Text, _>(wanted)
    .bind::<BigInt, _>(limit)
    .load(conn)
}
