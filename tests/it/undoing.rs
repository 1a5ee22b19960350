//! An approval that can be undone for twelve seconds: nothing leaves before it takes effect.

use std::sync::atomic::AtomicBool;

use plenary::db::Db;
use plenary::moderation::taking_effect::all_due;

use crate::support::{INDUSTRY, Plenary, TOPIC, Visitor};

const TEXT: &str = "Patch the pumps first.";

/// Ana wrote, Mia approved it for later: her desk, the case.
async fn approved_for_later(plenary: &Plenary, ana: &Visitor, mia: &Visitor) -> (String, String) {
    let desk = ana.contribute(TEXT).await.location().to_owned();
    let (case, decided) = (mia.claim().await, plenary.count("decision"));
    let page = mia.decide(&case, "approve_later", &[]).await;
    assert_eq!((page.status, page.location()), (303, "/moderation"), "{}", page.html);
    assert_eq!(plenary.count("decision"), decided);
    (desk, case)
}

/// Twelve seconds later, in a process that serves.
fn the_time_passes(plenary: &Plenary) {
    plenary
        .sql("update revision set approval_due = approval_due - interval '12 seconds' where approval_due is not null");
    let db = Db::connect(&plenary.database.url, 1).unwrap();
    all_due(&db, &AtomicBool::new(false)).unwrap();
}

fn letters(plenary: &Plenary) -> i64 {
    plenary.count("outbox where kind <> 'contribution_received'")
}

#[actix_web::test]
async fn it_takes_effect_by_itself_and_nobody_learns_of_it_before() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let before = plenary.anybody().visit(TOPIC).await;
    let (desk, case) = approved_for_later(&plenary, &ana, &mia).await;

    let after = plenary.anybody().visit(TOPIC).await;
    assert_eq!((after.header("etag"), letters(&plenary)), (before.header("etag"), 0));
    let (mine, list) = (ana.visit(&desk).await, ana.visit("/desk").await);
    assert!(mine.html.contains("With a moderator") && list.html.contains("With a moderator"));
    assert!(!mine.words().contains("pprov"), "{}", mine.words());

    the_time_passes(&plenary);
    assert!(plenary.anybody().visit(TOPIC).await.html.contains(TEXT));
    assert_eq!((plenary.count("decision"), letters(&plenary)), (1, 1));
    assert!(mia.visit("/moderation").await.html.contains("Published as No. 1."));
    let history = mia.visit(&case).await;
    assert!(
        history.html.contains("can be undone for a moment") && history.html.contains("Approved</"),
        "{}",
        history.words()
    );
    the_time_passes(&plenary);
    assert_eq!((plenary.count("decision"), letters(&plenary)), (1, 1));
}

#[actix_web::test]
async fn the_next_page_offers_to_undo_it_and_then_the_text_is_back_with_its_moderator() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, mo) = (plenary.moderator("mia").await, plenary.moderator("mo").await);
    let (_, case) = approved_for_later(&plenary, &ana, &mia).await;

    let queue = mia.visit("/moderation").await;
    let undo = format!("{case}/undo");
    assert!(queue.html.contains(&format!("action=\"{undo}\"")) && queue.html.contains("data-key=\"u\""));
    let revision = queue.field("revision");
    let theirs = mo.visit("/moderation").await;
    assert!(!theirs.html.contains("/undo") && theirs.words().contains("Takes effect at"), "{}", theirs.words());
    assert_eq!(mo.submit("/moderation/claim", &[]).await.location(), "/moderation", "nothing is left to claim");
    let reference = case.trim_start_matches("/moderation/");
    assert_eq!(mo.submit("/moderation/claim", &[("reference", reference)]).await.status, 409);
    assert_eq!(mo.submit(&undo, &[("revision", &revision)]).await.status, 409, "it is not his");
    assert!(mo.visit(&case).await.words().contains("Approved by\nmia"));

    assert_eq!(mia.submit(&undo, &[("revision", &revision)]).await.location(), case);
    assert!(mia.visit(&case).await.html.contains("You hold this until"));
    the_time_passes(&plenary);
    assert_eq!((plenary.count("decision"), letters(&plenary)), (0, 0));
    let reasons = [("rule", "R1"), ("explanation", "This answers another question.")];
    assert_eq!(mia.decide(&case, "decline", &reasons).await.status, 303);
}

