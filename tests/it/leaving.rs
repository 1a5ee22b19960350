//! When a mandate ends: what was said with it stays said with it, whoever left reads and writes no more, and those who
//! answer for the organisation are told instead.

use plenary::contributions::queries::invariants;

use crate::clearing::change;
use crate::support::appeals::{DECLINE, appeals, newest, settle};
use crate::support::{INDUSTRY, Plenary, STATE, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R1"), ("explanation", "This answers another question.")];

/// Ana and Ben write for the same organisation; Ana began this, and left.
struct House {
    plenary: Plenary,
    ana: Visitor,
    ben: Visitor,
    desk: String,
}

impl House {
    async fn new() -> Self {
        let plenary = Plenary::new().await;
        let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
        let page = ana.write(&[("body", "Begun by Ana."), ("action", "draft")]).await;
        assert_eq!(page.status, 303, "{}", page.html);
        let desk = page.location().to_owned();
        ends(&plenary, "ana").await;
        Self { plenary, ana, ben, desk }
    }

    /// Ben sends what Ana began; says the address of the case.
    async fn sent(&self) -> String {
        assert_eq!(send(&self.ben, &self.desk, "Sent by Ben.").await, 303);
        self.desk.replace("/desk/", "/moderation/")
    }

    fn letters_to(&self, name: &str) -> Vec<String> {
        let letters = self.plenary.mail_to(&format!("{name}@example.org"));
        letters.into_iter().map(|letter| letter.subject).filter(|subject| !subject.contains("andate")).collect()
    }

    fn is_sound(&self) {
        assert_eq!(invariants::broken(&mut self.plenary.database.connect()).unwrap(), Vec::<String>::new());
    }
}

/// An organiser ends somebody's mandate.
async fn ends(plenary: &Plenary, name: &str) {
    let olga = plenary.organiser(&format!("olga{}", plenary.count("account"))).await;
    change(plenary, &olga, name, "end").await;
}

async fn send(who: &Visitor, desk: &str, body: &str) -> u16 {
    let seen = who.visit(desk).await.field("revision");
    let form = [("action", "submit"), ("body", body), ("language", "en"), ("revision", seen.as_str())];
    who.submit(desk, &form).await.status
}

#[actix_web::test]
async fn a_state_keeps_its_second_person_after_its_delegate_has_gone() {
    let plenary = Plenary::new().await;
    let (state, mia) = (plenary.contributor("delegate", STATE).await, plenary.moderator("mia").await);
    state.contribute("We name our hospitals.").await;
    mia.approve_next().await;
    state.contribute("We wait.").await;
    ends(&plenary, "delegate").await;

    let waits = mia.claim().await;
    let rule = [("rule", "R5"), ("explanation", "It names a person.")];
    assert_eq!(mia.decide(&waits, "decline", &rule).await.status, 422, "no rule for States");
    assert_eq!(mia.decide(&waits, "decline", REASONS).await.status, 303);
    assert_eq!(
        (plenary.count("proposal where kind = 'decline'"), plenary.count("decision where kind = 'decline'")),
        (1, 0)
    );

    let live = plenary.text("select live_revision_id::text from contribution where visibility = 'live'");
    let of_live = plenary.text("select reference from contribution where visibility = 'live'");
    let case = format!("/moderation/{of_live}");
    let remove = |rule: &'static str| {
        [("action", "remove"), ("version", live.as_str()), ("rule", rule), ("explanation", "It names a person.")]
    };
    assert_eq!(mia.submit(&case, &remove("R5")).await.status, 422);
    assert!(!mia.visit(&case).await.html.contains("value=\"R5\" data-canned"));
    let words = [("action", "ask"), ("version", live.as_str()), ("passage", "hospitals"), ("rule", "R5")];
    let words = [&words[..], &[("explanation", "It names a person.")]].concat();
    assert_eq!(mia.submit(&format!("{case}/redaction"), &words).await.status, 303);
    assert_eq!(plenary.count("redaction"), 0, "a second person before its author is asked");
    let proposal = plenary.text("select max(id)::text from proposal");
    let back = [("proposal", proposal.as_str()), ("action", "withdraw")];
    assert_eq!(mia.submit(&format!("{case}/proposal"), &back).await.status, 303);
    assert_eq!(mia.submit(&case, &remove("R1")).await.status, 303);
    assert_eq!(
        (plenary.count("proposal where kind = 'remove'"), plenary.count("decision where kind = 'remove'")),
        (1, 0)
    );
    assert!(
        plenary.anybody().visit(TOPIC).await.html.contains("We name our hospitals."),
        "it stays until somebody agrees"
    );
}

