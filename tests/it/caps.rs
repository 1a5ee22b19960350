//! How much an organisation with its affiliates, or a person who speaks for nobody, may say in a topic.

use plenary::contributions::queries::invariants;

use crate::support::record::with;
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Page, Plenary, Speaks, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "Not about the question.")];
const SUBSIDIARY: Speaks = Speaks("industry", Some("Invented Valves"));

/// So many words.
fn words(count: usize) -> String {
    vec!["word"; count].join(" ")
}

/// Lets every speaker send so many contributions and words; nothing stands for as many as they like.
fn cap(plenary: &Plenary, contributions: &str, words: &str) {
    plenary.sql(&format!("update topic set cap_contributions = {contributions}, cap_words = {words} where id = 1"));
}

/// What the form of the topic says of the caps.
async fn told(who: &Visitor) -> Vec<String> {
    let lines = who.visit(TOPIC).await.words();
    lines.lines().filter(|line| line.ends_with("used.")).map(without_isolates).collect()
}

fn without_isolates(line: &str) -> String {
    line.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// Whether it was refused for want of room, with all that was typed still there.
fn is_refused(page: &Page, typed: &str, why: &str) {
    assert_eq!((page.status, page.complained_about()), (422, vec!["body"]), "{}", page.html);
    assert!(page.words().contains(why), "{}", page.words());
    assert!(page.html.contains(typed), "what was typed is kept");
}

#[actix_web::test]
async fn the_form_says_what_is_used_before_anything_is_written_and_refuses_what_is_too_much() {
    let plenary = Plenary::new().await;
    let (ana, bo) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("bo", INDUSTRY).await);
    let mia = plenary.moderator("mia").await;
    assert_eq!(told(&ana).await, Vec::<String>::new());
    cap(&plenary, "3", "100");
    let nothing = "0 of 3 contributions and 0 of 100 words used.";
    assert_eq!(
        told(&ana).await,
        [format!("Invented Devices: {nothing}"), format!("In a personal capacity: {nothing}")]
    );

    assert_eq!(ana.contribute(&words(40)).await.status, 303);
    mia.approve_next().await;
    assert_eq!(bo.contribute(&words(30)).await.status, 303);
    // What waits counts for a colleague as well.
    let used = "Invented Devices: 2 of 3 contributions and 70 of 100 words used.";
    assert_eq!(told(&ana).await[0], used);
    assert_eq!(told(&bo).await, [used.to_owned(), format!("In a personal capacity: {nothing}")]);

    let long = words(31);
    is_refused(&ana.contribute(&long).await, &long, "There are not so many words left");
    assert_eq!(ana.contribute(&words(20)).await.status, 303);
    is_refused(&bo.contribute("One more.").await, "One more.", "No contribution is left here");
    assert!(bo.contribute("One more.").await.words().contains("3 of 3 contributions"), "and says how much is used");
    // In person there is room for each of them, and a draft may be as long as one likes.
    let personal = [("body", "For myself."), ("action", "submit"), ("capacity", "personal")];
    assert_eq!(bo.write(&personal).await.status, 303);
    let draft = bo.write(&[("body", &words(150)), ("action", "draft")]).await;
    assert_eq!(draft.status, 303);
    let sent = bo.submit(draft.location(), &[("action", "submit"), ("body", &words(150))]).await;
    assert_eq!((sent.status, sent.complained_about()), (422, vec!["body"]));
    assert_eq!(plenary.count("revision"), 4);
}

#[actix_web::test]
async fn what_was_declined_or_withdrawn_leaves_room_and_a_correction_takes_the_place_of_its_own_words() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    cap(&plenary, "1", "100");
    let withdrawn = ana.contribute(&words(60)).await.location().to_owned();
    is_refused(&ana.contribute("Another.").await, "Another.", "No contribution is left here");
    assert_eq!(ana.submit(&withdrawn, &[("action", "withdraw")]).await.status, 303);
    let declined = ana.contribute(&words(60)).await;
    assert_eq!(declined.status, 303);
    let case = mia.claim().await;
    mia.decide(&case, "decline", REASONS).await;
    let desk = ana.contribute(&words(60)).await.location().to_owned();
    assert!(desk.starts_with("/desk/"));
    let edit = async |count: usize| {
        let body = words(count);
        ana.submit(&desk, &[("action", "submit"), ("body", &body), ("language", "en")]).await
    };
    assert_eq!(edit(90).await.status, 303, "it takes the place of the text that waits");
    let page = ana.visit(&desk).await.words();
    assert!(without_isolates(&page).contains("1 of 1 contribution and 90 of 100 words used."), "{page}");
    mia.approve_next().await;
    let long = words(101);
    is_refused(&edit(101).await, &long, "There are not so many words left");
    assert_eq!(edit(95).await.status, 303, "and of the text that is read");
    mia.approve_next().await;
    // Lowered caps take nothing back, and take what adds nothing.
    cap(&plenary, "1", "50");
    assert_eq!(edit(94).await.status, 303);
    assert_eq!(edit(96).await.status, 422);
}

