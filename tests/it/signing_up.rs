//! From a form to an account: not before the address is confirmed, and nobody learns who has one.

use insta::assert_snapshot;

use crate::support::{INDUSTRY, NOBODY_ELSE, PASSWORD, Page, Plenary, TOPIC, Visitor};

const NEW: &str = "/account/new";

async fn sign_up(who: &Visitor, email: &str, more: &[(&str, &str)]) -> Page {
    let required = [("email", email), ("name", "Ana Example"), ("password", PASSWORD)];
    who.submit(NEW, &[&required[..], more].concat()).await
}

async fn sign_in(who: &Visitor, email: &str) -> u16 {
    who.submit("/login", &[("email", email), ("password", PASSWORD)]).await.status
}

#[actix_web::test]
async fn an_address_and_a_name_and_a_password_are_enough() {
    let plenary = Plenary::new().await;
    let ana = plenary.anybody();
    let page = sign_up(&ana, "ana@example.org", &[]).await;
    assert_eq!((page.status, page.location()), (303, "/account/new/sent"));
    assert!(ana.visit("/account/new/sent").await.words().contains("Check your e-mail"));
    assert_eq!((plenary.count("account"), sign_in(&ana, "ana@example.org").await), (0, 422));

    let letter = plenary.last_letter("ana@example.org");
    assert_eq!(letter.subject, "Confirm your address");
    let link = letter.link();
    assert!(link.starts_with("/account/confirm/"));
    assert!(!plenary.text("select token_hash from sign_up").contains(&link[17..]), "the secret is stored");

    // A program that looks into mail follows links; only a person presses the button.
    assert_snapshot!(ana.visit(link).await.words(), @r"
    Confirm your address
    One more step, and your account is ready.
    E-mail
    ana@example.org
    Your name
    Ana Example
    Whoever signed up chose a password, and can sign in with it as soon as you confirm. Confirm only if that was you.
    Not sure who chose the password?
    New password
    (optional)
    It takes the place of the one chosen at sign-up. 15 characters or more. A sentence is fine.
    Confirm and create the account
    If this is not your name, or you asked for no account, close this page. Without the confirmation there is no account.
    ");
    assert_eq!(plenary.count("account"), 0);

    let page = ana.submit(link, &[]).await;
    assert_eq!((page.status, page.location()), (303, "/login?done=confirmed"));
    assert!(ana.visit("/login?done=confirmed").await.words().contains("Your address is confirmed"));
    assert_eq!(sign_in(&ana, "ana@example.org").await, 303);
    assert_eq!(plenary.text("select group_id from account"), "individual");
    assert_eq!(plenary.text("select string_agg(role::text, ',') from role_grant"), "contributor");
}

#[actix_web::test]
async fn the_form_is_taken_as_it_was_rendered() {
    let plenary = Plenary::new().await;
    let page = plenary.anybody().visit(NEW).await;
    for field in ["email", "name", "password", "group", "organisation", "capacity", "language"] {
        assert!(page.html.contains(&format!("name=\"{field}\"")), "{field}");
    }
    let as_rendered = [("group", "individual"), ("organisation", ""), ("capacity", "organisation"), ("language", "en")];
    assert_eq!(sign_up(&plenary.anybody(), "ana@example.org", &as_rendered).await.status, 303);
}

#[actix_web::test]
async fn an_organisation_that_is_named_waits_for_an_organiser() {
    let plenary = Plenary::new().await;
    let ana = plenary.anybody();
    let more = [("group", "industry"), ("organisation", "Invented Devices"), ("capacity", "organisation")];
    sign_up(&ana, "ana@example.org", &more).await;
    assert_eq!(plenary.count("organisation"), 0, "an organisation before the address is confirmed");
    ana.submit(plenary.last_letter("ana@example.org").link(), &[]).await;
    assert_eq!(plenary.text("select status from mandate"), "requested");
    assert_eq!(plenary.text("select slug || ' ' || group_id from organisation"), "invented-devices industry");
}

#[actix_web::test]
async fn who_wants_to_write_in_person_asks_for_no_mandate() {
    let plenary = Plenary::new().await;
    let ana = plenary.anybody();
    sign_up(&ana, "ana@example.org", &[("organisation", "Invented Devices"), ("capacity", "personal")]).await;
    ana.submit(plenary.last_letter("ana@example.org").link(), &[]).await;
    assert_eq!((plenary.count("account"), plenary.count("organisation")), (1, 0));
}

#[actix_web::test]
async fn a_known_address_gets_the_same_answer_and_another_letter() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", NOBODY_ELSE).await;
    let stranger = plenary.anybody();
    let known = sign_up(&stranger, "Ana@Example.org", &[]).await;
    let unknown = sign_up(&stranger, "ben@example.org", &[]).await;
    assert_eq!((known.status, known.location(), &known.html), (unknown.status, unknown.location(), &unknown.html));
    let headers = |page: &Page| {
        let kept = page.headers.iter().filter(|(name, _)| name.as_str() != "x-request-id");
        kept.map(|(name, value)| format!("{name}: {value:?}")).collect::<Vec<_>>()
    };
    assert_eq!(headers(&known), headers(&unknown));

    let letter = plenary.last_letter("ana@example.org");
    assert_eq!(letter.subject, "You have an account already");
    assert_eq!(letter.links().len(), 3, "{}", letter.text);
    assert!(!letter.text.contains("/account/confirm/"));
    assert_eq!(plenary.count("account"), 1);
}

