//! Corrections: what was read before stays comparable, unless its author closes it; what was never approved is nowhere.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC, Visitor};

const COMPARE: &str = "/topics/what-first/1/earlier";

/// Sends a correction of what is published and has it approved.
async fn correct(mia: &Visitor, author: &Visitor, desk: &str, text: &str) {
    let form = [("action", "submit"), ("body", text), ("language", "en")];
    assert_eq!(author.submit(desk, &form).await.status, 303);
    mia.approve_next().await;
}

async fn published(mia: &Visitor, author: &Visitor, text: &str) -> String {
    let desk = author.contribute(text).await.location().to_owned();
    mia.approve_next().await;
    desk
}

#[actix_web::test]
async fn readers_compare_what_was_corrected_with_what_it_was() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let anybody = plenary.anybody();
    let desk = published(&mia, &ana, "States *should* protect hospitals.").await;
    assert_eq!(anybody.visit(COMPARE).await.status, 404, "nothing was corrected yet");
    ana.submit(&desk, &[("action", "submit"), ("body", "States must protect hospitals."), ("language", "en")]).await;
    assert_eq!(anybody.visit(COMPARE).await.status, 404, "nobody has approved the correction");
    mia.approve_next().await;

    let topic = anybody.visit(TOPIC).await;
    assert!(topic.links().contains(&COMPARE.to_owned()) && topic.words().contains("corrected on"), "{}", topic.words());
    assert!(!topic.html.contains("should</em>"));
    let page = anybody.visit(COMPARE).await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains("<del>should</del><ins>must</ins>"), "{}", page.html);
    assert!(page.html.contains("<em>should</em> protect") && page.html.contains("States must protect hospitals."));
    assert!(page.header("cache-control").contains("public") && !page.header("etag").is_empty());
    assert!(!page.words().contains(" UTC"), "days only: {}", page.words());
}

#[actix_web::test]
async fn only_texts_that_were_read_can_be_compared_each_with_its_days() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let anybody = plenary.anybody();
    let desk = published(&mia, &ana, "The first that was read.").await;
    ana.submit(&desk, &[("action", "submit"), ("body", "Never shown at all."), ("language", "en")]).await;
    let case = mia.claim().await;
    mia.decide(&case, "decline", &[("rule", "R1"), ("explanation", "This is about something else.")]).await;
    correct(&mia, &ana, &desk, "The second that was read.").await;
    correct(&mia, &ana, &desk, "The third that was read.").await;
    ana.submit(&desk, &[("action", "submit"), ("body", "Waiting still."), ("language", "en")]).await;
    let page = anybody.visit(COMPARE).await;
    assert!(page.html.contains("The second that was read.") && page.html.contains("The third that was read."));
    assert!(!page.html.contains("first that was read"), "{}", page.words());
    let first = anybody.visit(&format!("{COMPARE}?text=1")).await;
    assert!(first.html.contains("The first that was read.") && first.html.contains("The third that was read."));
    for page in [&page, &first] {
        assert!(!page.html.contains("Never shown") && !page.html.contains("Waiting still"), "{}", page.words());
    }
    for nothing in ["3", "4", "0", "-1"] {
        assert_eq!(anybody.visit(&format!("{COMPARE}?text={nothing}")).await.status, 404, "{nothing}");
    }
    assert_eq!(anybody.visit(&format!("{COMPARE}?text=x")).await.status, 400);
}

#[actix_web::test]
async fn its_author_closes_an_earlier_text_to_comparison_and_it_stays_told_that_it_was_corrected() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let anybody = plenary.anybody();
    let desk = published(&mia, &ana, "Too much was said.").await;
    correct(&mia, &ana, &desk, "Enough is said.").await;
    let text = format!("{desk}/texts/1");
    assert!(ana.visit(&desk).await.links().contains(&text));
    let page = ana.visit(&text).await;
    assert!(page.html.contains("Too much was said.") && page.html.contains("<ins>Enough is</ins>"), "{}", page.html);

    let before = plenary.text("select version::text from topic");
    assert_eq!(ana.submit(&text, &[("action", "close")]).await.location(), text);
    assert_ne!(plenary.text("select version::text from topic"), before);
    let page = anybody.visit(COMPARE).await;
    assert_eq!(page.status, 200);
    assert!(!page.html.contains("Too much") && page.html.contains("Enough is said."), "{}", page.words());
    assert!(page.words().contains("It is closed to comparison."));
    assert!(anybody.visit(TOPIC).await.words().contains("corrected on"));
    assert!(ana.visit(&text).await.words().contains("You closed this text to comparison."));
    assert!(ana.visit(&desk).await.words().contains("Earlier text closed to comparison"));
    assert_eq!(plenary.count("audit_entry where action = 'contribution.comparison_closed'"), 1);
    ana.submit(&text, &[("action", "close")]).await;
    assert_eq!(plenary.count("audit_entry where action = 'contribution.comparison_closed'"), 1, "closed once");
    ana.submit(&text, &[("action", "open")]).await;
    assert!(anybody.visit(COMPARE).await.html.contains("Too much was said."));
}

