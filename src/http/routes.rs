//! The site map: every address, on one screen.

use actix_web::web::{Data, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, guard, web};

use super::error::AppError;
use super::pages::{
    about, accounts, administration, contributions, desk, feeds, following, for_robots, health, home, ledger,
    moderation, organise, processes, reports, rules, sessions, statistics, summaries, topics, writing,
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
    "/topics/{slug}.atom" { GET feeds::topic_atom }
    "/calendar.ics" { GET sessions::calendar::all }
    "/processes" { GET processes::list::list }
    "/processes/{slug}" { GET processes::show::show }
    "/sessions" { GET sessions::list::list }
    "/sessions/{slug}.atom" { GET feeds::session_atom }
    "/sessions/{slug}.ics" { GET sessions::calendar::one }
    "/sessions/{slug}" { GET sessions::show::show }
    "/topics" { GET topics::list::list }
    "/topics/{slug}" { GET topics::show::show }
    "/topics/{slug}/contributions" { POST writing::contribute::contribute }
    "/topics/{slug}/news" { GET topics::news::news }
    "/topics/{slug}/print" { GET topics::print::show }
    "/topics/{slug}/read" { POST topics::unread::mark }
    "/topics/{slug}/{no:[0-9]{1,9}}" { GET contributions::show::show }
    "/topics/{slug}/{no:[0-9]{1,9}}/earlier" { GET contributions::comparison::show }
    "/topics/{slug}/{no:[0-9]{1,9}}/right-of-reply" { GET writing::replying::form }
    "/topics/{slug}/{no:[0-9]{1,9}}/report" { GET reports::form::form, POST reports::sending::report }
    "/reports/{report}" { GET reports::outcome::show }
    "/ledger" { GET ledger::list::ledger }
    "/ledger/{line}" { GET ledger::line::show }
    "/ledger.atom" { GET ledger::list::atom }
    "/ledger.csv" { GET ledger::list::csv }
    "/ledger.json" { GET ledger::list::json }
    "/statistics" { GET statistics::public::show }
    "/statistics.csv" { GET statistics::files::csv }
    "/statistics.json" { GET statistics::files::json }
    "/rules" { GET rules::rules }
    "/about" { GET about::about }
    "/summaries" { GET summaries::list::list }
    "/summaries/{slug}.html" { GET summaries::files::html }
    "/summaries/{slug}.md" { GET summaries::files::markdown }
    "/summaries/{slug}.csv" { GET summaries::files::csv }
    "/summaries/{slug}.json" { GET summaries::files::json }
    "/summaries/{slug}" { GET summaries::show::show }
    "/organise/summaries" { GET summaries::desk_list::list, POST summaries::new::begin }
    "/organise/summaries/new" { GET summaries::new::new }
    "/organise/summaries/{slug}" { GET summaries::desk::show, POST summaries::editing::describe }
    "/organise/summaries/{slug}/blocks" { POST summaries::editing::add }
    "/organise/summaries/{slug}/blocks/{id:[0-9]{1,18}}" { POST summaries::editing::act }
    "/organise/summaries/{slug}/citations" { POST summaries::editing::cite }
    "/organise/summaries/{slug}/publication" { GET summaries::publishing::look, POST summaries::editing::publish }
    "/login" { GET accounts::sign_in::form, POST accounts::sign_in::sign_in }
    "/unsent/{token}" { GET writing::unsent::show }
    "/logout" { GET accounts::sign_in::sign_out_form, POST accounts::sign_in::sign_out }
    "/account" { GET accounts::account::show, POST accounts::account::act }
    "/account/following" { GET following::list::show, POST following::list::act }
    "/unsubscribe/{token}" { GET following::unsubscribe::look, POST following::unsubscribe::act }
    "/account/new" { GET accounts::sign_up::form, POST accounts::sign_up::ask }
    "/account/new/sent" { GET accounts::sign_up::sent }
    "/account/confirm/{token}" { GET accounts::sign_up::look, POST accounts::sign_up::confirm }
    "/account/forgot" { GET accounts::forgotten::form, POST accounts::forgotten::ask }
    "/account/forgot/sent" { GET accounts::forgotten::sent }
    "/account/reset/{token}" { GET accounts::forgotten::look, POST accounts::forgotten::reset }
    "/desk" { GET desk::list::list }
    "/desk/organisations/{slug}" { GET desk::organisation::show::show, POST desk::organisation::show::act }
    "/desk/{reference}" { GET desk::item::item, POST desk::editing::act }
    "/desk/{reference}/texts/{number:[0-9]{1,9}}" { GET desk::earlier::show, POST desk::earlier::act }
    "/desk/{reference}/translations/{language}" { GET desk::translations::form::show, POST desk::translations::form::act }
    "/desk/{reference}/appeal" { POST desk::appealing::act }
    "/desk/{reference}/clearance" { POST desk::clearing::act }
    "/desk/{reference}/messages" { POST desk::answering::answer }
    "/desk/{reference}/redaction" { POST desk::redaction::answering::answer }
    "/filings/{reference}" { GET desk::filings::show::show, POST desk::filings::show::act }
    "/moderation" { GET moderation::queue::queue }
    "/moderation/claim" { POST moderation::queue::claim }
    "/moderation/appeals" { GET moderation::appeals::list::list }
    "/moderation/appeals/{appeal}" { GET moderation::appeals::show::item, POST moderation::appeals::show::act }
    "/moderation/reports" { GET moderation::reports::list::list }
    "/moderation/reports/{report}" { GET moderation::reports::show::item, POST moderation::reports::show::act }
    "/moderation/statistics" { GET statistics::staff::show }
    "/moderation/bulk" { GET moderation::bulk::acting::show, POST moderation::bulk::acting::act }
    "/moderation/keys" { POST moderation::keys::switch }
    "/moderation/{reference}" { GET moderation::case::item::item, POST moderation::case::item::act }
    "/moderation/{reference}/proposal" { POST moderation::case::answering::answer }
    "/moderation/{reference}/redaction" { POST moderation::case::redacting::act }
    "/moderation/{reference}/earlier" { POST moderation::case::closing::close }
    "/moderation/{reference}/undo" { POST moderation::case::answering::undo }
    "/moderation/{reference}/canned" { POST moderation::case::canned::fill_in }
    "/moderation/{reference}/notes" { POST moderation::case::messages::note }
    "/moderation/{reference}/messages" { POST moderation::case::messages::message }
    "/moderation/{reference}/answered" { POST moderation::case::messages::settle }
    "/robots.txt" { GET for_robots::robots }
    "/sitemap.xml" { GET for_robots::sitemap }
    "/.well-known/security.txt" { GET for_robots::security }
    "/organise" { GET organise::overview::show }
    "/organise/mandates" { GET organise::mandates::list, POST organise::mandates::decide }
    "/organise/filings" { GET organise::filings::list }
    "/organise/filings/new" { GET organise::filings::new, POST organise::filings::enter }
    "/organise/filings/{reference}" { GET organise::filing::show, POST organise::filing::act }
    "/organise/mandates/standing" { GET organise::standing::list, POST organise::standing::change }
    "/organise/organisations" { GET organise::organisations::list }
    "/organise/organisations/{slug}" { GET organise::organisations::show, POST organise::organisations::change }
    "/organise/organisations/{slug}/parent" { GET organise::affiliation::show, POST organise::affiliation::change }
    "/organise/processes" { GET organise::processes::list }
    "/organise/processes/new" { GET organise::processes::new, POST organise::processes::create }
    "/organise/processes/{slug}" { GET organise::processes::show, POST organise::processes::change }
    "/organise/sessions" { GET organise::sessions::list }
    "/organise/sessions/new" { GET organise::sessions::new, POST organise::sessions::create }
    "/organise/sessions/{slug}" { GET organise::sessions::show, POST organise::sessions::change }
    "/organise/sessions/{slug}/settlement" { POST organise::settling::settle }
    "/organise/topics" { GET organise::topic_list::list }
    "/organise/topics/new" { GET organise::topics::new, POST organise::topics::create }
    "/organise/topics/{slug}" { GET organise::topics::show, POST organise::topics::change }
    "/administration/rules" { GET administration::rules::list }
    "/administration/rules/{code}" { GET administration::rule::show, POST administration::rule::act }
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
