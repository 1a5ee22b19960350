//! Sessions and processes are made, changed, published; nothing typed is lost.

use crate::support::Plenary;
use crate::support::record::{FORUM, FORUM_SLUG, with};

#[actix_web::test]
async fn a_session_is_made_changed_and_published() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let page = nora.submit("/organise/sessions/new", FORUM).await;
    assert_eq!(page.location(), format!("/organise/sessions/{FORUM_SLUG}?saved=yes"), "{}", page.words());
    let address = format!("/organise/sessions/{FORUM_SLUG}");
    assert_eq!(plenary.anybody().visit(&format!("/sessions/{FORUM_SLUG}")).await.status, 404);

    let form = nora.visit(&address).await;
    assert!(form.html.contains("Amy Ertan, PhD Researcher, Royal Holloway, University of London | Academia"));
    let version = form.field("version");
    let changed = with(FORUM, "version", &version);
    let changed = with(&changed, "venue", "Room 1\nGeneva");
    let page = nora.submit(&address, &with(&changed, "action", "publish")).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert!(nora.visit(page.location()).await.words().contains("Published."));
    assert!(plenary.anybody().visit(&format!("/sessions/{FORUM_SLUG}")).await.words().contains("Room 1\nGeneva"));
    assert_eq!(plenary.text("select version from session where id = 2"), "3");
    for action in ["session.created", "session.edited", "session.published"] {
        assert_eq!(plenary.count(&format!("audit_entry where action = '{action}'")), 1, "{action}");
    }
    // The same title again gets an address of its own.
    let page = nora.submit("/organise/sessions/new", &with(FORUM, "title", "New")).await;
    assert!(page.location().starts_with("/organise/sessions/new-2?"), "{}", page.location());
}

#[actix_web::test]
async fn a_refused_form_keeps_everything_and_says_why_beside_the_field() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    for (field, value, complaint) in [
        ("title", "x", "Please write at least 3 characters."),
        ("title", "Null \0 byte", "This holds characters that cannot be kept."),
        ("zone", "CET", "Abbreviations such as CET are not taken."),
        ("date", "19.4.2021", "Please give a date as in 2021-12-15."),
        ("date", "2021-03-28", "None of the statements below gives this time."),
        ("starts", "2 pm", "Please give a time as in 18:45."),
        ("ends_on", "2021-04-18", "It has to end after it begins."),
        ("people", "Ada\nBo | aliens", "Line 2: there is no such group."),
        ("organisations", "ACME", "Line 1: please end with | and a role"),
        ("links", "javascript:alert(1) | recording", "Line 1: This does not have the form it should have."),
        ("programme", "Opening | soon", "Line 1: Please give a time as in 18:45."),
        ("process", "no-process", "Please choose one of what there is."),
        ("reading_date", "yesterday", "Please give a date as in 2021-12-15."),
    ] {
        let typed = with(FORUM, field, value);
        let page = nora.submit("/organise/sessions/new", &typed).await;
        assert_eq!(page.status, 422, "{field}={value}");
        assert!(page.html.contains(complaint), "{field}={value}: {}", page.words());
        for kept in ["Hospitals *suffer*.", "PhD Researcher", "On &lt;/script&gt; air", "It names its zone."] {
            let replaced = ["people", "links"].contains(&field);
            assert!(replaced || page.html.contains(kept), "{field}={value} lost {kept}");
        }
        let value = value.lines().next().unwrap();
        assert!(field == "process" || page.html.contains(value), "{field}={value} was lost itself");
    }
    assert_eq!(plenary.count("session"), 1);
}

#[actix_web::test]
async fn a_time_that_the_clocks_skip_or_show_twice_is_refused() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    for (date, starts, complaint) in [
        ("2021-03-28", "02:30", "this time did not exist in that zone"),
        ("2021-10-31", "02:30", "this time came twice"),
    ] {
        let plain: Vec<_> = FORUM.iter().copied().filter(|(name, _)| !name.starts_with("reading")).collect();
        let page = nora.submit("/organise/sessions/new", &with(&with(&plain, "date", date), "starts", starts)).await;
        assert_eq!(page.status, 422);
        assert!(page.html.contains(complaint), "{}", page.words());
    }
}

#[actix_web::test]
async fn another_statement_of_time_can_be_added_without_losing_anything() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let page = nora.submit("/organise/sessions/new", &with(FORUM, "action", "row")).await;
    assert_eq!(page.status, 200);
    assert!(page.html.contains("Statement 4") && page.html.contains("It names its zone."));
    assert!(page.html.contains("No zone is named."), "{}", page.words());
    assert_eq!(plenary.count("session"), 1);
}

