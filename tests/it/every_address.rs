//! What every address of the site map keeps to, whoever asks and whatever they send.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU16, Ordering};

use actix_web::http::Method;
use actix_web::test::TestRequest;
use plenary::http::routes::SITE_MAP;

use crate::support::addresses::{fill, fill_all};
use crate::support::{INDUSTRY, NOBODY_ELSE, Page, Plenary, Visitor};

const EVERY_ROLE: &[&str] = &["contributor", "moderator", "organiser", "administrator"];
const FORM: &str = "application/x-www-form-urlencoded";

/// Names that forms and addresses of the site use; garbage is sent under each.
const NAMES: &[&str] = &[
    "view",
    "group",
    "from",
    "reply_to",
    "below",
    "since",
    "after",
    "next",
    "lang",
    "q",
    "body",
    "action",
    "key",
    "language",
    "capacity",
    "organisation",
    "on_behalf_of",
    "email",
    "password",
    "name",
    "topic",
    "reference",
    "token",
    "version",
    "rule",
    "explanation",
    "title",
    "slug",
    "starts_at",
    "closes_at",
    "reason",
    "block",
    "source",
    "cite",
    "numbers",
    "more",
    "kind",
    "preface",
    "process",
    "mandate",
    "done",
    "id",
    "level",
    "rhythm",
    "hour",
    "zone",
    "session",
    "no",
];

/// What nobody should send, already escaped as in an address.
const GARBAGE: &[&str] = &[
    "",
    "%00",
    "a%00b",
    "%ff%fe",
    "%c3%28",
    "-1",
    "0",
    "2147483648",
    "999999999999999999999999",
    "-9223372036854775809",
    "1e9",
    "%27",
    "%22%3E%3Cscript%3E",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "%E2%80%AE",
    "%7B%7B7*7%7D%7D",
    "null",
    "%5B%5D",
    "2021-13-45T99:99:99Z",
    "+",
    "%0d%0aset-cookie:%20a=b",
    "aaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// A request from an address that nobody asked from before, so that no limit of an address stands in the way.
fn from_somewhere(method: Method, uri: &str) -> TestRequest {
    static NEXT: AtomicU16 = AtomicU16::new(1);
    let [high, low] = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    TestRequest::default().method(method).uri(uri).peer_addr(SocketAddr::from(([10, 9, high, low], 4000)))
}

/// Somebody who may do everything, with a published contribution and one under review.
async fn site() -> (Plenary, Visitor, String) {
    let plenary = Plenary::new().await;
    let ana = plenary.person("ana", INDUSTRY, EVERY_ROLE).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("Published.").await;
    mia.approve_next().await;
    plenary.add_one_of_each();
    let waiting = ana.contribute("Waiting.").await;
    let reference = waiting.location().trim_start_matches("/desk/").to_owned();
    (plenary, ana, reference)
}

fn addresses<'a>(method: &'static str, reference: &'a str) -> impl Iterator<Item = String> + 'a {
    SITE_MAP.iter().filter(move |(_, methods)| methods.contains(&method)).map(move |(path, _)| fill(path, reference))
}

#[actix_web::test]
async fn forms_that_do_not_prove_where_they_come_from_change_nothing() {
    let (plenary, ana, reference) = site().await;
    let before = plenary.everything_stored();
    // The link in a letter that ends letters is followed by mail programs (RFC 8058): see `following`.
    for address in addresses("POST", &reference).filter(|address| !address.starts_with("/unsubscribe/")) {
        for headers in [
            &[][..],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")],
            &[("origin", "null")],
            &[("origin", "http://evil.example")],
            &[("origin", "http://127.0.0.1:8080.evil.example")],
            &[("origin", "http://127.0.0.1:8081")],
            &[("referer", "http://127.0.0.1:8080/")],
        ] {
            let request = from_somewhere(Method::POST, &address).insert_header(("content-type", FORM));
            let request = headers.iter().fold(request, |request, header| request.insert_header(*header));
            let page = ana.send(request.set_payload("action=withdraw&body=x&email=a%40b.example")).await;
            assert_eq!(page.status, 403, "POST {address} with {headers:?}");
        }
    }
    assert_eq!(plenary.everything_stored(), before);
}

#[actix_web::test]
async fn reading_changes_nothing() {
    let (plenary, ana, reference) = site().await;
    let people = [
        plenary.anybody(),
        plenary.contributor("ben", INDUSTRY).await,
        plenary.moderator("mo").await,
        plenary.organiser("ora").await,
        plenary.person("ada", NOBODY_ELSE, &["administrator"]).await,
        ana,
    ];
    let before = plenary.everything_stored();
    for visitor in &people {
        for address in addresses("GET", &reference) {
            for method in [Method::GET, Method::HEAD] {
                let page = visitor.send(from_somewhere(method.clone(), &address)).await;
                assert!(page.status < 500, "{method} {address}: {}", page.status);
            }
        }
    }
    assert_eq!(plenary.everything_stored(), before);
}

#[actix_web::test]
async fn other_methods_are_refused() {
    let (_, ana, reference) = site().await;
    for (path, methods) in SITE_MAP {
        let address = fill(path, &reference);
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
            if !methods.contains(&method) {
                let request = from_somewhere(method.parse().unwrap(), &address);
                let page = ana.send(request.insert_header(("sec-fetch-site", "same-origin"))).await;
                assert_eq!(page.status, 405, "{method} {address}");
                let others: Vec<&str> = page.header("allow").split(", ").filter(|other| *other != "HEAD").collect();
                assert_eq!(&others, methods, "{method} {address}");
                keeps_to_the_headers(&page, &address);
            }
        }
    }
}

