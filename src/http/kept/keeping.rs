//! What an answer says about how long it may be kept.

use chrono::{DateTime, Utc};

use crate::db::changes::Scope;
use crate::sessions::Session;
use crate::sessions::countdown::next_change;
use crate::topics::Topic;

/// For whom nothing else is said: until anything public changes, and no longer than a second, because nobody has
/// reckoned how its words follow the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http) struct Keeping {
    /// What it shows of the database: it goes when any of that changes.
    pub(in crate::http) depends_on: Vec<Scope>,
    pub(in crate::http) lasting: Lasting,
}

/// How long its words stay true by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Lasting {
    /// A second.
    Briefly,
    /// Until then.
    Until(DateTime<Utc>),
    /// They have nothing to do with the clock.
    UntilChanged,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { depends_on: vec![Scope::Everything], lasting: Lasting::Briefly }
    }
}

impl Keeping {
    /// Words that the clock does not change.
    pub(in crate::http) fn until_changed(depends_on: &[Scope]) -> Self {
        Self { depends_on: depends_on.to_vec(), lasting: Lasting::UntilChanged }
    }

    /// A page of a topic that belongs to these sessions: it tells how long is left until each begins, and until the
    /// topic closes.
    pub(in crate::http) fn of_topic(now: DateTime<Utc>, topic: &Topic, sessions: &[Session]) -> Self {
        let of_topic = [next_change(now, topic.closes_at), Some(topic.opens_at)];
        let of_sessions =
            sessions.iter().flat_map(|session| [next_change(now, session.starts_at), Some(session.ends_at)]);
        let next = of_topic.into_iter().chain(of_sessions).flatten().filter(|at| *at > now).min();
        Self {
            depends_on: vec![Scope::Topic(topic.id.0), Scope::Record, Scope::Summaries],
            lasting: next.map_or(Lasting::UntilChanged, Lasting::Until),
        }
    }
}
