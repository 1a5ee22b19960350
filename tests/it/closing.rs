//! What happens when a topic closes: who may still answer and until when, what is late, and what an extension changes.

use plenary::topics::extension::tell_next;

use crate::redacting::Room;
use crate::support::record::with;
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Page, Plenary, TOPIC, Visitor};

const ASK: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "Please answer the question.")];
/// The form of the topic of every test, as an organiser fills it.
const FIELDS: &[(&str, &str)] = &[
    ("process", "a-process"),
    ("title", "What should come first?"),
    ("question", "Which measure comes first, and why?"),
    ("session", "a-session"),
    ("zone", "America/New_York"),
    ("opens_date", "2021-01-01"),
    ("opens_time", "09:00"),
    ("closes_date", "2099-12-31"),
    ("closes_time", "18:00"),
    ("word_limit", "200"),
    ("grace_minutes", "10"),
];

/// Closes the topic so many minutes ago.
fn close(plenary: &Plenary, minutes: i32) {
    plenary.sql(&format!("update topic set closes_at = now() - interval '{minutes} minutes' where id = 1"));
}

/// Lets so many days go by since changes were asked for, the topic having closed a little before that.
fn wait(plenary: &Plenary, days: &str) {
    plenary.sql(&format!(
        "alter table decision disable trigger user; alter table revision disable trigger user;
         update decision set decided_at = decided_at - interval '{days} days';
         update revision set submitted_at = submitted_at - interval '{days} days' - interval '2 minutes';
         alter table decision enable trigger user; alter table revision enable trigger user;
         update topic set closes_at = now() - interval '{days} days' - interval '1 minute' where id = 1"
    ));
}

/// Sends another text of a contribution.
async fn resubmit(who: &Visitor, desk: &str, body: &str) -> Page {
    who.submit(desk, &[("action", "submit"), ("body", body), ("language", "en")]).await
}

/// Extends the topic to the end of the century.
async fn extend(nora: &Visitor, time: &str) {
    let desk = "/organise/topics/what-first";
    let edition = nora.visit(desk).await.field("edition");
    let form = with(&with(FIELDS, "edition", &edition), "closes_time", time);
    let page = nora.submit(desk, &form).await;
    assert_eq!(page.status, 303, "{}", page.words());
}

#[actix_web::test]
async fn what_was_in_time_can_be_answered_for_five_days_after_changes_were_asked() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let desk = ana.contribute("In time.").await.location().to_owned();
    assert!(ana.visit(&desk).await.words().contains("for five days at least"), "told before it is needed");
    let case = mia.claim().await;
    close(&plenary, 1);
    assert!(mia.visit(&case).await.words().contains("the author has five days to answer"));
    mia.decide(&case, "request_changes", ASK).await;
    let letter = plenary.last_letter("ana@example.org").text;
    assert!(letter.contains("You can send it until") && letter.contains("UTC"), "{letter}");

    let page = ana.visit(&desk).await;
    let until = plenary.text(
        "select to_char((decided_at + interval '5 days') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from decision",
    );
    let told = page.html.split("You can answer until").nth(1).unwrap_or_else(|| panic!("{}", page.html));
    assert!(told.trim_start().starts_with(&format!("<time datetime=\"{until}\"")), "{told:.200}");
    assert!(told.split("</time>").next().unwrap().contains("UTC"), "{told:.200}");

    wait(&plenary, "4.9");
    let anybody = plenary.anybody();
    let before = anybody.visit(TOPIC).await;
    let page = resubmit(&ana, &desk, "In time, and better.").await;
    assert_eq!(page.status, 303, "{}", page.html);
    assert!(mia.visit("/moderation").await.words().contains("resubmitted after closing"));
    assert!(mia.visit(&case).await.words().contains("resubmitted after closing"));
    // Readers are told nothing of this, nor is its author told that it was late.
    assert_eq!(anybody.visit(TOPIC).await.html, before.html);
    mia.approve_next().await;
    for address in [TOPIC, "/topics/what-first/1", "/topics/what-first.atom", "/ledger", "/topics/what-first/print"] {
        let page = anybody.visit(address).await.html.to_lowercase();
        assert!(!page.contains("resubmitted") && !page.contains("after closing"), "{address}");
    }
}

