//! The demonstration: everything in it, once, and nothing of it that was not approved for everybody.

use chrono::Utc;
use plenary::audit::seal;
use plenary::commands::verify;
use plenary::db::Db;
use plenary::demo::load::{Key, Loaded, load};
use plenary::people::password::Cost;

use crate::support::Plenary;

/// Passages of texts that nobody may read: drafts, what waits, what was sent back, declined or removed,
/// the new text of a correction that waits, and the old one of a correction.
const UNREAD: &[&str] = &[
    "Draft for clearance by capital",
    "runs field h",
    "studies how summaries",
    "Personal view, from nursing informatics",
    "One only has to look at who wrote this",
    "remote maintenance access of the laboratory",
    "we put this forward as a first indication",
    "A number that is answered",
];

fn load_now(plenary: &Plenary) -> Loaded {
    let db = Db::connect(&plenary.database.url, 1).unwrap();
    db.write_now(|conn| load(conn, Cost::TEST, Utc::now())).unwrap()
}

async fn demonstration() -> (Plenary, Vec<Key>) {
    let plenary = Plenary::empty().await;
    match load_now(&plenary) {
        Loaded::Now(keys) => (plenary, keys),
        Loaded::Before => panic!("it was there before it was loaded"),
    }
}

fn sealed(plenary: &Plenary) {
    Db::connect(&plenary.database.url, 1).unwrap().write_now(|conn| anyhow::Ok(seal::seal(conn)?)).unwrap();
}

fn faults(plenary: &Plenary) -> Vec<String> {
    verify::faults(&mut plenary.database.connect()).unwrap()
}

/// The number of rows of every table, and what is most likely to double.
fn everything(plenary: &Plenary) -> String {
    plenary.text(
        "select string_agg(format('%s %s', t, (xpath('//n/text()',
             query_to_xml(format('select count(*) as n from %I', t), false, true, '')))[1]), ', ' order by t)
         from (select table_name::text as t from information_schema.tables
               where table_schema = 'public' and table_type = 'BASE TABLE') tables",
    )
}

#[actix_web::test]
async fn loading_it_twice_is_the_same_as_once() {
    let (plenary, keys) = demonstration().await;
    assert_eq!(keys.len(), 4);
    let before = everything(&plenary);
    assert!(matches!(load_now(&plenary), Loaded::Before));
    assert_eq!(everything(&plenary), before);
    assert_eq!((plenary.count("outbox"), plenary.count("announcement")), (0, 0));
}

#[actix_web::test]
async fn two_programs_that_load_it_at_once_load_it_once() {
    let plenary = Plenary::empty().await;
    let url = plenary.database.url.clone();
    let loading = |url: String| {
        std::thread::spawn(move || {
            let db = Db::connect(&url, 1).unwrap();
            db.write_now(|conn| load(conn, Cost::TEST, Utc::now())).unwrap()
        })
    };
    let both = [loading(url.clone()), loading(url)].map(|thread| thread.join().unwrap());
    assert_eq!(both.iter().filter(|loaded| matches!(loaded, Loaded::Now(_))).count(), 1, "{both:?}");
    assert_eq!(plenary.count("process"), 2);
}

#[actix_web::test]
async fn every_state_is_there_and_two_topics_are_open() {
    let (plenary, _) = demonstration().await;
    assert_eq!(plenary.count("topic where opens_at < now() and closes_at > now() + interval '2 days'"), 2);
    assert_eq!(plenary.count("topic where closes_at < now()"), 1);
    assert_eq!(plenary.count("session"), 2);
    let states = plenary.text(
        "select string_agg(state || ' ' || n, ', ' order by state) from (
             select state, count(*) as n from (
                 select case
                     when visibility in ('withdrawn', 'removed') then visibility::text
                     when visibility = 'closed' then 'declined'
                     when visibility = 'live' and open.state is not null then 'edit pending'
                     when visibility = 'live' and changed_at is not null then 'corrected'
                     when visibility = 'live' then 'published'
                     when open.claim_until > now() then 'claimed'
                     when open.state is not null then open.state::text
                     when exists (select from draft where contribution_id = c.id) then 'draft'
                 end as state
                 from contribution c
                 left join revision open on open.contribution_id = c.id and open.state in ('submitted', 'changes_requested')
             ) named group by state) counted",
    );
    assert_eq!(
        states,
        "changes_requested 1, claimed 1, corrected 2, declined 1, draft 2, edit pending 1, published 38, removed 1, \
         submitted 3, withdrawn 1"
    );
    assert_eq!(plenary.count("contribution where created_at > now() - interval '1 minute'"), 0);
    assert_eq!(plenary.count("clearance where state = 'asked'"), 1);
    let wrong_time =
        "decision d join revision r on r.id = d.revision_id where d.decided_at - d.waited <> r.submitted_at";
    assert_eq!(plenary.count(wrong_time), 0);
}

