//! What nobody can do: decide on an own text, decide without reasons, change or empty the record of it.

use std::collections::BTreeSet;

use plenary::contributions::case::Case;
use plenary::contributions::queries::case::had_a_part;
use plenary::people::AccountId;

use crate::support::{INDUSTRY, NOBODY_ELSE, Plenary, Speaks, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

/// Lets the account hold the text of this case, whatever the rules say.
fn hold(plenary: &Plenary, name: &str, reference: &str) {
    plenary.sql(&format!(
        "update revision set claimed_by = a.id, claim_token = gen_random_uuid(), claimed_at = now(),
                             claim_until = now() + interval '15 minutes'
         from account a, contribution c
         where a.email = '{name}@example.org' and c.id = contribution_id and c.reference = '{reference}' and state = 'submitted'"
    ));
}

fn of_text(plenary: &Plenary, what: &str, reference: &str) -> String {
    plenary.text(&format!(
        "select {what} from revision r join contribution c on c.id = r.contribution_id
         where c.reference = '{reference}' order by r.number desc limit 1"
    ))
}

async fn written(author: &Visitor, text: &str) -> String {
    author.contribute(text).await.location().replace("/desk/", "")
}

#[actix_web::test]
async fn a_moderator_does_nothing_about_an_own_text_whatever_they_send() {
    let plenary = Plenary::new().await;
    let mo = plenary.person("mo", NOBODY_ELSE, &["contributor", "moderator"]).await;
    let (mia, reference) = (plenary.moderator("mia").await, written(&mo, "Mine.").await);
    let case = format!("/moderation/{reference}");
    mia.submit("/moderation/claim", &[("reference", &reference)]).await;
    let reason = [("action", "take_over"), ("explanation", "I would rather do it myself.")];
    assert_eq!(mo.submit(&case, &reason).await.status, 403);

    hold(&plenary, "mo", &reference);
    let (token, version) =
        (of_text(&plenary, "r.claim_token", &reference), of_text(&plenary, "r.id || '-' || r.version", &reference));
    for action in ["approve", "request_changes", "decline"] {
        let form = [("action", action), ("token", token.as_str()), ("version", version.as_str())];
        assert_eq!(mo.submit(&case, &[&form[..], REASONS].concat()).await.status, 403, "{action}");
    }
    assert_eq!(plenary.count("decision"), 0);

    hold(&plenary, "mia", &reference);
    mia.decide(&case, "approve", &[]).await;
    let live = of_text(&plenary, "r.id", &reference);
    let remove = [&[("action", "remove"), ("version", live.as_str())], REASONS].concat();
    assert_eq!(mo.submit(&case, &remove).await.status, 403);
    assert_eq!(mia.submit(&case, &remove).await.status, 303);
    let restore = [&[("action", "restore"), ("version", live.as_str())], REASONS].concat();
    assert_eq!(mo.submit(&case, &restore).await.status, 403);
    assert_eq!(plenary.count("decision"), 2);
    assert!(!plenary.anybody().visit(TOPIC).await.html.contains("Mine."));
}

#[actix_web::test]
async fn the_database_refuses_the_author_as_decider_and_a_refusal_without_reasons() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    plenary.moderator("mia").await;
    written(&ana, "Hers.").await;
    let insert = |who: &str, kind: &str, reasons: &str| {
        format!(
            "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
             select r.contribution_id, r.id, a.id, '{kind}', {reasons}, interval '0' from revision r, account a
             where a.email = '{who}@example.org'"
        )
    };
    assert!(plenary.refuses(&insert("ana", "approve", "null, null")), "by its author");
    for kind in ["request_changes", "decline", "remove"] {
        for missing in ["null, null", "'R3', null", "null, 'Long enough, and no rule.'", "'R3', 'short'"] {
            assert!(plenary.refuses(&insert("mia", kind, missing)), "{kind} with {missing}");
        }
    }
    assert_eq!(plenary.count("decision"), 0);
    assert!(!plenary.refuses(&insert("mia", "decline", "'R3', 'Long enough, and with a rule.'")));
}

#[actix_web::test]
async fn decisions_and_the_trail_can_be_neither_changed_nor_deleted_nor_emptied() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    written(&ana, "Hers.").await;
    plenary.moderator("mia").await.approve_next().await;
    plenary.sql(
        "insert into audit_seal (entries, previous, hash) values (1, '', 'x');
         insert into audit_sealed (entry_id, seal_id) select (select min(id) from audit_entry), id from audit_seal",
    );
    for (table, column) in
        [("decision", "kind"), ("audit_entry", "action"), ("audit_seal", "entries"), ("audit_sealed", "seal_id")]
    {
        assert!(plenary.count(table) > 0, "{table} is empty");
        assert!(plenary.refuses(&format!("update {table} set {column} = {column}")), "{table} can be changed");
        assert!(plenary.refuses(&format!("delete from {table}")), "{table} can be deleted");
        assert!(plenary.refuses(&format!("truncate {table} cascade")), "{table} can be emptied");
    }
}

