//! What came after its topic had closed: shown to moderators and its author, to nobody else.

use chrono::{DateTime, Utc};

use crate::contributions::{Contribution, Revision};
use crate::topics::REPLIES_AFTER_CLOSING;

/// Why a text that came after closing is there all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterClosing {
    /// It came within the minutes of grace.
    Late,
    /// It was in time before changes were asked for.
    Resubmitted,
    /// Staff had entered it in time, and its sender confirmed it then.
    Confirmed,
    /// Whoever is named had two days more to reply.
    ByRight,
}

/// How a text came, as its rows say.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// Whether what it goes back to came after what was then the end of its topic.
    pub late: bool,
    /// The how-manyth text it is.
    pub number: i32,
    /// When it came.
    pub at: DateTime<Utc>,
    /// Whether staff entered the first text of its contribution.
    pub filed: bool,
    /// Whether its contribution is a reply by right.
    pub right_of_reply: bool,
}

impl Arrival {
    /// How this text of the contribution came; where words were struck out of it, it is the one that they stood in.
    pub fn of(contribution: &Contribution, as_sent: &Revision) -> Self {
        Self {
            late: as_sent.late,
            number: as_sent.number,
            at: as_sent.submitted_at,
            filed: contribution.filed_by.is_some(),
            right_of_reply: contribution.right_of_reply,
        }
    }
}

impl AfterClosing {
    /// What is to be said of a text in a topic that closes, or closed, at this instant. Where that was put off
    /// meanwhile, the text is in time.
    pub fn of(arrival: Arrival, closes_at: DateTime<Utc>) -> Option<Self> {
        match arrival {
            Arrival { at, .. } if at < closes_at => None,
            Arrival { late: true, .. } => Some(Self::Late),
            Arrival { right_of_reply: true, at, .. } if at < closes_at + REPLIES_AFTER_CLOSING => Some(Self::ByRight),
            Arrival { number: 1, filed: true, .. } => Some(Self::Confirmed),
            // The topic closed sooner than it was to when the text came.
            Arrival { number: 1, .. } => None,
            Arrival { .. } => Some(Self::Resubmitted),
        }
    }

    /// The id of its words in the message catalogue.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Resubmitted => "late-resubmitted",
            Self::Confirmed => "late-confirmed",
            Self::ByRight => "late-right-of-reply",
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    const CLOSES_AT: DateTime<Utc> = DateTime::UNIX_EPOCH;

    fn came(number: i32, minutes: i64) -> Arrival {
        let at = CLOSES_AT + Duration::minutes(minutes);
        Arrival { late: false, number, at, filed: false, right_of_reply: false }
    }

    #[test]
    fn what_came_after_closing_says_why_it_is_there_until_the_end_is_put_off() {
        let of = |arrival| AfterClosing::of(arrival, CLOSES_AT);
        let late = |number, minutes| Arrival { late: true, ..came(number, minutes) };
        assert_eq!(of(came(1, -1)), None);
        assert_eq!(of(late(1, 5)), Some(AfterClosing::Late));
        assert_eq!(of(late(2, 7)), Some(AfterClosing::Late));
        assert_eq!(of(came(2, 5)), Some(AfterClosing::Resubmitted));
        assert_eq!(of(Arrival { filed: true, ..came(1, 5) }), Some(AfterClosing::Confirmed));
        assert_eq!(of(came(1, 5)), None);
        assert_eq!(of(late(1, -5)), None);
    }

    #[test]
    fn a_right_of_reply_says_so_within_its_two_days() {
        let of =
            |number, minutes| AfterClosing::of(Arrival { right_of_reply: true, ..came(number, minutes) }, CLOSES_AT);
        assert_eq!(of(1, -1), None);
        assert_eq!(of(1, 5), Some(AfterClosing::ByRight));
        assert_eq!(of(2, 2 * 24 * 60 - 1), Some(AfterClosing::ByRight));
        assert_eq!(of(2, 2 * 24 * 60 + 1), Some(AfterClosing::Resubmitted));
    }
}
