//! Signing in and out, and how long it lasts.

use actix_web::cookie::Cookie;
use actix_web::test::TestRequest;
use futures_util::FutureExt;

use crate::support::{INDUSTRY, NOBODY_ELSE, PASSWORD, Page, Plenary, TOPIC, Visitor};

async fn sign_in(who: &Visitor, email: &str, password: &str) -> Page {
    who.submit("/login", &[("email", email), ("password", password)]).await
}

fn key(who: &Visitor) -> String {
    who.cookie("plenary").map(|cookie| cookie.value().to_owned()).unwrap_or_default()
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_words() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    let wrong = sign_in(&stranger, "ana@example.org", "wrong").await;
    let unknown = sign_in(&stranger, "nobody@example.org", "wrong").await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.words(), unknown.words());
    assert!(wrong.words().contains("Wrong e-mail address or password."));
    assert_eq!(wrong.field("email"), "ana@example.org");
    assert!(!wrong.html.contains("value=\"wrong\""));
}

#[actix_web::test]
async fn from_the_fifth_failure_on_one_has_to_wait() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    for _ in 0..5 {
        assert_eq!(sign_in(&stranger, "ana@example.org", "wrong").await.status, 422);
    }
    let page = sign_in(&stranger, "ana@example.org", PASSWORD).await;
    assert_eq!(page.status, 429);
    let seconds: u32 = page.header("retry-after").parse().unwrap();
    assert!((20..=30).contains(&seconds), "{seconds}");
    assert!(!page.html.contains(PASSWORD));
    assert!(page.words().contains("Too many wrong attempts. Try again in "), "{}", page.words());
    assert!(page.html.contains("href=\"/account/forgot\"") && page.field("email") == "ana@example.org");
    assert!(!page.html.contains("It is all here"));
    // Others are not kept waiting.
    plenary.contributor("ben", NOBODY_ELSE).await;
    plenary.sql("update sign_in_failure set not_before = now() - interval '1 second'");
    assert_eq!(sign_in(&stranger, "ana@example.org", PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn an_attempt_that_nobody_had_time_to_look_at_is_no_failure() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    for _ in 0..4 {
        assert_eq!(sign_in(&stranger, "ana@example.org", "wrong").await.status, 422);
    }
    let counted = || plenary.text("select string_agg(failures::text, ' ') from sign_in_failure");
    assert_eq!(counted(), "4 4");
    // As many as may wait, none of whom gets further.
    let mut crowd = Vec::new();
    loop {
        let mut one = Box::pin(plenary.hashing.opens("x".to_owned(), None));
        match (&mut one).now_or_never() {
            None => crowd.push(one),
            // The first ones have a place at once.
            Some(Ok(_)) => {}
            Some(Err(_)) => break,
        }
    }
    for password in [PASSWORD, "wrong"] {
        let page = sign_in(&stranger, "ana@example.org", password).await;
        assert_eq!((page.status, page.header("retry-after").is_empty()), (503, false));
        assert_eq!(counted(), "4 4");
    }
    drop(crowd);
    assert_eq!(sign_in(&stranger, "ana@example.org", PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn signing_out_ends_the_sign_in_for_good() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let kept = ana.cookie("plenary").unwrap();
    assert!(ana.visit("/logout").await.html.contains("action=\"/logout\""));
    assert_eq!(plenary.count("sign_in"), 1, "looking changed something");
    assert_eq!(ana.submit("/logout", &[]).await.status, 303);
    assert_eq!(plenary.count("sign_in"), 0);
    let thief = plenary.anybody();
    thief.keep_cookie(kept);
    assert_eq!(thief.visit("/desk").await.location(), "/login?next=%2Fdesk");
    assert!(thief.visit("/logout").await.words().contains("You are signed out"));
}

#[actix_web::test]
async fn a_key_that_somebody_else_chose_is_never_adopted() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let ana = plenary.anybody();
    ana.keep_cookie(Cookie::new("plenary", "a-key-that-somebody-else-chose"));
    assert_eq!(ana.visit("/desk").await.status, 303);
    assert_eq!(sign_in(&ana, "ana@example.org", PASSWORD).await.status, 303);
    assert!(!key(&ana).contains("somebody"));
    assert_eq!(ana.visit("/desk").await.status, 200);
}

#[actix_web::test]
async fn the_key_changes_whenever_somebody_signs_in() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let before = ana.cookie("plenary").unwrap();
    sign_in(&ana, "ana@example.org", PASSWORD).await;
    assert_ne!(before.value(), key(&ana));
    assert_eq!(plenary.count("sign_in"), 1, "the earlier key still opens");
    let thief = plenary.anybody();
    thief.keep_cookie(before);
    assert_eq!(thief.visit("/desk").await.status, 303);
}

#[actix_web::test]
async fn the_cookie_is_for_this_site_and_no_script() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let page = sign_in(&plenary.anybody(), "ana@example.org", PASSWORD).await;
    let cookie = page.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
}

