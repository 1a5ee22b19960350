//! A second look: an author appeals, somebody else decides, and the first statement stays.

use plenary::contributions::queries::invariants;
use plenary::contributions::second_look::appeal::expire_overdue;

use crate::support::appeals::{DECLINE, SECOND, appeals, declined, newest, settle};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Plenary, TOPIC};

pub(crate) fn sound(plenary: &Plenary) {
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn an_author_appeals_by_one_button_and_somebody_else_publishes_the_text() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = declined(&ana, &mia).await;
    let page = ana.visit(&desk).await.words();
    for told in [
        "The text was not published. This holds without limit of time",
        "No report led to it",
        "A person decided; no automation had a part in it.",
        "It is about another question.",
        "You can appeal until",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let letter = plenary.last_letter("ana@example.org");
    for told in
        ["What was decided: The text was not published.", "Facts: Text 1, sent", "you can appeal there by one button"]
    {
        assert!(letter.text.contains(told), "{told}: {}", letter.text);
    }

    appeals(&ana, &desk, "").await;
    assert!(plenary.last_letter("ana@example.org").subject.starts_with("Your appeal was received"));
    assert!(ana.visit(&desk).await.words().contains("Appeal: it waits for somebody to look at it"));
    let appeal = newest(&plenary);
    assert!(max.visit("/moderation/appeals").await.html.contains(&appeal));
    let page = max.visit(&appeal).await.words();
    assert!(page.contains("Name a point of contact.") && page.contains("It is about another question."), "{page}");
    assert_eq!(settle(&max, &appeal, "overturn").await, 409, "it is not his yet");
    assert_eq!(max.submit(&appeal, &[("action", "take")]).await.status, 303);
    assert_eq!(settle(&max, &appeal, "overturn").await, 303);

    assert!(plenary.anybody().visit(&format!("{TOPIC}/1")).await.words().contains("Name a point of contact."));
    let page = ana.visit(&desk).await.words();
    assert!(page.contains("Appeal: the decision falls") && page.contains("in its last line"), "{page}");
    assert!(page.contains("It is about another question."), "the first statement stays: {page}");
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("Your appeal: the decision falls"), "{}", letter.subject);
    assert!(letter.text.contains("> It does answer the question"), "{}", letter.text);
    assert_eq!(plenary.count("decision"), 2);
    sound(&plenary);
}

#[actix_web::test]
async fn what_was_removed_comes_back_with_its_number_in_its_place() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = ana.contribute("First of all.").await.location().to_owned();
    mia.approve_next().await;
    ben.reply(1, "I agree.").await;
    mia.approve_next().await;
    let before = plenary.text("select encode(sort_path, 'hex') || published_at from contribution where no = 1");
    let version = plenary.text("select live_revision_id from contribution where no = 1");
    let remove = [&[("action", "remove"), ("version", version.as_str())], DECLINE].concat();
    assert_eq!(mia.submit(&desk.replace("/desk", "/moderation"), &remove).await.status, 303);
    assert!(!plenary.anybody().visit(TOPIC).await.html.contains("First of all."));

    appeals(&ana, &desk, "Nobody says which question.").await;
    let appeal = newest(&plenary);
    max.submit(&appeal, &[("action", "take")]).await;
    assert!(max.visit(&appeal).await.words().contains("Nobody says which question."));
    assert_eq!(settle(&max, &appeal, "overturn").await, 303);
    assert!(plenary.anybody().visit(&format!("{TOPIC}/1")).await.html.contains("First of all."));
    let after = plenary.text("select encode(sort_path, 'hex') || published_at from contribution where no = 1");
    assert_eq!(before, after);
    assert_eq!(plenary.count("decision where kind = 'restore' and appeal_id is not null"), 1);
    sound(&plenary);
}

