//! Writing: drafts, receipts, keys, limits, second thoughts.

use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, TOPIC};

#[actix_web::test]
async fn the_same_key_and_text_twice_is_one_contribution() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let form = [("key", "a-key-of-ana"), ("body", "Once."), ("action", "submit")];
    let first = ana.submit(&format!("{TOPIC}/contributions"), &form).await;
    let second = ana.submit(&format!("{TOPIC}/contributions"), &form).await;
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location(), second.location());
    assert_eq!((plenary.count("contribution"), plenary.count("revision")), (1, 1));
}

#[actix_web::test]
async fn the_same_key_with_another_text_shows_both_and_loses_neither() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = format!("{TOPIC}/contributions");
    ana.submit(&address, &[("key", "a-key-of-ana"), ("body", "The first words."), ("action", "submit")]).await;
    let page = ana.submit(&address, &[("key", "a-key-of-ana"), ("body", "Other words."), ("action", "submit")]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("The first words.") && page.html.contains("Other words."));
    assert_ne!(page.field("key"), "a-key-of-ana");
    assert_eq!(plenary.count("contribution"), 1);
}

#[actix_web::test]
async fn a_draft_is_kept_and_submitted_by_its_key() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = format!("{TOPIC}/contributions");
    let kept = ana.submit(&address, &[("key", "a-key-of-ana"), ("body", "Half a thought."), ("action", "draft")]).await;
    assert_eq!(plenary.count("draft"), 1);
    assert!(ana.visit(kept.location()).await.html.contains("Half a thought."));
    let mia = plenary.moderator("mia").await;
    assert_eq!(mia.visit(&kept.location().replace("/desk/", "/moderation/")).await.status, 404);
    let sent =
        ana.submit(&address, &[("key", "a-key-of-ana"), ("body", "Half a thought."), ("action", "submit")]).await;
    assert_eq!(sent.location(), kept.location());
    assert_eq!((plenary.count("draft"), plenary.count("revision where state = 'submitted'")), (0, 1));
}

#[actix_web::test]
async fn a_preview_stores_nothing_and_uses_no_key() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let page = ana.write(&[("body", "Some **bold** words."), ("action", "preview")]).await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains("<strong>bold</strong>") && page.html.contains("Some **bold** words."));
    assert_eq!(plenary.count("contribution"), 0);
}

/// Enter in a field presses the first button of its form.
#[actix_web::test]
async fn enter_sends_nothing_before_its_time() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.write(&[("body", "A thought."), ("action", "draft")]).await.location().to_owned();
    for address in [TOPIC, desk.as_str()] {
        let page = ana.visit(address).await;
        let form = page.html.split("<form").find(|form| form.contains("name=\"on_behalf_of\"")).unwrap();
        let first = form.split("<button").nth(1).unwrap().split('>').next().unwrap();
        assert!(first.contains("value=\"preview\""), "{address}: {first}");
    }
}

#[actix_web::test]
async fn what_cannot_be_taken_comes_back_with_a_complaint_beside_the_field() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let long = "word ".repeat(201);
    for (changed, complaint) in [
        (&[("body", "  "), ("action", "submit")][..], "Please write something here."),
        (&[("body", &long), ("action", "submit")], "at most 200 words"),
        (&[("body", "Kept words."), ("action", "submit"), ("reply_to", "99")], "no longer there"),
        (&[("body", "Kept words."), ("action", "submit"), ("organisation", "somebody-else")], "asked to speak for"),
        (&[("body", "Kept words."), ("action", "submit"), ("language", "xx")], "does not have the form"),
        (&[("body", "Kept\0words."), ("action", "submit")], "cannot be kept"),
    ] {
        let page = ana.write(changed).await;
        assert_eq!(page.status, 422, "{complaint}");
        assert_eq!(page.html.matches(&complaint[1..]).count(), 2, "beside the field and at the head: {}", page.words());
        assert_eq!(page.complained_about().len(), 1, "{complaint}");
    }
    assert_eq!(plenary.count("contribution"), 0);
}

#[actix_web::test]
async fn a_topic_takes_text_while_it_is_open_and_a_little_longer() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let send = |key: &'static str| {
        ana.submit(
            "/topics/what-first/contributions",
            Box::leak(Box::new([("key", key), ("body", "Words."), ("action", "submit")])),
        )
    };
    plenary.sql("update topic set closes_at = now() - interval '5 minutes'");
    assert_eq!(send("five-minutes-late").await.status, 303);
    assert_eq!(plenary.count("revision where late"), 1);
    plenary.sql("update topic set closes_at = now() - interval '11 minutes'");
    let page = send("eleven-minutes-late").await;
    assert_eq!(page.status, 422);
    assert!(page.html.contains("has closed") && page.html.contains("Words."));
    plenary.sql("update topic set opens_at = now() + interval '1 day', closes_at = now() + interval '2 days'");
    assert_eq!(send("a-day-too-early").await.status, 422);
}