#[actix_web::test]
async fn an_affiliate_counts_with_its_parent() {
    let plenary = Plenary::new().await;
    let (ana, val) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("val", SUBSIDIARY).await);
    let nora = plenary.organiser("nora").await;
    cap(&plenary, "1", "null");
    let desk = "/organise/organisations/invented-valves/parent";
    assert!(nora.visit("/organise/organisations/invented-valves").await.links().contains(&desk.to_owned()));
    let page = nora.submit(desk, &[("parent", "invented devices")]).await;
    assert_eq!(page.status, 303, "{}", page.html);
    assert!(
        nora.visit("/organise/organisations/invented-devices/parent")
            .await
            .words()
            .contains("Its affiliates\nInvented Valves")
    );

    assert_eq!(val.contribute("From the affiliate.").await.status, 303);
    is_refused(&ana.contribute("From the parent.").await, "From the parent.", "No contribution is left here");
    assert_eq!(told(&ana).await[0], "Invented Devices: 1 of 1 contribution used.");
    let shown = nora.visit(desk).await.field("shown");
    assert_eq!(shown, "invented-devices");
    assert_eq!(nora.submit(desk, &[("shown", &shown), ("parent", "")]).await.status, 303);
    assert_eq!(ana.contribute("From the parent.").await.status, 303);
    let trail = plenary.text(
        "select string_agg(detail::text, ' ' order by id) from audit_entry where action = 'organisation.parent_set'",
    );
    assert!(
        trail.contains("\"to\": \"invented-devices\"") && trail.contains("\"from\": \"invented-devices\""),
        "{trail}"
    );
}

#[actix_web::test]
async fn an_affiliate_has_no_affiliates_and_a_form_that_is_wrong_says_why() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    for (name, organisation) in [("a", "Alpha Institute"), ("b", "Beta Institute"), ("c", "Gamma Institute")] {
        plenary.contributor(name, Speaks("academia", Some(organisation))).await;
    }
    let set = async |slug: &str, shown: &str, parent: &str| {
        nora.submit(&format!("/organise/organisations/{slug}/parent"), &[("shown", shown), ("parent", parent)]).await
    };
    assert_eq!(set("alpha-institute", "", "Beta Institute").await.status, 303);
    for (slug, shown, parent, why) in [
        ("gamma-institute", "", "Nobody at all", "There is no organisation of this name."),
        ("gamma-institute", "", "Gamma Institute", "An organisation is not its own affiliate."),
        ("gamma-institute", "", "Alpha Institute", "That one is an affiliate itself."),
        ("beta-institute", "", "Gamma Institute", "It has affiliates of its own"),
    ] {
        let page = set(slug, shown, parent).await;
        assert_eq!((page.status, page.complained_about()), (422, vec!["parent"]), "{slug} of {parent}");
        assert!(page.words().contains(why) && page.html.contains(parent), "{}", page.words());
    }
    // Somebody else was faster.
    assert_eq!(set("alpha-institute", "", "Gamma Institute").await.status, 409);
    assert_eq!(set("nothing-of-the-kind", "", "Gamma Institute").await.status, 404);
    for wrong in [
        "update organisation set parent_id = id, parent_since = now() where slug = 'gamma-institute'",
        "update organisation set parent_id = (select id from organisation where slug = 'alpha-institute'), parent_since = now() where slug = 'gamma-institute'",
        "update organisation set parent_id = (select id from organisation where slug = 'gamma-institute'), parent_since = now() where slug = 'beta-institute'",
    ] {
        assert!(plenary.refuses(wrong), "{wrong}");
    }
}

#[actix_web::test]
async fn nobody_uses_up_what_is_an_organisations_by_only_asking_to_speak_for_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let eve = plenary.contributor("eve", NOBODY_ELSE).await;
    cap(&plenary, "1", "null");
    eve.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    let form = [("action", "submit"), ("capacity", "organisation"), ("organisation", "invented-devices")];
    let as_them = async |body: &str| eve.write(&[&form[..], &[("body", body)]].concat()).await;
    assert_eq!(as_them("As if I were them.").await.status, 303);
    is_refused(&as_them("Again.").await, "Again.", "No contribution is left here");
    assert_eq!(told(&ana).await[0], "Invented Devices: 0 of 1 contribution used.");
    assert_eq!(ana.contribute("As they are.").await.status, 303);
    // Nor does she learn how much they have sent.
    assert_eq!(told(&eve).await[0], "Invented Devices: 1 of 1 contribution used.");
    cap(&plenary, "2", "null");
    ana.contribute("As they are, again.").await;
    assert_eq!(told(&eve).await[0], "Invented Devices: 1 of 2 contributions used.");
}

