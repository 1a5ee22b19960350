//! What came of appeals in the public ledger: beside the decision, with a reference of its own, and as protected.

use plenary::contributions::queries::invariants;
use serde_json::Value;

use crate::support::appeals::{DECLINE, appeals, declined, newest, settle};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, NOBODY_ELSE, Page, Plenary, Visitor};

const CLOSED: &str = "update topic set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'";

async fn lines(plenary: &Plenary, query: &str) -> Vec<Value> {
    serde_json::from_str(&plenary.anybody().visit(&format!("/ledger.json?{query}")).await.html).unwrap()
}

/// Takes the newest appeal and settles it.
async fn takes_and_settles(by: &Visitor, plenary: &Plenary, ruling: &str) {
    let appeal = newest(plenary);
    assert_eq!(by.submit(&appeal, &[("action", "take")]).await.status, 303);
    assert_eq!(settle(by, &appeal, ruling).await, 303);
}

/// A text of Ana's that was published and removed; her appeal against that was settled by somebody else.
async fn removed_and_appealed(plenary: &Plenary, ruling: &str) {
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    mia.approve_next().await;
    let version = plenary.text("select live_revision_id from contribution where no = 1");
    let remove = [&[("action", "remove"), ("version", version.as_str())], DECLINE].concat();
    assert_eq!(mia.submit(&desk.replace("/desk", "/moderation"), &remove).await.status, 303);
    appeals(&ana, &desk, "Nobody says which question.").await;
    takes_and_settles(&max, plenary, ruling).await;
}

/// A text of somebody's that Mia declined, and whose appeal Max settled.
async fn declined_and_appealed(plenary: &Plenary, author: &Visitor, mia: &Visitor, max: &Visitor, ruling: &str) {
    let desk = declined(author, mia).await;
    appeals(author, &desk, "").await;
    takes_and_settles(max, plenary, ruling).await;
}

#[actix_web::test]
async fn an_appeal_against_a_removal_is_a_line_with_number_group_rule_and_the_name_of_the_first() {
    let plenary = Plenary::new().await;
    removed_and_appealed(&plenary, "overturn").await;
    let lines = lines(&plenary, "").await;
    let of = |action: &str| lines.iter().find(|line| line["action"] == action).unwrap_or_else(|| panic!("{action}"));
    let (removal, appeal) = (of("remove"), of("appeal_overturned"));
    assert_eq!(appeal["about"], removal["id"]);
    assert_eq!((&appeal["no"], &appeal["group"], &appeal["rule"]), (&1.into(), &"industry".into(), &"R1".into()));
    assert_eq!(appeal["waited_hours"], 1);
    assert_eq!(appeal["id"].as_str(), newest(&plenary).rsplit('/').next());
    assert!(of("approve")["about"].is_null() && of("restore")["about"].is_null() && removal["about"].is_null());

    // The page of each of the two shows both, the first statement first.
    let visitor = plenary.anybody();
    for id in [&removal["id"], &appeal["id"]] {
        let page = visitor.visit(&format!("/ledger/{}", id.as_str().unwrap())).await;
        let words = page.words();
        let (first, second) = (words.find("Removed"), words.rfind("Appeal: the decision falls"));
        assert!(page.status == 200 && first.is_some() && first < second, "{words}");
        assert!(words.contains("what came of the appeal against it") && words.contains(id.as_str().unwrap()));
    }
    let listed = visitor.visit("/ledger").await;
    assert!(listed.words().contains("First decision"), "{}", listed.words());
    assert!(listed.links().contains(&format!("/ledger/{}", removal["id"].as_str().unwrap())));
    let feed = visitor.visit("/ledger.atom?action=appeal_overturned").await.html;
    assert!(feed.contains(&format!("/ledger/{}\"", appeal["id"].as_str().unwrap())), "{feed}");
    for address in ["/ledger/nothing", "/ledger/00000000-0000-0000-0000-000000000000"] {
        assert_eq!(visitor.visit(address).await.status, 404, "{address}");
    }
}

