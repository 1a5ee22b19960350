//! Who says that an organisation clears, what happens where nobody can any more, and what `plenary verify` finds.

use plenary::contributions::queries::invariants;

use super::{DESK, House, STANDING, act, change};
use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary};

#[actix_web::test]
async fn only_focal_points_say_what_is_cleared_and_organisers_who_they_are() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let olga = plenary.person("olga", INDUSTRY, &["organiser"]).await;
    let require = [("action", "require_clearance")];
    assert_eq!(ana.submit(DESK, &require).await.status, 403);
    let own = plenary.text("select m.id from mandate m join account a on a.id = m.account_id where a.name = 'olga'");
    assert_eq!(olga.submit(STANDING, &[("mandate", &own), ("action", "focal_point")]).await.status, 403, "her own");
    change(&plenary, &olga, "ana", "focal_point").await;
    assert!(plenary.last_letter("ana@example.org").text.contains("named you a focal point of Invented Devices"));
    assert_eq!(ana.submit(DESK, &require).await.status, 303);
    assert!(ana.visit(DESK).await.words().contains("Nothing leaves in its name before a focal point has cleared it"));
    assert_eq!(ana.submit(DESK, &[("action", "end_clearance")]).await.status, 303);
    assert_eq!(plenary.count("clearance_period where until is not null"), 1);

    // With the mandate itself, by one box.
    let eve = plenary.contributor("eve", NOBODY_ELSE).await;
    eve.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    let nora = plenary.organiser("nora").await;
    let eves = plenary.text("select m.id from mandate m join account a on a.id = m.account_id where a.name = 'eve'");
    let form = [("mandate", eves.as_str()), ("action", "verify"), ("focal_point", "yes")];
    assert_eq!(nora.submit("/organise/mandates", &form).await.status, 303);
    assert_eq!(eve.submit(DESK, &require).await.status, 303);
}

#[actix_web::test]
async fn without_a_focal_point_drafts_wait_and_organisers_are_told() {
    let house = House::new().await;
    let (plenary, olga) = (&house.plenary, house.plenary.organiser("nora").await);
    let desk = house.asked("A position.").await;
    assert!(!olga.visit("/organise").await.words().contains("nobody can clear for"));
    change(plenary, &olga, "fay", "end").await;
    let overview = olga.visit("/organise").await.words();
    assert!(overview.contains("Organisations that nobody can clear for") && overview.contains("Invented Devices"));
    assert!(house.ana.visit(&desk).await.words().contains("has no focal point now"));
    let form = [("action", "submit"), ("body", "A position."), ("language", "en")];
    assert_eq!((house.ana.submit(&desk, &form).await.status, house.sent()), (303, 0));
    assert_eq!(house.fay.visit(&desk).await.status, 404);
    change(plenary, &olga, "ana", "focal_point").await;
    act(&house.ana, &desk, "send", &[]).await;
    assert_eq!(house.sent(), 1);
    assert!(!olga.visit("/organise").await.words().contains("nobody can clear for"));
    house.is_sound();
}

#[actix_web::test]
async fn a_focal_point_whose_account_is_suspended_is_none() {
    let house = House::new().await;
    let nora = house.plenary.organiser("nora").await;
    let desk = house.asked("A position.").await;
    assert!(!nora.visit("/organise").await.words().contains("nobody can clear for"));
    house.plenary.sql("update account set status = 'suspended' where name = 'fay'");
    assert!(nora.visit("/organise").await.words().contains("nobody can clear for"));
    assert!(house.ana.visit(&desk).await.words().contains("has no focal point now"));
}

#[actix_web::test]
async fn where_clearance_is_not_required_any_more_nothing_is_sent_unasked() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    assert_eq!(house.fay.submit(DESK, &[("action", "end_clearance")]).await.status, 303);
    assert_eq!(house.sent(), 0);
    let form = [("action", "ask_clearance"), ("body", "Another position."), ("language", "en")];
    let page = house.ana.submit(&desk, &form).await;
    assert!(page.status == 422 && page.words().contains("requires no clearance now"), "{}", page.words());
    assert!(page.html.contains("Another position.") && house.sent() == 0);
    let form = [("action", "submit"), ("body", "Another position."), ("language", "en")];
    assert_eq!((house.ana.submit(&desk, &form).await.status, house.sent()), (303, 1));
    house.is_sound();
}

