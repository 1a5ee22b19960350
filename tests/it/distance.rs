//! Whoever looks again had no part in the case, and nobody chooses who does about what they wrote or decided.

use diesel::{Connection, RunQueryDsl};
use plenary::moderation::second_looks::remind;

use crate::appealing::sound;
use crate::support::appeals::{DECLINE, appeals, declined, newest, settle};
use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, TOPIC};

#[actix_web::test]
async fn whoever_wrote_it_or_had_a_part_in_it_does_not_choose_who_looks_at_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let partial = plenary.person("pam", INDUSTRY, &["organiser"]).await;
    let (ora, _) = (plenary.organiser("ora").await, plenary.moderator("moe").await);
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let appeal = newest(&plenary);
    let id = |name: &str| plenary.text(&format!("select id from account where name = '{name}'"));
    assert_eq!(max.submit(&appeal, &[("action", "take"), ("shown", "")]).await.status, 303);
    let (to, shown) = (id("moe"), id("max"));
    let away = [("action", "assign"), ("shown", shown.as_str()), ("to", to.as_str())];
    for barred in [&mia, &partial] {
        assert!(!barred.visit(&appeal).await.html.contains("value=\"assign\""));
        assert_eq!(barred.submit(&appeal, &away).await.status, 403);
    }
    assert_eq!(plenary.text("select a.name from appeal join account a on a.id = assigned_to"), "max");
    assert_eq!(ora.submit(&appeal, &away).await.status, 303, "an organiser says who");
    let letter = plenary.last_letter("max@example.org");
    assert_eq!(letter.subject, "An appeal is no longer yours to look at");
}

#[actix_web::test]
async fn whoever_settled_reported_answered_or_wrote_about_a_case_hears_no_appeal_in_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let (rep, ans, wri) =
        (plenary.moderator("rep").await, plenary.moderator("ans").await, plenary.moderator("wri").await);
    let (may, _) = (plenary.moderator("may").await, plenary.moderator("zed").await);
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    let case = desk.replace("/desk", "/moderation");
    mia.approve_next().await;
    rep.submit(&format!("{TOPIC}/1/report"), &[("rule", "R5"), ("words", "It names a patient.")]).await;
    let report = format!("/moderation/reports/{}", plenary.text("select reference from report"));
    let form = [("action", "no_action"), ("reason", "Nobody in it can be recognised.")];
    assert_eq!(ans.submit(&report, &form).await.status, 303);
    assert_eq!(wri.submit(&format!("{case}/notes"), &[("body", "Decline this.")]).await.status, 303);
    let correct = async |text: &str| {
        ana.submit(&desk, &[("action", "submit"), ("body", text), ("language", "en")]).await;
        let case = mia.claim().await;
        assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
        appeals(&ana, &desk, "").await;
        newest(&plenary)
    };
    let first = correct("Name two.").await;
    max.submit(&first, &[("action", "take")]).await;
    assert_eq!(settle(&max, &first, "uphold").await, 303);
    let second = correct("Name three.").await;
    for involved in [&max, &rep, &ans, &wri, &mia] {
        assert_eq!(involved.submit(&second, &[("action", "take")]).await.status, 403);
    }
    let offered = may.visit(&second).await.html;
    for name in ["max", "rep", "ans", "wri", "mia"] {
        assert!(!offered.contains(&format!(">{name}</option>")), "{name}");
        let assign = "update appeal set state = 'assigned', assigned_to = (select id from account where name =";
        assert!(plenary.refuses(&format!("{assign} '{name}') where state = 'open'")), "{name}");
    }
    assert!(offered.contains(">zed</option>") && may.submit(&second, &[("action", "take")]).await.status == 303);
    sound(&plenary);
}

#[actix_web::test]
async fn a_text_that_was_only_offered_after_a_decision_is_no_part_in_its_case() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    ana.contribute("Another text.").await;
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    max.approve_next().await;
    assert_eq!(plenary.count("audit_entry where action = 'contribution.offered'"), 1);
    assert!(!ana.visit(&desk).await.words().contains("Offered to a moderator"));
    let case = desk.replace("/desk", "/moderation");
    max.decide(&case, "release", &[]).await;
    mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
    appeals(&ana, &desk, "").await;
    assert_eq!(max.submit(&newest(&plenary), &[("action", "take")]).await.status, 303);
}

#[actix_web::test]
async fn appeals_and_reports_that_wait_are_counted_on_the_desks_and_told_once_a_day() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let (ora, partial) = (plenary.organiser("ora").await, plenary.person("pam", INDUSTRY, &["moderator"]).await);
    let conn = &mut plenary.database.connect();
    let now = chrono::Utc::now();
    assert_eq!(remind(conn, now).unwrap(), 0);
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    assert!(max.visit("/moderation").await.words().contains("Appeals\n1\n"));
    assert!(ora.visit("/organise").await.words().contains("Appeals\n1\n"));
    for barred in [&mia, &partial] {
        assert!(!barred.visit("/moderation").await.words().contains("Appeals\n1\n"));
    }
    assert_eq!(remind(conn, now).unwrap(), 2, "whoever could look at it");
    for told in ["max", "ora"] {
        let letter = plenary.last_letter(&format!("{told}@example.org"));
        assert_eq!(letter.subject, "Appeals or reports wait");
        assert!(letter.text.contains("Appeals: 1"), "{}", letter.text);
    }
    assert_eq!(remind(conn, now + chrono::Duration::hours(23)).unwrap(), 0);
    assert_eq!(remind(conn, now + chrono::Duration::hours(25)).unwrap(), 2);
}

#[actix_web::test]
async fn two_servers_remind_once_and_nobody_of_what_they_entered_themselves() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    plenary.person("olga", NOBODY_ELSE, &["contributor", "moderator", "organiser"]).await;
    ana.contribute("Name a point of contact.").await;
    mia.approve_next().await;
    plenary.sql(
        "alter table contribution disable trigger user;
         update contribution set filed_by = (select id from account where name = 'olga'), filed_from = 'letter',
                received_on = current_date",
    );
    let (reader, address) = (plenary.anybody(), format!("{TOPIC}/1/report"));
    let text = reader.visit(&address).await.field("text");
    let page = reader.submit(&address, &[("text", &text), ("rule", "R1"), ("words", "Nobody asked about this.")]).await;
    assert_eq!(page.status, 303, "{}", page.words());

    let now = chrono::Utc::now();
    let at_once = std::sync::Barrier::new(2);
    let told: usize = std::thread::scope(|servers| {
        let server = || {
            let conn = &mut plenary.database.connect();
            conn.transaction(|conn| {
                diesel::sql_query("select 1").execute(conn)?;
                at_once.wait();
                let told = remind(conn, now);
                std::thread::sleep(std::time::Duration::from_millis(300));
                told
            })
            .unwrap()
        };
        let (one, other) = (servers.spawn(server), servers.spawn(server));
        one.join().unwrap() + other.join().unwrap()
    });
    assert_eq!(told, 1, "Mia, once; Olga entered it, and may not answer the report");
    assert_eq!(
        plenary.text("select string_agg(recipient, ' ') from outbox where kind = 'second_looks_wait'"),
        "mia@example.org"
    );
}
