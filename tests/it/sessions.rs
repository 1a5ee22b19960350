//! What everybody reads of sessions and processes.

use insta::assert_snapshot;

use crate::support::record::{FORUM, with};
use crate::support::{Plenary, TOPIC, Visitor};

pub async fn publish(nora: &Visitor, fields: &[(&str, &str)]) -> String {
    let page = nora.submit("/organise/sessions/new", &with(fields, "action", "publish")).await;
    assert_eq!(page.status, 303, "{}", page.words());
    page.location().trim_start_matches("/organise").split('?').next().unwrap().to_owned()
}

#[actix_web::test]
async fn a_contradiction_is_shown_until_somebody_settles_it_and_then_its_reason() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let address = publish(&nora, FORUM).await;
    let words = plenary.anybody().visit(&address).await.words();
    let (read_by_people, _) = words.split_once("\n{").unwrap();
    assert_snapshot!(read_by_people, @r"
    A Process
    Sessions
    19 April 2021
    Conference session · online
    Protecting Healthcare Against Cyberattacks – Opportunities for State Action
    19 April 2021
    14:00-15:00 CEST (UTC+02:00)
    has passed
    The source gives more than one time
    The statements below contradict each other and are all kept. The one marked is used for now, because it names its time zone (or because an organiser entered it); no organiser has settled the question yet.
    listing
    19 April 2021 @ 3:00 pm - 4:00 pm
    Read as 19 April 2021,
    15:00-16:00 CEST (UTC+02:00)
    (no zone is named; it is inferred)
    body
    ·
    used here
    Time: 14:00-15:00 CEST
    Read as 19 April 2021,
    14:00-15:00 CEST (UTC+02:00)
    It names its zone.
    What this is for.
    Background
    Hospitals
    suffer
    .
    Programme
    14:00-14:10
    Opening
    People
    Amy Ertan
    PhD Researcher
    Royal Holloway, University of London
    Academia
    Ada Example
    Details
    Process
    A Process
    Occasion
    WSIS Forum 2021
    Facilitator
    CyberPeace Institute
    Contact
    hidden at source
    Links
    Live stream (of the session, which has passed)
    On &lt;/script&gt; air
    Calendar
    Add to your calendar (.ics)
    About this entry
    Taken from an event page.
    This page is not an official record.
    ");
    let desk = format!("/organise{address}");
    let version = nora.visit(&desk).await.field("version");
    let settle =
        [("version", version.as_str()), ("reading", "1"), ("reason", "The host confirmed the listing by mail.")];
    let page = nora.submit(&format!("{desk}/settlement"), &settle).await;
    assert_eq!(page.status, 303, "{}", page.words());
    let words = plenary.anybody().visit(&address).await.words();
    assert!(words.contains("The host confirmed the listing by mail."), "{words}");
    assert!(words.contains("19 April 2021\n15:00-16:00 CEST (UTC+02:00)"), "{words}");
    assert!(!words.contains("no organiser has settled"), "{words}");
    assert_eq!(plenary.count("audit_entry where action = 'session.time_settled'"), 1);
}

#[actix_web::test]
async fn an_evening_in_new_york_ends_on_the_next_day_in_zurich() {
    let plenary = Plenary::new().await;
    let words = plenary.anybody().visit("/sessions/a-session").await.words();
    assert!(words.contains("15 December 2021\n18:45-21:30 EST (UTC-05:00)"), "{words}");
    assert!(words.contains("This is a side-event."), "{words}");
    plenary.sql("update session set zone = 'Europe/Zurich'");
    let words = plenary.anybody().visit("/sessions/a-session").await.words();
    assert!(words.contains("16 December 2021\n00:45-03:30 CET (UTC+01:00)"), "{words}");
    plenary.sql("update session set zone = 'UTC'");
    let words = plenary.anybody().visit("/sessions/a-session").await.words();
    assert!(words.contains("15 December 2021 to 16 December 2021\n23:45-02:30 UTC"), "{words}");
}

#[actix_web::test]
async fn a_session_knows_whether_it_is_ahead_or_running_or_over() {
    let plenary = Plenary::new().await;
    for (from, until, said) in [
        ("5 days 1 hour", "6 days", "in 5 days"),
        ("-1 hour", "1 hour", "is running"),
        ("-2 hours", "-1 hour", "has passed"),
    ] {
        plenary.sql(&format!(
            "update session set starts_at = now() + interval '{from}', ends_at = now() + interval '{until}'"
        ));
        for address in ["/sessions/a-session", "/sessions", "/processes/a-process"] {
            let words = plenary.anybody().visit(address).await.words();
            assert!(words.contains(said), "{address}: {words}");
        }
    }
}

