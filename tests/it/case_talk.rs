//! Notes between moderators, and messages between them and the author.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, Visitor};

/// What ana wrote, claimed by mia: the desk of the author, the case, both, and a colleague.
async fn a_case(plenary: &Plenary) -> (Visitor, Visitor, Visitor, String, String) {
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let (mia, max) = (plenary.moderator("mia").await, plenary.moderator("max").await);
    let desk = ana.contribute("One.").await.location().to_owned();
    let case = mia.claim().await;
    (ana, mia, max, desk, case)
}

#[actix_web::test]
async fn other_words_under_a_key_that_was_used_come_back_and_can_be_sent() {
    let plenary = Plenary::new().await;
    let (ana, mia, _, desk, case) = a_case(&plenary).await;
    for (who, place) in
        [(&mia, format!("{case}/notes")), (&mia, format!("{case}/messages")), (&ana, format!("{desk}/messages"))]
    {
        let key = place.replace('/', "-");
        let first = [("key", key.as_str()), ("body", "The first words.")];
        for _ in 0..2 {
            assert_eq!(who.submit(&place, &first).await.status, 303, "{place}");
        }
        let before = plenary.count("case_message");
        let page = who.submit(&place, &[first[0], ("body", "Other words, typed later.")]).await;
        assert_eq!((page.status, plenary.count("case_message")), (409, before));
        assert!(page.html.contains(">Other words, typed later.</textarea>") && !page.html.contains(&key), "{place}");
        assert!(page.words().contains("This form was sent before"));
    }
}

#[actix_web::test]
async fn an_author_who_wrote_last_stands_on_the_desk_until_somebody_answers_whatever_became_of_the_text() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let partial = plenary.person("pam", INDUSTRY, &["moderator"]).await;
    let desk = ana.contribute("Ask the hospitals first.").await.location().to_owned();
    let case = mia.claim().await;
    assert_eq!(mia.submit(&format!("{case}/messages"), &[("body", "Which hospital?")]).await.status, 303);
    let reasons = [("rule", "R1"), ("explanation", "Please say which hospital.")];
    assert_eq!(mia.decide(&case, "request_changes", &reasons).await.status, 303);
    assert!(!mia.visit("/moderation").await.words().contains("Authors who wait"));
    assert_eq!(ana.submit(&format!("{desk}/messages"), &[("body", "The one in the north.")]).await.status, 303);
    let waits = async |who: &Visitor| who.visit("/moderation").await.links().contains(&format!("{case}#messages"));
    assert!(waits(&mia).await && !waits(&partial).await);
    assert_eq!(mia.submit(&format!("{case}/messages"), &[("body", "Thank you.")]).await.status, 303);
    assert!(!waits(&mia).await);
    assert_eq!(ana.submit(&format!("{desk}/messages"), &[("body", "You are welcome.")]).await.status, 303);
    assert!(waits(&mia).await && mia.visit(&case).await.words().contains("It needs no answer"));
    assert_eq!(partial.submit(&format!("{case}/answered"), &[]).await.status, 403);
    assert_eq!(mia.submit(&format!("{case}/answered"), &[]).await.status, 303);
    assert!(!waits(&mia).await);
}

#[actix_web::test]
async fn a_note_is_read_by_moderators_and_by_nobody_else() {
    let plenary = Plenary::new().await;
    let (ana, mia, max, desk, case) = a_case(&plenary).await;
    let page = mia.submit(&format!("{case}/notes"), &[("body", "Is this the zqsecretnote again?"), ("key", "k")]).await;
    assert_eq!(page.location(), format!("{case}#notes"));
    let again =
        mia.submit(&format!("{case}/notes"), &[("body", "Is this the zqsecretnote again?"), ("key", "k")]).await;
    assert_eq!((again.status, plenary.count("case_message")), (303, 1), "sent twice it is there once");
    let seen = max.visit(&case).await;
    assert!(seen.html.contains("zqsecretnote") && seen.html.contains("mia"));

    assert!(!ana.visit(&desk).await.html.contains("zqsecretnote"));
    assert!(plenary.mail().iter().all(|letter| !letter.text.contains("zqsecretnote")));
    let trail = plenary.text("select string_agg(to_jsonb(a)::text, ' ') from audit_entry a");
    assert!(trail.contains("case.note_written") && !trail.contains("zqsecretnote"));
    let history = ana.visit(&desk).await.html;
    assert!(!history.to_lowercase().contains("note"), "its author does not even learn that there is one");
}

