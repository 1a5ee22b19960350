//! Confirming what staff entered from a letter: what it answers, for whom it speaks, and until when.

use plenary::contributions::queries::invariants;

use crate::clearing::{House, act};
use crate::filing::{NEW, confirm, enter, entered};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Plenary, Visitor};

const BODY: &str = "Hospitals first, as our letter says.";

/// Closes the topic so many days ago, shortly after everything was entered.
fn close(plenary: &Plenary, days: i32) {
    plenary.sql(&format!(
        "update topic set opens_at = now() - interval '30 days', closes_at = now() - interval '{days} days' where id = 1;
         alter table filing disable trigger user;
         update filing set filed_at = now() - interval '{days} days' - interval '1 minute';
         alter table filing enable trigger user"
    ));
}

/// Bob publishes No. 1, and olga enters a letter that answers it.
async fn reply_entered(plenary: &Plenary) -> (Visitor, Visitor, String) {
    let (bob, mia) = (plenary.contributor("bob", CIVIL_SOCIETY).await, plenary.moderator("mia").await);
    let olga = plenary.organiser("olga").await;
    bob.contribute("Patients come first.").await;
    mia.approve_next().await;
    let page = olga.submit(NEW, &entered(&[("reply_to", "1")])).await;
    assert_eq!(page.status, 303, "{}", page.html);
    (bob, olga, plenary.last_letter("ana@example.org").link().to_owned())
}

async fn withdraw_no_1(plenary: &Plenary, bob: &Visitor) {
    let desk = format!("/desk/{}", plenary.text("select reference from contribution where no = 1"));
    assert_eq!(bob.submit(&desk, &[("action", "withdraw_published")]).await.status, 303);
}

#[actix_web::test]
async fn its_sender_reads_what_the_letter_answers_before_they_confirm_that_too() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (_, olga, address) = reply_entered(&plenary).await;
    assert!(plenary.last_letter("ana@example.org").text.contains("In reply to No. 1"));
    let page = ana.visit(&address).await;
    assert!(page.words().contains("Patients come first.") && page.field("reply_to") == "1", "{}", page.words());
    let staff = olga.visit(&address.replace("/filings", "/organise/filings")).await;
    assert!(staff.words().contains("Patients come first."), "{}", staff.words());
    assert_eq!(confirm(&ana, &address, &[]).await.status, 303, "whoever says nothing about it leaves it as it is");
    assert_eq!(plenary.count("contribution where parent_id is not null and filed_by is not null"), 1);
}

#[actix_web::test]
async fn its_sender_may_say_that_it_answers_something_else_or_nothing() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (_, _, address) = reply_entered(&plenary).await;
    for wrong in ["99", "the first", "-1"] {
        let page = confirm(&ana, &address, &[("reply_to", wrong)]).await;
        assert_eq!((page.status, page.complained_about()), (422, vec!["reply_to"]), "{wrong}");
    }
    assert_eq!(confirm(&ana, &address, &[("reply_to", "")]).await.status, 303);
    assert_eq!(plenary.count("contribution where parent_id is null and filed_by is not null"), 1);
}

#[actix_web::test]
async fn a_letter_whose_parent_is_gone_stands_on_its_own_when_it_is_sent_again() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (bob, olga, address) = reply_entered(&plenary).await;
    let open = ana.visit(&address).await;
    withdraw_no_1(&plenary, &bob).await;
    let staff = olga.visit(&address.replace("/filings", "/organise/filings")).await.words();
    assert!(staff.contains("Nothing under No. 1 can be answered any more"), "{staff}");
    close(&plenary, 1);

    let refused = confirm(&ana, &address, &[("reply_to", &open.field("reply_to"))]).await;
    assert_eq!((refused.status, refused.complained_about()), (422, vec!["reply_to"]));
    assert!(refused.words().contains("Nothing under No. 1 can be answered any more") && refused.html.contains(BODY));
    // Whoever opens it now finds the same.
    let page = ana.visit(&address).await;
    assert!(page.words().contains("Nothing under No. 1 can be answered any more"), "{}", page.words());
    assert_eq!((refused.field("reply_to"), page.field("reply_to")), (String::new(), String::new()));
    assert_eq!(confirm(&ana, &address, &[("reply_to", &refused.field("reply_to"))]).await.status, 303);
    assert_eq!(plenary.count("contribution where parent_id is null and filed_by is not null"), 1);
}

#[actix_web::test]
async fn it_is_looked_at_as_readers_will_see_it_before_it_is_sent() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", INDUSTRY).await);
    let address = enter(&plenary, &olga).await;
    let page = confirm(&ana, &address, &[("action", "preview"), ("body", "Hospitals *first*.")]).await;
    assert!(page.status == 200 && page.html.contains("Hospitals <em>first</em>."), "{}", page.html);
    assert!(page.html.contains(">Hospitals *first*.</textarea>"));
    assert_eq!(plenary.count("contribution"), 0);
}

#[actix_web::test]
async fn whoever_has_no_mandate_is_told_so_and_comes_back_once_they_asked_for_one() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", NOBODY_ELSE).await);
    let address = enter(&plenary, &olga).await;
    let page = ana.visit(&address).await;
    assert!(page.words().contains("published in a personal capacity"), "{}", page.words());
    assert!(!page.words().contains("choose for whom you speak"));
    let account = page.links().into_iter().find(|link| link.starts_with("/account?next=")).unwrap();
    let form = ana.visit(&account).await;
    assert_eq!(form.field("next"), address);
    let ask = [("action", "mandate"), ("organisation", "Invented Devices"), ("organisation_group", "industry")];
    let asked = ana.submit("/account", &[&ask[..], &[("next", &address)]].concat()).await;
    assert_eq!((asked.status, asked.location()), (303, address.as_str()), "{}", asked.html);
    let page = ana.visit(&address).await;
    assert!(page.html.contains("name=\"organisation\"") && page.words().contains("choose for whom you speak"));
    let elsewhere = ana.submit("/account", &[&ask[..], &[("next", "//example.org")]].concat()).await;
    assert_eq!(elsewhere.location(), "/account?done=mandate");
}

