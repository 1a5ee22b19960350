//! How far somebody has read a topic, and what is new to them since.

use diesel::QueryResult;
use diesel::pg::PgConnection;

use crate::contributions::queries::read_marks as queries;
use crate::people::roles::Contributor;
use crate::topics::TopicId;

/// What is known of somebody's reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// They never marked anything here.
    Never,
    /// They have read so far.
    UpTo {
        /// The highest number they have read.
        no: i32,
        /// What they wrote themselves since: it is not new to them.
        own: Vec<i32>,
    },
}

impl Reading {
    /// Of one person in one topic.
    pub fn of(conn: &mut PgConnection, who: &Contributor, topic: TopicId) -> QueryResult<Self> {
        Ok(match queries::of(conn, who.account.id, topic)? {
            None => Self::Never,
            Some(no) => Self::UpTo { no, own: queries::own_after(conn, who.account.id, topic, no)? },
        })
    }
}

/// Marks a topic as read up to a number; a mark is never taken back.
pub fn mark(conn: &mut PgConnection, by: &Contributor, topic: TopicId, no: i32) -> QueryResult<()> {
    queries::raise(conn, by.account.id, topic, no).map(drop)
}
