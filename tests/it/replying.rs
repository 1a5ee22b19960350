//! The right of reply: whoever is named may answer once, and two days longer than others may write.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, STATE, TOPIC, Visitor};

const REPLY: &str = "/topics/what-first/1/right-of-reply";
const NAMING: &str = "As the *Example  Republic* said, hospitals come first.";
const CLOSED: &str = "update topic set closes_at = now() - interval '47 hours'";
const LONG_CLOSED: &str = "update topic set closes_at = now() - interval '49 hours'";
const OBJECTION: &str = "We never said so.";

/// Ana publishes No. 1, which names the republic; Rita speaks for it.
async fn named(plenary: &Plenary) -> (Visitor, Visitor, Visitor) {
    let (ana, rita) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("rita", STATE).await);
    let mia = plenary.moderator("mia").await;
    ana.contribute(NAMING).await;
    mia.approve_next().await;
    (ana, rita, mia)
}

/// Fills the form of the right of reply as it was rendered.
async fn reply(by: &Visitor, changed: &[(&str, &str)]) -> Page {
    let page = by.visit(REPLY).await;
    assert_eq!(page.status, 200, "{}", page.html);
    send(by, &page, changed).await
}

/// Sends the form of a page that was opened before.
async fn send(by: &Visitor, page: &Page, changed: &[(&str, &str)]) -> Page {
    let (key, organisation) = (page.field("key"), "example-republic");
    let rendered = [
        ("key", key.as_str()),
        ("reply_to", "1"),
        ("right_of_reply", "yes"),
        ("capacity", "organisation"),
        ("organisation", organisation),
        ("body", OBJECTION),
        ("action", "submit"),
    ];
    let kept = rendered.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    let fields: Vec<_> = kept.chain(changed.iter().copied()).collect();
    by.submit(&format!("{TOPIC}/contributions"), &fields).await
}

