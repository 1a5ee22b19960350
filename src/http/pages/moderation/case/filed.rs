//! Where a text came from that staff entered for its author: what moderators see of it beside the text.

use diesel::QueryResult;
use diesel::pg::PgConnection;
use serde::Serialize;

use crate::contributions::Contribution;
use crate::filings::{Filing, queries};
use crate::http::pages::organise::filings::SourceView;
use crate::http::pages::parts::TimeView;
use crate::text::words::Words;

/// What it was entered from, by whom, and what became of it.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::moderation) struct FiledView {
    source: SourceView,
    /// Who entered it.
    by: String,
    confirmed: Option<TimeView>,
    /// As it was entered, where its sender changed it.
    entered: Option<String>,
}

/// A filing as stored.
pub(in crate::http::pages::moderation) struct Filed {
    filing: Filing,
    by: String,
    /// The first text that was sent.
    first: Option<String>,
}

impl Filed {
    /// What a contribution was entered from; nothing where its author wrote it here.
    pub(in crate::http::pages::moderation) fn load(
        conn: &mut PgConnection,
        contribution: &Contribution,
    ) -> QueryResult<Option<Self>> {
        if contribution.filed_by.is_none() {
            return Ok(None);
        }
        let found = queries::behind(conn, contribution.id)?;
        Ok(found.map(|(filing, by, first)| Self { filing, by, first }))
    }
}

impl FiledView {
    pub(in crate::http::pages::moderation) fn new(words: Words, Filed { filing, by, first }: Filed) -> Self {
        Self {
            source: SourceView::new(words, &filing),
            by,
            confirmed: filing.answered_at.map(|at| TimeView::exact(words, at, "UTC")),
            entered: Some(filing.body).filter(|body| first.as_ref() != Some(body)),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::moderation) mod samples {
    use super::*;
    use crate::http::pages::organise::filings::samples::source;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn filed() -> FiledView {
        FiledView { source: source(), by: "<b>".into(), confirmed: Some(time()), entered: Some("<b>".into()) }
    }
}
