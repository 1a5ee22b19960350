//! Finding contributions in a topic: by group, organisation and language; and what is new.

use plenary::commands::verify;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, STATE, TOPIC, Visitor};

/// Four contributions: of industry, a reply of civil society in French, a reply to that of industry in French, and
/// one of a State.
async fn discussed() -> (Plenary, Visitor, Visitor) {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let (carl, mia) = (plenary.contributor("carl", STATE).await, plenary.moderator("mia").await);
    let french = |text: &'static str, to: &'static str| {
        [("body", text), ("action", "submit"), ("reply_to", to), ("language", "fr")]
    };
    ana.contribute("The first.").await;
    mia.approve_next().await;
    ben.write(&french("La deuxième.", "1")).await;
    mia.approve_next().await;
    ana.write(&french("La troisième.", "2")).await;
    mia.approve_next().await;
    carl.contribute("The fourth.").await;
    mia.approve_next().await;
    (plenary, ana, mia)
}

fn numbers(page: &Page) -> Vec<i32> {
    page.html.split("id=\"n").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

#[actix_web::test]
async fn contributions_are_found_by_group_organisation_and_language_together() {
    let (plenary, ..) = discussed().await;
    let reader = plenary.anybody();
    for (query, found) in [
        ("said_by=industry", vec![1, 3]),
        ("organisation=Invented+Devices", vec![1, 3]),
        ("language=fr", vec![2, 3]),
        ("organisation=Invented+Devices&language=fr", vec![3]),
        ("said_by=industry&language=fr&sort=newest", vec![3]),
        ("said_by=&organisation=&language=&sort=newest", vec![4, 1, 2, 3]),
        ("organisation=nobody", vec![]),
        ("language=xx", vec![]),
        ("said_by=academia", vec![]),
    ] {
        let page = reader.visit(&format!("{TOPIC}?view=order&{query}")).await;
        assert_eq!((page.status, numbers(&page)), (200, found), "{query}");
    }
    assert_eq!(reader.visit(&format!("{TOPIC}?view=order&said_by=nobody")).await.status, 404);
}

#[actix_web::test]
async fn what_is_found_shows_the_way_to_it_and_how_much_there_is() {
    let (plenary, ..) = discussed().await;
    let page = plenary.anybody().visit(&format!("{TOPIC}?view=order&language=fr")).await;
    let words = page.words();
    assert!(words.contains("2 contributions found."), "{words}");
    assert!(words.contains("No. 1\nNo. 2\nNo. 3\n, in reply to\nNo. 2"), "{words}");
    assert!(!page.html.contains("depth-1"), "each stands for itself");
    assert!(page.html.contains("<option value=\"fr\" selected>French (2)</option>"), "{}", page.html);
    let none = plenary.anybody().visit(&format!("{TOPIC}?view=order&language=ru")).await.words();
    assert!(none.contains("0 contributions found.") && none.contains("Nothing published here answers"), "{none}");
}

#[actix_web::test]
async fn the_form_offers_only_what_was_published() {
    let (plenary, _, mia) = discussed().await;
    let dora = plenary.contributor("dora", STATE).await;
    let form =
        |page: Page| page.html.split("class=\"filters\"").nth(1).unwrap().split("</form>").next().unwrap().to_owned();
    let before = form(plenary.anybody().visit(TOPIC).await);
    dora.write(&[("body", "Quatrième."), ("action", "submit"), ("language", "es")]).await;
    assert_eq!(form(plenary.anybody().visit(TOPIC).await), before);
    mia.approve_next().await;
    assert!(form(plenary.anybody().visit(TOPIC).await).contains("Spanish (1)"));
}

#[actix_web::test]
async fn what_was_taken_back_is_not_found_any_more() {
    let (plenary, ana, _) = discussed().await;
    let case = plenary.text("select '/desk/' || reference from contribution where no = 1");
    assert_eq!(ana.submit(&case, &[("action", "withdraw_published")]).await.status, 303);
    let page = plenary.anybody().visit(&format!("{TOPIC}?view=order&organisation=Invented+Devices")).await;
    assert_eq!(numbers(&page), [3]);
    assert!(page.html.contains("Invented Devices (1)"), "{}", page.html);
}

#[actix_web::test]
async fn one_link_leads_from_each_new_contribution_to_the_next_without_a_script() {
    let (plenary, ana, mia) = discussed().await;
    let bea = plenary.contributor("bea", CIVIL_SOCIETY).await;
    bea.submit(&format!("{TOPIC}/read"), &[("no", "4"), ("next", TOPIC)]).await;
    for parent in [1, 2] {
        ana.reply(parent, "Something new.").await;
        mia.approve_next().await;
    }
    let next = |page: &Page| page.links().into_iter().find(|link| link.starts_with(TOPIC) && link.contains("new="));
    let first = next(&bea.visit(&format!("{TOPIC}?view=order")).await).unwrap();
    assert_eq!(
        first, "/topics/what-first?view=order&new=6#n6",
        "in the order of the thread: the answer to No. 2 first"
    );
    let second = next(&bea.visit(first.split('#').next().unwrap()).await).unwrap();
    assert_eq!(second, "/topics/what-first?view=order&new=5#n5");
    let page = bea.visit(second.split('#').next().unwrap()).await;
    assert!(next(&page).is_none() && page.words().contains("Mark as read up to No. 6"), "{}", page.words());
    assert!(next(&plenary.anybody().visit(&first).await).is_none());
}

#[actix_web::test]
async fn who_is_signed_in_is_told_what_is_new_and_nobody_else_is() {
    let (plenary, ana, mia) = discussed().await;
    let ben = plenary.contributor("bea", CIVIL_SOCIETY).await;
    let stored = plenary.everything_stored();
    let strip = |page: &Page| page.html.contains("class=\"unread");
    let first = ben.visit(TOPIC).await;
    assert!(first.words().contains("Mark as read up to No. 4"), "{}", first.words());
    assert_eq!(plenary.everything_stored(), stored, "reading changes nothing");

    let mark = |no: &'static str| [("no", no), ("next", "/topics/what-first?view=order")];
    let page = ben.submit(&format!("{TOPIC}/read"), &mark("4")).await;
    assert_eq!((page.status, page.location()), (303, "/topics/what-first?view=order"));
    assert!(ben.visit(TOPIC).await.words().contains("You have read everything published here."));

    ana.reply(2, "The fifth.").await;
    ben.contribute("The sixth, of Bea.").await;
    assert!(ben.visit(TOPIC).await.words().contains("You have read everything"), "what waits is not new");
    mia.approve_next().await;
    mia.approve_next().await;
    let page = ben.visit(TOPIC).await;
    assert!(page.words().contains("One new contribution since you were here."), "{}", page.words());
    let next = |page: &Page| {
        page.links().into_iter().find(|link| link.starts_with(TOPIC) && link.contains("new=")).unwrap_or_default()
    };
    assert_eq!(next(&page), "/topics/what-first?new=5#n5", "what one wrote oneself is not new");
    let elsewhere = ben.visit(&format!("{TOPIC}?view=order&said_by=state")).await;
    assert_eq!(next(&elsewhere), "/topics/what-first?view=order&from=5&new=5#n5");

    // Nobody goes back by it, and nobody has read what is not there.
    ben.submit(&format!("{TOPIC}/read"), &mark("1")).await;
    assert_eq!(plenary.text("select string_agg(no::text, ' ') from read_mark"), "4");
    ben.submit(&format!("{TOPIC}/read"), &mark("2000000000")).await;
    assert_eq!(plenary.text("select string_agg(no::text, ' ') from read_mark"), "6");
    ana.submit(&format!("{TOPIC}/read"), &[("no", "-3"), ("next", "//evil.example")]).await;
    assert_eq!(plenary.count("read_mark"), 1);

    let visitor = plenary.anybody().visit(TOPIC).await;
    assert!(strip(&page) && !strip(&visitor));
    let thread = |page: &Page| {
        page.html.split("<ol class=\"sayings\"").nth(1).unwrap().split("</ol>").next().unwrap().to_owned()
    };
    assert_eq!(thread(&page), thread(&visitor), "the thread is everybody's");
}

async fn news(who: &Visitor, since: i32) -> serde_json::Value {
    let page = who.visit(&format!("{TOPIC}/news?since={since}")).await;
    assert_eq!((page.status, page.header("content-type")), (200, "application/json"));
    serde_json::from_str(&page.html).unwrap()
}

#[actix_web::test]
async fn an_open_page_learns_how_much_was_published_meanwhile_and_nothing_else() {
    let (plenary, ana, mia) = discussed().await;
    let reader = plenary.anybody();
    let page = reader.visit(TOPIC).await;
    assert!(
        page.html.contains("data-news=\"/topics/what-first/news?since=4\"") || page.html.contains("news?since&#x3D;4")
    );
    let nothing = news(&reader, 4).await;
    assert_eq!(nothing, serde_json::json!({ "new": 0, "words": null, "show": null }));
    let tag = reader.visit(&format!("{TOPIC}/news?since=4")).await.header("etag").to_owned();
    ana.contribute("The fifth.").await;
    ana.contribute("The sixth.").await;
    let again = actix_web::test::TestRequest::get()
        .uri("/topics/what-first/news?since=4")
        .insert_header(("if-none-match", tag));
    assert_eq!(reader.send(again).await.status, 304, "what waits tells nothing");
    mia.approve_next().await;
    mia.approve_next().await;
    let told =
        serde_json::json!({ "new": 2, "words": "2 new – show", "show": "/topics/what-first?view=order&from=5#n5" });
    assert_eq!(news(&reader, 4).await, told);
    plenary.sql("update topic set closes_at = now()");
    assert!(!reader.visit(TOPIC).await.html.contains("data-news"), "nothing more comes where it is closed");
}

#[actix_web::test]
async fn verifying_finds_a_reply_that_hangs_elsewhere_and_a_mark_beyond_the_end() {
    let (plenary, ana, _) = discussed().await;
    ana.submit(&format!("{TOPIC}/read"), &[("no", "4")]).await;
    let faults = || verify::faults(&mut plenary.database.connect()).unwrap();
    assert_eq!(faults(), Vec::<String>::new());
    plenary.sql(
        "update contribution set sort_path = int4send(2) || int4send(3) where no = 3; update read_mark set no = 5",
    );
    let found = faults();
    for fault in ["a reply that does not follow what it answers", "read up to a number that nothing has yet"] {
        assert_eq!(found.iter().filter(|found| found.starts_with(fault)).count(), 1, "{found:?}");
    }
}

#[actix_web::test]
async fn topics_are_found_by_issue_and_norm() {
    let (plenary, ..) = discussed().await;
    plenary.sql(
        "insert into process_issue (process_id, position, code, title) values (1, 90, 'capacity', 'Capacity-building'), (1, 91, 'other', 'Unasked');
         insert into norm (process_id, letter, reference, short_title) values (1, 'z', 'A paragraph', 'A norm');
         insert into topic_issue select 1, id from process_issue where code = 'capacity';
         insert into topic_norm select 1, id from norm where letter = 'z';
         insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
         select 'another', 1, 'Another topic', 'What else?', opens_at, closes_at, zone, now() from topic where id = 1;",
    );
    let reader = plenary.anybody();
    let process = plenary.text("select slug from process where id = 1");
    let page = reader.visit("/topics").await;
    assert!(page.words().contains("Capacity-building") && !page.words().contains("Unasked"), "{}", page.words());
    for (query, both) in [
        (String::new(), true),
        (format!("?issue={process}/capacity"), false),
        (format!("?norm={process}/z"), false),
        (format!("?issue={process}%2Fcapacity&norm={process}%2Fz"), false),
        ("?issue=&norm=".into(), true),
    ] {
        let page = reader.visit(&format!("/topics{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(page.links().contains(&TOPIC.to_owned()), "{query}");
        assert_eq!(page.links().contains(&"/topics/another".to_owned()), both, "{query}");
    }
    for nothing in [format!("issue={process}/other"), "norm=a/b".into(), "issue=capacity".into()] {
        assert_eq!(reader.visit(&format!("/topics?{nothing}")).await.status, 404, "{nothing}");
    }
}
