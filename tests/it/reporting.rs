//! Reports: anybody may, both sides learn the outcome, and nobody learns who reported.

use plenary::contributions::queries::invariants;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Plenary, TOPIC, Visitor};

const REPORT: &[(&str, &str)] = &[("rule", "R5"), ("words", "It names a patient, zqreporter says.")];
const NO_ACTION: &[(&str, &str)] = &[("action", "no_action"), ("reason", "Nobody in it can be recognised.")];

/// With a text of Ana's that is read.
async fn published(plenary: &Plenary) -> (Visitor, Visitor, String) {
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let desk = ana.contribute("A hospital in the north was hit.").await.location().to_owned();
    mia.approve_next().await;
    (ana, mia, desk)
}

fn address() -> String {
    format!("{TOPIC}/1/report")
}

/// The page of the newest report on the desk.
fn newest(plenary: &Plenary) -> String {
    format!("/moderation/reports/{}", plenary.text("select reference from report order by id desc limit 1"))
}

#[actix_web::test]
async fn somebody_without_an_account_finds_what_came_of_a_report_by_its_reference_alone() {
    let plenary = Plenary::new().await;
    let (ana, mia, desk) = published(&plenary).await;
    let visitor = plenary.anybody();
    assert!(visitor.visit(TOPIC).await.html.contains(&format!("href=\"{}\"", address())));
    let form = visitor.visit(&address()).await;
    assert!(form.words().contains("A hospital in the north was hit."), "{}", form.words());
    let text = form.field("text");
    let sent = visitor.submit(&address(), &[&[("text", text.as_str())], REPORT].concat()).await;
    assert_eq!(sent.status, 303, "{}", sent.html);
    let mine = sent.location().to_owned();
    let page = visitor.visit(&mine).await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.words().contains("It waits for a moderator.") && page.words().contains("Keep the address"));
    assert!(!ana.visit(&desk).await.html.contains("Reported"), "the author is told nothing before it is answered");

    let list = mia.visit("/moderation/reports").await;
    assert!(
        list.words().contains("one report") && list.words().contains("A hospital in the north"),
        "{}",
        list.words()
    );
    assert_eq!(mia.submit(&newest(&plenary), NO_ACTION).await.status, 303);
    let page = visitor.visit(&mine).await.words();
    assert!(page.contains("The text stays as it is.") && page.contains("Nobody in it can be recognised."), "{page}");
    let letter = plenary.last_letter("ana@example.org");
    assert!(letter.subject.starts_with("A reader reported your contribution"), "{}", letter.subject);
    assert!(letter.text.contains("> Nobody in it can be recognised.") && !letter.text.contains("zqreporter"));
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn somebody_signed_in_is_told_by_letter_and_nobody_sees_who_it_was() {
    let plenary = Plenary::new().await;
    let (ana, mia, desk) = published(&plenary).await;
    let zoe = plenary.contributor("zoereports", CIVIL_SOCIETY).await;
    assert_eq!(zoe.submit(&address(), REPORT).await.status, 303);
    assert_eq!(plenary.last_letter("zoereports@example.org").subject, "Your report was received");
    let again = zoe.submit(&address(), REPORT).await;
    assert_eq!(again.status, 409);
    assert!(again.words().contains("You have reported this contribution already"), "{}", again.words());
    assert!(again.html.contains("It names a patient"), "what was typed is not lost");
    assert_eq!(mia.submit(&newest(&plenary), NO_ACTION).await.status, 303);
    let letter = plenary.last_letter("zoereports@example.org");
    assert!(letter.text.contains("What came of it: The text stays as it is."), "{}", letter.text);
    let (case, report) = (desk.replace("/desk", "/moderation"), newest(&plenary));
    let pages = [(&ana, desk.as_str()), (&mia, case.as_str()), (&mia, report.as_str()), (&mia, "/moderation/reports")];
    for (visitor, address) in pages {
        assert!(!visitor.visit(address).await.html.contains("zoereports"), "{address}");
    }
    assert!(!plenary.mail_to("ana@example.org").iter().any(|letter| letter.raw.contains("zoereports")));
    assert_eq!(zoe.submit(&address(), REPORT).await.status, 303, "answered reports do not count");
}

