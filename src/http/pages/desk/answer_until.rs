//! Until when an author may send another text once changes were asked for: told before, not after.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::super::parts::TimeView;
use crate::contributions::receipt::Receipt;
use crate::text::words::Words;

/// The end of the time to answer.
#[derive(Debug, Serialize)]
pub(super) struct AnswerUntilView {
    at: TimeView,
    over: bool,
    /// Whether that is later than another text could be sent.
    after_closing: bool,
}

impl AnswerUntilView {
    pub(super) fn new(words: Words, receipt: &Receipt, now: DateTime<Utc>) -> Option<Self> {
        let until = receipt.answer_until?;
        Some(Self {
            at: TimeView::deadline(words, until, &receipt.topic.zone),
            over: until < now,
            after_closing: until > receipt.send_until,
        })
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn until(over: bool) -> AnswerUntilView {
        AnswerUntilView { at: time(), over, after_closing: !over }
    }
}