fn sound(plenary: &Plenary) {
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn whoever_is_named_replies_once_and_readers_see_by_which_right() {
    let plenary = Plenary::new().await;
    let (_, rita, mia) = named(&plenary).await;
    let offer = rita.visit("/topics/what-first/1").await;
    assert!(offer.links().contains(&REPLY.to_owned()), "{}", offer.words());
    assert!(offer.words().contains("Example Republic") && offer.words().contains("UTC"), "{}", offer.words());
    let sent = reply(&rita, &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.html);
    assert!(!rita.visit("/topics/what-first/1").await.links().contains(&REPLY.to_owned()), "it is used");
    assert_eq!(rita.visit(REPLY).await.status, 404);
    assert!(rita.visit(sent.location()).await.words().contains("Right of reply of \u{2068}Example Republic\u{2069}"));

    let case = mia.claim().await;
    assert!(mia.visit(&case).await.words().contains("An objection is no breach of a rule"));
    mia.decide(&case, "approve", &[]).await;
    let label = "Right of reply of \u{2068}Example Republic\u{2069}";
    for address in [TOPIC, "/topics/what-first/print", "/topics/what-first/2"] {
        assert!(plenary.anybody().visit(address).await.html.contains(label), "{address}");
    }
    let feed = plenary.anybody().visit("/topics/what-first.atom").await;
    assert!(feed.html.contains("No. 2: right of reply of \u{2068}Example Republic\u{2069} to No. 1"), "{}", feed.html);
    let thread = plenary.anybody().visit(TOPIC).await;
    assert!(thread.words().contains("in reply to"), "{}", thread.words());
    sound(&plenary);
}

#[actix_web::test]
async fn it_is_offered_to_nobody_who_is_not_named_and_to_nobody_about_themselves() {
    let plenary = Plenary::new().await;
    let (ana, rita, mia) = named(&plenary).await;
    let bob = plenary.contributor("bob", CIVIL_SOCIETY).await;
    for who in [&ana, &bob, &mia] {
        assert!(!who.visit("/topics/what-first/1").await.links().contains(&REPLY.to_owned()));
        assert_eq!(who.visit(REPLY).await.status, 404);
    }
    assert_eq!(plenary.anybody().visit(REPLY).await.status, 303);
    assert!(!plenary.anybody().visit("/topics/what-first/1").await.html.contains("right-of-reply"));
    // A form made by hand says nothing that the text does not say.
    let form = rita.visit(REPLY).await;
    let page = send(&bob, &form, &[("organisation", "fictional-patients")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["organisation"]));
    assert!(page.html.contains(OBJECTION) && page.words().contains("does not name this organisation"));
    for other in [
        [("organisation", "example-republic"), ("capacity", "personal")],
        [("organisation", "invented-devices"), ("capacity", "organisation")],
    ] {
        let page = send(&rita, &form, &other).await;
        assert_eq!(page.status, 422, "{other:?}");
    }
    // Their own statement names them too.
    plenary.sql("update topic set closes_at = now() + interval '1 day'");
    rita.contribute("The Example Republic welcomes it.").await;
    mia.approve_next().await;
    assert_eq!(rita.visit("/topics/what-first/2/right-of-reply").await.status, 404);
    plenary.sql("update mandate set status = 'ended', ended_at = now() where account_id = (select id from account where email = 'rita@example.org')");
    assert_eq!(rita.visit(REPLY).await.status, 404, "a mandate that ended");
    assert_eq!(plenary.count("contribution where right_of_reply"), 0);
}

#[actix_web::test]
async fn it_lasts_two_days_longer_than_the_topic_and_no_hour_more() {
    let plenary = Plenary::new().await;
    let (_, rita, mia) = named(&plenary).await;
    let form = rita.visit(REPLY).await;
    plenary.sql(LONG_CLOSED);
    let late = send(&rita, &form, &[]).await;
    assert_eq!((late.status, late.complained_about()), (422, vec!["body"]));
    assert!(late.html.contains(&format!(">{OBJECTION}</textarea>")) && late.words().contains("48 hours"));
    assert_eq!(rita.visit(REPLY).await.status, 409);
    assert!(!rita.visit("/topics/what-first/1").await.links().contains(&REPLY.to_owned()));
    plenary.sql(CLOSED);
    let sent = reply(&rita, &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.html);
    // Nobody confirmed anything: what moderators are told is that it has two days more.
    let case = sent.location().replace("/desk/", "/moderation/");
    for page in ["/moderation", case.as_str()] {
        let page = mia.visit(page).await.words();
        assert!(page.contains("right of reply, within its 48 hours") && !page.contains("confirmed after"), "{page}");
    }
    let edited = rita.submit(sent.location(), &[("action", "submit"), ("body", "We said no such thing.")]).await;
    assert_eq!(edited.status, 303);
    assert_eq!(plenary.count("revision where late"), 0);
    mia.approve_next().await;
    plenary.sql(LONG_CLOSED);
    let after = rita.submit(sent.location(), &[("action", "submit"), ("body", "One word more.")]).await;
    assert_eq!(after.status, 422, "{}", after.html);
    assert!(plenary.anybody().visit("/topics/what-first/2").await.html.contains("We said no such thing."));
    sound(&plenary);
}

#[actix_web::test]
async fn one_of_an_organisation_and_another_after_it_was_declined_or_taken_back() {
    let plenary = Plenary::new().await;
    let (_, rita, mia) = named(&plenary).await;
    let ruth = plenary.contributor("ruth", STATE).await;
    let (one, other) = (rita.visit(REPLY).await, ruth.visit(REPLY).await);
    let both = futures_util::future::join(send(&rita, &one, &[]), send(&ruth, &other, &[])).await;
    let mut answers = [both.0.status, both.1.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422], "{}\n{}", both.0.html, both.1.html);
    let lost = if both.0.status == 422 { &both.0 } else { &both.1 };
    assert!(lost.words().contains("has replied to it already") && lost.html.contains(OBJECTION), "{}", lost.words());
    assert_eq!(plenary.count("contribution where right_of_reply"), 1);

    let case = mia.claim().await;
    mia.decide(&case, "decline", &[("rule", "R1"), ("explanation", "This is about something else.")]).await;
    // What a State says is declined by two.
    let noor = plenary.moderator("noor").await;
    let proposal = plenary.text("select max(id)::text from proposal");
    noor.submit(&format!("{case}/proposal"), &[("action", "confirm"), ("proposal", &proposal)]).await;
    assert_eq!(plenary.count("contribution where visibility = 'closed'"), 1);
    sound(&plenary);
    let again = reply(&ruth, &[("body", "In other words.")]).await;
    assert_eq!(again.status, 303, "{}", again.html);
    assert_eq!(rita.visit(REPLY).await.status, 404);
    mia.approve_next().await;
    assert_eq!(ruth.submit(again.location(), &[("action", "withdraw_published")]).await.status, 303);
    sound(&plenary);
    assert_eq!(reply(&rita, &[("body", "For the last time.")]).await.status, 303);
    sound(&plenary);
}