#[actix_web::test]
async fn a_link_works_once_and_every_dead_link_gets_the_same_answer() {
    let plenary = Plenary::new().await;
    let ana = plenary.anybody();
    sign_up(&ana, "ana@example.org", &[]).await;
    let link = plenary.last_letter("ana@example.org").link().to_owned();
    assert_eq!(ana.submit(&link, &[]).await.status, 303);
    let used = ana.visit(&link).await;
    let unknown = ana.visit("/account/confirm/abc").await;
    assert_eq!((used.status, unknown.status), (410, 410));
    assert_eq!(used.words(), unknown.words());
    assert_eq!(ana.submit(&link, &[]).await.status, 410);
    assert_eq!(plenary.count("account"), 1);

    sign_up(&ana, "ben@example.org", &[]).await;
    let link = plenary.last_letter("ben@example.org").link().to_owned();
    plenary.sql("update sign_up set expires_at = now() where email = 'ben@example.org'");
    assert_eq!((ana.visit(&link).await.status, ana.submit(&link, &[]).await.status), (410, 410));
    assert_eq!(plenary.count("account"), 1);
}

#[actix_web::test]
async fn two_sign_ups_for_one_address_make_one_account() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.anybody(), plenary.anybody());
    sign_up(&ana, "ana@example.org", &[]).await;
    sign_up(&ben, "ana@example.org", &[]).await;
    let letters = plenary.mail_to("ana@example.org");
    let (one, other) = (letters[0].link(), letters[1].link());
    let mut answers = Vec::new();
    for page in futures_util::future::join_all([
        ana.submit(one, &[]),
        ben.submit(one, &[]),
        ana.submit(other, &[]),
        ben.submit(other, &[]),
    ])
    .await
    {
        answers.push(page.status);
    }
    answers.sort_unstable();
    assert_eq!((answers, plenary.count("account")), (vec![303, 410, 410, 410], 1));
}

#[actix_web::test]
async fn two_people_who_name_one_new_organisation_at_once_share_it() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.anybody(), plenary.anybody());
    sign_up(&ana, "ana@example.org", &[("organisation", "Ökologisches Institut")]).await;
    sign_up(&ben, "ben@example.org", &[("organisation", "ökologisches institut")]).await;
    let (one, other) = (plenary.last_letter("ana@example.org"), plenary.last_letter("ben@example.org"));
    let (first, second) = futures_util::future::join(ana.submit(one.link(), &[]), ben.submit(other.link(), &[])).await;
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!((plenary.count("organisation"), plenary.count("mandate")), (1, 2));
}