#[actix_web::test]
async fn an_organiser_sets_the_caps_of_a_topic_and_may_leave_them_out() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let fields = [
        ("process", "a-process"),
        ("title", "What should come first?"),
        ("question", "Which measure comes first, and why?"),
        ("session", "a-session"),
        ("zone", "America/New_York"),
        ("opens_date", "2021-01-01"),
        ("opens_time", "09:00"),
        ("closes_date", "2099-12-31"),
        ("closes_time", "18:00"),
        ("word_limit", "200"),
        ("grace_minutes", "10"),
    ];
    let desk = "/organise/topics/what-first";
    for (contributions, words, stored) in [("3", "3000", "3 3000"), ("3", "", "3 -"), ("", "", "- -")] {
        let edition = nora.visit(desk).await.field("edition");
        let form =
            with(&with(&with(&fields, "edition", &edition), "cap_contributions", contributions), "cap_words", words);
        assert_eq!(nora.submit(desk, &form).await.status, 303);
        let now = "select coalesce(cap_contributions::text, '-') || ' ' || coalesce(cap_words::text, '-') from topic";
        assert_eq!(plenary.text(now), stored);
        let page = nora.visit(desk).await;
        assert_eq!((page.field("cap_contributions"), page.field("cap_words")), (contributions.into(), words.into()));
    }
    let page = nora.submit(desk, &with(&with(&fields, "edition", "1"), "cap_contributions", "0")).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["cap_contributions"]));
}

#[actix_web::test]
async fn verifying_finds_more_than_a_topic_takes_and_affiliates_of_affiliates() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.contributor("bea", CIVIL_SOCIETY).await;
    ana.contribute("Before there were caps.").await;
    cap(&plenary, "1", "null");
    let broken = || invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(broken(), Vec::<String>::new());
    cap(&plenary, "2", "null");
    assert_eq!(ana.contribute("The second.").await.status, 303);
    assert_eq!(broken(), Vec::<String>::new());
    // Two that nobody counted, because somebody switched the caps off behind the program's back.
    plenary.sql("alter table topic disable trigger topic_caps_since; update topic set cap_contributions = null");
    for text in ["The third.", "The fourth."] {
        assert_eq!(ana.contribute(text).await.status, 303);
    }
    plenary.sql(
        "update topic set cap_contributions = 2;
         alter table organisation disable trigger organisation_parent_has_no_parent;
         update organisation set parent_since = now(), parent_id = (select max(id) from organisation o where o.id <> organisation.id)",
    );
    let found = broken();
    assert_eq!(
        found.iter().filter(|fault| fault.starts_with("an affiliate that has affiliates")).count(),
        2,
        "{found:?}"
    );
    plenary.sql("update organisation set parent_since = null, parent_id = null");
    let found = broken();
    assert_eq!(
        found.iter().filter(|fault| fault.starts_with("more contributions of one speaker")).count(),
        1,
        "{found:?}"
    );
}

#[actix_web::test]
async fn an_affiliation_changed_meanwhile_stands_beside_what_was_typed_and_can_be_replaced() {
    let plenary = Plenary::new().await;
    plenary.contributor("ana", INDUSTRY).await;
    let nora = plenary.organiser("nora").await;
    plenary.sql(
        "insert into organisation (slug, name, group_id)
         values ('invented-valves', 'Invented Valves', 'industry'), ('invented-pipes', 'Invented Pipes', 'industry')",
    );
    let desk = "/organise/organisations/invented-valves/parent";
    let first = [("shown", ""), ("parent", "Invented Pipes")];
    assert_eq!(nora.submit(desk, &first).await.status, 303);
    let page = nora.submit(desk, &[("shown", ""), ("parent", "Invented Devices")]).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("Stored now is:\nInvented Pipes"), "{}", page.words());
    assert_eq!((page.field("shown"), page.field("parent")), ("invented-pipes".into(), "Invented Devices".into()));
    let again = [("shown", page.field("shown")), ("parent", page.field("parent"))];
    let again: Vec<_> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(nora.submit(desk, &again).await.status, 303);
    assert_eq!(nora.visit(desk).await.field("parent"), "Invented Devices");
}
