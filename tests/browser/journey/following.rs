//! Following a topic, and no longer.

use crate::steps::*;
use crate::support::{Browser, Server};

pub async fn ben_follows_the_topic_and_stops(browser: &Browser, server: &Server) {
    sign_in(browser, server, "ben").await;
    browser.visit(&server.topic()).await;
    send(browser, "follow").await;
    assert_eq!(browser.path().await, "/topics/what-first");
    browser.says("The whole topic").await;
    browser.look("a topic that is followed").await;
    browser.go("main a[href='/account/following']").await;
    browser.says(TITLE).await;
    browser.look("what somebody follows").await;
    send(browser, "end").await;
    assert!(browser.has("main .empty").await);
    browser.look("nothing followed").await;
    sign_out(browser).await;
}
