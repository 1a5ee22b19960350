//! What a State says with a verified mandate is declined or removed by two persons.

use crate::support::{INDUSTRY, Page, Plenary, STATE, Speaks, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "This answers another question.")];
const TEXT: &str = "We name our hospitals.";

struct Room {
    plenary: Plenary,
    state: Visitor,
    mia: Visitor,
    mo: Visitor,
}

/// A State's delegate and two moderators.
async fn room() -> Room {
    let plenary = Plenary::new().await;
    let state = plenary.contributor("delegate", STATE).await;
    let (mia, mo) = (plenary.moderator("mia").await, plenary.moderator("mo").await);
    Room { plenary, state, mia, mo }
}

impl Room {
    /// The delegate wrote, Mia proposes to decline: the delegate's desk, the case.
    async fn proposed(&self) -> (String, String) {
        let desk = self.state.contribute(TEXT).await.location().to_owned();
        let case = self.mia.claim().await;
        let page = self.mia.decide(&case, "decline", REASONS).await;
        assert_eq!(page.status, 303, "{}", page.html);
        (desk, case)
    }

    /// The delegate's text is read: the desk, the case.
    async fn published(&self) -> (String, String) {
        let desk = self.state.contribute(TEXT).await.location().to_owned();
        let case = self.mia.claim().await;
        assert_eq!(self.mia.decide(&case, "approve", &[]).await.status, 303);
        (desk, case)
    }

    async fn says(&self, who: &Visitor, case: &str, action: &str, reason: &str) -> Page {
        let proposal = self.plenary.text("select coalesce(max(id), 0)::text from proposal");
        let form = [("proposal", proposal.as_str()), ("action", action), ("reason", reason)];
        who.submit(&format!("{case}/proposal"), &form).await
    }
}

#[actix_web::test]
async fn its_author_learns_nothing_before_a_second_person_agrees() {
    let room = room().await;
    let (desk, case) = room.proposed().await;
    assert!(room.state.visit(&desk).await.html.contains("With a moderator"));
    assert!(room.state.visit("/desk").await.html.contains("With a moderator"));
    let told = room.state.visit(&desk).await.words().to_lowercase();
    assert!(!told.contains("proposed") && !told.contains("second person"), "{told}");
    assert_eq!(room.plenary.count("decision") + room.plenary.count("outbox where kind = 'contribution_declined'"), 0);

    assert!(
        room.mia.visit("/moderation").await.html.contains("Proposed. It takes effect once a second person agrees.")
    );
    assert_eq!(room.mo.submit("/moderation/claim", &[]).await.location(), "/moderation", "it is not to be claimed");
    let list = room.mo.visit("/moderation").await;
    assert!(list.html.contains("Waiting for a second person") && list.links().contains(&case));
    let page = room.mo.visit(&case).await;
    assert!(page.html.contains("Declining proposed") && page.html.contains("This answers another question."));
    let form = [("proposal", page.field("proposal")), ("action", "confirm".to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(room.mo.submit(&format!("{case}/proposal"), &form).await.location(), case);

    let page = room.state.visit(&desk).await;
    assert!(page.html.contains("Declined") && page.html.contains("This answers another question."));
    let list = room.mo.visit("/moderation").await.html;
    assert!(
        list.contains("<bdi>mia</bdi>, <bdi>mo</bdi>") && list.contains("Declined. The author was told why."),
        "{list}"
    );
    assert!(!room.mia.visit("/moderation").await.words().contains("Declined. The author was told why."));
    let both = "decision d join account a on a.id = d.decided_by join account b on b.id = d.confirmed_by
                where a.name = 'mia' and b.name = 'mo' and d.kind = 'decline'";
    assert_eq!((room.plenary.count(both), room.plenary.count("decision")), (1, 1));
    assert_eq!(room.plenary.count("outbox where kind = 'contribution_declined'"), 1);
}

#[actix_web::test]
async fn who_proposed_it_has_no_second_voice_and_may_take_it_back() {
    let room = room().await;
    let (_, case) = room.proposed().await;
    let page = room.mia.visit(&case).await;
    assert!(page.html.contains("a second person has to agree") && !page.html.contains("value=\"confirm\""));
    assert_eq!(room.says(&room.mia, &case, "confirm", "").await.status, 403);
    assert_eq!(room.says(&room.mo, &case, "withdraw", "").await.status, 403);
    assert_eq!(room.says(&room.mia, &case, "withdraw", "").await.status, 303);
    assert_eq!(room.mo.claim().await, case);
}

#[actix_web::test]
async fn nobody_of_the_convening_organisation_is_the_second_person() {
    let room = room().await;
    let (_, case) = room.proposed().await;
    let host = Speaks("international_organisation", Some("The Host"));
    let hana = room.plenary.person("hana", host, &["moderator"]).await;
    assert!(room.mo.visit(&case).await.words().contains("No organisation is on record here"));
    room.plenary
        .sql("insert into session_organisation (session_id, position, name, role) values (1, 1, 'THE HOST', 'host')");
    assert!(hana.visit(&case).await.html.contains("from outside the organisation that convenes"));
    assert!(room.mo.visit(&case).await.words().contains("Plenary looks at verified mandates only"));
    assert_eq!(room.says(&hana, &case, "confirm", "").await.status, 403);
    assert_eq!(room.says(&hana, &case, "dispute", "It answers the question.").await.status, 403);
    room.plenary.sql("update session_organisation set role = 'partner'");
    assert_eq!(room.says(&hana, &case, "confirm", "").await.status, 303);
}

#[actix_web::test]
async fn who_does_not_agree_says_why_and_the_text_is_in_the_queue_again() {
    let room = room().await;
    let (_, case) = room.proposed().await;
    let page = room.says(&room.mo, &case, "dispute", "no").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["second-reason"]));
    assert!(page.html.contains(">no</textarea>"));
    assert_eq!(
        room.says(&room.mo, &case, "dispute", "It answers the question, in its last sentence.").await.status,
        303
    );
    assert!(room.mia.visit(&case).await.html.contains("in its last sentence"));
    assert_eq!(room.says(&room.mo, &case, "confirm", "").await.status, 409, "it is over");
    room.mo.approve_next().await;
    assert!(room.plenary.anybody().visit(TOPIC).await.html.contains(TEXT));
}