#[actix_web::test]
async fn what_waits_was_sent_with_the_mandate_of_that_day_and_can_be_published() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    ana.contribute("Sent in time.").await;
    ends(&plenary, "ana").await;
    assert!(!mia.visit("/moderation").await.words().contains("mandate"));
    mia.approve_next().await;
    assert!(plenary.anybody().visit(TOPIC).await.html.contains("Sent in time."));
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn whoever_left_neither_reads_nor_takes_what_colleagues_wrote_by_the_form_it_was_begun_with() {
    let plenary = Plenary::new().await;
    let (ana, ben) = (plenary.contributor("ana", INDUSTRY).await, plenary.contributor("ben", INDUSTRY).await);
    let send = async |capacity: &str, revision: &str| {
        let form =
            [("key", "k"), ("body", "Mine now."), ("action", "draft"), ("capacity", capacity), ("revision", revision)];
        ana.submit(&format!("{TOPIC}/contributions"), &form).await
    };
    let begun = send("organisation", "").await.location().to_owned();
    let seen = ben.visit(&begun).await.field("revision");
    let words = [("action", "draft"), ("body", "Ben's zqwords."), ("language", "en"), ("revision", seen.as_str())];
    assert_eq!(ben.submit(&begun, &words).await.status, 303);
    ends(&plenary, "ana").await;

    let reference = begun.replace("/desk/", "");
    let again = ana.visit(&format!("{TOPIC}?draft={reference}")).await;
    assert!(!again.html.contains("value=\"k\"") && !again.html.contains("zqwords"), "{}", again.html);
    let seen = ben.visit(&begun).await.field("revision");
    for revision in ["", seen.as_str()] {
        let refused = send("organisation", revision).await;
        assert_eq!(refused.status, 422, "{}", refused.html);
        assert!(!refused.html.contains("zqwords"));
        // In person it is a text like any other, stored once.
        let own = send("personal", revision).await;
        assert_eq!(own.status, 303, "{}", own.html);
        assert_ne!(own.location(), begun);
    }
    assert_eq!(plenary.count("contribution"), 2);
    let kept = "select string_agg(d.body || ' for ' || coalesce(o.name, 'nobody'), '|' order by d.contribution_id)
                from draft d left join organisation o on o.id = d.organisation_id";
    assert_eq!(plenary.text(kept), "Ben's zqwords. for Invented Devices|Mine now. for nobody");
    assert_eq!(ben.visit(&begun).await.status, 200);
}

#[actix_web::test]
async fn an_appeal_is_of_whoever_sent_the_text_who_is_told_of_it_and_it_can_be_overturned() {
    let house = House::new().await;
    let (mia, max) = (house.plenary.moderator("mia").await, house.plenary.moderator("max").await);
    let case = house.sent().await;
    assert_eq!(mia.claim().await, case);
    assert_eq!(mia.decide(&case, "decline", DECLINE).await.status, 303);
    appeals(&house.ben, &house.desk, "It does answer the question.").await;
    let appeal = newest(&house.plenary);
    assert_eq!(max.submit(&appeal, &[("action", "take")]).await.status, 303);
    assert_eq!(settle(&max, &appeal, "overturn").await, 303);
    assert!(house.plenary.anybody().visit(TOPIC).await.html.contains("Sent by Ben."));
    let told = house.letters_to("ben");
    for expected in ["not published", "appeal"] {
        assert!(told.iter().any(|subject| subject.to_lowercase().contains(expected)), "{expected}: {told:?}");
    }
    assert_eq!(house.letters_to("ana"), Vec::<String>::new());
    house.is_sound();
}

