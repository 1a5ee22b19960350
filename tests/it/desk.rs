//! An author's own desk: what waits, what is stored, and what two windows do to each other.

use crate::support::{INDUSTRY, Plenary, TOPIC};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

#[actix_web::test]
async fn what_comes_too_late_is_answered_with_the_text() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("Said.").await.location().to_owned();
    plenary.moderator("mia").await.approve_next().await;
    ana.submit(&desk, &[("action", "withdraw_published")]).await;
    let page = ana.submit(&desk, &[("action", "submit"), ("body", "Better said."), ("language", "en")]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("This contribution is over") && page.html.contains("Better said."));
    assert!(!page.html.contains("name=\"body\""), "nothing more can be sent");
    let again = ana.submit(&desk, &[("action", "withdraw_published")]).await;
    assert_eq!(again.status, 409);
    assert!(again.words().contains("Your contribution") && again.words().contains("not visible to readers"));
}

#[actix_web::test]
async fn an_older_window_overwrites_nothing_unseen() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("First words.").await.location().to_owned();
    let old = ana.visit(&desk).await.field("revision");
    let send = |body: &'static str, seen: String| {
        let (ana, desk) = (&ana, &desk);
        async move {
            let form = [("action", "submit"), ("body", body), ("language", "en"), ("revision", seen.as_str())];
            ana.submit(desk, &form).await
        }
    };
    assert_eq!(send("Second words.", old.clone()).await.status, 303);
    let preview = [("action", "preview"), ("body", "Other words."), ("revision", old.as_str())];
    assert_eq!(ana.submit(&desk, &preview).await.field("revision"), old, "a preview shows nothing of what is stored");
    let page = send("Other words.", old.clone()).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Second words.") && page.html.contains(">Other words.</textarea>"), "{}", page.words());
    assert_eq!(plenary.count("revision"), 2);
    assert_eq!(send("Second words.", old.clone()).await.status, 303, "the same form sent twice");
    assert_eq!(send("Other words.", page.field("revision")).await.status, 303);
    assert_eq!(plenary.count("revision"), 3);
    let unaware = [("action", "submit"), ("body", "Fourth words."), ("language", "en")];
    assert_eq!(ana.submit(&desk, &unaware).await.status, 303, "a program that sends no such field is not checked");
    assert_eq!(send("Hm.", "nonsense".into()).await.status, 422);
}

#[actix_web::test]
async fn a_draft_kept_in_another_window_is_not_lost() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("First words.").await.location().to_owned();
    let seen = ana.visit(&desk).await.field("revision");
    ana.submit(&desk, &[("action", "draft"), ("body", "Half a thought.")]).await;
    let form = [("action", "submit"), ("body", "Other words."), ("revision", seen.as_str())];
    let page = ana.submit(&desk, &form).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Half a thought.") && page.html.contains(">Other words.</textarea>"));
    assert_eq!((plenary.count("draft"), plenary.count("revision")), (1, 1));
}

#[actix_web::test]
async fn a_text_that_is_stored_already_changes_nothing_and_keeps_its_language() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let french = [("body", "Une idée."), ("action", "submit"), ("language", "fr")];
    let desk = ana.write(&french).await.location().to_owned();
    let letters = plenary.count("outbox");
    let same = ana.submit(&desk, &[("action", "submit"), ("body", "Une idée.")]).await;
    assert_eq!((same.status, same.location()), (303, desk.as_str()));
    assert_eq!((plenary.count("revision"), plenary.count("outbox")), (1, letters));
    let other = ana.submit(&desk, &[("action", "submit"), ("body", "Une autre idée.")]).await;
    assert_eq!(other.status, 303, "the language may be missing");
    assert_eq!(plenary.text("select language from revision where number = 2"), "fr");
    plenary.moderator("mia").await.approve_next().await;
    ana.submit(&desk, &[("action", "submit"), ("body", "Une autre idée.")]).await;
    assert_eq!(plenary.count("revision"), 2, "what is read needs no correction to itself");
}

#[actix_web::test]
async fn an_answer_to_a_request_for_changes_may_keep_its_words() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("As it is.").await.location().to_owned();
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    assert_eq!(ana.submit(&desk, &[("action", "submit"), ("body", "As it is.")]).await.status, 303);
    assert_eq!(plenary.count("revision where state = 'submitted'"), 1);
}

#[actix_web::test]
async fn what_the_topic_does_not_take_any_more_comes_back_beside_the_field() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("In time.").await.location().to_owned();
    plenary.sql("update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'");
    let page = ana.submit(&desk, &[("action", "submit"), ("body", "Too late.")]).await;
    assert_eq!(page.status, 422);
    assert!(page.html.contains("id=\"body-error\">The topic takes no text now.") && page.html.contains("Too late."));
    assert_eq!(page.complained_about(), ["body"]);
    assert_eq!(ana.submit(&desk, &[("action", "draft"), ("body", "Too late.")]).await.status, 303);
}

