//! Courtesy translations: sent, decided about and read with the text, which prevails.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, TOPIC, Visitor};

const TEXT: &str = "States must protect hospitals.";
const FRENCH: &str = "Les États doivent *protéger* les hôpitaux.";
const ARABIC: &str = "يجب على الدول حماية المستشفيات.";

/// Keeps a translation of what stands on this page of the desk.
async fn translate(author: &Visitor, desk: &str, language: &str, text: &str) -> Page {
    let address = format!("{desk}/translations/{language}");
    let seen = author.visit(&address).await.field("seen");
    author.submit(&address, &[("action", "draft"), ("seen", &seen), ("body", text)]).await
}

/// Sends what the form of the desk holds, as a browser does that shows it.
async fn send(author: &Visitor, desk: &str, text: &str) -> Page {
    let seen = author.visit(desk).await.field("revision");
    author.submit(desk, &[("action", "submit"), ("revision", &seen), ("body", text), ("language", "en")]).await
}

/// A text with a French and an Arabic translation, kept and not sent yet.
async fn translated(author: &Visitor) -> String {
    let desk = author.write(&[("body", TEXT), ("action", "draft"), ("language", "en")]).await.location().to_owned();
    for (language, text) in [("fr", FRENCH), ("ar", ARABIC)] {
        let page = translate(author, &desk, language, text).await;
        assert_eq!((page.status, page.location()), (303, format!("{desk}#translations").as_str()), "{}", page.html);
    }
    desk
}

#[actix_web::test]
async fn translations_are_sent_decided_about_and_read_with_their_text() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = translated(&ana).await;
    assert!(ana.visit(&desk).await.html.contains("<em>protéger</em>"));
    assert_eq!(send(&ana, &desk, TEXT).await.status, 303);
    assert_eq!((plenary.count("translation"), plenary.count("revision where translations = 2")), (2, 1));
    assert_eq!(plenary.count("draft"), 0);
    for address in [TOPIC, "/topics/what-first.atom", "/topics/what-first/print"] {
        assert!(!plenary.anybody().visit(address).await.html.contains("hôpitaux"), "{address}");
    }

    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    assert_eq!(page.html.matches("States must protect hospitals.").count(), 3, "beside each: {}", page.words());
    assert!(page.html.contains("<div class=\"words\" lang=\"ar\" dir=\"rtl\">"), "{}", page.html);
    mia.decide(&case, "approve", &[]).await;

    let page = plenary.anybody().visit(TOPIC).await;
    assert!(page.html.contains("<details class=\"translation\"><summary>Arabic: courtesy translation by the author; the original prevails</summary><div class=\"words\" lang=\"ar\" dir=\"rtl\">"), "{}", page.html);
    assert!(
        page.html
            .contains("lang=\"fr\" dir=\"ltr\"><p dir=\"auto\">Les États doivent <em>protéger</em> les hôpitaux.</p>")
    );
    let own = plenary.anybody().visit("/topics/what-first/1?lang=fr").await;
    assert!(own.html.contains("<details class=\"translation\" open><summary>Français"), "{}", own.html);
    assert_eq!(own.html.matches("<details class=\"translation\" open>").count(), 1, "only what is in their language");
}

#[actix_web::test]
async fn on_paper_and_in_feeds_they_are_labelled_too() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    send(&ana, &desk, TEXT).await;
    let bea = plenary.contributor("bea", CIVIL_SOCIETY).await;
    bea.submit("/account/following", &[("action", "follow"), ("topic", "what-first")]).await;
    plenary.moderator("mia").await.approve_next().await;
    let news = plenary.last_letter("bea@example.org").text;
    assert!(news.contains("With courtesy translations by the author: Arabic, French."), "{news}");
    let anybody = plenary.anybody();
    let paper = anybody.visit("/topics/what-first/print").await;
    assert_eq!(paper.html.matches("<details class=\"translation\" open>").count(), 2, "{}", paper.html);
    let feed = anybody.visit("/topics/what-first.atom").await;
    assert!(feed.html.contains("French: courtesy translation by the author; the original prevails"), "{}", feed.html);
    assert!(feed.html.contains("lang=&quot;ar&quot; dir=&quot;rtl&quot;") && feed.html.contains("المستشفيات"));
}

