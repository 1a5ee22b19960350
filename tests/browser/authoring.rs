//! An author at work: a draft kept while typing, two windows, a preview, a quotation, a correction and its comparison.

use fantoccini::key::Key;
use serde_json::json;

use crate::keyboard::tab_to;
use crate::steps::*;
use crate::support::{Browser, Scripts, Server, soon};

const FRENCH: &str = "Les États ont le devoir de protéger les droits fondamentaux de leurs citoyens, et le secteur de la \
    santé est particulièrement exposé aux attaques, comme nous le savons depuis plusieurs années.";

/// What the page says about the draft.
async fn drafting(browser: &Browser, words: &str) {
    let said = soon(async || {
        let text = browser.find("[data-drafting]").await.text().await.unwrap();
        text.contains(words).then_some(())
    });
    if said.await.is_none() {
        let text = browser.find("[data-drafting]").await.text().await.unwrap();
        panic!("{} does not say {words:?} but {text:?}", browser.path().await);
    }
}

/// Waits until the draft is stored.
async fn kept(server: &Server, body: &str) {
    let there = soon(async || (server.count(&format!("draft where body = '{body}'")) == 1).then_some(())).await;
    assert!(there.is_some(), "{body:?} is not kept");
}

async fn shown(browser: &Browser, css: &str) {
    let there = soon(async || browser.has(css).await.then_some(())).await;
    assert!(there.is_some(), "no {css} at {}: {}", browser.path().await, browser.words().await);
}

/// Something to answer and to quote.
async fn ben_is_read(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ben").await;
    browser.visit(&server.topic()).await;
    write(browser, "Patients come first.\n\nAnd their data.", "submit").await;
    sign_out(browser).await;
    approve_next(browser, server, "mia").await;
}

async fn readers_compare(browser: &Browser, server: &Server) {
    browser.visit(&server.topic()).await;
    browser.go("#n2 a[href$='/2/earlier']").await;
    assert!(browser.has("main ins").await && browser.has("main del").await, "{}", browser.words().await);
    browser.look("a comparison").await;
}

#[tokio::test]
async fn a_draft_is_kept_while_typing_and_two_windows_lose_nothing() {
    let server = Server::start();
    people(&server);
    let (one, other) = (Browser::open(Scripts::On).await, Browser::open(Scripts::On).await);
    ben_is_read(&one, &server).await;
    sign_in(&one, &server, "ana").await;
    one.visit(&server.topic()).await;
    one.fill("#body", "Half a thought about hospitals.").await;
    drafting(&one, "Draft saved").await;
    one.look("a topic with a draft just saved").await;
    let address = one.path().await;
    assert!(address.contains("?draft="), "{address}");
    one.visit(&server.at(&address)).await;
    assert_eq!(one.typed_in("#body").await, "Half a thought about hospitals.", "loaded again");

    sign_in(&other, &server, "ana").await;
    other.visit(&server.at(&address)).await;
    other.fill("#body", "The other window.").await;
    kept(&server, "The other window.").await;
    one.fill("#body", "This window.").await;
    shown(&one, "[data-other]:not([hidden])").await;
    one.says("The other window.").await;
    assert_eq!(one.typed_in("#body").await, "This window.");
    one.look("two texts of one draft").await;
    kept(&server, "The other window.").await;
    one.press("[data-theirs]").await;
    assert_eq!(one.typed_in("#body").await, "The other window.");
    one.says("This window.").await;
    one.fill("#body", "Both windows.").await;
    kept(&server, "Both windows.").await;
    other.fill("#body", "The last word.").await;
    shown(&other, "[data-other]:not([hidden])").await;
    other.press("[data-mine]").await;
    kept(&server, "The last word.").await;

    let online = async |online: bool| {
        let conditions = json!({ "offline": !online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        other.devtools("Network.enable", json!({})).await;
        other.devtools("Network.emulateNetworkConditions", conditions).await;
    };
    server.sql("update sign_in set last_seen_at = now() - interval '2 hours'");
    other.fill("#body", "Written for hours.").await;
    drafting(&other, "your sign-in has run out").await;
    other.look("a draft of somebody who was signed out").await;
    assert_eq!(other.typed_in("#body").await, "Written for hours.");
    sign_in(&other, &server, "ana").await;
    other.visit(&server.at(&address)).await;
    online(false).await;
    other.fill("#body", "Written in a tunnel.").await;
    drafting(&other, "Not saved: no connection.").await;
    assert_eq!(other.typed_in("#body").await, "Written in a tunnel.");
    online(true).await;
    kept(&server, "Written in a tunnel.").await;
    one.close().await;
    other.close().await;
}

#[tokio::test]
async fn an_author_writes_sends_corrects_and_is_compared_with_scripts() {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::On).await;
    ben_is_read(&browser, &server).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    browser.press("#n1 a[data-quote]").await;
    assert!(browser.typed_in("#body").await.starts_with("> No. 1:\n>\n> Patients come first."));
    browser.says("In reply to No. 1").await;
    let body = browser.find("#body").await;
    body.send_keys(FRENCH).await.unwrap();
    shown(&browser, ".suggestion").await;
    browser.look("a language suggested").await;
    browser.press(".suggestion button").await;
    assert_eq!(browser.typed_in("#language").await, "fr");
    drafting(&browser, "Draft saved").await;
    let here = browser.path().await;
    preview(&browser).await;
    assert_eq!(browser.path().await, here, "the preview is in the page");
    assert!(browser.has("#preview:focus").await && browser.has("form blockquote").await);
    browser.look("a preview in the page").await;
    send(&browser, "submit").await;
    assert!(browser.has(".receipt").await && browser.has(".steps .now").await);
    browser.look("a receipt with its steps").await;
    assert_eq!(server.count("revision where language = 'fr'"), 1);
    let desk = browser.path().await;

    browser.visit(&server.at(&here)).await;
    browser.says("You submitted this text already.").await;
    browser.visit(&server.at(&desk)).await;
    sign_out(&browser).await;
    approve_next(&browser, &server, "mia").await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.at(&desk)).await;
    browser.fill("#body", "States must protect fundamental rights.").await;
    drafting(&browser, "Draft saved").await;
    send(&browser, "submit").await;
    browser.says("Correction received").await;
    sign_out(&browser).await;
    approve_next(&browser, &server, "mo").await;
    readers_compare(&browser, &server).await;
    browser.close().await;
}