#[actix_web::test]
async fn after_five_days_the_page_says_so_before_anything_is_sent_and_keeps_what_is_sent_all_the_same() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let desk = ana.contribute("In time.").await.location().to_owned();
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", ASK).await;
    wait(&plenary, "5.1");
    let page = ana.visit(&desk).await.words();
    assert!(page.contains("The time to answer was over on") && page.contains("The five days to answer have passed"));
    let page = resubmit(&ana, &desk, "Too late by an hour or two.").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]));
    assert!(page.html.contains("Too late by an hour or two."));
    let kept = ana.submit(&desk, &[("action", "draft"), ("body", "For another time."), ("language", "en")]).await;
    assert_eq!(kept.status, 303, "nobody loses a text");
}

#[actix_web::test]
async fn what_is_late_says_so_on_the_desks_alone_and_cannot_be_answered_unless_the_topic_is_extended() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let nora = plenary.organiser("nora").await;
    close(&plenary, 1);
    let form = [("key", "a-key"), ("body", "A minute late."), ("action", "submit")];
    let page = ana.submit(&format!("{TOPIC}/contributions"), &form).await;
    assert_eq!(page.status, 303, "{}", page.html);
    let desk = page.location().to_owned();
    assert!(
        ana.visit(&desk)
            .await
            .words()
            .contains("If a moderator asks for changes after closing, no other text is taken")
    );
    assert!(mia.visit("/moderation").await.html.contains(">late</span>"));
    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    assert!(
        page.html.contains(">late</span>") && page.words().contains("the author cannot answer"),
        "{}",
        page.words()
    );
    mia.decide(&case, "request_changes", ASK).await;
    let letter = plenary.last_letter("ana@example.org").text;
    assert!(letter.contains("only if the topic is extended"), "{letter}");
    close(&plenary, 20);
    assert!(ana.visit(&desk).await.words().contains("The time to answer was over on"));
    assert_eq!(resubmit(&ana, &desk, "Another one.").await.status, 422);

    extend(&nora, "18:00").await;
    assert!(ana.visit(&desk).await.words().contains("You can answer until"));
    assert_eq!(resubmit(&ana, &desk, "Another one.").await.status, 303);
    assert!(!mia.visit("/moderation").await.html.contains(">late</span>"), "by now it is in time");
    mia.approve_next().await;
    assert!(!plenary.anybody().visit(TOPIC).await.html.contains(">late</span>"));
}

