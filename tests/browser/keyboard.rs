//! Getting about without a mouse: what is in focus, and the keys that act on it.

use fantoccini::Locator;
use fantoccini::key::Key;

use crate::support::{Browser, PASSWORD, Server};

/// Goes on with the tabulator until something is in focus.
pub async fn tab_to(browser: &Browser, css: &str, keys: &str) {
    for _ in 0..150 {
        if browser.client.find(Locator::Css(&format!("{css}:focus"))).await.is_ok() {
            return;
        }
        browser.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }
    panic!("the keyboard does not lead to {css} at {}", browser.path().await);
}

/// Goes to a field and types.
pub async fn types_into(browser: &Browser, css: &str, text: &str) {
    tab_to(browser, css, &char::from(Key::Tab).to_string()).await;
    browser.client.active_element().await.unwrap().send_keys(text).await.unwrap();
}

/// Goes to a link or a button and presses Enter, which leads to another page.
pub async fn enters(browser: &Browser, css: &str) {
    tab_to(browser, css, &char::from(Key::Tab).to_string()).await;
    let there = browser.client.active_element().await.unwrap();
    browser.leave(async || there.send_keys(&char::from(Key::Enter).to_string()).await.unwrap()).await;
}

/// Signs in through the form.
pub async fn signs_in(browser: &Browser, server: &Server, name: &str) {
    browser.visit(&server.at("/login")).await;
    types_into(browser, "#email", &format!("{name}@example.org")).await;
    types_into(browser, "#password", PASSWORD).await;
    enters(browser, "main form button.primary").await;
    assert!(!browser.path().await.starts_with("/login"), "{name} is not signed in: {}", browser.words().await);
}
