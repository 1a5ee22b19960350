//! What a focal point cannot do about a clearance: told beside the text, with nothing lost.

use super::{DESK, House, act};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, TOPIC, Visitor};

/// Sends the form about this clearance.
async fn send(who: &Visitor, desk: &str, action: &str, seen: &str, reason: &str) -> Page {
    let form = [("action", action), ("clearance", seen), ("reason", reason)];
    who.submit(&format!("{desk}/clearance"), &form).await
}

#[actix_web::test]
async fn clearing_and_submitting_what_does_not_fit_is_told_beside_the_text() {
    let house = House::new().await;
    let longer = "A longer position. ".repeat(20);
    let (one, other) = (house.asked("A position.").await, house.asked(&longer).await);
    house.plenary.sql("update topic set cap_contributions = 1, caps_since = now() where id = 1");
    act(&house.fay, &one, "send", &[]).await;
    let seen = house.fay.visit(&other).await.field("clearance");
    let full = send(&house.fay, &other, "send", &seen, "").await;
    assert_eq!((full.status, full.complained_about()), (422, vec!["body"]), "{}", full.html);
    assert!(full.html.contains(&format!(">{}</textarea>", longer.trim_end())));

    house.plenary.sql("update topic set cap_contributions = null, caps_since = null, word_limit = 50 where id = 1");
    let long = send(&house.fay, &other, "send", &seen, "").await;
    assert_eq!((long.status, long.complained_about()), (422, vec!["body"]), "{}", long.html);
    house.plenary.sql("update topic set word_limit = 600 where id = 1");
    house.plenary.sql("update topic set closes_at = now() - interval '1 day' where id = 1");
    let late = send(&house.fay, &other, "send", &seen, "").await;
    assert_eq!((late.status, late.complained_about()), (422, vec!["body"]), "{}", late.html);
    assert_eq!((house.sent(), house.plenary.count("clearance where state = 'asked'")), (1, 1));
    house.is_sound();
}

#[actix_web::test]
async fn a_right_of_reply_that_is_no_right_any_more_is_told_beside_the_text_too() {
    let house = House::new().await;
    let bob = house.plenary.contributor("bob", CIVIL_SOCIETY).await;
    let parent = bob.contribute("As Invented Devices said, hospitals come first.").await.location().to_owned();
    let mia = house.plenary.moderator("mia").await;
    mia.approve_next().await;
    let form = [("body", "We never said so."), ("action", "ask_clearance"), ("capacity", "organisation")];
    let right = [("organisation", "invented-devices"), ("reply_to", "1"), ("right_of_reply", "yes")];
    let asked = house.ana.write(&[&form[..], &right[..]].concat()).await;
    assert_eq!(asked.status, 303, "{}", asked.html);
    let desk = asked.location().to_owned();
    let corrected = [("action", "submit"), ("body", "Hospitals come first."), ("language", "en")];
    bob.submit(&parent, &corrected).await;
    mia.approve_next().await;
    let seen = house.fay.visit(&desk).await.field("clearance");
    let page = send(&house.fay, &desk, "send", &seen, "").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]), "{}", page.html);
    assert!(page.words().contains("does not name this organisation"), "{}", page.words());
    // The same for a colleague who sends it by the form, which does not ask for whom they speak.
    let fays = [("action", "submit"), ("body", "We never said so."), ("language", "en")];
    let page = house.fay.submit(&desk, &fays).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]), "{}", page.html);
}

#[actix_web::test]
async fn a_reason_that_comes_too_late_is_not_lost() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    let seen = house.fay.visit(&desk).await.field("clearance");
    let short = send(&house.fay, &desk, "send_back", &seen, "No.").await;
    assert_eq!((short.status, short.complained_about()), (422, vec!["reason"]), "{}", short.html);

    let ben = house.plenary.contributor("ben", INDUSTRY).await;
    let draft = [("action", "draft"), ("body", "Another position."), ("language", "en")];
    assert_eq!(ben.submit(&desk, &draft).await.status, 303);
    let reason = "The capital wants the second part out.";
    let late = send(&house.fay, &desk, "send_back", &seen, reason).await;
    assert!(late.status == 409 && late.words().contains(reason), "{}", late.words());
    // Nor one that is too short, for which there is no field any more.
    let late = send(&house.fay, &desk, "send_back", &seen, "No.").await;
    assert_eq!((late.status, late.complained_about()), (409, vec![]), "{}", late.html);
    assert!(late.html.contains(">No.</pre>"), "{}", late.html);
}

#[actix_web::test]
async fn the_form_of_a_right_of_reply_asks_for_clearance_and_tells_no_limits() {
    let house = House::new().await;
    let bob = house.plenary.contributor("bob", CIVIL_SOCIETY).await;
    bob.contribute("As Invented Devices said, hospitals come first.").await;
    house.plenary.moderator("mia").await.approve_next().await;
    house.plenary.sql("update topic set cap_contributions = 1, caps_since = now() where id = 1");
    let used = "of 1 contribution used";
    assert!(house.ana.visit(TOPIC).await.words().contains(used), "everybody else is told");

    let form = house.ana.visit("/topics/what-first/1/right-of-reply").await;
    assert!(form.html.contains("for-others") && form.html.contains("data-clears"), "{}", form.html);
    let rendered = [
        ("key", form.field("key")),
        ("reply_to", form.field("reply_to")),
        ("right_of_reply", form.field("right_of_reply")),
        ("capacity", form.field("capacity")),
        ("organisation", "invented-devices".to_owned()),
        ("body", "We never said so.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = rendered.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let address = format!("{TOPIC}/contributions");
    let preview = house.ana.submit(&address, &[&fields[..], &[("action", "preview")]].concat()).await;
    assert!(preview.status == 200 && !preview.words().contains(used), "{}", preview.words());
    let kept = house.ana.submit(&address, &[&fields[..], &[("action", "draft")]].concat()).await;
    assert_eq!(kept.status, 303, "{}", kept.html);
    let reference = kept.location().replace("/desk/", "");
    for page in [kept.location().to_owned(), format!("{TOPIC}?draft={reference}")] {
        let page = house.ana.visit(&page).await;
        assert!(!page.words().contains(used), "{}", page.words());
        assert!(page.field("capacity") == "organisation" && page.html.contains("data-clears"), "{}", page.html);
        assert!(!page.html.contains("id=\"capacity-personal\""), "{}", page.html);
    }
    assert_eq!(house.fay.visit(DESK).await.status, 200);
}
