//! What came after its topic had closed: shown to moderators and its author, to nobody else.

use chrono::{DateTime, Utc};

use crate::contributions::Revision;

/// Why a text that came after closing is there all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterClosing {
    /// It came within the minutes of grace.
    Late,
    /// It was in time before changes were asked for.
    Resubmitted,
    /// Staff had entered it in time, and its sender confirmed it then.
    Confirmed,
}

/// When a text came, as its row says.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// Whether what it goes back to came after what was then the end of its topic.
    pub late: bool,
    /// The how-manyth text it is.
    pub number: i32,
    /// When it came.
    pub at: DateTime<Utc>,
}

impl AfterClosing {
    /// What is to be said of a text in a topic that closes, or closed, at this instant. Where that was put off
    /// meanwhile, the text is in time.
    pub fn of(arrival: Arrival, closes_at: DateTime<Utc>) -> Option<Self> {
        match arrival {
            Arrival { at, .. } if at < closes_at => None,
            Arrival { late: true, .. } => Some(Self::Late),
            Arrival { number: 1, .. } => Some(Self::Confirmed),
            Arrival { .. } => Some(Self::Resubmitted),
        }
    }

    /// The id of its words in the message catalogue.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Resubmitted => "late-resubmitted",
            Self::Confirmed => "late-confirmed",
        }
    }
}

impl From<&Revision> for Arrival {
    fn from(text: &Revision) -> Self {
        Self { late: text.late, number: text.number, at: text.submitted_at }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn what_came_after_closing_says_why_it_is_there_until_the_end_is_put_off() {
        let closes_at = DateTime::UNIX_EPOCH;
        let of = |late, number, minutes| {
            AfterClosing::of(Arrival { late, number, at: closes_at + Duration::minutes(minutes) }, closes_at)
        };
        assert_eq!(of(false, 1, -1), None);
        assert_eq!(of(true, 1, 5), Some(AfterClosing::Late));
        assert_eq!(of(true, 2, 7), Some(AfterClosing::Late));
        assert_eq!(of(false, 2, 5), Some(AfterClosing::Resubmitted));
        assert_eq!(of(false, 1, 5), Some(AfterClosing::Confirmed));
        assert_eq!(of(true, 1, -5), None);
    }
}
