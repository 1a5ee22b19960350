//! Every page that the router lists, for a visitor, for people who write, and for somebody of the staff; from left to
//! right and from right to left. Each is seen by somebody.

use std::collections::{BTreeMap, BTreeSet};

use plenary::http::routes::SITE_MAP;

use crate::steps::*;
use crate::support::addresses::fill;
use crate::support::{Browser, Scripts, Server};

/// Patterns behind which nothing is a page: files, and what programs ask.
const NO_PAGES: &[&str] = &["/healthz", "/readyz", "/topics/{slug}/news"];

#[tokio::test]
async fn every_page_can_be_used_by_everybody() {
    let server = Server::start();
    people(&server);
    let staff = ["moderator", "organiser", "administrator"].map(|role| ["--role", role]);
    server.account("zoe", staff.as_flattened());
    let browser = Browser::open(Scripts::On).await;

    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    write(&browser, "Name a point of contact.", "submit").await;
    sign_out(&browser).await;
    approve_next(&browser, &server, "mia").await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.at(&server.text("select '/desk/' || reference from contribution"))).await;
    write(&browser, "Name a point of contact, as Fictional Patients asked.", "submit").await;
    sign_out(&browser).await;
    approve_next(&browser, &server, "mia").await;
    server.sql(include_str!("../it/support/one_of_each.sql"));
    server.sql(include_str!("one_of_each_of_anas.sql"));

    let mut seen = Seen::new(&server);
    seen.look_at_all(&browser, &server).await;
    sign_in(&browser, &server, "ana").await;
    // What everybody sees has more on it now: where to write, what is new, what is followed.
    seen.forget(&["/topics/{slug}", "/topics/{slug}/{no:[0-9]{1,9}}"]);
    seen.look_at_all(&browser, &server).await;
    for other in ["ben", "zoe"] {
        browser.visit(&server.at("/?lang=en")).await;
        sign_out(&browser).await;
        sign_in(&browser, &server, other).await;
        seen.look_at_all(&browser, &server).await;
    }
    browser.close().await;

    let unseen: BTreeSet<&str> = seen.addresses.keys().copied().filter(|path| !seen.looked_at.contains(path)).collect();
    assert_eq!(unseen, NO_PAGES.iter().copied().collect(), "pages that nobody saw");
}

/// Which pages somebody has looked at, and where each is.
struct Seen {
    addresses: BTreeMap<&'static str, String>,
    looked_at: BTreeSet<&'static str>,
}

impl Seen {
    fn new(server: &Server) -> Self {
        let newest = |what: &str| server.text(&format!("select {what} order by id desc limit 1"));
        let own = newest("reference from contribution where no = 1");
        let places = [
            ("/filings/{reference}", newest("'/filings/' || reference from filing")),
            ("{report}", newest("reference from report")),
            ("{appeal}", newest("public_id::text from appeal")),
            ("{line}", newest("public_id::text from decision where kind = 'approve'")),
        ];
        let is_page = |path: &str| {
            let file = path.rsplit_once('.').is_some_and(|(_, ending)| !ending.contains('}'));
            !file && !path.starts_with("/assets/")
        };
        let readable = SITE_MAP.iter().filter(|(path, methods)| methods.contains(&"GET") && is_page(path));
        let address = |path: &str| {
            let placed = places.iter().fold(path.to_owned(), |path, (place, value)| path.replace(place, value));
            fill(&placed, &own)
        };
        Self { addresses: readable.map(|(path, _)| (*path, address(path))).collect(), looked_at: BTreeSet::new() }
    }

    fn forget(&mut self, paths: &[&str]) {
        self.looked_at.retain(|path| !paths.contains(path));
    }

    /// Looks at what nobody has looked at yet and whoever reads now may, in both directions.
    async fn look_at_all(&mut self, browser: &Browser, server: &Server) {
        for (path, address) in &self.addresses {
            if self.looked_at.contains(path) {
                continue;
            }
            browser.visit(&server.at(address)).await;
            let shown = browser.path().await;
            if shown.split('?').next() != Some(address) || !is_the_page(browser).await {
                continue;
            }
            self.looked_at.insert(path);
            browser.look(path).await;
            let and = if shown.contains('?') { '&' } else { '?' };
            browser.visit(&server.at(&format!("{shown}{and}lang=ar"))).await;
            assert!(browser.has("html[dir=rtl]").await && is_the_page(browser).await, "{path} in Arabic");
            browser.look(&format!("{path}, from right to left")).await;
            browser.visit(&server.at("/?lang=en")).await;
        }
    }
}

/// Whether it is a page of the site, and not the one that says that something is not there.
async fn is_the_page(browser: &Browser) -> bool {
    browser.has("body > footer").await && !browser.has("main > .narrow > p:last-child > code").await
}
