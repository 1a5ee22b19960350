//! What staff entered for somebody, above the contributions on their desk.

use chrono::{DateTime, Utc};
use diesel::QueryResult;
use diesel::pg::PgConnection;
use serde::Serialize;

use crate::filings::{Filing, queries};
use crate::http::pages::home::excerpt;
use crate::http::pages::parts::TimeView;
use crate::people::roles::Contributor;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::words::Words;

/// As many are shown; those that are answered make room for others.
const SHOWN: i64 = 20;

/// A text that waits for its sender.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages::desk) struct FilingLine {
    href: String,
    topic: String,
    source: String,
    received: TimeView,
    /// Its first words.
    excerpt: String,
    language: &'static str,
    direction: &'static str,
}

impl FilingLine {
    /// What waits for the answer of this person, with the titles of the topics.
    pub(in crate::http::pages::desk) fn load(
        conn: &mut PgConnection,
        by: &Contributor,
        now: DateTime<Utc>,
    ) -> QueryResult<Vec<(Filing, String)>> {
        queries::waiting_for(conn, by, now, SHOWN)
    }

    pub(in crate::http::pages::desk) fn new(words: Words, (filing, topic): &(Filing, String)) -> Self {
        let language = ContentLanguage::stored(&filing.language);
        let body = markdown::listed(&filing.body);
        Self {
            href: format!("/filings/{}", filing.reference),
            topic: topic.clone(),
            source: words.text(&format!("source-{}", filing.source_kind.label())),
            received: TimeView::day(words, filing.received_on),
            excerpt: excerpt(&body),
            language: language.as_str(),
            direction: language.direction().as_str(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::desk) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn lines() -> Vec<FilingLine> {
        vec![FilingLine {
            href: "/filings/a".into(),
            topic: "<b>".into(),
            source: "Letter".into(),
            received: time(),
            excerpt: "<b>".into(),
            language: "ar",
            direction: "rtl",
        }]
    }
}