#[actix_web::test]
async fn acted_on_is_only_what_is_not_read_any_more_and_the_way_there_is_a_removal() {
    let plenary = Plenary::new().await;
    let (_, mia, desk) = published(&plenary).await;
    let visitor = plenary.anybody();
    for _ in 0..2 {
        assert_eq!(visitor.submit(&address(), REPORT).await.status, 303);
    }
    assert!(mia.visit("/moderation/reports").await.words().contains("2 reports"));
    let report = newest(&plenary);
    let page = mia.visit(&report).await;
    assert!(!page.html.contains("value=\"acted\"") && page.words().contains("remove it first"), "{}", page.words());
    let acted = [("action", "acted"), ("reason", "It was removed, because it named somebody.")];
    let page = mia.submit(&report, &acted).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("still there to read") && page.html.contains("because it named somebody"));

    let version = plenary.text("select live_revision_id from contribution where no = 1");
    let remove =
        [("action", "remove"), ("version", version.as_str()), ("rule", "R5"), ("explanation", "It names a patient.")];
    assert_eq!(mia.submit(&desk.replace("/desk", "/moderation"), &remove).await.status, 303);
    assert!(plenary.last_letter("ana@example.org").text.contains("A reader had reported the text."));
    assert_eq!(mia.submit(&report, &acted).await.status, 303);
    assert_eq!(plenary.count("report where state = 'acted'"), 2, "both reports of the text are answered together");
    let letters = plenary.mail_to("ana@example.org");
    let told = letters.iter().filter(|letter| letter.subject.starts_with("A reader reported")).count();
    assert_eq!(told, 1, "of what is answered at once the author is told once");
    assert_eq!(visitor.visit(&address()).await.status, 404);
}

#[actix_web::test]
async fn of_two_who_answer_at_once_the_second_sees_that_it_was_answered() {
    let plenary = Plenary::new().await;
    let (_, mia, _) = published(&plenary).await;
    let max = plenary.moderator("max").await;
    plenary.anybody().submit(&address(), REPORT).await;
    let report = newest(&plenary);
    let shown = max.visit(&report).await.field("report");
    assert_eq!(mia.submit(&report, NO_ACTION).await.status, 303);
    let late = max.submit(&report, &[&[("report", shown.as_str())], NO_ACTION].concat()).await;
    assert_eq!(late.status, 409);
    assert!(late.words().contains("No report is open here.") && late.words().contains("can be recognised"));
}

#[actix_web::test]
async fn nobody_learns_that_a_text_of_their_own_or_of_their_organisation_was_reported_before_it_is_answered() {
    let plenary = Plenary::new().await;
    let (own, mia) =
        (plenary.person("own", INDUSTRY, &["contributor", "moderator"]).await, plenary.moderator("mia").await);
    let partial = plenary.person("pam", INDUSTRY, &["moderator"]).await;
    let case = own.contribute("A hospital in the north was hit.").await.location().replace("/desk", "/moderation");
    mia.approve_next().await;
    let before = own.visit(&case).await.words();
    plenary.anybody().submit(&address(), REPORT).await;
    for barred in [&own, &partial] {
        let list = barred.visit("/moderation/reports").await.words();
        assert!(list.contains("No report waits."), "{list}");
        assert_eq!(barred.visit(&newest(&plenary)).await.status, 404);
        assert_eq!(barred.submit(&newest(&plenary), NO_ACTION).await.status, 404);
        assert!(!barred.visit(&case).await.html.contains("Reported by a reader"));
    }
    assert_eq!(own.visit(&case).await.words(), before);
    assert!(!own.visit("/moderation").await.words().contains("Reports\n1\n"));
    assert!(mia.visit(&case).await.html.contains("Reported by a reader"));
    assert!(mia.visit("/moderation").await.words().contains("Reports\n1\n"));
    assert_eq!(mia.submit(&newest(&plenary), NO_ACTION).await.status, 303);
}

#[actix_web::test]
async fn nobody_answers_their_own_report() {
    let plenary = Plenary::new().await;
    let (_, mia, _) = published(&plenary).await;
    let max = plenary.moderator("max").await;
    assert_eq!(max.submit(&address(), REPORT).await.status, 303);
    let page = max.visit(&newest(&plenary)).await;
    assert!(page.words().contains("Nobody answers their own report.") && !page.html.contains("value=\"no_action\""));
    assert_eq!(max.submit(&newest(&plenary), NO_ACTION).await.status, 403);
    let close = "update report set state = 'no_action', closed_at = now(), reason = 'It named nobody.',
                 closed_by = (select id from account where name = 'max')";
    assert!(plenary.refuses(close));
    assert_eq!(mia.submit(&newest(&plenary), NO_ACTION).await.status, 303);
}

