//! SQL that tells everybody whom a topic concerns.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::topics::TopicId;

/// Whoever wrote in the topic, if only a draft; whoever follows it, something in it or one of its sessions; and who
/// sent a text by letter that staff entered and that waits for them.
const CONCERNED: &str = "
    select a.email from account a
    where a.status = 'active' and a.id in (
        select c.author_id from contribution c
        where c.topic_id = $1 and (exists (select from revision r where r.contribution_id = c.id)
                                   or exists (select from draft d where d.contribution_id = c.id))
        union
        select f.account_id from following f where f.topic_id = $1 and f.level <> 'none'
        union
        select f.account_id from following f join topic_session s on s.session_id = f.session_id
        where s.topic_id = $1 and f.level <> 'none' and not exists (
            select from following narrower
            where narrower.account_id = f.account_id and narrower.topic_id = $1 and narrower.level = 'none'
              and narrower.group_id is null and narrower.contribution_id is null))
    union
    select f.recipient from filing f where f.topic_id = $1 and f.state = 'waiting'";

/// Puts a letter about the topic's new end into the outbox for each of them, but for those for whom one waits there: it
/// is written when it leaves. Says how many are told.
pub(in crate::topics) fn tell_of_extension(conn: &mut PgConnection, id: TopicId) -> QueryResult<usize> {
    diesel::sql_query(format!(
        "insert into outbox (kind, recipient, subject_id)
         select 'topic_extended', concerned.email, $1 from ({CONCERNED}) concerned
         where not exists (
             select from outbox o
             where o.kind = 'topic_extended' and o.subject_id = $1 and o.recipient = concerned.email
               and o.sent_at is null and o.given_up_at is null)"
    ))
    .bind::<BigInt, _>(id)
    .execute(conn)
}
