//! Following: what is told to whom, when, how often, and how it ends.

mod corrections;
mod ending;
mod showing;

use chrono::{DateTime, Duration, Utc};
use plenary::commands::verify;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, Visitor};

const LIST: &str = "/account/following";
const BEN: &str = "ben@example.org";
const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "The second sentence is about a person.")];

/// Ana writes, Ben follows, Mia moderates.
struct Scene {
    plenary: Plenary,
    ana: Visitor,
    ben: Visitor,
    mia: Visitor,
}

impl Scene {
    async fn set() -> Self {
        let plenary = Plenary::new().await;
        let ana = plenary.contributor("ana", INDUSTRY).await;
        let ben = plenary.contributor("ben", CIVIL_SOCIETY).await;
        let mia = plenary.moderator("mia").await;
        Self { plenary, ana, ben, mia }
    }

    async fn publish(&self, words: &str) -> String {
        let desk = self.ana.contribute(words).await.location().to_owned();
        self.mia.approve_next().await;
        desk
    }

    /// What Ben was written about what others published.
    fn news(&self) -> Vec<crate::support::Letter> {
        self.plenary.mail_to(BEN).into_iter().filter(|letter| letter.raw.contains("List-Unsubscribe:")).collect()
    }
}

async fn follow(who: &Visitor, fields: &[(&str, &str)]) -> Page {
    let page = who.submit(LIST, &[&[("action", "follow")], fields].concat()).await;
    assert_eq!(page.status, 303, "{}", page.html);
    page
}

async fn change(who: &Visitor, level: &str, rhythm: &str) -> Page {
    let id = who.visit(LIST).await.field("id");
    who.submit(LIST, &[("action", "change"), ("id", &id), ("level", level), ("rhythm", rhythm)]).await
}

async fn settle(who: &Visitor, level: &str, rhythm: &str, hour: &str, zone: &str) -> Page {
    let fields = [("action", "settings"), ("level", level), ("rhythm", rhythm), ("hour", hour), ("zone", zone)];
    who.submit(LIST, &fields).await
}

#[actix_web::test]
async fn what_is_published_in_a_followed_topic_comes_by_mail_with_its_text() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    follow(&scene.ana, &[("topic", "what-first")]).await;
    scene.publish("Each State names a *point of contact*.").await;
    let news = scene.news();
    assert_eq!(news.len(), 1);
    assert_eq!(news[0].subject, "No. 1 in “What should come first?”");
    for part in [
        "No. 1, Invented Devices (Industry)\nhttp://127.0.0.1:8080/topics/what-first?view=order&from=1",
        "> Each State names a point of contact.",
        "You follow the topic “What should come first?”.",
    ] {
        assert!(news[0].text.contains(part), "{part} in {}", news[0].text);
    }
    assert!(news[0].html.contains("<blockquote dir=\"auto\">Each State names a point of contact.</blockquote>"));
    assert!(news[0].html.contains("<html lang=\"en\" dir=\"ltr\">"), "{}", news[0].html);
    let own = scene.plenary.mail_to("ana@example.org");
    assert!(own.iter().all(|letter| !letter.raw.contains("List-Unsubscribe:")), "she was told what she said herself");
}

#[actix_web::test]
async fn nothing_is_told_before_it_is_published_nor_of_what_never_is() {
    let scene = Scene::set().await;
    for thing in [&[("topic", "what-first")][..], &[("session", "a-session")]] {
        follow(&scene.ben, thing).await;
    }
    for (decision, text) in [("request_changes", "Canary: sent back."), ("decline", "Canary: declined.")] {
        scene.ana.contribute(text).await;
        let case = scene.mia.claim().await;
        scene.mia.decide(&case, decision, REASONS).await;
    }
    scene.ana.contribute("Canary: waits.").await;
    scene.ana.write(&[("body", "Canary: kept."), ("action", "draft")]).await;
    assert!(scene.plenary.mail_to(BEN).is_empty());
    assert_eq!((scene.plenary.count("announcement"), scene.plenary.count("news")), (0, 0));
}

