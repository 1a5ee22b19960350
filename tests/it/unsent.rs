//! A form that is sent when the sign-in has run out: nothing of it is lost.

use actix_web::test::TestRequest;
use plenary::http::routes::SITE_MAP;

use crate::support::addresses::fill;
use crate::support::{INDUSTRY, NOBODY_ELSE, PASSWORD, Page, Plenary, TOPIC, Visitor};

const WORDS: &str = "A text that took longer than an hour to write.";
const RUN_OUT: &str = "update sign_in set last_seen_at = now() - interval '2 hours'";

/// Where the sign-in leads to.
fn next(page: &Page) -> String {
    let query = page.location().strip_prefix("/login?next=").unwrap_or_else(|| panic!("sent to {}", page.location()));
    query.replace("%2F", "/")
}

async fn sign_in(who: &Visitor, next: &str) -> Page {
    who.submit("/login", &[("email", "ana@example.org"), ("password", PASSWORD), ("next", next)]).await
}

#[actix_web::test]
async fn the_text_is_given_back_after_signing_in_and_can_be_sent() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    plenary.sql(RUN_OUT);
    let address = format!("{TOPIC}/contributions");
    let page = ana.submit(&address, &[("key", key.as_str()), ("body", WORDS), ("action", "submit")]).await;
    assert_eq!(page.status, 303);
    let kept = next(&page);
    assert!(kept.starts_with("/unsent/"), "{kept}");

    let form = ana.visit(page.location()).await;
    assert!(form.words().contains("What you wrote is kept"));
    let page = sign_in(&ana, &form.field("next")).await;
    assert_eq!((page.status, page.location()), (303, kept.as_str()));
    let page = ana.visit(&kept).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    assert!(page.words().contains(WORDS), "{}", page.html);
    assert!(page.html.contains(&format!("action=\"{address}\"")));
    let form = [("key", page.field("key")), ("action", page.field("action")), ("body", WORDS.to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(ana.submit(&address, &form).await.location().starts_with("/desk/"));
    assert_eq!(plenary.text("select string_agg(body, '|') from revision"), WORDS);
}

#[actix_web::test]
async fn nobody_gets_it_without_the_token_and_a_sign_in() {
    let plenary = Plenary::new().await;
    let stranger = plenary.anybody();
    let kept = next(&stranger.submit(&format!("{TOPIC}/contributions"), &[("body", WORDS)]).await);
    let token = kept.strip_prefix("/unsent/").unwrap();
    assert_eq!(token.len(), 52);
    assert_eq!(plenary.count(&format!("unsent_form where token_hash = sha256('{token}')")), 1);
    assert!(!plenary.text("select unsent_form::text from unsent_form").contains(token));
    assert_eq!(next(&stranger.visit(&kept).await), kept);
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    assert_eq!(ana.visit("/unsent/aaaa").await.status, 404);
    assert_eq!(ana.visit(&kept).await.status, 200);
    plenary.sql("update unsent_form set expires_at = now()");
    assert_eq!(ana.visit(&kept).await.status, 404);
}

#[actix_web::test]
async fn passwords_are_not_kept_and_one_network_leaves_only_so_much() {
    let plenary = Plenary::new().await;
    let stranger = plenary.anybody();
    let page = stranger.submit("/account", &[("action", "password"), ("old_password", PASSWORD)]).await;
    assert_eq!((next(&page).as_str(), plenary.count("unsent_form")), ("/account", 0));
    let mut newest = String::new();
    for n in 0..25 {
        let text = format!("Text {n}.");
        newest = next(&stranger.submit(&format!("{TOPIC}/contributions"), &[("body", &text)]).await);
    }
    assert_eq!(plenary.count("unsent_form"), 20);
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    assert!(ana.visit(&newest).await.words().contains("Text 24."));
}

#[actix_web::test]
async fn a_text_that_would_grow_when_written_out_anew_is_kept_too() {
    let plenary = Plenary::new().await;
    let long = "é".repeat(400_000);
    let request = TestRequest::post()
        .uri(&format!("{TOPIC}/contributions"))
        .insert_header(("sec-fetch-site", "same-origin"))
        .insert_header(("content-type", "application/x-www-form-urlencoded"));
    let kept = next(&plenary.anybody().send(request.set_payload(format!("body={long}"))).await);
    assert!(kept.starts_with("/unsent/"), "{kept}");
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    assert!(ana.visit(&kept).await.html.contains(&long));
}

#[actix_web::test]
async fn the_sign_in_leads_to_a_page_whatever_was_sent() {
    let plenary = Plenary::new().await;
    let ana = plenary.person("ana", INDUSTRY, &["contributor", "moderator", "organiser", "administrator"]).await;
    for (pattern, _) in SITE_MAP.iter().filter(|(_, methods)| methods.contains(&"POST")) {
        for form in [&[][..], &[("action", "x")]] {
            let page = plenary.anybody().submit(&fill(pattern, "aaaa"), form).await;
            if !page.location().starts_with("/login?next=") {
                continue;
            }
            let seen = ana.visit(&next(&page)).await.status;
            assert!([200, 303, 404].contains(&seen), "POST {pattern} leads to {}: {seen}", next(&page));
        }
    }
    assert_eq!(next(&plenary.anybody().submit("/moderation/claim", &[]).await), "/moderation");
    assert_eq!(next(&plenary.anybody().submit(&format!("{TOPIC}/contributions"), &[]).await), TOPIC);
}
