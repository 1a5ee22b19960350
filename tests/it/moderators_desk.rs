//! What moderators see and do at their desk, beyond the decision itself.

use crate::support::{INDUSTRY, NOBODY_ELSE, Page, Plenary, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

async fn revise(author: &Visitor, desk: &str, text: &str) {
    let page = author.submit(desk, &[("action", "submit"), ("language", "en"), ("body", text)]).await;
    assert_eq!(page.status, 303, "{}", page.html);
}

/// What was put in and taken out, as the page shows it.
fn changes(page: &Page) -> Vec<&str> {
    let marked = |tag| page.html.split(tag).skip(1).filter_map(|rest| rest.split('<').next());
    marked("<ins>").chain(marked("<del>")).collect()
}

#[actix_web::test]
async fn a_text_is_compared_with_what_it_was_written_against() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("One apple.").await.location().to_owned();
    let case = mia.claim().await;
    mia.decide(&case, "approve", &[]).await;
    let first = mia.visit(&case).await;
    assert!(changes(&first).is_empty() && !first.html.contains("What changed"), "a first text corrects nothing");
    assert!(first.html.contains("First text") && !first.html.contains("Correction of"));

    revise(&ana, &desk, "One pear.").await;
    let correction = mia.visit(&case).await;
    assert!(correction.html.contains("Correction of No. 1"));
    assert_eq!(changes(&correction), ["pear", "apple"], "against what is read");
    mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    revise(&ana, &desk, "One plum.").await;
    assert_eq!(changes(&mia.visit(&case).await), ["plum", "pear"], "against what was sent back");
    mia.claim().await;
    mia.decide(&case, "decline", REASONS).await;
    revise(&ana, &desk, "One cherry.").await;
    assert_eq!(changes(&mia.visit(&case).await), ["cherry", "apple"], "against what is read");
    revise(&ana, &desk, "One apple.").await;
    let same = mia.visit(&case).await;
    assert!(changes(&same).is_empty() && !same.html.contains("What changed"));
}

#[actix_web::test]
async fn the_history_shows_every_reason_beside_its_own_line() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = ana.contribute("One.").await.location().to_owned();
    let case = mia.claim().await;
    max.submit(&case, &[("action", "take_over"), ("explanation", "She went home ill.")]).await;
    max.decide(&case, "request_changes", &[("rule", "R1"), ("explanation", "The first reason.")]).await;
    revise(&ana, &desk, "Two.").await;
    max.claim().await;
    max.decide(&case, "decline", &[("rule", "R2"), ("explanation", "The second reason.")]).await;
    let page = max.visit(&case).await;
    let history = page.html.split("<ol class=\"history\">").nth(1).unwrap().split("</ol>").next().unwrap();
    for line in history.split("<li>").skip(1) {
        let reasons = ["She went home ill.", "The first reason.", "The second reason."];
        let told: Vec<&str> = reasons.into_iter().filter(|reason| line.contains(reason)).collect();
        let expected: &[&str] = match line {
            line if line.contains("Taken over") => &["She went home ill."],
            line if line.contains("Changes requested") => &["The first reason."],
            line if line.contains("Declined") => &["The second reason."],
            _ => &[],
        };
        assert_eq!(told, expected, "{line}");
    }
    assert!(reasons_are_all_there(history));
}

fn reasons_are_all_there(history: &str) -> bool {
    ["ill.", "first reason", "second reason"].iter().all(|reason| history.matches(reason).count() == 1)
}

#[actix_web::test]
async fn what_was_written_is_not_lost_when_a_colleague_took_over() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("One.").await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let case = mia.claim().await;
    let form = mia.visit(&case).await;
    max.submit(&case, &[("action", "take_over"), ("explanation", "She went home ill.")]).await;
    let (token, version) = (form.field("token"), form.field("version"));
    let decision = [("action", "decline"), ("token", token.as_str()), ("version", version.as_str())];
    let page = mia.submit(&case, &[&decision, REASONS].concat()).await;
    assert_eq!(page.status, 409);
    let wrote = page.html.split("What you wrote").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(wrote.contains("leave the other speaker out") && wrote.contains("R3"), "{wrote}");
}

