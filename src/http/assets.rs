//! Styles, scripts, fonts and icons, built in; under addresses that change with their content.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use actix_web::http::{StatusCode, header};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::error::AppError;
use super::gzip;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
struct Files;

/// All style sheets in the order of `css/order.txt`, as one.
static STYLES: LazyLock<String> = LazyLock::new(|| {
    let read =
        |name: &str| Files::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    read("css/order.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| read(&format!("css/{line}")))
        .collect()
});

/// Changes whenever a file does. It stands before the name, so that what a script imports and a style sheet shows
/// has it too.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    let digests = names.iter().filter_map(|name| Some(Files::get(name)?.metadata.sha256_hash()));
    digests.fold(Sha256::new(), Sha256::chain_update).finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect()
});

/// The compressed forms of those that get shorter by it; fonts do not.
static COMPRESSED: LazyLock<HashMap<String, Bytes>> = LazyLock::new(|| {
    let styles = ("plenary.css".to_owned(), Bytes::from_static(STYLES.as_bytes()));
    let files = Files::iter().filter_map(|name| Some((name.to_string(), file(&name)?)));
    let text = files.chain([styles]).filter(|(name, _)| content_type(name).is_some_and(|kind| kind != "font/woff2"));
    text.filter_map(|(name, content)| Some((name, gzip::compressed(&content)?.into()))).collect()
});

/// A template with the address of each file as this build has it.
pub(super) fn with_version(template: &str) -> String {
    template.replace("\"/assets/", &format!("\"/assets/{}/", *VERSION))
}

/// `GET /assets/{name}`: with the version before the name for ever; without it, or with that of another build,
/// what this build has, to be asked for anew.
pub(super) async fn serve(request: HttpRequest, name: Path<String>) -> Result<HttpResponse, AppError> {
    let (version, name) = name.split_once('/').filter(|(first, _)| is_version(first)).unwrap_or(("", &name));
    let content_type = content_type(name).ok_or(AppError::NotFound)?;
    let content = match name {
        "plenary.css" => Bytes::from_static(STYLES.as_bytes()),
        other => file(other).ok_or(AppError::NotFound)?,
    };
    let gzip = COMPRESSED.get(name).filter(|_| gzip::is_accepted(request.headers()));
    let form = if gzip.is_some() { "-gzip" } else { "" };
    let mut answer = HttpResponse::Ok();
    answer.content_type(content_type);
    if COMPRESSED.contains_key(name) {
        answer.insert_header((header::VARY, "Accept-Encoding"));
    }
    if version == *VERSION {
        answer.insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"));
    } else {
        answer.insert_header((header::CACHE_CONTROL, "public, max-age=0, must-revalidate"));
        answer.insert_header((header::ETAG, format!("\"{}{form}\"", *VERSION)));
        let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        if known.is_some_and(|known| known.contains(&*VERSION)) {
            return Ok(answer.status(StatusCode::NOT_MODIFIED).finish());
        }
    }
    Ok(match gzip {
        Some(gzip) => answer.insert_header((header::CONTENT_ENCODING, "gzip")).body(gzip.clone()),
        None => answer.body(content),
    })
}

/// A file as it stands; style sheets go out as one.
fn file(name: &str) -> Option<Bytes> {
    match Files::get(name).filter(|_| !name.starts_with("css/"))?.data {
        Cow::Borrowed(built_in) => Some(Bytes::from_static(built_in)),
        Cow::Owned(read) => Some(read.into()),
    }
}

fn is_version(text: &str) -> bool {
    text.len() == VERSION.len() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}
