//! How moderation went: all of it for moderators at once; for everybody after closing, and then nothing small.

use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Duration, Utc};
use plenary::contributions::queries::invariants;
use plenary::db::Db;
use plenary::moderation::queries::statistics as queries;
use plenary::moderation::statistics::publish;
use plenary::topics::TopicId;
use serde_json::Value;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Plenary};

const SEND_BACK: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];
const DECLINE: &[(&str, &str)] = &[("rule", "R5"), ("explanation", "It names somebody who is ill.")];
const CLOSED: &str = "update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'";

/// Lets the server do what it does from time to time; says how many topics it counted.
fn keep_up(plenary: &Plenary, now: DateTime<Utc>) -> usize {
    let db = Db::connect(&plenary.database.url, 1).unwrap();
    publish::keep_up(&db, now, &AtomicBool::new(false)).unwrap()
}

/// So many contributions of a group, each by somebody else who speaks for nobody: what was decided first, and whether
/// it was published.
fn decided(plenary: &Plenary, group: &str, kind: &str, published: bool, count: usize) {
    let rule = if kind == "approve" { "null, null" } else { "'R1', 'For the sake of the test.'" };
    let state = if published { "approved" } else { "declined" };
    plenary.sql(&format!(
        "do $$
         declare writer bigint; said bigint; told bigint; number int;
         begin
             for n in 1..{count} loop
                 insert into account (email, name, password_hash, group_id)
                 select 'writer-' || count(*) || '@example.org', 'Somebody', '', '{group}' from account returning id into writer;
                 insert into contribution (reference, topic_id, author_id, group_id, capacity, spoken_as, posting_key)
                 select left(translate(md5(writer::text), '0123456789', 'ghijklmnop'), 26), 1, writer, '{group}', 'personal',
                        'Somebody', 'a key' returning id into said;
                 insert into revision (contribution_id, number, language, body, html, renderer, words, state, submitted_at)
                 values (said, 1, 'en', 'Text', '<p>Text</p>', 1, 1, '{state}', now() - interval '2 hours') returning id into told;
                 insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited, decided_at)
                 values (said, told, (select id from account where name = 'mia'), '{kind}', {rule}, interval '2 hours', now());
                 if {published} then
                     update topic set next_no = next_no + 1 where id = 1 returning next_no - 1 into number;
                     update contribution set visibility = 'live', no = number, sort_path = int4send(number), root_group_id = '{group}',
                                             live_revision_id = told, published_at = now() where id = said;
                     insert into topic_group_count (topic_id, group_id, published) values (1, '{group}', 1)
                     on conflict (topic_id, group_id) do update set published = topic_group_count.published + 1;
                 end if;
             end loop;
         end $$"
    ));
}

/// The lines of the file that everybody may take along, by group.
async fn told(plenary: &Plenary) -> Vec<Value> {
    serde_json::from_str(&plenary.anybody().visit("/statistics.json").await.html).unwrap()
}

fn line<'a>(lines: &'a [Value], group: &str) -> &'a Value {
    lines.iter().find(|line| line["group"] == group).unwrap_or_else(|| panic!("{group} in {lines:#?}"))
}

#[actix_web::test]
async fn a_moderator_sees_at_once_what_became_of_everything() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let mia = plenary.moderator("mia").await;
    ana.contribute("A useful point.").await;
    mia.approve_next().await;
    let desk = ana.contribute("Unlike theirs.").await.location().to_owned();
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", SEND_BACK).await;
    ben.contribute("The patient's name is.").await;
    let case = mia.claim().await;
    mia.decide(&case, "decline", DECLINE).await;
    ben.contribute("Another point.").await;

    let page = mia.visit("/moderation/statistics?topic=what-first").await;
    assert_eq!(page.status, 200);
    let words = page.words().replace('\n', " ");
    for told in
        ["Industry 2 1 1 0 0 0 none", "Civil society 2 0 0 1 0 1 1 min", "All groups 4 1 1 1 0 1 1 min", "R5: Keep"]
    {
        assert!(words.contains(told), "{told} in {words}");
    }
    let list = mia.visit("/moderation/statistics").await.words().replace('\n', " ");
    assert!(list.contains("Waiting now: 1"), "{list}");
    // What the author takes back waits for nobody.
    let taken_back = [("action", "withdraw"), ("body", ""), ("language", "en")];
    assert_eq!(ana.submit(&desk, &taken_back).await.status / 100, 3);
    let words = mia.visit("/moderation/statistics?topic=what-first").await.words().replace('\n', " ");
    assert!(words.contains("Industry 2 1 1 0 1 0 none"), "{words}");
}