#[actix_web::test]
async fn a_decision_is_confirmed_where_it_leads() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("One.").await.location().to_owned();
    ana.contribute("Two.").await;
    let case = mia.claim().await;
    assert!(!mia.visit(&case).await.html.contains("notice success"));
    let next = mia.decide(&case, "approve", &[]).await.location().to_owned();
    assert!(next.starts_with("/moderation/") && next != case);
    let page = mia.visit(&next).await;
    assert!(page.html.contains("Published as No. 1.") && page.links().contains(&format!("{TOPIC}/1")));
    assert_eq!(mia.decide(&next, "request_changes", REASONS).await.location(), "/moderation");
    assert!(mia.visit("/moderation").await.html.contains("Changes requested. The author was told."));

    revise(&ana, &desk, "One, corrected.").await;
    mia.approve_next().await;
    assert!(mia.visit("/moderation").await.html.contains("The correction of No. 1 is published."));
    let version = mia.visit(&case).await.field("version");
    mia.submit(&case, &[&[("action", "remove"), ("version", version.as_str())], REASONS].concat()).await;
    assert!(mia.visit(&case).await.html.contains("No. 1 is removed."));
    assert!(
        !plenary.moderator("max").await.visit("/moderation").await.html.contains("notice success"),
        "others did nothing"
    );
}

#[actix_web::test]
async fn a_text_that_came_unasked_goes_back_when_its_holder_claims_another() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    for text in ["One.", "Two.", "Three."] {
        ana.contribute(text).await;
    }
    let third = plenary.text("select reference from contribution order by id desc limit 1");
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let first = mia.claim().await;
    let second = mia.decide(&first, "approve", &[]).await.location().to_owned();
    assert_eq!(plenary.count("revision where claim_unasked"), 1);
    assert_eq!(mia.submit("/moderation/claim", &[("reference", &third)]).await.status, 303);
    assert_eq!(max.claim().await, second, "it is free again");
    assert!(mia.visit(&second).await.html.contains("Left unread, and back in the queue"), "and its history says so");

    // Asked for, it stays with its holder.
    plenary.sql("update revision set claimed_by = null, claim_token = null, claimed_at = null, claim_until = null");
    let second = mia.claim().await;
    assert_eq!(mia.submit("/moderation/claim", &[("reference", &third)]).await.status, 303);
    assert_eq!(max.claim().await, "/moderation");
    let after = mia.decide(&second, "approve", &[]).await;
    assert_eq!(after.location(), format!("/moderation/{third}"), "what she holds comes before anything new");
}

#[actix_web::test]
async fn what_came_unasked_is_the_next_one_that_is_asked_for() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    for text in ["One.", "Two.", "Three."] {
        ana.contribute(text).await;
    }
    let mia = plenary.moderator("mia").await;
    let first = mia.claim().await;
    let second = mia.decide(&first, "approve", &[]).await.location().to_owned();
    assert_eq!(mia.claim().await, second);
    assert_eq!(plenary.count("revision where claim_unasked"), 0);
}

#[actix_web::test]
async fn a_text_that_cannot_be_approved_yet_says_so_and_stands_behind_the_others() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let eve = plenary.person("eve", NOBODY_ELSE, &["contributor"]).await;
    ana.write(&[("body", "For us."), ("action", "submit"), ("capacity", "organisation")]).await;
    plenary.sql("update mandate set status = 'requested', decided_at = null");
    eve.contribute("For myself.").await;
    let mia = plenary.moderator("mia").await;
    assert_eq!(mia.visit("/moderation").await.html.matches("mandate not verified").count(), 1);
    let hers = mia.claim().await;
    assert!(mia.visit(&hers).await.html.contains("For myself."));
    let next = mia.decide(&hers, "approve", &[]).await.location().to_owned();
    let page = mia.visit(&next).await;
    assert!(page.html.contains("For us.") && !page.html.contains("value=\"approve\""));
    assert!(page.html.contains("It cannot be approved until then"));
    assert_eq!(mia.decide(&next, "request_changes", REASONS).await.status, 303);
}

