//! Texts that staff enter from a letter: nothing of them goes anywhere before whoever sent it has confirmed it.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, PASSWORD, Page, Plenary, TOPIC, Visitor};

pub(crate) const NEW: &str = "/organise/filings/new";

/// What staff entered for ana, changed as given.
pub(crate) fn entered<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("topic", "what-first"),
        ("name", "Ana"),
        ("email", "ana@example.org"),
        ("source_kind", "letter"),
        ("received_on", "2021-05-03"),
        ("source", "Letter no. 7 to the secretariat, by post; original in binder 3."),
        ("body", "Hospitals first, as our letter says."),
    ];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    kept.chain(changed.iter().copied()).collect()
}

/// Enters it; says the path that the letter leads to.
pub(crate) async fn enter(plenary: &Plenary, olga: &Visitor) -> String {
    let page = olga.submit(NEW, &entered(&[])).await;
    assert_eq!(page.status, 303, "{}", page.html);
    plenary.last_letter("ana@example.org").link().to_owned()
}

/// Confirms the text as it stands on the page.
pub(crate) async fn confirm(who: &Visitor, address: &str, changed: &[(&str, &str)]) -> Page {
    let usual = [("action", "confirm"), ("body", "Hospitals first, as our letter says."), ("language", "en")];
    let kept = usual.into_iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    who.submit(address, &kept.chain(changed.iter().copied()).collect::<Vec<_>>()).await
}

#[actix_web::test]
async fn a_letter_becomes_a_contribution_once_its_sender_confirms_it() {
    let plenary = Plenary::new().await;
    let (olga, mia) = (plenary.organiser("olga").await, plenary.moderator("mia").await);
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = enter(&plenary, &olga).await;
    assert!(plenary.last_letter("ana@example.org").text.contains("> Hospitals first"));
    // Until then there is nothing to moderate.
    assert_eq!((plenary.count("contribution"), mia.claim().await.as_str()), (0, "/moderation"));

    let page = ana.visit(&address).await;
    assert!(page.html.contains("binder 3") && page.html.contains("Hospitals first"), "{}", page.html);
    let sent = confirm(&ana, &address, &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.html);
    assert!(sent.location().starts_with("/desk/"));
    // Sent twice it is one contribution.
    assert_eq!(confirm(&ana, &address, &[]).await.location(), sent.location());
    assert_eq!(ana.visit(&address).await.location(), sent.location());
    assert_eq!(plenary.count("contribution"), 1);

    let bea = plenary.contributor("bea", CIVIL_SOCIETY).await;
    bea.submit("/account/following", &[("action", "follow"), ("topic", "what-first")]).await;
    mia.approve_next().await;
    let news = plenary.last_letter("bea@example.org").text;
    assert!(
        news.contains("\nEntered by staff from a letter received on "),
        "a letter is a surface like others: {news}"
    );
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(page.html.contains("Invented Devices") && page.html.contains("as our letter says"));
    // Readers learn that it came by letter, and not what staff wrote about that.
    let mark = "Entered by staff from a letter received on 3 May 2021, confirmed by the sender";
    for address in [TOPIC, "/topics/what-first/1", "/topics/what-first/print", "/topics/what-first.atom"] {
        let page = plenary.anybody().visit(address).await;
        assert!(page.html.contains(mark) && !page.html.contains("binder 3"), "{address}: {}", page.html);
    }
    let listed = olga.visit("/organise/filings").await.words();
    assert!(listed.contains("Confirmed by the sender"), "{listed}");
}

#[actix_web::test]
async fn whoever_confirms_may_mend_the_text_and_is_told_what_is_wrong_with_it() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", NOBODY_ELSE).await);
    let address = enter(&plenary, &olga).await;
    let wrong = confirm(&ana, &address, &[("body", " ")]).await;
    assert_eq!((wrong.status, wrong.complained_about()), (422, vec!["body"]));
    let long = "word ".repeat(2_000);
    let wrong = confirm(&ana, &address, &[("body", &long)]).await;
    assert_eq!((wrong.status, wrong.complained_about()), (422, vec!["body"]));
    assert!(wrong.html.contains(&long.trim_end()[..200]), "what was typed is there");
    assert_eq!(confirm(&ana, &address, &[("body", "Hospitals and laboratories first.")]).await.status, 303);
    assert_eq!(plenary.text("select body from revision"), "Hospitals and laboratories first.");
    assert_eq!(plenary.text("select body from filing"), "Hospitals first, as our letter says.");
}

#[actix_web::test]
async fn nobody_but_the_address_it_came_from_sees_or_confirms_it() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let address = enter(&plenary, &olga).await;
    let ben = plenary.contributor("ben", INDUSTRY).await;
    for who in [&ben, &olga] {
        assert_eq!(who.visit(&address).await.status, 404);
        assert_eq!(confirm(who, &address, &[]).await.status, 404);
    }
    let page = plenary.anybody().visit(&address).await;
    assert_eq!((page.status, page.location().starts_with("/login?next=")), (303, true));
    assert_eq!(plenary.count("contribution"), 0);
}

