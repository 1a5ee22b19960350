//! One's own account: the organisations one speaks for, the name one is shown by, the password.

use insta::assert_snapshot;

use plenary::contributions::queries::invariants;

use crate::support::{INDUSTRY, NOBODY_ELSE, PASSWORD, Plenary};

const ACCOUNT: &str = "/account";

#[actix_web::test]
async fn every_mandate_stands_there_with_how_far_it_has_come() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let asked =
        [("action", "mandate"), ("organisation", "Fictional Patients"), ("organisation_group", "civil_society")];
    let page = ana.submit(ACCOUNT, &asked).await;
    assert_eq!((page.status, page.location()), (303, "/account?done=mandate"));
    let words = ana.visit("/account?done=mandate").await.words();
    let list = words.split("Ask to speak for").next().unwrap();
    assert_snapshot!(list, @r"
    Your account
    ana@example.org
    An organiser will look at it, and a letter will tell you the answer.
    Organisations you speak for
    Civil society
    Fictional Patients
    You can submit texts already; they appear in its name once an organiser has verified that you may speak for it.
    Waits for an organiser
    Industry
    Invented Devices
    You may speak for it.
    Verified
    ");
    // Asking twice is the same as once.
    assert_eq!(ana.submit(ACCOUNT, &asked).await.status, 303);
    assert_eq!(plenary.count("mandate"), 2);
    assert_eq!(plenary.text("select group_id from organisation where slug = 'fictional-patients'"), "civil_society");
}

#[actix_web::test]
async fn too_many_requests_at_once_wait_for_an_answer() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    for n in 0..10 {
        let name = format!("Organisation {n}");
        assert_eq!(ana.submit(ACCOUNT, &[("action", "mandate"), ("organisation", &name)]).await.status, 303);
    }
    let page = ana.submit(ACCOUNT, &[("action", "mandate"), ("organisation", "One more")]).await;
    assert_eq!((page.status, page.field("organisation").as_str()), (422, "One more"));
    assert!(page.html.contains("Ten requests of yours wait"));
    assert_eq!(plenary.count("organisation"), 10);
}

#[actix_web::test]
async fn name_group_and_language_can_be_changed() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let wrong = ana.submit(ACCOUNT, &[("action", "profile"), ("name", " "), ("group", "martians")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.html.contains("id=\"name-error\"") && wrong.html.contains("id=\"group-error\""));
    let changed = [("action", "profile"), ("name", "Ana Zúñiga"), ("group", "academia"), ("language", "es")];
    let page = ana.submit(ACCOUNT, &changed).await;
    assert_eq!((page.status, page.location()), (303, "/account?done=profile&lang=es"));
    let page = ana.visit(page.location()).await;
    assert!(page.html.contains("<html lang=\"es\"") && page.html.contains("Ana Zúñiga"));
    let stored = plenary.text("select name || ', ' || group_id || ', ' || language from account");
    assert_eq!(stored, "Ana Zúñiga, academia, es");
    assert_eq!(ana.submit(ACCOUNT, &[("action", "explode")]).await.status, 422);
}

#[actix_web::test]
async fn a_new_password_needs_the_old_one_and_ends_other_sign_ins() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let elsewhere = plenary.anybody();
    elsewhere.submit("/login", &[("email", "ana@example.org"), ("password", PASSWORD)]).await;
    let change = |old, new| [("action", "password"), ("old_password", old), ("new_password", new)];
    let new = "a better password for tests";

    let page = ana.submit(ACCOUNT, &change("wrong", new)).await;
    assert!(page.status == 422 && page.html.contains("id=\"old_password-error\"") && !page.html.contains(new));
    assert_eq!(page.complained_about(), ["old_password"]);
    let page = ana.submit(ACCOUNT, &change(PASSWORD, "short")).await;
    assert!(page.status == 422 && page.html.contains("id=\"new_password-error\""));

    let key = ana.cookie("plenary").unwrap();
    let page = ana.submit(ACCOUNT, &change(PASSWORD, new)).await;
    assert_eq!((page.status, page.location()), (303, "/account?done=password"));
    assert_ne!(ana.cookie("plenary").unwrap().value(), key.value());
    assert_eq!((ana.visit("/desk").await.status, elsewhere.visit("/desk").await.status), (200, 303));
    let sign_in = async |password| {
        plenary.anybody().submit("/login", &[("email", "ana@example.org"), ("password", password)]).await.status
    };
    assert_eq!((sign_in(PASSWORD).await, sign_in(new).await), (422, 303));
}