#[actix_web::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost_but_the_password() {
    let plenary = Plenary::new().await;
    let wrong = [
        ("email", "ana@localhost"),
        ("name", "\"Ana\" <script>"),
        ("password", "short one"),
        ("group", "martians"),
        ("organisation", "X"),
        ("capacity", "emperor"),
        ("language", "tlh"),
    ];
    let page = plenary.anybody().submit(NEW, &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["email", "password", "group", "organisation", "capacity", "language"] {
        assert!(page.html.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert_eq!(page.complained_about(), ["email", "password", "organisation", "group", "capacity", "language"]);
    assert!(page.html.contains("such as name@example.org"));
    assert_eq!((page.field("email"), page.field("name")), ("ana@localhost".into(), "\"Ana\" <script>".into()));
    assert!(!page.html.contains("short one") && !page.html.contains("<script>\""));
    for email in ["ana@example.org\r\nBcc: b@example.org", "ana@example.org,b@example.org", "имя@example.org", ""] {
        assert_eq!(sign_up(&plenary.anybody(), email, &[]).await.status, 422, "{email:?}");
    }
    assert_eq!((plenary.count("sign_up"), plenary.count("outbox")), (0, 0));
}

#[actix_web::test]
async fn an_account_that_was_made_meanwhile_is_not_made_twice() {
    let plenary = Plenary::new().await;
    let stranger = plenary.anybody();
    sign_up(&stranger, "ana@example.org", &[]).await;
    plenary.contributor("ana", INDUSTRY).await;
    assert_eq!(plenary.last_letter("ana@example.org").subject, "You have an account already");
}

#[actix_web::test]
async fn who_confirms_can_set_another_password_than_a_stranger_chose() {
    const OWN: &str = "a password of my own choice";
    let plenary = Plenary::new().await;
    let (stranger, ana) = (plenary.anybody(), plenary.anybody());
    sign_up(&stranger, "ana@example.org", &[]).await;
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.text.contains("whoever signed up can sign in with the password they chose"), "{}", letter.text);
    let short = ana.submit(letter.link(), &[("password", "short")]).await;
    assert!(short.status == 422 && short.html.contains("id=\"password-error\""), "{}", short.html);
    assert_eq!(plenary.count("account"), 0);
    assert_eq!(ana.submit(letter.link(), &[("password", OWN)]).await.status, 303);
    assert_eq!(sign_in(&stranger, "ana@example.org").await, 422);
    let form = [("email", "ana@example.org"), ("password", OWN)];
    assert_eq!(ana.submit("/login", &form).await.status, 303);
}

#[actix_web::test]
async fn a_newer_sign_up_leaves_the_older_link_as_it_is() {
    let plenary = Plenary::new().await;
    let (ana, stranger) = (plenary.anybody(), plenary.anybody());
    sign_up(&ana, "ana@example.org", &[]).await;
    let own = plenary.last_letter("ana@example.org").link().to_owned();
    let form = [("email", "ana@example.org"), ("name", "Somebody"), ("password", "a password of a stranger")];
    stranger.submit(NEW, &form).await;
    let letters = plenary.mail_to("ana@example.org");
    assert!(letters[1].text.contains("each has its own letter; the one you confirm counts"), "{}", letters[1].text);
    assert_eq!(ana.submit(&own, &[]).await.status, 303);
    assert_eq!(
        (sign_in(&ana, "ana@example.org").await, plenary.text("select name from account")),
        (303, "Ana Example".into())
    );
    assert_eq!(stranger.submit(letters[1].link(), &[]).await.status, 410);
}

#[actix_web::test]
async fn the_way_to_a_topic_leads_through_the_sign_up() {
    let plenary = Plenary::new().await;
    let ana = plenary.anybody();
    let page = ana.visit("/login?next=%2Ftopics%2Fwhat-first").await;
    let new = page.links().into_iter().find(|link| link.starts_with(NEW)).unwrap();
    let next = ana.visit(&new).await.field("next");
    assert_eq!(next, TOPIC);
    sign_up(&ana, "ana@example.org", &[("next", &next)]).await;
    let page = ana.submit(plenary.last_letter("ana@example.org").link(), &[]).await;
    assert_eq!(page.location(), "/login?done=confirmed&next=%2Ftopics%2Fwhat-first");
    assert_eq!(ana.visit(page.location()).await.field("next"), TOPIC);

    let elsewhere = [("next", "//evil.example/x")];
    assert_eq!(sign_up(&ana, "ben@example.org", &elsewhere).await.status, 303);
    let page = ana.submit(plenary.last_letter("ben@example.org").link(), &[]).await;
    assert_eq!(page.location(), "/login?done=confirmed");
}
