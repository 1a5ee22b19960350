//! Deciding: with a claim, about the text that was shown, with reasons.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, Speaks, TOPIC};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

#[actix_web::test]
async fn an_author_asked_for_changes_edits_and_the_moderator_sees_the_difference() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("A useful point, unlike theirs.").await.location().to_owned();
    let case = mia.claim().await;
    assert_eq!(mia.decide(&case, "request_changes", REASONS).await.status, 303);

    let page = ana.visit(&desk).await;
    assert!(page.html.contains("Changes requested") && page.html.contains("leave the other speaker out"));
    let sent = ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "A useful point.")]).await;
    assert_eq!(sent.status, 303, "{}", sent.html);

    let again = mia.claim().await;
    assert_eq!(again, case);
    assert!(mia.visit(&case).await.html.contains("<del>"));
    mia.decide(&case, "approve", &[]).await;
    let read = plenary.anybody().visit(TOPIC).await;
    assert!(read.html.contains("A useful point.") && !read.html.contains("unlike theirs"));
}

#[actix_web::test]
async fn a_negative_decision_without_reasons_comes_back_with_complaints() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("Hm.").await;
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    for (rule, explanation) in
        [("", "A long enough explanation."), ("R1", "short"), ("R1", ""), ("R99", "A long enough explanation.")]
    {
        let page = mia.decide(&case, "decline", &[("rule", rule), ("explanation", explanation)]).await;
        assert_eq!(page.status, 422, "{rule} {explanation}");
        let wrong = if ["", "R99"].contains(&rule) { "rule" } else { "explanation" };
        assert!(page.html.contains(&format!("id=\"{wrong}-error\"")), "nothing stands beside {wrong}: {}", page.html);
        let other = if wrong == "rule" { "explanation" } else { "rule" };
        assert!(!page.html.contains(&format!("id=\"{other}-error\"")), "{rule} {explanation}");
        assert_eq!(page.complained_about(), [wrong]);
        assert!(page.html.contains(&format!(">{explanation}</textarea>")), "the form lost {explanation}");
        assert_eq!(page.html.contains("value=\"R1\" selected"), rule == "R1");
    }
    assert_eq!(plenary.count("decision"), 0);
}

#[actix_web::test]
async fn a_declined_text_is_read_by_nobody_and_its_author_learns_why() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("Buy our device.").await.location().to_owned();
    let case = mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", REASONS).await.status, 303);
    let page = ana.visit(&desk).await;
    assert!(page.html.contains("Declined") && page.html.contains("R3"));
    assert!(!page.html.contains("name=\"body\""), "nothing more can be sent");
    assert!(!plenary.anybody().visit(TOPIC).await.html.contains("Buy our device"));
    let lines = async || plenary.anybody().visit("/ledger.csv").await.html.lines().count();
    assert_eq!(lines().await, 1, "the topic is still open");
    plenary.sql("update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'");
    assert_eq!(lines().await, 2);
}

#[actix_web::test]
async fn what_the_author_changed_meanwhile_is_not_decided_about() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("First words.").await.location().to_owned();
    let case = mia.claim().await;
    let form = mia.visit(&case).await;
    ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "Other words.")]).await;
    let (token, version) = (form.field("token"), form.field("version"));
    let page = mia.submit(&case, &[("action", "approve"), ("token", &token), ("version", &version)]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("The author sent another text."));
    assert_eq!(plenary.count("decision"), 0);
}

#[actix_web::test]
async fn two_moderators_get_two_texts_and_neither_decides_the_others() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("One.").await;
    ana.contribute("Two.").await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let (hers, his) = (mia.claim().await, max.claim().await);
    assert_ne!(hers, his);
    let page = max.visit(&hers).await;
    assert!(page.html.contains("mia") && !page.html.contains("name=\"token\""));
    let token = mia.visit(&hers).await.field("token");
    assert_eq!(mia.claim().await, hers, "nothing else waits, so it is the one she holds");
    assert_eq!(mia.visit(&hers).await.field("token"), token);
}

