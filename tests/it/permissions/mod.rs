//! The whole policy: every address, every method, everybody. `policy.txt` is the list.

mod cast;

use std::collections::BTreeSet;

use actix_web::test::TestRequest;
use plenary::http::routes::SITE_MAP;

use crate::support::Page;
use crate::support::addresses::fill;
use cast::{Cast, Scene, WHO};

/// One line of `policy.txt`.
struct Line {
    method: &'static str,
    pattern: &'static str,
    address: Option<&'static str>,
    form: &'static str,
    answers: Vec<&'static str>,
    /// As it stands in the file.
    text: &'static str,
}

fn policy() -> Vec<Line> {
    let lines = include_str!("policy.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(read).collect()
}

fn read(text: &'static str) -> Line {
    let (what, answers) = text.split_once(" | ").unwrap_or_else(|| panic!("policy.txt: no answers in {text}"));
    let (what, form) = what.split_once(" ? ").unwrap_or((what, ""));
    let (what, address) = what.split_once(" > ").map_or((what, None), |(what, address)| (what, Some(address.trim())));
    let (method, pattern) = what.split_once(' ').unwrap();
    let answers: Vec<_> = answers.split_whitespace().collect();
    assert_eq!(answers.len(), WHO.len(), "policy.txt: one answer for each of {WHO:?} in {text}");
    Line { method, pattern: pattern.trim(), address, form: form.trim(), answers, text }
}

fn answer(page: &Page) -> String {
    match page.status {
        303 if page.location().starts_with("/login?next=") => "in".to_owned(),
        status => status.to_string(),
    }
}

#[test]
fn the_policy_lists_what_the_router_answers() {
    let routed: BTreeSet<(&str, &str)> =
        SITE_MAP.iter().flat_map(|(path, methods)| methods.iter().map(|method| (*path, *method))).collect();
    let listed: BTreeSet<(&str, &str)> = policy().iter().map(|line| (line.pattern, line.method)).collect();
    let missing: Vec<String> = routed
        .difference(&listed)
        .map(|(path, method)| format!("add a line: {method} {path} | (one answer for each of: {})", WHO.join(" ")))
        .collect();
    let gone: Vec<String> =
        listed.difference(&routed).map(|(path, method)| format!("take away: {method} {path}")).collect();
    assert!(missing.is_empty() && gone.is_empty(), "tests/it/permissions/policy.txt: {missing:#?} {gone:#?}");
}

#[actix_web::test]
async fn everybody_is_answered_as_the_policy_says() {
    let mut wrong = Vec::new();
    let mut cast = Cast::gather().await;
    let mut posts = 0;
    for line in policy() {
        posts += if line.method == "POST" { WHO.len() } else { 0 };
        // One address may send 300 a minute, with what the cast itself sends.
        if cast.is_worn_out() || posts > 150 {
            cast = Cast::gather().await;
            posts = 0;
        }
        let mut seen = Vec::new();
        for who in WHO {
            let scene = cast.scene(who, line.method, line.text).await;
            let address = line.address.map_or_else(|| fill(line.pattern, &scene.reference), |given| scene.fill(given));
            seen.push(answer(&ask(&cast, who, &line, &address, &scene).await));
        }
        if seen != line.answers {
            wrong.push(format!("{}\n    answered {}", line.text, seen.join(" ")));
        }
        if line.pattern == "/logout" {
            cast = Cast::gather().await;
        }
    }
    assert!(wrong.is_empty(), "tests/it/permissions/policy.txt says, for {}:\n{}", WHO.join(" "), wrong.join("\n"));
}

async fn ask(cast: &Cast, who: &str, line: &Line, address: &str, scene: &Scene) -> Page {
    let method = line.method.parse().unwrap();
    let mut request =
        TestRequest::default().method(method).uri(address).insert_header(("sec-fetch-site", "same-origin"));
    if line.method != "GET" {
        let form = scene.fill(line.form);
        request = request.insert_header(("content-type", "application/x-www-form-urlencoded")).set_payload(form);
    }
    cast.visitor(who).send(request).await
}

#[actix_web::test]
async fn what_may_not_be_seen_looks_like_what_is_not_there() {
    let cast = Cast::gather().await;
    let scene = cast.scene("author", "GET", "").await;
    // The number of the request and the address that was asked for are all that may differ.
    let told = async |who: &str, address: &str| {
        let page = cast.visitor(who).visit(address).await;
        let html = page.html.replace(page.header("x-request-id"), "");
        let html = html.replace(address, "").replace(&address.replace('/', "%2F"), "");
        let mut headers: Vec<String> = page.headers.keys().map(ToString::to_string).collect();
        headers.sort();
        (page.status, headers, html)
    };
    for (who, hidden, nothing) in [
        ("contributor", "/desk/{reference}", "/desk/{nothing}"),
        ("contributor", "/desk/{draft}", "/desk/{nothing}"),
        ("moderator", "/moderation/{draft}", "/moderation/{nothing}"),
        ("visitor", "/topics/hidden", "/topics/nothing"),
        ("visitor", "/topics/hidden.atom", "/topics/nothing.atom"),
        ("visitor", "/sessions/hidden", "/sessions/nothing"),
        ("visitor", "/sessions/hidden.ics", "/sessions/nothing.ics"),
        ("visitor", "/summaries/a-draft", "/summaries/nothing"),
        ("visitor", "/summaries/a-draft.json", "/summaries/nothing.json"),
        ("visitor", "/topics/what-first/2", "/topics/what-first/77"),
    ] {
        let hidden = told(who, &scene.fill(hidden)).await;
        assert_eq!(hidden.0, 404);
        assert_eq!(hidden, told(who, &scene.fill(nothing)).await, "{who}");
    }
}
