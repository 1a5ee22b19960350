//! A second look: an author who has a keyboard only appeals, somebody else decides, and a reader without an account
//! reports what is read; with and without JavaScript.

use crate::keyboard::{enters, signs_in, types_into};
use crate::steps::*;
use crate::support::{Browser, Scripts, Server, soon};

#[tokio::test]
async fn an_appeal_and_a_report_with_scripts() {
    second_looks(Scripts::On).await;
}

#[tokio::test]
async fn an_appeal_and_a_report_without_scripts() {
    second_looks(Scripts::Off).await;
}

async fn second_looks(scripts: Scripts) {
    let server = Server::start();
    people(&server);
    let browser = Browser::open(scripts).await;
    ana_is_declined(&browser, &server).await;
    ana_reads_why_and_appeals(&browser, &server).await;
    ora_finds_somebody_who_had_no_part(&browser, &server).await;
    mo_overturns_it(&browser, &server).await;
    everybody_reads_it_and_ana_is_told(&browser, &server).await;
    somebody_reports_it(&browser, &server).await;
    browser.close().await;
}

/// Waits until a letter of this kind has left for somebody.
async fn told(server: &Server, name: &str, kind: &str) {
    let letter = format!("outbox where recipient = '{name}@example.org' and kind = '{kind}' and sent_at is not null");
    let sent = soon(async || (server.count(&letter) > 0).then_some(())).await;
    assert!(sent.is_some(), "{name} was not told: {kind}");
}

/// Opens the link with this part of the newest letter to somebody, which is of this kind.
async fn open_letter(browser: &Browser, server: &Server, name: &str, kind: &str, part: &str) {
    told(server, name, kind).await;
    let link = server.mailed_link_with(&format!("{name}@example.org"), part).await;
    let path = link.splitn(4, '/').nth(3).unwrap_or_default().to_owned();
    browser.visit(&server.at(&format!("/{path}"))).await;
}

async fn ana_is_declined(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ana").await;
    browser.visit(&server.topic()).await;
    write(browser, "Name a point of contact for every hospital.", "submit").await;
    sign_out(browser).await;
    sign_in(browser, server, "mia").await;
    claim(browser, server).await;
    decide_with_reasons(browser, "decline", "It is about another question than this one.").await;
    sign_out(browser).await;
}

async fn ana_reads_why_and_appeals(browser: &Browser, server: &Server) {
    signs_in(browser, server, "ana").await;
    open_letter(browser, server, "ana", "contribution_declined", "/desk/").await;
    for told in ["The text was not published.", "It is about another question than this one.", "You can appeal until"] {
        browser.says(told).await;
    }
    browser.look("a statement of reasons").await;
    types_into(browser, "main textarea[name=words]", "It answers the question in its last line.").await;
    enters(browser, "main button[value=appeal]").await;
    browser.says("Appeal: it waits for somebody to look at it").await;
    browser.look("an appeal that waits, on its author's desk").await;
    told(server, "ana", "appeal_received").await;
    enters(browser, "a[href='/desk']").await;
    browser.client.delete_all_cookies().await.unwrap();
}

async fn ora_finds_somebody_who_had_no_part(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ora").await;
    browser.visit(&server.at("/moderation/appeals")).await;
    browser.look("appeals that wait").await;
    browser.go("main ol.list h3 a").await;
    browser.does_not_say("every hospital").await;
    let offered = browser.find("#to").await.text().await.unwrap();
    assert!(offered.contains("mo") && !offered.contains("mia"), "who decided looks at it again: {offered}");
    browser.look("an appeal to assign").await;
    let mo = server.text("select id from account where name = 'mo'");
    browser.press(&format!("#to option[value='{mo}']")).await;
    send(browser, "assign").await;
    sign_out(browser).await;
}

async fn mo_overturns_it(browser: &Browser, server: &Server) {
    sign_in(browser, server, "mo").await;
    open_letter(browser, server, "mo", "appeal_assigned", "/moderation/appeals/").await;
    browser.says("every hospital").await;
    browser.says("It answers the question in its last line.").await;
    browser.look("an appeal to settle").await;
    send(browser, "overturn").await;
    assert!(browser.has("#explanation-error").await, "a second statement has reasons too");
    browser.look("an outcome without reasons").await;
    browser.press("#rule option[value=R1]").await;
    browser.fill("#explanation", "It does answer the question, in its last line.").await;
    send(browser, "overturn").await;
    browser.visit(&server.at("/moderation/appeals")).await;
    browser.look("appeals that were settled").await;
    sign_out(browser).await;
}

async fn everybody_reads_it_and_ana_is_told(browser: &Browser, server: &Server) {
    browser.visit(&format!("{}/1", server.topic())).await;
    browser.says("every hospital").await;
    signs_in(browser, server, "ana").await;
    open_letter(browser, server, "ana", "appeal_overturned", "/desk/").await;
    browser.says("Appeal: the decision falls").await;
    browser.says("It does answer the question, in its last line.").await;
    browser.says("It is about another question than this one.").await;
    browser.look("an appeal that was right, on its author's desk").await;
    enters(browser, "main a[href$='/what-first/1']").await;
    browser.says("every hospital").await;
    browser.client.delete_all_cookies().await.unwrap();
    // The ledger lists the outcome beside the decision, once the topic has closed.
    server.sql("update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 minute'");
    browser.visit(&server.at("/ledger?action=appeal_overturned")).await;
    browser.look("the ledger with an appeal").await;
    browser.follow("Appeal: the decision falls").await;
    // What it is about would tie what is published now to what was declined.
    browser.does_not_say("Declined").await;
    browser.look("a line of the ledger").await;
}

async fn somebody_reports_it(browser: &Browser, server: &Server) {
    browser.visit(&server.topic()).await;
    browser.go("#n1 a[href$='/1/report']").await;
    browser.look("the form of a report").await;
    browser.press("#rule option[value=R5]").await;
    browser.fill("#words", "It names every hospital in the north.").await;
    browser.go("main form button.primary").await;
    let reported = browser.path().await;
    assert!(reported.starts_with("/reports/"), "{reported}");
    browser.says("It waits for a moderator.").await;
    browser.look("a report that waits").await;

    sign_in(browser, server, "mia").await;
    browser.visit(&server.at("/moderation/reports")).await;
    browser.look("reports that wait").await;
    browser.go("main ol.list h3 a").await;
    browser.says("It names every hospital in the north.").await;
    browser.look("a report to answer").await;
    browser.fill("#reason", "No hospital can be recognised in it.").await;
    send(browser, "no_action").await;
    browser.visit(&server.at("/moderation/reports")).await;
    browser.look("reports that were answered").await;
    sign_out(browser).await;

    browser.visit(&server.at(&reported)).await;
    browser.says("The text stays as it is.").await;
    browser.says("No hospital can be recognised in it.").await;
    browser.look("what came of a report").await;
    told(server, "ana", "report_closed").await;
}