#[actix_web::test]
async fn somebody_suspended_is_out_at_the_next_request() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    assert_eq!(ana.visit("/desk").await.status, 200);
    plenary.sql("update account set status = 'suspended'");
    assert_eq!(ana.visit("/desk").await.status, 303);
    let form = [("body", "Hello."), ("action", "submit"), ("key", "0123456789abcdef")];
    assert_eq!(ana.submit(&format!("{TOPIC}/contributions"), &form).await.status, 303);
    assert_eq!(sign_in(&ana, "ana@example.org", PASSWORD).await.status, 422);
    assert_eq!(plenary.count("contribution"), 0);
}

#[actix_web::test]
async fn staff_are_signed_out_sooner() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let mia = plenary.moderator("mia").await;
    let idle = |minutes| format!("update sign_in set last_seen_at = now() - interval '{minutes} minutes'");
    plenary.sql(&idle(14));
    assert_eq!((ana.visit("/desk").await.status, mia.visit("/desk").await.status), (200, 200));
    assert_eq!(plenary.count("sign_in where last_seen_at > now() - interval '1 minute'"), 2, "a visit was not noted");
    plenary.sql(&idle(16));
    assert_eq!((ana.visit("/desk").await.status, mia.visit("/desk").await.status), (200, 303));
    plenary.sql(&idle(61));
    assert_eq!(ana.visit("/desk").await.status, 303);
}

#[actix_web::test]
async fn nobody_stays_signed_in_for_ever() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let mia = plenary.moderator("mia").await;
    let since = |hours| format!("update sign_in set created_at = now() - interval '{hours} hours'");
    plenary.sql(&since(9));
    assert_eq!((ana.visit("/desk").await.status, mia.visit("/desk").await.status), (200, 303));
    plenary.sql(&since(25));
    assert_eq!(ana.visit("/desk").await.status, 303);
}

#[actix_web::test]
async fn a_role_taken_away_is_gone_at_the_next_request() {
    let plenary = Plenary::new().await;
    let mia = plenary.moderator("mia").await;
    assert_eq!(mia.visit("/moderation").await.status, 200);
    plenary.sql("delete from role_grant");
    assert_eq!(mia.visit("/moderation").await.status, 403);
}

#[actix_web::test]
async fn another_site_can_send_nobody_here_to_sign_in() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let fields = [("email", "ana@example.org"), ("password", PASSWORD)];
    let request = TestRequest::post().uri("/login").insert_header(("sec-fetch-site", "cross-site")).set_form(fields);
    let page = plenary.anybody().send(request).await;
    assert_eq!((page.status, page.header("set-cookie")), (403, ""));
}

#[actix_web::test]
async fn who_was_on_the_way_to_nothing_begins_at_the_own_desk() {
    let plenary = Plenary::new().await;
    for (name, roles, desk) in [
        ("ana", &["contributor"][..], "/desk"),
        ("mia", &["moderator"][..], "/moderation"),
        ("olga", &["organiser"][..], "/organise"),
        ("both", &["moderator", "organiser"][..], "/moderation"),
        ("ada", &["administrator"][..], "/desk"),
    ] {
        plenary.person(name, NOBODY_ELSE, roles).await;
        let email = format!("{name}@example.org");
        assert_eq!(sign_in(&plenary.anybody(), &email, PASSWORD).await.location(), desk);
        let form = [("email", email.as_str()), ("password", PASSWORD), ("next", TOPIC)];
        assert_eq!(plenary.anybody().submit("/login", &form).await.location(), TOPIC);
    }
}
