//! From a text to a published contribution.

use insta::assert_snapshot;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC};

#[actix_web::test]
async fn what_a_moderator_approves_everybody_reads() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;

    let page = ana.contribute("Name a point of contact.").await;
    assert_eq!(page.status, 303);
    assert!(page.location().starts_with("/desk/"), "{}", page.location());
    assert!(!plenary.anybody().visit(TOPIC).await.html.contains("point of contact"));

    mia.approve_next().await;

    let page = plenary.anybody().visit(TOPIC).await;
    let words = page.words();
    let thread = words.split("Side by side\n").nth(1).unwrap().split("\nPublished so far").next().unwrap();
    assert_snapshot!(thread.replace(&today(), "(today)"), @r"
    Industry
    1 published
    No. 1
    (today)
    Invented Devices
    Industry
    on behalf of the organisation
    Name a point of contact.
    Reply
    No. 1
    Quote
    No. 1
    Open on its own page
    No. 1
    Report
    No. 1
    ");
    assert_eq!(plenary.count("decision"), 1);
}

fn today() -> String {
    chrono::Utc::now().format("%-d %B %Y").to_string()
}

#[actix_web::test]
async fn a_reply_stands_below_what_it_answers() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let ben = plenary.contributor("ben", CIVIL_SOCIETY).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("First.").await;
    mia.approve_next().await;
    ana.contribute("Second.").await;
    mia.approve_next().await;
    ben.reply(1, "To the first.").await;
    mia.approve_next().await;

    let words = plenary.anybody().visit(&format!("{TOPIC}?view=order")).await.words();
    let place = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    assert!(place("First.") < place("To the first.") && place("To the first.") < place("Second."));
    let branch = ben.visit(&format!("{TOPIC}/1")).await;
    assert!(branch.html.contains("To the first.") && !branch.html.contains("Second."));
}

#[actix_web::test]
async fn a_contribution_on_its_own_page_shows_what_it_answers_and_leads_to_those_beside_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    for text in ["First.", "Second."] {
        ana.contribute(text).await;
        mia.approve_next().await;
    }
    ana.reply(1, "To the first.").await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}/3")).await;
    let words = page.words();
    assert!(words.contains("In reply to No. 1:\nInvented Devices\nWhat it answers\nFirst."), "{words}");
    assert!(words.contains("Previous: No. 1") && words.contains("Next: No. 2"), "{words}");
    let above = plenary.anybody().visit(&format!("{TOPIC}/1")).await;
    assert!(!above.words().contains("Open on its own page\nNo. 1"), "{}", above.words());
    assert!(above.words().contains("Open on its own page\nNo. 3"));
    assert!(!above.words().contains("Previous:"));
}

#[actix_web::test]
async fn accreditation_is_a_badge_and_never_a_gate() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    plenary.sql("insert into accreditation (organisation_id, process_id) values (1, 1)");
    ana.contribute("With a badge.").await;
    ben.contribute("Without one.").await;
    mia.approve_next().await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(page.html.contains("With a badge.") && page.html.contains("Without one."));
    assert_eq!(page.html.matches(">accredited<").count(), 1);
}
