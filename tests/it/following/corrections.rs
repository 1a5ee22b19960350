//! A correction is news, once, to whoever wants to hear everything.

use super::{BEN, Scene, change, follow};

const CORRECTED: &str = "A sentence without a mistake.";

/// Ana's No. 1, told to those who follow; then corrected.
async fn told_and_corrected(scene: &Scene) -> String {
    let desk = scene.publish("A sentense with a mistake.").await;
    scene.plenary.mail();
    correct(scene, &desk, CORRECTED).await;
    desk
}

async fn correct(scene: &Scene, desk: &str, words: &str) {
    let correction = [("action", "submit"), ("language", "en"), ("body", words)];
    assert_eq!(scene.ana.submit(desk, &correction).await.status, 303);
    scene.mia.approve_next().await;
}

#[actix_web::test]
async fn a_correction_is_told_to_who_was_told_of_the_text_before() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    let desk = told_and_corrected(&scene).await;
    let news = scene.news();
    assert_eq!(news.len(), 2);
    assert_eq!(news[1].subject, "Corrected: No. 1 in “What should come first?”");
    assert!(news[1].text.contains("Corrected: No. 1, Invented Devices (Industry)\n"), "{}", news[1].text);
    assert!(news[1].text.contains("> A sentence without a mistake.") && !news[1].text.contains("sentense"));

    correct(&scene, &desk, "A sentence without any mistake.").await;
    assert_eq!(scene.news().len(), 3, "each correction once");
    assert_eq!(scene.news().len(), 3);
    let own = scene.plenary.mail_to("ana@example.org");
    assert!(own.iter().all(|letter| !letter.raw.contains("List-Unsubscribe:")), "she was told what she said herself");
    assert_eq!(plenary::commands::verify::faults(&mut scene.plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn what_waits_or_is_declined_is_no_correction() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    let desk = scene.publish("A sentense with a mistake.").await;
    assert_eq!(scene.news().len(), 1);
    let correction = [("action", "submit"), ("language", "en"), ("body", "Canary: it waits.")];
    assert_eq!(scene.ana.submit(&desk, &correction).await.status, 303);
    assert_eq!(scene.news().len(), 1);
    let case = scene.mia.claim().await;
    assert_eq!(scene.mia.decide(&case, "decline", super::REASONS).await.status, 303);
    assert_eq!((scene.news().len(), scene.plenary.count("announcement")), (1, 0));
}

#[actix_web::test]
async fn who_wants_to_hear_of_answers_alone_or_of_nothing_hears_of_no_correction() {
    for level in ["replies", "none"] {
        let scene = Scene::set().await;
        follow(&scene.ben, &[("topic", "what-first")]).await;
        change(&scene.ben, level, "immediately").await;
        told_and_corrected(&scene).await;
        assert_eq!(scene.news().len(), 0, "{level}");
    }
}

#[actix_web::test]
async fn who_follows_a_branch_hears_of_corrections_in_it_and_who_was_told_of_nothing_yet_is_told_once() {
    let scene = Scene::set().await;
    let first = scene.publish("A sentense with a mistake.").await;
    scene.plenary.mail();
    follow(&scene.ben, &[("topic", "what-first"), ("no", "1")]).await;
    correct(&scene, &first, CORRECTED).await;
    assert_eq!(scene.news().len(), 1, "of what he had read before he followed it");
    change(&scene.ben, "all", "weekly").await;
    correct(&scene, &first, "Once more.").await;
    correct(&scene, &first, "And once more.").await;
    scene.plenary.mail_to(BEN);
    assert_eq!(scene.plenary.count("news where letter_id is null and corrects"), 1);
}
