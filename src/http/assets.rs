//! Styles, scripts, fonts and icons, built in; each under an address that changes with its content.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;
use rust_embed::RustEmbed;

use super::error::AppError;
use crate::people::secret::sha256;

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

static STYLES_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/plenary.css?v={}", short(STYLES.as_bytes())));

static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| {
    let scripts: Vec<u8> = Files::iter()
        .filter(|name| name.starts_with("js/"))
        .filter_map(|name| Files::get(&name))
        .flat_map(|file| file.data.into_owned())
        .collect();
    format!("/assets/js/main.js?v={}", short(&scripts))
});

fn short(content: &[u8]) -> String {
    let digest = sha256(&String::from_utf8_lossy(content));
    digest[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where the style sheet of this build is.
pub(super) fn styles_path() -> &'static str {
    &STYLES_PATH
}

/// Where the script of this build begins.
pub(super) fn script_path() -> &'static str {
    &SCRIPT_PATH
}

/// `GET /assets/{name}`
pub(super) async fn serve(name: Path<String>) -> Result<HttpResponse, AppError> {
    let name = name.into_inner();
    let mut answer = HttpResponse::Ok();
    answer.insert_header((header::CACHE_CONTROL, "public, max-age=86400"));
    answer.content_type(content_type(&name).ok_or(AppError::NotFound)?);
    if name == "plenary.css" {
        return Ok(answer.body(STYLES.as_str()));
    }
    let file = Files::get(&name).filter(|_| !name.starts_with("css/")).ok_or(AppError::NotFound)?;
    Ok(answer.body(file.data.into_owned()))
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