#[actix_web::test]
async fn calendars_read_back_with_their_zone() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let address = publish(&nora, FORUM).await;
    let one = plenary.anybody().visit(&format!("{address}.ics")).await;
    assert_eq!((one.status, one.header("content-type")), (200, "text/calendar; charset=utf-8"));
    let parsed: icalendar::Calendar = one.html.parse().unwrap();
    let event = parsed.components.iter().find_map(|part| part.as_event()).unwrap();
    use icalendar::Component;
    assert_eq!(event.get_summary(), Some(FORUM[0].1));
    assert_eq!(event.property_value("CONFERENCE"), Some("https://example.org/live?a=1&b=2"));
    assert!(one.html.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich"));
    assert!(one.html.contains("DTSTART;TZID=Europe/Zurich:20210419T140000"));
    let all: icalendar::Calendar = plenary.anybody().visit("/calendar.ics").await.html.parse().unwrap();
    assert_eq!(all.components.iter().filter(|part| part.as_event().is_some()).count(), 2);
}

#[actix_web::test]
async fn a_calendar_says_how_sure_a_time_is_and_counts_every_edit() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let address = publish(&nora, FORUM).await;
    let desk = format!("/organise{address}");
    let said = async || {
        let file = plenary.anybody().visit(&format!("{address}.ics")).await.html;
        let value = |name: &str| file.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
        (value("STATUS:"), value("SEQUENCE:").parse::<u32>().unwrap())
    };
    let (status, first) = said().await;
    assert_eq!(status, "TENTATIVE");
    let version = nora.visit(&desk).await.field("version");
    let settle = [("version", version.as_str()), ("reading", "2"), ("reason", "The host confirmed it by mail.")];
    nora.submit(&format!("{desk}/settlement"), &settle).await;
    let (status, second) = said().await;
    assert!(status == "CONFIRMED" && second > first, "{status} {second}");
    let version = nora.visit(&desk).await.field("version");
    let noted = with(&with(FORUM, "version", &version), "source_note", "Another note.");
    assert_eq!(nora.submit(&desk, &noted).await.status, 303);
    assert!(said().await.1 > second);
}

