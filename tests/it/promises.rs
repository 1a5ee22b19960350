//! What the database keeps by itself, whatever a program does.

use crate::support::{INDUSTRY, Plenary};

/// With a text that is read, and a correction of it that waits.
async fn plenary() -> Plenary {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.moderator("mia").await;
    let page = ana.contribute("As it was approved.").await;
    mia.approve_next().await;
    let correction = [("action", "submit"), ("body", "Nobody saw this yet."), ("language", "en")];
    assert_eq!(ana.submit(page.location(), &correction).await.status, 303);
    plenary
}

#[actix_web::test]
async fn the_words_of_a_revision_never_change() {
    let plenary = plenary().await;
    let before = plenary.everything_stored();
    for change in [
        "body = 'Something else.'",
        "html = '<p>Something else.</p>'",
        "language = 'fr'",
        "renderer = renderer + 1",
        "words = words + 1",
        "number = number + 10",
        "late = not late",
        "submitted_at = submitted_at - interval '1 day'",
    ] {
        for which in ["state = 'approved'", "state = 'submitted'"] {
            assert!(plenary.refuses(&format!("update revision set {change} where {which}")), "{change} where {which}");
        }
    }
    assert!(plenary.refuses("delete from revision"));
    assert!(plenary.refuses("delete from contribution"));
    assert_eq!(plenary.everything_stored(), before);
}

#[actix_web::test]
async fn nothing_is_read_that_was_not_approved() {
    let plenary = plenary().await;
    let waiting = "(select id from revision where state = 'submitted')";
    assert!(plenary.refuses(&format!("update contribution set live_revision_id = {waiting}")));
    assert!(plenary.refuses("update contribution set live_revision_id = null"));
    assert!(
        plenary
            .refuses("update contribution set no = null, sort_path = null, root_group_id = null, published_at = null")
    );
    assert!(plenary.refuses("update contribution set capacity = 'personal'"), "it speaks for an organisation");
}

#[actix_web::test]
async fn a_key_is_used_once_and_one_text_waits_at_a_time() {
    let plenary = plenary().await;
    let columns = "topic_id, author_id, group_id, capacity, organisation_id, spoken_as, posting_key";
    let again = format!(
        "insert into contribution (reference, {columns}) select 'bbbbbbbbbbbbbbbbbbbbbbbbbb', {columns} from contribution"
    );
    assert!(plenary.refuses(&again));
    assert!(!plenary.refuses(&again.replace("posting_key from", "posting_key || '-another' from")));
    assert!(plenary.refuses(
        "insert into revision (contribution_id, number, language, body, html, renderer, words)
         select contribution_id, number + 1, language, body, html, renderer, words from revision where state = 'submitted'"
    ));
}

#[actix_web::test]
async fn a_negative_decision_has_reasons() {
    let plenary = plenary().await;
    let decide = |kind: &str, rule: &str, explanation: &str| {
        format!(
            "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
             select contribution_id, id, (select id from account where email = 'mia@example.org'), '{kind}', {rule},
                    {explanation}, interval '1 hour' from revision where state = 'submitted'"
        )
    };
    for kind in ["request_changes", "decline", "remove"] {
        for (rule, explanation) in [
            ("null", "null"),
            ("'R1'", "null"),
            ("null", "'Not about the question.'"),
            ("'R1'", "'No.'"),
            ("'R0'", "'Not about it.'"),
        ] {
            assert!(plenary.refuses(&decide(kind, rule, explanation)), "{kind} {rule} {explanation}");
        }
    }
    assert!(plenary.refuses("update contribution set visibility = 'removed'"), "a removal names its rule");
    assert!(!plenary.refuses(&decide("decline", "'R1'", "'Not about the question.'")));
    assert!(plenary.refuses(&decide("approve", "null", "null")), "a text is decided about once");
}

/// Reports the text that is read; `who` is a name, or nobody.
fn report(who: &str) -> String {
    format!(
        "insert into report (contribution_id, revision_id, reported_by, rule_code, explanation)
         select id, live_revision_id, (select id from account where name = '{who}'), 'R3', 'It is about a person.' from contribution"
    )
}

/// Closes what is open.
fn close(who: &str, state: &str) -> String {
    format!(
        "update report set state = '{state}', closed_at = now(), reason = 'It named nobody.',
                           closed_by = (select id from account where name = '{who}') where state = 'open'"
    )
}

#[actix_web::test]
async fn what_is_reported_is_read_and_one_report_of_a_person_is_open_at_a_time() {
    let plenary = plenary().await;
    plenary.moderator("max").await;
    for wrong in [
        ("'R3'", "'R0'"),
        ("'It is about a person.'", "'No.'"),
        ("live_revision_id", "(select id from revision where state = 'submitted')"),
    ] {
        assert!(plenary.refuses(&report("mia").replace(wrong.0, wrong.1)), "with {}", wrong.1);
    }
    assert!(!plenary.refuses(&report("mia")));
    assert!(plenary.refuses(&report("mia")), "hers is open");
    assert!(!plenary.refuses(&report("nobody")) && !plenary.refuses(&report("nobody")), "nobody can be told apart");
    assert!(plenary.refuses(&close("mia", "no_action")), "one of them is her own");
    assert!(!plenary.refuses(&close("max", "no_action")));
    assert!(!plenary.refuses(&report("mia")));
    plenary.sql("update contribution set visibility = 'withdrawn'");
    assert!(plenary.refuses(&report("nobody")), "it is not read any more");
}

#[actix_web::test]
async fn a_report_is_closed_once_with_who_when_and_why_by_somebody_else() {
    let plenary = plenary().await;
    plenary.contributor("bea", INDUSTRY).await;
    plenary.sql(&report("nobody"));
    for (who, whose) in [("ana", "her own text"), ("bea", "a text of her organisation"), ("nobody", "nobody closes it")]
    {
        assert!(plenary.refuses(&close(who, "no_action")), "{whose}");
    }
    for missing in ["closed_at = now()", "reason = 'It named nobody.'", "state = 'no_action'"] {
        let (column, _) = missing.split_once(" = ").unwrap();
        let value = if column == "state" { "'open'" } else { "null" };
        assert!(
            plenary.refuses(&close("mia", "no_action").replace(missing, &format!("{column} = {value}"))),
            "{column}"
        );
    }
    assert!(plenary.refuses("update report set explanation = 'It is about two persons.'"), "its words stay");
    assert!(plenary.refuses(&close("mia", "acted")), "it is still read");
    plenary.sql("update contribution set visibility = 'removed', removed_rule = 'R3'");
    assert!(!plenary.refuses(&close("mia", "acted")));
    assert!(plenary.refuses("update report set reason = 'Something else altogether.'"), "closed is closed");
    assert!(plenary.refuses("delete from report"));
    assert!(plenary.refuses("truncate report"));
}
