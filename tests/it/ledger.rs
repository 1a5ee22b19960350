//! The public ledger: every decision, nobody's name, no number of a text that was sent back, no time of day.

use std::collections::BTreeSet;

use plenary::contributions::queries::invariants;
use serde_json::Value;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, Visitor};

const SEND_BACK: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];
const DECLINE: &[(&str, &str)] = &[("rule", "R5"), ("explanation", "It names somebody who is ill.")];
const CLOSED: &str = "update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'";

async fn revise(author: &Visitor, desk: &str, text: &str) {
    let page = author.submit(desk, &[("action", "submit"), ("language", "en"), ("body", text)]).await;
    assert_eq!(page.status, 303, "{}", page.html);
}

async fn lines(plenary: &Plenary) -> Vec<Value> {
    serde_json::from_str(&plenary.anybody().visit("/ledger.json").await.html).unwrap()
}

/// A text that was sent back and published later, and a published one of which a correction was declined.
async fn sent_back_and_declined(plenary: &Plenary) {
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    let desk = ana.contribute("Unlike theirs.").await.location().to_owned();
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", SEND_BACK).await;
    revise(&ana, &desk, "A useful point.").await;
    mia.approve_next().await;
    let desk = ben.contribute("Another point.").await.location().to_owned();
    mia.approve_next().await;
    revise(&ben, &desk, "A correction that names a patient.").await;
    let case = mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
    assert_eq!(plenary.count("contribution where visibility = 'live'"), 2);
}

#[actix_web::test]
async fn a_text_sent_back_or_declined_is_tied_to_no_number_and_no_author() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    let open: Vec<_> = lines(&plenary).await.iter().map(|line| line["action"].clone()).collect();
    assert_eq!(open, ["approve", "approve"], "what was sent back waits for the topic to close");
    plenary.sql(CLOSED);

    let lines = lines(&plenary).await;
    assert_eq!(lines.len(), 4);
    for line in &lines {
        let negative = line["action"] == "request_changes" || line["action"] == "decline";
        assert_eq!(line["no"].is_null(), negative, "{line}");
        assert_eq!(line["group"].is_null(), negative, "{line}");
        assert_eq!(line["rule"].is_null(), !negative, "{line}");
    }
    let visitor = plenary.anybody();
    let page = visitor.visit("/ledger").await.html;
    let table = visitor.visit("/ledger.csv").await.html;
    let feed = visitor.visit("/ledger.atom").await.html;
    let told = page.split("<tr").chain(table.split("\r\n")).chain(feed.split("<entry"));
    let negative: Vec<&str> = told
        .filter(|line| {
            ["Changes requested", "Declined", ",request_changes,", ",decline,"].iter().any(|word| line.contains(word))
        })
        .collect();
    assert_eq!(negative.len(), 6, "{negative:#?}");
    for line in negative {
        for word in
            ["what-first/", "No. ", "what-first,1", "what-first,2", "Invented", "Fictional", "ndustry", "ivil society"]
        {
            assert!(!line.contains(word), "{word} in {line}");
        }
    }
}

/// Texts that were declined, one of each speaker: the row number of an organisation, or nothing for somebody new who
/// speaks for nobody else.
fn declined(plenary: &Plenary, group: &str, speakers: &[Option<i64>]) {
    for speaker in speakers {
        let (capacity, organisation) =
            speaker.map_or(("personal", "null".to_owned()), |id| ("organisation", id.to_string()));
        plenary.sql(&format!(
            "with writer as (insert into account (email, name, password_hash, group_id)
                             select 'writer-' || count(*) || '@example.org', 'Somebody', '', '{group}' from account returning id),
             said as (insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as,
                                                posting_key)
                      select left(translate(md5(id::text), '0123456789', 'ghijklmnop'), 26), 1, id, {organisation}, '{group}',
                             '{capacity}', 'Somebody', 'a key' from writer returning id),
             told as (insert into revision (contribution_id, number, language, body, html, renderer, words, state)
                      select id, 1, 'en', 'Text', '<p>Text</p>', 1, 1, 'declined' from said returning id, contribution_id)
             insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
             select contribution_id, id, (select id from account where name = 'mia'), 'decline', 'R1', 'For the test.',
                    interval '1 hour' from told"
        ));
    }
}

