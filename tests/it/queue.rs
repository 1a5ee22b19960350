//! Finding one's way in what waits: by topic, group, language, age and state; claiming from the list.

use std::collections::BTreeSet;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

/// Another topic, open as the first one is.
const OTHER: &str = "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, word_limit, published_at)
    values ('what-next', 1, 'What should come next?', 'And then?', now() - interval '10 days', now() + interval '3 days', 'UTC', 200, now())";

/// The part of the page that lists what waits.
fn waiting(page: &Page) -> &str {
    assert_eq!(page.status, 200);
    page.html.split("<ol class=\"list waiting\">").nth(1).map_or("", |rest| rest.split("</ol>").next().unwrap())
}

async fn shows(mia: &Visitor, query: &str) -> Vec<&'static str> {
    let page = mia.visit(&format!("/moderation?{query}")).await;
    let listed = waiting(&page);
    ["Alpha", "Beta", "Gamma"].into_iter().filter(|word| listed.contains(word)).collect()
}

/// Alpha and Gamma of industry, Beta of civil society in French and another topic.
async fn three(plenary: &Plenary) -> (Visitor, Visitor) {
    plenary.sql(OTHER);
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    ana.contribute("Alpha waits.").await;
    let key = ben.visit("/topics/what-next").await.field("key");
    let form = [("key", key.as_str()), ("body", "Beta attend."), ("action", "submit"), ("language", "fr")];
    assert_eq!(ben.submit("/topics/what-next/contributions", &form).await.status, 303);
    ana.contribute("Gamma waits.").await;
    (ana, ben)
}

#[actix_web::test]
async fn the_queue_is_narrowed_down_by_topic_group_language_and_age() {
    let plenary = Plenary::new().await;
    three(&plenary).await;
    let mia = plenary.moderator("mia").await;
    plenary.sql(
        "alter table revision disable trigger revision_keeps_its_words;
         update revision set submitted_at = now() - interval '2 days' where body like 'Alpha%';
         alter table revision enable trigger revision_keeps_its_words",
    );
    for (query, expected) in [
        ("", vec!["Alpha", "Beta", "Gamma"]),
        ("topic=what-next", vec!["Beta"]),
        ("topic=what-first", vec!["Alpha", "Gamma"]),
        ("group=industry", vec!["Alpha", "Gamma"]),
        ("group=civil_society&language=fr", vec!["Beta"]),
        ("language=en", vec!["Alpha", "Gamma"]),
        ("language=ar", vec![]),
        ("age=1", vec!["Alpha"]),
        ("age=3", vec![]),
        ("topic=&group=&language=&age=&state=", vec!["Alpha", "Beta", "Gamma"]),
    ] {
        assert_eq!(shows(&mia, query).await, expected, "{query}");
    }
    let page = mia.visit("/moderation?topic=what-next&group=industry").await;
    assert!(page.html.contains("Nothing that waits fits these choices."));
    assert!(page.html.contains("value=\"what-next\" selected") && page.html.contains("value=\"industry\" selected"));
    assert!(mia.visit("/moderation?topic=what-next").await.html.contains("One text waits"));
    assert_eq!(mia.visit("/moderation?topic=nothing").await.status, 404);
}

#[actix_web::test]
async fn the_queue_shows_who_holds_what_and_what_waits_for_its_author() {
    let plenary = Plenary::new().await;
    three(&plenary).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let alpha = mia.claim().await;
    assert_eq!(shows(&mia, "state=mine").await, ["Alpha"]);
    assert_eq!(shows(&max, "state=mine").await, Vec::<&str>::new());
    assert_eq!(shows(&max, "state=held").await, ["Alpha"]);
    assert_eq!(shows(&max, "state=free").await, ["Beta", "Gamma"]);
    assert!(waiting(&max.visit("/moderation?state=held").await).contains("<bdi>mia</bdi>"));
    mia.decide(&alpha, "request_changes", REASONS).await;
    assert_eq!(shows(&max, "state=sent_back").await, ["Alpha"]);
    assert_eq!(shows(&max, "").await, ["Beta", "Gamma"]);
    let sent_back = max.visit("/moderation?state=sent_back").await;
    assert!(sent_back.html.contains("One text waits for its author"));
    assert!(!sent_back.html.contains("/moderation/claim"), "nobody can claim it");
}

#[actix_web::test]
async fn a_moderator_claims_from_the_list_and_the_next_one_of_what_it_shows() {
    let plenary = Plenary::new().await;
    three(&plenary).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let page = mia.visit("/moderation?topic=what-next&language=fr").await;
    assert_eq!((page.field("topic"), page.field("language")), ("what-next".to_owned(), "fr".to_owned()));
    let claimed = mia.submit("/moderation/claim", &[("topic", "what-next"), ("language", "fr")]).await;
    assert!(mia.visit(claimed.location()).await.html.contains("Beta attend."));
    let none = max.submit("/moderation/claim", &[("topic", "what-next")]).await;
    assert_eq!(none.location(), "/moderation", "mia holds the only one");

    let page = max.visit("/moderation").await;
    assert_eq!(waiting(&page).matches("Claim this one").count(), 2, "what nobody holds");
    let gamma = plenary.text(
        "select c.reference from contribution c join revision r on r.contribution_id = c.id where r.body like 'Gamma%'",
    );
    let claimed = max.submit("/moderation/claim", &[("reference", &gamma)]).await;
    assert_eq!(claimed.location(), format!("/moderation/{gamma}"));
    let page = mia.submit("/moderation/claim", &[("reference", &gamma)]).await;
    assert_eq!(page.status, 409, "she learns who was first");
    assert!(page.html.contains("Gamma waits."), "and sees the case, not an error page");
}

#[actix_web::test]
async fn a_long_queue_is_read_page_by_page_and_counted_as_far_as_that_is_cheap() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("The first of many.").await;
    plenary.sql(
        "insert into contribution (reference, topic_id, author_id, group_id, capacity, organisation_id, spoken_as, posting_key)
         select translate(lpad(n::text, 26, '0'), '0123456789', 'abcdefghij'), topic_id, author_id, group_id, capacity,
                organisation_id, spoken_as, 'many-' || n from contribution, generate_series(1, 1100) n;
         insert into revision (contribution_id, number, language, body, html, renderer, words)
         select id, 1, 'en', 'One of many.', '<p>One of many.</p>', 1, 3 from contribution where posting_key like 'many-%'",
    );
    let mia = plenary.moderator("mia").await;
    let first = mia.visit("/moderation?group=industry").await;
    assert!(first.html.contains("More than 1000 texts wait"), "{}", first.words());
    let next = first.links().into_iter().find(|link| link.contains("after=")).unwrap();
    assert!(next.contains("group=industry"), "{next}");
    let second = mia.visit(&next).await;
    let cases = |page: &Page| -> BTreeSet<String> {
        waiting(page)
            .split("href=\"/moderation/")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!((cases(&first).len(), cases(&second).len()), (50, 50));
    assert!(cases(&first).iter().all(|case| !cases(&second).contains(case)));
}

#[actix_web::test]
async fn what_waits_follows_its_organisation_into_another_group() {
    let plenary = Plenary::new().await;
    three(&plenary).await;
    let mia = plenary.moderator("mia").await;
    plenary.sql("update contribution set group_id = 'academia' where group_id = 'industry'");
    assert_eq!(shows(&mia, "group=academia").await, ["Alpha", "Gamma"]);
    assert_eq!(shows(&mia, "group=industry").await, Vec::<&str>::new());
}