#[actix_web::test]
async fn what_was_taken_back_meanwhile_is_not_told_and_what_was_corrected_reads_as_corrected() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    let regretted = scene.publish("A sentence to regret.").await;
    let corrected = scene.publish("A sentense with a mistake.").await;
    assert_eq!(scene.ana.submit(&regretted, &[("action", "withdraw_published")]).await.status, 303);
    let correction = [("action", "submit"), ("language", "en"), ("body", "A sentence without one.")];
    assert_eq!(scene.ana.submit(&corrected, &correction).await.status, 303);
    scene.mia.approve_next().await;
    let news = scene.news();
    assert_eq!(news.len(), 1);
    assert!(news[0].text.contains("> A sentence without one."), "{}", news[0].text);
    assert!(!news[0].text.contains("regret") && !news[0].text.contains("mistake"), "{}", news[0].text);

    let alone = scene.publish("Another sentence to regret.").await;
    assert_eq!(scene.ana.submit(&alone, &[("action", "withdraw_published")]).await.status, 303);
    assert_eq!(scene.news().len(), 1, "there was nothing to tell");
}

#[actix_web::test]
async fn however_many_follow_publishing_writes_one_row_for_them() {
    let scene = Scene::set().await;
    scene.plenary.sql(
        "insert into account (email, name, password_hash, group_id)
         select 'reader-' || n || '@example.org', 'Reader ' || n, '', 'individual' from generate_series(1, 1200) n;
         insert into following (account_id, topic_id, rhythm)
         select id, 1, 'weekly' from account where email like 'reader-%'",
    );
    scene.ana.contribute("For a thousand.").await;
    let waiting = scene.plenary.count("outbox");
    scene.mia.approve_next().await;
    assert_eq!(scene.plenary.count("outbox"), waiting + 1, "the letter to the author");
    assert_eq!((scene.plenary.count("announcement"), scene.plenary.count("news")), (1, 0));
    scene.plenary.mail();
    assert_eq!((scene.plenary.count("announcement"), scene.plenary.count("news")), (0, 1200));
    scene.plenary.mail();
    assert_eq!(scene.plenary.count("news"), 1200);
}

#[actix_web::test]
async fn authors_hear_of_answers_unless_they_do_not_want_to() {
    let scene = Scene::set().await;
    scene.ben.contribute("A question.").await;
    scene.mia.approve_next().await;
    scene.publish("Not about it.").await;
    scene.ana.reply(1, "The answer.").await;
    scene.mia.approve_next().await;
    let news = scene.news();
    assert_eq!(news.len(), 1);
    assert!(news[0].text.contains("No. 3, Invented Devices (Industry), in reply to your No. 1"), "{}", news[0].text);

    assert_eq!(settle(&scene.ben, "none", "immediately", "7", "UTC").await.status, 303);
    scene.ana.reply(1, "Another answer.").await;
    scene.mia.approve_next().await;
    assert_eq!(scene.news().len(), 1);

    assert_eq!(settle(&scene.ben, "all", "immediately", "7", "UTC").await.status, 303);
    scene.publish("Anything where he wrote.").await;
    assert_eq!(scene.news().len(), 2);
}

#[actix_web::test]
async fn of_what_is_followed_the_narrowest_counts() {
    let scene = Scene::set().await;
    scene.publish("First.").await;
    scene.plenary.mail();
    follow(&scene.ben, &[("session", "a-session")]).await;
    scene.publish("Told because of the session.").await;
    assert_eq!(scene.news().len(), 1);
    follow(&scene.ben, &[("topic", "what-first"), ("group", "industry")]).await;
    scene.plenary.sql("update following set level = 'none' where group_id is not null");
    scene.publish("Not told because of the group.").await;
    assert_eq!(scene.news().len(), 1);
    follow(&scene.ben, &[("topic", "what-first"), ("no", "1")]).await;
    scene.ana.reply(1, "Told because of the branch.").await;
    scene.mia.approve_next().await;
    let news = scene.news();
    assert_eq!(news.len(), 2);
    assert!(
        news[1].text.contains("You follow No. 1 in “What should come first?” and its replies."),
        "{}",
        news[1].text
    );
}