#[actix_web::test]
async fn a_tombstone_shows_no_earlier_text() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = published(&mia, &ana, "Said once.").await;
    correct(&mia, &ana, &desk, "Said better.").await;
    ana.submit(&desk, &[("action", "withdraw_published")]).await;
    assert_eq!(plenary.anybody().visit(COMPARE).await.status, 404);
    assert_eq!(plenary.count("public_view.earlier_text"), 0);
}

/// All of them were approved, and whoever restores says that no rule was broken: everything is as it was before.
#[actix_web::test]
async fn what_a_moderator_removes_is_not_compared_and_what_is_restored_can_be_again() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let anybody = plenary.anybody();
    let desk = published(&mia, &ana, "Said once.").await;
    correct(&mia, &ana, &desk, "Said better.").await;
    let before = anybody.visit(COMPARE).await.words();
    let case = desk.replace("/desk/", "/moderation/");
    let version = plenary.text("select live_revision_id::text from contribution");
    let why = [("version", version.as_str()), ("rule", "R1"), ("explanation", "It seemed to be about something else.")];
    for (action, compared) in [("remove", 404), ("restore", 200)] {
        let form: Vec<(&str, &str)> = [("action", action)].into_iter().chain(why).collect();
        assert_eq!(mia.submit(&case, &form).await.status, 303, "{action}");
        assert_eq!(anybody.visit(COMPARE).await.status, compared, "{action}");
        let links = anybody.visit(TOPIC).await.links();
        assert_eq!(links.contains(&COMPARE.to_owned()), compared == 200, "{action}");
    }
    assert_eq!(anybody.visit(COMPARE).await.words(), before);
}

#[actix_web::test]
async fn nobody_else_closes_it_and_what_is_read_now_is_not_closed() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let bob = plenary.contributor("bob", CIVIL_SOCIETY).await;
    let desk = published(&mia, &ana, "Said once.").await;
    correct(&mia, &ana, &desk, "Said better.").await;
    assert_eq!(bob.submit(&format!("{desk}/texts/1"), &[("action", "close")]).await.status, 404);
    assert_eq!(bob.visit(&format!("{desk}/texts/1")).await.status, 404);
    assert_eq!(ana.submit(&format!("{desk}/texts/2"), &[("action", "close")]).await.status, 409);
    assert_eq!(ana.submit(&format!("{desk}/texts/9"), &[("action", "close")]).await.status, 409);
    assert_eq!(ana.submit(&format!("{desk}/texts/1"), &[("action", "burn")]).await.status, 400);
    assert_eq!(ana.visit(&format!("{desk}/texts/9")).await.status, 404);
    assert!(!ana.visit(&format!("{desk}/texts/2")).await.html.contains("value=\"close\""));
    assert_eq!(plenary.count("revision where comparison_closed_at is not null"), 0);
    assert!(plenary.refuses("update revision set comparison_closed_at = now(), state = 'declined' where number = 1"));
}

#[actix_web::test]
async fn moderators_close_an_earlier_text_that_breaks_a_rule_and_its_author_is_told_why() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let partial = plenary.person("pam", INDUSTRY, &["moderator"]).await;
    let anybody = plenary.anybody();
    let desk = published(&mia, &ana, "Too much was said.").await;
    correct(&mia, &ana, &desk, "Enough is said.").await;
    let case = desk.replace("/desk", "/moderation");
    let close = format!("{case}/earlier");
    assert!(mia.visit(&case).await.words().contains("Too much was said."));
    assert!(!partial.visit(&case).await.html.contains(&close));
    let why = [("text", "1"), ("rule", "R5"), ("explanation", "It names a patient.")];
    assert_eq!(partial.submit(&close, &why).await.status, 403);
    let page = mia.submit(&close, &[("text", "1"), ("rule", "R5"), ("explanation", "No.")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["earlier-explanation"]));
    assert!(page.html.contains(">No.</textarea>"));
    assert_eq!(mia.submit(&close, &[("text", "2"), why[1], why[2]]).await.status, 409, "that is read now");

    assert_eq!(mia.submit(&close, &why).await.location(), case);
    assert!(!anybody.visit(COMPARE).await.html.contains("Too much"));
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("An earlier text of yours was closed"), "{}", letter.subject);
    assert!(letter.text.contains("> It names a patient."), "{}", letter.text);
    let page = ana.visit(&format!("{desk}/texts/1")).await;
    assert!(page.words().contains("It names a patient.") && !page.html.contains("value=\"open\""));
    let again = mia.submit(&close, &why).await;
    assert_eq!(again.status, 409);
    assert!(again.html.contains("It names a patient."), "what was typed is not lost");
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn verifying_finds_what_is_read_and_closed_to_comparison() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    published(&mia, &ana, "Said once.").await;
    let broken = || invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken(), Vec::<String>::new());
    plenary.sql("update revision set comparison_closed_at = now()");
    assert!(broken().iter().any(|fault| fault.starts_with("the text that is read is closed")), "{:?}", broken());
}