#[actix_web::test]
async fn moderators_who_may_not_decide_read_no_notes_even_of_their_own_case() {
    let plenary = Plenary::new().await;
    let own = plenary.person("own", INDUSTRY, &["contributor", "moderator"]).await;
    let partial = plenary.person("partial", INDUSTRY, &["moderator"]).await;
    let mia = plenary.moderator("mia").await;
    own.contribute("Mine.").await;
    let case = mia.claim().await;
    mia.submit(&format!("{case}/notes"), &[("body", "zqsecretnote")]).await;
    for barred in [&own, &partial] {
        let page = barred.visit(&case).await;
        assert_eq!(page.status, 200);
        assert!(!page.html.contains("zqsecretnote"));
        assert_eq!(barred.submit(&format!("{case}/notes"), &[("body", "Hello.")]).await.status, 403);
        assert_eq!(barred.submit(&format!("{case}/messages"), &[("body", "Hello.")]).await.status, 403);
    }
}

#[actix_web::test]
async fn a_moderator_writes_to_the_author_who_is_told_by_a_letter_and_answers() {
    let plenary = Plenary::new().await;
    let (ana, mia, max, desk, case) = a_case(&plenary).await;
    assert!(!ana.visit(&desk).await.html.contains("Messages from the moderators"));
    let early = ana.submit(&format!("{desk}/messages"), &[("body", "Well?")]).await;
    assert_eq!(early.status, 409, "nobody asked");

    let page = mia.submit(&format!("{case}/messages"), &[("body", "Which contact do you mean?")]).await;
    assert_eq!(page.location(), format!("{case}#messages"));
    let letter = plenary.mail().into_iter().find(|letter| letter.subject.contains("A moderator wrote to you")).unwrap();
    assert!(letter.text.contains("> Which contact do you mean?") && letter.text.contains(&desk), "{}", letter.text);
    let asked = ana.visit(&desk).await;
    assert!(asked.html.contains("Which contact do you mean?") && asked.html.contains("A moderator"));
    assert!(!asked.html.contains("mia"), "who it was is not told");

    let empty = ana.submit(&format!("{desk}/messages"), &[("body", " "), ("key", "k")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.html.contains("id=\"body-error\""));
    let answer = [("body", "The one of the ward."), ("key", "k")];
    for _ in 0..2 {
        assert_eq!(ana.submit(&format!("{desk}/messages"), &answer).await.location(), format!("{desk}#messages"));
    }
    assert_eq!(plenary.count("case_message"), 2);
    let read = max.visit(&case).await;
    assert!(read.html.contains("The one of the ward.") && read.html.contains("The author"));
    assert!(max.visit("/moderation").await.html.contains("the author answered"));
    let told = plenary.mail().into_iter().filter(|letter| letter.subject.contains("A moderator wrote"));
    assert_eq!(told.count(), 1, "once");
}

#[actix_web::test]
async fn an_author_does_not_write_without_end() {
    let plenary = Plenary::new().await;
    let (ana, mia, _, desk, case) = a_case(&plenary).await;
    mia.submit(&format!("{case}/messages"), &[("body", "Which one?")]).await;
    for n in 0..5 {
        let page = ana.submit(&format!("{desk}/messages"), &[("body", &format!("Answer {n}."))]).await;
        assert_eq!(page.status, 303);
    }
    let page = ana.submit(&format!("{desk}/messages"), &[("body", "And another thing.")]).await;
    assert_eq!(page.status, 409);
    assert!(page.html.contains("You can write again once a moderator has answered."));
    mia.submit(&format!("{case}/messages"), &[("body", "Thank you.")]).await;
    assert_eq!(ana.submit(&format!("{desk}/messages"), &[("body", "Not at all.")]).await.status, 303);
}

#[actix_web::test]
async fn what_was_written_in_a_case_stays() {
    let plenary = Plenary::new().await;
    let (_, mia, _, _, case) = a_case(&plenary).await;
    mia.submit(&format!("{case}/notes"), &[("body", "A note.")]).await;
    assert!(plenary.refuses("update case_message set body = 'Another.'"));
    assert!(plenary.refuses("update case_message set audience = 'author'"));
    assert!(plenary.refuses("delete from case_message"));
    assert!(plenary.refuses("truncate case_message"));
    assert!(
        plenary.refuses(
            "insert into case_message (contribution_id, audience, written_by, by_author, body, posting_key)
             select id, 'moderators', author_id, false, 'Mine.', 'k' from contribution"
        ),
        "its author has no part in the notes"
    );
}

#[actix_web::test]
async fn verifying_finds_a_note_that_was_mailed_and_a_text_in_the_wrong_queue() {
    let plenary = Plenary::new().await;
    let (_, mia, _, _, case) = a_case(&plenary).await;
    mia.submit(&format!("{case}/notes"), &[("body", "A note.")]).await;
    let found = || invariants::broken(&mut plenary.database.connect()).unwrap();
    assert_eq!(found(), Vec::<String>::new());
    plenary.sql("insert into outbox (kind, recipient, subject_id) select 'case_message', 'ana@example.org', id from case_message");
    assert!(found().iter().any(|fault| fault.starts_with("a letter about a note between moderators")));
    plenary.sql("update revision set group_id = 'academia'");
    assert!(found().iter().any(|fault| fault.starts_with("a text that the queue finds under another topic")));
    plenary.sql(
        "alter table case_message disable trigger case_message_only_grows;
         update case_message set written_by = (select author_id from contribution)",
    );
    assert!(found().iter().any(|fault| fault.starts_with("a note between moderators by the author")));
}

#[actix_web::test]
async fn a_page_that_comes_back_with_a_complaint_still_takes_a_decision() {
    let plenary = Plenary::new().await;
    let (ana, mia, _, desk, case) = a_case(&plenary).await;
    let page = mia.submit(&format!("{case}/notes"), &[("body", " ")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["note"]));
    assert!(page.html.contains(&format!("<form class=\"decision form\" method=\"post\" action=\"{case}\"")));
    mia.submit(&format!("{case}/messages"), &[("body", "Which one?")]).await;
    let page = ana.submit(&format!("{desk}/messages"), &[("body", " ")]).await;
    assert_eq!(page.status, 422);
    let without_address = page.html.matches("method=\"post\">").count();
    assert_eq!(without_address, 0, "a form without an address would be sent to where the answer was");
}

#[actix_web::test]
async fn an_answer_out_of_turn_is_given_back_and_nobody_of_another_organisation_has_anything_to_answer() {
    let plenary = Plenary::new().await;
    let (ana, mia, _, desk, case) = a_case(&plenary).await;
    let ben = plenary.contributor("ben", CIVIL_SOCIETY).await;
    let answers = format!("{desk}/messages");
    assert_eq!(mia.submit(&format!("{case}/messages"), &[("body", "Which hospital?")]).await.status, 303);
    for body in ["", "By a stranger."] {
        assert_eq!(ben.submit(&answers, &[("body", body)]).await.status, 404, "{body}");
    }
    let page = ana.submit(&answers, &[("body", "")]).await;
    assert_eq!((page.status, page.complained_about()), (422, vec!["answer"]), "{}", page.words());
    for n in 1..=5 {
        assert_eq!(ana.submit(&answers, &[("body", &format!("Answer {n}."))]).await.status, 303);
    }
    let page = ana.submit(&answers, &[("body", "And one more, from a window left open.")]).await;
    assert!(page.status == 409 && page.html.contains("And one more, from a window left open."), "{}", page.words());
    assert!(page.words().contains("You can write again once a moderator has answered"), "{}", page.words());
}
