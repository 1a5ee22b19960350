//! Styles, scripts, fonts and icons: under addresses of this build, which are kept for ever.

use std::collections::BTreeSet;

use actix_web::test::TestRequest;

use crate::support::{Plenary, TOPIC, Visitor};

/// What a page loads, and what that loads.
async fn loaded(anybody: &Visitor) -> BTreeSet<String> {
    let pages = [anybody.visit("/").await.html, anybody.visit(TOPIC).await.html];
    let mut found: BTreeSet<String> = BTreeSet::new();
    for page in pages {
        let named = page.split('"').filter(|value| value.starts_with("/assets/"));
        found.extend(named.map(|address| address.split('#').next().unwrap().to_owned()));
    }
    for address in found.clone() {
        let text = anybody.visit(&address).await.html;
        let above = address.rsplit_once('/').unwrap().0;
        let by_styles = text.split("url(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let by_scripts = text.split('"').filter_map(|value| value.strip_prefix("./"));
        let follow: Vec<&str> = match address.rsplit_once('.').unwrap().1 {
            "css" => by_styles.collect(),
            "js" => by_scripts.collect(),
            _ => Vec::new(),
        };
        found.extend(follow.into_iter().map(|name| format!("{above}/{name}")));
    }
    found
}

#[actix_web::test]
async fn whatever_a_page_loads_is_kept_for_ever() {
    let plenary = Plenary::new().await;
    let anybody = plenary.anybody();
    let loaded = loaded(&anybody).await;
    for ending in ["/plenary.css", "/js/main.js", "/js/menu.js", "/icons.svg", "/favicon.svg", "latin.woff2"] {
        assert!(loaded.iter().any(|address| address.ends_with(ending)), "{ending} in {loaded:?}");
    }
    let versions: BTreeSet<&str> = loaded.iter().map(|address| address.split('/').nth(2).unwrap()).collect();
    assert_eq!(versions.len(), 1, "{versions:?}");
    for address in &loaded {
        let page = anybody.visit(address).await;
        assert_eq!(page.status, 200, "{address}");
        assert_eq!(page.header("cache-control"), "public, max-age=31536000, immutable", "{address}");
    }
}

#[actix_web::test]
async fn under_other_addresses_the_same_is_asked_for_anew() {
    let plenary = Plenary::new().await;
    let anybody = plenary.anybody();
    for address in ["/assets/plenary.css", "/assets/0123456789ab/plenary.css", "/assets/js/times.js"] {
        let page = anybody.visit(address).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "public, max-age=0, must-revalidate"));
        let tag = page.header("etag").to_owned();
        let known = TestRequest::get().uri(address).insert_header(("if-none-match", tag));
        let again = anybody.send(known).await;
        assert_eq!((again.status, again.html.as_str()), (304, ""));
    }
    for address in
        ["/assets/css/base.css", "/assets/0123456789ab/css/base.css", "/assets/plenary", "/assets/a/plenary.css"]
    {
        assert_eq!(anybody.visit(address).await.status, 404, "{address}");
    }
}

#[actix_web::test]
async fn what_gets_shorter_by_it_is_compressed_for_whoever_takes_that() {
    let plenary = Plenary::new().await;
    let anybody = plenary.anybody();
    for (address, shorter) in
        [("/assets/plenary.css", true), ("/assets/icons.svg", true), ("/assets/favicon.svg", false)]
    {
        let plain = anybody.visit(address).await;
        let asking = TestRequest::get().uri(address).insert_header(("accept-encoding", "gzip"));
        let compressed = anybody.send(asking).await;
        assert_eq!((plain.header("content-encoding"), plain.status), ("", 200), "{address}");
        assert_eq!(compressed.header("content-encoding") == "gzip", shorter, "{address}");
        assert_eq!(compressed.header("vary") == "Accept-Encoding", shorter, "{address}");
        assert_eq!(compressed.bytes.len() < plain.bytes.len(), shorter, "{address}");
        assert_eq!(compressed.header("etag") != plain.header("etag"), shorter, "{address}");
    }
}
