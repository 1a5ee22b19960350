//! That a contribution is a right of reply, on the page of its author.

use diesel::PgConnection;
use serde::Serialize;

use super::super::parts::{LinkView, TimeView, right_of_reply_of};
use crate::contributions::queries::right_of_reply;
use crate::contributions::receipt::Receipt;
use crate::http::error::AppError;
use crate::text::words::Words;

/// To what, and until when it can be sent.
#[derive(Debug, Serialize)]
pub(super) struct ReplyNote {
    words: String,
    /// What it answers.
    to: Option<LinkView>,
    until: TimeView,
}

/// The number of what it answers, where it is such a reply.
pub(super) fn load(conn: &mut PgConnection, receipt: &Receipt) -> Result<Option<i32>, AppError> {
    match receipt.contribution.parent_id.filter(|_| receipt.contribution.right_of_reply) {
        Some(to) => Ok(right_of_reply::number(conn, to)?),
        None => Ok(None),
    }
}

impl ReplyNote {
    pub(super) fn new(words: Words, receipt: &Receipt, answers: Option<i32>) -> Option<Self> {
        let Receipt { contribution, topic, .. } = receipt;
        contribution.right_of_reply.then(|| Self {
            words: right_of_reply_of(words, &contribution.spoken_as),
            to: answers.map(|no| LinkView {
                href: format!("/topics/{}/{no}", topic.slug),
                words: words.with("in-reply-to-number", &[("no", no.into())]),
            }),
            until: TimeView::deadline(words, topic.replies_until(), &topic.zone),
        })
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn note(full: bool) -> Option<ReplyNote> {
        let to = LinkView { href: "/topics/a/1".into(), words: "<b>".into() };
        full.then(|| ReplyNote { words: "<b>".into(), to: Some(to), until: time() })
    }
}