#[actix_web::test]
async fn guessing_the_old_password_has_to_wait_too() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    let form = [("action", "password"), ("old_password", "wrong"), ("new_password", "a better password for tests")];
    for _ in 0..5 {
        assert_eq!(ana.submit(ACCOUNT, &form).await.status, 422);
    }
    assert_eq!(ana.submit(ACCOUNT, &form).await.status, 429);
}

#[actix_web::test]
async fn nobody_else_sees_the_account() {
    let plenary = Plenary::new().await;
    assert_eq!(plenary.anybody().visit(ACCOUNT).await.location(), "/login?next=%2Faccount");
    let page = plenary.anybody().submit(ACCOUNT, &[("action", "profile")]).await;
    assert!(page.location().starts_with("/login?next=%2Funsent%2F"), "{}", page.location());
    let ana = plenary.contributor("ana", NOBODY_ELSE).await;
    assert_eq!(ana.visit(ACCOUNT).await.header("cache-control"), "no-store");
    assert!(ana.visit("/desk").await.links().contains(&ACCOUNT.to_owned()));
}

#[actix_web::test]
async fn the_first_mandate_settles_the_group_and_what_waits_follows() {
    const MANDATES: &str = "/organise/mandates";
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", NOBODY_ELSE).await, plenary.contributor("ben", NOBODY_ELSE).await);
    let olga = plenary.organiser("olga").await;
    let ask = |group| [("action", "mandate"), ("organisation", "Example Trust"), ("organisation_group", group)];
    ana.submit(ACCOUNT, &ask("individual")).await;
    ben.submit(ACCOUNT, &ask("civil_society")).await;
    let group = || plenary.text("select group_id from organisation");
    assert_eq!(group(), "other", "an organisation is no individual");
    assert_eq!(
        ana.write(&[
            ("body", "For all of us."),
            ("action", "submit"),
            ("capacity", "organisation"),
            ("organisation", "example-trust")
        ])
        .await
        .status,
        303
    );

    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let reasons = [("rule", "R1"), ("explanation", "Please answer the question of this topic.")];
    assert_eq!(mia.decide(&case, "request_changes", &reasons).await.status, 303);

    let page = olga.visit(MANDATES).await;
    assert_eq!(page.html.matches("<select").count(), 2);
    assert!(page.html.contains("value=\"other\" selected") && page.html.contains("value=\"civil_society\" selected"));
    assert!(!page.html.contains("value=\"individual\""));
    let decide = |mandate, group| [("mandate", mandate), ("action", "verify"), ("group", group)];
    assert_eq!(olga.submit(MANDATES, &decide("1", "martians")).await.status, 422);
    assert_eq!(olga.submit(MANDATES, &decide("1", "individual")).await.status, 422);
    assert_eq!(olga.submit(MANDATES, &decide("1", "civil_society")).await.status, 303);
    assert_eq!(
        (group().as_str(), plenary.text("select group_id from contribution").as_str()),
        ("civil_society", "civil_society")
    );
    assert_eq!(
        plenary.text("select detail->>'from' from audit_entry where action = 'organisation.group_settled'"),
        "other"
    );

    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());

    // From then on it stays.
    assert!(!olga.visit(MANDATES).await.html.contains("<select"));
    assert_eq!(olga.submit(MANDATES, &decide("2", "industry")).await.status, 409);
    assert_eq!(olga.submit(MANDATES, &decide("2", "")).await.status, 303);
    assert_eq!((group().as_str(), plenary.count("mandate where status = 'verified'")), ("civil_society", 2));
}