#[actix_web::test]
async fn the_clock_stands_still_while_a_text_is_with_its_author_and_runs_on_when_they_replace_what_waits() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let later = |body| [("action", "submit"), ("language", "en"), ("body", body)];
    let desk = ana.contribute("The first text.").await.location().to_owned();
    assert_eq!(ana.submit(&desk, &later("The second text, before anybody read the first.")).await.status, 303);
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", SEND_BACK).await;
    assert_eq!(ana.submit(&desk, &later("The third text.")).await.status, 303);
    mia.approve_next().await;
    let waited = |plenary: &Plenary| {
        let facts = queries::facts(&mut plenary.database.connect(), TopicId(1)).unwrap();
        assert_eq!(facts.len(), 1);
        facts[0].waited
    };
    // The first text waited for an hour, and the second for half an hour more; the third came two days later.
    plenary.sql(
        "alter table revision disable trigger revision_keeps_its_words; alter table decision disable trigger decision_only_grows;
         update revision set submitted_at = '2026-01-01 10:00Z' where number = 1;
         update revision set submitted_at = '2026-01-01 11:00Z' where number = 2;
         update decision set decided_at = '2026-01-01 11:30Z' where kind = 'request_changes';
         update revision set submitted_at = '2026-01-03 11:30Z' where number = 3;
         update decision set decided_at = '2026-01-03 12:00Z' where kind = 'approve'",
    );
    assert_eq!(waited(&plenary), Some(90 * 60));
    // Had the author taken the first text back and sent the second an hour later, only that one would have waited.
    plenary.sql("update revision set state = 'withdrawn' where number = 1");
    assert_eq!(waited(&plenary), Some(30 * 60));
}

#[actix_web::test]
async fn nobody_else_learns_anything_before_a_topic_has_closed() {
    let plenary = Plenary::new().await;
    plenary.moderator("mia").await;
    for (group, kind, published, count) in [("industry", "approve", true, 12), ("industry", "decline", false, 7)] {
        decided(&plenary, group, kind, published, count);
    }
    assert_eq!(keep_up(&plenary, Utc::now()), 0);
    let visitor = plenary.anybody();
    for address in ["/statistics", "/statistics.csv", "/statistics.json"] {
        assert!(!visitor.visit(address).await.html.contains("what-first"), "{address}");
    }
    assert_eq!(visitor.visit("/statistics?topic=what-first").await.status, 404);
    plenary.sql(CLOSED);
    assert_eq!(visitor.visit("/statistics?topic=what-first").await.status, 404, "it was not counted yet");
    assert_eq!(keep_up(&plenary, Utc::now()), 1);
    assert_eq!(visitor.visit("/statistics?topic=what-first").await.status, 200);
    plenary.sql("update topic set closes_at = now() + interval '1 day'");
    assert_eq!(visitor.visit("/statistics?topic=what-first").await.status, 404, "it takes contributions again");
    assert_eq!(told(&plenary).await, Vec::<Value>::new());
}