#[actix_web::test]
async fn whoever_is_still_reading_keeps_the_text_and_loses_nothing_typed() {
    const NEARLY_OVER: &str =
        "update revision set claim_until = now() + interval '1 minute' where claimed_by is not null";
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("One.").await;
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let long = || plenary.count("revision where claim_until > now() + interval '10 minutes'") == 1;
    plenary.sql(NEARLY_OVER);
    assert!(mia.visit(&case).await.html.contains("You hold this until"));
    assert!(!long(), "looking changes nothing");

    let page = mia.decide(&case, "keep", &[("rule", "R3"), ("explanation", "Half a sent")]).await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains(">Half a sent</textarea>") && page.html.contains("value=\"R3\" selected"));
    assert!(long());
    plenary.sql(NEARLY_OVER);
    assert_eq!(mia.decide(&case, "decline", &[]).await.status, 422);
    assert!(long(), "a form with mistakes is a sign of life too");
    assert_eq!(plenary.count("audit_entry where action = 'contribution.claimed'"), 1);

    let form = mia.visit(&case).await;
    plenary.sql("update revision set claim_until = now() - interval '1 minute' where claimed_by is not null");
    let keep = [("action", "keep"), ("token", &form.field("token")), ("explanation", "Half a sentence")];
    let late = mia.submit(&case, &keep.map(|(name, value)| (name, value))).await;
    assert_eq!(late.status, 409);
    assert!(late.html.contains("Your claim has run out.") && late.html.contains("Half a sentence"));
}

#[actix_web::test]
async fn moderators_find_what_is_published_and_nobody_else_learns_its_case() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let case = ana.contribute("One.").await.location().replace("/desk/", "/moderation/");
    mia.approve_next().await;
    let address = format!("{TOPIC}/1");
    assert!(mia.visit(&address).await.links().contains(&case));
    for other in [&ana, &plenary.anybody(), &plenary.organiser("olga").await] {
        assert!(!other.visit(&address).await.html.contains(&case.replace("/moderation/", "")));
    }
    let desk = mia.visit("/moderation").await;
    let lately = desk.html.split("Decided lately").nth(1).unwrap();
    assert!(lately.contains(&case) && lately.contains("No. 1") && lately.contains("mia"));

    for n in 2..=12 {
        ana.contribute(&format!("Number {n}.")).await;
        mia.approve_next().await;
    }
    let earlier = mia.visit("/moderation").await.links().into_iter().find(|link| link.contains("decided_before"));
    let earlier = mia.visit(earlier.unwrap().split('#').next().unwrap()).await;
    assert!(earlier.html.split("Decided lately").nth(1).unwrap().contains(&case));
}

#[actix_web::test]
async fn the_texts_to_start_from_are_in_the_language_of_the_author_beside_that_of_the_moderator() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("# A heading\n\nAnd text.").await;
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let page = mia.visit(&case).await;
    for text in ["Part of your text leaves the question", "Your text concerns another subject"] {
        assert!(page.html.contains(&format!("<p lang=\"en\" dir=\"ltr\">{text}")), "{text}");
    }
    plenary.sql("update account set language = 'ar' where name = 'ana'");
    let page = mia.visit(&case).await;
    assert!(page.html.contains("<p lang=\"ar\" dir=\"rtl\">يبتعد جزء من نصكم"));
    assert!(page.html.contains("lang=\"en\" dir=\"ltr\">Part of your text leaves the question"));
    // A heading of the text stands below one of the page, level by level.
    let before = page.html.split("<h4").next().unwrap();
    assert!(page.html.contains("<h4") && before.contains("<h3 class=\"sr\">"));
}

#[actix_web::test]
async fn a_button_puts_a_text_into_the_form_and_decides_nothing() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("One.").await;
    plenary.sql("update account set language = 'fr' where name = 'ana'");
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let form = mia.visit(&case).await;
    let (token, version) = (form.field("token"), form.field("version"));
    let fill = [("token", token.as_str()), ("version", &version), ("explanation", "First of all:"), ("rule", "R1")];
    let page = mia.submit(&format!("{case}/canned"), &[&fill[..], &[("canned", "R3-request_changes")]].concat()).await;
    assert_eq!(page.status, 200);
    let typed = page.html.split("<textarea id=\"explanation\"").nth(1).unwrap().split("</textarea>").next().unwrap();
    assert!(typed.contains("First of all:\n\nVotre argument est le bienvenu"), "{typed}");
    assert!(page.html.contains("value=\"R3\" selected"));
    assert_eq!(plenary.count("decision"), 0);
    let wrong = mia.submit(&format!("{case}/canned"), &[&fill[..], &[("canned", "R9-decline")]].concat()).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(mia.decide(&case, "request_changes", REASONS).await.status, 303);
    let late = mia.submit(&format!("{case}/canned"), &[&fill[..], &[("canned", "R3-decline")]].concat()).await;
    assert_eq!(late.status, 409, "there is nothing to decide any more");
}
