//! A forgotten password.

use crate::support::{NOBODY_ELSE, PASSWORD, Page, Plenary, Visitor};

const OTHER: &str = "another password for the tests";

async fn forget(who: &Visitor, email: &str) -> Page {
    who.submit("/account/forgot", &[("email", email)]).await
}

async fn sign_in(who: &Visitor, password: &str) -> u16 {
    who.submit("/login", &[("email", "ana@example.org"), ("password", password)]).await.status
}

#[actix_web::test]
async fn a_link_lets_its_owner_choose_another_password() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let elsewhere = plenary.anybody();
    let page = forget(&elsewhere, " ANA@example.org ").await;
    assert_eq!((page.status, page.location()), (303, "/account/forgot/sent"));
    assert!(elsewhere.visit("/account/forgot/sent").await.words().contains("for 30 minutes"));

    let letter = plenary.last_letter("ana@example.org");
    assert_eq!(letter.subject, "Choose a new password");
    let link = letter.link();
    // Looking at it uses nothing up.
    assert_eq!((elsewhere.visit(link).await.status, elsewhere.visit(link).await.status), (200, 200));
    let short = elsewhere.submit(link, &[("password", "too short")]).await;
    assert!(short.status == 422 && short.html.contains("at least 15 characters"), "{}", short.html);

    let page = elsewhere.submit(link, &[("password", OTHER)]).await;
    assert_eq!((page.status, page.location()), (303, "/login?done=reset"));
    assert_eq!(ana.visit("/desk").await.status, 303, "what was signed in still is");
    assert_eq!(elsewhere.visit("/desk").await.status, 303, "nobody is signed in by a link");
    assert_eq!((sign_in(&elsewhere, PASSWORD).await, sign_in(&elsewhere, OTHER).await), (422, 303));
    assert_eq!(
        (elsewhere.visit(link).await.status, elsewhere.submit(link, &[("password", OTHER)]).await.status),
        (410, 410)
    );
}

#[actix_web::test]
async fn whoever_was_on_the_way_somewhere_gets_there() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let ana = plenary.anybody();
    let way = "/topics/what-first?view=order&from=1";
    let there = "next=%2Ftopics%2Fwhat-first%3Fview%3Dorder%26from%3D1";
    let page = ana.visit(&format!("/login?{there}")).await;
    let forgot = format!("/account/forgot?{there}");
    assert!(page.links().contains(&forgot), "{:?}", page.links());
    let page = ana.visit(&forgot).await;
    assert!(page.links().contains(&format!("/login?{there}")), "{:?}", page.links());
    assert_eq!(page.field("next"), way);
    let wrong = ana.submit("/account/forgot", &[("email", "no address"), ("next", way)]).await;
    assert_eq!((wrong.status, wrong.field("next").as_str()), (422, way));
    let page = ana.submit("/account/forgot", &[("email", "ana@example.org"), ("next", way)]).await;
    assert_eq!(page.location(), format!("/account/forgot/sent?{there}"));
    assert!(ana.visit(page.location()).await.links().contains(&forgot));

    let letter = plenary.last_letter("ana@example.org");
    assert!(ana.visit(letter.link()).await.html.contains("<form class=\"form\" method=\"post\">"));
    let page = ana.submit(letter.link(), &[("password", OTHER)]).await;
    assert_eq!(page.location(), format!("/login?done=reset&{there}"));
    assert_eq!(ana.visit(page.location()).await.field("next"), way);

    // Only within this site.
    for elsewhere in ["https://evil.example/", "//evil.example/"] {
        let page = ana.submit("/account/forgot", &[("email", "ana@example.org"), ("next", elsewhere)]).await;
        assert_eq!(page.location(), "/account/forgot/sent");
        let link = plenary.last_letter("ana@example.org").link().to_owned();
        assert!(!link.contains("next"), "{link}");
        let page = ana.submit(&format!("{link}?next={elsewhere}"), &[("password", PASSWORD)]).await;
        assert_eq!(page.location(), "/login?done=reset");
    }
}

#[actix_web::test]
async fn nobody_learns_which_addresses_have_an_account() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    plenary.contributor("sue", NOBODY_ELSE).await;
    plenary.sql("update account set status = 'suspended' where name = 'sue'");
    let stranger = plenary.anybody();
    let mut answers = Vec::new();
    for email in ["ana@example.org", "nobody@example.org", "sue@example.org"] {
        let page = forget(&stranger, email).await;
        answers.push((page.status, page.location().to_owned(), page.html));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    // The same was written for each of them; only one becomes a letter.
    assert_eq!(plenary.count("outbox"), 3);
    assert_eq!(plenary.mail().iter().map(|letter| letter.recipient.as_str()).collect::<Vec<_>>(), ["ana@example.org"]);
    assert_eq!(plenary.count("outbox where sent_at is null and given_up_at is null"), 0);
    assert_eq!(forget(&stranger, "no address").await.status, 422);
}

#[actix_web::test]
async fn only_the_newest_link_works_and_only_for_half_an_hour() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    forget(&ana, "ana@example.org").await;
    let first = plenary.last_letter("ana@example.org").link().to_owned();
    forget(&ana, "ana@example.org").await;
    let second = plenary.last_letter("ana@example.org").link().to_owned();
    assert_eq!((ana.visit(&first).await.status, ana.visit(&second).await.status), (410, 200));
    plenary.sql("update mailed_link set expires_at = expires_at - interval '30 minutes'");
    assert_eq!(ana.submit(&second, &[("password", OTHER)]).await.status, 410);
    assert_eq!(sign_in(&ana, PASSWORD).await, 303);
}

#[actix_web::test]
async fn a_link_used_by_many_at_once_works_for_one() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    forget(&ana, "ana@example.org").await;
    let link = plenary.last_letter("ana@example.org").link().to_owned();
    let tries = (0..8).map(|_| ana.submit(&link, &[("password", OTHER)]));
    let answers: Vec<u16> = futures_util::future::join_all(tries).await.iter().map(|page| page.status).collect();
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 410).count(), 7, "{answers:?}");
}

#[actix_web::test]
async fn a_new_password_ends_the_wait_that_wrong_ones_caused() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    for _ in 0..5 {
        assert_eq!(sign_in(&stranger, "wrong").await, 422);
    }
    assert_eq!(sign_in(&stranger, PASSWORD).await, 429);
    forget(&stranger, "ana@example.org").await;
    stranger.submit(plenary.last_letter("ana@example.org").link(), &[("password", OTHER)]).await;
    assert_eq!(sign_in(&stranger, OTHER).await, 303);
}
