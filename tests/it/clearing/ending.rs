//! What ends a clearance that nobody gave or used, who learns of it, and what needs none.

use plenary::contributions::queries::invariants;

use super::{DESK, House, act};
use crate::support::INDUSTRY;

#[actix_web::test]
async fn a_clearance_ends_with_what_it_is_about_whoever_ends_that() {
    let house = House::new().await;
    let (to_withdraw, draft) = (house.published("One.").await, house.published("Two.").await);
    assert_eq!(house.ana.submit(&to_withdraw, &[("action", "withdraw_published")]).await.status, 303);
    let correction = [("action", "ask_clearance"), ("body", "Two, corrected."), ("language", "en")];
    assert_eq!(house.ana.submit(&draft, &correction).await.status, 303);
    assert_eq!(house.plenary.count("clearance where state = 'asked'"), 2);
    let mia = house.plenary.moderator("mia").await;
    for desk in [&to_withdraw, &draft] {
        let case = desk.replace("/desk/", "/moderation/");
        let version = mia.visit(&case).await.field("version");
        let reasons = [("version", version.as_str()), ("rule", "R5"), ("explanation", "It names a private person.")];
        let removed = mia.submit(&case, &[&reasons[..], &[("action", "remove")]].concat()).await;
        assert_eq!(removed.status, 303, "{}", removed.words());
    }
    assert_eq!(house.plenary.count("clearance where state = 'lapsed'"), 2);
    assert!(!house.fay.visit(DESK).await.words().contains("Waiting for clearance"));
    house.is_sound();
    house.plenary.sql(
        "alter table clearance disable trigger clearance_goes_on;
         update clearance set state = 'asked', ended_at = null where kind = 'withdrawal' and state = 'lapsed'",
    );
    let broken = invariants::broken(&mut house.plenary.database.connect()).unwrap();
    assert!(broken.iter().any(|fault| fault.starts_with("a clearance that waits for what cannot leave")), "{broken:?}");
}

#[actix_web::test]
async fn moderators_never_learn_of_a_clearance_that_was_given_up_whatever_leaves_later() {
    let house = House::new().await;
    let desk = house.published("A position.").await;
    let ask = |body: &'static str| [("action", "ask_clearance"), ("body", body), ("language", "en")];
    assert_eq!(house.ana.submit(&desk, &ask("Given up later.")).await.status, 303);
    act(&house.fay, &desk, "send_back", &[("reason", "The capital does not want this.")]).await;
    assert_eq!(house.ana.submit(&desk, &[("action", "discard")]).await.status, 303);
    assert_eq!(house.ana.submit(&desk, &ask("A correction.")).await.status, 303);
    act(&house.fay, &desk, "send", &[]).await;
    let mia = house.plenary.moderator("mia").await;
    let case = mia.visit(&desk.replace("/desk/", "/moderation/")).await.words();
    assert!(!case.contains("Sent back without clearance"), "{case}");
    assert_eq!(case.matches("Clearance asked for").count(), 2, "of the two that left: {case}");
}

#[actix_web::test]
async fn whoever_speaks_for_it_takes_back_at_once_what_nobody_has_read() {
    let house = House::new().await;
    let ben = house.plenary.contributor("ben", INDUSTRY).await;
    let desk = house.asked("A position with a mistake in it.").await;
    act(&house.fay, &desk, "send", &[]).await;
    assert!(ben.visit(&desk).await.words().contains("Taking back what nobody has read needs no clearance."));
    assert_eq!(ben.submit(&desk, &[("action", "withdraw")]).await.status, 303);
    assert_eq!(house.plenary.count("revision where state = 'withdrawn'"), 1);
    house.is_sound();
}
