//! What docs/security.md promises about cookies, keys, counting and logs.

use std::net::SocketAddr;

use actix_web::http::header;
use actix_web::test::TestRequest;

use crate::support::{INDUSTRY, NOBODY_ELSE, PASSWORD, Plenary, TOPIC, Visitor};

const HERE: (&str, &str) = ("sec-fetch-site", "same-origin");

#[actix_web::test]
async fn a_site_on_https_insists_on_it() {
    let plenary = Plenary::with(&[("PLENARY_PUBLIC_URL", "https://plenary.example")]).await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let cookie = ana.cookie("__Host-plenary").expect("a cookie of that name");
    assert_eq!(
        (cookie.secure(), cookie.http_only(), cookie.path(), cookie.domain()),
        (Some(true), Some(true), Some("/"), None)
    );
    assert!(ana.cookie("plenary").is_none());
    assert_eq!(ana.visit("/desk").await.status, 200);
    for address in ["/", "/desk", "/nothing", "/healthz"] {
        let page = ana.visit(address).await;
        assert!(page.header("strict-transport-security").starts_with("max-age=63072000"), "{address}");
    }
    ana.visit("/?lang=fr").await;
    assert_eq!(ana.cookie("language").unwrap().secure(), Some(true));
    let plain = Plenary::new().await;
    assert_eq!(plain.anybody().visit("/").await.header("strict-transport-security"), "");
}

#[actix_web::test]
async fn what_is_stored_of_a_sign_in_opens_nothing() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    assert_eq!(ana.visit("/desk").await.status, 200);
    let stored = plenary.text("select encode(key_hash, 'hex') from sign_in");
    // The cookie is encrypted; the key in it is as long as 256 bits are, and the hash of nothing that the browser has.
    let sealed = ana.cookie("plenary").unwrap().value().to_owned();
    assert!(!sealed.contains(&stored));
    assert_eq!(plenary.count(&format!("sign_in where key_hash = sha256('{sealed}')")), 0);
    assert_eq!(plenary.count("sign_in where octet_length(key_hash) = 32"), 1);
    let thief = plenary.anybody();
    for value in [stored.as_str(), &plenary.text("select encode(key_hash, 'base64') from sign_in")] {
        thief.keep_cookie(actix_web::cookie::Cookie::new("plenary", value.to_owned()));
        assert_eq!(thief.visit("/desk").await.status, 303, "{value}");
    }
}

async fn fail(who: &Visitor, email: &str, from: &str) -> u16 {
    let form = [("email", email), ("password", "wrong")];
    let from: SocketAddr = from.parse().unwrap();
    who.send(TestRequest::post().uri("/login").insert_header(HERE).set_form(form).peer_addr(from)).await.status
}

#[actix_web::test]
async fn the_thirtieth_failure_of_a_network_lets_it_wait_whoever_it_tries() {
    let plenary = Plenary::new().await;
    let stranger = plenary.anybody();
    for n in 0..30 {
        let from = format!("[2001:db8::{n:x}]:4000");
        assert_eq!(fail(&stranger, &format!("n{n}@example.org"), &from).await, 422, "{n}");
    }
    assert_eq!(fail(&stranger, "one-more@example.org", "[2001:db8::ffff:1]:4000").await, 429);
    assert_eq!(fail(&stranger, "one-more@example.org", "[2001:db8:0:1::1]:4000").await, 422);
    assert_eq!(fail(&stranger, "one-more@example.org", "192.0.2.1:4000").await, 422);
}

#[actix_web::test]
async fn the_log_holds_no_address_no_cookie_no_password_and_no_text() {
    let log = crate::support::log::here();
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let from: SocketAddr = "198.51.100.77:4000".parse().unwrap();
    let form = [("email", "ana@example.org"), ("password", "a-wrong-password-typed")];
    let request = TestRequest::post().uri("/login").insert_header(HERE).insert_header((header::USER_AGENT, "Agent/7"));
    ana.send(request.set_form(form).peer_addr(from)).await;
    ana.submit("/account/forgot", &[("email", "ana@example.org")]).await;
    let link = plenary.last_letter("ana@example.org").link().to_owned();
    ana.visit(&link).await;
    ana.contribute("Words of a contribution.").await;
    ana.visit(&format!("{TOPIC}?q=words-of-a-search")).await;
    let cookie = ana.cookie("plenary").unwrap().value().to_owned();
    let logged = log.text();
    assert!(logged.contains("answered"), "nothing was logged: {logged}");
    let secret = link.rsplit('/').next().unwrap();
    for kept in [
        "198.51.100.77",
        "Agent/7",
        &cookie,
        secret,
        PASSWORD,
        "a-wrong-password-typed",
        "ana@example.org",
        "Words of a contribution",
        "words-of-a-search",
    ] {
        assert!(!logged.contains(kept), "{kept} is in the log");
    }
}

#[actix_web::test]
async fn weaknesses_are_reported_to_an_address_that_somebody_reads() {
    let silent = Plenary::new().await.anybody();
    let page = silent.visit("/.well-known/security.txt").await;
    assert!(page.html.starts_with("Contact: http://127.0.0.1:8080/about#contact\n"), "{}", page.html);
    assert!(silent.visit("/about").await.words().contains("have not published an address here"));
    let reached = Plenary::with(&[("PLENARY_CONTACT", "mailto:desk@plenary.example")]).await.anybody();
    let page = reached.visit("/.well-known/security.txt").await;
    assert!(page.html.starts_with("Contact: mailto:desk@plenary.example\n"), "{}", page.html);
    assert!(reached.visit("/about").await.links().contains(&"mailto:desk@plenary.example".to_owned()));
}
