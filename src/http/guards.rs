//! Around every request: its number, the headers of every answer, and who may post.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage, HttpResponse};
use governor::clock::Clock;

use super::error::AppError;
use super::site::Site;
use super::{address, form};
use crate::db;
use crate::people::network;
use crate::people::secret::random_name;

/// The number of a request, in its answer and its log line.
#[derive(Clone)]
pub(super) struct RequestId(pub(super) String);

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    ),
];

/// Numbers the request, logs it without anything personal, and gives every answer its headers.
pub(super) async fn headers(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let id = random_name(8);
    request.extensions_mut().insert(RequestId(id.clone()));
    let https = request.app_data::<Data<Site>>().is_some_and(|site| site.config.is_https());
    let (method, began) = (request.method().clone(), std::time::Instant::now());
    let answered = db::within(db::PATIENCE, next.call(request)).await;
    let milliseconds = began.elapsed().as_millis();
    match answered {
        Ok(mut response) => {
            // Finding the route again takes longer than a kept answer does: only where it is logged.
            tracing::info!(
                request = %id,
                %method,
                route = response.request().match_pattern().unwrap_or_default(),
                status = response.status().as_u16(),
                milliseconds,
                "answered"
            );
            // Of what a reader has already, the headers that came with it go on.
            if response.status() != StatusCode::NOT_MODIFIED {
                complete(response.headers_mut(), https);
            }
            name(response.headers_mut(), &id);
            Ok(response.map_into_boxed_body())
        }
        // A layer further in failed, where there is no page to be had.
        Err(cause) => {
            tracing::error!(request = %id, %method, %cause, milliseconds, "answered without a page");
            let mut response = HttpResponse::new(cause.as_response_error().status_code());
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            complete(response.headers_mut(), https);
            name(response.headers_mut(), &id);
            Err(InternalError::from_response(cause, response).into())
        }
    }
}

/// What every answer carries that has something to show.
fn complete(answered: &mut HeaderMap, https: bool) {
    for (name, value) in HEADERS {
        // A file to take along comes under a policy of its own, which is stricter.
        if !answered.contains_key(*name) {
            put(answered, name, value);
        }
    }
    if https {
        put(answered, "strict-transport-security", "max-age=63072000; includeSubDomains");
    }
}

/// By what an answer is found in the log.
fn name(answered: &mut HeaderMap, id: &str) {
    if let Ok(value) = HeaderValue::from_str(id) {
        answered.insert(HeaderName::from_static("x-request-id"), value);
    }
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
}

/// Lets one network post only so often. The form is read all the same, so that what was typed is given back.
pub(super) async fn posting_rate(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let over = match request.app_data::<Data<Site>>() {
        Some(site) if !request.method().is_safe() => {
            site.posts.check_key(&network::of(address::of(request.request()))).err()
        }
        _ => None,
    };
    let Some(over) = over else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let wait = over.wait_time_from(governor::clock::DefaultClock::default().now());
    let mut payload = request.take_payload();
    let unread = form::read(request.request(), &mut payload).await.err();
    Ok(request.error_response(unread.unwrap_or(AppError::TooMany(wait.as_secs() + 1))))
}

/// Where a mail program posts for its user, with no page of ours behind it (RFC 8058). What it may do stands in the
/// signed link, and no cookie has a part in it.
const ONE_CLICK: &str = "/unsubscribe/";

/// Lets no other site post forms here: an unsafe request proves that it comes from this one.
pub(super) async fn same_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let ours = request.method().is_safe()
        || request.path().starts_with(ONE_CLICK)
        || request
            .app_data::<Data<Site>>()
            .is_some_and(|site| proves_origin(request.headers(), site.config.public_base()));
    if ours {
        Ok(next.call(request).await?.map_into_boxed_body())
    } else {
        Ok(request.error_response(AppError::Forbidden))
    }
}

/// `Sec-Fetch-Site: same-origin`, or where a browser does not send that, an `Origin` equal to ours.
fn proves_origin(headers: &HeaderMap, base: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site == "same-origin",
        None => text(header::ORIGIN) == Some(base),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::App;
    use actix_web::middleware::from_fn;
    use actix_web::test::{self, TestRequest};

    use super::*;

    fn proves(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            put(&mut headers, name, value);
        }
        proves_origin(&headers, "https://plenary.example")
    }

    #[actix_web::test]
    async fn an_answer_without_a_page_carries_the_headers_too() {
        async fn fails(_: ServiceRequest, _: Next<BoxBody>) -> Result<ServiceResponse<BoxBody>, Error> {
            Err(actix_web::error::ErrorServiceUnavailable("what nobody is told"))
        }
        let site = App::new().wrap(from_fn(fails)).wrap(from_fn(super::headers));
        let site = test::init_service(site).await;
        let failed = test::try_call_service(&site, TestRequest::get().to_request()).await.unwrap_err();
        let answer = failed.error_response();
        assert_eq!(answer.status(), 503);
        for name in HEADERS.iter().map(|(name, _)| *name).chain(["x-request-id", "cache-control"]) {
            assert!(answer.headers().contains_key(name), "{name}");
        }
        let told = actix_web::body::to_bytes(answer.into_body()).await.unwrap_or_default();
        assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn a_form_of_this_site_is_taken() {
        assert!(proves(&[("sec-fetch-site", "same-origin")]));
        assert!(proves(&[("origin", "https://plenary.example")]));
    }

    #[test]
    fn every_other_form_is_not() {
        for pairs in [
            &[][..],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "same-site"), ("origin", "https://plenary.example")],
            &[("origin", "null")],
            &[("origin", "https://plenary.example.evil.example")],
            &[("origin", "http://plenary.example")],
        ] {
            assert!(!proves(pairs), "{pairs:?}");
        }
    }
}
