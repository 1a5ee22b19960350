//! How far a contribution has come, as its author is told.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, TOPIC};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

/// The steps on the page of a contribution, from the first to where it is.
fn steps(page: &Page) -> Vec<String> {
    let list = page.html.split("class=\"steps\"").nth(1).unwrap().split("</ol>").next().unwrap();
    let step = |item: &str| {
        let reached = item.split('"').next().unwrap().to_owned();
        let words = item.split("<strong>").nth(1).unwrap().split("</strong>").next().unwrap().to_owned();
        format!("{reached}: {words}")
    };
    list.split("<li class=\"").skip(1).map(step).collect()
}

#[actix_web::test]
async fn an_author_sees_at_every_stage_where_it_stands() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.write(&[("body", "A thought."), ("action", "draft")]).await.location().to_owned();
    let ahead = ["now: Kept as a draft", "ahead: Submit it", "ahead: A moderator reads it", "ahead: Published"];
    assert_eq!(steps(&ana.visit(&desk).await), ahead);
    ana.submit(&desk, &[("action", "submit"), ("body", "A thought.")]).await;
    let page = ana.visit(&desk).await;
    assert_eq!(steps(&page), ["done: Received", "now: Waiting for a moderator", "ahead: Published"]);
    let case = mia.claim().await;
    let page = ana.visit(&desk).await;
    assert_eq!(steps(&page), ["done: Received", "now: With a moderator since", "ahead: Published"]);
    let since =
        plenary.text("select to_char(claimed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from revision");
    assert!(
        page.html.contains(&format!("With a moderator since</strong> <time datetime=\"{since}\"")),
        "{}",
        page.html
    );
    mia.decide(&case, "request_changes", REASONS).await;
    let asked = ["done: Received", "now: Changes asked for: it is your turn", "ahead: Published"];
    assert_eq!(steps(&ana.visit(&desk).await), asked);
    ana.submit(&desk, &[("action", "submit"), ("body", "A better thought.")]).await;
    let case = mia.claim().await;
    mia.decide(&case, "approve", &[]).await;
    assert_eq!(steps(&ana.visit(&desk).await), ["now: Published as No. 1"]);
    ana.submit(&desk, &[("action", "submit"), ("body", "The best thought.")]).await;
    let page = ana.visit(&desk).await;
    let corrected = ["done: Published as No. 1", "done: Correction received", "now: Waiting for a moderator"];
    assert_eq!(steps(&page)[..3], corrected);
    ana.submit(&desk, &[("action", "withdraw_published")]).await;
    assert_eq!(steps(&ana.visit(&desk).await), ["done: Published as No. 1", "now: Withdrawn"]);
}

#[actix_web::test]
async fn its_place_is_told_without_telling_how_much_others_send() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let bob = plenary.contributor("bob", CIVIL_SOCIETY).await;
    for n in 0..9 {
        bob.contribute(&format!("Before it, {n}.")).await;
    }
    let desk = ana.contribute("A thought.").await.location().to_owned();
    let words = ana.visit(&desk).await.words();
    assert!(words.contains("Among the first ten of all that wait") && !words.contains("usually takes"), "{words}");
    bob.contribute("After it.").await;
    assert_eq!(ana.visit(&desk).await.words(), words, "what comes later changes nothing");
    let mia = plenary.moderator("mia").await;
    for decided in 1..=5 {
        mia.approve_next().await;
        let words = ana.visit(&desk).await.words();
        assert_eq!(words.contains("A decision usually takes"), decided == 5, "{decided}: {words}");
    }
}

#[actix_web::test]
async fn the_desk_names_one_next_thing_to_do() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let draft = ana.write(&[("body", "Half a thought."), ("action", "draft")]).await.location().to_owned();
    let sent = ana.contribute("A whole thought.").await.location().to_owned();
    let next = async |words: &str| ana.visit("/desk").await.html.matches(words).count();
    let page = ana.visit("/desk").await;
    assert!(page.links().contains(&format!("{draft}#edit")), "{}", page.html);
    assert_eq!(page.html.matches("class=\"button small\"").count(), 1, "what waits for others asks for nothing");
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    assert!(
        ana.visit("/desk").await.links().contains(&format!("{sent}#asked")) && next("See what is asked").await == 1
    );
    ana.submit(&sent, &[("action", "submit"), ("body", "A better thought.")]).await;
    mia.approve_next().await;
    assert!(
        ana.visit("/desk").await.links().contains(&format!("{TOPIC}/1")) && next("Read it in the topic").await == 1
    );
}
