//! Ending what one follows: from a letter, all at once, from the list.

use actix_web::test::TestRequest;

use super::{BEN, LIST, Scene, change, follow, settle};
use crate::support::Page;

#[actix_web::test]
async fn one_click_in_a_letter_ends_letters_like_it() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    scene.publish("The first.").await;
    let letter = scene.news().pop().unwrap();
    assert!(letter.raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", letter.raw);
    let link = letter.links().into_iter().find(|link| link.contains("/unsubscribe/")).unwrap().to_owned();
    let link = link.strip_prefix("http://127.0.0.1:8080").unwrap();
    let unfolded = letter.raw.replace("\r\n ", "");
    assert!(unfolded.contains(&format!("List-Unsubscribe: <http://127.0.0.1:8080{link}>")), "{unfolded}");

    // Programs that look after mail follow every link.
    let anybody = scene.plenary.anybody();
    let page = anybody.visit(link).await;
    assert!(page.words().contains("The whole topic\n:\nWhat should come first?"), "{}", page.words());
    assert_eq!(page.header("cache-control"), "no-store");
    scene.publish("The second.").await;
    assert_eq!(scene.news().len(), 2);

    // A mail program posts from anywhere, with a body of its own.
    let posted = TestRequest::post().uri(link).set_payload("List-Unsubscribe=One-Click");
    let done = anybody.send(posted.insert_header(("content-type", "application/x-www-form-urlencoded"))).await;
    assert_eq!(done.status, 200, "{}", done.html);
    scene.publish("The third.").await;
    assert_eq!(scene.news().len(), 2);
    assert!(scene.ben.visit(LIST).await.html.contains("What should come first?"), "the line is gone");

    // Again, or with a link that never was: the same answer.
    let words = |page: &Page| page.words().replace(link, "");
    let used = anybody.visit(link).await;
    let never = anybody.visit("/unsubscribe/1-all-00000000000000000000000000000000").await;
    assert_eq!((used.status, words(&used)), (never.status, words(&never)));
    assert_eq!(words(&used), words(&done));
}

#[actix_web::test]
async fn everything_can_be_ended_at_once_and_what_waits_with_it() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    follow(&scene.ben, &[("session", "a-session")]).await;
    scene.publish("The first.").await;
    let letter = scene.news().pop().unwrap();
    let all = letter.links().into_iter().find(|link| link.contains("-all-")).unwrap().to_owned();
    let all = all.strip_prefix("http://127.0.0.1:8080").unwrap();
    scene.plenary.sql("update following set rhythm = 'daily'");
    scene.publish("It waits for its hour.").await;
    scene.plenary.mail();
    assert_eq!(scene.plenary.count("news where letter_id is null"), 1);
    assert_eq!(scene.plenary.anybody().submit(all, &[]).await.status, 200);
    assert_eq!(scene.plenary.count("news where letter_id is null"), 0);
    assert_eq!(scene.plenary.count("following where level <> 'none'"), 0);
    scene.ben.contribute("A question.").await;
    scene.mia.approve_next().await;
    scene.ana.reply(3, "The answer.").await;
    scene.mia.approve_next().await;
    assert_eq!(scene.news().len(), 1);
    // Decisions on his own texts are told all the same.
    assert!(scene.plenary.last_letter(BEN).subject.starts_with("Your contribution is published"));
}

#[actix_web::test]
async fn what_is_followed_is_changed_and_ended_on_its_list() {
    let scene = Scene::set().await;
    scene.publish("First.").await;
    scene.plenary.mail();
    follow(&scene.ben, &[("topic", "what-first")]).await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    assert_eq!(scene.plenary.count("following"), 1, "the button was pressed twice");
    assert_eq!(change(&scene.ben, "replies", "weekly").await.location(), "/account/following?done=change");
    scene.publish("Not an answer to him.").await;
    assert!(scene.news().is_empty());
    assert_eq!(change(&scene.ben, "all", "weekly").await.status, 303);
    scene.publish("For Monday.").await;
    scene.plenary.mail();
    assert_eq!(scene.plenary.count("news where rhythm = 'weekly' and extract(isodow from due_at) = 1"), 1);
    assert_eq!(change(&scene.ben, "all", "immediately").await.status, 303);
    assert_eq!(scene.news().len(), 1, "what waited for Monday comes now");
    let id = scene.ben.visit(LIST).await.field("id");
    // It is nobody else's to change.
    for action in ["change", "end"] {
        let fields = [("action", action), ("id", &id), ("level", "none"), ("rhythm", "daily")];
        assert_eq!(scene.ana.submit(LIST, &fields).await.status, 404);
    }
    assert_eq!(scene.ben.submit(LIST, &[("action", "end"), ("id", &id)]).await.status, 303);
    assert_eq!(scene.plenary.count("following"), 0);
    let page = settle(&scene.ben, "replies", "daily", "7", "Nowhere/At all").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["zone"]));
    assert_eq!(page.field("zone"), "Nowhere/At all");
}