#[actix_web::test]
async fn a_letter_of_an_organisation_that_clears_has_its_own_time_until_it_is_sent() {
    let house = House::new().await;
    let olga = house.plenary.organiser("otto").await;
    let address = enter(&house.plenary, &olga).await;
    close(&house.plenary, 2);
    let page =
        confirm(&house.ana, &address, &[("capacity", "organisation"), ("organisation", "invented-devices")]).await;
    assert_eq!((page.status, house.sent()), (303, 0), "{}", page.html);
    let desk = page.location().to_owned();
    let page = house.ana.visit(&desk).await.words();
    assert!(page.contains("Entered by staff from a letter") && page.contains("It can be submitted until"), "{page}");
    // Sent back and mended it still has its time.
    act(&house.fay, &desk, "send_back", &[("reason", "The capital wants the second part out.")]).await;
    let mended = [("action", "submit"), ("body", "Hospitals first."), ("language", "en")];
    assert_eq!((house.ana.submit(&desk, &mended).await.status, house.sent()), (303, 0));
    act(&house.fay, &desk, "clear", &[]).await;
    act(&house.ana, &desk, "send", &[]).await;
    assert_eq!(house.plenary.count("revision where not late"), 1);
    let mia = house.plenary.moderator("mia").await;
    assert!(mia.visit("/moderation").await.words().contains("confirmed after closing"));
    // That time was for the letter: another text is as late as anybody's.
    let another = [("action", "submit"), ("body", "Laboratories first."), ("language", "en")];
    assert_eq!(house.fay.submit(&desk, &another).await.status, 422);
    house.is_sound();
}

#[actix_web::test]
async fn a_cleared_letter_cannot_be_sent_any_more_once_its_own_time_is_over() {
    let house = House::new().await;
    let olga = house.plenary.organiser("otto").await;
    let address = enter(&house.plenary, &olga).await;
    let page =
        confirm(&house.ana, &address, &[("capacity", "organisation"), ("organisation", "invented-devices")]).await;
    let desk = page.location().to_owned();
    act(&house.fay, &desk, "clear", &[]).await;
    close(&house.plenary, 6);
    let seen = house.ana.visit(&desk).await.field("clearance");
    let late = house.ana.submit(&format!("{desk}/clearance"), &[("action", "send"), ("clearance", &seen)]).await;
    assert_eq!((late.status, late.complained_about()), (422, vec!["body"]), "{}", late.html);
    assert!(late.html.contains(BODY) && house.sent() == 0);
}

#[actix_web::test]
async fn what_can_no_longer_be_confirmed_leaves_the_desk_of_its_sender_and_staff_see_that() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", INDUSTRY).await);
    let address = enter(&plenary, &olga).await;
    assert!(ana.visit("/desk").await.links().contains(&address));
    close(&plenary, 6);
    assert!(!ana.visit("/desk").await.links().contains(&address));
    let staff = olga.visit(&address.replace("/filings", "/organise/filings")).await.words();
    assert!(staff.contains("can no longer be confirmed"), "{staff}");
}

#[actix_web::test]
async fn a_form_that_staff_sent_twice_is_one_text_and_one_letter() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let key = olga.visit(NEW).await.field("key");
    let form = entered(&[("key", &key)]);
    let (one, other) = futures_util::future::join(olga.submit(NEW, &form), olga.submit(NEW, &form)).await;
    assert_eq!((one.status, one.location()), (303, other.location()), "{}\n{}", one.html, other.html);
    assert_eq!((plenary.count("filing"), plenary.mail_to("ana@example.org").len()), (1, 1));

    // Somebody went back, and wrote something else into it.
    let page = olga.submit(NEW, &entered(&[("key", &key), ("body", "Another letter.")])).await;
    assert!(page.status == 409 && page.html.contains(">Another letter.</textarea>"), "{}", page.html);
    assert!(page.links().contains(&one.location().to_owned()) && page.field("key") != key);
    let page = olga.submit(NEW, &entered(&[("key", &page.field("key")), ("body", "Another letter.")])).await;
    assert_eq!((page.status, plenary.count("filing")), (303, 2));
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn staff_find_what_became_of_it_and_see_that_its_sender_was_first() {
    let plenary = Plenary::new().await;
    let (olga, mia) = (plenary.organiser("olga").await, plenary.moderator("mia").await);
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = enter(&plenary, &olga).await;
    let staff = address.replace("/filings", "/organise/filings");
    confirm(&ana, &address, &[]).await;
    let late = olga.submit(&staff, &[("action", "take_back")]).await;
    assert!(late.status == 409 && late.words().contains("The sender has answered meanwhile"), "{}", late.words());
    assert!(late.words().contains(BODY), "the page itself, and no page about an error");
    assert!(!late.links().contains(&"/topics/what-first/1".to_owned()));
    mia.approve_next().await;
    assert!(olga.visit(&staff).await.links().contains(&"/topics/what-first/1".to_owned()));
}