#[actix_web::test]
async fn messages_of_a_moderator_go_to_whoever_answers_for_the_text_and_may_be_answered_by_them() {
    let house = House::new().await;
    let case = house.sent().await;
    let mia = house.plenary.moderator("mia").await;
    mia.claim().await;
    assert_eq!(mia.submit(&format!("{case}/messages"), &[("body", "Which hospital?")]).await.status, 303);
    assert!(house.plenary.last_letter("ben@example.org").text.contains("> Which hospital?"));
    assert_eq!(house.letters_to("ana"), Vec::<String>::new());
    assert!(house.ben.visit(&house.desk).await.html.contains("Which hospital?"));
    let answer = [("body", "The one in the north."), ("key", "k")];
    assert_eq!(house.ana.submit(&format!("{}/messages", house.desk), &answer).await.status, 404);
    assert_eq!(house.ben.submit(&format!("{}/messages", house.desk), &answer).await.status, 303);
    assert!(mia.visit("/moderation").await.links().contains(&format!("{case}#messages")), "who wrote last waits");
    let page = mia.visit(&case).await;
    let talk = page.html.split("id=\"messages\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
    assert!(talk.contains("The author") && !talk.contains("ben"), "{talk}");
    // A colleague sees who answered.
    let cara = house.plenary.contributor("cara", INDUSTRY).await;
    assert!(cara.visit(&house.desk).await.words().contains("ben"));
    house.is_sound();
}

#[actix_web::test]
async fn whoever_consents_to_a_redaction_answers_for_the_text_that_it_gives() {
    let house = House::new().await;
    let case = house.sent().await;
    let mia = house.plenary.moderator("mia").await;
    mia.approve_next().await;
    let live = house.plenary.text("select live_revision_id::text from contribution");
    let ask = [("action", "ask"), ("version", live.as_str()), ("passage", "Ben"), ("rule", "R5")];
    let ask = [&ask[..], &[("explanation", "It names a person.")]].concat();
    assert_eq!(mia.submit(&format!("{case}/redaction"), &ask).await.status, 303);
    let asked = house.plenary.text("select id::text from redaction");
    let consent = [("action", "consent"), ("redaction", asked.as_str())];
    assert_eq!(house.ben.submit(&format!("{}/redaction", house.desk), &consent).await.status, 303);
    let told = house.letters_to("ben").len();
    let live = house.plenary.text("select live_revision_id::text from contribution");
    let remove = [&[("action", "remove"), ("version", live.as_str())], REASONS].concat();
    assert_eq!(mia.submit(&case, &remove).await.status, 303);
    assert_eq!((house.letters_to("ben").len(), house.letters_to("ana").len()), (told + 1, 0));
    house.is_sound();
}

#[actix_web::test]
async fn where_nobody_of_them_is_left_all_who_speak_for_it_are_told_and_asking_again_brings_nothing_back() {
    let house = House::new().await;
    let case = house.sent().await;
    house.ana.submit("/account", &[("action", "mandate"), ("organisation", "Invented Devices")]).await;
    let cara = house.plenary.contributor("cara", INDUSTRY).await;
    ends(&house.plenary, "ben").await;
    let mia = house.plenary.moderator("mia").await;
    let before = house.letters_to("ben").len();
    mia.claim().await;
    assert_eq!(mia.decide(&case, "request_changes", REASONS).await.status, 303);
    assert_eq!((house.letters_to("ana").len(), house.letters_to("ben").len()), (0, before));
    assert!(
        house.letters_to("cara").iter().any(|subject| subject.contains("change your contribution")),
        "{:?}",
        house.letters_to("cara")
    );
    assert_eq!(send(&cara, &house.desk, "Sent by Cara.").await, 303);
}

#[actix_web::test]
async fn what_somebody_began_who_left_counts_with_the_organisation_when_a_colleague_sends_it() {
    let house = House::new().await;
    house.plenary.sql("update topic set cap_contributions = 1 where id = 1");
    assert_eq!(house.ben.contribute("Ours.").await.status, 303);
    assert_eq!(send(&house.ben, &house.desk, "One more.").await, 422);
    assert_eq!(house.plenary.count("revision"), 1);
    house.is_sound();
}

#[actix_web::test]
async fn whoever_sent_a_text_and_left_has_nothing_to_do_with_deciding_about_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let ben = plenary.person("ben", INDUSTRY, &["contributor", "moderator"]).await;
    let begun = ana.write(&[("body", "Begun."), ("action", "draft")]).await.location().to_owned();
    assert_eq!(send(&ben, &begun, "Sent by Ben.").await, 303);
    ends(&plenary, "ben").await;
    let case = begun.replace("/desk/", "/moderation/");
    let reference = begun.replace("/desk/", "");
    assert_eq!(ben.submit("/moderation/claim", &[]).await.location(), "/moderation");
    assert_eq!(ben.submit("/moderation/claim", &[("reference", &reference)]).await.status, 403);
    for place in ["notes", "messages"] {
        assert_eq!(ben.submit(&format!("{case}/{place}"), &[("body", "Let me see.")]).await.status, 403, "{place}");
    }
    assert!(ben.visit(&case).await.html.contains("Nobody decides"));
    let mia = plenary.moderator("mia").await;
    mia.approve_next().await;
    let live = plenary.text("select live_revision_id::text from contribution");
    let ask = [("action", "ask"), ("version", live.as_str()), ("passage", "Ben"), ("rule", "R5")];
    let ask = [&ask[..], &[("explanation", "It names a person.")]].concat();
    assert_eq!(ben.submit(&format!("{case}/redaction"), &ask).await.status, 403);
    assert_eq!(send(&ana, &begun, "Sent by Ana.").await, 303);
    mia.claim().await;
    assert_eq!(mia.decide(&case, "decline", REASONS).await.status, 303);
    appeals(&ana, &begun, "").await;
    let appeal = newest(&plenary);
    let may = plenary.moderator("may").await;
    assert!(!may.visit(&appeal).await.html.contains(">ben</option>"));
    assert_eq!(ben.submit(&appeal, &[("action", "take")]).await.status, 403);
    for refused in [
        "update appeal set state = 'assigned', assigned_at = now(), assigned_to = (select id from account where name = 'ben')",
        "insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
         select c.id, c.live_revision_id, a.id, 'remove', 'R1', 'Not about the question.', interval '0' from contribution c, account a
         where a.name = 'ben'",
        "insert into proposal (contribution_id, revision_id, kind, proposed_by, rule_code, explanation)
         select c.id, c.live_revision_id, 'remove', a.id, 'R1', 'Not about the question.' from contribution c, account a
         where a.name = 'ben'",
        "insert into redaction (contribution_id, revision_id, passage, rule_code, explanation, asked_by)
         select c.id, c.live_revision_id, 'Ben', 'R5', 'It names a person.', a.id from contribution c, account a
         where a.name = 'ben'",
        "insert into comparison_closing (revision_id, contribution_id, closed_by, rule_code, explanation, closed_at)
         select c.live_revision_id, c.id, a.id, 'R5', 'It names a person.', now() from contribution c, account a
         where a.name = 'ben'",
    ] {
        assert!(plenary.refuses(refused), "{refused}");
        assert!(!plenary.refuses(&refused.replace("'ben'", "'may'")) , "somebody else may: {refused}");
    }
}

