//! The organisers' desk: what to do next, and nothing of it for others.

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, Speaks};

#[actix_web::test]
async fn the_desk_counts_all_that_is_to_do_and_shows_the_first_ten() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let sessions = |slug: &str, from: i32, to: i32| {
        plenary.sql(&format!(
            "insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at)
             select '{slug}-' || n, 1, 'side_event', '{slug} ' || n, 'online', 'UTC', '2022-01-01Z', '2022-01-02Z'
             from generate_series({from}, {to}) n"
        ));
    };
    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone)
         select 'topic-' || n, 1, 'Topic ' || n, 'Why?', now(), now() + interval '1 day', 'UTC' from generate_series(1, 11) n",
    );
    let words = nora.visit("/organise").await.words();
    assert!(words.contains("Next: 11 topics are not published") && words.contains("\n1 more\n"), "{words}");
    sessions("draft", 1, 12);
    let words = nora.visit("/organise").await.words();
    assert!(words.contains("Next: 12 sessions are not published") && words.contains("\n2 more\n"), "{words}");
    plenary.sql(
        "insert into session_time_reading (session_id, position, words, found_in, starts_at, ends_at, zone)
         select id, n, 'Some time', 'body', '2022-01-01Z'::timestamptz + n * interval '1 h', '2022-01-02Z', 'UTC'
         from session, generate_series(1, 2) n",
    );
    let page = nora.visit("/organise").await;
    assert!(page.words().contains("Next: the times of 13 sessions disagree"), "{}", page.words());
    assert_eq!(page.html.matches("#settle\"").count(), 11, "{}", page.words());
}

#[actix_web::test]
async fn a_mandate_that_waits_comes_first_and_is_decided_once() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    plenary.contributor("ana", INDUSTRY).await;
    plenary.contributor("ben", CIVIL_SOCIETY).await;
    plenary.sql("update mandate set status = 'requested', decided_at = null");
    let words = nora.visit("/organise").await.words();
    assert!(words.contains("Next: 2 mandates wait to be verified") && words.contains("Invented Devices"), "{words}");
    let decide = |mandate, action| [("mandate", mandate), ("action", action)];
    assert_eq!(nora.submit("/organise/mandates", &decide("1", "verify")).await.location(), "/organise/mandates");
    assert_eq!(nora.submit("/organise/mandates", &decide("2", "refuse")).await.status, 303);
    assert_eq!(nora.submit("/organise/mandates", &decide("2", "verify")).await.status, 409);
    assert_eq!(nora.submit("/organise/mandates", &decide("1", "x")).await.status, 400);
    assert_eq!(plenary.text("select string_agg(status::text, ' ' order by id) from mandate"), "verified refused");
    assert!(nora.visit("/organise/mandates").await.words().contains("No mandate waits."));
    let olga = plenary.person("olga", Speaks("state", Some("Example Republic")), &["organiser"]).await;
    plenary.sql("update mandate set status = 'requested', decided_at = null where id = 3");
    assert_eq!(olga.submit("/organise/mandates", &decide("3", "verify")).await.status, 403);
}

#[actix_web::test]
async fn the_desk_is_for_organisers_only_and_says_nothing_to_others() {
    let plenary = Plenary::new().await;
    let mia = plenary.moderator("mia").await;
    let pages = ["", "/mandates", "/processes", "/processes/new", "/processes/none", "/sessions", "/sessions/new"];
    let pages =
        pages.iter().chain(&["/sessions/a-session", "/sessions/none", "/topics", "/topics/new", "/topics/what-first"]);
    for page in pages {
        let address = format!("/organise{page}");
        assert_eq!(mia.visit(&address).await.status, 403, "{address}");
        let page = plenary.anybody().visit(&address).await;
        assert!(page.status == 303 && page.location().starts_with("/login?next="), "{address}");
    }
    for address in ["/sessions/none", "/sessions/none/settlement", "/processes/none", "/topics/none", "/mandates"] {
        assert_eq!(mia.submit(&format!("/organise{address}"), &[("version", "1")]).await.status, 403, "{address}");
    }
    let nora = plenary.organiser("nora").await;
    for address in ["/sessions/none", "/processes/none", "/topics/none", "/topics/new?process=none"] {
        assert_eq!(nora.visit(&format!("/organise{address}")).await.status, 404, "{address}");
    }
    assert!(nora.visit("/").await.html.contains("href=\"/organise\""));
    assert!(!mia.visit("/").await.html.contains("href=\"/organise\""));
    assert_eq!(nora.visit("/organise").await.header("cache-control"), "no-store");
}