#[actix_web::test]
async fn a_decision_that_stands_leaves_everything_as_it_is_and_is_appealed_once() {
    for (ruling, told) in [("uphold", "the decision stands"), ("partly", "the decision stands in part")] {
        let plenary = Plenary::new().await;
        let ana = plenary.contributor("ana", INDUSTRY).await;
        let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
        let desk = declined(&ana, &mia).await;
        appeals(&ana, &desk, "").await;
        let appeal = newest(&plenary);
        max.submit(&appeal, &[("action", "take")]).await;
        let unexplained = max.submit(&appeal, &[("action", ruling), ("rule", "R1"), ("explanation", "No.")]).await;
        assert_eq!(unexplained.status, 422);
        assert!(unexplained.html.contains("explanation-error") && unexplained.html.contains(">No.</textarea>"));
        assert_eq!(settle(&max, &appeal, ruling).await, 303);
        assert!(ana.visit(&desk).await.words().contains(told));
        assert!(plenary.last_letter("ana@example.org").subject.contains(told));
        assert_eq!((plenary.count("decision"), plenary.count("contribution where no is not null")), (1, 0));
        assert_eq!(settle(&max, &appeal, "overturn").await, 409);
        let again = ana.submit(&format!("{desk}/appeal"), &[("words", "Once more, please.")]).await;
        assert_eq!(again.status, 409);
        assert!(again.words().contains("Once more, please."), "{}", again.words());
        sound(&plenary);
    }
}

#[actix_web::test]
async fn nobody_who_had_a_part_in_the_case_or_is_of_the_organisation_looks_at_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let partial = plenary.person("pam", INDUSTRY, &["moderator"]).await;
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let appeal = newest(&plenary);
    for (who, why) in [(&mia, "never had a part in the case"), (&partial, "a text of their own organisation")] {
        let page = who.visit(&appeal).await;
        assert!(page.words().contains(why), "{}", page.words());
        assert!(!page.html.contains("value=\"take\"") && !page.html.contains("value=\"overturn\""));
        assert_eq!(who.submit(&appeal, &[("action", "take")]).await.status, 403);
    }
    let page = max.visit(&appeal).await;
    assert!(!page.html.contains(">mia</option>") && !page.html.contains(">pam</option>"), "{}", page.html);
    let id = |name: &str| plenary.text(&format!("select id from account where name = '{name}'"));
    for name in ["mia", "pam"] {
        let page = max.submit(&appeal, &[("action", "assign"), ("to", &id(name))]).await;
        assert_eq!(page.status, 422, "{name}");
    }
    assert_eq!(max.submit(&appeal, &[("action", "assign"), ("to", &id("ana"))]).await.status, 422);
}

#[actix_web::test]
async fn who_may_look_at_it_is_the_same_for_the_list_and_for_the_rule() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    let held = plenary.moderator("held").await;
    let case = held.claim().await;
    held.decide(&case, "release", &[]).await;
    let case = mia.claim().await;
    mia.decide(&case, "decline", DECLINE).await;
    let others = [
        ("pam", plenary.person("pam", INDUSTRY, &["moderator"]).await),
        ("ora", plenary.organiser("ora").await),
        ("max", plenary.moderator("max").await),
        ("civ", plenary.person("civ", CIVIL_SOCIETY, &["organiser", "contributor"]).await),
    ];
    appeals(&ana, &desk, "").await;
    let appeal = newest(&plenary);
    let zoe = plenary.organiser("zoe").await;
    let offered = zoe.visit(&appeal).await.html;
    for (name, visitor) in others.iter().chain(&[("mia", mia), ("held", held)]) {
        let listed = offered.contains(&format!(">{name}</option>"));
        let shown = plenary.text("select coalesce(assigned_to::text, '') from appeal");
        let may = visitor.submit(&appeal, &[("action", "take"), ("shown", &shown)]).await.status == 303;
        assert_eq!(listed, may, "{name}");
    }
}

#[actix_web::test]
async fn of_two_who_take_or_settle_it_at_once_the_second_sees_what_changed() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let moe = plenary.moderator("moe").await;
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let appeal = newest(&plenary);
    assert_eq!(max.submit(&appeal, &[("action", "take"), ("shown", "")]).await.status, 303);
    let late = moe.submit(&appeal, &[("action", "take"), ("shown", "")]).await;
    assert_eq!(late.status, 409);
    assert!(late.words().contains("This appeal is with somebody else."), "{}", late.words());
    // Whoever has seen that may take it over all the same, as somebody may be ill.
    let shown = late.field("shown");
    assert_eq!(moe.submit(&appeal, &[("action", "take"), ("shown", &shown)]).await.status, 303);
    let page = max.submit(&appeal, &[&[("action", "uphold")], SECOND].concat()).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("in its last line"), "what was typed is not lost: {}", page.words());
    assert_eq!(settle(&moe, &appeal, "uphold").await, 303);
    assert_eq!(plenary.count("appeal where state = 'upheld'"), 1);
}