#[actix_web::test]
async fn what_comes_once_a_day_comes_at_the_hour_of_the_reader() {
    let scene = Scene::set().await;
    assert_eq!(settle(&scene.ben, "replies", "daily", "9", "America/New_York").await.status, 303);
    follow(&scene.ben, &[("topic", "what-first")]).await;
    for words in ["In the morning.", "At noon.", "In the evening."] {
        scene.publish(words).await;
    }
    assert!(scene.news().is_empty());
    let due: DateTime<Utc> = scene.plenary.text("select to_json(min(due_at)) #>> '{}' from news").parse().unwrap();
    assert!(due > Utc::now() && due < Utc::now() + Duration::hours(25), "{due}");
    let at_home = format!("select to_char(timestamptz '{due}' at time zone 'America/New_York', 'HH24:MI')");
    assert_eq!(scene.plenary.text(&at_home), "09:00");
    assert_eq!(scene.plenary.mail_at(due - Duration::minutes(1)).iter().filter(|one| one.recipient == BEN).count(), 0);
    scene.plenary.mail_at(due);
    let news = scene.news();
    assert_eq!(news.len(), 1);
    assert_eq!(news[0].subject, "Your daily letter: 3 new contributions");
    let places: Vec<_> = ["What should come first?", "> In the morning.", "from=2", "> At noon.", "> In the evening."]
        .map(|part| news[0].text.find(part).unwrap_or_else(|| panic!("{part} in {}", news[0].text)))
        .to_vec();
    assert!(places.is_sorted(), "{}", news[0].text);
    scene.plenary.mail_at(due + Duration::days(1));
    assert_eq!(scene.news().len(), 1, "there was nothing new");
}

#[actix_web::test]
async fn who_gets_many_letters_gets_the_rest_in_one() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    for n in 1..=9 {
        scene.publish(&format!("Contribution {n}.")).await;
        scene.plenary.mail();
    }
    assert_eq!(scene.news().len(), 5);
    scene.plenary.mail_at(Utc::now() + Duration::minutes(31));
    let news = scene.news();
    assert_eq!(news.len(), 6);
    assert_eq!(news[5].subject, "4 new contributions in what you follow");
    let decisions = scene.plenary.mail_to("ana@example.org");
    assert_eq!(decisions.iter().filter(|letter| letter.subject.contains("is published")).count(), 9);
}

#[actix_web::test]
async fn somebody_whose_account_was_suspended_is_not_written_to() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    scene.publish("Published.").await;
    scene.plenary.sql("update account set status = 'suspended' where email = 'ben@example.org'");
    assert!(scene.news().is_empty());
}

#[actix_web::test]
async fn verifying_finds_news_that_nobody_may_be_told() {
    let scene = Scene::set().await;
    follow(&scene.ben, &[("topic", "what-first")]).await;
    scene.publish("Published.").await;
    scene.ana.contribute("Waits.").await;
    scene.plenary.mail();
    let faults = || verify::faults(&mut scene.plenary.database.connect()).unwrap();
    assert_eq!(faults(), Vec::<String>::new());
    let of = |words: &str| {
        format!(
            "(select c.id from contribution c join revision r on r.contribution_id = c.id where r.body = '{words}')"
        )
    };
    let account = |name: &str| format!("(select id from account where email = '{name}@example.org')");
    for (plant, found) in [
        (
            format!("insert into announcement (contribution_id, published_at) values ({}, now())", of("Waits.")),
            "announced without",
        ),
        (
            format!("insert into news values ({}, {}, null, 'daily', now())", account("ben"), of("Waits.")),
            "to be told without having been published",
        ),
        (
            format!("insert into news values ({}, {}, null, 'daily', now())", account("ana"), of("Published.")),
            "to be told to its own author",
        ),
        (
            "update news set rhythm = 'weekly' where letter_id is not null".to_owned(),
            "to be told in a letter to somebody else",
        ),
    ] {
        scene.plenary.sql(&plant);
        assert!(faults().iter().any(|fault| fault.starts_with(found)), "{found}: {:?}", faults());
    }
}