#[actix_web::test]
async fn an_appeal_against_a_declined_text_waits_for_the_topic_to_close_and_tells_neither_number_group_nor_decision() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = ana.contribute("Name a point of contact.").await.location().to_owned();
    plenary.sql(
        "alter table revision disable trigger user;
         update revision set submitted_at = now() - interval '49 hours 30 minutes';
         alter table revision enable trigger user",
    );
    let case = mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
    appeals(&ana, &desk, "").await;
    plenary.sql(
        "alter table appeal disable trigger user;
         update appeal set opened_at = now() - interval '2 hours 30 minutes';
         alter table appeal enable trigger user",
    );
    takes_and_settles(&max, &plenary, "overturn").await;
    let anybody = plenary.anybody();
    let own = newest(&plenary).replace("/moderation/appeals/", "/ledger/");
    assert_eq!(lines(&plenary, "").await.len(), 1, "the text was published, and that is all that is told");
    assert_eq!(anybody.visit(&own).await.status, 404);
    plenary.sql(CLOSED);
    let lines = lines(&plenary, "").await;
    let of = |action: &str| lines.iter().find(|line| line["action"] == action).unwrap();
    let (first, second, published) = (of("decline"), of("appeal_overturned"), of("approve"));
    assert!(second["no"].is_null() && second["group"].is_null() && first["no"].is_null(), "{lines:?}");
    assert!(published["about"].is_null(), "what was published is not tied to what was declined");
    // Both lines have the day of the outcome: the second leads neither to the first nor to its rule, and no sum of hours
    // leads there from the published number.
    assert!(second["about"].is_null() && second["rule"].is_null() && first["rule"] == "R1", "{lines:?}");
    assert_eq!((&published["waited_hours"], &first["waited_hours"]), (&3.into(), &50.into()), "{lines:?}");
    let page = anybody.visit(&own).await;
    let table = page.html.split_once("<table").unwrap().1.split_once("</table>").unwrap().0;
    assert_eq!(page.status, 200);
    for word in ["what-first/1", "No. 1", "Industry", "Invented", "R1"] {
        assert!(!table.contains(word), "{word} in {table}");
    }
    let published = anybody.visit(&format!("/ledger/{}", published["id"].as_str().unwrap())).await;
    assert!(!published.words().contains("Appeal"), "{}", published.words());
}

#[actix_web::test]
async fn appeals_that_are_under_way_or_ended_without_an_outcome_are_no_lines() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    plenary.sql("update topic set opens_at = now() - interval '9 days'");
    let desk = declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let settled = async || lines(&plenary, "").await.len() - 1;
    plenary.sql("update topic set closes_at = now() - interval '1 minute'");
    assert_eq!(settled().await, 0, "it was brought");
    max.submit(&newest(&plenary), &[("action", "take")]).await;
    assert_eq!(settled().await, 0, "somebody looks at it");
    let decision = ana.visit(&desk).await.field("decision");
    ana.submit(&format!("{desk}/appeal"), &[("action", "withdraw"), ("decision", decision.as_str())]).await;
    assert_eq!(settled().await, 0, "it was taken back");
}

#[actix_web::test]
async fn a_group_is_named_beside_appeals_from_five_speakers_on_and_the_first_line_does_not_name_it_before() {
    let plenary = Plenary::new().await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let of_group = async |query: &str| lines(&plenary, &format!("group=individual&{query}")).await.len();
    let about = async || {
        let lines = lines(&plenary, "action=appeal_upheld").await;
        lines.iter().filter(|line| line["about"].is_string()).count()
    };
    for n in 1..=6 {
        plenary.sql("update topic set closes_at = now() + interval '1 day'");
        let author = plenary.person(&format!("p{n}"), NOBODY_ELSE, &["contributor"]).await;
        let desk = declined(&author, &mia).await;
        // The first one is declined only, so that five are declined before five have appealed.
        if n > 1 {
            appeals(&author, &desk, "").await;
            takes_and_settles(&max, &plenary, "uphold").await;
        }
        plenary.sql(CLOSED);
        let (declines, upheld) = (of_group("action=decline").await, of_group("action=appeal_upheld").await);
        assert_eq!(declines, if n < 5 { 0 } else { n }, "{n}");
        assert_eq!(upheld, if n < 6 { 0 } else { 5 }, "{n}");
        // Where the decision names its group and the outcome must not, nothing says which it was about.
        assert_eq!(about().await, [0, 1, 2, 3, 0, 5][n - 1], "{n}");
    }
    assert_eq!(of_group("").await, 11);
}

