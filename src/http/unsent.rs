//! A form whose sender has to sign in first: it is kept, and given back afterwards.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage, HttpRequest};

use super::address;
use super::error::AppError;
use super::form::{Typed, is_in_place};
use super::routes::SITE_MAP;
use super::site::Site;
use crate::people::unsent::{self, Unsent};

/// Keeps what cannot be taken from somebody who is not signed in, and leads from the sign-in to where it waits.
pub(super) async fn keep(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let refused = response.response().error().and_then(|error| error.as_error::<AppError>());
    if !matches!(refused, Some(AppError::SignInFirst(_))) || response.request().method().is_safe() {
        return Ok(response);
    }
    // A script still has the text in its page, and tries again.
    if is_in_place(response.request()) {
        return Ok(response);
    }
    let request = response.request().clone();
    let answer = match waiting(&request).await {
        Ok(next) => AppError::SignInFirst(next),
        Err(cause) => cause,
    };
    Ok(response.error_response(answer).map_into_boxed_body())
}

/// The page to see after signing in: with the form, or where its page is without one.
async fn waiting(request: &HttpRequest) -> Result<String, AppError> {
    let typed =
        request.extensions().get::<Typed>().filter(|typed| !typed.body().is_empty() && !typed.has_password()).cloned();
    let (Some(site), Some(typed)) = (request.app_data::<Data<Site>>(), typed) else {
        return Ok(page_above(request));
    };
    // As it was sent: written out anew it could be longer than what is kept.
    let form = Unsent { path: request.path().to_owned(), body: typed.body().to_vec() };
    let (config, from) = (site.config.clone(), address::of(request));
    let kept = site.db.write(move |conn| Ok::<_, AppError>(unsent::keep(conn, &config.secret, from, &form)?));
    Ok(format!("/unsent/{}", kept.await?))
}

/// The address itself where it can be read, else the nearest one above it that can.
fn page_above(request: &HttpRequest) -> String {
    let pattern = request.match_pattern().unwrap_or_default();
    let (mut pattern, mut path) = (pattern.as_str(), request.path());
    while !SITE_MAP.iter().any(|(known, methods)| *known == pattern && methods.contains(&"GET")) {
        match (pattern.rsplit_once('/'), path.rsplit_once('/')) {
            (Some((above, _)), Some((there, _))) if !above.is_empty() => (pattern, path) = (above, there),
            _ => return "/".to_owned(),
        }
    }
    path.to_owned()
}
