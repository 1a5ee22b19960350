//! What programs read: feeds of topics, what may be crawled, whom to tell about a weakness.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::Duration;

use crate::contributions::queries::thread;
use crate::http::error::AppError;
use crate::http::feed::{Feed, Item};
use crate::http::frame::Frame;
use crate::text::markdown::SanitisedHtml;
use crate::topics;

/// Contributions in a feed.
const FEED: i64 = 50;
/// Addresses in the site map.
const MAPPED: i64 = 5_000;

/// `GET /topics/{slug}.atom`
pub(in crate::http) async fn topic_atom(frame: Frame, slug: Path<String>) -> Result<HttpResponse, AppError> {
    let slug = slug.into_inner();
    let (topic, newest) = frame
        .site
        .db
        .public(move |conn| {
            let topic = topics::queries::by_slug(conn, &slug)?.ok_or(AppError::NotFound)?;
            let newest = thread::newest_of(conn, topic.id, FEED)?;
            Ok::<_, AppError>((topic, newest))
        })
        .await?;
    let page = format!("{}/topics/{}", frame.site.config.public_base(), topic.slug);
    let items = newest
        .into_iter()
        .filter_map(|said| {
            Some(Item {
                id: format!("{page}/{}", said.no),
                title: frame.words.with("number", &[("no", said.no.into())]),
                link: format!("{page}/{}", said.no),
                at: said.changed_at.unwrap_or(said.published_at),
                author: said.spoken_as,
                language: said.language,
                html: Some(SanitisedHtml::trusting_stored(said.html?)),
            })
        })
        .collect();
    let feed = Feed { title: topic.title, own: format!("{page}.atom"), page, items };
    Ok(frame.file("application/atom+xml; charset=utf-8", feed.write(frame.words)))
}

/// `GET /robots.txt`
pub(in crate::http) async fn robots(frame: Frame) -> HttpResponse {
    let base = frame.site.config.public_base();
    let body = format!(
        "User-agent: *\nDisallow: /desk\nDisallow: /moderation\nDisallow: /organise\nDisallow: /account\nDisallow: /login\n\
         Sitemap: {base}/sitemap.xml\n"
    );
    frame.file("text/plain; charset=utf-8", body)
}

/// `GET /sitemap.xml`
pub(in crate::http) async fn sitemap(frame: Frame) -> Result<HttpResponse, AppError> {
    let slugs = frame.site.db.public(|conn| Ok::<_, AppError>(topics::queries::slugs(conn, MAPPED)?)).await?;
    let base = frame.site.config.public_base();
    let addresses: String = ["/", "/sessions", "/ledger", "/rules", "/about"]
        .into_iter()
        .map(str::to_owned)
        .chain(slugs.iter().map(|slug| format!("/topics/{slug}")))
        .map(|path| format!("<url><loc>{base}{path}</loc></url>\n"))
        .collect();
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
    );
    Ok(frame.file("application/xml; charset=utf-8", body))
}

/// `GET /.well-known/security.txt` (RFC 9116)
pub(in crate::http) async fn security(frame: Frame) -> HttpResponse {
    let base = frame.site.config.public_base();
    let host = frame.site.config.public_url.host_str().unwrap_or("localhost").to_owned();
    // Whole months, so that the file stays the same for a while.
    let expires = (frame.now + Duration::days(180)).format("%Y-%m-01T00:00:00Z");
    let body = format!(
        "Contact: mailto:security@{host}\nExpires: {expires}\nPreferred-Languages: en\n\
         Canonical: {base}/.well-known/security.txt\n"
    );
    frame.file("text/plain; charset=utf-8", body)
}
