//! Who takes a question about words back, who finds it, and what it is not the way for.

use plenary::contributions::queries::invariants;

use super::{COMPARE, Room};
use crate::support::{CIVIL_SOCIETY, INDUSTRY, TOPIC};

#[actix_web::test]
async fn a_colleague_who_may_decide_takes_a_question_back_with_a_reason_when_nobody_answers() {
    let room = Room::new().await;
    room.asked().await;
    room.plenary.sql(
        "alter table redaction disable trigger user;
         update redaction set asked_at = asked_at - interval '40 days'; alter table redaction enable trigger user",
    );
    let (mo, pam) = (room.plenary.moderator("mo").await, room.plenary.person("pam", INDUSTRY, &["moderator"]).await);
    let page = mo.visit(&room.case).await;
    assert!(page.words().contains("unanswered for 40 days") && page.html.contains("value=\"call_off\""));
    let asked = room.plenary.text("select max(id)::text from redaction");
    let call_off = |reason: &'static str| [("action", "call_off"), ("redaction", asked.as_str()), ("reason", reason)];
    let place = format!("{}/redaction", room.case);
    let unsaid = mo.submit(&place, &call_off("Away.")).await;
    assert_eq!((unsaid.status, unsaid.complained_about()), (422, vec!["redaction-call-off"]), "{}", unsaid.words());
    assert!(unsaid.html.contains(">Away.</textarea>"));
    assert_eq!(pam.submit(&place, &call_off("She is of the same organisation.")).await.status, 403);
    assert_eq!(mo.submit(&place, &call_off("Mia is away, and a word was left out.")).await.status, 303);
    assert!(room.mia.visit(&room.case).await.html.contains("Mia is away, and a word was left out."), "on record");
    assert_eq!(room.plenary.count("redaction where state = 'cancelled' and reason is not null"), 1);
    assert_eq!(room.answer("consent", "").await.status, 409);
    let late = mo.submit(&place, &call_off("Mia is away, and I was slow.")).await;
    assert!(late.status == 409 && late.html.contains("and I was slow."), "{}", late.words());
    assert_eq!(room.ask("Doctor Zqsecret").await.status, 303, "and may be asked anew");
    room.nothing_is_broken();
}

#[actix_web::test]
async fn words_that_stand_in_an_earlier_text_only_are_closed_to_comparison_with_the_same_reasons() {
    let room = Room::new().await;
    room.correct("The clinic closed.").await;
    let page = room.ask("Zqsecret").await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["redaction-passage"]));
    assert!(page.words().contains("only in text 1, which readers can still compare"), "{}", page.words());
    assert!(
        page.html.contains("<option value=\"1\" selected>") && page.html.matches("value=\"R5\" selected").count() >= 2
    );
    let close = [("text", "1"), ("rule", "R5"), ("explanation", "It names a person who did not agree to it.")];
    assert_eq!(room.mia.submit(&format!("{}/earlier", room.case), &close).await.status, 303);
    assert!(!room.reads(COMPARE).await.html.contains("Zqsecret"));
    let gone = room.ask("Zqsecret").await;
    assert!(gone.status == 422 && gone.words().contains("do not stand in the text as it was written"));
    // While another text waits, changes to it are what to ask for.
    let form = [("action", "submit"), ("body", "Doctor Zqsecret closed the clinic."), ("language", "en")];
    assert_eq!(room.ana.submit(&room.desk, &form).await.status, 303);
    let page = room.mia.visit(&room.case).await;
    assert!(page.words().contains("ask for changes to it instead") && !page.html.contains("data-redaction"));
}