#[actix_web::test]
async fn a_group_is_named_from_five_organisations_or_people_on_and_not_from_five_decisions() {
    let plenary = Plenary::new().await;
    plenary.moderator("mia").await;
    plenary.sql(CLOSED);
    plenary.sql(
        "insert into organisation (slug, name, group_id)
         select 'invented-' || n, 'Invented ' || n, 'industry' from generate_series(1, 5) n",
    );
    let named = async |group: &str| lines(&plenary).await.iter().filter(|line| line["group"] == group).count();
    declined(&plenary, "industry", &[1, 1, 1, 1, 1, 1, 2, 3, 4].map(Some));
    declined(&plenary, "individual", &[None; 4]);
    assert_eq!((named("industry").await, named("individual").await), (0, 0), "it would be four that everybody knows");
    declined(&plenary, "industry", &[Some(5)]);
    assert_eq!((named("industry").await, named("individual").await), (10, 0), "one of another group changes nothing");
    declined(&plenary, "individual", &[None]);
    assert_eq!((named("industry").await, named("individual").await), (10, 5));

    let misnamed = || -> Vec<String> {
        let broken = invariants::broken(&mut plenary.database.connect()).unwrap();
        broken.into_iter().filter(|fault| fault.starts_with("a group that the ledger names")).collect()
    };
    assert!(misnamed().is_empty());
    plenary.sql("delete from sent_back_speaker where speaker = 5");
    assert_eq!(misnamed().len(), 1, "verifying finds what the page would tell wrongly");
}

#[actix_web::test]
async fn the_ledger_gives_days_and_hours_and_names_that_count_nothing() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.sql(CLOSED);
    let lines = lines(&plenary).await;
    let ids: BTreeSet<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert!(ids.len() == 4 && ids.iter().all(|id| id.len() == 36), "{ids:?}");
    for line in &lines {
        assert_eq!(line["date"].as_str().unwrap().len(), "2021-12-15".len(), "{line}");
        assert_eq!(line["waited_hours"], 1, "begun hours count: {line}");
        let mut names: Vec<&String> = line.as_object().unwrap().keys().collect();
        names.sort();
        assert_eq!(names, ["action", "date", "group", "id", "no", "rule", "topic", "waited_hours"]);
    }
    let table = plenary.anybody().visit("/ledger.csv").await.html;
    assert!(table.starts_with("\u{feff}id,date,action,topic,no,rule,group,waited_hours\r\n"), "{table}");
    let feed = plenary.anybody().visit("/ledger.atom").await.html;
    let times: Vec<&str> = feed.split("<updated>").skip(1).collect();
    assert!(times.len() == 5 && times.iter().all(|time| time[10..].starts_with("T00:00:00")), "{feed}");
    let page = plenary.anybody().visit("/ledger").await.html;
    assert!(page.contains("within an hour") && !page.contains(" min"));
    assert!(page.split("datetime=\"").skip(1).all(|time| time.find('"') == Some(10)), "{page}");
}

#[actix_web::test]
async fn the_files_hold_every_line_and_do_nothing_where_they_are_opened() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.sql(
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, decided_at, waited)
         select c.id, c.live_revision_id, (select id from account where name = 'mia'), 'remove', 'R1', 'For the sake of the test.',
                now() - n * interval '1 minute', interval '3 days'
         from contribution c, generate_series(1, 4500) n where c.no = 1",
    );
    let visitor = plenary.anybody();
    let lines = lines(&plenary).await;
    let ids: BTreeSet<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!((lines.len(), ids.len()), (4502, 4502));
    let dates: Vec<&str> = lines.iter().map(|line| line["date"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by(|one, next| one >= next), "newest first");
    for address in ["/ledger.csv", "/ledger.json"] {
        let page = visitor.visit(address).await;
        assert_eq!(page.header("content-security-policy"), "sandbox; default-src 'none'", "{address}");
        assert_eq!(page.header("content-disposition"), format!("attachment; filename=\"{}\"", &address[1..]));
        assert!(page.header("cache-control").starts_with("public"));
        assert!(address.ends_with("json") || page.html.split_terminator("\r\n").count() == 4503);
    }
    // And so do the pages.
    let (mut address, mut read) = ("/ledger".to_owned(), 0);
    loop {
        let page = visitor.visit(&address).await;
        read += page.html.matches("<tr role=\"row\"><td").count();
        let Some(next) = page.links().into_iter().find(|link| link.starts_with("/ledger?day=")) else { break };
        address = next;
    }
    assert_eq!(read, 4502);
    assert_eq!(visitor.visit("/ledger?day=2021-12-15&after=nothing").await.status, 400);
}

#[actix_web::test]
async fn the_site_map_names_everything_that_is_published() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.add_one_of_each();
    let map = plenary.anybody().visit("/sitemap.xml").await.html;
    let lists = ["/topics<", "/sessions<", "/processes<", "/summaries<", "/ledger<", "/rules<", "/about<"];
    for part in ["/processes/", "/sessions/", "/topics/what-first<", "/summaries/a-summary<"].into_iter().chain(lists) {
        assert!(map.contains(part), "{part} in {map}");
    }
    assert!(!map.contains("a-draft"));
}
