//! The whole way of a contribution, from the front page to its withdrawal.

use crate::steps::*;
use crate::support::{Browser, Scripts, Server};

#[tokio::test]
async fn with_scripts() {
    the_whole_way(Scripts::On).await;
}

#[tokio::test]
async fn without_scripts() {
    the_whole_way(Scripts::Off).await;
}

async fn the_whole_way(scripts: Scripts) {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(scripts).await;
    somebody_comes_to_read(&browser, &server).await;
    ana_writes(&browser, &server).await;
    mia_asks_for_changes(&browser, &server).await;
    ana_sends_another_text(&browser, &server).await;
    mia_approves_what_changed(&browser, &server).await;
    everybody_reads(&browser, &server).await;
    ben_replies(&browser, &server).await;
    ana_takes_it_back(&browser, &server).await;
    browser.visit(&server.at("/nothing/here")).await;
    browser.look("a page that is not there").await;
    browser.close().await;
}

async fn somebody_comes_to_read(browser: &Browser, server: &Server) {
    browser.visit(&server.at("/")).await;
    browser.look("front page").await;
    browser.follow("What should come first?").await;
    browser.says("Nothing has been published here yet").await;
    browser.look("a topic without contributions").await;
    browser.follow("Sign in to write").await;
    browser.look("signing in").await;
    browser.fill("#email", "ana@example.org").await;
    browser.fill("#password", "not the password of ana").await;
    browser.go("main form button.primary").await;
    assert!(browser.has("#refused").await);
    browser.look("a refused sign-in").await;
}

async fn ana_writes(browser: &Browser, server: &Server) {
    sign_in_here(browser, "ana").await;
    assert_eq!(browser.path().await, "/topics/what-first");
    assert_eq!(browser.has("p.count").await, browser.scripts == Scripts::On, "{:?}", browser.scripts);
    browser.look("a topic with the form").await;
    write(browser, "Name a *point of contact*.\n\n- one\n- two", "preview").await;
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

async fn mia_asks_for_changes(browser: &Browser, server: &Server) {
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
    assert_eq!(browser.path().await, "/moderation");
    browser.says("Nothing waits").await;
    browser.look("an empty queue").await;
    sign_out(browser).await;
}

async fn ana_sends_another_text(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ana").await;
    assert_eq!(browser.path().await, "/desk");
    browser.follow("What should come first?").await;
    browser.says("Say which contact you mean.").await;
    browser.look("changes asked for").await;
    write(browser, "Name a *point of contact* for hospitals.", "submit").await;
    browser.says("for hospitals").await;
    sign_out(browser).await;
}

async fn mia_approves_what_changed(browser: &Browser, server: &Server) {
    sign_in(browser, server, "mia").await;
    claim(browser, server).await;
    assert!(browser.has("main ins").await && browser.has("main del").await, "what changed is not shown");
    browser.look("a difference").await;
    send(browser, "approve").await;
    sign_out(browser).await;
}

async fn everybody_reads(browser: &Browser, server: &Server) {
    browser.visit(&server.topic()).await;
    for view in ["By group", "In order", "Side by side"] {
        browser.follow(view).await;
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
}

async fn ben_replies(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ben").await;
    browser.visit(&server.topic()).await;
    browser.go("#n1 .acts a").await;
    browser.says("in reply to No. 1").await;
    write(browser, "Patients agree.", "submit").await;
    sign_out(browser).await;
    approve_next(browser, server, "mo").await;
    browser.visit(&format!("{}/1", server.topic())).await;
    browser.says("Patients agree.").await;
    browser.look("a branch").await;
}

async fn ana_takes_it_back(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ana").await;
    browser.follow("What should come first?").await;
    browser.look("what is published, on its author's desk").await;
    browser.press("main details.more > summary").await;
    send(browser, "withdraw_published").await;
    browser.look("what was taken back, on its author's desk").await;
    sign_out(browser).await;
    browser.visit(&server.topic()).await;
    browser.says("Withdrawn by its author").await;
    browser.says("Patients agree.").await;
    browser.does_not_say("for hospitals").await;
    browser.look("a tombstone").await;
}
