//! What people do, a step each; journeys put them together.

use crate::support::{Browser, PASSWORD, Scripts, Server, soon};

/// What the topic of every server is called.
pub const TITLE: &str = "What should come first?";

/// Signs in through the form that is shown.
pub async fn sign_in_here(browser: &Browser, name: &str) {
    browser.fill("#email", &format!("{name}@example.org")).await;
    browser.fill("#password", PASSWORD).await;
    browser.go("main form button.primary").await;
    assert!(!browser.path().await.starts_with("/login"), "{name} is not signed in: {}", browser.words().await);
}

pub async fn sign_in(browser: &Browser, server: &Server, name: &str) {
    browser.visit(&server.at("/login")).await;
    sign_in_here(browser, name).await;
}

/// Tries to, with the right password, and is refused.
pub async fn sign_in_in_vain(browser: &Browser, server: &Server, name: &str) {
    browser.visit(&server.at("/login")).await;
    browser.fill("#email", &format!("{name}@example.org")).await;
    browser.fill("#password", PASSWORD).await;
    browser.go("main form button.primary").await;
    assert!(browser.has("#refused").await, "{name} is signed in: {}", browser.words().await);
}

/// Opens the menu with one's own name and leaves.
pub async fn sign_out(browser: &Browser) {
    browser.press(".bar-end details:last-of-type summary").await;
    browser.go("form[action='/logout'] button").await;
    assert_eq!(browser.path().await, "/");
}

/// Sends the form that is shown with this button.
pub async fn send(browser: &Browser, action: &str) {
    browser.go(&format!("main button[name=action][value={action}]")).await;
}

/// Looks at the preview of what is typed: scripts show it in the page.
pub async fn preview(browser: &Browser) {
    if browser.scripts == Scripts::Off {
        return send(browser, "preview").await;
    }
    browser.press("main button[name=action][value=preview]").await;
    let shown = soon(async || browser.has("#preview").await.then_some(())).await;
    assert!(shown.is_some(), "no preview: {}", browser.words().await);
}

/// Types a text into the form that is shown and sends it with this button.
pub async fn write(browser: &Browser, text: &str, action: &str) {
    browser.fill("#body", text).await;
    send(browser, action).await;
}

/// Claims what waits longest.
pub async fn claim(browser: &Browser, server: &Server) {
    browser.visit(&server.at("/moderation")).await;
    browser.go("form[action='/moderation/claim'] button").await;
    assert!(browser.path().await.len() > "/moderation/".len(), "nothing was claimed: {}", browser.words().await);
}

/// A negative decision about the text that is shown.
pub async fn decide_with_reasons(browser: &Browser, action: &str, reasons: &str) {
    browser.press("#rule option[value=R3]").await;
    browser.fill("#explanation", reasons).await;
    send(browser, action).await;
}

/// Signs in, claims, approves, leaves.
pub async fn approve_next(browser: &Browser, server: &Server, moderator: &str) {
    sign_in(browser, server, moderator).await;
    claim(browser, server).await;
    send(browser, "approve").await;
    sign_out(browser).await;
}

/// Everybody of the journeys, with mandates that were verified before.
pub fn people(server: &Server) {
    server.account("ana", &["--role", "contributor", "--group", "industry", "--organisation", "Invented Devices"]);
    everybody_but_ana(server);
}

pub fn everybody_but_ana(server: &Server) {
    server
        .account("ben", &["--role", "contributor", "--group", "civil_society", "--organisation", "Fictional Patients"]);
    server.account("mia", &["--role", "moderator"]);
    server.account("mo", &["--role", "moderator"]);
    server.account("ora", &["--role", "organiser"]);
}