#[actix_web::test]
async fn a_text_that_was_refused_or_taken_back_is_over() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", NOBODY_ELSE).await);
    let refused = enter(&plenary, &olga).await;
    assert_eq!(ana.submit(&refused, &[("action", "refuse")]).await.status, 303);
    assert!(ana.visit(&refused).await.words().contains("Refused by the sender"));
    assert_eq!(confirm(&ana, &refused, &[]).await.status, 409);

    let page = olga.submit(NEW, &entered(&[("body", "A second letter about hospitals.")])).await;
    let staff = page.location().to_owned();
    let taken_back = staff.replace("/organise", "");
    assert_eq!(olga.submit(&staff, &[("action", "take_back")]).await.status, 303);
    assert_eq!(confirm(&ana, &taken_back, &[]).await.status, 409);
    // A letter that was not sent yet is not sent any more.
    assert_eq!(plenary.mail_to("ana@example.org").len(), 1);
    assert_eq!(
        olga.submit(&refused.replace("/filings", "/organise/filings"), &[("action", "take_back")]).await.status,
        409
    );
    assert!(plenary.refuses("update filing set body = 'Other words'"));
    assert!(plenary.refuses("delete from filing"));
}

#[actix_web::test]
async fn what_was_entered_in_time_may_be_confirmed_for_five_days_after_closing() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", NOBODY_ELSE).await);
    let address = enter(&plenary, &olga).await;
    let close = |days: i32| {
        plenary.sql(&format!(
            "update topic set opens_at = now() - interval '30 days', closes_at = now() - interval '{days} days' where id = 1;
             alter table filing disable trigger user;
             update filing set filed_at = now() - interval '{days} days' - interval '1 minute';
             alter table filing enable trigger user"
        ));
    };
    close(6);
    let page = ana.visit(&address).await;
    assert!(page.words().contains("can no longer be confirmed") && !page.html.contains("name=\"body\""));
    let late = confirm(&ana, &address, &[]).await;
    assert_eq!((late.status, late.complained_about()), (422, vec!["body"]));
    close(4);
    assert!(ana.visit(&address).await.words().contains("It can be confirmed until"));
    assert_eq!(confirm(&ana, &address, &[]).await.status, 303);
    assert_eq!(plenary.count("revision where not late"), 1);
    let queue = plenary.moderator("mia").await.visit("/moderation").await.words();
    assert!(queue.contains("confirmed after closing"), "{queue}");
    // What arrives after closing cannot be entered at all.
    let closed = olga.submit(NEW, &entered(&[])).await;
    assert_eq!((closed.status, closed.complained_about()), (422, vec!["topic"]));
}

#[actix_web::test]
async fn a_form_that_lacks_something_says_what_and_keeps_the_rest() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let page = olga.submit(NEW, &[("body", "Some words."), ("received_on", "yesterday"), ("email", "nobody")]).await;
    assert_eq!(page.status, 422);
    let fields = ["topic", "name", "email", "source_kind", "received_on", "source"];
    assert_eq!(page.complained_about(), fields);
    assert!(page.html.contains("Some words."));
    let page = olga.submit(NEW, &entered(&[("received_on", "2999-01-01")])).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["received_on"]));
    let page = olga.submit(NEW, &entered(&[("reply_to", "12")])).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["reply_to"]));
    assert_eq!(plenary.count("filing"), 0);
}

#[actix_web::test]
async fn whoever_entered_a_text_decides_nothing_about_it() {
    let plenary = Plenary::new().await;
    let olga = plenary.person("olga", NOBODY_ELSE, &["organiser", "moderator"]).await;
    let (mia, ana) = (plenary.moderator("mia").await, plenary.contributor("ana", INDUSTRY).await);
    let address = enter(&plenary, &olga).await;
    let case = confirm(&ana, &address, &[]).await.location().replace("/desk/", "/moderation/");

    assert_eq!(olga.claim().await, "/moderation", "the queue gives it to others");
    assert!(olga.visit("/moderation").await.words().contains("entered by you"));
    let reference = case.replace("/moderation/", "");
    assert_eq!(olga.submit("/moderation/claim", &[("reference", &reference)]).await.status, 403);
    let page = olga.visit(&case).await;
    assert!(page.words().contains("Nobody decides about a text that they entered"), "{}", page.words());
    let decide = |kind: &str, columns: &str, who: &str| {
        format!(
            "insert into decision (contribution_id, revision_id, kind, waited, {columns})
             select contribution_id, id, '{kind}', interval '1 hour', {who} from revision"
        )
    };
    let olgas = "(select id from account where name = 'olga')";
    assert!(plenary.refuses(&decide("approve", "decided_by", olgas)), "nor does the database let her");

    assert_eq!(mia.claim().await, case);
    assert_eq!(
        mia.decide(&case, "decline", &[("rule", "R1"), ("explanation", "Not about it at all.")]).await.status,
        303
    );
    // Nor does she hear the appeal.
    assert_eq!(ana.submit(&format!("/desk/{reference}/appeal"), &[]).await.status, 303);
    let name = plenary.text("select public_id from appeal");
    let page = olga.visit(&format!("/moderation/appeals/{name}")).await;
    assert!(page.words().contains("Nobody decides about a text that they entered"), "{}", page.words());
}

