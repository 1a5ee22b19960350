//! What everybody reads of sessions and processes.

use insta::assert_snapshot;

use crate::support::record::{FORUM, with};
use crate::support::{Page, Plenary, TOPIC, Visitor};

async fn publish(nora: &Visitor, fields: &[(&str, &str)]) -> String {
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
    The statements below contradict each other and are all kept. The one marked is used for now, because it names its time zone or was entered so; no organiser has settled the question yet.
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
    People
    Amy Ertan
    PhD Researcher
    Royal Holloway, University of London
    Academia
    Ada Example
    Programme
    14:00-14:10
    Opening
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
    Live stream
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

fn data(page: &Page) -> serde_json::Value {
    let (_, rest) = page.html.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[actix_web::test]
async fn programs_read_the_session_too() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let named = with(FORUM, "title", "Ends </script><b>here & there");
    let page = plenary.anybody().visit(&publish(&nora, &named).await).await;
    let data = data(&page);
    assert_eq!(data["name"], "Ends </script><b>here & there");
    assert_eq!(data["startDate"], "2021-04-19T14:00:00+02:00");
    assert_eq!(data["performer"][0]["affiliation"]["name"], "Royal Holloway, University of London");
    assert_eq!(data["location"]["url"], "https://example.org/live?a=1&b=2");
    assert!(page.html.contains("rel=\"nofollow noopener noreferrer\""));
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
