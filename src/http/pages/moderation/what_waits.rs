//! What waits on the desk besides texts: appeals and reports in numbers, and authors who wrote last.

use chrono::{DateTime, SecondsFormat, Utc};
use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::super::parts::duration;
use super::narrowing::Narrowing;
use crate::db::paging::Paged;
use crate::http::error::AppError;
use crate::moderation::queries::second_looks::COUNTED;
use crate::moderation::queries::unanswered::{Unanswered, unanswered};
use crate::moderation::second_looks::{self, Waiting};
use crate::people::roles::Moderator;
use crate::text::words::Words;

/// Authors on one page of their list.
const SHOWN: usize = 10;

/// Where the list of authors goes on.
#[derive(Debug, Default, Deserialize)]
pub(super) struct AuthorsAsked {
    authors_since: Option<DateTime<Utc>>,
    authors_after: Option<String>,
}

/// All of it as stored.
pub(super) struct WhatWaits {
    second_looks: Waiting,
    authors: Paged<Unanswered>,
}

impl WhatWaits {
    pub(super) fn load(conn: &mut PgConnection, by: &Moderator, asked: &AuthorsAsked) -> Result<Self, AppError> {
        let after = asked.authors_since.zip(asked.authors_after.as_deref());
        Ok(Self {
            second_looks: second_looks::waiting_for(conn, by)?,
            authors: Paged::ask(SHOWN, |limit| unanswered(conn, by.account.id, after, limit))?,
        })
    }
}

/// All of it as the page shows it.
#[derive(Debug, Serialize)]
pub(super) struct WhatWaitsView {
    appeals: Option<String>,
    reports: Option<String>,
    authors: Vec<AuthorLine>,
    authors_next: Option<String>,
}

/// A case whose author waits for an answer.
#[derive(Debug, Serialize)]
struct AuthorLine {
    href: String,
    topic: String,
    no: Option<i32>,
    who: String,
    waits: String,
}

impl WhatWaitsView {
    pub(super) fn new(words: Words, now: DateTime<Utc>, waits: WhatWaits, chosen: &Narrowing) -> Self {
        let WhatWaits { second_looks, authors } = waits;
        let authors_next = authors.last().map(|last| {
            let since = last.since.to_rfc3339_opts(SecondsFormat::Micros, true);
            chosen.address(&[("authors_since", &since), ("authors_after", &last.reference)])
        });
        let line = |line: Unanswered| AuthorLine {
            href: format!("/moderation/{}#messages", line.reference),
            topic: line.topic_title,
            no: line.no,
            who: line.spoken_as,
            waits: duration(words, (now - line.since).num_seconds()),
        };
        Self {
            appeals: counted(second_looks.appeals),
            reports: counted(second_looks.reports),
            authors: authors.lines.into_iter().map(line).collect(),
            authors_next,
        }
    }
}

/// A number that is counted up to a limit; nothing where nothing waits.
pub(in crate::http::pages) fn counted(waiting: i64) -> Option<String> {
    match waiting {
        0 => None,
        many if many > COUNTED => Some(format!("{COUNTED}+")),
        some => Some(some.to_string()),
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn what_waits(full: bool) -> WhatWaitsView {
        let line = |no| AuthorLine {
            href: "/moderation/a#messages".into(),
            topic: "<b>".into(),
            no,
            who: "<b>".into(),
            waits: "2 h".into(),
        };
        WhatWaitsView {
            appeals: full.then(|| "3".into()),
            reports: full.then(|| "99+".into()),
            authors: if full { vec![line(Some(3)), line(None)] } else { vec![] },
            authors_next: full.then(|| "/moderation".into()),
        }
    }
}
