//! `plenary verify` finds what it promises to find: every fault is planted, and named.

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use plenary::contributions::queries::invariants;

use crate::support::appeals::{DECLINE, appeals, declined, newest, settle};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, STATE, TOPIC, Visitor};

/// What a fault is called, and how it comes about where nothing in the database forbids it.
const PLANTED: &[(&str, &str)] = &[
    (
        "more than one text under review",
        "drop index revision_one_open;
         update revision set state = 'submitted' where contribution_id = (select id from contribution where no = 1)",
    ),
    (
        "the text that is read was not approved",
        "update revision set state = 'declined' where id = (select live_revision_id from contribution where no = 1)",
    ),
    (
        "published without a decision to approve it",
        "delete from decision where contribution_id = (select id from contribution where no = 2)",
    ),
    (
        "approved by its own author",
        "update decision d set decided_by = c.author_id from contribution c where c.id = d.contribution_id and c.no = 1",
    ),
    (
        "a negative decision without reasons",
        "alter table decision drop constraint a_negative_decision_has_reasons; update decision set explanation = 'No.' where kind = 'decline'",
    ),
    (
        "withdrawn or closed with a text still under review",
        "update contribution set visibility = 'closed' where id in (select contribution_id from revision where state = 'submitted')",
    ),
    ("a number above the next one of its topic", "update topic set next_no = 2"),
    ("a path that does not end in its own number", "update contribution set sort_path = '\\x00000009' where no = 1"),
    (
        "a reply that does not follow what it answers",
        "update contribution set sort_path = int4send(no) where parent_id is not null",
    ),
    (
        "read up to a number that nothing has yet",
        "insert into read_mark (account_id, topic_id, no) select id, 1, 900 from account where name = 'ana'",
    ),
    ("live in the name of an organisation without a mandate", "delete from mandate"),
    ("a count of what is published that is not true", "update topic_group_count set published = published + 1"),
    (
        "the text that is read is closed to comparison",
        "update revision set comparison_closed_at = now() where id = (select live_revision_id from contribution where no = 1)",
    ),
    ("a group that the ledger names too early, or too late (topic)", "delete from sent_back_speaker"),
    (
        "an appeal settled by somebody who had a part in the case, by its author",
        "update appeal set assigned_to = (select id from account where name = 'mia') where state = 'upheld'",
    ),
    (
        "an appeal settled by somebody who had a part in the case, by its author",
        "update appeal set assigned_to = (select id from account where name = 'ana') where state = 'upheld'",
    ),
    (
        "an appeal against what kept nothing from readers, or before it was decided",
        "update appeal set opened_at = opened_at - interval '1 year'",
    ),
    (
        "an appeal against what kept nothing from readers, or before it was decided",
        "update appeal set decision_id = (select min(id) from decision where kind = 'approve') where state = 'upheld'",
    ),
    (
        "a declined text that is read without an appeal that was right",
        "update appeal set state = 'upheld' where state = 'overturned'",
    ),
    (
        "a declined text that is read without an appeal that was right",
        "update revision set state = 'approved' where id = (
             select d.revision_id from appeal a join decision d on d.id = a.decision_id where a.state = 'upheld')",
    ),
    ("an appeal that the ledger does not list as it was settled", "delete from appeal_outcome where kind = 'upheld'"),
    ("an appeal that the ledger does not list as it was settled", "update appeal_outcome set kind = 'partly'"),
    ("an appeal that the ledger does not list as it was settled", "update appeal_outcome set shown_rule = 'R6'"),
    (
        "an appeal that the ledger does not list as it was settled, or lists before",
        "update appeal set state = 'assigned', closed_at = null where state = 'upheld'",
    ),
    (
        "a group that the ledger names too early, or too late, beside what came of an appeal",
        "delete from appeal_speaker",
    ),
    (
        "a group that the ledger names too early, or too late, beside what came of an appeal",
        "insert into appeal_speaker values (1, 'academia', 'partly', 1)",
    ),
    (
        "a report closed as acted on while the text is still read as it was",
        "update report set state = 'acted' where state = 'no_action'",
    ),
    (
        "a report answered by the author of the text",
        "update report p set closed_by = c.author_id from contribution c where c.id = p.contribution_id and p.state <> 'open'",
    ),
    (
        "a decision that the ledger lists in another topic, group or rule than it is of",
        "update decision set group_id = 'academia'",
    ),
    (
        "a decision that the ledger lists in another topic, group or rule than it is of",
        "update decision set shown_rule = 'R6'",
    ),
    (
        "statistics that tell a small figure",
        "insert into topic_statistics (topic_id, made_at, figures) values (1, now(), '{\"all\": {\"published\": 4}}')",
    ),
    (
        "a text that the queue finds under another topic or group than its contribution",
        "update revision set group_id = 'academia'",
    ),
    (
        "a letter about a note between moderators",
        "insert into outbox (kind, recipient, subject_id) select 'case_message', 'ana@example.org', id from case_message",
    ),
    (
        "a note between moderators by the author of what it is about",
        "update case_message m set written_by = c.author_id from contribution c where c.id = m.contribution_id",
    ),
    (
        "decided or agreed to by its own author, or by one person for two",
        "alter table decision drop constraint two_persons_are_two;
         update decision set confirmed_by = decided_by where confirmed_by is not null",
    ),
    (
        "decided or agreed to by its own author, or by one person for two",
        "update proposal p set proposed_by = c.author_id from contribution c where c.id = p.contribution_id and p.state = 'open'",
    ),
    (
        "decided or agreed to by whoever entered it for its author",
        "update contribution set filed_by = (select id from account where name = 'mia'), filed_from = 'letter', received_on = now()",
    ),
    (
        "decided or agreed to by whoever entered it for its author, or had sent a text of it",
        "update revision r set sent_by = d.decided_by from decision d where d.revision_id = r.id",
    ),
    (
        "a proposal about a text that is neither under review nor read any more",
        "update revision set state = 'withdrawn' where id = (select revision_id from proposal where state = 'open')",
    ),
    (
        "a proposal about a text that is neither under review nor read any more",
        "update proposal set kind = 'remove' where state = 'open'",
    ),
    (
        "agreed to without a decision of both, or a decision of two without a proposal",
        "update decision set confirmed_by = null",
    ),
    (
        "agreed to without a decision of both, or a decision of two without a proposal",
        "delete from proposal where state = 'agreed'",
    ),
    (
        "a decided text without its decision",
        "delete from decision where kind = 'approve' and contribution_id = (select id from contribution where no = 2)",
    ),
];

