//! Every page that the router lists, for a visitor and for somebody who may do everything, and from right to left.

use plenary::http::routes::SITE_MAP;

use crate::steps::*;
use crate::support::addresses::fill;
use crate::support::{Browser, Scripts, Server};

#[tokio::test]
async fn every_page_can_be_used_by_everybody() {
    let server = Server::start();
    people(&server);
    let every_role = ["contributor", "moderator", "organiser", "administrator"].map(|role| ["--role", role]);
    server.account("zoe", every_role.as_flattened());
    let browser = Browser::open(Scripts::On).await;

    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    write(&browser, "Name a point of contact.", "submit").await;
    let reference = browser.path().await.replace("/desk/", "");
    sign_out(&browser).await;
    approve_next(&browser, &server, "mia").await;
    server.sql(include_str!("../it/support/one_of_each.sql"));

    look_at_all(&browser, &server, &reference, "").await;
    look_at_all(&browser, &server, &reference, "?lang=ar").await;
    browser.visit(&server.at("/?lang=en")).await;
    sign_in(&browser, &server, "zoe").await;
    look_at_all(&browser, &server, &reference, "").await;
    browser.close().await;
}

async fn look_at_all(browser: &Browser, server: &Server, reference: &str, query: &str) {
    let readable = SITE_MAP.iter().filter(|(path, methods)| methods.contains(&"GET") && !path.starts_with("/assets/"));
    for (path, _) in readable {
        // What is a file and no page is downloaded, or shown as it is.
        if path.rsplit_once('.').is_none_or(|(_, ending)| ending.contains('}')) {
            browser.visit(&server.at(&format!("{}{query}", fill(path, reference)))).await;
            if browser.has("body > footer").await {
                browser.look(path).await;
            }
        }
    }
}