#[actix_web::test]
async fn the_database_and_the_table_of_states_bar_the_same_people() {
    use plenary::contributions::Contribution;
    use plenary::contributions::origin::barred;
    use plenary::people::queries as people;
    let plenary = Plenary::new().await;
    let names = ["ana", "ben", "cara", "mia"];
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let ben = plenary.contributor("ben", INDUSTRY).await;
    plenary.contributor("cara", INDUSTRY).await;
    plenary.moderator("mia").await;
    let begun = ana.write(&[("body", "Begun."), ("action", "draft")]).await.location().to_owned();
    assert_eq!(send(&ben, &begun, "Sent by Ben.").await, 303);
    ana.write(&[("body", "My own view."), ("action", "submit"), ("capacity", "personal")]).await;
    let entered =
        "update contribution set filed_by = (select id from account where name = 'mia'), filed_from = 'letter',
                                          received_on = now() where capacity = 'personal'";
    let end = |name: &str| {
        format!(
            "update mandate set status = 'ended', ended_at = now(), focal_point = false
                 where account_id = (select id from account where name = '{name}')"
        )
    };
    for change in ["select 1", entered, &end("ben"), &end("ana"), &end("cara")] {
        plenary.sql(change);
        let conn = &mut plenary.database.connect();
        for reference in ["capacity = 'personal'", "capacity = 'organisation'"] {
            let reference = plenary.text(&format!("select reference from contribution where {reference}"));
            let of: Contribution = plenary::contributions::queries::case::lock(conn, &reference).unwrap().unwrap();
            for name in names {
                let account = people::by_email(conn, &format!("{name}@example.org")).unwrap().unwrap();
                let who = people::contributor(conn, account.id).unwrap().unwrap();
                let by_rule = barred(conn, &who, &of).unwrap().is_some();
                let of_it = format!("select may_not_decide({}, {})::text", account.id.0, of.id.0);
                assert_eq!(plenary.text(&of_it), by_rule.to_string(), "{name} about {} after {change}", of.spoken_as);
            }
        }
    }
}

#[actix_web::test]
async fn whoever_looks_at_an_appeal_may_ask_its_author_something_and_still_settles_it() {
    let plenary = Plenary::new().await;
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = crate::support::appeals::declined(&ana, &mia).await;
    appeals(&ana, &desk, "").await;
    let appeal = newest(&plenary);
    assert_eq!(max.submit(&appeal, &[("action", "take")]).await.status, 303);
    let case = desk.replace("/desk/", "/moderation/");
    assert_eq!(max.submit(&format!("{case}/messages"), &[("body", "Which question?")]).await.status, 303);
    assert_eq!(max.submit(&format!("{case}/notes"), &[("body", "I asked her.")]).await.status, 303);
    assert!(max.visit(&appeal).await.html.contains("value=\"overturn\""));
    assert_eq!(settle(&max, &appeal, "overturn").await, 303);
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}
