//! Rules are amended by administrators: a new version in six languages, in force at once, and nothing before it changes.

use crate::support::appeals::declined;
use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, Visitor};

const DESK: &str = "/administration/rules/R1";
const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// The form as the page shows it, with other texts in these languages.
async fn texts(ada: &Visitor, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = ada.visit(DESK).await;
    let mut form = vec![("version".to_owned(), page.field("version"))];
    for language in LANGUAGES {
        let title = page.field(&format!("title_{language}"));
        let body = changed.iter().find(|(code, _)| *code == language).map(|(_, body)| (*body).to_owned());
        let body = body.unwrap_or_else(|| within(&page.html, &format!("name=\"body_{language}\"")));
        form.push((format!("title_{language}"), title));
        form.push((format!("body_{language}"), body));
    }
    form
}

/// What stands in the text field with this in its tag.
fn within(html: &str, tag: &str) -> String {
    let (_, rest) = html.split_once(tag).unwrap();
    let (_, text) = rest.split_once('>').unwrap();
    text.split_once("</textarea>").unwrap().0.to_owned()
}

async fn send(ada: &Visitor, form: &[(String, String)], action: &str) -> crate::support::Page {
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    ada.submit(DESK, &[&[("action", action)], fields.as_slice()].concat()).await
}

async fn administrator(plenary: &Plenary) -> Visitor {
    plenary.person("ada", NOBODY_ELSE, &["administrator"]).await
}

#[actix_web::test]
async fn a_new_version_is_looked_at_before_it_is_published_and_is_in_force_at_once() {
    let plenary = Plenary::new().await;
    let ada = administrator(&plenary).await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let before = declined(&ana, &mia).await;
    assert!(ada.visit("/administration/rules").await.links().contains(&DESK.to_owned()));
    let form = texts(&ada, &[("en", "Answer the question, and nothing else."), ("fr", "Rien de plus.")]).await;

    let page = send(&ada, &form, "preview").await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains("<ins>") && page.html.contains("<del>"), "{}", page.html);
    assert!(page.words().contains("What version 2 would change"), "{}", page.words());
    assert!(page.words().contains("Unchanged:") && page.words().contains("Русский"), "{}", page.words());
    assert_eq!(plenary.count("rule_version where version = 2"), 0, "looking publishes nothing");

    let page = send(&ada, &form, "publish").await;
    assert_eq!((page.status, page.location()), (303, "/administration/rules/R1?saved=yes"));
    assert!(ada.visit(page.location()).await.words().contains("Version 2 is in force."));
    let rules = plenary.anybody().visit("/rules").await.words();
    assert!(rules.contains("Answer the question, and nothing else.") && rules.contains("Earlier versions"), "{rules}");
    assert!(plenary.anybody().visit("/rules?lang=fr").await.words().contains("Rien de plus."));

    // What was decided before keeps its version, and what is decided from now on names the new one.
    let page = ana.visit(&before).await.words();
    assert!(page.contains("version 1") && page.contains("It has read differently since"), "{page}");
    let after = declined(&ana, &mia).await;
    assert!(ana.visit(&after).await.words().contains("Answer the question, and nothing else."));
    let who = "audit_entry e join account a on a.id = e.actor_id where a.name = 'ada' and e.action = 'rule.published'
               and e.subject = 'rule:R1' and e.detail = '{\"version\": 2}'";
    assert_eq!(plenary.count(who), 1);
}

#[actix_web::test]
async fn a_version_without_a_text_in_one_language_is_not_published_and_nothing_typed_is_lost() {
    let plenary = Plenary::new().await;
    let ada = administrator(&plenary).await;
    for action in ["preview", "publish"] {
        let form = texts(&ada, &[("en", "Zq other words."), ("ar", " ")]).await;
        let page = send(&ada, &form, action).await;
        assert_eq!((page.status, page.complained_about()), (422, vec!["body_ar"]), "{action}");
        assert!(page.html.contains("href=\"#body_ar\"") && page.html.contains("Zq other words."), "{}", page.html);
    }
    let form = texts(&ada, &[]).await;
    let page = send(&ada, &form, "publish").await;
    assert_eq!(page.status, 422);
    assert!(page.words().contains("the rule reads so already"), "{}", page.words());
    assert_eq!(plenary.count("rule_version where version > 1"), 0);
}

#[actix_web::test]
async fn of_two_administrators_the_second_sees_what_the_first_published() {
    let plenary = Plenary::new().await;
    let ada = administrator(&plenary).await;
    let (first, second) = (
        texts(&ada, &[("en", "The words of the first.")]).await,
        texts(&ada, &[("en", "The words of the second.")]).await,
    );
    assert_eq!(send(&ada, &first, "publish").await.status, 303);
    let page = send(&ada, &second, "publish").await;
    assert_eq!(page.status, 409);
    let told = page.words();
    assert!(told.contains("Version 2 was published since"), "{told}");
    assert!(page.html.contains("The words of the second."), "what was typed is not lost");
    assert!(page.html.contains("<del>first") && page.html.contains("<ins>second"), "{}", page.html);
    // A form that lacks something stays the form of the version that it was made of.
    let lacking: Vec<_> = second
        .iter()
        .map(|(name, value)| (name.clone(), if name == "title_fr" { String::new() } else { value.clone() }))
        .collect();
    let page_of_it = send(&ada, &lacking, "preview").await;
    assert_eq!((page_of_it.status, page_of_it.field("version").as_str()), (422, "1"));
    assert_eq!(
        send(&ada, &second, "preview").await.status,
        409,
        "so that the next look tells what the first published"
    );
    // Whoever has seen that may publish the next one.
    let again: Vec<_> = second
        .into_iter()
        .map(|(name, value)| if name == "version" { (name, page.field("version")) } else { (name, value) })
        .collect();
    assert_eq!(send(&ada, &again, "publish").await.status, 303);
    assert_eq!(plenary.text("select max(version)::text from rule_version where rule_code = 'R1'"), "3");
}

#[actix_web::test]
async fn a_kept_page_of_the_rules_is_made_anew_when_one_is_published() {
    let plenary = Plenary::new().await;
    plenary.keeps_pages().await;
    let ada = administrator(&plenary).await;
    let anybody = plenary.anybody();
    assert!(!anybody.visit("/rules").await.words().contains("In force from now on."));
    let form = texts(&ada, &[("en", "In force from now on.")]).await;
    assert_eq!(send(&ada, &form, "publish").await.status, 303);
    assert!(anybody.visit("/rules").await.words().contains("In force from now on."));
}