#[actix_web::test]
async fn a_colleague_takes_over_with_a_reason() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("One.").await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let case = mia.claim().await;
    let form = mia.visit(&case).await;
    let short = max.submit(&case, &[("action", "take_over"), ("explanation", "ill")]).await;
    assert_eq!((short.status, short.complained_about()), (422, vec!["take-over-reason"]));
    let reason = [("action", "take_over"), ("explanation", "She went home ill.")];
    assert_eq!(max.submit(&case, &reason).await.location(), case);
    let (token, version) = (form.field("token"), form.field("version"));
    let page = mia.submit(&case, &[("action", "approve"), ("token", &token), ("version", &version)]).await;
    assert_eq!(page.status, 409);
    assert_eq!(max.decide(&case, "approve", &[]).await.status, 303);
}

#[actix_web::test]
async fn nobody_decides_about_an_own_text_or_one_of_the_own_organisation() {
    let plenary = Plenary::new().await;
    let Speaks(group, organisation) = INDUSTRY;
    let both = plenary.person("both", Speaks(group, organisation), &["moderator"]).await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let own = both.contribute("Mine.").await.location().replace("/desk/", "");
    let colleagues = ana.contribute("Ours.").await.location().replace("/desk/", "");
    assert_eq!(both.claim().await, "/moderation");
    for reference in [own, colleagues] {
        assert_eq!(both.submit("/moderation/claim", &[("reference", &reference)]).await.status, 403);
        assert!(both.visit(&format!("/moderation/{reference}")).await.html.contains("Nobody decides"));
    }
}

#[actix_web::test]
async fn nothing_appears_in_the_name_of_an_organisation_before_the_mandate_is_verified() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.sql("update mandate set status = 'requested', decided_at = null");
    ana.write(&[("body", "For us."), ("action", "submit"), ("capacity", "organisation")]).await;
    let mia = plenary.moderator("mia").await;
    let case = mia.claim().await;
    let page = mia.decide(&case, "approve", &[]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("not verified the mandate"));
    plenary.sql("update mandate set status = 'verified', decided_at = now()");
    assert_eq!(mia.decide(&case, "approve", &[]).await.status, 303);
    assert!(plenary.anybody().visit(TOPIC).await.html.contains("For us."));
}

#[actix_web::test]
async fn a_correction_waits_while_the_approved_text_stays_up() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("The old words.").await.location().to_owned();
    mia.approve_next().await;
    ana.submit(&desk, &[("action", "submit"), ("language", "en"), ("body", "The new words.")]).await;
    let read = || async { plenary.anybody().visit(TOPIC).await.html };
    assert!(read().await.contains("The old words.") && !read().await.contains("The new words."));
    mia.approve_next().await;
    let after = read().await;
    assert!(after.contains("The new words.") && !after.contains("The old words.") && after.contains("corrected on"));
    assert_eq!(plenary.count("contribution where no = 1"), 1);
}

#[actix_web::test]
async fn a_removed_contribution_leaves_a_tombstone_with_its_rule_and_comes_back_when_restored() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    let case = ana.contribute("Rude words.").await.location().replace("/desk/", "/moderation/");
    mia.approve_next().await;
    ben.reply(1, "Sorry.").await;
    mia.approve_next().await;
    let version = mia.visit(&case).await.field("version");
    let removal = [&[("action", "remove"), ("version", version.as_str())], REASONS].concat();
    let hasty = mia.submit(&case, &[("action", "remove"), ("version", &version)]).await;
    assert_eq!((hasty.status, hasty.complained_about()), (422, vec!["removal-rule", "removal-explanation"]));
    assert_eq!(mia.submit(&case, &removal).await.status, 303);
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(
        !page.html.contains("Rude words.") && page.html.contains("Removed by a moderator.") && page.html.contains("R3")
    );
    assert!(page.html.contains("Sorry."), "its replies stay");
    let restoring = [&[("action", "restore"), ("version", version.as_str())], REASONS].concat();
    assert_eq!(mia.submit(&case, &restoring).await.status, 303);
    assert!(plenary.anybody().visit(TOPIC).await.html.contains("Rude words."));
}

