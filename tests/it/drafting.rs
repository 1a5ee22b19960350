//! A draft kept as one types, the language it seems to be in, and what one quotes.

use actix_web::test::TestRequest;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC};

const FRENCH: &str = "Les États ont le devoir de protéger les droits fondamentaux de leurs citoyens.";

fn written() -> String {
    format!("{TOPIC}/contributions")
}

#[actix_web::test]
async fn a_draft_grows_under_one_key_and_is_sent_as_it_stands_last() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let page = ana.visit(TOPIC).await;
    let (key, begun) = (page.field("key"), page.field("revision"));
    assert_eq!(begun, "");
    let (status, first) = ana.keep(&written(), &[("key", &key), ("revision", ""), ("body", "Half a")]).await;
    assert_eq!(status, 200, "{first}");
    assert!(first["saved"].as_str().unwrap().ends_with(" UTC") && first["words"] == 2, "{first}");
    let seen = first["revision"].as_str().unwrap();
    let (status, second) =
        ana.keep(&written(), &[("key", &key), ("revision", seen), ("body", "Half a thought.")]).await;
    assert_eq!((status, &second["reference"]), (200, &first["reference"]));
    assert_ne!(second["revision"], first["revision"]);
    assert_eq!((plenary.count("contribution"), plenary.count("draft where body = 'Half a thought.'")), (1, 1));

    let seen = second["revision"].as_str().unwrap();
    let form = [("key", key.as_str()), ("revision", seen), ("body", "A whole thought."), ("action", "submit")];
    let sent = ana.submit(&written(), &form).await;
    assert_eq!(
        (sent.status, sent.location()),
        (303, format!("/desk/{}", first["reference"].as_str().unwrap()).as_str())
    );
    assert_eq!(plenary.text("select string_agg(body, '|') from revision"), "A whole thought.");
    assert_eq!((plenary.count("draft"), plenary.count("contribution")), (0, 1));
    assert_eq!(ana.submit(&written(), &form).await.location(), sent.location(), "sent twice");
}

#[actix_web::test]
async fn what_another_window_kept_is_shown_and_never_overwritten_unseen() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    let keep =
        async |seen: &str, body: &str| ana.keep(&written(), &[("key", &key), ("revision", seen), ("body", body)]).await;
    let (_, first) = keep("", "Begun.").await;
    let old = first["revision"].as_str().unwrap();
    let (_, other) = keep(old, "The other window.").await;
    let (status, told) = keep(old, "This window.").await;
    assert_eq!((status, told["stored"].as_str()), (409, Some("The other window.")));
    assert_eq!(told["revision"], other["revision"]);
    assert_eq!(plenary.text("select body from draft"), "The other window.");

    let form = [("key", key.as_str()), ("revision", old), ("body", "This window."), ("action", "submit")];
    let page = ana.submit(&written(), &form).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("The other window.") && page.html.contains(">This window.</textarea>"), "{}", page.html);
    assert!(page.words().contains("Sending the form now puts yours in its place."));
    assert_eq!((page.field("key"), page.field("revision").as_str()), (key.clone(), told["revision"].as_str().unwrap()));
    assert_eq!((plenary.count("revision"), plenary.count("contribution")), (0, 1));

    let (status, _) = keep(told["revision"].as_str().unwrap(), "This window.").await;
    assert_eq!((status, plenary.text("select body from draft").as_str()), (200, "This window."));
}

#[actix_web::test]
async fn on_the_desk_a_draft_is_kept_and_shown_in_the_same_way() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("Sent.").await.location().to_owned();
    let seen = ana.visit(&desk).await.field("revision");
    let (status, kept) = ana.keep(&desk, &[("revision", &seen), ("body", "Better."), ("language", "en")]).await;
    assert_eq!(status, 200, "{kept}");
    let (status, told) = ana.keep(&desk, &[("revision", &seen), ("body", "Worse."), ("language", "en")]).await;
    assert_eq!((status, told["stored"].as_str(), &told["revision"]), (409, Some("Better."), &kept["revision"]));
    plenary.moderator("mia").await.approve_next().await;
    ana.submit(&desk, &[("action", "withdraw_published")]).await;
    let (status, told) = ana.keep(&desk, &[("body", "Too late."), ("language", "en")]).await;
    assert!(status == 409 && told["complaint"].as_str().unwrap().contains("is over"), "{told}");
    let bob = plenary.contributor("bob", CIVIL_SOCIETY).await;
    assert_eq!(bob.keep(&desk, &[("body", "Not mine.")]).await.0, 404);
}