fn keeps_to_the_headers(page: &Page, what: &str) {
    let policy = page.header("content-security-policy");
    // Some files to take along may do nothing at all, not even what a page may.
    let locked =
        policy == "sandbox; default-src 'none'" && page.header("content-disposition").starts_with("attachment");
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(locked || policy.contains(part), "{what}: no {part} in {policy:?}");
    }
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), value, "{what}: {name}");
    }
    assert!(page.header("permissions-policy").contains("camera=()"), "{what}");
    assert!(page.header("x-request-id").len() > 8, "{what}: no number of the request");
    assert!(page.header("server").is_empty() && page.header("x-powered-by").is_empty(), "{what}");
}

#[actix_web::test]
async fn every_answer_carries_the_headers() {
    let (plenary, ana, reference) = site().await;
    for address in addresses("GET", &reference).filter(|address| !address.starts_with("/assets/")) {
        let page = ana.visit(&address).await;
        let kept = page.header("cache-control");
        assert!(!kept.starts_with("public"), "{address}: what somebody signed in reads is kept by anybody ({kept})");
    }
    let anybody = plenary.anybody();
    for visitor in [&anybody, &ana] {
        let in_french = addresses("GET", &reference).map(|address| address + "?lang=fr");
        for address in addresses("GET", &reference).chain(["/nothing/here".to_owned()]).chain(in_french) {
            let page = visitor.visit(&address).await;
            keeps_to_the_headers(&page, &address);
            let kept = page.header("cache-control");
            assert!(!kept.is_empty(), "{address}: nobody said who may keep it");
            let is_public = kept.starts_with("public");
            assert!(
                !is_public || page.headers.get("set-cookie").is_none(),
                "{address}: kept by anybody, with a cookie"
            );
        }
        for address in addresses("POST", &reference) {
            keeps_to_the_headers(&visitor.submit(&address, &[("action", "nothing")]).await, &address);
            keeps_to_the_headers(&visitor.send(from_somewhere(Method::POST, &address)).await, &address);
        }
    }
}

