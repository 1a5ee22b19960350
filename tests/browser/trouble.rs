//! Two windows, the back button, a form sent twice, a server that was killed; and a look that sees too little.

use crate::steps::*;
use crate::support::{Browser, Scripts, Server};

#[tokio::test]
async fn two_moderators_decide_once() {
    let server = Server::start();
    people(&server);
    let (one, other) = (Browser::open(Scripts::On).await, Browser::open(Scripts::On).await);
    sign_in(&one, &server, "ana").await;
    one.visit(&server.topic()).await;
    write(&one, "For one of two.", "submit").await;
    sign_out(&one).await;

    sign_in(&one, &server, "mia").await;
    claim(&one, &server).await;
    let item = one.path().await;
    sign_in(&other, &server, "mo").await;
    other.visit(&server.at("/moderation")).await;
    assert!(other.has(".chip.at-held").await);
    other.look("a text that a colleague holds, in the queue").await;
    other.go("form[action='/moderation/claim'] button").await;
    assert_eq!(
        other.client.current_url().await.unwrap().path(),
        "/moderation",
        "there is nothing for a second moderator"
    );
    other.visit(&server.at(&item)).await;
    other.look("a text that a colleague holds").await;
    other.press("details:has(#take-over-reason) > summary").await;
    other.fill("#take-over-reason", "mia has left for today.").await;
    send(&other, "take_over").await;
    decide_with_reasons(&other, "decline", "This answers another question.").await;

    send(&one, "approve").await;
    assert!(one.has("main [role=alert]").await);
    one.look("a decision that came too late").await;
    assert_eq!(server.count("decision"), 1);
    assert_eq!(server.count("contribution where no is not null"), 0);
    one.close().await;
    other.close().await;
}

#[tokio::test]
async fn going_back_and_sending_again_stores_once() {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::On).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    write(&browser, "Sent once.", "submit").await;
    let receipt = browser.path().await;

    browser.back().await;
    write(&browser, "Sent once.", "submit").await;
    assert_eq!(browser.path().await, receipt, "the same form gives the same receipt");
    assert_eq!(server.count("contribution"), 1);

    browser.back().await;
    write(&browser, "Sent once, and changed.", "submit").await;
    assert!(browser.has("main [role=alert]").await);
    browser.says("Sent once.").await;
    browser.look("two texts under one key").await;
    assert_eq!(server.count("contribution"), 1);
    browser.close().await;
}

#[tokio::test]
async fn a_killed_server_loses_nothing_that_was_typed() {
    let mut server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::On).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    browser.fill("#body", "Typed with care.").await;

    server.kill();
    // The browser's own page says that nobody answers.
    let _ = browser.find("main button[name=action][value=submit]").await.click().await;
    server.start_again();
    browser.back().await;
    assert_eq!(browser.typed_in("#body").await, "Typed with care.");
    send(&browser, "submit").await;
    let receipt = browser.path().await;
    assert!(receipt.starts_with("/desk/"), "{}", browser.words().await);

    // Somebody who saw no receipt sends the form once more.
    server.kill();
    server.start_again();
    browser.back().await;
    write(&browser, "Typed with care.", "submit").await;
    assert_eq!(browser.path().await, receipt);
    assert_eq!(server.count("contribution"), 1);
    browser.close().await;
}

#[tokio::test]
async fn enter_in_a_field_shows_a_preview_and_sends_nothing() {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::Off).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    browser.fill("#body", "Typed with care.").await;
    browser.press("label[for=capacity-group]").await;
    browser.fill("#on_behalf_of", "Makers\n").await;
    assert!(browser.has("#preview").await, "{}", browser.words().await);
    browser.says("Nothing has been sent yet.").await;
    assert_eq!(browser.typed_in("#on_behalf_of").await, "Makers");
    assert_eq!(server.count("contribution"), 0);

    browser.fill("#on_behalf_of", "").await;
    send(&browser, "submit").await;
    assert!(browser.has(".errors a[href='#on_behalf_of']").await);
    browser.look("a form that came back with a complaint").await;
    browser.close().await;
}

#[tokio::test]
async fn a_look_sees_what_is_amiss() {
    let server = Server::start();
    let browser = Browser::open(Scripts::On).await;
    for (damage, complaint) in [
        ("document.querySelectorAll('label').forEach((one) => one.remove())", "label"),
        ("document.querySelector('main').style.width = '3000px'", "sticks out to the side"),
        ("document.querySelector('h1').style.color = 'hsl(0 0% 60%)'", "color-contrast"),
        (
            "document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('img'), { alt: '', src: 'http://127.0.0.1:1/' }))",
            "Content Security Policy",
        ),
        (
            "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/assets/no.css' }))",
            "no.css",
        ),
    ] {
        browser.visit(&server.at("/login")).await;
        browser.look("signing in").await;
        browser.client.execute(damage, vec![]).await.unwrap();
        let complaints = browser.complaints().await;
        assert!(complaints.iter().any(|one| one.contains(complaint)), "{damage}: {complaints:#?}");
    }
    browser.close().await;
}
