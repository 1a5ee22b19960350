//! A summary: written, published, followed to what it rests on and back, and taken along.

use crate::steps::*;
use crate::support::{Browser, Server};

/// What the summary says, of a contribution and of the reply to it.
const PARAGRAPH: &str = "Industry wants a point of contact in every hospital, and patients agree.";

/// Writes and publishes it, and says its address.
pub async fn ora_writes_a_summary(browser: &Browser, server: &Server) -> String {
    sign_in(browser, server, "ora").await;
    browser.visit(&server.at("/organise/summaries")).await;
    browser.look("no summary yet").await;
    browser.go("main a[href='/organise/summaries/new']").await;
    browser.look("a new summary").await;
    browser.fill("#title", "What was said first").await;
    browser.go("main form button.primary").await;
    assert!(browser.has("#topic-what-first").await, "a summary of nothing was begun");
    browser.look("a summary of nothing").await;
    browser.press("label[for=topic-what-first]").await;
    browser.go("main form button.primary").await;
    browser.look("an empty summary").await;

    publish(browser).await;
    assert!(browser.has("main [role=alert]").await, "an empty summary was published");
    add(browser, "heading", "What comes first").await;
    browser.press("label[for='cite-what-first/1']").await;
    add(browser, "paragraph", PARAGRAPH).await;
    assert!(browser.has(".para .cite[href='/topics/what-first/1']").await, "{}", browser.words().await);
    browser.look("a paragraph that cites, beside what no paragraph cites").await;
    browser.go("form[action$='/citations']:has(input[name=source][value='what-first/2']) button").await;
    assert!(browser.has(".para .cite[href='/topics/what-first/2']").await, "{}", browser.words().await);
    browser.go("main .desk-para a[href*='?block=']").await;
    browser.look("a part of a summary in its editor").await;

    publish(browser).await;
    let address = browser.path().await;
    assert!(address.starts_with("/summaries/"), "{}", browser.words().await);
    browser.visit(&server.at(&format!("/organise{address}"))).await;
    browser.look("a published summary, on the desk").await;
    sign_out(browser).await;
    address
}

/// Writes a part at the end.
async fn add(browser: &Browser, kind: &str, text: &str) {
    browser.press(&format!("label[for=kind-{kind}]")).await;
    browser.fill("#text", text).await;
    browser.go("#write button.primary").await;
}

async fn publish(browser: &Browser) {
    browser.go("form[action$='/publication'] button").await;
}

/// From the paragraph to the contribution, and from there to the paragraph.
pub async fn everybody_goes_there_and_back(browser: &Browser, server: &Server, summary: &str) {
    browser.visit(&server.at("/summaries")).await;
    browser.look("the summaries").await;
    browser.follow("What was said first").await;
    assert_eq!(browser.path().await, summary);
    browser.says(PARAGRAPH).await;
    browser.look("a summary").await;
    browser.go("#p1 a.cite[href='/topics/what-first/1']").await;
    browser.says("for hospitals").await;
    browser.look("a contribution that is cited").await;
    browser.go(&format!("main a[href='{summary}#p1']")).await;
    assert_eq!(browser.path().await, summary);
    assert_eq!(browser.client.current_url().await.unwrap().fragment(), Some("p1"));
}

/// Every format that the page offers, as files.
pub async fn everybody_takes_it_along(browser: &Browser) {
    for format in ["html", "md", "csv", "json"] {
        let file = browser.download(&format!("main a[download][href$='.{format}']"), format).await;
        assert!(file.contains("point of contact in every hospital"), "{format}: {file}");
    }
    let links = browser.client.find_all(fantoccini::Locator::Css("main a[download]")).await.unwrap();
    assert_eq!(links.len(), 4, "another format is offered, which nobody downloads here");
}

/// The paragraph stays, the words it cites are gone, and the page says so.
pub async fn what_was_taken_back_is_gone_from(browser: &Browser, server: &Server, summary: &str) {
    browser.visit(&server.at(summary)).await;
    browser.says(PARAGRAPH).await;
    assert!(browser.has("#p1 a.cite.gone[href='/topics/what-first/1']").await);
    assert!(!browser.has("#p1 a.cite.gone[href='/topics/what-first/2']").await);
    browser.look("a summary that cites what was taken back").await;
}