#[tokio::test]
async fn an_author_writes_sends_corrects_and_is_compared_without_scripts() {
    let server = Server::start();
    people(&server);
    let (browser, other) = (Browser::open(Scripts::Off).await, Browser::open(Scripts::Off).await);
    ben_is_read(&browser, &server).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    browser.go("#n1 a[data-quote]").await;
    assert!(browser.typed_in("#body").await.starts_with("> No. 1:\n>\n> Patients come first."));
    write(&browser, "Half a thought.", "draft").await;
    let desk = browser.path().await;
    assert!(browser.has(".steps .now").await);
    browser.visit(&server.topic()).await;
    browser.look("a topic with a draft that was kept").await;
    browser.go("main .drafts a").await;
    assert_eq!(browser.typed_in("#body").await, "Half a thought.");

    sign_in(&other, &server, "ana").await;
    other.visit(&server.at(&desk)).await;
    write(&other, "The other window.", "draft").await;
    write(&browser, "This window.", "submit").await;
    assert!(browser.has("main [role=alert]").await);
    browser.says("The other window.").await;
    assert_eq!(browser.typed_in("#body").await, "This window.");
    browser.look("two texts of one draft, without scripts").await;
    preview(&browser).await;
    send(&browser, "submit").await;
    assert_eq!(browser.path().await, desk);
    assert_eq!(server.count("revision"), 2);
    sign_out(&browser).await;
    approve_next(&browser, &server, "mia").await;

    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.at("/desk")).await;
    browser.look("the desk with what to do next").await;
    browser.visit(&server.at(&desk)).await;
    write(&browser, "This window, corrected.", "submit").await;
    sign_out(&browser).await;
    approve_next(&browser, &server, "mo").await;
    readers_compare(&browser, &server).await;

    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.at(&desk)).await;
    browser.look("a corrected contribution on its author's desk").await;
    browser.go("main a[href$='/texts/1']").await;
    browser.look("an earlier text of one's own").await;
    send(&browser, "close").await;
    browser.says("You closed this text to comparison.").await;
    sign_out(&browser).await;
    browser.visit(&format!("{}/2/earlier", server.topic())).await;
    browser.says("It is closed to comparison.").await;
    browser.does_not_say("This window.").await;
    browser.look("a comparison that its author closed").await;
    browser.close().await;
    other.close().await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(Scripts::On).await;
    ben_is_read(&browser, &server).await;
    sign_in(&browser, &server, "ana").await;
    browser.visit(&server.topic()).await;
    let tab = char::from(Key::Tab).to_string();
    let back = format!("{}{tab}", char::from(Key::Shift));
    let press = async |key: Key| {
        browser.client.active_element().await.unwrap().send_keys(&char::from(key).to_string()).await.unwrap();
    };
    tab_to(&browser, "#n1 a[data-quote]", &tab).await;
    press(Key::Enter).await;
    assert!(browser.has("#body:focus").await, "quoting leads to the text");
    browser.client.active_element().await.unwrap().send_keys("We agree with every word of it.").await.unwrap();
    drafting(&browser, "Draft saved").await;
    tab_to(&browser, "main button[value=preview]", &tab).await;
    press(Key::Enter).await;
    shown(&browser, "#preview:focus").await;
    tab_to(&browser, "main button[value=submit]", &back).await;
    press(Key::Enter).await;
    shown(&browser, ".receipt").await;
    assert_eq!(server.count("revision where body like '> No. 1:%every word of it.'"), 1);
    browser.close().await;
}