#[actix_web::test]
async fn an_edit_of_the_author_ends_it() {
    let room = room().await;
    let (desk, case) = room.proposed().await;
    let other = [("action", "submit"), ("body", "We name our hospitals, and their links."), ("language", "en")];
    assert_eq!(room.state.submit(&desk, &other).await.status, 303);
    let page = room.says(&room.mo, &case, "confirm", "").await;
    assert!(page.status == 409 && page.html.contains("This proposal is over."));
    assert_eq!(room.plenary.count("proposal where state = 'cancelled'"), 1);
    room.mia.approve_next().await;
}

#[actix_web::test]
async fn what_is_read_stays_up_until_the_second_person_agrees_and_the_tombstone_names_no_rule() {
    let room = room().await;
    let (_, case) = room.published().await;
    let before = room.plenary.anybody().visit(TOPIC).await;
    let revision = room.plenary.text("select live_revision_id::text from contribution");
    let form: Vec<(&str, &str)> =
        [("action", "remove"), ("version", revision.as_str())].into_iter().chain(REASONS.iter().copied()).collect();
    assert_eq!(room.mia.submit(&case, &form).await.status, 303);
    let during = room.plenary.anybody().visit(TOPIC).await;
    assert_eq!(before.header("etag"), during.header("etag"));
    assert_eq!(room.mo.submit(&case, &form).await.status, 409, "it is proposed already");
    assert_eq!(room.says(&room.mo, &case, "confirm", "").await.status, 303);
    let after = room.plenary.anybody().visit(TOPIC).await;
    assert!(!after.html.contains(TEXT) && after.html.contains("Removed") && !after.html.contains("/rules#R1"));
}