#[actix_web::test]
async fn somebody_without_a_mandate_speaks_in_person() {
    let plenary = Plenary::new().await;
    let ida = plenary.contributor("ida", NOBODY_ELSE).await;
    ida.contribute("As I see it.").await;
    plenary.moderator("mia").await.approve_next().await;
    let words = plenary.anybody().visit(TOPIC).await.words();
    assert!(words.contains("ida\nIndividual\nin a personal capacity"), "{words}");
}

#[actix_web::test]
async fn an_author_takes_back_what_was_published_and_its_number_stays() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("Never mind.").await.location().to_owned();
    plenary.moderator("mia").await.approve_next().await;
    assert_eq!(ana.submit(&desk, &[("action", "withdraw_published")]).await.status, 303);
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(
        page.html.contains("Withdrawn by its author.")
            && page.html.contains("No. 1")
            && !page.html.contains("Never mind.")
    );
    assert_eq!(ana.submit(&desk, &[("action", "withdraw_published")]).await.status, 409);
}

#[actix_web::test]
async fn the_desk_of_one_is_nobody_elses() {
    let plenary = Plenary::new().await;
    let desk = plenary.contributor("ana", INDUSTRY).await.contribute("Mine.").await.location().to_owned();
    let eve = plenary.contributor("eve", NOBODY_ELSE).await;
    let unknown = eve.visit("/desk/aaaaaaaaaaaaaaaaaaaaaaaaaa").await;
    let foreign = eve.visit(&desk).await;
    assert_eq!((unknown.status, foreign.status), (404, 404));
    assert_eq!(unknown.words().lines().count(), foreign.words().lines().count());
    let stolen = eve.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "Yours?")]).await;
    assert_eq!(stolen.status, 404);
}

#[actix_web::test]
async fn the_form_offers_a_verified_mandate_first() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.sql(
        "insert into organisation (slug, name, group_id) values ('aardvarks', 'Aardvarks', 'industry');
         insert into mandate (account_id, organisation_id, status)
         select a.id, o.id, 'requested' from account a, organisation o where a.email = 'ana@example.org' and o.slug = 'aardvarks';",
    );
    let page = ana.visit(TOPIC).await;
    assert!(page.html.contains("value=\"invented-devices\" selected"));
    assert!(page.html.contains("Aardvarks (mandate not verified yet)"));
    ana.write(&[("body", "Ours."), ("action", "submit"), ("capacity", "organisation")]).await;
    assert_eq!(plenary.text("select spoken_as from contribution"), "Invented Devices");
}

#[actix_web::test]
async fn whoever_speaks_for_a_group_names_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let form = [("body", "Ours."), ("action", "submit"), ("capacity", "group"), ("on_behalf_of", " ")];
    let page = ana.write(&form).await;
    assert_eq!(page.status, 422);
    assert!(page.html.contains("id=\"on_behalf_of-error\"") && page.html.contains("Ours."));
    assert!(page.html.contains("value=\"group\" id=\"capacity-group\" checked"));
    assert_eq!(plenary.count("contribution"), 0);
    let named =
        [("body", "Ours."), ("action", "submit"), ("capacity", "group"), ("on_behalf_of", "A Group of Friends")];
    assert_eq!(ana.write(&named).await.status, 303);
    let unaware = [("body", "Theirs."), ("action", "submit"), ("capacity", "group")];
    assert_eq!(ana.write(&unaware).await.status, 303, "a program that knows no such field is not asked for it");
}

#[actix_web::test]
async fn what_is_answered_stands_beside_the_form() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("A *first* point.").await;
    plenary.moderator("mia").await.approve_next().await;
    let quote = "In reply to No. 1:\nInvented Devices\nWhat it answers\nA\nfirst\npoint.";
    let page = ana.visit(&format!("{TOPIC}?reply_to=1")).await;
    assert!(page.words().contains(quote), "{}", page.words());
    assert_eq!(page.field("reply_to"), "1");
    let page = ana.write(&[("body", "Indeed."), ("action", "preview"), ("reply_to", "1")]).await;
    assert!(page.words().contains(quote) && page.words().contains("What should come first?"), "{}", page.words());
    for nothing in ["999", "-1"] {
        let page = ana.visit(&format!("{TOPIC}?reply_to={nothing}")).await;
        assert_eq!(page.status, 200);
        assert!(!page.html.contains("name=\"reply_to\"") && !page.html.contains(&format!("{TOPIC}/{nothing}")));
    }
    let page = ana.write(&[("body", "Indeed."), ("action", "submit"), ("reply_to", "999")]).await;
    assert!(page.status == 422 && !page.html.contains("name=\"reply_to\"") && page.html.contains("Indeed."));
}
