//! From the front page to an account with a verified mandate.

use crate::steps::*;
use crate::support::{Browser, PASSWORD, Server};

pub async fn somebody_comes_to_read(browser: &Browser, server: &Server) {
    browser.visit(&server.at("/")).await;
    browser.look("front page").await;
    browser.follow(TITLE).await;
    assert!(browser.has("main .empty").await);
    browser.look("a topic without contributions").await;
    browser.go("main a[href^='/login?next=']").await;
    browser.look("signing in").await;
    browser.fill("#email", "ana@example.org").await;
    browser.fill("#password", "not the password of ana").await;
    browser.go("main form button.primary").await;
    assert!(browser.has("#refused").await);
    browser.look("a refused sign-in").await;
}

pub async fn ana_signs_up(browser: &Browser, server: &Server) {
    browser.go("main a[href='/account/new']").await;
    browser.look("making an account").await;
    browser.fill("#name", "ana").await;
    browser.fill("#email", "ana@example.org").await;
    browser.fill("#password", "passwordpassword").await;
    browser.go("main form button.primary").await;
    assert!(browser.has("#password-error").await, "{}", browser.words().await);
    assert_eq!(browser.typed_in("#email").await, "ana@example.org");
    browser.look("an account that is refused").await;

    browser.fill("#password", PASSWORD).await;
    browser.press("label[for=group-industry]").await;
    browser.go("main form button.primary").await;
    assert_eq!(browser.path().await, "/account/new/sent");
    browser.look("look into your mail").await;
    sign_in_in_vain(browser, server, "ana").await;
}

pub async fn ana_confirms_by_mail(browser: &Browser, server: &Server) {
    let link = server.mailed_link("ana@example.org").await;
    assert!(link.starts_with(&server.at("/account/confirm/")), "{link}");
    browser.visit(&link).await;
    browser.says("ana@example.org").await;
    browser.look("confirming").await;
    browser.go("main form button.primary").await;
    assert!(browser.has("main [role=status]").await);
    browser.look("signing in for the first time").await;
    sign_in_here(browser, "ana").await;
    browser.visit(&link).await;
    browser.look("a link that was used").await;
}

pub async fn ana_asks_to_speak_for_an_organisation(browser: &Browser, server: &Server) {
    browser.visit(&server.at("/account")).await;
    browser.look("an account").await;
    browser.press("details:has(#organisation) > summary").await;
    browser.fill("#organisation", "Invented Devices").await;
    browser.go("form:has(#organisation) button").await;
    browser.says("Invented Devices").await;
    assert!(browser.has("main .chip.at-submitted").await);
    browser.look("an account with a mandate that waits").await;
    sign_out(browser).await;
}

pub async fn ora_verifies_it(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ora").await;
    browser.visit(&server.at("/organise")).await;
    browser.look("the organisers' desk").await;
    browser.go("main a[href='/organise/mandates']").await;
    browser.says("Invented Devices").await;
    browser.look("mandates that wait").await;
    send(browser, "verify").await;
    browser.does_not_say("Invented Devices").await;
    browser.look("no mandate waits").await;
    sign_out(browser).await;
}