#[actix_web::test]
async fn roles_groups_and_purposes_are_words_of_the_reader_and_codes_in_store() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    nora.submit("/organise/sessions/new", FORUM).await;
    let address = format!("/organise/sessions/{FORUM_SLUG}?lang=fr");
    let form = nora.visit(&address).await;
    for words in [
        "CyberPeace Institute | Facilitation",
        "University of London | Milieux universitaires",
        "| Diffusion en direct | On",
        "Accueil · Convocation · Facilitation · Codirection · Partenariat",
    ] {
        assert!(form.words().contains(words), "{words}: {}", form.words());
    }
    let typed = with(FORUM, "organisations", "CyberPeace Institute | Facilitation\nACME | host");
    let typed = with(&typed, "people", "Ada Example | société civile");
    let typed = with(&typed, "links", "https://example.org/live | diffusion en direct");
    let wrong = nora.submit(&address, &with(&with(&typed, "version", "1"), "organisations", "ACME | chef")).await;
    assert!(wrong.status == 422 && wrong.html.contains("Convocation · Facilitation"), "{}", wrong.words());
    assert_eq!(nora.submit(&address, &with(&typed, "version", "1")).await.status, 303);
    let stored = "select string_agg(role::text, ' ' order by position) from session_organisation where session_id = 2";
    assert_eq!(plenary.text(stored), "facilitator host");
    assert_eq!(plenary.text("select group_id from session_person where session_id = 2"), "civil_society");
    assert_eq!(plenary.text("select role::text from session_link where session_id = 2"), "live_stream");
}

#[actix_web::test]
async fn two_tabs_do_not_overwrite_each_other() {
    let plenary = Plenary::new().await;
    let (nora, olaf) = (plenary.organiser("nora").await, plenary.organiser("olaf").await);
    nora.submit("/organise/sessions/new", FORUM).await;
    let address = format!("/organise/sessions/{FORUM_SLUG}");
    let version = nora.visit(&address).await.field("version");
    let theirs = with(FORUM, "version", &version);
    assert_eq!(olaf.submit(&address, &with(&theirs, "occasion", "Olaf's occasion")).await.status, 303);
    let mine = with(&theirs, "occasion", "Nora's occasion");
    let page = nora.submit(&address, &mine).await;
    assert_eq!(page.status, 409);
    assert!(
        page.html.contains("Olaf&#x27;s occasion") && page.html.contains("value=\"Nora&#x27;s occasion\""),
        "{}",
        page.words()
    );
    assert_eq!(plenary.text("select occasion from session where id = 2"), "Olaf's occasion");
    // Whoever has seen both may go on.
    let version = page.field("version");
    assert_eq!(nora.submit(&address, &with(&mine, "version", &version)).await.status, 303);
}

#[actix_web::test]
async fn a_settlement_needs_a_choice_a_reason_and_the_session_as_it_is() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    nora.submit("/organise/sessions/new", FORUM).await;
    let address = format!("/organise/sessions/{FORUM_SLUG}/settlement");
    let overview = nora.visit("/organise").await.words();
    assert!(overview.contains("Next: the times of one session disagree"), "{overview}");
    let reason = "The host confirmed it by mail.";
    for (fields, status, said) in [
        ([("version", "1"), ("reading", "1"), ("reason", "No.")], 422, "Please write at least 10 characters."),
        ([("version", "1"), ("reading", ""), ("reason", reason)], 422, "Please choose one of the statements."),
        ([("version", "1"), ("reading", "7"), ("reason", reason)], 422, "Please choose one of the statements."),
        ([("version", "9"), ("reading", "1"), ("reason", reason)], 409, reason),
    ] {
        let page = nora.submit(&address, &fields).await;
        assert_eq!(page.status, status);
        assert!(page.html.contains(said), "{}", page.words());
    }
    let page = nora.submit(&address, &[("version", "1"), ("reading", "2"), ("reason", reason)]).await;
    assert_eq!(page.status, 303);
    assert!(!nora.visit("/organise").await.words().contains("Next: the times"));
    // Changing what was settled on opens the question again.
    let page = nora.visit(&format!("/organise/sessions/{FORUM_SLUG}")).await;
    let moved = with(&with(FORUM, "starts", "15:00"), "ends", "16:00");
    let version = page.field("version");
    let page = nora.submit(&format!("/organise/sessions/{FORUM_SLUG}"), &with(&moved, "version", &version)).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert_eq!(plenary.count("session_time_settlement"), 0);
}

const PROCESS: &[(&str, &str)] = &[
    ("short_name", "OEWG"),
    ("name", "Open-ended working group"),
    ("mandate_symbol", "A/RES/75/240"),
    ("status_note", "Concluded."),
    ("issues", "Existing threats | threats\nNorms | norms"),
    ("norms", "f | para. 13 (f) | Do not damage | In our words.\ng | para. 13 (g) | Protect"),
];