/// A place where a text stands in every state that a promise is about.
async fn filled() -> Plenary {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", CIVIL_SOCIETY).await);
    let delegate = plenary.contributor("delegate", STATE).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    corrected_and_answered(&ana, &ben, &mia).await;
    for ruling in ["uphold", "overturn"] {
        let desk = declined(&ana, &mia).await;
        appeals(&ana, &desk, "").await;
        let appeal = newest(&plenary);
        assert_eq!(max.submit(&appeal, &[("action", "take")]).await.status, 303);
        assert_eq!(settle(&max, &appeal, ruling).await, 303);
    }
    reported(&plenary, &mia).await;
    for agreed in [true, false] {
        delegate.contribute("We name our hospitals.").await;
        let case = mia.claim().await;
        assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
        if agreed {
            let proposal = max.visit(&case).await.field("proposal");
            let form = [("proposal", proposal.as_str()), ("action", "confirm")];
            assert_eq!(max.submit(&format!("{case}/proposal"), &form).await.status, 303);
        }
    }
    let waiting = ben.contribute("It waits.").await.location().replace("/desk/", "/moderation/");
    assert_eq!(mia.submit(&format!("{waiting}/notes"), &[("body", "A note.")]).await.status, 303);
    plenary
}

/// No. 1, which was corrected, and No. 2, which answers it.
async fn corrected_and_answered(ana: &Visitor, ben: &Visitor, mia: &Visitor) {
    let desk = ana.contribute("The first words.").await.location().to_owned();
    mia.approve_next().await;
    ben.reply(1, "I agree.").await;
    mia.approve_next().await;
    let correction = [("action", "submit"), ("language", "en"), ("body", "Better words.")];
    assert_eq!(ana.submit(&desk, &correction).await.status, 303);
    mia.approve_next().await;
}

/// A report about No. 2 that came to nothing.
async fn reported(plenary: &Plenary, mia: &Visitor) {
    let words = [("rule", "R5"), ("words", "It names a patient.")];
    assert_eq!(plenary.anybody().submit(&format!("{TOPIC}/2/report"), &words).await.status, 303);
    let report = plenary.text("select reference from report");
    let answer = [("action", "no_action"), ("reason", "Nobody in it can be recognised.")];
    assert_eq!(mia.submit(&format!("/moderation/reports/{report}"), &answer).await.status, 303);
}

/// Nothing that the database forbids by a trigger is forbidden until this transaction ends.
const NOTHING_IS_FORBIDDEN: &str = "do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('alter table %I disable trigger user', name);
    end loop;
end $$";

fn found_after(conn: &mut PgConnection, planted: &str) -> Vec<String> {
    conn.batch_execute("begin").unwrap();
    conn.batch_execute(NOTHING_IS_FORBIDDEN).unwrap();
    conn.batch_execute(planted).unwrap_or_else(|cause| panic!("{planted}: {cause}"));
    let found = invariants::broken(conn).unwrap();
    conn.batch_execute("rollback").unwrap();
    found
}

#[actix_web::test]
async fn every_fault_that_is_planted_is_found_and_named() {
    let plenary = filled().await;
    let conn = &mut plenary.database.connect();
    assert_eq!(invariants::broken(conn).unwrap(), Vec::<String>::new());
    for (fault, planted) in PLANTED {
        let found = found_after(conn, planted);
        assert!(found.iter().any(|line| line.starts_with(fault)), "{fault} after {planted}: {found:#?}");
    }
    assert_eq!(invariants::broken(conn).unwrap(), Vec::<String>::new());
}

#[test]
fn every_promise_about_appeals_reports_and_second_persons_has_its_planted_fault() {
    let about = ["appeal", "report", "proposal", "agreed"];
    let unplanted: Vec<&str> = invariants::faults()
        .filter(|fault| about.iter().any(|word| fault.contains(word)))
        .filter(|fault| !PLANTED.iter().any(|(planted, _)| fault.starts_with(planted)))
        .collect();
    assert_eq!(unplanted, Vec::<&str>::new());
}