#[actix_web::test]
async fn what_was_thrown_away_hides_nothing_behind_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("The very first.").await;
    let many = |n: i32, with: &str| {
        format!(
            "with new as (
                 insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as, posting_key)
                 select substr(translate(md5('{with}' || n), '0189', 'wxyz'), 1, 26), c.topic_id, c.author_id, c.organisation_id, c.group_id,
                        c.capacity, c.spoken_as, '{with}' || n
                 from contribution c, generate_series(1, {n}) n where c.posting_key not like 'many%' returning id)
             insert into draft (contribution_id, language, body) select id, 'en', 'One of many.' from new where '{with}' = 'many-kept'"
        )
    };
    plenary.sql(&many(60, "many-gone"));
    let page = ana.visit("/desk").await;
    assert!(page.html.contains("The very first.") && !page.html.contains("rel=\"next\""), "{}", page.words());
    plenary.sql(&many(70, "many-kept"));
    let page = ana.visit("/desk").await;
    assert_eq!(page.html.matches("One of many.").count(), 50);
    let next = page.links().into_iter().find(|link| link.contains("below=")).unwrap();
    let page = ana.visit(&next).await;
    assert_eq!(page.html.matches("One of many.").count(), 20);
    assert!(page.html.contains("The very first.") && !page.html.contains("rel=\"next\""));
}

#[actix_web::test]
async fn what_waits_for_its_author_stands_first() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    ana.contribute("To be changed.").await;
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    ana.contribute("To be **read**.").await;
    mia.approve_next().await;
    ana.write(&[("body", "Half a thought."), ("action", "draft")]).await;
    let words = ana.visit("/desk").await.words();
    let place = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    let order = ["Waiting for you", "Half a thought.", "To be changed.", "Sent", "Published as No. 1", "To be read."];
    assert!(order.is_sorted_by_key(|text| place(text)), "{words}");
}

#[actix_web::test]
async fn the_receipt_shrinks_once_somebody_decided_and_the_reasons_stand_above_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("A useful point, unlike theirs.").await.location().to_owned();
    let page = ana.visit(&desk).await;
    assert!(page.html.contains("class=\"receipt\"") && page.html.contains("Withdraw the text under review"));
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    let page = ana.visit(&desk).await;
    assert!(!page.html.contains("class=\"receipt\"") && !page.html.contains("under review"), "{}", page.words());
    let title = plenary.text("select title from rule where code = 'R3'");
    assert!(page.html.contains(&format!("<a href=\"/rules#R3\">Rule R3: {title}</a>")), "{}", page.html);
    let (asked, received) =
        (page.html.find("leave the other speaker").unwrap(), page.html.find("small soft\">Received").unwrap());
    assert!(asked < received);

    plenary.sql("update topic set zone = 'UTC'");
    ana.submit(&desk, &[("action", "submit"), ("body", "A useful point.")]).await;
    let own = plenary.text("select to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from revision where number = 2");
    let receipt = ana.visit(&desk).await.html.split("class=\"receipt\"").nth(1).unwrap().to_owned();
    assert!(receipt.contains(&own), "{own} in {receipt}");
}

#[actix_web::test]
async fn for_whom_a_draft_speaks_can_be_changed_until_it_is_sent() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.write(&[("body", "Ours."), ("action", "draft")]).await.location().to_owned();
    assert!(ana.visit(&desk).await.html.contains("value=\"organisation\" id=\"capacity-organisation\" checked"));
    let form = |capacity, group, action| {
        [
            ("body", "Ours."),
            ("action", action),
            ("capacity", capacity),
            ("organisation", "invented-devices"),
            ("on_behalf_of", group),
        ]
    };
    assert_eq!(ana.submit(&desk, &form("personal", "", "draft")).await.status, 303);
    assert_eq!(plenary.text("select spoken_as || ' ' || capacity from contribution"), "ana personal");
    assert_eq!(ana.submit(&desk, &form("group", "", "submit")).await.status, 422);
    let stranger = [("body", "Ours."), ("action", "submit"), ("organisation", "somebody-else")];
    let page = ana.submit(&desk, &stranger).await;
    assert!(page.status == 422 && page.html.contains("id=\"organisation-error\""));
    assert_eq!(ana.submit(&desk, &form("group", "Makers", "submit")).await.status, 303);
    assert_eq!(plenary.text("select spoken_as || ' ' || on_behalf_of from contribution"), "Invented Devices Makers");

    let page = ana.visit(&desk).await;
    assert!(page.html.contains("name=\"body\"") && !page.html.contains("name=\"capacity\""), "frozen");
    let personal = [("body", "Mine."), ("action", "submit"), ("capacity", "personal")];
    assert_eq!(ana.submit(&desk, &personal).await.status, 303);
    assert_eq!(plenary.text("select capacity from contribution"), "group");
}

