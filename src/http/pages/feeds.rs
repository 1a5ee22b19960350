//! Feeds of topics.

use actix_web::HttpResponse;
use actix_web::web::Path;

use crate::contributions::queries::thread;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item};
use crate::http::frame::Frame;
use crate::text::markdown::SanitisedHtml;
use crate::topics;

/// Contributions in a feed.
const FEED: i64 = 50;

/// `GET /topics/{slug}.atom`
pub(in crate::http) async fn topic_atom(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let (topic, latest) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let latest = thread::latest_of(conn, topic.id, FEED)?;
            Ok::<_, AppError>((topic, latest))
        })
        .await?;
    let page = format!("{}/topics/{}", frame.site.config.public_base(), topic.slug);
    let items = latest
        .into_iter()
        .filter_map(|said| {
            Some(Item {
                id: format!("{page}/{}", said.no),
                title: frame.words.with("number", &[("no", said.no.into())]),
                link: format!("{page}/{}", said.no),
                published: said.published_at.date_naive(),
                updated: said.changed_at.unwrap_or(said.published_at).date_naive(),
                author: said.spoken_as,
                language: said.language,
                html: Some(SanitisedHtml::trusting_stored(said.html?)),
            })
        })
        .collect();
    let feed = Feed { title: topic.title, own: format!("{page}.atom"), page, items };
    Ok(frame.file("application/atom+xml; charset=utf-8", feed.write(frame.words)))
}
