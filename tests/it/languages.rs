//! Who reads the site in one language and texts in others: each says which it is, and which way it is read.

use std::collections::BTreeSet;

use plenary::moderation::{self, Rule};
use plenary::text::language::Language;
use plenary::text::words::Words;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC};

const RULE: &str = "مناقشة الفكرة لا الشخص";
const SEND_BACK: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

#[actix_web::test]
async fn rules_are_told_in_the_readers_language_wherever_they_are_named() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    plenary.sql("update account set language = 'ar' where name = 'ana'");
    let desk = ana.contribute("Unlike theirs.").await.location().to_owned();
    mia.visit("/?lang=ar").await;
    ana.visit("/?lang=ar").await;
    let case = mia.claim().await;
    let page = mia.visit(&case).await.html;
    assert!(page.contains(&format!("<option value=\"R3\">R3: {RULE}</option>")), "{page}");
    assert_eq!(page.matches("<div class=\"canned-text\">").count(), 16, "what moderators start from");
    assert_eq!(page.matches("<p lang=\"ar\" dir=\"rtl\">").count(), 16, "in the author's language");
    mia.decide(&case, "request_changes", SEND_BACK).await;
    plenary.sql("update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'");

    assert!(ana.visit(&desk).await.html.contains(RULE));
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.text.contains(&format!("R3: {RULE}")), "{}", letter.text);
    let visitor = plenary.anybody();
    let rules = visitor.visit("/rules?lang=ar").await.html;
    assert!(rules.contains(&format!("R3. <bdi>{RULE}</bdi>")) && !rules.contains("Disagree with"), "{rules}");
    assert!(visitor.visit("/ledger").await.html.contains(&format!("R3: <bdi>{RULE}</bdi>")));
    assert!(visitor.visit("/ledger.csv").await.html.contains(",R3,"), "programs read codes");
}

#[actix_web::test]
async fn a_rule_that_was_not_translated_is_told_in_english() {
    let plenary = Plenary::new().await;
    plenary.sql("insert into rule values ('R99', 99, 'Keep it short', 'Nobody reads long texts.')");
    for language in ["en", "ru"] {
        let page = plenary.anybody().visit(&format!("/rules?lang={language}")).await.html;
        assert!(
            page.contains("R99. <bdi>Keep it short</bdi></h2><p dir=\"auto\">Nobody reads long texts.</p>"),
            "{page}"
        );
    }
}

#[actix_web::test]
async fn a_preview_and_what_is_answered_say_their_language() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    let arabic = [("language", "ar"), ("body", "CERT أولا.")];
    let text = "<div class=\"words\" lang=\"ar\" dir=\"rtl\"><p dir=\"auto\">CERT أولا.</p>";

    let preview = ana.write(&[&arabic[..], &[("action", "preview")]].concat()).await;
    assert!(preview.html.contains(text), "{}", preview.html);
    let desk = ana.write(&[&arabic[..], &[("action", "draft")]].concat()).await.location().to_owned();
    // The desk's form may leave the language to what is stored.
    let preview = ana.submit(&desk, &[("action", "preview"), ("body", "CERT أولا.")]).await;
    assert!(preview.html.contains(text), "{}", preview.html);
    ana.submit(&desk, &[&arabic[..], &[("action", "submit")]].concat()).await;
    mia.approve_next().await;

    ben.reply(1, "An answer.").await;
    let case = mia.claim().await;
    assert!(mia.visit(&case).await.html.contains(text), "what the text answers");
}

#[actix_web::test]
async fn titles_keep_their_direction_in_sentences_and_links_of_the_site() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    plenary.sql("update topic set title = 'ماذا أولا؟ (CERT)', question = 'لماذا؟'");
    ana.contribute("First.").await;
    mia.approve_next().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}/1")).await.html;
    assert!(page.contains("<h1>No. 1 in “\u{2068}ماذا أولا؟ (CERT)\u{2069}”</h1>"), "{page}");
    assert!(page.contains("<title>No. 1 in “ماذا أولا؟ (CERT)” · Plenary</title>"), "{page}");
    assert!(page.contains("<bdi>ماذا أولا؟ (CERT)</bdi>"));
    let home = plenary.anybody().visit("/").await.html;
    assert!(home.contains("dir=\"auto\">ماذا أولا؟ (CERT)</a></h3><p dir=\"auto\">لماذا؟</p>"), "{home}");
    assert!(home.contains("No. 1, <bdi>ماذا أولا؟ (CERT)</bdi>"), "{home}");
}

#[actix_web::test]
async fn every_rule_is_stored_in_every_language() {
    let plenary = Plenary::new().await;
    let stored: Vec<Rule> = moderation::queries::rules(&mut plenary.database.connect()).unwrap();
    assert_eq!(stored.len(), 8);
    for rule in stored {
        let titles: BTreeSet<String> = Language::ALL.iter().map(|language| rule.title.told(Words(*language))).collect();
        let bodies: BTreeSet<String> = Language::ALL.iter().map(|language| rule.body.told(Words(*language))).collect();
        assert_eq!((titles.len(), bodies.len()), (6, 6), "{titles:?}");
    }
}