#[actix_web::test]
async fn what_came_of_appeals_is_looked_through_like_decisions_on_the_page_and_in_every_file() {
    let plenary = Plenary::new().await;
    removed_and_appealed(&plenary, "partly").await;
    let visitor = plenary.anybody();
    let this_month = plenary.text("select 'month=' || to_char(now() at time zone 'UTC', 'YYYY-MM')");
    for (query, expected) in [
        ("action=appeal_partly", 1),
        ("action=appeal_upheld", 0),
        ("action=appeal_partly&rule=R1&group=industry&topic=what-first", 1),
        ("action=appeal_partly&rule=R2", 0),
        ("action=appeal_partly&group=civil_society", 0),
        ("rule=R1", 2),
        ("group=industry", 3),
        (this_month.as_str(), 3),
        ("action=appeal_partly&month=1999-01", 0),
    ] {
        assert_eq!(lines(&plenary, query).await.len(), expected, "{query}");
        let rows = |page: &Page| page.html.matches("<tr role=\"row\"><td").count();
        assert_eq!(rows(&visitor.visit(&format!("/ledger?{query}")).await), expected, "{query}");
        let table = visitor.visit(&format!("/ledger.csv?{query}")).await.html;
        assert_eq!(table.split_terminator("\r\n").count(), expected + 1, "{query}");
        let feed = visitor.visit(&format!("/ledger.atom?{query}")).await.html;
        assert_eq!(feed.matches("<entry>").count(), expected, "{query}");
    }
    let page = visitor.visit("/ledger?action=appeal_partly").await;
    assert!(page.html.contains("<option value=\"appeal_partly\" selected>"), "{}", page.html);
    for label in ["upheld", "appeal_withdrawn", "appeal_"] {
        assert_eq!(visitor.visit(&format!("/ledger?action={label}")).await.status, 400, "{label}");
    }
}

#[actix_web::test]
async fn moderators_count_as_many_appeals_and_reversals_as_the_ledger_lists() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    for (author, ruling) in [(&ana, "overturn"), (&ben, "uphold"), (&ana, "partly"), (&ben, "uphold")] {
        declined_and_appealed(&plenary, author, &mia, &max, ruling).await;
    }
    plenary.sql(CLOSED);
    let listed = async |action: &str| lines(&plenary, &format!("action={action}")).await.len();
    let (upheld, overturned, partly) =
        (listed("appeal_upheld").await, listed("appeal_overturned").await, listed("appeal_partly").await);
    assert_eq!((upheld, overturned, partly), (2, 1, 1));
    let page = mia.visit("/moderation/statistics?topic=what-first").await.words();
    assert!(page.contains("4 settled, 2 changed"), "{page}");
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

/// The plan of the first page of each view, once there is much to look through.
#[actix_web::test]
async fn an_index_serves_every_filter_of_what_came_of_appeals() {
    let plenary = Plenary::new().await;
    removed_and_appealed(&plenary, "uphold").await;
    plenary.sql(
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, decided_at, waited)
         select c.id, c.live_revision_id, (select id from account where name = 'mia'), 'remove', 'R' || 1 + n % 6,
                'For the sake of the test.', now() - n * interval '1 hour', interval '3 days'
         from contribution c, generate_series(1, 12000) n where c.no = 1;
         alter table appeal disable trigger appeal_by_somebody_else;
         insert into appeal (decision_id, state, opened_at, assigned_to, rule_code, reasons, closed_at)
         select d.id, (array['upheld', 'overturned', 'partly'])[1 + d.id % 3]::appeal_state, d.decided_at,
                (select id from account where name = 'max'), d.rule_code, d.explanation, d.decided_at + interval '1 hour'
         from decision d where d.kind = 'remove' and not exists (select from appeal where decision_id = d.id);
         analyze appeal_outcome; analyze decision; analyze contribution; analyze topic",
    );
    for (view, filter) in [
        ("read", "true"),
        ("read", "topic_id = 1"),
        ("read", "kind = 'overturned'"),
        ("read", "rule_code = 'R6'"),
        ("read", "group_id = 'industry'"),
        ("read", "group_id = 'academia'"),
        ("read", "decided_on <= current_date - 90"),
        ("sent_back", "true"),
        ("sent_back", "topic_id = 1"),
        ("sent_back", "kind = 'partly'"),
        ("sent_back", "rule_code = 'R1'"),
        ("sent_back_by_group", "group_id = 'academia'"),
    ] {
        crate::ledger::served_by_an_index(&plenary, &format!("ledger_of_appeals_of_{view}"), filter);
    }
}
