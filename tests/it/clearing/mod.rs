//! An organisation that clears what is sent in its name: nothing leaves without its focal point.

mod ending;
mod refused;
mod settings;

use insta::assert_snapshot;
use plenary::contributions::queries::invariants;

use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, TOPIC, Visitor};

pub(super) const DESK: &str = "/desk/organisations/invented-devices";
const STANDING: &str = "/organise/mandates/standing";

/// Ana writes for the organisation, Fay is its focal point and wants clearance.
pub(crate) struct House {
    pub(crate) plenary: Plenary,
    pub(crate) ana: Visitor,
    pub(crate) fay: Visitor,
}

impl House {
    pub(crate) async fn new() -> Self {
        let plenary = Plenary::new().await;
        let (ana, fay) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("fay", INDUSTRY).await);
        let olga = plenary.organiser("olga").await;
        change(&plenary, &olga, "fay", "focal_point").await;
        let page = fay.submit(DESK, &[("action", "require_clearance")]).await;
        assert_eq!((page.status, page.location()), (303, DESK));
        Self { plenary, ana, fay }
    }

    /// Ana asks for the clearance of a text; says its page.
    pub(super) async fn asked(&self, body: &str) -> String {
        let page = self.ana.write(&[("body", body), ("action", "ask_clearance")]).await;
        assert_eq!(page.status, 303, "{}", page.html);
        page.location().to_owned()
    }

    pub(super) async fn published(&self, body: &str) -> String {
        let desk = self.asked(body).await;
        act(&self.fay, &desk, "send", &[]).await;
        self.plenary.moderator(&format!("mia{}", self.plenary.count("account"))).await.approve_next().await;
        desk
    }

    pub(crate) fn sent(&self) -> i64 {
        self.plenary.count("revision")
    }

    pub(crate) fn is_sound(&self) {
        assert_eq!(invariants::broken(&mut self.plenary.database.connect()).unwrap(), Vec::<String>::new());
    }
}

/// What an organiser does about the mandate of `name`.
pub(super) async fn change(plenary: &Plenary, olga: &Visitor, name: &str, action: &str) {
    let of_name = format!("select m.id from mandate m join account a on a.id = m.account_id where a.name = '{name}'");
    let page = olga.submit(STANDING, &[("mandate", &plenary.text(&of_name)), ("action", action)]).await;
    assert_eq!(page.status, 303, "{}", page.html);
}

/// Sends the form about the clearance that the page shows.
pub(crate) async fn act(who: &Visitor, desk: &str, action: &str, more: &[(&str, &str)]) {
    let seen = who.visit(desk).await.field("clearance");
    let page = clear(who, desk, action, &seen, more).await;
    assert_eq!(page.0, 303, "{action}: {}", page.1);
}

async fn clear(who: &Visitor, desk: &str, action: &str, seen: &str, more: &[(&str, &str)]) -> (u16, String) {
    let form = [&[("action", action), ("clearance", seen)][..], more].concat();
    let page = who.submit(&format!("{desk}/clearance"), &form).await;
    (page.status, page.html)
}

#[actix_web::test]
async fn a_text_is_asked_for_cleared_and_then_sent_by_whoever_wrote_it() {
    let house = House::new().await;
    let (ana, fay) = (&house.ana, &house.fay);
    let desk = house.asked("A position.").await;
    assert_eq!(house.sent(), 0);
    let asked = house.plenary.last_letter("fay@example.org");
    assert!(asked.subject.starts_with("Invented Devices: please clear a text"), "{}", asked.subject);
    assert!(asked.text.contains("ana asks") && !asked.text.contains("A position."), "{}", asked.text);
    assert_eq!(asked.link(), desk);
    let waiting = ana.visit(&desk).await;
    assert!(waiting.words().contains("Clearance asked for\nana") && !waiting.html.contains("value=\"send\""));

    assert!(fay.visit("/desk").await.words().contains("One request for clearance"));
    assert!(fay.visit(DESK).await.words().contains("Waiting for clearance"));
    act(fay, &desk, "clear", &[]).await;
    assert_eq!(house.sent(), 0, "cleared is not sent");
    assert!(house.plenary.last_letter("ana@example.org").subject.contains("cleared"));
    act(ana, &desk, "send", &[]).await;
    assert_eq!(house.plenary.text("select string_agg(body, '|') from revision"), "A position.");
    let history = ana.visit(&desk).await;
    let history = history.words();
    let history = history.split("\nHistory\n").nth(1).unwrap();
    let told: Vec<&str> = history.lines().filter(|line| !line.contains("UTC") && !line.contains("EST")).collect();
    assert_snapshot!(told.join("\n"), @r"
    Clearance asked for
    ana
    Cleared
    fay
    Submitted
    ");
    house.is_sound();
}

#[actix_web::test]
async fn a_focal_point_clears_and_submits_in_one_step_and_own_texts_at_once() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    act(&house.fay, &desk, "send", &[]).await;
    assert_eq!(house.fay.contribute("My own position.").await.status, 303);
    assert_eq!(house.sent(), 2);
    assert_eq!(
        house
            .plenary
            .count("clearance where state = 'used' and cleared_by = (select id from account where name = 'fay')"),
        2
    );
    house.is_sound();
}