#[actix_web::test]
async fn of_a_state_only_scope_mandate_length_and_language_are_asked() {
    let room = room().await;
    room.state.contribute(TEXT).await;
    let case = room.mia.claim().await;
    let form = room.mia.visit(&case).await;
    let decision = form.html.split("id=\"rule\"").nth(1).unwrap().split("</select>").next().unwrap();
    let mut offered = vec!["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"];
    offered.retain(|rule| decision.contains(&format!("value=\"{rule}\"")));
    assert_eq!(offered, ["R1", "R4", "R7", "R8"]);
    for action in ["decline", "request_changes"] {
        let page = room.mia.decide(&case, action, &[("rule", "R3"), ("explanation", "It is about a person.")]).await;
        assert_eq!((page.status, page.complained_about()), (422, vec!["rule"]), "{action}");
    }
    assert_eq!(room.mia.decide(&case, "request_changes", REASONS).await.status, 303, "one person may ask for changes");
}

#[actix_web::test]
async fn others_and_what_a_delegate_says_in_person_are_decided_about_by_one() {
    let room = room().await;
    room.state.write(&[("body", "In person."), ("action", "submit"), ("capacity", "personal")]).await;
    room.plenary.contributor("ana", INDUSTRY).await.contribute("Of industry.").await;
    for _ in 0..2 {
        let case = room.mia.claim().await;
        let reasons = [("rule", "R3"), ("explanation", "It is about a person.")];
        assert_eq!(room.mia.decide(&case, "decline", &reasons).await.status, 303);
    }
    assert_eq!((room.plenary.count("decision where confirmed_by is null"), room.plenary.count("proposal")), (2, 0));
}

#[actix_web::test]
async fn an_organiser_switches_it_off_for_a_process() {
    let room = room().await;
    let ora = room.plenary.organiser("ora").await;
    let form = ora.visit("/organise/processes/a-process").await;
    assert!(form.html.contains("value=\"yes\" selected"));
    let version = form.field("version");
    let fields = [
        ("version", version.as_str()),
        ("short_name", "A Process"),
        ("name", "A process for the tests"),
        ("issues", "Threats | threats\nNorms | norms"),
        ("norms", "f | A/70/174, para. 13 (f) | Do not damage | In our words."),
        ("second_person", "no"),
    ];
    let page = ora.submit("/organise/processes/a-process", &fields).await;
    assert_eq!(page.status, 303, "{}", page.words());
    assert!(ora.visit("/organise/processes/a-process").await.html.contains("value=\"no\" selected"));
    room.proposed().await;
    assert_eq!((room.plenary.count("decision"), room.plenary.count("proposal")), (1, 0));
}

#[actix_web::test]
async fn the_database_keeps_two_persons_two() {
    let room = room().await;
    room.proposed().await;
    let end = |by: &str, more: &str| {
        format!("update proposal set ended_at = now(), ended_by = (select id from account where name = '{by}'), {more}")
    };
    assert!(room.plenary.refuses(&end("mia", "state = 'agreed'")), "her own proposal");
    assert!(room.plenary.refuses(&end("delegate", "state = 'agreed'")), "the author");
    assert!(room.plenary.refuses(&end("mo", "state = 'refused'")), "without a reason");
    assert!(room.plenary.refuses("update proposal set explanation = 'Something else altogether.'"));
    assert!(room.plenary.refuses("delete from proposal") && room.plenary.refuses("truncate proposal"));
    assert!(
        room.plenary.refuses(
            "insert into proposal (contribution_id, revision_id, kind, proposed_by, rule_code, explanation)
        select contribution_id, revision_id, 'decline', proposed_by, 'R1', explanation from proposal"
        ),
        "one at a time"
    );
    let claim =
        "update revision set claimed_by = (select id from account where name = 'mo'), claim_token = gen_random_uuid(),
                                     claimed_at = now(), claim_until = now()";
    assert!(room.plenary.refuses(claim), "it waits for a second person");
    let decide = |decided: &str, confirmed: &str| {
        format!(
            "insert into decision (contribution_id, revision_id, decided_by, confirmed_by, kind, rule_code, explanation, waited)
             select contribution_id, id, (select id from account where name = '{decided}'),
                    (select id from account where name = '{confirmed}'), 'decline', 'R1', 'Not about the question.', interval '1 hour'
             from revision"
        )
    };
    assert!(room.plenary.refuses(&decide("mia", "mia")) && room.plenary.refuses(&decide("mia", "delegate")));
    assert!(!room.plenary.refuses(&decide("mia", "mo")));
}
