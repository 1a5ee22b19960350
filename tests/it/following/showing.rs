//! Where following is offered: on pages, and as feeds.

use actix_web::test::TestRequest;

use super::{LIST, Scene, follow};
use crate::support::TOPIC;

#[actix_web::test]
async fn the_buttons_stand_on_the_pages_for_who_is_signed_in_and_nobody_else() {
    let scene = Scene::set().await;
    scene.publish("First.").await;
    let branch = format!("{TOPIC}/1");
    for (address, button) in [
        (TOPIC, "Follow"),
        (branch.as_str(), "Follow No. 1 and its replies"),
        ("/sessions/a-session", "Follow its topics"),
    ] {
        let page = scene.ben.visit(address).await;
        assert!(page.words().lines().any(|line| line == button), "{button} on {address}: {}", page.words());
        assert!(!scene.plenary.anybody().visit(address).await.html.contains(LIST), "{address}");
        let known = scene.plenary.anybody().visit(address).await.html;
        let (topic, session, no, next) = match address {
            "/sessions/a-session" => ("", "a-session", "", address),
            TOPIC => ("what-first", "", "", address),
            _ => ("what-first", "", "1", address),
        };
        let back = follow(&scene.ben, &[("topic", topic), ("session", session), ("no", no), ("next", next)]).await;
        assert_eq!(back.location(), address);
        let page = scene.ben.visit(address).await;
        assert!(page.words().contains("Stop following"), "{}", page.words());
        assert_eq!(scene.plenary.anybody().visit(address).await.html, known, "a visitor sees what Ben follows");
    }
    let elsewhere = follow(&scene.ben, &[("topic", "what-first"), ("next", "//evil.example")]).await;
    assert_eq!(elsewhere.location(), "/account/following?done=follow");
}

#[actix_web::test]
async fn feeds_follow_a_group_in_a_topic_and_all_topics_of_a_session() {
    let scene = Scene::set().await;
    let desk = scene.publish("Industry says so.").await;
    scene.ben.contribute("Civil society says so.").await;
    scene.mia.approve_next().await;
    scene.ana.contribute("Canary: waits.").await;
    let anybody = scene.plenary.anybody();
    let feed = anybody.visit(&format!("{TOPIC}.atom?group=industry")).await;
    assert!(feed.html.contains("Industry says so.") && !feed.html.contains("Civil society says so."), "{}", feed.html);
    assert!(feed.html.contains("<title>Industry in “What should come first?”</title>"), "{}", feed.html);
    let session = anybody.visit("/sessions/a-session.atom").await;
    for part in ["Industry says so.", "Civil society says so.", "No. 2 in “What should come first?”"] {
        assert!(session.html.contains(part), "{part} in {}", session.html);
    }
    assert!(!session.html.contains("Canary"), "{}", session.html);
    for (page, link) in [
        ("/topics/what-first?group=industry", "what-first.atom?group"),
        ("/sessions/a-session", "/sessions/a-session.atom"),
    ] {
        let page = anybody.visit(page).await;
        let heads = page
            .html
            .split("<link rel=\"alternate\"")
            .skip(1)
            .any(|rest| rest.split('>').next().is_some_and(|head| head.replace("&#x3D;", "=").contains(link)));
        assert!(heads, "{link} in {}", page.html);
    }
    let tag = session.header("etag").to_owned();
    let again = TestRequest::get().uri("/sessions/a-session.atom").insert_header(("if-none-match", tag.as_str()));
    assert_eq!(anybody.send(again).await.status, 304);
    assert_eq!(scene.ana.submit(&desk, &[("action", "withdraw_published")]).await.status, 303);
    assert!(!anybody.visit("/sessions/a-session.atom").await.html.contains("Industry says so."));
}
