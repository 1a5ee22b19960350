//! What waits, narrowed down.

use chrono::{DateTime, Duration, Utc};

use crate::topics::TopicId;

/// How a text that waits stands with the moderators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// However it stands, as long as it waits for a moderator.
    #[default]
    Any,
    /// Nobody holds it.
    Free,
    /// Whoever asks holds it.
    Mine,
    /// Somebody holds it.
    Held,
    /// It waits for its author, who was asked for changes.
    SentBack,
}

impl Standing {
    /// All of them, in the order in which a form offers them.
    pub const ALL: [Self; 5] = [Self::Any, Self::Free, Self::Mine, Self::Held, Self::SentBack];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Free => "free",
            Self::Mine => "mine",
            Self::Held => "held",
            Self::SentBack => "sent_back",
        }
    }

    /// The one of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// How long a text has waited at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// A day.
    Day,
    /// Three days.
    ThreeDays,
    /// A week.
    Week,
}

impl Age {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::ThreeDays, Self::Week];

    /// Whole days; its name in addresses too.
    pub fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::ThreeDays => 3,
            Self::Week => 7,
        }
    }

    /// The one of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.days().to_string() == name)
    }

    /// Before when such a text was sent.
    pub fn before(self, now: DateTime<Utc>) -> DateTime<Utc> {
        now - Duration::days(self.days())
    }
}

/// Which part of what waits is asked for; all of it by default.
#[derive(Debug, Clone, Default)]
pub struct Narrowed {
    /// In one topic.
    pub topic: Option<TopicId>,
    /// Of authors of one stakeholder group, by its id.
    pub group: Option<String>,
    /// In one language, a BCP 47 code.
    pub language: Option<String>,
    /// Sent before this instant.
    pub before: Option<DateTime<Utc>>,
    /// How it stands.
    pub standing: Standing,
}
