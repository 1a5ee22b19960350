//! What has no effect yet: the offer to undo an own approval, and what one proposed just now.

use chrono::{DateTime, Utc};
use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use crate::http::pages::moderation::decided::JUST_NOW;
use crate::http::pages::parts::{LinkView, TimeView};
use crate::moderation::queries::proposals::{self, Waiting};
use crate::moderation::queries::to_come::{self, ToCome};
use crate::people::roles::Moderator;
use crate::sessions::clock::Zone;
use crate::text::words::Words;

/// What there is to undo, or why nothing was undone.
#[derive(Debug, Default)]
pub(in crate::http::pages::moderation) enum Undo {
    #[default]
    Nothing,
    /// An own approval that has not taken effect.
    Offered(ToCome),
    /// What one proposed just now, and waits for a second person.
    Proposed(Waiting),
    /// The key of what happened meanwhile.
    TooLate(&'static str),
}

/// The same on the page.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct UndoView {
    refused: Option<String>,
    offer: Option<OfferView>,
    proposed: Option<LinkView>,
}

impl Undo {
    /// What the moderator can undo, else what they proposed just now.
    pub(in crate::http::pages::moderation) fn offered(
        conn: &mut PgConnection,
        by: &Moderator,
        now: DateTime<Utc>,
    ) -> QueryResult<Self> {
        if let Some(approval) = to_come::last_by(conn, by.account.id)? {
            return Ok(Self::Offered(approval));
        }
        let proposed = proposals::last_by(conn, by.account.id, now - JUST_NOW)?;
        Ok(proposed.map_or(Self::Nothing, Self::Proposed))
    }
}

#[derive(Debug, Serialize)]
struct OfferView {
    action: String,
    href: String,
    revision: i64,
    topic: String,
    due: TimeView,
    /// Seconds that are left.
    left: i64,
}

impl UndoView {
    pub(in crate::http::pages::moderation) fn new(words: Words, undo: Undo) -> Option<Self> {
        match undo {
            Undo::Nothing => None,
            Undo::TooLate(key) => Some(Self { refused: Some(words.text(key)), offer: None, proposed: None }),
            Undo::Proposed(waiting) => {
                let href = format!("/moderation/{}", waiting.reference);
                let proposed = Some(LinkView { href, words: waiting.topic_title });
                Some(Self { refused: None, offer: None, proposed })
            }
            Undo::Offered(approval) => {
                let href = format!("/moderation/{}", approval.reference);
                let (topic, zone) = approval.topic;
                let offer = OfferView {
                    action: format!("{href}/undo"),
                    href,
                    revision: approval.id.0,
                    due: to_the_second(approval.due, &zone),
                    left: (approval.due - Utc::now()).num_seconds().max(0),
                    topic,
                };
                Some(Self { refused: None, offer: Some(offer), proposed: None })
            }
        }
    }
}

/// Who approved a text that waits to be published, and when that takes effect.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct ToComeView {
    who: String,
    due: TimeView,
}

impl ToComeView {
    pub(in crate::http::pages::moderation) fn new(approval: &ToCome, zone: &str) -> Self {
        Self { who: approval.name.clone(), due: to_the_second(approval.due, zone) }
    }
}

/// The time of day with its seconds: for what ends within the minute.
pub(in crate::http::pages::moderation) fn to_the_second(at: DateTime<Utc>, zone: &str) -> TimeView {
    let told = TimeView::clock(at, zone);
    let words = match Zone::parse(zone) {
        Ok(zone) => format!("{} {}", zone.local(at).format("%H:%M:%S"), zone.words(at)),
        Err(_) => at.format("%H:%M:%S UTC").to_string(),
    };
    TimeView { words, ..told }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn offered() -> UndoView {
        let offer = OfferView {
            action: "/moderation/a/undo".into(),
            href: "/moderation/a".into(),
            revision: 1,
            topic: "<b>".into(),
            due: time(),
            left: 12,
        };
        UndoView { refused: None, offer: Some(offer), proposed: None }
    }

    pub(in crate::http) fn too_late() -> UndoView {
        UndoView { refused: Some("Approved.".into()), offer: None, proposed: None }
    }

    pub(in crate::http) fn proposed() -> UndoView {
        let proposed = LinkView { href: "/".into(), words: "<b>".into() };
        UndoView { refused: None, offer: None, proposed: Some(proposed) }
    }

    pub(in crate::http) fn to_come() -> ToComeView {
        ToComeView { who: "<b>".into(), due: time() }
    }
}
