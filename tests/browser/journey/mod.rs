//! The one way through everything: somebody joins, writes, is moderated and read, and is found again in a summary.

mod discussing;
mod following;
mod joining;
mod summarising;

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
    everybody_but_ana(&server);
    let browser = Browser::open(scripts).await;
    joining::somebody_comes_to_read(&browser, &server).await;
    joining::ana_signs_up(&browser, &server).await;
    joining::ana_confirms_by_mail(&browser, &server).await;
    joining::ana_asks_to_speak_for_an_organisation(&browser, &server).await;
    joining::ora_verifies_it(&browser, &server).await;

    discussing::ana_writes(&browser, &server).await;
    discussing::mia_asks_for_changes(&browser, &server).await;
    discussing::ana_sends_another_text(&browser, &server).await;
    discussing::mia_approves_what_changed(&browser, &server).await;
    discussing::everybody_reads(&browser, &server).await;
    following::ben_follows_the_topic_and_stops(&browser, &server).await;
    discussing::ben_replies(&browser, &server).await;

    let summary = summarising::ora_writes_a_summary(&browser, &server).await;
    summarising::everybody_goes_there_and_back(&browser, &server, &summary).await;
    summarising::everybody_takes_it_along(&browser).await;

    discussing::ana_takes_it_back(&browser, &server).await;
    summarising::what_was_taken_back_is_gone_from(&browser, &server, &summary).await;
    browser.visit(&server.at("/nothing/here")).await;
    browser.look("a page that is not there").await;
    browser.close().await;
}