#[actix_web::test]
async fn a_correction_of_a_translation_alone_is_a_new_text_with_the_same_original() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = translated(&ana).await;
    send(&ana, &desk, TEXT).await;
    mia.approve_next().await;
    assert_eq!(translate(&ana, &desk, "fr", "Les États doivent défendre les hôpitaux.").await.status, 303);
    assert_eq!(ana.submit(&format!("{desk}/translations/ar"), &[("action", "remove")]).await.status, 303);
    assert_eq!(send(&ana, &desk, TEXT).await.status, 303);
    assert_eq!(plenary.text("select string_agg(body, '|' order by number) from revision"), format!("{TEXT}|{TEXT}"));
    let topic = plenary.anybody().visit(TOPIC).await;
    assert!(topic.html.contains("protéger") && !topic.html.contains("défendre"), "the approved one stays");

    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    assert!(page.html.contains("<del>*protéger*</del><ins>défendre</ins>"), "as it was typed: {}", page.html);
    assert!(page.words().contains("Without the translation from now on: Arabic"), "{}", page.words());
    mia.decide(&case, "approve", &[]).await;
    let topic = plenary.anybody().visit(TOPIC).await;
    assert!(topic.html.contains("défendre") && !topic.html.contains("المستشفيات"), "{}", topic.html);
    let compared = plenary.anybody().visit("/topics/what-first/1/earlier").await;
    assert!(compared.words().contains("The original reads the same; its translations were corrected."));
    assert!(compared.html.contains("<del>protéger</del><ins>défendre</ins>"), "{}", compared.html);
    ana.submit(&format!("{desk}/texts/1"), &[("action", "close")]).await;
    let closed = plenary.anybody().visit("/topics/what-first/1/earlier").await;
    assert!(!closed.html.contains("protéger") && !closed.html.contains("المستشفيات"), "{}", closed.html);
}

#[actix_web::test]
async fn whoever_sends_the_same_again_sends_nothing() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    for _ in 0..2 {
        assert_eq!(ana.submit(&desk, &[("action", "submit"), ("body", TEXT), ("language", "en")]).await.status, 303);
    }
    assert_eq!((plenary.count("revision"), plenary.count("translation")), (1, 2));
}

#[actix_web::test]
async fn a_draft_keeps_its_translations_however_it_is_kept() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    let kept = "draft where jsonb_array_length(translations) = 2";
    let seen = ana.visit(&desk).await.field("revision");
    let (status, told) = ana.keep(&desk, &[("revision", &seen), ("body", "Half a"), ("language", "en")]).await;
    assert_eq!((status, plenary.count(kept)), (200, 1), "{told}");
    // The form of the topic goes on with the same draft, and knows nothing of translations.
    let draft = format!("{TOPIC}?draft={}", desk.trim_start_matches("/desk/"));
    let page = ana.visit(&draft).await;
    let (key, seen) = (page.field("key"), page.field("revision"));
    let form =
        |action| [("key", key.as_str()), ("revision", &seen), ("body", TEXT), ("action", action), ("language", "en")];
    let written = format!("{TOPIC}/contributions");
    assert_eq!(ana.submit(&written, &form("draft")).await.status, 303);
    assert_eq!(plenary.count(kept), 1);
    let seen = ana.visit(&draft).await.field("revision");
    let sent = [("key", key.as_str()), ("revision", &seen), ("body", TEXT), ("action", "submit"), ("language", "en")];
    assert_eq!(ana.submit(&written, &sent).await.status, 303);
    assert_eq!((plenary.count("draft"), plenary.count("translation")), (0, 2));
    // A draft beside what was sent begins with what was sent with it.
    ana.submit(&desk, &[("action", "draft"), ("body", "Another."), ("language", "en")]).await;
    assert_eq!(plenary.count(kept), 1);
}