#[actix_web::test]
async fn two_windows_that_keep_a_draft_at_once_do_not_both_win() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    let address = written();
    let keep = async |seen: String, body: String| {
        ana.keep(&address, &[("key", &key), ("revision", &seen), ("body", &body)]).await
    };
    let mut seen = keep(String::new(), "0".into()).await.1["revision"].as_str().unwrap().to_owned();
    for round in 0..20 {
        let both =
            futures_util::future::join(keep(seen.clone(), format!("a{round}")), keep(seen, format!("b{round}"))).await;
        let mut statuses = [both.0.0, both.1.0];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{both:?}");
        let won = if both.0.0 == 200 { both.0.1 } else { both.1.1 };
        seen = won["revision"].as_str().unwrap().to_owned();
    }
}

#[actix_web::test]
async fn a_draft_begun_anew_is_not_taken_for_the_one_thrown_away() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let desk = ana.contribute("Sent.").await.location().to_owned();
    let sent = ana.visit(&desk).await.field("revision");
    let (_, old) = ana.keep(&desk, &[("revision", &sent), ("body", "First."), ("language", "en")]).await;
    ana.submit(&desk, &[("action", "discard")]).await;
    let (status, _) = ana.keep(&desk, &[("revision", &sent), ("body", "Second."), ("language", "en")]).await;
    assert_eq!(status, 200);
    let form = [("revision", old["revision"].as_str().unwrap()), ("body", "First again."), ("language", "en")];
    assert_eq!(ana.keep(&desk, &form).await.0, 409);
    assert_eq!(plenary.text("select body from draft"), "Second.");
}

#[actix_web::test]
async fn a_draft_may_be_longer_than_what_can_be_sent() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let long = "word ".repeat(201);
    let draft = ana.write(&[("body", &long), ("action", "draft")]).await;
    assert_eq!(draft.status, 303);
    let page = ana.submit(draft.location(), &[("action", "submit"), ("body", &long)]).await;
    assert!(page.status == 422 && page.html.contains("at most 200 words") && page.html.contains(long.trim_end()));
    assert_eq!(ana.submit(draft.location(), &[("action", "draft"), ("body", &(long + "more"))]).await.status, 303);
}

#[actix_web::test]
async fn what_was_kept_in_a_topic_is_offered_there_and_gone_on_with() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("To be answered.").await;
    plenary.moderator("mia").await.approve_next().await;
    let reply =
        [("body", "Une *idée*."), ("action", "draft"), ("reply_to", "1"), ("language", "fr"), ("capacity", "personal")];
    let desk = ana.write(&reply).await.location().to_owned();
    ana.write(&[("body", "Another one."), ("action", "draft")]).await;
    let page = ana.visit(TOPIC).await;
    assert!(page.html.contains("Une idée.") && page.html.contains("Another one."), "{}", page.words());
    assert!(!page.html.contains("Une *idée*."), "the form is empty");
    let on = page.links().into_iter().find(|link| link.contains(&desk.replace("/desk/", "draft="))).unwrap();
    let page = ana.visit(on.trim_end_matches("#write")).await;
    assert!(page.html.contains(">Une *idée*.</textarea>") && page.field("reply_to") == "1", "{}", page.html);
    assert!(page.html.contains("value=\"fr\" selected") && page.html.contains("id=\"capacity-personal\" checked"));
    let (key, seen) = (page.field("key"), page.field("revision"));
    let form = [("key", key.as_str()), ("revision", &seen), ("body", "Une autre idée."), ("action", "submit")];
    assert_eq!(ana.submit(&written(), &form).await.location(), desk);
    let page = ana.visit(&format!("{TOPIC}?draft={}", desk.replace("/desk/", ""))).await;
    assert!(!page.html.contains("idée"), "what was sent is no draft any more");
    assert!(page.words().contains("You submitted this text already.") && page.field("key") == key, "the back button");
    let bob = plenary.contributor("bob", INDUSTRY).await;
    assert!(!bob.visit(&on).await.html.contains("Another one."));
}

