//! Canaries: words that only some may ever read, one for each state and field, and a crawler that reads
//! everything that everybody can reach. What is not allowed in `SECRETS` is a failure.

mod crawl;
mod log;
mod pending;
mod scene;
mod shared;

use std::collections::BTreeMap;

use actix_web::test::TestRequest;
use crawl::{Reading, crawl};
use scene::{Scene, WHO};

const EVERYBODY: &str = "visitor contributor colleague author moderator partial organiser administrator";
/// Who speaks for the organisation sees what its author sees.
const STAFF: &str = "author colleague moderator partial";
const ORGANISATION: &str = "author colleague partial";

/// The first part of somebody's address.
fn account(who: &str) -> String {
    format!("zq{who}mail")
}

/// Who may read a word. Each word stands for one state or field; `scene.rs` puts it there.
const SECRETS: &[(&str, &str)] = &[
    // Texts, by state.
    ("zqdraft", ORGANISATION),
    ("zqpersonaldraft", "author"),
    ("zqtoclear", ORGANISATION),
    ("zqsentback", ORGANISATION),
    ("zqsubmitted", STAFF),
    ("zqreplywaiting", STAFF),
    ("zqchangesasked", STAFF),
    ("zqsuperseded", STAFF),
    ("zqresubmitted", STAFF),
    ("zqdeclined", STAFF),
    ("zqapproved", EVERYBODY),
    // What was read before it was corrected stays comparable, unless its author closes it.
    ("zqcorrectedold", EVERYBODY),
    ("zqcorrectedclosed", STAFF),
    ("zqcorrectednew", EVERYBODY),
    ("zqedited", EVERYBODY),
    ("zqeditpending", STAFF),
    ("zqeditdraft", ORGANISATION),
    // Words that were redacted with their author's consent stay in the private record, in no text that is read.
    ("zqredactedwords", STAFF),
    ("zqredactedrest", EVERYBODY),
    ("zqremoved", STAFF),
    ("zqtakenback", STAFF),
    ("zqneverpublished", STAFF),
    // What comes with them in other languages.
    ("zqtranslationread", EVERYBODY),
    ("zqtranslationremoved", STAFF),
    ("zqtranslationwaiting", STAFF),
    ("zqtranslationdraft", ORGANISATION),
    // The same where the topic has closed meanwhile.
    ("zqcloseddeclined", STAFF),
    ("zqclosedasked", STAFF),
    ("zqclosedfirst", STAFF),
    ("zqclosedsecond", EVERYBODY),
    ("zqclosedtakenback", STAFF),
    ("zqclosednever", STAFF),
    ("zqclosedremoved", STAFF),
    ("zqclosedwaiting", STAFF),
    // Statements of reasons.
    ("zqreasonschanges", STAFF),
    ("zqreasonsdecline", STAFF),
    ("zqreasonsremove", STAFF),
    ("zqreasonsredact", STAFF),
    // Second looks: what the author says to an appeal; what a reader reports, which the author never reads.
    ("zqappealwords", STAFF),
    ("zqreportwords", "moderator"),
    // What is written inside a case: between moderators; and between them and the author, for all who speak for the same.
    ("zqcasenote", "moderator"),
    ("zqcasemessage", STAFF),
    ("zqcaseanswer", STAFF),
    // What staff entered for its author: not answered yet, confirmed and waiting, refused; and what it came from.
    ("zqfilingwaiting", "author organiser"),
    ("zqfilingconfirmed", "author colleague moderator partial organiser"),
    ("zqfilingrefused", "author organiser"),
    ("zqfilingsource", "author moderator partial organiser"),
    // What a program noticed, and the words that organisers watch for.
    ("zqwatched", "moderator organiser"),
    // People: the name of an author who speaks for an organisation, of moderators; addresses.
    ("zqauthorname", "author colleague partial organiser administrator"),
    ("zqauthormail", "author organiser administrator"),
    // Organisers assign appeals, so that they read who may hear them.
    ("zqmoderatorname", "moderator partial organiser administrator"),
    ("zqmoderatormail", "moderator administrator"),
    ("zqcolleaguename", "author colleague partial organiser administrator"),
    ("zqcolleaguemail", "colleague organiser administrator"),
    ("zqcontributormail", "contributor organiser administrator"),
    // Whom somebody wants to speak for, before an organiser has verified it.
    ("zqmandateasked", "author organiser"),
    // Who signed up and did not confirm: a letter goes to the address, and nothing else is known of them.
    ("zqnewcomername", "newcomer"),
    ("zqnewcomermail", "newcomer"),
    ("zqnewcomerorganisation", "newcomer"),
    // What organisers prepare.
    ("zqtopicdraft", "organiser"),
    ("zqsessiondraft", "organiser"),
    ("zqsummarydraft", "organiser"),
    ("zqsummarypreface", "organiser"),
    ("zqsummaryblock", "organiser"),
];