#[actix_web::test]
async fn a_translation_is_in_another_language_and_no_longer_than_a_text_may_be() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.sql("update topic set word_limit = 50");
    let desk = ana.write(&[("body", TEXT), ("action", "draft"), ("language", "en")]).await.location().to_owned();
    let english = format!("{desk}/translations/en");
    assert_eq!(ana.visit(&english).await.status, 404);
    let page = ana.submit(&english, &[("action", "draft"), ("body", "The same again.")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]));
    assert!(page.html.contains(">The same again.</textarea>"));
    let page = ana.submit(&format!("{desk}/translations/fr"), &[("action", "draft"), ("body", " ")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]));
    for (address, status) in [("tlh", 404), ("fr", 200)] {
        assert_eq!(ana.visit(&format!("{desk}/translations/{address}")).await.status, status);
    }

    let long = "mot ".repeat(51);
    assert_eq!(translate(&ana, &desk, "fr", &long).await.status, 303, "nobody loses words to a limit");
    let page = send(&ana, &desk, TEXT).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]));
    assert!(page.words().contains("A translation has more words than the topic allows: French."), "{}", page.words());
    translate(&ana, &desk, "fr", FRENCH).await;
    let seen = ana.visit(&desk).await.field("revision");
    let turned = [("action", "submit"), ("revision", seen.as_str()), ("body", FRENCH), ("language", "fr")];
    let page = ana.submit(&desk, &turned).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["language"]));
    assert_eq!(plenary.count("revision"), 0);
}

#[actix_web::test]
async fn what_another_window_kept_of_a_translation_is_shown_and_never_overwritten_unseen() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute(TEXT).await.location().to_owned();
    let address = format!("{desk}/translations/fr");
    let empty = ana.visit(&address).await.field("seen");
    let keep = async |seen: &str, body: &str| {
        ana.submit(&address, &[("action", "draft"), ("seen", seen), ("body", body)]).await
    };
    assert_eq!(keep(&empty, "La première.").await.status, 303);
    let page = keep(&empty, "La seconde.").await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("La première.") && page.html.contains(">La seconde.</textarea>"), "{}", page.html);
    assert_eq!(keep(&page.field("seen"), "La seconde.").await.status, 303);
    assert!(plenary.text("select translations::text from draft").contains("La seconde."));
    let preview = ana.submit(&address, &[("action", "preview"), ("body", "Une *autre*.")]).await;
    assert!(preview.status == 200 && preview.html.contains("Une <em>autre</em>."), "{}", preview.html);
    assert!(plenary.text("select translations::text from draft").contains("La seconde."), "a preview keeps nothing");
}

#[actix_web::test]
async fn nobody_else_sees_or_writes_them_before_they_are_read_by_all() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let bob = plenary.contributor("bob", CIVIL_SOCIETY).await;
    let desk = translated(&ana).await;
    let address = format!("{desk}/translations/fr");
    assert_eq!(bob.visit(&address).await.status, 404);
    for action in ["draft", "preview", "remove"] {
        assert_eq!(bob.submit(&address, &[("action", action), ("body", "Autre.")]).await.status, 404, "{action}");
    }
    assert_eq!(plenary.anybody().visit(&address).await.status, 303);
    assert_eq!(ana.submit(&address, &[("action", "burn")]).await.status, 400);
    send(&ana, &desk, TEXT).await;
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    mia.decide(&case, "decline", &[("rule", "R1"), ("explanation", "This is about something else.")]).await;
    assert_eq!(ana.visit(&address).await.status, 404, "nothing can be sent any more");
    assert_eq!(plenary.count("public_view.contribution where translations is not null"), 0);
}

#[actix_web::test]
async fn what_came_with_a_text_stays_with_it_and_nothing_is_added() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    send(&ana, &desk, TEXT).await;
    let before = plenary.everything_stored();
    let add = |language: &str| {
        format!(
            "insert into translation (revision_id, language, body, html, renderer, words)
             select id, '{language}', 'x', '<p>x</p>', 1, 1 from revision"
        )
    };
    assert!(plenary.refuses("update translation set body = 'x'") && plenary.refuses("delete from translation"));
    assert!(plenary.refuses("truncate translation") && plenary.refuses("update revision set translations = 3"));
    assert!(plenary.refuses(&add("es")) && plenary.refuses(&add("en")));
    assert_eq!(plenary.everything_stored(), before);

    let broken = || invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken(), Vec::<String>::new());
    plenary.sql("alter table translation disable trigger user; delete from translation where language = 'fr'");
    assert!(broken().iter().any(|fault| fault.starts_with("other translations than")), "{:?}", broken());
}

