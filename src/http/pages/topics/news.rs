//! How much was published in a topic while somebody read it: a small answer that open pages ask for.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::{Deserialize, Serialize};

use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::topics;

/// What stands behind the question mark: the highest number that the page knew.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    since: i32,
}

/// What was published since.
#[derive(Debug, Serialize)]
struct News {
    new: usize,
    /// "3 new – show", in the reader's language; nothing where nothing is.
    words: Option<String>,
    /// Where the first of them is read.
    show: Option<String>,
}

/// `GET /topics/{slug}/news`
pub(in crate::http) async fn news(
    frame: Frame,
    slug: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (slug, since) = (slug.into_inner(), asked.since);
    let outlines = frame.site.outlines.clone();
    let (address, first, new) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let outline = outlines.of(conn, &topic)?;
            let mut since = outline.after_number(since).peekable();
            let first = since.peek().copied();
            Ok::<_, AppError>((format!("/topics/{}", topic.slug), first, since.count()))
        })
        .await?;
    let news = News {
        new,
        words: first.map(|_| frame.words.with("news-count", &[("count", new.into())])),
        show: first.map(|no| format!("{address}?view=order&from={no}#n{no}")),
    };
    let body = serde_json::to_string(&news).map_err(|cause| AppError::Internal(cause.into()))?;
    Ok(frame.file("application/json", body))
}
