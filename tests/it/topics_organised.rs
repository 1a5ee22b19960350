//! Topics are made, opened, extended; and stay once somebody has written in them.

use crate::support::record::with;
use crate::support::{INDUSTRY, Plenary, TOPIC};

const FIELDS: &[(&str, &str)] = &[
    ("process", "a-process"),
    ("title", "What helps a small hospital?"),
    ("question", "Which single measure helps a small hospital most?"),
    ("introduction", "Please write from *experience*."),
    ("session", "a-session"),
    ("issue", "threats"),
    ("norm", "f"),
    ("zone", "Europe/Zurich"),
    ("opens_date", "2021-01-01"),
    ("opens_time", "09:00"),
    ("closes_date", "2099-12-31"),
    ("closes_time", "18:00"),
    ("word_limit", "300"),
    ("grace_minutes", "15"),
];
const DESK: &str = "/organise/topics/what-helps-a-small-hospital";
const PAGE: &str = "/topics/what-helps-a-small-hospital";

#[actix_web::test]
async fn a_topic_is_made_as_a_draft_and_then_published() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let blank = nora.visit("/organise/topics/new").await;
    assert_eq!(blank.field("process"), "a-process", "the only one there is");
    assert!(blank.words().contains("Norm f: Do not damage"), "{}", blank.words());
    let page = nora.submit("/organise/topics/new", FIELDS).await;
    assert_eq!(page.location(), format!("{DESK}?saved=yes"), "{}", page.words());
    for address in [PAGE.to_owned(), format!("{PAGE}?view=order")] {
        assert_eq!(plenary.anybody().visit(&address).await.status, 404);
    }
    assert!(!plenary.anybody().visit("/sessions/a-session").await.html.contains("small hospital"));

    let edition = nora.visit(DESK).await.field("edition");
    let form = with(FIELDS, "edition", &edition);
    assert_eq!(nora.submit(DESK, &with(&form, "action", "publish")).await.status, 303);
    let page = plenary.anybody().visit(PAGE).await;
    assert!(page.html.contains("<em>experience</em>"));
    assert!(page.words().contains("31 December 2099 at 18:00 CET (UTC+01:00)"), "{}", page.words());
    assert!(page.words().contains("Norm f\nDo not damage"));
    assert!(plenary.anybody().visit("/sessions/a-session").await.links().contains(&PAGE.to_owned()));
    assert!(plenary.anybody().visit("/processes/a-process").await.links().contains(&PAGE.to_owned()));
}

#[actix_web::test]
async fn a_refused_topic_keeps_everything() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    for (field, value, complaint) in [
        ("title", "", "Please write something here."),
        ("question", "?", "Please write at least 3 characters."),
        ("zone", "EST", "Abbreviations such as CET are not taken."),
        ("opens_time", "9", "Please give a time as in 18:45."),
        ("closes_date", "2020-12-31", "It has to close after it opens."),
        ("word_limit", "5", "Please give a number from 50 to 10000."),
        ("grace_minutes", "many", "Please give a number from 0 to 1440."),
        ("issue", "nonsense", "Please choose one of what there is."),
    ] {
        let page = nora.submit("/organise/topics/new", &with(FIELDS, field, value)).await;
        assert_eq!(page.status, 422, "{field}={value}");
        assert!(page.html.contains(complaint), "{field}={value}: {}", page.words());
        assert!(page.html.contains("Please write from *experience*."));
        assert!(page.html.contains("value=\"a-session\" id=\"session-a-session\" checked"), "{field}={value}");
    }
    let skipped = with(&with(FIELDS, "opens_date", "2021-03-28"), "opens_time", "02:30");
    let page = nora.submit("/organise/topics/new", &skipped).await;
    assert_eq!(page.status, 422);
    let (_, after) = page.html.split_once("id=\"opens_time-error\"").unwrap();
    assert!(after.starts_with(">The clocks were put forward then"), "{after:.80}");
    assert_eq!(plenary.count("topic"), 1);
}

#[actix_web::test]
async fn what_is_ticked_twice_is_linked_once() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let twice: Vec<_> =
        FIELDS.iter().copied().chain([("session", "a-session"), ("issue", "threats"), ("norm", "f")]).collect();
    let page = nora.submit("/organise/topics/new", &twice).await;
    assert_eq!(page.status, 303, "{}", page.words());
    for table in ["topic_session", "topic_issue", "topic_norm"] {
        assert_eq!(plenary.count(&format!("{table} where topic_id = 2")), 1, "{table}");
    }
}

/// More sessions than a form offers, all newer than the one of the tests.
const MANY_SESSIONS: &str = "insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at)
     select 'newer-' || n, 1, 'side_event', 'Newer ' || n, 'online', 'UTC', '2022-01-01Z'::timestamptz + n * interval '1 h',
            '2022-01-01Z'::timestamptz + (n + 1) * interval '1 h' from generate_series(1, 600) n";