#[actix_web::test]
async fn whoever_is_signed_out_meanwhile_is_told_and_nothing_is_set_aside_at_every_key() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    plenary.sql("update sign_in set last_seen_at = now() - interval '2 hours'");
    let (status, _) = ana.keep(&written(), &[("key", &key), ("body", "Words.")]).await;
    assert_eq!((status, plenary.count("unsent_form")), (303, 0));
}

#[actix_web::test]
async fn a_language_is_suggested_and_set_only_by_the_author() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let form = [("body", FRENCH), ("language", "en"), ("action", "preview")];
    let page = ana.write(&form).await;
    assert!(page.words().contains("The language of the text seems to be: French."), "{}", page.words());
    assert!(page.html.contains("value=\"en\" selected") && page.field("suggested") == "fr");
    let page = ana.write(&[("body", FRENCH), ("language", "en"), ("suggested", "fr")]).await;
    assert!(page.html.contains("value=\"fr\" selected") && !page.words().contains("seems to be"), "{}", page.html);
    assert_eq!(plenary.count("contribution"), 0);

    let desk = ana.write(&[("body", FRENCH), ("language", "en"), ("action", "draft")]).await.location().to_owned();
    assert_eq!(plenary.text("select language from draft"), "en");
    assert!(ana.visit(&desk).await.words().contains("seems to be: French."));
    let page = ana.submit(&desk, &[("body", FRENCH), ("language", "en"), ("suggested", "fr")]).await;
    assert!(page.status == 200 && page.html.contains("value=\"fr\" selected") && !page.words().contains("seems to be"));
    let (_, told) = ana.keep(&desk, &[("body", FRENCH), ("language", "en")]).await;
    assert_eq!(told["suggestion"]["language"], "fr", "{told}");
}

#[actix_web::test]
async fn a_passage_is_quoted_under_its_number() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("One *idea*.\n\nTwo of them.").await;
    ana.contribute("Unseen words.").await;
    plenary.moderator("mia").await.approve_next().await;
    let page = ana.visit(TOPIC).await;
    let quote = page.links().into_iter().find(|link| link.contains("quote=1")).unwrap();
    assert_eq!(quote, format!("{TOPIC}?reply_to=1&quote=1#write"));
    let page = ana.visit(quote.trim_end_matches("#write")).await;
    assert!(
        page.html.contains("&gt; No. 1:\n&gt;\n&gt; One idea.\n&gt;\n&gt; Two of them.\n\n</textarea>"),
        "{}",
        page.html
    );
    assert_eq!(page.field("reply_to"), "1");
    let page = ana.visit(&format!("{TOPIC}?reply_to=1&quote=1&passage=Two+of")).await;
    assert!(page.html.contains("&gt; No. 1:\n&gt;\n&gt; Two of\n\n</textarea>"), "{}", page.html);
    for nothing in [2, 77, -1] {
        let page = ana.visit(&format!("{TOPIC}?quote={nothing}")).await;
        assert!(page.status == 200 && page.html.contains("></textarea>") && !page.html.contains("Unseen"), "{nothing}");
    }
    let visitor = plenary.anybody().visit(&format!("{TOPIC}?quote=1&draft=a")).await;
    assert_eq!(visitor.status, 200);
}

#[actix_web::test]
async fn garbage_about_ones_own_text_is_no_error_of_ours() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    let (status, told) = ana.keep(&written(), &[("key", &key), ("revision", "nonsense"), ("body", "Hm.")]).await;
    assert!(status == 422 && told["complaint"].as_str().unwrap().contains("out of date"), "{told}");
    let (status, told) = ana.keep(&written(), &[("key", &key), ("body", " ")]).await;
    assert!(status == 422 && !told["complaint"].as_str().unwrap().is_empty());
    let page = ana.send(TestRequest::get().uri(&format!("{TOPIC}?draft=%00&passage=%00&quote=1"))).await;
    assert!([200, 404].contains(&page.status), "{}", page.status);
}