#[actix_web::test]
async fn garbage_is_no_mistake_of_ours() {
    let (plenary, ana, reference) = site().await;
    let anybody = plenary.anybody();
    let long = "a".repeat(9000);
    let garbage = || GARBAGE.iter().copied().chain([long.as_str()]);
    let mut wrong = Vec::new();
    for visitor in [&anybody, &ana] {
        for (path, methods) in SITE_MAP {
            let in_query = |value: &str| {
                let pairs: Vec<String> = NAMES.iter().map(|name| format!("{name}={value}")).collect();
                format!("{}?{}", fill(path, &reference), pairs.join("&"))
            };
            for value in garbage() {
                // Each field by itself for who gets everywhere; that visitors get no further shows without.
                let each = if visitor.cookie("plenary").is_some() { NAMES } else { &[] };
                let one_each = each.iter().map(|name| format!("{}?{name}={value}", fill(path, &reference)));
                let uris = [fill_all(path, value), if value.len() < 500 { in_query(value) } else { String::new() }];
                for uri in uris
                    .into_iter()
                    .chain(one_each)
                    .filter(|uri| uri.starts_with('/') && uri.parse::<actix_web::http::Uri>().is_ok())
                {
                    if methods.contains(&"GET") {
                        let page = visitor.send(from_somewhere(Method::GET, &uri)).await;
                        if page.status >= 500 {
                            wrong.push(format!("GET {uri:.200}: {}", page.status));
                        }
                    }
                }
                if methods.contains(&"POST") {
                    wrong.extend(send_garbage(visitor, &fill(path, &reference), &fill_all(path, value), value).await);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Sends the garbage as every field at once, as each field of otherwise plain forms, and to a garbled address.
async fn send_garbage(visitor: &Visitor, address: &str, garbled: &str, value: &str) -> Vec<String> {
    let all = |value: &str| NAMES.iter().map(|name| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let mut forms = vec![(address, all(value)), (address, value.to_owned())];
    if garbled.parse::<actix_web::http::Uri>().is_ok() {
        forms.push((garbled, all("x")));
    }
    for action in ["submit", "preview", "draft", "approve", "decline", "remove", "restore", "take_over"] {
        let plain = format!(
            "action={action}&language=en&key=abcdefgh12345678&body=Words&rule=R1&explanation=Long+enough+reasons"
        );
        forms.push((address, format!("{plain}&reply_to={value}")));
        forms.push((address, plain.replace("body=Words", &format!("body={value}"))));
        forms.push((address, plain.replace("rule=R1", &format!("rule={value}&version={value}&token={value}"))));
    }
    let mut wrong = Vec::new();
    for (uri, form) in forms {
        let request = from_somewhere(Method::POST, uri)
            .insert_header(("sec-fetch-site", "same-origin"))
            .insert_header(("content-type", FORM))
            .set_payload(form.clone());
        let page = visitor.send(request).await;
        if page.status >= 500 {
            wrong.push(format!("POST {uri:.200} {form:.200}: {}", page.status));
        }
    }
    wrong
}

#[actix_web::test]
async fn a_day_that_is_in_no_calendar_is_no_mistake_of_ours() {
    let (_plenary, ana, _) = site().await;
    let line = "00000000-0000-0000-0000-000000000000";
    for time in ["-9999-01-01T00:00:00Z", "%2B262000-01-01T00:00:00Z", "-262000-01-01T00:00:00Z"] {
        let day = time.split('T').next().unwrap();
        for address in [
            format!("/ledger?day={day}&after={line}"),
            format!("/ledger.csv?day={day}&after={line}"),
            format!("/topics?after={time}&id=1"),
            format!("/topics?before={time}&id=1"),
            format!("/sessions?after={time}&id=1"),
            format!("/sessions?before={time}&id=1"),
            format!("/statistics?before={time}&id=1"),
            format!("/moderation?since={time}&after=1"),
            format!("/moderation/appeals?since={time}&before={time}&after=1&id=1"),
            format!("/moderation/reports?since={time}&before={time}&after=1&id=1"),
            format!("/moderation/statistics?before={time}&id=1"),
            format!("/organise/topics?before={time}&id=1"),
        ] {
            let status = ana.visit(&address).await.status;
            assert!(status < 500, "{address}: {status}");
        }
    }
}