#[actix_web::test]
async fn what_was_replied_stays_whatever_becomes_of_what_it_answers() {
    let plenary = Plenary::new().await;
    let (ana, rita, mia) = named(&plenary).await;
    reply(&rita, &[]).await;
    mia.approve_next().await;
    let desk = format!("/desk/{}", plenary.text("select reference from contribution where no = 1"));
    ana.submit(&desk, &[("action", "submit"), ("body", "Hospitals come first."), ("language", "en")]).await;
    mia.approve_next().await;
    let label = "Right of reply of \u{2068}Example Republic\u{2069}";
    assert!(plenary.anybody().visit("/topics/what-first/2").await.html.contains(label), "the name is gone");
    ana.submit(&desk, &[("action", "withdraw_published")]).await;
    let page = plenary.anybody().visit("/topics/what-first/2").await;
    assert!(page.html.contains(label) && page.html.contains(OBJECTION), "{}", page.words());
    sound(&plenary);
    plenary.sql("update contribution set holds_right_of_reply = false where no = 2");
    let broken = invariants::broken(&mut plenary.database.connect()).unwrap();
    assert!(broken.iter().any(|fault| fault.starts_with("a right of reply")), "{broken:?}");
}

#[actix_web::test]
async fn a_draft_of_it_is_checked_again_when_it_is_sent() {
    let plenary = Plenary::new().await;
    let (ana, rita, mia) = named(&plenary).await;
    let kept = reply(&rita, &[("action", "draft")]).await;
    assert_eq!(kept.status, 303, "{}", kept.html);
    let desk = format!("/desk/{}", plenary.text("select reference from contribution where no = 1"));
    ana.submit(&desk, &[("action", "submit"), ("body", "Hospitals come first."), ("language", "en")]).await;
    mia.approve_next().await;
    let page = rita.submit(kept.location(), &[("action", "submit"), ("body", OBJECTION), ("language", "en")]).await;
    assert_eq!(page.status, 422, "{}", page.html);
    assert!(page.html.contains(OBJECTION));
    assert_eq!(plenary.count("revision"), 2);
}

#[actix_web::test]
async fn changes_may_be_made_as_long_as_such_a_reply_is_taken_and_desk_and_letter_say_so() {
    let plenary = Plenary::new().await;
    let (_, rita, mia) = named(&plenary).await;
    let sent = reply(&rita, &[]).await;
    let case = mia.claim().await;
    let asked = [("rule", "R1"), ("explanation", "Please say what this is about.")];
    assert_eq!(mia.decide(&case, "request_changes", &asked).await.status, 303);
    plenary.sql(
        "alter table decision disable trigger user;
         update decision set decided_at = now() - interval '6 days' where kind = 'request_changes';
         alter table decision enable trigger user;
         update topic set closes_at = '2099-05-03 10:00Z'",
    );
    let letter = plenary.last_letter("rita@example.org");
    assert!(letter.text.contains("You can send it until 5 May 2099"), "{}", letter.text);
    plenary.sql("update topic set closes_at = now() - interval '1 hour'");
    let page = rita.visit(sent.location()).await.words();
    assert!(page.contains("You can answer until") && !page.contains("so that you have five days"), "{page}");
    let answer = [("action", "submit"), ("body", "We never said so about hospitals."), ("language", "en")];
    assert_eq!(rita.submit(sent.location(), &answer).await.status, 303);
}

#[actix_web::test]
async fn organisations_are_found_by_every_name_that_organisers_know_of_them() {
    let plenary = Plenary::new().await;
    let (ana, rita, mia) = named(&plenary).await;
    let olga = plenary.organiser("olga").await;
    ana.contribute("تحدثت جمهورية المثال عن المستشفيات، ولجمهورية المثال رأي.").await;
    mia.approve_next().await;
    let arabic = "/topics/what-first/2/right-of-reply";
    assert_eq!(rita.visit(arabic).await.status, 404);
    assert!(
        olga.visit("/organise/organisations")
            .await
            .links()
            .contains(&"/organise/organisations/example-republic".to_owned())
    );
    let address = "/organise/organisations/example-republic";
    let seen = olga.visit(address).await.field("seen");
    let form = [("seen", seen.as_str()), ("names", "جمهورية المثال\r\nRépublique d’Exemple\r\n")];
    assert_eq!(olga.submit(address, &form).await.location(), "/organise/organisations/example-republic?saved=yes");
    assert_eq!(rita.visit(arabic).await.status, 200);
    let stale = olga.submit(address, &[("seen", &seen), ("names", "ER")]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.html.contains("جمهورية المثال") && stale.html.contains(">ER</textarea>"), "{}", stale.html);
    let page = olga.submit(address, &[("names", "x\ny")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["names"]));
    assert!(page.words().contains("Line 1"), "{}", page.words());
    let many: String = (0..41).map(|n| format!("Name {n}\n")).collect();
    assert_eq!(olga.submit(address, &[("names", &many)]).await.status, 422);
    assert_eq!(plenary.count("organisation_alias"), 2);
    assert_eq!(plenary.count("audit_entry where action = 'organisation.names_changed'"), 1);
}