#[actix_web::test]
async fn nothing_leaves_by_another_way() {
    let house = House::new().await;
    let ben = house.plenary.contributor("ben", INDUSTRY).await;
    // The topic's own form says so before, and submitting there asks.
    let page = house.ana.visit(TOPIC).await;
    assert!(page.html.contains("value=\"ask_clearance\"") && page.html.contains("data-clears"), "{}", page.html);
    let page = house.ana.contribute("By the old form.").await;
    assert_eq!((page.status, house.sent()), (303, 0));
    let desk = page.location().to_owned();
    for (who, form) in [
        (&house.ana, [("action", "submit"), ("body", "By the old form."), ("language", "en")]),
        (&ben, [("action", "submit"), ("body", "By the old form."), ("language", "en")]),
        (&ben, [("action", "submit"), ("body", "By a colleague."), ("language", "en")]),
    ] {
        assert_eq!(who.submit(&desk, &form).await.status, 303);
        assert_eq!(house.sent(), 0);
    }
    let seen = ben.visit(&desk).await.field("clearance");
    for action in ["clear", "send", "send_back"] {
        let (status, _) = clear(&ben, &desk, action, &seen, &[("reason", "I would rather not.")]).await;
        assert!(status == 403 || status == 409, "{action}: {status}");
    }
    // Whoever asked to speak for it and was not verified cannot send anything in its name either.
    let eve = house.plenary.contributor("eve", NOBODY_ELSE).await;
    eve.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    let form = [("body", "In your name."), ("action", "submit"), ("capacity", "organisation")];
    let page = eve.write(&[&form[..], &[("organisation", "invented-devices")]].concat()).await;
    assert!(page.status == 422 && page.html.contains("In your name."), "{}", page.html);
    assert_eq!(house.sent(), 0);
    assert_eq!(house.plenary.anybody().visit(TOPIC).await.html.matches("colleague").count(), 0);
    // In person everybody speaks for themselves.
    let personal = [("body", "My own view."), ("action", "submit"), ("capacity", "personal")];
    assert_eq!((house.ana.write(&personal).await.status, house.sent()), (303, 1));
    house.is_sound();
}

#[actix_web::test]
async fn an_edit_takes_the_clearance_away() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    act(&house.fay, &desk, "clear", &[]).await;
    let seen = house.ana.visit(&desk).await.field("clearance");
    let form = [("action", "draft"), ("body", "Another position."), ("language", "en")];
    assert_eq!(house.ana.submit(&desk, &form).await.status, 303);
    assert_eq!(clear(&house.ana, &desk, "send", &seen, &[]).await.0, 409);
    assert_eq!(clear(&house.fay, &desk, "clear", &seen, &[]).await.0, 409, "she saw another text");
    // Sent together with other words it asks again.
    let other = house.asked("One thing.").await;
    act(&house.fay, &other, "clear", &[]).await;
    let form = [("action", "submit"), ("body", "Another thing."), ("language", "en")];
    assert_eq!((house.ana.submit(&other, &form).await.status, house.sent()), (303, 0));
    assert_eq!(house.plenary.count("clearance where state = 'asked'"), 1);
    // The very words that were cleared leave by the ordinary form too.
    let third = house.asked("Word for word.").await;
    act(&house.fay, &third, "clear", &[]).await;
    let form = [("action", "submit"), ("body", "Word for word."), ("language", "en")];
    assert_eq!((house.ana.submit(&third, &form).await.status, house.sent()), (303, 1));
    house.is_sound();
}

#[actix_web::test]
async fn what_is_sent_back_comes_with_a_reason_and_nothing_is_lost() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    let seen = house.fay.visit(&desk).await.field("clearance");
    let (status, page) = clear(&house.fay, &desk, "send_back", &seen, &[("reason", "No.")]).await;
    assert!(status == 422 && page.contains("No.</textarea>") && page.contains("reason-error"), "{page}");
    act(&house.fay, &desk, "send_back", &[("reason", "The capital wants the second part out.")]).await;
    let page = house.ana.visit(&desk).await;
    assert!(page.words().contains("Sent back without clearance\nfay") && page.words().contains("The capital wants"));
    assert!(page.html.contains(">A position.</textarea>"));
    let letter = house.plenary.last_letter("ana@example.org");
    assert!(letter.text.contains("> The capital wants the second part out."), "{}", letter.text);
    assert_eq!(clear(&house.fay, &desk, "clear", &seen, &[]).await.0, 409);

    let form = [("action", "ask_clearance"), ("body", "The first part."), ("language", "en")];
    assert_eq!(house.ana.submit(&desk, &form).await.status, 303);
    assert_eq!(house.ana.submit(&desk, &form).await.status, 303, "asked twice is asked once");
    assert_eq!(house.plenary.count("clearance"), 2);
    act(&house.ana, &desk, "call_off", &[]).await;
    assert_eq!((house.plenary.count("clearance where state = 'lapsed'"), house.plenary.count("draft")), (1, 1));
    house.is_sound();
}

