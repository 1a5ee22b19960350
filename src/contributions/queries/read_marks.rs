//! SQL about how far people have read.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::db::functions::greatest;
use crate::db::schema::{contribution, read_mark};
use crate::people::AccountId;
use crate::topics::TopicId;

/// Up to which number somebody has read a topic.
pub fn of(conn: &mut PgConnection, account: AccountId, topic: TopicId) -> QueryResult<Option<i32>> {
    read_mark::table.find((account, topic)).select(read_mark::no).first(conn).optional()
}

/// Says that somebody has read up to this number, or further already.
pub fn raise(conn: &mut PgConnection, account: AccountId, topic: TopicId, no: i32) -> QueryResult<usize> {
    diesel::insert_into(read_mark::table)
        .values((read_mark::account_id.eq(account), read_mark::topic_id.eq(topic), read_mark::no.eq(no)))
        .on_conflict((read_mark::account_id, read_mark::topic_id))
        .do_update()
        .set(read_mark::no.eq(greatest(read_mark::no, excluded(read_mark::no))))
        .execute(conn)
}

/// The numbers behind this one that somebody wrote themselves.
pub fn own_after(conn: &mut PgConnection, account: AccountId, topic: TopicId, no: i32) -> QueryResult<Vec<i32>> {
    contribution::table
        .filter(contribution::author_id.eq(account))
        .filter(contribution::topic_id.eq(topic))
        .filter(contribution::no.gt(no))
        .select(contribution::no.assume_not_null())
        .load(conn)
}
