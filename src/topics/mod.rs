//! A question under discussion, and when it takes text.

pub mod create;
pub mod edit;
pub mod extension;
pub mod publish;
pub mod queries;
pub mod written;

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;

use crate::db::pg_id;

pg_id! {
    /// Row number of a topic.
    TopicId
}

/// A topic as everybody may see it.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = crate::db::public_view::topic)]
pub struct Topic {
    /// Row number.
    pub id: TopicId,
    /// The name in addresses.
    pub slug: String,
    /// Row number of its process.
    pub process_id: i64,
    /// The question in short.
    pub title: String,
    /// The question in full.
    pub question: String,
    /// What to know before answering it, as rendered.
    pub introduction_html: String,
    /// From then on it takes text.
    pub opens_at: DateTime<Utc>,
    /// Until then.
    pub closes_at: DateTime<Utc>,
    /// IANA name of the zone its times are given in.
    pub zone: String,
    /// Most words of one contribution.
    pub word_limit: i32,
    /// Rises with every public change.
    pub version: i64,
}

/// How much one speaker may say in a topic: an organisation with its affiliates, or a person who speaks for nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::topic)]
#[diesel(check_for_backend(diesel::pg::Pg))]
pub struct Caps {
    /// Most contributions; as many as they like, where there is none.
    #[diesel(column_name = cap_contributions)]
    pub contributions: Option<i32>,
    /// Most words in all of them together.
    #[diesel(column_name = cap_words)]
    pub words: Option<i32>,
}

impl Caps {
    /// Whether there is any.
    pub fn any(&self) -> bool {
        self.contributions.is_some() || self.words.is_some()
    }
}

/// When a topic takes text, and how much from one speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, HasQuery)]
#[diesel(table_name = crate::db::schema::topic)]
pub struct Opening {
    /// From then on.
    pub opens_at: DateTime<Utc>,
    /// Until then.
    pub closes_at: DateTime<Utc>,
    /// And as many minutes more, marked late.
    pub grace_minutes: i32,
    /// How much from one speaker.
    #[diesel(embed)]
    pub caps: Caps,
}

/// Whether a topic takes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// Not yet.
    NotYet,
    /// It does.
    Open,
    /// It has closed and takes what comes a little late.
    Late,
    /// No more.
    Closed,
}

/// How long after closing whoever was named may still reply.
pub const REPLIES_AFTER_CLOSING: Duration = Duration::hours(48);

impl Opening {
    /// The same for the reply of somebody who was named there, which is not late for another two days.
    pub fn for_replies(self) -> Self {
        Self { closes_at: self.closes_at + REPLIES_AFTER_CLOSING, grace_minutes: 0, ..self }
    }

    /// Whether it takes text at `now`.
    pub fn at(&self, now: DateTime<Utc>) -> Taking {
        if now < self.opens_at {
            Taking::NotYet
        } else if now < self.closes_at {
            Taking::Open
        } else if now < self.closes_at + Duration::minutes(self.grace_minutes.into()) {
            Taking::Late
        } else {
            Taking::Closed
        }
    }
}

impl Topic {
    /// Until when whoever is named there may reply.
    pub fn replies_until(&self) -> DateTime<Utc> {
        self.closes_at + REPLIES_AFTER_CLOSING
    }

    /// Whether it is open, for readers: the minutes of grace are not announced.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.opens_at <= now && now < self.closes_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_takes_text_between_its_instants_and_a_little_longer() {
        let opens_at = DateTime::UNIX_EPOCH;
        let closes_at = opens_at + Duration::hours(1);
        let opening = Opening { opens_at, closes_at, grace_minutes: 10, caps: Caps::default() };
        let taking = |minutes| opening.at(opens_at + Duration::minutes(minutes));
        assert_eq!(
            [-1, 0, 59, 60, 69, 70].map(taking),
            [Taking::NotYet, Taking::Open, Taking::Open, Taking::Late, Taking::Late, Taking::Closed]
        );
        let replies = |minutes| opening.for_replies().at(opens_at + Duration::minutes(minutes));
        let two_days = 2 * 24 * 60;
        assert_eq!(
            [-1, 59, 60, 59 + two_days, 60 + two_days].map(replies),
            [Taking::NotYet, Taking::Open, Taking::Open, Taking::Open, Taking::Closed]
        );
        let patient = Opening { grace_minutes: 10_000, ..opening };
        assert_eq!(patient.for_replies().at(opens_at + Duration::minutes(60 + two_days)), Taking::Closed);
    }
}