#[actix_web::test]
async fn corrections_and_withdrawals_of_what_is_read_are_cleared_too() {
    let house = House::new().await;
    let desk = house.published("As it was cleared.").await;
    let public = async || house.plenary.anybody().visit(TOPIC).await.html;
    assert!(public().await.contains("As it was cleared."));

    let correction = [("action", "submit"), ("body", "As nobody cleared it."), ("language", "en")];
    assert_eq!((house.ana.submit(&desk, &correction).await.status, house.sent()), (303, 1));
    act(&house.ana, &desk, "call_off", &[]).await;

    let page = house.ana.visit(&desk).await;
    assert!(page.words().contains("The organisation clears withdrawals too"), "{}", page.words());
    assert_eq!(house.ana.submit(&desk, &[("action", "withdraw_published")]).await.status, 303);
    assert!(public().await.contains("As it was cleared."), "it stays until then");
    assert!(house.ana.visit(&desk).await.words().contains("Clearance asked for, to withdraw it"));
    act(&house.fay, &desk, "clear", &[]).await;
    assert!(public().await.contains("As it was cleared."));
    act(&house.ana, &desk, "send", &[]).await;
    assert!(!public().await.contains("As it was cleared."));

    let other = house.published("Another.").await;
    assert_eq!(house.fay.submit(&other, &[("action", "withdraw_published")]).await.status, 303);
    assert!(!public().await.contains("Another."), "a focal point does both at once");
    house.is_sound();
}

#[actix_web::test]
async fn moderators_learn_of_it_from_submission_on_and_of_later_drafts_never() {
    let house = House::new().await;
    let desk = house.asked("A position.").await;
    let mia = house.plenary.moderator("mia").await;
    let case = desk.replace("/desk/", "/moderation/");
    assert_eq!(mia.visit(&case).await.status, 404);
    assert!(!mia.visit("/moderation").await.html.contains("A position."));
    act(&house.fay, &desk, "clear", &[]).await;
    act(&house.ana, &desk, "send", &[]).await;
    let page = mia.visit(&case).await;
    assert!(page.words().contains("Clearance asked for") && page.words().contains("Cleared"), "{}", page.words());
    for name in ["ana", "fay"] {
        assert!(!page.words().lines().any(|line| line == name), "{name} in {}", page.words());
    }
    mia.approve_next().await;
    let before = mia.visit(&case).await.words();
    let correction = [("action", "ask_clearance"), ("body", "A better position."), ("language", "en")];
    assert_eq!(house.ana.submit(&desk, &correction).await.status, 303);
    assert_eq!(mia.visit(&case).await.words(), before, "that a correction is prepared is no affair of theirs");
}

#[actix_web::test]
async fn a_key_pressed_by_chance_ends_no_clearance_and_the_page_says_what_does() {
    let house = House::new().await;
    let ben = house.plenary.contributor("ben", INDUSTRY).await;
    let desk = house.asked("A position.").await;
    let open = "clearance where state in ('asked', 'given')";
    for state in ["asked", "given"] {
        let page = ben.visit(&desk).await;
        assert!(
            page.words().contains("Another text ends the clearance.") && !page.html.contains("data-drafting"),
            "{state}"
        );
        let fays = house.fay.visit(&desk).await;
        assert!(fays.words().contains("What you submit with this form is cleared by that"), "{}", fays.words());
        // A window that was open before sends what it holds as it is typed.
        let seen = page.field("revision");
        let typed = [("revision", seen.as_str()), ("body", "A position.x"), ("language", "en")];
        let (status, told) = ben.keep(&desk, &typed).await;
        assert_eq!((status, house.plenary.count(open)), (409, 1), "{told}");
        assert!(told["complaint"].as_str().unwrap().contains("not saved by itself"), "{told}");
        let same = [("revision", seen.as_str()), ("body", "A position."), ("language", "en")];
        assert_eq!((ben.keep(&desk, &same).await.0, house.plenary.count(open)), (200, 1), "the very same words");
        if state == "asked" {
            act(&house.fay, &desk, "clear", &[]).await;
        }
    }
    // Nor does the topic's own form, in which the draft was begun.
    let reference = desk.trim_start_matches("/desk/");
    let form = house.ana.visit(&format!("{TOPIC}?draft={reference}")).await;
    let fields = [("key", form.field("key")), ("revision", form.field("revision")), ("body", "A position.y".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let more = [("capacity", "organisation"), ("organisation", "invented-devices")];
    let (status, told) = house.ana.keep(&format!("{TOPIC}/contributions"), &[&fields[..], &more].concat()).await;
    assert_eq!((status, house.plenary.count(open)), (409, 1), "{told}");
    assert!(told["complaint"].as_str().unwrap().contains("not saved by itself"), "{told}");
    // Whoever presses the button means it.
    let pressed = [("action", "draft"), ("body", "Another position."), ("language", "en")];
    assert_eq!((ben.submit(&desk, &pressed).await.status, house.plenary.count(open)), (303, 0));
    assert!(ben.visit(&desk).await.html.contains("data-drafting"));
    house.is_sound();
}
