//! The public ledger: every decision, nobody's name, no number of a text that was sent back, no time of day.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::Text;
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
    let page = page.split_once("</form>").unwrap().1;
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
    assert_eq!((named("industry").await, named("individual").await), (0, 0), "what is left would be of individuals");
    declined(&plenary, "academia", &[None]);
    assert_eq!((named("industry").await, named("individual").await), (10, 0), "it could be of two groups, and of five");
    declined(&plenary, "individual", &[None]);
    assert_eq!((named("industry").await, named("individual").await), (0, 0), "what is left would be of academia");
    declined(&plenary, "academia", &[None; 4]);
    assert_eq!((named("industry").await, named("individual").await, named("academia").await), (10, 5, 5));

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
        assert_eq!(names, ["about", "action", "date", "group", "id", "no", "rule", "topic", "waited_hours"]);
    }
    let table = plenary.anybody().visit("/ledger.csv").await.html;
    assert!(table.starts_with("\u{feff}id,date,action,topic,no,rule,group,waited_hours,about\r\n"), "{table}");
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

/// What the ledger lists for a query, as the three kinds of a file and the page agree on it.
async fn looked_for(plenary: &Plenary, query: &str) -> Vec<Value> {
    let visitor = plenary.anybody();
    let lines: Vec<Value> = serde_json::from_str(&visitor.visit(&format!("/ledger.json?{query}")).await.html).unwrap();
    let rows = |html: &str| html.matches("<tr role=\"row\"><td").count();
    assert_eq!(rows(&visitor.visit(&format!("/ledger?{query}")).await.html), lines.len(), "{query}");
    let table = visitor.visit(&format!("/ledger.csv?{query}")).await.html;
    assert_eq!(table.split_terminator("\r\n").count(), lines.len() + 1, "{query}");
    assert_eq!(visitor.visit(&format!("/ledger.atom?{query}")).await.html.matches("<entry>").count(), lines.len());
    lines
}

#[actix_web::test]
async fn the_ledger_is_looked_through_by_topic_group_action_rule_and_month_on_the_page_and_in_every_file() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.sql(CLOSED);
    let actions = async |query: &str| -> Vec<String> {
        let mut found: Vec<String> =
            looked_for(&plenary, query).await.iter().map(|line| line["action"].as_str().unwrap().to_owned()).collect();
        found.sort();
        found
    };
    let everything = ["approve", "approve", "decline", "request_changes"];
    for query in ["", "topic=what-first", "topic=&group=&action=&rule=&month=", "nothing=known"] {
        assert_eq!(actions(query).await, everything, "{query}");
    }
    let today = plenary.text("select to_char(now() at time zone 'UTC', 'YYYY-MM')");
    assert_eq!(actions(&format!("month={today}")).await, everything);
    assert_eq!(actions("action=decline").await, ["decline"]);
    assert_eq!(actions("rule=R3").await, ["request_changes"]);
    assert_eq!(actions("group=industry").await, ["approve"], "what was sent back does not name its group");
    assert_eq!(actions("group=industry&action=approve&topic=what-first").await, ["approve"]);
    for query in ["topic=nothing", "month=1999-12", "rule=R9", "group=nobody", "group=industry&action=decline"] {
        assert_eq!(actions(query).await, [""; 0], "{query}");
    }
    for query in ["action=hide", "topic=%00", "month=12/2021"] {
        assert_eq!(plenary.anybody().visit(&format!("/ledger.json?{query}")).await.status / 100, 4, "{query}");
    }
}

#[actix_web::test]
async fn a_month_that_is_none_is_said_beside_its_field_and_the_other_fields_stay() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    let page = plenary.anybody().visit("/ledger?rule=R3&month=December").await;
    assert_eq!(page.status, 422);
    assert!(page.html.contains("Please give a month as in 2021-12."), "{}", page.html);
    assert!(page.html.contains("<option value=\"R3\" selected>") && page.html.contains("value=\"December\""));
    assert!(page.header("cache-control").contains("no-store"));
}

#[actix_web::test]
async fn pages_and_files_of_a_filter_go_on_with_it() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.sql(
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, decided_at, waited)
         select c.id, c.live_revision_id, (select id from account where name = 'mia'), 'remove', 'R1', 'For the sake of the test.',
                now() - n * interval '1 minute', interval '3 days'
         from contribution c, generate_series(1, 150) n where c.no = 1",
    );
    let visitor = plenary.anybody();
    let page = visitor.visit("/ledger?action=remove&topic=what-first").await;
    let links = page.links();
    let next = links.iter().find(|link| link.contains("after=")).unwrap();
    assert!(next.starts_with("/ledger?topic=what-first&action=remove&day="), "{next}");
    assert_eq!(visitor.visit(next).await.html.matches("<tr role=\"row\"><td").count(), 50);
    assert!(links.contains(&"/ledger.csv?topic=what-first&action=remove".to_owned()), "{links:?}");
    let feed = visitor.visit("/ledger.atom?action=remove&topic=what-first").await.html;
    assert!(feed.contains("/ledger.atom?topic=what-first&amp;action=remove"), "{feed}");
}

/// How PostgreSQL answers a query, in its own words.
fn plan(plenary: &Plenary, query: &str) -> String {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let lines = diesel::sql_query(format!("explain (analyze, timing off) {query}"));
    let lines = lines.load::<Line>(&mut plenary.database.connect()).unwrap();
    lines.into_iter().map(|line| line.line + "\n").collect()
}

/// Looks for the first page of a view of the ledger, and whether that reads much that it does not show.
pub fn served_by_an_index(plenary: &Plenary, view: &str, filter: &str) {
    let page = format!("select * from public_view.{view} where {filter} order by decided_on desc, id desc limit 101");
    let plan = plan(plenary, &page);
    for table in ["decision", "appeal_outcome"] {
        assert!(!plan.contains(&format!("Seq Scan on {table}")), "{view} where {filter}: {plan}");
    }
    let removed: u64 = plan
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Rows Removed by Filter: "))
        .filter_map(|count| count.parse::<u64>().ok())
        .sum();
    assert!(removed < 300 && !plan.contains("external"), "{view} where {filter}: {plan}");
}

/// How PostgreSQL would look for the first page, once there is much to look through.
#[actix_web::test]
async fn an_index_serves_every_filter_of_the_ledger() {
    let plenary = Plenary::new().await;
    sent_back_and_declined(&plenary).await;
    plenary.sql(
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, decided_at, waited)
         select c.id, c.live_revision_id, (select id from account where name = 'mia'), 'remove', 'R' || 1 + n % 6,
                'For the sake of the test.', now() - n * interval '1 hour', interval '3 days'
         from contribution c, generate_series(1, 20000) n where c.no = 1 + n % 2;
         analyze decision; analyze contribution; analyze topic",
    );
    for (view, filter) in [
        ("read", "true"),
        ("read", "topic_id = 1"),
        ("read", "kind = 'restore'"),
        ("read", "rule_code = 'R6'"),
        ("read", "group_id = 'industry'"),
        ("read", "group_id = 'academia'"),
        ("read", "decided_on >= current_date - 90 and decided_on < current_date - 60"),
        ("read", "decided_on <= current_date - 90"),
        ("sent_back", "true"),
        ("sent_back", "topic_id = 1"),
        ("sent_back", "kind = 'decline'"),
        ("sent_back", "rule_code = 'R1'"),
        ("sent_back", "decided_on >= current_date - 90 and decided_on < current_date - 60"),
        ("sent_back_by_group", "group_id = 'academia'"),
    ] {
        served_by_an_index(&plenary, &format!("ledger_of_{view}"), filter);
    }
}