#[actix_web::test]
async fn appeals_go_to_whoever_is_named_for_the_topic_unless_they_had_a_part_in_the_case() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, ora) = (plenary.moderator("mia").await, plenary.organiser("ora").await);
    let name = |who: &str| {
        plenary.sql(&format!("update topic set appeals_to = (select id from account where name = '{who}')"))
    };
    name("ora");
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    assert_eq!(plenary.text("select a.name from appeal join account a on a.id = assigned_to"), "ora");
    let letter = plenary.last_letter("ora@example.org");
    assert_eq!(letter.link(), newest(&plenary));
    let page = ora.visit(letter.link()).await;
    assert!(page.html.contains("value=\"overturn\"") && page.words().contains("Name a point of contact."));
    name("mia");
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    assert_eq!(plenary.count("appeal where state = 'open'"), 1);
    let other = plenary.organiser("other").await;
    let page = other.visit(&newest(&plenary)).await;
    assert!(!page.html.contains("Name a point of contact."), "an organiser who only assigns reads no text");
}

#[actix_web::test]
async fn an_appeal_ends_when_its_author_takes_it_back_or_nobody_settles_it_in_six_months() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let decision = ana.visit(&desk).await.field("decision");
    let form = [("action", "withdraw"), ("decision", decision.as_str())];
    assert_eq!(ana.submit(&format!("{desk}/appeal"), &form).await.status, 303);
    let page = ana.visit(&desk).await.words();
    assert!(page.contains("Appeal withdrawn"), "{page}");
    assert_eq!(ana.submit(&format!("{desk}/appeal"), &form).await.status, 409);

    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let conn = &mut plenary.database.connect();
    let now = chrono::Utc::now();
    assert_eq!(expire_overdue(conn, now + chrono::Duration::days(182)).unwrap(), 0);
    assert_eq!(expire_overdue(conn, now + chrono::Duration::days(184)).unwrap(), 1);
    assert!(plenary.last_letter("ana@example.org").subject.starts_with("Your appeal ended without an outcome"));
    assert_eq!(plenary.count("appeal where state = 'expired'"), 1);
    sound(&plenary);
}

#[actix_web::test]
async fn a_statement_shows_the_rule_as_it_read_when_somebody_decided_by_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = declined(&ana, &mia).await;
    plenary.sql(
        "insert into rule_version values ('R1', 2, now());
         insert into rule_text values ('R1', 2, 'en', 'Answer the question', 'Nothing else.'),
                                      ('R1', 2, 'fr', 'Répondre à la question', 'Rien de plus.')",
    );
    let page = ana.visit(&desk).await.words();
    assert!(page.contains("Stay with the question") && page.contains("A contribution answers the question"), "{page}");
    assert!(page.contains("version 1") && page.contains("It has read differently since"), "{page}");
    assert!(!page.contains("Nothing else."));
    let later = declined(&ana, &mia).await;
    assert!(ana.visit(&later).await.words().contains("Nothing else."));
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.text.contains("R1: Answer the question"), "{}", letter.text);

    let rules = plenary.anybody().visit("/rules").await.words();
    for told in ["R1.\nAnswer the question", "Version 2, in force since", "Earlier versions", "Stay with the question"]
    {
        assert!(rules.contains(told), "{told}: {rules}");
    }
    let french = plenary.anybody().visit("/rules?lang=fr").await.words();
    assert!(french.contains("Répondre à la question") && french.contains("Rien de plus."), "{french}");
    assert!(plenary.refuses("update rule_text set body = 'Something else.'"), "what was in force stays");
    assert!(plenary.refuses("delete from rule_version"));
}

#[actix_web::test]
async fn after_six_months_there_is_no_button_and_no_appeal() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.person("mia", NOBODY_ELSE, &["moderator"]).await;
    let desk = declined(&ana, &mia).await;
    plenary.sql(
        "alter table decision disable trigger user; update decision set decided_at = now() - interval '184 days';
         alter table decision enable trigger user",
    );
    assert!(!ana.visit(&desk).await.html.contains("value=\"appeal\""));
    let page = ana.submit(&format!("{desk}/appeal"), &[("words", "Too late?")]).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("Six months have passed") && page.words().contains("Too late?"), "{}", page.words());
}