#[actix_web::test]
async fn everybody_in_it_is_marked_as_invented() {
    let (plenary, _) = demonstration().await;
    for real in ["account", "organisation", "public_view.contribution", "public_view.newest_contribution"] {
        assert_ne!(plenary.count(real), 0);
        assert_eq!(plenary.count(&format!("{real} where not invented")), 0, "{real}");
    }
    assert_ne!(plenary.count("public_view.contribution where capacity = 'personal'"), 0);
    let anybody = plenary.anybody();
    let exported = anybody.visit("/summaries/state-action-for-healthcare.json").await.html;
    assert!(exported.contains("\"invented\": true") && !exported.contains("\"invented\": false"), "{exported}");
    let home = anybody.visit("/").await.words();
    assert!(home.matches("invented").count() >= 6, "{home}");
}

#[actix_web::test]
async fn the_summary_cites_what_it_rests_on() {
    let (plenary, _) = demonstration().await;
    assert_eq!(plenary.count("summary where published_at is not null"), 1);
    assert_eq!(plenary.count("summary where published_at is null"), 1);
    let without =
        "summary_block b where kind = 'paragraph' and not exists (select from citation where block_id = b.id)";
    assert_eq!(plenary.count(without), 0);
    assert_eq!(plenary.count("citation"), 34);
}

#[actix_web::test]
async fn its_record_came_about_by_the_actions_of_an_organiser() {
    let (plenary, _) = demonstration().await;
    let done = plenary.text(
        "select string_agg(action || ' ' || n, ', ' order by action) from (
             select action, count(*) as n from audit_entry e join role_grant g on g.account_id = e.actor_id and g.role = 'organiser'
             where action ~ '^(process|session|topic|summary)[.]' group by action) done",
    );
    assert_eq!(
        done,
        "process.created 2, session.created 2, session.published 2, summary.begun 2, summary.block_added 20, \
         summary.published 1, topic.created 3, topic.published 3"
    );
    let words = plenary.anybody().visit("/sessions/protecting-healthcare-against-cyberattacks").await.words();
    assert!(words.contains("The source gives more than one time"), "{words}");
    assert_eq!(
        plenary.text("select found_in from session_time_reading where chosen and words like 'Wednesday%'"),
        "concept note, section \"Modality and Date\""
    );
}

#[actix_web::test]
async fn nobody_reads_a_word_of_what_was_not_approved() {
    let (plenary, _) = demonstration().await;
    let stored = "(select body from revision union all select body from draft) texts";
    for passage in UNREAD {
        assert_ne!(plenary.count(&format!("{stored} where body like '%{passage}%'")), 0, "{passage} is nowhere");
    }
    let anybody = plenary.anybody();
    let mut read = anybody.visit("/").await.html;
    for topic in
        ["healthcare-as-critical-infrastructure", "from-sessions-to-deliberations", "state-action-for-healthcare"]
    {
        for view in ["grouped", "order", "compare"] {
            let page = anybody.visit(&format!("/topics/{topic}?view={view}")).await;
            assert_eq!(page.status, 200);
            read.push_str(&page.html);
        }
        for no in 1..=25 {
            read.push_str(&anybody.visit(&format!("/topics/{topic}/{no}")).await.html);
        }
    }
    assert!(read.contains("Name one door"), "the published texts are read");
    for passage in UNREAD {
        assert!(!read.contains(passage), "{passage}");
    }
}