#[actix_web::test]
async fn whoever_decides_sees_them_wherever_they_decide() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = translated(&ana).await;
    send(&ana, &desk, TEXT).await;
    mia.claim().await;
    let bulk = mia.visit("/moderation/bulk").await;
    assert_eq!(bulk.html.matches("<details class=\"translation\" open>").count(), 2, "{}", bulk.html);
    mia.decide(&desk.replace("desk", "moderation"), "approve", &[]).await;
    let report = [("rule", "R5"), ("words", "Its translation names somebody.")];
    assert_eq!(plenary.anybody().submit(&format!("{TOPIC}/1/report"), &report).await.status, 303);
    let reported = format!("/moderation/reports/{}", plenary.text("select reference::text from report"));
    assert!(mia.visit(&reported).await.html.contains("<em>protéger</em>"));

    ana.submit(&desk, &[("action", "submit"), ("body", "Corrected."), ("language", "en")]).await;
    assert!(ana.visit(&format!("{desk}/texts/1")).await.html.contains("<em>protéger</em>"));
    let case = mia.claim().await;
    mia.decide(&case, "decline", &[("rule", "R1"), ("explanation", "This is about something else.")]).await;
    ana.submit(&format!("{desk}/appeal"), &[("words", "It is the same.")]).await;
    let noor = plenary.moderator("noor").await;
    let appeal = format!("/moderation/appeals/{}", plenary.text("select public_id::text from appeal"));
    assert!(noor.visit(&appeal).await.html.contains("<em>protéger</em>"));
}

#[actix_web::test]
async fn a_translation_into_what_became_the_language_of_the_text_can_be_removed() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    let seen = ana.visit(&desk).await.field("revision");
    let in_french = [("revision", seen.as_str()), ("body", FRENCH), ("language", "fr")];
    assert_eq!(ana.submit(&desk, &[&in_french[..], &[("action", "draft")]].concat()).await.status, 303);
    let send = [("action", "submit"), ("body", FRENCH), ("language", "fr")];
    let page = ana.submit(&desk, &send).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["language"]), "{}", page.words());

    let french = format!("{desk}/translations/fr");
    assert!(page.links().contains(&french));
    let page = ana.visit(&french).await;
    assert_eq!(page.status, 200);
    assert!(page.words().contains("The text itself is in this language now.") && page.html.contains("protéger"));
    assert!(!page.html.contains("name=\"body\"") && page.html.contains("value=\"remove\""), "{}", page.html);
    let removed = ana.submit(&french, &[("action", "remove"), ("seen", &page.field("seen"))]).await;
    assert_eq!(removed.status, 303);
    assert_eq!(ana.visit(&french).await.status, 404, "nothing is stored there any more");
    assert_eq!(ana.submit(&desk, &send).await.status, 303);
}

#[actix_web::test]
async fn a_removal_that_meets_a_newer_translation_removes_nothing_and_says_so() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = translated(&ana).await;
    let french = format!("{desk}/translations/fr");
    let seen = ana.visit(&french).await.field("seen");
    let newer = "Les États protègent les hôpitaux.";
    assert_eq!(translate(&ana, &desk, "fr", newer).await.status, 303);
    let page = ana.submit(&french, &[("action", "remove"), ("seen", &seen)]).await;
    assert!(page.status == 409 && page.words().contains("so nothing was removed"), "{}", page.words());
    assert!(page.html.contains(&format!(">{newer}</textarea>")), "the form holds what is stored: {}", page.html);
    assert_eq!(ana.submit(&french, &[("action", "remove"), ("seen", &page.field("seen"))]).await.status, 303);
    let lost = ana.submit(&french, &[("action", "draft"), ("seen", &seen), ("body", FRENCH)]).await;
    assert!(lost.status == 409 && lost.words().contains("Another window removed this translation"), "{}", lost.words());
    assert!(lost.html.contains("doivent *protéger*"));
}
