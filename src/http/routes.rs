//! The site map: every address, on one screen.

use actix_web::web::{Data, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, guard, web};

use super::error::AppError;
use super::pages::{
    accounts, contribute, contribution, desk, desk_item, health, home, moderation, moderation_item, topics,
};
use super::site::Site;

macro_rules! site_map {
    ($($path:literal { $($method:ident $handler:path),+ })+) => {
        /// Every address with the methods it answers.
        pub const SITE_MAP: &[(&str, &[&str])] = &[$(($path, &[$(stringify!($method)),+])),+];

        fn register(app: &mut ServiceConfig) {
            $(app.service(resource($path)$(.route(route!($method).to($handler)))+.default_service(web::to(wrong_method)));)+
        }
    };
}

macro_rules! route {
    (GET) => {
        web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
    };
    (POST) => {
        web::post()
    };
}

site_map! {
    "/" { GET home::home }
    "/assets/{name:.*}" { GET super::assets::serve }
    "/topics/{slug}" { GET topics::show }
    "/topics/{slug}/contributions" { POST contribute::contribute }
    "/topics/{slug}/{no:[0-9]{1,9}}" { GET contribution::show }
    "/login" { GET accounts::sign_in_form, POST accounts::sign_in }
    "/logout" { POST accounts::sign_out }
    "/desk" { GET desk::list }
    "/desk/{reference}" { GET desk_item::item, POST desk_item::act }
    "/moderation" { GET moderation::queue }
    "/moderation/claim" { POST moderation::claim }
    "/moderation/{reference}" { GET moderation_item::item, POST moderation_item::act }
    "/healthz" { GET health::alive }
    "/readyz" { GET health::ready }
}

/// Registers the site and all its addresses.
pub fn all(site: Site) -> impl FnOnce(&mut ServiceConfig) {
    |app| {
        app.app_data(Data::new(site));
        app.app_data(web::QueryConfig::default().error_handler(|_, _| AppError::Unreadable.into()));
        app.app_data(web::PathConfig::default().error_handler(|_, _| AppError::NotFound.into()));
        register(app);
        app.default_service(web::to(not_found));
    }
}

async fn not_found() -> Result<HttpResponse, AppError> {
    Err(AppError::NotFound)
}

/// The address is there, for other methods.
async fn wrong_method(request: HttpRequest) -> Result<HttpResponse, AppError> {
    let pattern = request.match_pattern().unwrap_or_default();
    let methods = SITE_MAP.iter().find(|(path, _)| *path == pattern).map_or(&[][..], |(_, methods)| methods);
    Err(AppError::WrongMethod(methods.join(", ").replace("GET", "GET, HEAD")))
}
