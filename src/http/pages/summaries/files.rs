//! A published summary to take along.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, Utc};

use super::show;
use crate::export::{self, Edition, Wording};
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::pages::parts::{Groups, TimeView};
use crate::summaries::report::Wanted;
use crate::text::words::Words;

/// The words of a file, in the language of whoever takes it along.
struct FileWords {
    words: Words,
    groups: Groups,
}

impl Wording for FileWords {
    fn language(&self) -> &'static str {
        self.words.0.code()
    }

    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn number(&self, no: i32) -> String {
        self.words.with("number", &[("no", no.into())])
    }

    fn group(&self, id: &str) -> String {
        self.groups.get(id).label
    }

    fn date(&self, at: DateTime<Utc>) -> String {
        TimeView::date(self.words, at).words
    }
}

/// `GET /summaries/{slug}.html`
pub(in crate::http) async fn html(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    file(&frame, slug.into_inner(), "html", "text/html; charset=utf-8", |edition| Ok(export::html::file(edition))).await
}

/// `GET /summaries/{slug}.md`
pub(in crate::http) async fn markdown(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let write = |edition: &Edition<'_>| Ok(export::markdown::file(edition));
    file(&frame, slug.into_inner(), "md", "text/markdown; charset=utf-8", write).await
}

/// `GET /summaries/{slug}.csv`
pub(in crate::http) async fn csv(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let write = |edition: &Edition<'_>| export::csv::file(edition).map_err(|cause| AppError::Internal(cause.into()));
    file(&frame, slug.into_inner(), "csv", "text/csv; charset=utf-8", write).await
}

/// `GET /summaries/{slug}.json`
pub(in crate::http) async fn json(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let write = |edition: &Edition<'_>| export::json::file(edition).map_err(|cause| AppError::Internal(cause.into()));
    file(&frame, slug.into_inner(), "json", "application/json", write).await
}

async fn file(
    frame: &Frame,
    slug: String,
    ending: &str,
    content_type: &str,
    write: impl FnOnce(&Edition<'_>) -> Result<String, AppError>,
) -> Result<HttpResponse, AppError> {
    let (report, groups) = show::load(frame, slug, Wanted::All).await?;
    let words = FileWords { words: frame.words, groups };
    let body = write(&Edition { report: &report, base: frame.site.config.public_base(), words: &words })?;
    Ok(frame.download(content_type, &format!("{}.{ending}", report.summary.slug), body))
}