#[actix_web::test]
async fn who_undoes_too_late_is_told_what_happened() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let (_, case) = approved_for_later(&plenary, &ana, &mia).await;
    let revision = mia.visit("/moderation").await.field("revision");
    the_time_passes(&plenary);
    let page = mia.submit(&format!("{case}/undo"), &[("revision", &revision)]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("Too late to undo. This text was approved meanwhile."), "{}", page.words());
}

#[actix_web::test]
async fn an_edit_or_a_withdrawal_of_the_author_cancels_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let (edited, _) = approved_for_later(&plenary, &ana, &mia).await;
    let other = [("action", "submit"), ("body", "Patch the scanners first."), ("language", "en")];
    assert_eq!(ana.submit(&edited, &other).await.status, 303);
    the_time_passes(&plenary);
    assert_eq!(plenary.count("decision"), 0);
    mia.approve_next().await;
    let (withdrawn, _) = approved_for_later(&plenary, &ana, &mia).await;
    assert_eq!(ana.submit(&withdrawn, &[("action", "withdraw")]).await.status, 303);
    the_time_passes(&plenary);
    let read = plenary.anybody().visit(TOPIC).await;
    assert!(read.html.contains("scanners") && !read.html.contains(TEXT));
}

#[actix_web::test]
async fn where_no_mandate_is_behind_it_or_whoever_approved_moderates_no_more_it_falls() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let mo = plenary.moderator("mo").await;
    let (_, case) = approved_for_later(&plenary, &ana, &mia).await;
    plenary.sql("update mandate set status = 'requested', decided_at = null");
    the_time_passes(&plenary);
    plenary.sql("update mandate set status = 'verified', decided_at = now()");
    assert_eq!(plenary.count("decision"), 0);
    assert!(mia.visit(&case).await.html.contains("Back in the queue: the approval could not take effect"));
    assert_eq!(mia.claim().await, case, "it is in the queue again");
    mia.decide(&case, "approve_later", &[]).await;
    plenary.sql("delete from role_grant where account_id = (select id from account where name = 'mia')");
    the_time_passes(&plenary);
    assert_eq!((plenary.count("decision"), mo.claim().await), (0, case));
}

#[actix_web::test]
async fn what_cannot_take_effect_keeps_no_other_approval_waiting() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    approved_for_later(&plenary, &ana, &mia).await;
    ana.contribute("The second.").await;
    let case = mia.claim().await;
    mia.decide(&case, "approve_later", &[]).await;
    let mut busy = plenary.database.connect();
    diesel::connection::SimpleConnection::batch_execute(
        &mut busy,
        "begin; select from contribution order by id limit 1 for update",
    )
    .unwrap();
    the_time_passes(&plenary);
    let read = plenary.anybody().visit(TOPIC).await;
    assert!(read.html.contains("The second.") && !read.html.contains(TEXT));
    drop(busy);
    the_time_passes(&plenary);
    assert!(plenary.anybody().visit(TOPIC).await.html.contains(TEXT));
}

#[actix_web::test]
async fn the_database_keeps_an_approval_to_come_whole_and_from_the_author() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.moderator("mia").await;
    ana.contribute(TEXT).await;
    let approve = |who: &str, more: &str| {
        format!(
            "update revision set approved_by = (select id from account where name = '{who}'), approval_due = now(){more}"
        )
    };
    assert!(plenary.refuses(&approve("ana", "")), "her own text");
    assert!(plenary.refuses("update revision set approval_due = now()"));
    assert!(plenary.refuses(&approve("mia", ", state = 'withdrawn'")));
    let claim = ", claimed_by = 2, claim_token = gen_random_uuid(), claimed_at = now(), claim_until = now()";
    assert!(plenary.refuses(&approve("mia", claim)));
    assert!(!plenary.refuses(&approve("mia", "")));
}