/// Everything that was read although it must not be.
fn leaks(scene: &Scene, who: &str, readings: &[Reading]) -> Vec<String> {
    let secrets = SECRETS.iter().map(|(word, may)| ((*word).to_owned(), *may));
    // The name of a case is on its author's desk and the moderators', and nowhere else.
    let references = scene.references.iter().map(|(reference, may)| (reference.clone(), *may));
    let mut found = BTreeMap::new();
    for (word, _) in secrets.chain(references).filter(|(_, may)| !may.split(' ').any(|allowed| allowed == who)) {
        for reading in readings.iter().filter(|reading| reading.tells(&word)) {
            found.entry(word.clone()).or_insert_with(|| format!("{who} reads {word} at {}", reading.address));
        }
    }
    found.into_values().collect()
}

#[actix_web::test]
async fn nobody_reads_what_is_not_for_them() {
    let log = log::listen();
    let scene = Scene::set().await;
    let mut found = Vec::new();
    for who in WHO {
        let readings = crawl(scene.visitor(who), &scene.every_address()).await;
        assert!(readings.len() > 20, "{who} read {} answers only", readings.len());
        found.extend(leaks(&scene, who, &readings));
        for word in ["zqapproved", "zqclosedsecond", "zqtranslationread"] {
            assert!(readings.iter().any(|reading| reading.tells(word)), "{who} does not read {word}");
        }
        // What was declined is in the ledger, of the topic that has closed only.
        let ledger = readings.iter().find(|reading| reading.address == "/ledger.json").unwrap();
        assert_eq!(ledger.count("\"decline\""), 1, "{ledger:?}");
        assert_eq!(ledger.count("\"request_changes\""), 2, "{ledger:?}");
    }
    // The crawler can find what is there.
    let author = crawl(scene.visitor("author"), &scene.every_address()).await;
    for word in [
        "zqfilingwaiting",
        "zqdraft",
        "zqsubmitted",
        "zqreasonsdecline",
        "zqeditdraft",
        "zqtranslationdraft",
        "zqcloseddeclined",
        "zqclosedwaiting",
    ] {
        assert!(
            author.iter().any(|reading| reading.tells(word)),
            "the crawler does not find {word} on its author's desk"
        );
    }
    let colleague = crawl(scene.visitor("colleague"), &scene.every_address()).await;
    for word in ["zqdraft", "zqeditdraft", "zqtoclear", "zqsentback"] {
        assert!(
            colleague.iter().any(|reading| reading.tells(word)),
            "the crawler does not find {word} on a colleague's desk"
        );
    }
    let moderator = crawl(scene.visitor("moderator"), &scene.every_address()).await;
    for word in [
        "zqsubmitted",
        "zqeditpending",
        "zqtranslationwaiting",
        "zqtranslationremoved",
        "zqremoved",
        "zqreasonsdecline",
        "zqclosedremoved",
        "zqclosedasked",
        "zqcasenote",
        "zqcaseanswer",
    ] {
        assert!(
            moderator.iter().any(|reading| reading.tells(word)),
            "the crawler does not find {word} at the moderators'"
        );
    }
    let organiser = crawl(scene.visitor("organiser"), &scene.every_address()).await;
    for word in [
        "zqsummarydraft",
        "zqsummarypreface",
        "zqsummaryblock",
        "zqtopicdraft",
        "zqsessiondraft",
        "zqmandateasked",
        "zqfilingwaiting",
        "zqfilingrefused",
    ] {
        assert!(
            organiser.iter().any(|reading| reading.tells(word)),
            "the crawler does not find {word} at the organisers'"
        );
    }
    found.extend(letters(&scene, &log));
    found.extend(stored_and_logged(&scene, &log.text()));
    assert!(found.is_empty(), "{found:#?}");
}

/// Letters that tell what their reader may not know, and links of theirs that the log tells as well.
fn letters(scene: &Scene, log: &log::Log) -> Vec<String> {
    let mut found = Vec::new();
    scene.plenary.mail();
    // Nobody gets more than a few letters an hour: an hour goes by.
    scene.plenary.sql("update outbox set sent_at = sent_at - interval '1 hour'; update outbox set due_at = now()");
    let letters = scene.plenary.mail();
    for letter in &letters {
        let reader = letter.recipient.strip_prefix("zq").and_then(|rest| rest.split_once("mail@")).map(|(who, _)| who);
        let reader = reader.unwrap_or_else(|| panic!("nobody expects a letter to {}", letter.recipient));
        let told = format!("{} {}", letter.subject, letter.text).to_lowercase();
        let hidden =
            SECRETS.iter().filter(|(word, may)| !may.split(' ').any(|who| who == reader) && told.contains(word));
        found.extend(hidden.map(|(word, _)| format!("a letter to {reader} tells {word}: {}", letter.text)));
        let cases = scene.references.iter().filter(|(case, may)| !may.contains(reader) && told.contains(case));
        found.extend(cases.map(|(case, _)| format!("a letter to {reader} names the case {case}")));
        let secrets = letter
            .links()
            .into_iter()
            .filter(|link| link.contains("/account/") || link.contains("/unsubscribe/"))
            .filter(|link| !link.ends_with("/account/following"))
            .filter_map(|link| link.rsplit('/').next());
        found.extend(
            secrets.filter(|secret| log.text().contains(secret)).map(|secret| format!("the log holds {secret}")),
        );
    }
    for (reader, expected) in [("author", 6), ("newcomer", 1), ("contributor", 1), ("colleague", 1)] {
        let address = format!("{}@example.org", account(reader));
        let came = letters.iter().filter(|letter| letter.recipient == address).count();
        assert!(came >= expected, "{came} letters to the {reader}");
    }
    found
}

