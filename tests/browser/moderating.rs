//! Two moderators at once, from the keyboard alone, and many texts together.

use crate::steps::*;
use crate::support::{Browser, Scripts, Server, soon};

/// Ana writes so many texts.
async fn ana_writes(browser: &Browser, server: &Server, texts: &[&str]) {
    sign_in(browser, server, "ana").await;
    for text in texts {
        browser.visit(&server.topic()).await;
        write(browser, text, "submit").await;
    }
    sign_out(browser).await;
}

/// Types into whatever has the focus.
async fn keys(browser: &Browser, keys: &str) {
    let focused = browser.client.active_element().await.unwrap();
    focused.send_keys(keys).await.unwrap();
}

#[tokio::test]
async fn two_moderators_at_once() {
    for scripts in [Scripts::On, Scripts::Off] {
        let server = Server::start();
        people(&server);
        let (mia, mo) = (Browser::open(scripts).await, Browser::open(scripts).await);
        ana_writes(&mia, &server, &["The first text.", "The second text."]).await;
        sign_in(&mia, &server, "mia").await;
        sign_in(&mo, &server, "mo").await;
        claim(&mia, &server).await;
        mia.says("The first text.").await;
        let case = mia.client.current_url().await.unwrap().to_string();
        mo.visit(&server.at("/moderation")).await;
        mo.says("mia").await;
        mo.look("a queue of which a colleague holds a part").await;
        claim(&mo, &server).await;
        mo.says("The second text.").await;

        mo.visit(&case).await;
        mo.press("main details:has(button[value=take_over]) > summary").await;
        mo.fill("#take-over-reason", "She went home ill.").await;
        send(&mo, "take_over").await;
        mia.fill("#explanation", "Half a sentence").await;
        send(&mia, "approve").await;
        mia.says("Nothing was decided.").await;
        mia.says("Half a sentence").await;
        mia.look("what a colleague took over").await;
        mia.close().await;
        mo.close().await;
    }
}

#[tokio::test]
async fn from_the_keyboard_alone() {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::On).await;
    ana_writes(&browser, &server, &["The first text.", "The second text."]).await;
    sign_in(&browser, &server, "mia").await;
    browser.visit(&server.at("/moderation")).await;
    // The module is loaded after the page.
    let opened = soon(async || {
        keys(&browser, "?").await;
        browser.has("details[data-keys][open]").await.then_some(())
    });
    assert!(opened.await.is_some(), "the list of keys does not open");
    browser.look("the queue with its keys").await;
    keys(&browser, "j").await;
    let focused = browser.client.active_element().await.unwrap();
    assert_eq!(focused.attr("data-key-item").await.unwrap().as_deref(), Some(""));
    keys(&browser, "n").await;
    let claimed = soon(async || browser.has("form.decision").await.then_some(()));
    assert!(claimed.await.is_some(), "n claims nothing");
    let first = browser.path().await;
    let asked = soon(async || {
        keys(&browser, "c").await;
        let focused = browser.client.active_element().await.unwrap();
        (focused.attr("id").await.unwrap().as_deref() == Some("rule")).then_some(())
    });
    assert!(asked.await.is_some(), "c leads to the reasons that are missing");
    browser.fill("#explanation", "aaa rrr ddd").await;
    assert_eq!(browser.path().await, first, "keys do nothing in a field");
    browser.press("h1").await;
    keys(&browser, "a").await;
    let next = soon(async || (browser.path().await != first).then_some(()));
    assert!(next.await.is_some(), "a approves nothing");
    browser.says("Takes effect at").await;
    let back = soon(async || {
        keys(&browser, "u").await;
        (browser.path().await == first).then_some(())
    });
    assert!(back.await.is_some(), "u takes nothing back");
    browser.close().await;
}

#[tokio::test]
async fn many_texts_together() {
    for scripts in [Scripts::On, Scripts::Off] {
        let server = Server::start();
        people(&server);
        let browser = Browser::open(scripts).await;
        ana_writes(&browser, &server, &["The first text.", "The second text.", "The third text."]).await;
        sign_in(&browser, &server, "mia").await;
        browser.visit(&server.at("/moderation")).await;
        for nth in [1, 2] {
            browser.press(&format!(".waiting > li:nth-child({nth}) input[name=item]")).await;
        }
        browser.go("#bulk button[value=claim]").await;
        browser.says("The first text.").await;
        browser.does_not_say("The third text.").await;
        browser.look("many texts together").await;
        send(&browser, "decline").await;
        browser.look("texts to decline without statements").await;
        browser.says("rule and reasons of its own").await;
        send(&browser, "approve").await;
        browser.look("what became of many texts").await;
        browser.visit(&server.topic()).await;
        browser.says("The second text.").await;
        browser.does_not_say("The third text.").await;
        browser.close().await;
    }
}