#[actix_web::test]
async fn an_old_session_stays_linked_when_a_letter_is_corrected() {
    let plenary = Plenary::new().await;
    plenary.sql(MANY_SESSIONS);
    let nora = plenary.organiser("nora").await;
    let desk = "/organise/topics/what-first";
    let form = nora.visit(desk).await;
    assert!(form.html.contains("value=\"a-session\" id=\"session-a-session\" checked"));
    assert!(
        form.words().contains("A session for the tests\n15 December 2021\nNewer 600\n26 January 2022"),
        "{}",
        form.words()
    );
    assert!(form.html.contains("id=\"session-newer-600\"") && !form.html.contains("id=\"session-newer-1\""));
    let edition = form.field("edition");
    assert_eq!(nora.submit(desk, &with(FIELDS, "edition", &edition)).await.status, 303);
    assert_eq!(plenary.count("topic_session where topic_id = 1 and session_id = 1"), 1);
    // What was ticked is offered again beside what is wrong.
    let page = nora.submit("/organise/topics/new", &with(FIELDS, "title", "")).await;
    assert!(page.html.contains("value=\"a-session\" id=\"session-a-session\" checked"));
}

#[actix_web::test]
async fn the_session_that_a_topic_belonged_to_first_stays_the_first() {
    let plenary = Plenary::new().await;
    plenary.sql(MANY_SESSIONS);
    let nora = plenary.organiser("nora").await;
    let desk = "/organise/topics/what-first";
    let edition = nora.visit(desk).await.field("edition");
    let mut fields = with(FIELDS, "session", "newer-600");
    fields.extend([("session", "newer-599"), ("session", "a-session")]);
    assert_eq!(nora.submit(desk, &with(&fields, "edition", &edition)).await.status, 303);
    let order = "select string_agg(slug, ' ' order by position) from topic_session join session on id = session_id
                 where topic_id = 1";
    assert_eq!(plenary.text(order), "a-session newer-600 newer-599");
}

#[actix_web::test]
async fn an_extension_is_on_record_with_both_instants() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    nora.submit("/organise/topics/new", &with(FIELDS, "action", "publish")).await;
    let edition = nora.visit(DESK).await.field("edition");
    let longer = with(&with(FIELDS, "closes_time", "20:00"), "edition", &edition);
    assert_eq!(nora.submit(DESK, &longer).await.status, 303);
    assert_eq!(
        plenary.text("select detail ->> 'closed_at' || ' ' || (detail ->> 'closes_at') from audit_entry where action = 'topic.extended'"),
        "2099-12-31T17:00:00Z 2099-12-31T19:00:00Z"
    );
    let page = nora.submit(DESK, &with(&longer, "closes_time", "21:00")).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("2099-12-31 20:00") && page.html.contains("2099-12-31 21:00"), "{}", page.words());
}

#[actix_web::test]
async fn contributions_coming_in_do_not_disturb_an_edit() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let desk = "/organise/topics/what-first";
    let edition = nora.visit(desk).await.field("edition");
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    ana.contribute("Name a point of contact.").await;
    mia.approve_next().await;
    let page = nora.submit(desk, &with(FIELDS, "edition", &edition)).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert!(plenary.anybody().visit(TOPIC).await.html.contains("Name a point of contact."));
}

#[actix_web::test]
async fn a_topic_can_be_taken_back_only_while_nobody_has_written_in_it() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    nora.submit("/organise/topics/new", &with(FIELDS, "action", "publish")).await;
    assert_eq!(nora.submit(DESK, &[("action", "unpublish")]).await.status, 303);
    assert_eq!(plenary.anybody().visit(PAGE).await.status, 404);
    assert!(nora.visit(&format!("{DESK}?saved=unpublished")).await.words().contains("Unpublished."));
    assert_eq!(nora.submit(DESK, &[("action", "delete")]).await.location(), "/organise/topics");
    assert_eq!(nora.visit(DESK).await.status, 404);

    let ana = plenary.contributor("ana", INDUSTRY).await;
    ana.contribute("Name a point of contact.").await;
    for action in ["unpublish", "delete"] {
        let page = nora.submit("/organise/topics/what-first", &[("action", action)]).await;
        assert_eq!(page.status, 409, "{action}");
    }
    assert_eq!(plenary.anybody().visit(TOPIC).await.status, 200);
    assert!(nora.visit("/organise/topics/what-first").await.words().contains("Somebody has written in this topic"));
}

#[actix_web::test]
async fn an_open_topic_leads_to_the_form_for_a_letter_about_it() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let desk = nora.visit("/organise/topics/what-first").await;
    let letter = "/organise/filings/new?topic=what-first";
    assert!(desk.links().contains(&letter.to_owned()), "{}", desk.html);
    assert!(nora.visit(letter).await.html.contains("<option value=\"what-first\" selected>"));
    nora.submit("/organise/topics/new", &with(FIELDS, "action", "save")).await;
    assert!(!nora.visit(DESK).await.html.contains("/organise/filings/new"), "a draft takes no letters");
}

#[actix_web::test]
async fn a_draft_that_was_thrown_away_holds_no_topic() {
    let plenary = Plenary::new().await;
    let (nora, ana) = (plenary.organiser("nora").await, plenary.contributor("ana", INDUSTRY).await);
    let draft = ana.write(&[("body", "Name a point of contact."), ("action", "draft")]).await;
    let desk = "/organise/topics/what-first";
    assert_eq!(nora.submit(desk, &[("action", "unpublish")]).await.status, 409);
    assert_eq!(ana.submit(draft.location(), &[("action", "discard")]).await.location(), "/desk");
    for action in ["unpublish", "delete"] {
        assert_eq!(nora.submit(desk, &[("action", action)]).await.status, 303, "{action}");
    }
    assert_eq!(plenary.count("topic"), 0);
}