#[actix_web::test]
async fn its_people_sign_in_with_what_was_printed_and_others_not_at_all() {
    let (plenary, keys) = demonstration().await;
    for key in &keys {
        let page = plenary.anybody().submit("/login", &[("email", &key.email), ("password", &key.password)]).await;
        assert_eq!(page.status, 303, "{}", key.email);
    }
    for password in ["!", ""] {
        let page =
            plenary.anybody().submit("/login", &[("email", "amina-mfano@example.org"), ("password", password)]).await;
        assert_eq!(page.status, 422);
    }
    let clear: String = keys.iter().map(|key| format!("'{}',", key.password)).collect();
    let stored = format!("account where password_hash in ({})", clear.trim_end_matches(','));
    assert_eq!(plenary.count(&stored), 0);
}

#[actix_web::test]
async fn verifying_finds_nothing_broken() {
    let (plenary, _) = demonstration().await;
    sealed(&plenary);
    assert_eq!(faults(&plenary), Vec::<String>::new());
}

#[actix_web::test]
async fn verifying_finds_a_line_of_the_trail_that_was_changed() {
    let (plenary, _) = demonstration().await;
    sealed(&plenary);
    plenary.sql(
        "alter table audit_entry disable trigger user;
         update audit_entry set actor_id = 1 where id = (select max(id) from audit_entry where action = 'contribution.approved')",
    );
    let found = faults(&plenary);
    assert!(found.len() == 1 && found[0].contains("an audit line of seal 1 was changed"), "{found:?}");
}

#[actix_web::test]
async fn verifying_finds_what_is_read_without_having_been_approved() {
    let (plenary, _) = demonstration().await;
    plenary.sql(
        "alter table decision disable trigger user;
         delete from decision where id = (select min(id) from decision where kind = 'approve')",
    );
    let found = faults(&plenary);
    assert!(found.iter().any(|fault| fault.starts_with("published without a decision")), "{found:?}");
}

#[actix_web::test]
async fn verifying_finds_every_count_that_is_not_true() {
    let (plenary, _) = demonstration().await;
    let counts = plenary.count("topic_group_count where group_id = 'state'");
    plenary.sql("update topic_group_count set published = published + 1 where group_id = 'state'");
    let found = faults(&plenary);
    assert!(counts > 1 && found.iter().all(|fault| fault.starts_with("a count of what is published")), "{found:?}");
    assert_eq!(i64::try_from(found.len()).unwrap(), counts, "{found:?}");
}

#[actix_web::test]
async fn verifying_finds_what_is_read_in_the_name_of_others_without_their_mandate() {
    let (plenary, _) = demonstration().await;
    let speaks = "select id from contribution where visibility = 'live' and capacity = 'organisation' limit 1";
    for status in ["requested", "refused"] {
        plenary.sql(&format!(
            "update mandate m set status = '{status}', decided_at = case when '{status}' = 'refused' then now() end
             from contribution c where c.id = ({speaks}) and m.account_id = c.author_id
               and m.organisation_id = c.organisation_id"
        ));
        let found = faults(&plenary);
        let sign = "live in the name of an organisation without a mandate";
        assert!(!found.is_empty() && found.iter().all(|fault| fault.starts_with(sign)), "{status}: {found:?}");
    }
}

#[actix_web::test]
async fn a_place_where_its_names_are_taken_is_left_as_it_is() {
    let plenary = Plenary::empty().await;
    plenary.sql("insert into process (slug, short_name, name) values ('wsis-forum-2021', 'Mine', 'A process of ours')");
    let db = Db::connect(&plenary.database.url, 1).unwrap();
    let refused = db.write_now(|conn| load(conn, Cost::TEST, Utc::now())).unwrap_err();
    assert!(refused.to_string().contains("wsis-forum-2021"), "{refused}");
    assert_eq!(plenary.count("process"), 1);
    assert_eq!(plenary.count("account"), 0);
}
