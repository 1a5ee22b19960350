//! Letters about a topic to everybody whom it concerns.

use chrono::{DateTime, Utc};

use super::wording::Envelope;
use crate::db::Db;
use crate::mail::outbox::Due;
use crate::mail::{Letter, LetterKind};
use crate::sessions::clock::Zone;
use crate::sessions::dates::also_in_utc;
use crate::topics::{TopicId, queries};

/// That it takes text for longer, until when that is by now. Nothing, where it is over again or not to be seen.
pub(super) fn extended<E>(db: &Db, to: &Envelope<'_>, due: &Due, now: DateTime<Utc>) -> Result<Option<Letter>, E>
where
    E: From<diesel::result::Error> + From<crate::db::Unavailable>,
{
    let topic = db.public_now(|conn| Ok::<_, E>(queries::published_one(conn, TopicId(due.subject_id))?))?;
    Ok(topic.filter(|topic| topic.closes_at > now).map(|topic| {
        let zone = Zone::parse(&topic.zone).unwrap_or(Zone::UTC);
        let facts = [
            ("until", also_in_utc(topic.closes_at, zone, to.language)),
            ("link", to.link(&format!("/topics/{}", topic.slug))),
            ("desk", to.link("/desk")),
            ("settings", to.link("/account/following")),
            ("topic", topic.title),
        ];
        to.letter(LetterKind::TopicExtended.label(), &facts)
    }))
}
