//! Many texts at once: each is claimed and decided about by itself.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, STATE, Visitor};

const REASONS: [(&str, &str); 2] = [("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

/// The names of all cases, oldest first.
fn cases(plenary: &Plenary) -> Vec<String> {
    plenary
        .text("select string_agg(reference, ' ' order by id) from contribution")
        .split(' ')
        .map(str::to_owned)
        .collect()
}

async fn claim(mia: &Visitor, cases: &[String]) -> Page {
    let items: Vec<(&str, &str)> = cases.iter().map(|case| ("item", case.as_str())).collect();
    mia.submit("/moderation/bulk", &[&[("action", "claim")], &items[..]].concat()).await
}

/// The values of all check boxes on the page, in its order.
fn boxes(page: &Page) -> Vec<String> {
    let rest = page.html.split("name=\"item\" value=\"").skip(1);
    rest.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

async fn act(mia: &Visitor, action: &str, items: &[String], more: &[(&str, &str)]) -> Page {
    let items: Vec<(&str, &str)> = items.iter().map(|item| ("item", item.as_str())).collect();
    mia.submit("/moderation/bulk", &[&[("action", action)], &items[..], more].concat()).await
}

async fn three() -> (Plenary, Visitor, Visitor) {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    for text in ["One of three.", "Two of three.", "Three of three."] {
        ana.contribute(text).await;
    }
    let mia = plenary.moderator("mia").await;
    (plenary, ana, mia)
}

#[actix_web::test]
async fn texts_chosen_in_the_queue_are_claimed_and_approved_together() {
    let (plenary, _, mia) = three().await;
    let queue = mia.visit("/moderation").await;
    assert_eq!(boxes(&queue), cases(&plenary));
    let page = claim(&mia, &cases(&plenary)).await;
    assert_eq!((page.status, page.html.matches("with you now").count()), (200, 3));
    assert!(
        page.html.contains("One of three.") && page.html.contains("Three of three."),
        "what is decided about is read"
    );
    let items = boxes(&page);
    let done = act(&mia, "approve", &items, &[]).await;
    assert_eq!((done.status, done.html.matches(": published").count()), (200, 3));
    assert_eq!(plenary.count("contribution where visibility = 'live'"), 3);

    let again = act(&mia, "approve", &items, &[]).await;
    assert_eq!((again.status, again.html.matches("class=\"not-done\"").count()), (200, 3));
    assert_eq!(plenary.count("decision"), 3, "sent again it does nothing");
    assert!(mia.visit("/moderation/bulk").await.html.contains("You hold nothing."));
}

#[actix_web::test]
async fn what_changed_meanwhile_stays_and_the_others_are_decided() {
    let (plenary, ana, mia) = three().await;
    let all = cases(&plenary);
    let items = boxes(&claim(&mia, &all).await);
    let edited = [("action", "submit"), ("language", "en"), ("body", "Two, unseen.")];
    assert_eq!(ana.submit(&format!("/desk/{}", all[1]), &edited).await.status, 303);
    let max = plenary.moderator("max").await;
    max.submit(&format!("/moderation/{}", all[2]), &[("action", "take_over"), ("explanation", "She went home ill.")])
        .await;

    let page = act(&mia, "approve", &items, &[]).await;
    assert_eq!(page.status, 200);
    let outcome = |case: &str| {
        let at = page.html.find(&format!("href=\"/moderation/{case}\"")).unwrap();
        page.html[..at].rsplit("<li class=\"").next().unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!([outcome(&all[0]), outcome(&all[1]), outcome(&all[2])], ["done", "not-done", "not-done"]);
    assert_eq!(plenary.count("contribution where visibility = 'live'"), 1);
    assert_eq!(plenary.count("revision where body = 'Two, unseen.' and state = 'submitted'"), 1);
}

#[actix_web::test]
async fn changes_are_asked_for_with_one_reason_and_nothing_is_declined_without_its_own() {
    let (plenary, _, mia) = three().await;
    let all = cases(&plenary);
    let items = boxes(&claim(&mia, &all).await);
    let empty = act(&mia, "request_changes", &items[..1], &[]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.complained_about(), ["rule"]);
    let asked = act(&mia, "request_changes", &items[..1], &REASONS).await;
    assert!(asked.html.contains(": changes requested"));
    assert_eq!(plenary.count("decision where kind = 'request_changes' and rule_code = 'R3'"), 1);

    let statement = |case: &'static str, rule: &'static str, explanation: &'static str| {
        [("case", case), ("case_rule", rule), ("case_explanation", explanation)]
    };
    let (two, three): (&'static str, &'static str) = (all[1].clone().leak(), all[2].clone().leak());
    let first = statement(two, "R1", "It is about another subject.");
    let half = [&first[..], &statement(three, "R2", "No.")].concat();
    let page = act(&mia, "decline", &items[1..], &half).await;
    assert_eq!(page.status, 422, "the shared reasons do not count either");
    assert!(page.html.contains("It is about another subject.") && page.html.contains("rule and reasons of its own"));
    assert_eq!(plenary.count("decision where kind = 'decline'"), 0, "not even the one that was complete");

    let both = [&first[..], &statement(three, "R2", "It belongs to somebody else.")].concat();
    let page = act(&mia, "decline", &items[1..], &both).await;
    assert_eq!(page.html.matches(": declined").count(), 2, "{}", page.words());
    let reasons = plenary
        .text("select string_agg(rule_code || explanation, '|' order by id) from decision where kind = 'decline'");
    assert_eq!(reasons, "R1It is about another subject.|R2It belongs to somebody else.");
}

#[actix_web::test]
async fn a_statement_of_a_state_is_said_to_be_proposed_and_rules_not_asked_of_it_are_named() {
    let plenary = Plenary::new().await;
    plenary.contributor("delegate", STATE).await.contribute("We name our hospitals.").await;
    let mia = plenary.moderator("mia").await;
    let case = cases(&plenary).remove(0);
    let page = claim(&mia, std::slice::from_ref(&case)).await;
    let with =
        |rule| [("case", case.as_str()), ("case_rule", rule), ("case_explanation", "It answers something else.")];
    let refused = act(&mia, "decline", &boxes(&page), &with("R3")).await;
    assert!(refused.html.contains("class=\"not-done\"") && !refused.html.contains("There is no such rule"));
    let proposed = act(&mia, "decline", &boxes(&page), &with("R1")).await;
    assert!(proposed.html.contains("proposed; a second moderator has to agree"), "{}", proposed.html);
    assert_eq!((plenary.count("decision"), plenary.count("proposal where state = 'open'")), (0, 1));
}

#[actix_web::test]
async fn more_than_fifty_at_once_are_refused_rather_than_left_out() {
    let (plenary, _, mia) = three().await;
    let all = cases(&plenary).into_iter().cycle().take(51).collect::<Vec<_>>();
    let page = claim(&mia, &all).await;
    assert_eq!((page.status, plenary.count("revision where claimed_by is not null")), (422, 0));
    assert!(page.html.contains("at most 50"));
}

#[actix_web::test]
async fn two_moderators_who_choose_the_same_learn_who_was_first() {
    let (plenary, _, mia) = three().await;
    let max = plenary.moderator("max").await;
    let all = cases(&plenary);
    claim(&mia, &all[..2]).await;
    let page = claim(&max, &all).await;
    assert_eq!(page.html.matches("class=\"done\"").count(), 1);
    assert_eq!(page.html.matches("class=\"not-done\"").count(), 2);
    assert_eq!(boxes(&page).len(), 1, "he decides about what he holds");
    // Another's claim is no use to him.
    let hers = boxes(&mia.visit("/moderation/bulk").await);
    assert_eq!(hers.len(), 2);
    let page = act(&max, "approve", &hers, &[]).await;
    assert_eq!((page.status, plenary.count("decision")), (200, 0));
}

#[actix_web::test]
async fn nobody_decides_about_an_own_text_and_something_has_to_be_chosen() {
    let plenary = Plenary::new().await;
    let own = plenary.person("own", CIVIL_SOCIETY, &["contributor", "moderator"]).await;
    own.contribute("Mine.").await;
    let all = cases(&plenary);
    assert!(boxes(&own.visit("/moderation").await).is_empty(), "it is not offered");
    let page = claim(&own, &[&all[..], &["aaaaaaaaaaaaaaaaaaaaaaaaaa".to_owned()]].concat()).await;
    assert!(page.html.contains("you may not decide about this one") && page.html.contains("there is no such text"));
    let none = own.submit("/moderation/bulk", &[("action", "approve")]).await;
    assert_eq!((none.status, none.html.contains("lease choose at least one.")), (422, true));
    assert_eq!(own.submit("/moderation/bulk", &[("action", "burn"), ("item", &all[0])]).await.status, 400);
    assert_eq!(own.submit("/moderation/bulk", &[("action", "approve"), ("item", "a.b.c")]).await.status, 400);
}

#[actix_web::test]
async fn single_keys_are_switched_off_and_on_by_each_moderator() {
    let (plenary, _, mia) = three().await;
    let on = mia.visit("/moderation").await;
    assert!(on.html.contains("data-keys"));
    let case = mia.claim().await;
    for key in ["a", "c", "d", "r", "?"] {
        assert!(mia.visit(&case).await.html.contains(&format!("data-key=\"{key}\"")), "{key}");
    }
    let off = mia.submit("/moderation/keys", &[("keys", "off"), ("back", &case)]).await;
    assert_eq!(off.location(), case);
    for address in ["/moderation", case.as_str(), "/moderation/bulk"] {
        assert!(!mia.visit(address).await.html.contains("data-keys"), "{address}");
    }
    assert!(plenary.moderator("max").await.visit("/moderation").await.html.contains("data-keys"), "others keep theirs");
    for elsewhere in ["//evil.example", "/desk"] {
        let back = mia.submit("/moderation/keys", &[("keys", "on"), ("back", elsewhere)]).await;
        assert_eq!(back.location(), "/moderation");
    }
    assert!(mia.visit("/moderation").await.html.contains("data-keys"));
    assert_eq!(mia.submit("/moderation/keys", &[("keys", "loud")]).await.status, 400);
}