/// Words in the outbox, in the audit trail or in the log at all.
fn stored_and_logged(scene: &Scene, log: &str) -> Vec<String> {
    let mut found = Vec::new();
    let outbox =
        scene.plenary.text("select coalesce(string_agg((to_jsonb(o) - 'recipient')::text, ' '), '') from outbox o");
    let audit = scene.plenary.text("select coalesce(string_agg(to_jsonb(a)::text, ' '), '') from audit_entry a");
    for (word, _) in SECRETS {
        for (place, text) in [("the outbox", &outbox), ("the audit trail", &audit), ("the log", &log.to_owned())] {
            if text.contains(word) {
                found.push(format!("{place} holds {word}"));
            }
        }
    }
    assert!(log.contains("answered"), "the log is empty");
    for (reference, _) in &scene.references {
        if log.contains(reference.as_str()) {
            found.push(format!("the log holds the name of a case, {reference}"));
        }
    }
    found
}

#[actix_web::test]
async fn the_crawler_sees_a_leak() {
    let scene = Scene::set().await;
    // A view that shows the newest text, whatever was decided about it, in place of the approved one.
    let view = scene.plenary.text("select pg_get_viewdef('public_view.contribution'::regclass)");
    let newest = "(select r.html from public.revision r join public.contribution c on c.id = r.contribution_id
                   where c.topic_id = v.topic_id and c.no = v.no order by r.number desc limit 1) as html";
    let columns = scene.plenary.text(
        "select string_agg(case column_name when 'html' then '{newest}' else 'v.' || column_name end, ', ' order by ordinal_position)
         from information_schema.columns where table_schema = 'public_view' and table_name = 'contribution'",
    );
    let columns = columns.replace("{newest}", newest);
    let view = view.trim_end_matches(';');
    scene.plenary.sql(&format!("create or replace view public_view.contribution as select {columns} from ({view}) v"));
    let found = leaks(&scene, "visitor", &crawl(&scene.plenary.anybody(), &scene.every_address()).await);
    assert!(found.iter().any(|leak| leak.contains("zqeditpending")), "{found:#?}");
}

#[actix_web::test]
async fn what_waits_changes_no_public_byte() {
    let scene = Scene::set().await;
    let addresses = scene.every_address();
    let before = crawl(&scene.plenary.anybody(), &addresses).await;
    for n in 0..50 {
        let page = scene.visitor("contributor").contribute(&format!("Waiting {n}.")).await;
        assert_eq!(page.status, 303);
    }
    scene.decline_and_send_back().await;
    let after = crawl(&scene.plenary.anybody(), &addresses).await;
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{} tells that something waits", before.address);
    }
    let anybody = scene.plenary.anybody();
    let mut unchanged = 0;
    for reading in before.iter().filter(|reading| !reading.tag().is_empty()) {
        let page = anybody.send(again(reading)).await;
        assert_eq!((page.status, page.html.len()), (304, 0), "{}", reading.address);
        unchanged += 1;
    }
    assert!(unchanged >= 5, "{unchanged} public pages carry an ETag");
}

#[actix_web::test]
async fn what_is_removed_is_gone_everywhere() {
    let scene = Scene::set().await;
    let addresses = scene.every_address();
    let anybody = scene.plenary.anybody();
    let before = crawl(&anybody, &addresses).await;
    let telling: Vec<&Reading> = before.iter().filter(|reading| reading.tells("zqapproved")).collect();
    assert!(telling.len() >= 4, "{}", telling.len());

    scene.remove(&scene.reference_of("zqapproved")).await;

    let after = crawl(&scene.plenary.anybody(), &addresses).await;
    let left: Vec<&str> =
        after.iter().filter(|reading| reading.tells("zqapproved")).map(|reading| reading.address.as_str()).collect();
    assert_eq!(left, Vec::<&str>::new());
    // A copy that somebody kept is not called fresh.
    for reading in telling.iter().filter(|reading| !reading.tag().is_empty()) {
        let status = anybody.send(again(reading)).await.status;
        assert_ne!(status, 304, "{}", reading.address);
    }
}

/// Asks whether a copy is still fresh.
fn again(reading: &Reading) -> TestRequest {
    TestRequest::get().uri(&reading.address).insert_header(("if-none-match", reading.tag()))
}
