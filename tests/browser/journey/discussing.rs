//! A contribution from its first draft to what is left of it, with a reply.

use crate::steps::*;
use crate::support::{Browser, Scripts, Server};

pub async fn ana_writes(browser: &Browser, server: &Server) {
    browser.visit(&server.topic()).await;
    browser.go("main a[href^='/login?next=']").await;
    sign_in_here(browser, "ana").await;
    assert_eq!(browser.path().await, "/topics/what-first");
    assert_eq!(browser.has("p.count").await, browser.scripts == Scripts::On, "{:?}", browser.scripts);
    browser.look("a topic with the form").await;
    browser.fill("#body", "Name a *point of contact*.\n\n- one\n- two").await;
    preview(browser).await;
    assert!(browser.has("main em").await && browser.has("main .words li").await);
    browser.look("a preview").await;
    send(browser, "draft").await;
    assert!(browser.path().await.starts_with("/desk/"));
    browser.look("a draft").await;
    send(browser, "submit").await;
    assert!(browser.has(".receipt").await);
    browser.look("a receipt").await;
    browser.visit(&server.at("/desk")).await;
    browser.look("the desk").await;
    sign_out(browser).await;
    browser.visit(&server.topic()).await;
    browser.does_not_say("point of contact").await;
}

pub async fn mia_asks_for_changes(browser: &Browser, server: &Server) {
    sign_in(browser, server, "mia").await;
    browser.visit(&server.at("/moderation")).await;
    browser.says("Invented Devices").await;
    browser.look("the queue").await;
    claim(browser, server).await;
    browser.says("point of contact").await;
    browser.look("a text to decide about").await;
    send(browser, "request_changes").await;
    assert!(browser.has("#rule-error").await && browser.has("#explanation-error").await);
    browser.look("a decision without reasons").await;
    decide_with_reasons(browser, "request_changes", "Say which contact you mean.").await;
    assert_eq!(browser.client.current_url().await.unwrap().path(), "/moderation");
    assert!(browser.has("main .empty").await);
    browser.look("an empty queue").await;
    sign_out(browser).await;
}

pub async fn ana_sends_another_text(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ana").await;
    assert_eq!(browser.path().await, "/desk");
    browser.follow(TITLE).await;
    browser.says("Say which contact you mean.").await;
    browser.look("changes asked for").await;
    write(browser, "Name a *point of contact* for hospitals.", "submit").await;
    browser.says("for hospitals").await;
    sign_out(browser).await;
}

pub async fn mia_approves_what_changed(browser: &Browser, server: &Server) {
    sign_in(browser, server, "mia").await;
    claim(browser, server).await;
    assert!(browser.has("main ins").await && browser.has("main del").await, "what changed is not shown");
    browser.look("a difference").await;
    send(browser, "approve").await;
    sign_out(browser).await;
}

pub async fn everybody_reads(browser: &Browser, server: &Server) {
    for view in ["grouped", "order", "compare"] {
        browser.visit(&server.topic()).await;
        browser.go(&format!("main .tabs a[href*='view={view}']")).await;
        assert_eq!(browser.has(".compare").await, view == "compare");
        browser.says("for hospitals").await;
        browser.says("Invented Devices").await;
        browser.look(view).await;
    }
    browser.visit(&format!("{}/1", server.topic())).await;
    browser.says("for hospitals").await;
    browser.look("one contribution").await;
    browser.visit(&server.at("/")).await;
    browser.says("for hospitals").await;
    browser.look("front page with something new").await;
    browser.visit(&server.at("/ledger")).await;
    browser.look("the ledger").await;
}

pub async fn ben_replies(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ben").await;
    browser.visit(&server.topic()).await;
    browser.go("#n1 .acts a[href*='reply_to=1']").await;
    assert!(browser.has("input[name=reply_to][value='1']").await);
    browser.look("a topic with the form of a reply").await;
    write(browser, "Patients agree.", "submit").await;
    sign_out(browser).await;
    approve_next(browser, server, "mo").await;
    browser.visit(&format!("{}/1", server.topic())).await;
    browser.says("Patients agree.").await;
    browser.look("a branch").await;
}

pub async fn ana_takes_it_back(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ana").await;
    browser.follow(TITLE).await;
    assert!(browser.has("main a[href*='/summaries/']").await, "its author is not told where it went");
    browser.look("what is published, on its author's desk").await;
    browser.press("main details:has(button[value=withdraw_published]) > summary").await;
    send(browser, "withdraw_published").await;
    browser.look("what was taken back, on its author's desk").await;
    sign_out(browser).await;
    browser.visit(&server.topic()).await;
    assert!(browser.has("#n1 .gone").await);
    browser.says("Patients agree.").await;
    browser.does_not_say("for hospitals").await;
    browser.look("a tombstone").await;
}
