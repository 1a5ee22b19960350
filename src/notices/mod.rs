//! Who is told what: letters are composed when they are sent, from what is true then.

mod about_clearances;
mod about_contributions;
mod about_second_looks;
mod about_topics;
mod choosing;
mod compose;
pub mod courier;
pub mod follow;
mod gather;
mod labels;
mod news;
pub mod queries;
mod rhythm;
mod spread;
pub mod unsubscribe;
mod wording;

use diesel::prelude::*;

use crate::contributions::ContributionId;
use crate::db::{pg_enum, pg_id};
use crate::people::AccountId;
use crate::sessions::SessionId;
use crate::topics::TopicId;

pg_id! {
    /// Row number of something followed.
    FollowingId
}

pg_enum! {
    /// About what somebody is written to.
    #[derive(PartialOrd, Ord)]
    pub enum Level: FollowLevel {
        /// Everything that is published.
        All = "all",
        /// Answers to themselves.
        Replies = "replies",
        /// Nothing.
        Nothing = "none",
    }
}

pg_enum! {
    /// How often somebody is written to.
    pub enum Rhythm: FollowRhythm {
        /// As it is published.
        Immediately = "immediately",
        /// Once a day, at their hour.
        Daily = "daily",
        /// Once a week, on Monday at their hour.
        Weekly = "weekly",
    }
}

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// A topic.
    Topic(TopicId),
    /// What one group says in a topic.
    Group(TopicId, String),
    /// A contribution and what answers it.
    Branch(TopicId, ContributionId),
    /// All topics of a session.
    Session(SessionId),
}

/// Something that somebody follows.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::following)]
pub struct Following {
    /// Row number.
    pub id: FollowingId,
    /// Who.
    pub account_id: AccountId,
    /// A topic, or the one that it stands in.
    pub topic_id: Option<TopicId>,
    /// What this group says.
    pub group_id: Option<String>,
    /// The contribution that begins the branch.
    pub contribution_id: Option<ContributionId>,
    /// A session.
    pub session_id: Option<SessionId>,
    /// About what of it they are written to.
    pub level: Level,
    /// How often.
    pub rhythm: Rhythm,
}

/// How somebody is written to where they follow nothing narrower.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = crate::db::schema::notice_settings)]
pub struct Settings {
    /// About what.
    pub level: Level,
    /// How often.
    pub rhythm: Rhythm,
    /// When the letters leave that come once a day or once a week.
    pub hour: i16,
    /// On the clocks of this zone.
    pub zone: String,
}

impl Default for Settings {
    /// As the columns of the table say.
    fn default() -> Self {
        Self { level: Level::Replies, rhythm: Rhythm::Immediately, hour: 7, zone: "UTC".to_owned() }
    }
}
