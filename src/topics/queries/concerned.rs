//! SQL that tells everybody whom a topic concerns, some at a time.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool};

use crate::db::schema::extension;
use crate::people::AccountId;
use crate::topics::TopicId;

/// Notes that everybody is to be told that the topic was extended, from the first one on.
pub(in crate::topics) fn extended(conn: &mut PgConnection, id: TopicId) -> QueryResult<()> {
    diesel::insert_into(extension::table)
        .values(extension::topic_id.eq(id))
        .on_conflict(extension::topic_id)
        .do_update()
        .set((extension::told_up_to.eq(AccountId(0)), extension::extended_at.eq(diesel::dsl::now)))
        .execute(conn)
        .map(drop)
}

/// The extension that has waited longest and that nobody works on: of which topic, and who was told last.
pub(in crate::topics) fn next_extension(conn: &mut PgConnection) -> QueryResult<Option<(TopicId, AccountId)>> {
    extension::table
        .order((extension::extended_at, extension::topic_id))
        .for_update()
        .skip_locked()
        .select((extension::topic_id, extension::told_up_to))
        .first(conn)
        .optional()
}

pub(in crate::topics) fn told_up_to(conn: &mut PgConnection, id: TopicId, account: AccountId) -> QueryResult<()> {
    diesel::update(extension::table.find(id)).set(extension::told_up_to.eq(account)).execute(conn).map(drop)
}

pub(in crate::topics) fn all_told(conn: &mut PgConnection, id: TopicId) -> QueryResult<()> {
    diesel::delete(extension::table.find(id)).execute(conn).map(drop)
}

/// Whoever wrote in the topic, if only a draft, and whoever follows it, something in it or one of its sessions; of each
/// the next ones, so that a batch reads no more than it takes.
const CONCERNED: &str = "
    select distinct id from (
        (select distinct c.author_id as id from contribution c
         where c.topic_id = $1 and c.author_id > $2
           and (exists (select from revision r where r.contribution_id = c.id)
                or exists (select from draft d where d.contribution_id = c.id))
         order by 1 limit $3)
        union all
        (select distinct f.account_id from following f
         where f.topic_id = $1 and f.account_id > $2 and f.level <> 'none' order by 1 limit $3)
        union all
        (select distinct f.account_id from following f join topic_session s on s.session_id = f.session_id
         where s.topic_id = $1 and f.account_id > $2 and f.level <> 'none' and not exists (
             select from following narrower
             where narrower.account_id = f.account_id and narrower.topic_id = $1 and narrower.level = 'none'
               and narrower.group_id is null and narrower.contribution_id is null)
         order by 1 limit $3)
    ) concerned
    order by id limit $3";

/// The next accounts that a topic concerns, in their order, after the one given.
pub(in crate::topics) fn concerned(
    conn: &mut PgConnection,
    id: TopicId,
    after: AccountId,
    limit: i64,
) -> QueryResult<Vec<AccountId>> {
    #[derive(QueryableByName)]
    struct Who {
        #[diesel(sql_type = BigInt)]
        id: AccountId,
    }
    let found: Vec<Who> = diesel::sql_query(CONCERNED)
        .bind::<BigInt, _>(id)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(limit)
        .load(conn)?;
    Ok(found.into_iter().map(|who| who.id).collect())
}

/// Puts a letter about the topic's new end into the outbox for each of these accounts, and where it is asked for, for
/// whoever sent a text by letter that staff entered and that waits for them. Where one waits there already, that one
/// will tell: it is written when it leaves.
pub(in crate::topics) fn tell(
    conn: &mut PgConnection,
    id: TopicId,
    who: &[AccountId],
    senders_too: bool,
) -> QueryResult<usize> {
    diesel::sql_query(
        "insert into outbox (kind, recipient, subject_id)
         select 'topic_extended', told.email, $1 from (
             select a.email from account a where a.id = any($2) and a.status = 'active'
             union
             select f.recipient from filing f where $3 and f.topic_id = $1 and f.state = 'waiting') told
         where not exists (
             select from outbox o
             where o.kind = 'topic_extended' and o.subject_id = $1 and o.recipient = told.email
               and o.sent_at is null and o.given_up_at is null)",
    )
    .bind::<BigInt, _>(id)
    .bind::<Array<BigInt>, _>(who)
    .bind::<Bool, _>(senders_too)
    .execute(conn)
}