#[actix_web::test]
async fn moderators_see_what_a_text_was_entered_from_and_what_its_sender_changed() {
    let plenary = Plenary::new().await;
    let (olga, mia) = (plenary.organiser("olga").await, plenary.moderator("mia").await);
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = enter(&plenary, &olga).await;
    assert_eq!(confirm(&ana, &address, &[("body", "Laboratories first.")]).await.status, 303);
    let page = mia.visit(&mia.claim().await).await.words();
    for told in [
        "Letter no. 7 to the secretariat",
        "olga",
        "The sender changed the text",
        "Hospitals first, as our letter says.",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
}

#[actix_web::test]
async fn it_waits_on_the_desk_of_its_sender() {
    let plenary = Plenary::new().await;
    let (olga, ana) = (plenary.organiser("olga").await, plenary.contributor("ana", INDUSTRY).await);
    assert!(!ana.visit("/desk").await.words().contains("Entered for you"));
    let address = enter(&plenary, &olga).await;
    let desk = ana.visit("/desk").await;
    assert!(desk.words().contains("Entered for you, waiting for your answer"), "{}", desk.words());
    assert!(desk.links().contains(&address));
    assert!(!olga.visit("/desk").await.links().contains(&address));
    confirm(&ana, &address, &[]).await;
    assert!(!ana.visit("/desk").await.links().contains(&address));
}

#[actix_web::test]
async fn a_sender_without_an_account_makes_one_on_the_way_and_confirms() {
    let plenary = Plenary::new().await;
    let olga = plenary.organiser("olga").await;
    let page = olga.submit(NEW, &entered(&[("body", "Les hôpitaux d’abord."), ("language", "fr")])).await;
    assert_eq!(page.status, 303, "{}", page.html);
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.text.contains("Vous avez envoyé un texte"), "{}", letter.text);

    let ana = plenary.anybody();
    let sign_in = ana.visit(letter.link()).await.location().to_owned();
    let new = ana.visit(&sign_in).await.links().into_iter().find(|link| link.starts_with("/account/new")).unwrap();
    let next = ana.visit(&new).await.field("next");
    let form = [("email", "Ana@Example.org"), ("name", "Ana"), ("password", PASSWORD), ("next", &next)];
    assert_eq!(ana.submit("/account/new", &form).await.status, 303);
    let confirmed = ana.submit(plenary.last_letter("ana@example.org").link(), &[]).await;
    let next = ana.visit(confirmed.location()).await.field("next");
    let form = [("email", "ana@example.org"), ("password", PASSWORD), ("next", &next)];
    assert_eq!(ana.submit("/login", &form).await.location(), letter.link());
    assert!(ana.visit(letter.link()).await.html.contains("Les hôpitaux"));
    let sent = confirm(&ana, letter.link(), &[("body", "Les hôpitaux d’abord."), ("language", "fr")]).await;
    assert_eq!((sent.status, plenary.count("contribution where filed_from = 'letter'")), (303, 1));
}

#[actix_web::test]
async fn verifying_finds_a_text_that_only_says_that_it_was_entered_by_staff() {
    let plenary = Plenary::new().await;
    let (olga, mia) = (plenary.organiser("olga").await, plenary.moderator("mia").await);
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let address = enter(&plenary, &olga).await;
    confirm(&ana, &address, &[]).await;
    ana.contribute("Written here.").await;
    mia.approve_next().await;
    let broken = || invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken(), Vec::<String>::new());
    let by = |name: &str| format!("filed_by = (select id from account where name = '{name}')");
    plenary.sql(&format!(
        "update contribution set {}, filed_from = 'letter', received_on = '2021-05-03' where filed_by is null;
         update contribution set {} where posting_key like 'filing %'",
        by("olga"),
        by("mia")
    ));
    let found = broken();
    assert_eq!(found.iter().filter(|fault| fault.starts_with("said to be entered by staff")).count(), 2, "{found:?}");
    assert_eq!(found.iter().filter(|fault| fault.contains("by whoever entered it")).count(), 1, "{found:?}");
}