/// What the mandates of a moderator and an author for the same organisation say about who may decide.
#[actix_web::test]
async fn the_queue_and_the_rule_agree_on_who_may_decide() {
    const STATES: [(&str, &str); 3] = [
        ("nothing", "status = 'ended', decided_at = now(), ended_at = now()"),
        ("requested", "status = 'requested', decided_at = null, ended_at = null"),
        ("verified", "status = 'verified', decided_at = now(), ended_at = null"),
    ];
    const FREE: &str =
        "update revision set claimed_by = null, claim_token = null, claimed_at = null, claim_until = null,
                                            claim_unasked = false
                        where claimed_by = (select id from account where name = 'mia')";
    let Speaks(group, organisation) = INDUSTRY;
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let mia = plenary.person("mia", Speaks(group, organisation), &["moderator"]).await;
    plenary.moderator("max").await;
    for capacity in ["personal", "organisation"] {
        plenary.sql("update mandate set status = 'verified', decided_at = now(), ended_at = null");
        let sent = ana.write(&[("body", capacity), ("action", "submit"), ("capacity", capacity)]).await;
        let reference = sent.location().replace("/desk/", "");
        for (hers, her_status) in STATES {
            for (author, author_status) in STATES {
                let about = format!("{capacity}: the moderator has {hers}, the author {author}");
                for (name, status) in [("mia", her_status), ("ana", author_status)] {
                    plenary.sql(&format!(
                        "update mandate set {status} where account_id = (select id from account where name = '{name}')"
                    ));
                }
                let may = hers != "verified" || (capacity == "personal" && author != "verified");
                let by_queue =
                    mia.submit("/moderation/claim", &[]).await.location() == format!("/moderation/{reference}");
                assert_eq!(by_queue, may, "the queue, {about}");
                plenary.sql(FREE);
                let page = mia.visit(&format!("/moderation/{reference}")).await;
                assert_eq!(!page.html.contains("Nobody decides"), may, "the page, {about}");
                let by_rule = mia.submit("/moderation/claim", &[("reference", &reference)]).await.status;
                assert_eq!(by_rule, if may { 303 } else { 403 }, "the rule, {about}");
                plenary.sql(FREE);
            }
        }
        hold(&plenary, "max", &reference);
        plenary.sql("update revision set claim_until = now() + interval '9 hours' where claimed_by is not null");
    }
}

#[actix_web::test]
async fn an_author_cannot_choose_a_moderator_by_asking_for_mandates() {
    let plenary = Plenary::new().await;
    let mia = plenary.person("mia", INDUSTRY, &["moderator"]).await;
    let eve = plenary.person("eve", NOBODY_ELSE, &["contributor"]).await;
    let asked = eve.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    assert_eq!((asked.status, plenary.count("mandate where status = 'requested'")), (303, 1));
    eve.contribute("For myself.").await;
    let case = mia.claim().await;
    assert_ne!(case, "/moderation");
    assert_eq!(mia.decide(&case, "approve", &[]).await.status, 303);
}

#[actix_web::test]
async fn whoever_ever_held_a_text_has_to_do_with_it_and_hears_no_appeal() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let (moe, _) = (plenary.moderator("moe").await, plenary.moderator("may").await);
    let reference = written(&ana, "Hers.").await;
    let case = mia.claim().await;
    mia.decide(&case, "release", &[]).await;
    assert_eq!(max.claim().await, case);
    let reason = [("action", "take_over"), ("explanation", "He went home ill.")];
    assert_eq!(moe.submit(&case, &reason).await.status, 303);
    assert_eq!(moe.decide(&case, "decline", REASONS).await.status, 303);

    let conn = &mut plenary.database.connect();
    let found = Case::lock(conn, &reference).unwrap().unwrap().contribution.id;
    let found: BTreeSet<AccountId> = had_a_part(conn, found, None).unwrap().into_iter().collect();
    let id = |name| AccountId(plenary.text(&format!("select id from account where name = '{name}'")).parse().unwrap());
    assert_eq!(found, BTreeSet::from(["mia", "max", "moe"].map(id)));
    plenary.sql("insert into appeal (decision_id) select id from decision");
    let assign = |name: &str| {
        format!("update appeal set state = 'assigned', assigned_to = (select id from account where name = '{name}')")
    };
    for name in ["mia", "max", "moe"] {
        assert!(plenary.refuses(&assign(name)), "{name}");
    }
    assert!(!plenary.refuses(&assign("may")));
}
