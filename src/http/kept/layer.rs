//! The layer that answers visitors with what was made before. Who is signed in goes on to the handlers.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Data;

use super::answer::{Keepable, KeptAnswer};
use super::pages::{Made, Making, Name, Turn};
use crate::db;
use crate::http::NOT_FOR_EVERYBODY;
use crate::http::auth;
use crate::http::reader_language;
use crate::http::site::Site;

/// How long one request waits for another that makes the same answer. After that each makes its own.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often a request waits at most: what others made may be out of date when they are ready.
const ROUNDS: usize = 3;

/// Answers with what is kept, or lets one request make it for all.
pub(in crate::http) async fn keep(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let site = request.app_data::<Data<Site>>().cloned();
    // Where nobody tells of changes, nothing may be kept.
    let Some(site) = site.filter(|site| site.db.changes().is_trusted()) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let Some(name) = name_of(&request) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let began = Instant::now();
    for _ in 0..ROUNDS {
        if let Some(answer) = site.kept_pages.get(&name, site.db.changes()) {
            return Ok(give(request, &site, &name, answer).await);
        }
        match site.kept_pages.turn(&name) {
            Turn::Mine(making) => {
                // Another one may have made it just now.
                if let Some(answer) = site.kept_pages.get(&name, site.db.changes()) {
                    making.keep(answer.clone());
                    return Ok(give(request, &site, &name, answer).await);
                }
                return make(request, next, &site, making).await;
            }
            Turn::Another(mut told) => {
                let left = PATIENCE.saturating_sub(began.elapsed());
                let made = tokio::time::timeout(left, told.wait_for(|made| *made != Made::NotYet)).await;
                if made.is_err() || made.is_ok_and(|made| made.is_ok_and(|made| *made == Made::ForOne)) {
                    break;
                }
            }
        }
    }
    // What was waited counts as waiting for the database.
    let left = db::PATIENCE.saturating_sub(began.elapsed());
    Ok(db::within(left, next.call(request)).await?.map_into_boxed_body())
}

/// What is asked for, where that is the same for every visitor.
fn name_of(request: &ServiceRequest) -> Option<Name> {
    let first = request.path().split('/').nth(1).unwrap_or_default();
    if !matches!(*request.method(), Method::GET | Method::HEAD)
        || first == "assets"
        || NOT_FOR_EVERYBODY.contains(&first)
    {
        return None;
    }
    // Who asks for a language gets a cookie.
    let mut query = url::form_urlencoded::parse(request.query_string().as_bytes());
    if query.any(|(name, _)| name == "lang") || auth::has_cookie(request.request()) {
        return None;
    }
    let here = request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    Some(Name { here, language: reader_language::of_visitor(request.request()) })
}

/// Makes the answer, and keeps it where the handler says that it may be.
async fn make(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
    site: &Site,
    making: Making,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let read_at = site.db.changes().moment();
    let mut response = match next.call(request).await {
        Ok(response) => response.map_into_boxed_body(),
        Err(cause) => {
            making.leave();
            return Err(cause);
        }
    };
    let keepable = response.response_mut().extensions_mut().remove::<Keepable>();
    let Some(keepable) = keepable.filter(|_| !response.headers().contains_key(header::SET_COOKIE)) else {
        making.leave();
        return Ok(response);
    };
    let answer = Arc::new(KeptAnswer::new(keepable, response.headers(), read_at));
    let answer = compressed(answer, response.request().headers()).await;
    making.keep(answer.clone());
    let given = answer.to(response.request().headers());
    Ok(response.into_response(given))
}

/// Gives a kept answer; the first who wants it compressed has that kept too.
async fn give(request: ServiceRequest, site: &Site, name: &Name, kept: Arc<KeptAnswer>) -> ServiceResponse<BoxBody> {
    let answer = compressed(kept.clone(), request.headers()).await;
    if !Arc::ptr_eq(&answer, &kept) {
        site.kept_pages.keep(name.clone(), answer.clone());
    }
    let given = answer.to(request.headers());
    request.into_response(given)
}

/// The answer as this reader wants it, compressed off the threads that answer.
async fn compressed(answer: Arc<KeptAnswer>, asked: &header::HeaderMap) -> Arc<KeptAnswer> {
    if !answer.wants_compressing(asked) {
        return answer;
    }
    let plain = KeptAnswer::clone(&answer);
    let compressed = tokio::task::spawn_blocking(move || plain.compressed()).await;
    compressed.map_or(answer, Arc::new)
}
