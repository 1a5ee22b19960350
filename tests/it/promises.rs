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