#[actix_web::test]
async fn an_extension_tells_everybody_whom_it_concerns_once() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let dan = plenary.contributor("dan", CIVIL_SOCIETY).await;
    let fay = plenary.contributor("fay", NOBODY_ELSE).await;
    let sam = plenary.contributor("sam", NOBODY_ELSE).await;
    let tom = plenary.contributor("tom", NOBODY_ELSE).await;
    plenary.contributor("eve", NOBODY_ELSE).await;
    ana.contribute("One text.").await;
    ana.contribute("Another text.").await;
    dan.write(&[("body", "A draft."), ("action", "draft")]).await;
    let follow = async |who: &Visitor, what: (&str, &str)| {
        assert_eq!(who.submit("/account/following", &[("action", "follow"), what]).await.status, 303);
    };
    follow(&ana, ("topic", "what-first")).await;
    follow(&fay, ("topic", "what-first")).await;
    follow(&sam, ("session", "a-session")).await;
    // Whoever follows the session and wants nothing of this topic is left alone.
    follow(&tom, ("session", "a-session")).await;
    follow(&tom, ("topic", "what-first")).await;
    plenary.sql(
        "update following set level = 'none' where topic_id = 1 and account_id = (select id from account where name = 'tom')",
    );
    let filing = [
        ("topic", "what-first"),
        ("name", "Lea"),
        ("email", "lea@example.org"),
        ("source_kind", "letter"),
        ("received_on", "2021-05-03"),
        ("source", "A letter."),
        ("body", "By letter."),
    ];
    assert_eq!(nora.submit("/organise/filings/new", &filing).await.status, 303);
    plenary.mail();

    extend(&nora, "18:00").await;
    extend(&nora, "19:00").await;
    let letters = plenary.mail();
    let told: Vec<_> = letters.iter().filter(|letter| letter.subject.contains("takes contributions until")).collect();
    let mut recipients: Vec<&str> = told.iter().map(|letter| letter.recipient.as_str()).collect();
    recipients.sort_unstable();
    let everybody = ["ana", "dan", "fay", "lea", "sam"].map(|name| format!("{name}@example.org"));
    assert_eq!(recipients, everybody);
    for letter in told {
        assert!(letter.text.contains("31 December 2099 at 19:00 EST (UTC-05:00)"), "{}", letter.text);
        assert_eq!(letter.link(), TOPIC);
    }
    assert_eq!(plenary.count("extension"), 0);

    // An end that comes earlier, or a draft that nobody sees, tells nobody.
    extend(&nora, "17:00").await;
    nora.submit("/organise/topics/new", &with(FIELDS, "title", "Another one")).await;
    let desk = "/organise/topics/another-one";
    let edition = nora.visit(desk).await.field("edition");
    let form = with(&with(&with(FIELDS, "title", "Another one"), "closes_time", "20:00"), "edition", &edition);
    assert_eq!(nora.submit(desk, &form).await.status, 303);
    assert_eq!(plenary.mail().len(), letters.len());
    // And a letter that could not leave in time says nothing that is not true any more.
    extend(&nora, "21:00").await;
    close(&plenary, 60);
    assert_eq!(plenary.mail().len(), letters.len());
}

#[actix_web::test]
async fn a_topic_of_very_many_followers_is_extended_at_once_and_they_are_told_some_at_a_time() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    plenary.sql(
        "insert into account (email, name, password_hash, group_id)
         select 'f' || n || '@example.org', 'Follower', '', 'individual' from generate_series(1, 450) n;
         insert into following (account_id, topic_id) select id, 1 from account where name = 'Follower'",
    );
    extend(&nora, "18:00").await;
    let letters = || plenary.count("outbox where kind = 'topic_extended'");
    assert_eq!((letters(), plenary.count("extension")), (0, 1), "whoever extends it waits for no letter");
    let conn = &mut plenary.database.connect();
    for so_many in [200, 400, 450, 450] {
        tell_next(conn).unwrap();
        assert_eq!(letters(), so_many);
    }
    assert_eq!(plenary.count("extension"), 0);
    // Extended again before they left: the letters that wait will name the new end.
    extend(&nora, "19:00").await;
    (0..3).for_each(|_| tell_next(conn).unwrap());
    assert_eq!((letters(), plenary.count("extension")), (450, 0));
}

#[actix_web::test]
async fn a_text_that_words_were_struck_out_of_came_when_it_was_sent() {
    let room = Room::new().await;
    room.asked().await;
    room.plenary.sql(
        "alter table revision disable trigger user;
         update revision set submitted_at = '2021-05-03 10:00Z';
         alter table revision enable trigger user",
    );
    close(&room.plenary, 1);
    room.consented().await;
    let case = room.mia.visit(&room.case).await.words();
    assert!(case.contains("3 May 2021") && !case.contains("after closing"), "{case}");
    let desk = room.ana.visit(&room.desk).await.words();
    assert!(desk.contains("Received\n3 May 2021") || desk.contains("Received 3 May 2021"), "{desk}");
}