#[actix_web::test]
async fn whoever_changes_for_whom_a_draft_speaks_asks_anew() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    act(&house.fay, &desk, "clear", &[]).await;
    let as_group = [("action", "submit"), ("body", "A position."), ("language", "en"), ("capacity", "group")];
    let form = [&as_group[..], &[("organisation", "invented-devices"), ("on_behalf_of", "All makers")]].concat();
    assert_eq!((house.ana.submit(&desk, &form).await.status, house.sent()), (303, 0));
    assert_eq!(house.plenary.count("clearance where state = 'asked'"), 1);
    house.is_sound();
}

#[actix_web::test]
async fn verify_finds_what_left_without_clearance() {
    let house = House::new().await;
    house.published("Cleared.").await;
    let broken = || invariants::broken(&mut house.plenary.database.connect()).unwrap();
    assert_eq!(broken(), Vec::<String>::new());
    let planted = |statement: &str, words: &str| {
        let found = || broken().into_iter().filter(|fault| fault.starts_with(words)).count();
        assert_eq!(found(), 0);
        house.plenary.sql(statement);
        assert_eq!(found(), 1, "{words}: {:?}", broken());
    };
    planted(
        "alter table clearance disable trigger clearance_goes_on; update clearance set digest = sha256('Another text.')",
        "sent in the name of an organisation",
    );
    planted(
        "update contribution set visibility = 'withdrawn';
         insert into audit_entry (action, contribution_id, subject) select 'contribution.withdrawn', id, '' from contribution",
        "withdrawn in the name of an organisation",
    );
    house.plenary.sql("update clearance set digest = text_digest('en', 'Cleared.', '[]')");
    planted(
        "alter table translation disable trigger user;
         insert into translation (revision_id, language, body, html, renderer, words)
         select id, 'fr', 'Jamais lu.', '<p>Jamais lu.</p>', renderer, 2 from revision",
        "sent in the name of an organisation",
    );
    house.plenary.sql("delete from translation");
    planted("update clearance_period set until = now()", "an organisation that clears");
    planted(
        "insert into draft (contribution_id, language, body) select id, 'en', 'Words.' from contribution;
         update draft set organisation_id = null",
        "a draft on another desk",
    );
}

#[actix_web::test]
async fn organisers_see_how_many_have_nobody_and_are_led_there_before_anything_unfinished() {
    let house = House::new().await;
    let nora = house.plenary.organiser("nora").await;
    assert!(!nora.visit("/organise").await.words().contains("nobody to clear"));
    change(&house.plenary, &nora, "fay", "no_focal_point").await;
    house.plenary.sql(
        "insert into organisation (slug, name, group_id, clears)
         select 'invented-' || n, 'Invented ' || n, 'industry', true from generate_series(10, 20) n",
    );
    let page = nora.visit("/organise").await;
    assert!(page.words().contains("Next: 12 organisations have nobody to clear what they send"), "{}", page.words());
    assert!(page.words().contains("2 more"), "{}", page.words());
    assert!(page.html.contains("<a class=\"button primary\" href=\"/organise/mandates/standing\">Name a focal point"));
}

#[actix_web::test]
async fn a_mandate_is_ended_from_a_folded_form_that_says_what_follows_and_leads_back_to_its_place() {
    let house = House::new().await;
    let nora = house.plenary.organiser("nora").await;
    let page = nora.visit(STANDING).await;
    let folded = page.html.split("<details class=\"more\">").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(folded.contains("value=\"end\"") && folded.contains("lose sight of the drafts"), "{folded}");
    assert_eq!(page.html.matches("value=\"end\"").count(), page.html.matches("<details class=\"more\">").count());

    let mandate =
        house.plenary.text("select m.id from mandate m join account a on a.id = m.account_id where a.name = 'ana'");
    let of = house.plenary.text("select id from organisation where slug = 'invented-devices'");
    let there = [("organisation", of.as_str()), ("after", "0"), ("mandate", mandate.as_str())];
    let done = nora.submit(STANDING, &[&there[..], &[("action", "end")]].concat()).await;
    assert_eq!(
        (done.status, done.location()),
        (303, format!("{STANDING}?organisation={of}&after=0&done={mandate}").as_str())
    );
    let told = nora.visit(done.location()).await;
    assert!(told.words().contains("ana\u{2069} does not speak for"), "{}", told.words());
    assert_eq!(told.field("organisation"), of, "and goes on from there");
}
