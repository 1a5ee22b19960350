//! A draft kept as one types: what the page's own script is answered, and what it shows of it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use chrono::{DateTime, Utc};
use diesel::{PgConnection, QueryResult};
use serde::Serialize;

use crate::contributions::latest::Latest;
use crate::contributions::queries::desk;
use crate::http::form::Complaints;
use crate::http::pages::parts::TimeView;
use crate::http::pages::writing::composer;
use crate::http::pages::writing::suggestion::SuggestionView;
use crate::people::roles::Contributor;
use crate::text::Body;
use crate::text::words::Words;

/// The draft is stored.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct KeptView {
    /// What the form holds another version of from now on.
    revision: String,
    /// "14:02 UTC"
    saved: String,
    reference: String,
    /// How many words the server counts.
    words: usize,
    suggestion: Option<SuggestionView>,
}

/// Nothing was stored: another window stored something else.
#[derive(Debug, Serialize)]
struct OtherView<'a> {
    stored: &'a str,
    /// What a form has to name that takes the place of it; nothing where that cannot be.
    revision: Option<String>,
    /// Where the stored text is.
    href: String,
}

#[derive(Debug, Serialize)]
struct RefusedView<'a> {
    complaint: &'a str,
}

impl KeptView {
    /// What is stored under this reference now, in the transaction that stored it.
    pub(in crate::http::pages) fn load(
        conn: &mut PgConnection,
        words: Words,
        by: &Contributor,
        reference: &str,
        now: DateTime<Utc>,
    ) -> QueryResult<Self> {
        let own = desk::own(conn, by.account.id, reference)?.ok_or(diesel::result::Error::NotFound)?;
        let latest = Latest::of(conn, own.id)?;
        let body = latest.text().and_then(|(text, _)| Body::parse(text).ok());
        Ok(Self {
            revision: latest.seen().to_string(),
            saved: TimeView::clock(now, "UTC").words,
            reference: own.reference,
            words: body.as_ref().map_or(0, Body::words),
            suggestion: body
                .zip(latest.language())
                .and_then(|(body, chosen)| SuggestionView::new(words, &body, chosen)),
        })
    }

    /// As the script reads it.
    pub(in crate::http::pages) fn answer(&self) -> HttpResponse {
        json(StatusCode::OK, self)
    }
}

/// Another text stands there.
pub(in crate::http::pages) fn other_text(stored: &str, revision: Option<String>, reference: &str) -> HttpResponse {
    json(StatusCode::CONFLICT, &OtherView { stored, revision, href: format!("/desk/{reference}") })
}

/// Something is wrong with a field.
pub(in crate::http::pages) fn complained(words: Words, complaints: &Complaints) -> HttpResponse {
    let listed = complaints.listed(words, composer::ORDER);
    let complaint = listed.first().map_or("", |line| line.words.as_str());
    json(StatusCode::UNPROCESSABLE_ENTITY, &RefusedView { complaint })
}

/// It cannot be kept any more.
pub(in crate::http::pages) fn too_late(complaint: &str) -> HttpResponse {
    json(StatusCode::CONFLICT, &RefusedView { complaint })
}

fn json(status: StatusCode, answer: &impl Serialize) -> HttpResponse {
    HttpResponse::build(status).insert_header((header::CACHE_CONTROL, "no-store")).json(answer)
}
