//! That a contribution may be sent for longer than others, on the page of its author: a right of reply, or a letter.

use chrono::NaiveDate;
use diesel::PgConnection;
use serde::Serialize;

use super::super::parts::{LinkView, TimeView, right_of_reply_of};
use crate::contributions::SourceKind;
use crate::contributions::queries::right_of_reply;
use crate::contributions::receipt::Receipt;
use crate::filings;
use crate::http::error::AppError;
use crate::http::pages::contributions::saying::entered_from;
use crate::text::words::Words;

/// Why, and until when.
#[derive(Debug, Serialize)]
pub(super) struct ReplyNote {
    words: String,
    /// What it answers.
    to: Option<LinkView>,
    until: TimeView,
}

/// Why it may be sent for longer.
pub(super) enum Longer {
    /// Whoever is named in this number replies by right.
    ByRight(Option<i32>),
    /// Staff entered it from this, and nothing of it was sent yet.
    Entered(SourceKind, NaiveDate),
}

/// Whether it may, and why.
pub(super) fn load(conn: &mut PgConnection, receipt: &Receipt) -> Result<Option<Longer>, AppError> {
    let Receipt { contribution, latest, .. } = receipt;
    if contribution.right_of_reply {
        let to = contribution.parent_id.map(|to| right_of_reply::number(conn, to)).transpose()?;
        return Ok(Some(Longer::ByRight(to.flatten())));
    }
    if contribution.filed_by.is_none() || latest.sent.is_some() {
        return Ok(None);
    }
    let filed = filings::queries::behind(conn, contribution.id)?;
    Ok(filed.map(|(filing, ..)| Longer::Entered(filing.source_kind, filing.received_on)))
}

impl ReplyNote {
    pub(super) fn new(words: Words, receipt: &Receipt, longer: Longer) -> Self {
        let Receipt { contribution, topic, send_until, .. } = receipt;
        let (said, answers) = match longer {
            Longer::ByRight(to) => (right_of_reply_of(words, &contribution.spoken_as), to),
            Longer::Entered(kind, received) => (entered_from(words, kind, received), None),
        };
        Self {
            words: said,
            to: answers.map(|no| LinkView {
                href: format!("/topics/{}/{no}", topic.slug),
                words: words.with("in-reply-to-number", &[("no", no.into())]),
            }),
            until: TimeView::deadline(words, *send_until, &topic.zone),
        }
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
