//! What programs ask every site for: what may be crawled, what there is, whom to tell about a weakness.

use actix_web::HttpResponse;
use chrono::Duration;
use diesel::PgConnection;

use crate::http::NOT_FOR_EVERYBODY;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::{sessions, summaries, topics};

/// Addresses of a kind in the site map.
const MAPPED: i64 = 5_000;

/// `GET /robots.txt`
pub(in crate::http) async fn robots(frame: Frame) -> HttpResponse {
    let base = frame.site.config.public_base();
    let nothing: String = NOT_FOR_EVERYBODY.iter().map(|first| format!("Disallow: /{first}\n")).collect();
    let body = format!("User-agent: *\n{nothing}Sitemap: {base}/sitemap.xml\n");
    frame.file("text/plain; charset=utf-8", body)
}

/// `GET /sitemap.xml`
pub(in crate::http) async fn sitemap(frame: Frame) -> Result<HttpResponse, AppError> {
    let slugs = frame.site.db.public(published).await?;
    let base = frame.site.config.public_base();
    let addresses: String =
        ["/", "/topics", "/sessions", "/processes", "/summaries", "/ledger", "/statistics", "/rules", "/about"]
            .into_iter()
            .map(str::to_owned)
            .chain(
                slugs
                    .into_iter()
                    .flat_map(|(part, slugs)| slugs.into_iter().map(move |slug| format!("/{part}/{slug}"))),
            )
            .map(|path| format!("<url><loc>{base}{path}</loc></url>\n"))
            .collect();
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{addresses}</urlset>\n"
    );
    Ok(frame.file("application/xml; charset=utf-8", body))
}

/// Under which part of the site stands what, by its name in addresses.
fn published(conn: &mut PgConnection) -> Result<[(&'static str, Vec<String>); 4], AppError> {
    Ok([
        ("processes", sessions::queries::processes::slugs(conn, MAPPED)?),
        ("sessions", sessions::queries::public::slugs(conn, MAPPED)?),
        ("topics", topics::queries::slugs(conn, MAPPED)?),
        ("summaries", summaries::queries::public::slugs(conn, MAPPED)?),
    ])
}

/// `GET /.well-known/security.txt` (RFC 9116)
pub(in crate::http) async fn security(frame: Frame) -> HttpResponse {
    let base = frame.site.config.public_base();
    // Where nobody said whom to write to, the site itself has to say more.
    let contact =
        frame.site.config.contact.as_ref().map_or_else(|| format!("{base}/about#contact"), ToString::to_string);
    // Whole months, so that the file stays the same for a while.
    let expires = (frame.now + Duration::days(180)).format("%Y-%m-01T00:00:00Z");
    let body = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n\
         Canonical: {base}/.well-known/security.txt\n"
    );
    frame.file("text/plain; charset=utf-8", body)
}
