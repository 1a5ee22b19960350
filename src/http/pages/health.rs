//! For whoever keeps the service running: is the program alive, is it ready.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header;

use crate::db;
use crate::http::error::AppError;
use crate::http::frame::Frame;

/// Longest time that the database may take to answer the least there is to ask.
const PATIENCE: Duration = Duration::from_secs(2);

/// `GET /healthz`: the program answers, whatever the database does.
pub(in crate::http) async fn alive() -> HttpResponse {
    plain("ok")
}

/// `GET /readyz`: the database answers too; else 503.
pub(in crate::http) async fn ready(frame: Frame) -> Result<HttpResponse, AppError> {
    db::within(PATIENCE, frame.site.db.read(|conn| Ok::<_, AppError>(db::answers(conn)?))).await?;
    Ok(plain("ready"))
}

fn plain(body: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(body)
}