#[actix_web::test]
async fn a_draft_thrown_away_is_not_there_and_can_still_be_sent_from_another_window() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.write(&[("body", "A thought."), ("action", "draft")]).await.location().to_owned();
    let seen = ana.visit(&desk).await.field("revision");
    assert_eq!(ana.submit(&desk, &[("action", "discard")]).await.location(), "/desk");
    assert_eq!(ana.visit(&desk).await.status, 404);
    let form = [("action", "submit"), ("body", "A thought."), ("revision", seen.as_str())];
    assert_eq!(ana.submit(&desk, &form).await.status, 303);
    assert!(
        ana.visit(&desk).await.html.contains("A thought.")
            && !plenary.anybody().visit(TOPIC).await.html.contains("thought")
    );
}

#[actix_web::test]
async fn a_draft_thrown_away_can_be_sent_again_from_the_form_it_came_from() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (address, key) = (format!("{TOPIC}/contributions"), ana.visit(TOPIC).await.field("key"));
    let form = |action| [("body", "A thought."), ("key", key.as_str()), ("action", action)];
    let desk = ana.submit(&address, &form("draft")).await.location().to_owned();
    assert_eq!(ana.submit(&desk, &[("action", "discard")]).await.location(), "/desk");

    let too_long = "word ".repeat(700);
    let form_too_long = [("body", too_long.as_str()), ("key", key.as_str()), ("action", "submit")];
    assert_eq!(ana.submit(&address, &form_too_long).await.status, 422);
    let again = ana.submit(&address, &form("submit")).await;
    assert_eq!((again.status, again.location()), (303, desk.as_str()));
    assert_eq!(plenary.text("select body || ' ' || state from revision"), "A thought. submitted");
}

#[actix_web::test]
async fn a_draft_is_sent_under_the_name_of_that_moment_and_keeps_it() {
    let plenary = Plenary::new().await;
    let eva = plenary.contributor("eva", crate::support::NOBODY_ELSE).await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    for (author, renamed, name) in [
        (eva, "update account set name = 'Eva Example' where name = 'eva'", "Eva Example"),
        (ana, "update organisation set name = 'Inventions'", "Inventions"),
    ] {
        let desk = author.write(&[("body", "A thought."), ("action", "draft")]).await.location().to_owned();
        plenary.sql(renamed);
        let seen = author.visit(&desk).await.field("revision");
        let sent = [("action", "submit"), ("body", "A thought."), ("revision", seen.as_str())];
        assert_eq!(author.submit(&desk, &sent).await.status, 303);
        let reference = desk.replace("/desk/", "");
        let spoken_as = || plenary.text(&format!("select spoken_as from contribution where reference = '{reference}'"));
        assert_eq!(spoken_as(), name);
        plenary.sql("update account set name = 'Somebody else'; update organisation set name = 'Something else'");
        assert_eq!(author.submit(&desk, &[("action", "submit"), ("body", "Another thought.")]).await.status, 303);
        assert_eq!(spoken_as(), name, "frozen");
    }
}

#[actix_web::test]
async fn a_negative_decision_says_on_the_desk_how_to_appeal() {
    const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "The second sentence is about a person.")];
    const APPEAL: &str = "You can appeal until";
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let asked = ana.contribute("One.").await.location().to_owned();
    let declined = ana.contribute("Two.").await.location().to_owned();
    let removed = ana.contribute("Three.").await.location().to_owned();
    for (desk, action) in [(&asked, "request_changes"), (&declined, "decline"), (&removed, "approve")] {
        let case = mia.claim().await;
        assert_eq!(case, desk.replace("/desk/", "/moderation/"));
        assert_eq!(mia.decide(&case, action, REASONS).await.status, 303);
    }
    let case = removed.replace("/desk/", "/moderation/");
    let version = mia.visit(&case).await.field("version");
    let removal = [&[("action", "remove"), ("version", version.as_str())], REASONS].concat();
    assert_eq!(mia.submit(&case, &removal).await.status, 303);

    assert!(!ana.visit(&asked).await.html.contains(APPEAL), "nothing was decided");
    for desk in [&declined, &removed] {
        let page = ana.visit(desk).await;
        assert!(
            page.html.contains(APPEAL) && page.html.contains(&format!("action=\"{desk}/appeal\"")),
            "{}",
            page.html
        );
        let told = plenary.mail_to("ana@example.org").into_iter().filter(|letter| letter.text.contains(desk.as_str()));
        assert_eq!(told.filter(|letter| letter.text.contains("you can appeal there")).count(), 1);
    }
}

#[actix_web::test]
async fn nothing_is_sent_into_a_topic_that_was_taken_back() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.write(&[("body", "A thought."), ("action", "draft")]).await.location().to_owned();
    let seen = ana.visit(&desk).await.field("revision");
    ana.submit(&desk, &[("action", "discard")]).await;
    plenary.sql("update topic set published_at = null");

    let page = ana.submit(&desk, &[("action", "submit"), ("body", "A thought."), ("revision", &seen)]).await;
    assert_eq!((page.status, plenary.count("revision")), (404, 0));
    assert!(page.words().contains("A thought."), "{}", page.html);
}