#[actix_web::test]
async fn a_session_can_be_taken_back_until_a_topic_belongs_to_it_and_then_cancelled() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let address = publish(&nora, FORUM).await;
    let act = async |address: &str, action| nora.submit(&format!("/organise{address}"), &[("action", action)]).await;
    assert_eq!(act(&address, "unpublish").await.status, 303);
    assert_eq!(plenary.anybody().visit(&address).await.status, 404);
    assert_eq!(act(&address, "cancel").await.status, 404);

    let linked = "/sessions/a-session";
    assert_eq!(act(linked, "unpublish").await.status, 409);
    let page = act(linked, "cancel").await;
    assert!(nora.visit(page.location()).await.words().contains("Cancelled: its page"));
    let anybody = plenary.anybody();
    for page in [linked, "/sessions", "/processes/a-process"] {
        assert!(anybody.visit(page).await.words().contains("Cancelled"), "{page}");
    }
    let words = anybody.visit(linked).await.words();
    assert!(words.contains("It does not take place.") && !words.contains("Add to your calendar"), "{words}");
    assert!(anybody.visit(&format!("{linked}.ics")).await.html.contains("\r\nSTATUS:CANCELLED\r\n"));
    assert_eq!(anybody.visit(linked).await.data()["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(act(linked, "resume").await.status, 303);
    assert!(!anybody.visit(linked).await.words().contains("Cancelled"));
    for action in ["session.unpublished", "session.cancelled", "session.resumed"] {
        assert_eq!(plenary.count(&format!("audit_entry where action = '{action}'")), 1, "{action}");
    }
}

#[actix_web::test]
async fn what_has_passed_is_worded_as_past_and_agreeing_times_are_quiet() {
    let plenary = Plenary::new().await;
    plenary.sql(
        "insert into session_time_reading (session_id, position, words, found_in, starts_at, ends_at, chosen)
         select id, 1, 'from 6:45 pm', 'note', starts_at, ends_at, true from session;
         insert into session_part (session_id, position, title) select id, 1, 'Panel' from session",
    );
    let page = plenary.anybody().visit("/sessions/a-session").await;
    assert!(page.words().contains("Topics of this session"), "{}", page.words());
    assert!(page.html.contains("<details class=\"more\"><summary>How the time was read</summary>"), "{}", page.html);
    assert!(page.html.contains("<ol class=\"programme untimed\">"), "{}", page.html);
    plenary.sql("update session set ends_at = now() + interval '1 day'");
    assert!(plenary.anybody().visit("/sessions/a-session").await.words().contains("Topics under discussion"));
}

#[actix_web::test]
async fn all_topics_are_listed_open_ones_first_page_after_page() {
    let plenary = Plenary::new().await;
    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
         select 't-' || n, 1, 'Topic ' || n, 'Why?', now() - interval '90 days',
                now() + (60 - n) * interval '1 hour', 'UTC', now()
         from generate_series(0, 129) n;
         insert into topic (slug, process_id, title, question, opens_at, closes_at, zone)
         values ('canary', 1, 'Canary', 'Why?', now() - interval '1 day', now() + interval '1 minute', 'UTC')",
    );
    let anybody = plenary.anybody();
    let (mut address, mut all, mut pages) = ("/topics".to_owned(), String::new(), 0);
    loop {
        let page = anybody.visit(&address).await;
        assert_eq!(page.status, 200);
        all.push_str(&page.html);
        pages += 1;
        match page.links().into_iter().find(|link| link.starts_with("/topics?")) {
            Some(next) => address = next.replace('+', "%2B"),
            None => break,
        }
    }
    assert_eq!(pages, 3);
    let places: Vec<usize> =
        [59, 0, 61, 129].iter().map(|n| all.find(&format!("\"/topics/t-{n}\"")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    for n in 0..130 {
        assert_eq!(all.matches(&format!("\"/topics/t-{n}\"")).count(), 1, "{n}");
    }
    assert!(!all.contains("Canary"));
    let words = anybody.visit("/processes").await.words();
    assert!(words.contains("A Process"), "{words}");
    assert!(anybody.visit("/").await.links().contains(&"/topics".to_owned()));
}

#[actix_web::test]
async fn visitors_are_told_where_they_are_and_what_follows_a_page() {
    let plenary = Plenary::new().await;
    let anybody = plenary.anybody();
    for (page, kind, feed, current) in [
        (TOPIC, "application/atom+xml", "/topics/what-first.atom", "<a href=\"/topics\" aria-current=\"true\">"),
        ("/ledger", "application/atom+xml", "/ledger.atom", "<a href=\"/ledger\" aria-current=\"page\">"),
        ("/sessions", "text/calendar", "/calendar.ics", "<a href=\"/sessions\" aria-current=\"page\">"),
    ] {
        let html = anybody.visit(page).await.html;
        assert!(html.contains(&format!("<link rel=\"alternate\" type=\"{kind}\"")), "{page}");
        assert!(html.contains(&format!("href=\"{feed}\"")) && html.contains(current), "{page}");
    }
    assert!(!anybody.visit("/rules").await.html.contains("rel=\"alternate\""));
    let join = "href=\"/account/new\">Create an account";
    assert!(anybody.visit("/").await.html.contains(join));
    assert!(!plenary.organiser("nora").await.visit("/").await.html.contains(join));
}

#[actix_web::test]
async fn drafts_are_nowhere() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let page = nora.submit("/organise/sessions/new", &with(FORUM, "title", "Canary session")).await;
    assert_eq!(page.status, 303, "{}", page.words());
    plenary.sql("insert into topic_session select 1, id, 2 from session where slug = 'canary-session'");
    let nobody = plenary.anybody();
    let missing = nobody.visit("/sessions/there-is-none").await;
    for address in ["/sessions/canary-session", "/sessions/canary-session.ics"] {
        let page = nobody.visit(address).await;
        assert_eq!((page.status, page.header("cache-control")), (404, missing.header("cache-control")), "{address}");
    }
    for address in ["/", "/sessions", "/calendar.ics", "/processes/a-process", TOPIC] {
        let page = nobody.visit(address).await;
        assert_eq!(page.status, 200, "{address}");
        assert!(!page.html.contains("Canary") && !page.html.contains("canary"), "{address}");
    }
    assert!(nora.visit("/organise/sessions").await.html.contains("Canary session"));
}

#[actix_web::test]
async fn a_topic_says_what_it_belongs_to() {
    let plenary = Plenary::new().await;
    let page = plenary.anybody().visit(TOPIC).await;
    let words = page.words();
    assert!(words.starts_with("A Process\nA session for the tests\nWhat should come first?\n"), "{words}");
    let card = words.split("Sessions of this topic\n").nth(1).unwrap().split("\nFollow this topic").next().unwrap();
    assert_snapshot!(card, @r"
    A session for the tests
    Side-event ·
    15 December 2021
    Refers to
    Issues
    Threats
    Norms
    Norm f
    Do not damage
    A/70/174, para. 13 (f)
    In our words:
    In our words.
    All of this process
    ");
    assert!(page.links().contains(&"/processes/a-process".to_owned()));
    let session = plenary.anybody().visit("/sessions/a-session").await;
    assert!(session.links().contains(&TOPIC.to_owned()));
}

#[actix_web::test]
async fn sessions_are_listed_by_year_page_after_page() {
    let plenary = Plenary::new().await;
    plenary.sql(
        "insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at, published_at)
         select 's-' || n, 1, 'workshop', 'Workshop ' || n, 'online', 'UTC', '2020-12-31 23:30Z'::timestamptz - n * interval '1 day',
                '2021-01-01 00:30Z'::timestamptz - n * interval '1 day', now() from generate_series(0, 59) n",
    );
    let nobody = plenary.anybody();
    let first = nobody.visit("/sessions").await;
    assert!(first.words().contains("2021\n15 December 2021") && first.words().contains("\n2020\n"));
    let next = first.links().into_iter().find(|link| link.contains("before=")).unwrap();
    let second = nobody.visit(&next.replace("+", "%2B")).await;
    let all = format!("{}{}", first.html, second.html);
    for n in 0..60 {
        assert_eq!(all.matches(&format!("\"/sessions/s-{n}\"")).count(), 1, "{n}");
    }
    assert!(!second.html.contains("before="));
}