#[actix_web::test]
async fn a_process_is_made_and_changed_and_keeps_what_topics_refer_to() {
    let plenary = Plenary::empty().await;
    let nora = plenary.organiser("nora").await;
    assert!(nora.visit("/organise").await.words().contains("Next: make the process"));
    assert!(nora.visit("/organise/topics/new").await.words().contains("There is no process yet"));
    let page = nora.submit("/organise/processes/new", PROCESS).await;
    assert_eq!(page.location(), "/organise/processes/oewg?saved=yes", "{}", page.words());
    let words = plenary.anybody().visit("/processes/oewg").await.words();
    assert!(words.contains("Norm f\nDo not damage\npara. 13 (f)\nIn our words:\nIn our words."), "{words}");

    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone)
         values ('t', 1, 'Topic', 'Why?', now(), now() + interval '1 day', 'UTC');
         insert into topic_issue select 1, id from process_issue where code = 'threats';
         insert into topic_norm select 1, id from norm where letter = 'f';",
    );
    let form = with(PROCESS, "version", "1");
    for (field, value, complaint) in [
        ("issues", "Norms | norms", "Topics refer to the issue threats: it cannot go."),
        ("norms", "g | para. 13 (g) | Protect", "Topics refer to norm f: it cannot go."),
        ("norms", "13 | x | y", "Line 1: please begin with a single letter"),
        ("short_name", "", "Please enter a name."),
    ] {
        let page = nora.submit("/organise/processes/oewg", &with(&form, field, value)).await;
        assert_eq!(page.status, 422, "{field}={value}");
        assert!(page.html.contains(complaint), "{}", page.words());
    }
    let swapped = with(&form, "issues", "Norms of all | norms\nThreats | threats\nLaw");
    assert_eq!(nora.submit("/organise/processes/oewg", &swapped).await.status, 303);
    assert_eq!(
        plenary.text("select string_agg(title, ', ' order by position) from process_issue"),
        "Norms of all, Threats, Law"
    );
    assert_eq!(plenary.count("topic_issue"), 1);
    let page = nora.submit("/organise/processes/oewg", &with(&form, "name", "Another name")).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Norms of all") && page.html.contains("value=\"Another name\""));
    // Whoever has seen both may go on, however often it was changed before.
    let version = page.field("version");
    let seen = with(&swapped, "version", &version);
    assert_eq!(nora.submit("/organise/processes/oewg", &with(&seen, "name", "Another name")).await.status, 303);
    assert!(nora.visit("/organise/processes/oewg").await.words().contains("Processes\nOEWG\n"));
}

#[actix_web::test]
async fn errors_are_listed_by_name_in_the_order_of_the_form() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let typed = with(&with(&with(FORUM, "title", ""), "date", "soon"), "links", "nowhere");
    let page = nora.submit("/organise/sessions/new", &typed).await;
    let (_, listed) = page
        .words()
        .split_once("Some things need your attention\n")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert!(
        listed.starts_with(
            "Title: please write something here.\nDate: please give a date as in 2021-12-15.\nLinks: line 1: "
        ),
        "{listed}"
    );
    for field in ["title", "date", "links"] {
        assert!(
            page.html.contains(&format!("href=\"#{field}\"")) && page.html.contains(&format!("id=\"{field}\"")),
            "{field}"
        );
    }
    // The last day may be empty, so nothing is wrong with it.
    assert!(!page.html.contains("id=\"ends_on-error\""), "{}", page.html);
}

#[actix_web::test]
async fn a_session_stays_with_its_process_however_many_processes_there_are() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    plenary.sql(
        "insert into process (slug, short_name, name) select 'a-' || n, 'A ' || n, 'A ' || n from generate_series(100, 700) n;
         update process set slug = 'the-process' where id = 1",
    );
    let form = nora.visit("/organise/sessions/a-session").await;
    assert!(form.html.contains("<option value=\"the-process\" selected>"), "{}", form.words());
    let fields = with(&with(FORUM, "process", "the-process"), "version", "1");
    let page = nora.submit("/organise/sessions/a-session", &fields).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert_eq!(nora.submit("/organise/sessions/new", &with(&fields, "title", "")).await.status, 422);
    assert_eq!(plenary.text("select process_id::text from session where id = 1"), "1");
}

#[actix_web::test]
async fn an_abbreviation_of_a_zone_is_kept_as_words_of_the_source() {
    let plenary = Plenary::new().await;
    let nora = plenary.organiser("nora").await;
    let mut typed = FORUM.to_vec();
    typed.retain(|(name, _)| !name.starts_with("reading"));
    typed.extend([
        ("reading_words", "14:00-15:00"),
        ("reading_found", "body"),
        ("reading_date", "2021-04-19"),
        ("reading_from", "14:00"),
        ("reading_until", "15:00"),
        ("reading_zone", "CEST"),
    ]);
    let page = nora.submit("/organise/sessions/new", &typed).await;
    assert_eq!(page.status, 422);
    assert!(
        page.html.contains("CEST is an abbreviation") && page.html.contains("value=\"14:00-15:00 CEST\""),
        "{}",
        page.html
    );
    let chosen = with(&with(&typed, "reading_words", "14:00-15:00 CEST"), "reading_zone", "Europe/Zurich");
    let page = nora.submit("/organise/sessions/new", &chosen).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert!(!nora.visit(page.location()).await.words().contains("No zone is named."));
    assert_eq!(
        plenary.text("select words || ', ' || zone from session_time_reading"),
        "14:00-15:00 CEST, Europe/Zurich"
    );
}