#[actix_web::test]
async fn translations_do_not_come_along_and_their_author_knew_before_consenting() {
    let room = Room::new().await;
    let french = format!("{}/translations/fr", room.desk);
    let seen = room.ana.visit(&french).await.field("seen");
    let body = "Le docteur Zqsecret a fermé la clinique.";
    assert_eq!(room.ana.submit(&french, &[("action", "draft"), ("seen", &seen), ("body", body)]).await.status, 303);
    let text = room.plenary.text("select body from draft");
    room.correct(&text).await;
    assert!(room.reads(TOPIC).await.html.contains("Le docteur Zqsecret"));
    room.asked().await;
    let told = room.ana.visit(&room.desk).await.words();
    assert!(told.contains("Courtesy translations of the text are no longer shown"), "{told}");
    room.consented().await;
    for address in [TOPIC, "/topics/what-first/1?lang=fr", "/topics/what-first.atom", COMPARE] {
        assert!(!room.reads(address).await.html.contains("Zqsecret"), "{address}");
    }
    assert_eq!(room.plenary.count("revision where id = (select max(id) from revision) and translations = 0"), 1);
    room.nothing_is_broken();
}

#[actix_web::test]
async fn whoever_speaks_for_the_organisation_finds_the_question_on_the_desk_and_may_answer_it() {
    let room = Room::new().await;
    let ben = room.plenary.contributor("ben", INDUSTRY).await;
    let question = format!("{}#redaction", room.desk);
    assert!(!ben.visit("/desk").await.links().contains(&question));
    room.asked().await;
    for place in ["/desk", "/desk/organisations/invented-devices"] {
        let page = ben.visit(place).await;
        assert!(page.links().contains(&question) && page.words().contains("May these words be redacted?"), "{place}");
    }
    let bea = room.plenary.contributor("bea", CIVIL_SOCIETY).await;
    assert!(!bea.visit("/desk").await.links().contains(&question));
    let asked = room.plenary.text("select max(id)::text from redaction");
    let consent = [("action", "consent"), ("redaction", asked.as_str())];
    assert_eq!(ben.submit(&format!("{}/redaction", room.desk), &consent).await.status, 303);
    assert!(!ben.visit("/desk").await.links().contains(&question));
    assert!(!room.reads(TOPIC).await.html.contains("Zqsecret"));
}

#[actix_web::test]
async fn the_database_keeps_what_was_asked_and_lets_nobody_consent_for_the_author() {
    let room = Room::new().await;
    room.asked().await;
    let end = |by: &str, more: &str| {
        format!(
            "update redaction set ended_at = now(), ended_by = (select id from account where name = '{by}'), {more}"
        )
    };
    let consent = "state = 'consented', mark = 'x', redacted_revision_id = revision_id";
    assert!(room.plenary.refuses(&end("mia", consent)), "her own question");
    assert!(room.plenary.refuses(&end("ana", "state = 'consented'")), "without another text");
    assert!(room.plenary.refuses(&end("ana", "state = 'refused'")), "without a reason");
    assert!(room.plenary.refuses("update redaction set passage = 'Others'"));
    assert!(room.plenary.refuses("delete from redaction") && room.plenary.refuses("truncate redaction"));
    let again = "insert into redaction (contribution_id, revision_id, passage, rule_code, explanation, asked_by)
                 select contribution_id, revision_id, passage, rule_code, explanation, asked_by from redaction";
    assert!(room.plenary.refuses(again), "one question at a time");
    room.consented().await;
    assert!(room.plenary.refuses("update redaction set state = 'refused', reason = 'I changed my mind.', mark = null"));

    let found = |table: &str, fault: &str, words: &str| {
        room.plenary.sql(&format!(
            "alter table {table} disable trigger user; update {table} set {fault}; alter table {table} enable trigger user"
        ));
        let broken = invariants::broken(&mut room.plenary.database.connect()).unwrap();
        assert!(broken.iter().any(|line| line.starts_with(words)), "{words}: {broken:?}");
    };
    found("redaction", "ended_at = ended_at + interval '1 hour'", "words redacted without a decision");
    found("revision", "closed_by_redaction = false", "a text that readers may compare although words");
}