#[actix_web::test]
async fn a_closed_topic_tells_what_is_large_and_nothing_that_tells_what_is_small() {
    let plenary = Plenary::new().await;
    plenary.moderator("mia").await;
    for (group, kind, published, count) in [
        ("industry", "approve", true, 20),
        ("industry", "request_changes", true, 6),
        ("industry", "decline", false, 7),
        ("civil_society", "approve", true, 15),
        ("civil_society", "request_changes", true, 5),
        ("civil_society", "decline", false, 3),
        ("state", "approve", true, 2),
    ] {
        decided(&plenary, group, kind, published, count);
    }
    plenary.sql(CLOSED);
    keep_up(&plenary, Utc::now());
    let lines = told(&plenary).await;
    let groups: Vec<&str> = lines.iter().map(|line| line["group"].as_str().unwrap()).collect();
    assert_eq!(groups, ["civil_society", "industry", "others", "all"], "two contributions name no group");
    let all = line(&lines, "all");
    assert_eq!((all["published"].as_u64(), all["declined_at_first"].as_u64()), (Some(48), Some(10)));
    for told in &lines {
        for (name, value) in told.as_object().unwrap() {
            let small = value.as_u64().is_some_and(|count| count < 5) && !name.ends_with("hours");
            assert!(!small, "{name} of {told}");
        }
    }
    for name in ["decided", "sent_back_at_first", "declined_at_first"] {
        assert!(line(&lines, "industry")[name].is_null(), "{name} would tell what the others have");
    }
    assert_eq!(line(&lines, "industry")["published"], 26);
    assert_eq!(line(&lines, "industry")["median_hours"], 3, "begun hours");
    assert!(line(&lines, "others")["median_hours"].is_null());

    let page = plenary.anybody().visit("/statistics?topic=what-first").await;
    assert!(page.html.contains("Civil society") && !page.html.contains("States"), "{}", page.html);
    assert!(page.words().contains("not shown"));
    let table = plenary.anybody().visit("/statistics.csv").await.html;
    assert!(table.starts_with("\u{feff}topic,closed_on,counted_on,group,published,decided,"), "{table}");
    assert_eq!(table.split_terminator("\r\n").count(), lines.len() + 1);
}

#[actix_web::test]
async fn what_waits_or_was_never_decided_about_changes_nothing_that_is_told() {
    let plenary = Plenary::new().await;
    plenary.moderator("mia").await;
    for (kind, published, count) in [("approve", true, 20), ("request_changes", true, 6), ("decline", false, 7)] {
        decided(&plenary, "industry", kind, published, count);
        decided(&plenary, "civil_society", kind, published, count);
    }
    let pia = plenary.contributor("pia", NOBODY_ELSE).await;
    pia.contribute("Nobody decided about this.").await;
    plenary.sql(CLOSED);
    keep_up(&plenary, Utc::now());
    let lines = told(&plenary).await;
    assert_eq!(line(&lines, "all")["decided"], 66);
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(!plenary.anybody().visit("/statistics?topic=what-first").await.html.contains("Individual"));
}

#[actix_web::test]
async fn a_closed_topic_is_counted_once_a_day_while_appeals_may_change_the_figures_and_then_no_more() {
    let plenary = Plenary::new().await;
    plenary.moderator("mia").await;
    decided(&plenary, "industry", "approve", true, 12);
    plenary.sql(CLOSED);
    let now = Utc::now();
    assert_eq!(keep_up(&plenary, now), 1);
    decided(&plenary, "industry", "approve", true, 3);
    assert_eq!(keep_up(&plenary, now + Duration::hours(23)), 0);
    assert_eq!(line(&told(&plenary).await, "all")["published"], 12);
    assert_eq!(keep_up(&plenary, now + Duration::hours(25)), 1);
    assert_eq!(line(&told(&plenary).await, "all")["published"], 15);
    assert_eq!(keep_up(&plenary, now + Duration::days(390)), 1);
    assert_eq!(keep_up(&plenary, now + Duration::days(500)), 0);
}

#[actix_web::test]
async fn verifying_finds_a_small_figure_and_a_decision_that_is_listed_elsewhere() {
    let plenary = Plenary::new().await;
    let mia = plenary.moderator("mia").await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    for _ in 0..2 {
        ana.contribute("A useful point.").await;
        mia.approve_next().await;
    }
    plenary.sql(CLOSED);
    keep_up(&plenary, Utc::now());
    let faults = |about: &str| -> usize {
        let broken = invariants::broken(&mut plenary.database.connect()).unwrap();
        broken.iter().filter(|fault| fault.contains(about)).count()
    };
    assert_eq!((faults("a small figure"), faults("that the ledger lists")), (0, 0));
    plenary.sql("update topic_statistics set figures = jsonb_set(figures, '{all,declined}', '4')");
    assert_eq!(faults("a small figure"), 1);
    plenary.sql(
        "alter table decision disable trigger decision_only_grows; update decision set group_id = 'state' where id = 1",
    );
    assert_eq!(faults("that the ledger lists"), 1);
}