#[actix_web::test]
async fn the_tombstone_of_a_state_names_no_rule() {
    let plenary = Plenary::new().await;
    let sam = plenary.contributor("sam", crate::support::STATE).await;
    let (mia, mo) = (plenary.moderator("mia").await, plenary.moderator("mo").await);
    let case = sam.contribute("Words of a State.").await.location().replace("/desk/", "/moderation/");
    mia.approve_next().await;
    let version = mia.visit(&case).await.field("version");
    let removal = [("action", "remove"), ("version", version.as_str()), ("rule", "R1")];
    let because = [("explanation", "This answers another question.")];
    assert_eq!(mia.submit(&case, &[&removal[..], &because].concat()).await.status, 303);
    let proposal = mo.visit(&case).await.field("proposal");
    let agreed = [("action", "confirm"), ("proposal", proposal.as_str())];
    assert_eq!(mo.submit(&format!("{case}/proposal"), &agreed).await.status, 303);
    let page = plenary.anybody().visit(TOPIC).await;
    assert!(page.html.contains("Removed by a moderator.") && !page.html.contains("R1"), "{}", page.words());
    assert!(!plenary.anybody().visit("/ledger.json").await.html.contains("R1"));
}

#[actix_web::test]
async fn a_text_given_back_waits_for_somebody_else_and_the_next_one_comes() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let first = ana.contribute("One.").await.location().replace("/desk/", "/moderation/");
    let second = ana.contribute("Two.").await.location().replace("/desk/", "/moderation/");
    assert_eq!(mia.claim().await, first);
    assert_eq!(mia.decide(&first, "release", &[]).await.location(), second);
    assert!(!mia.visit(&second).await.field("token").is_empty(), "it is hers");
    assert_eq!(max.claim().await, first, "it is back in the queue");
    assert_eq!(mia.decide(&second, "release", &[]).await.location(), "/moderation");
    assert_eq!(plenary.count("revision where claimed_by is not null"), 1);
    assert_eq!(mia.claim().await, second, "asked for, it comes again");
}

#[actix_web::test]
async fn a_claim_can_ask_for_one_topic() {
    let plenary = Plenary::new().await;
    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, word_limit, published_at)
         select slug || '-again', process_id, title, question, opens_at, closes_at, zone, word_limit, published_at from topic",
    );
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    ana.contribute("Here.").await;
    let other = [("body", "There."), ("action", "submit"), ("key", "a-key-of-its-own")];
    let there = ana.submit(&format!("{TOPIC}-again/contributions"), &other).await;
    let there = there.location().replace("/desk/", "/moderation/");
    for topic in ["not-there", "what-first'"] {
        assert_eq!(mia.submit("/moderation/claim", &[("topic", topic)]).await.status, 404, "{topic}");
    }
    assert_eq!(plenary.count("revision where claimed_by is not null"), 0);
    assert_eq!(mia.submit("/moderation/claim", &[("topic", "what-first-again")]).await.location(), there);
}

#[actix_web::test]
async fn the_trail_tells_whom_a_text_was_taken_from() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await.contribute("One.").await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let case = mia.claim().await;
    let reason = [("action", "take_over"), ("explanation", "She went home ill.")];
    assert_eq!(max.submit(&case, &reason).await.status, 303);
    let from = "select a.name || ': ' || (e.detail ->> 'reason') from audit_entry e
                join account a on a.id = (e.detail ->> 'from')::bigint where e.action = 'contribution.taken_over'";
    assert_eq!(plenary.text(from), "mia: She went home ill.");
}