#[actix_web::test]
async fn what_was_reported_and_corrected_is_closed_to_comparison_once_it_is_acted_on() {
    let plenary = Plenary::new().await;
    let (ana, mia, desk) = published(&plenary).await;
    let visitor = plenary.anybody();
    let mine = visitor.submit(&address(), REPORT).await.location().to_owned();
    let correction = [("action", "submit"), ("body", "Somewhere a hospital was hit."), ("language", "en")];
    ana.submit(&desk, &correction).await;
    mia.approve_next().await;
    let compare = format!("{TOPIC}/1/earlier");
    assert!(visitor.visit(&compare).await.html.contains("in the north"), "everybody can still read it");
    let page = mia.visit(&newest(&plenary)).await;
    assert!(page.words().contains("readers can still compare it"), "{}", page.words());
    let acted = [("action", "acted"), ("reason", "It was corrected, and the earlier text is closed.")];
    assert_eq!(mia.submit(&newest(&plenary), &acted).await.status, 303);

    assert!(visitor.visit(&mine).await.words().contains("The text that was reported is no longer read."));
    let page = visitor.visit(&compare).await;
    assert!(!page.html.contains("in the north") && page.words().contains("It is closed to comparison."));
    let text = format!("{desk}/texts/1");
    let page = ana.visit(&text).await;
    let told = page.words();
    assert!(told.contains("Moderators closed this text") && told.contains("the earlier text is closed"), "{told}");
    assert!(!page.html.contains("value=\"open\""));
    assert_eq!(ana.submit(&text, &[("action", "open")]).await.status, 409, "its author does not open it again");
    assert!(plenary.refuses("update revision set comparison_closed_at = null"));
    assert!(!visitor.visit(&compare).await.html.contains("in the north"));
    assert_eq!(invariants::broken(&mut plenary.database.connect()).unwrap(), Vec::<String>::new());
}

#[actix_web::test]
async fn one_account_sends_five_reports_an_hour_however_many_at_once() {
    let plenary = Plenary::new().await;
    let (ana, mia, _) = published(&plenary).await;
    for n in 2..=8 {
        ana.contribute(&format!("Another hospital, the {n}th.")).await;
        mia.approve_next().await;
    }
    let zoe = plenary.contributor("zoe", CIVIL_SOCIETY).await;
    let addresses: Vec<String> = (1..=8).map(|no| format!("{TOPIC}/{no}/report")).collect();
    let sent = futures_util::future::join_all(addresses.iter().map(|address| zoe.submit(address, REPORT))).await;
    let taken = sent.iter().filter(|page| page.status == 303).count();
    assert_eq!((taken, plenary.count("report")), (5, 5));
}

#[actix_web::test]
async fn a_report_is_about_the_text_that_was_read() {
    let plenary = Plenary::new().await;
    let (ana, mia, desk) = published(&plenary).await;
    let visitor = plenary.anybody();
    let seen = visitor.visit(&address()).await.field("text");
    ana.submit(&desk, &[("action", "submit"), ("body", "Somewhere a hospital was hit."), ("language", "en")]).await;
    mia.approve_next().await;
    let page = visitor.submit(&address(), &[&[("text", seen.as_str())], REPORT].concat()).await;
    assert_eq!(page.status, 409);
    assert!(page.words().contains("Readers see another text") && page.words().contains("Somewhere a hospital"));
    assert_eq!(plenary.count("report"), 0);
}

#[actix_web::test]
async fn one_network_or_account_sends_five_reports_an_hour_and_what_was_typed_is_given_back() {
    let plenary = Plenary::new().await;
    let (_, mia, _) = published(&plenary).await;
    let zoe = plenary.contributor("zoe", CIVIL_SOCIETY).await;
    for visitor in [&plenary.anybody(), &zoe] {
        for _ in 0..5 {
            assert_eq!(visitor.submit(&address(), REPORT).await.status, 303);
            assert_eq!(mia.submit(&newest(&plenary), NO_ACTION).await.status, 303);
        }
        let page = visitor.submit(&address(), REPORT).await;
        assert_eq!(page.status, 429, "{}", page.words());
        assert!(!page.header("retry-after").is_empty() && page.html.contains("It names a patient"));
    }
    plenary.sql("update report_sent set sent_at = sent_at - interval '61 minutes'");
    assert_eq!(plenary.anybody().submit(&address(), REPORT).await.status, 303);
}

#[actix_web::test]
async fn the_form_tells_how_many_texts_were_read_and_not_how_many_were_sent() {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    let desk = ana.contribute("A hospital in the north was hit.").await.location().to_owned();
    let edit = |text| [("action", "submit"), ("body", text), ("language", "en")];
    ana.submit(&desk, &edit("A hospital was hit.")).await;
    mia.approve_next().await;
    let visitor = plenary.anybody();
    assert_eq!(visitor.visit(&address()).await.field("text"), "1", "the first one was replaced before it was read");
    ana.submit(&desk, &edit("Somewhere a hospital was hit.")).await;
    mia.approve_next().await;
    let seen = visitor.visit(&address()).await.field("text");
    assert_eq!(seen, "2");
    assert_eq!(visitor.submit(&address(), &[&[("text", seen.as_str())], REPORT].concat()).await.status, 303);
}
