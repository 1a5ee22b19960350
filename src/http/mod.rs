//! The web: addresses, who is asking, forms, pages. The only module that knows about HTTP.

mod address;
mod again;
mod assets;
pub mod auth;
pub mod error;
mod error_page;
mod etag;
mod feed;
mod form;
mod frame;
pub mod guards;
mod gzip;
mod helpers;
mod kept;
mod page;
mod pages;
mod reader_language;
pub mod routes;
pub mod site;
mod templates;
mod unsent;

use actix_web::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use site::Site;

/// Addresses under which nothing is the same for everybody, by their first part: no answer there is kept for others, and
/// no robot has anything to look for.
pub const NOT_FOR_EVERYBODY: [&str; 13] = [
    "account",
    "administration",
    "desk",
    "filings",
    "healthz",
    "login",
    "logout",
    "moderation",
    "organise",
    "readyz",
    "reports",
    "unsent",
    "unsubscribe",
];

/// The whole site: the layers around every request, outermost last, and all its addresses.
pub fn app(
    site: &Site,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = actix_web::Error,
        InitError = (),
    > + use<>,
> {
    App::new()
        .wrap(from_fn(unsent::keep))
        .wrap(from_fn(guards::same_origin))
        .wrap(from_fn(guards::posting_rate))
        .wrap(from_fn(error_page::pages))
        .wrap(auth::cookie(site))
        .wrap(from_fn(kept::layer::keep))
        .wrap(from_fn(guards::headers))
        .configure(routes::all(site.clone()))
}
