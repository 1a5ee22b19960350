//! Pages that are kept for visitors say at every moment what a page made anew would say.

use std::io::Read;
use std::time::{Duration, Instant};

use actix_web::test::TestRequest;
use diesel::connection::SimpleConnection;

use crate::support::{CIVIL_SOCIETY, INDUSTRY, Page, Plenary, TOPIC, Visitor};

const REASONS: &[(&str, &str)] = &[("rule", "R3"), ("explanation", "Please leave the other speaker out of it.")];

/// What visitors read.
const PAGES: &[&str] = &[
    "/",
    "/about",
    "/calendar.ics",
    "/ledger",
    "/ledger.atom",
    "/processes",
    "/processes/a-process",
    "/rules",
    "/sessions",
    "/sessions/a-session",
    "/sessions/a-session.ics",
    "/sitemap.xml",
    "/summaries",
    "/summaries/a-summary",
    "/summaries/a-summary.csv",
    "/topics",
    "/topics/what-first",
    "/topics/what-first.atom",
    "/topics/what-first/1",
    "/topics/what-first?view=order",
];

/// A site that keeps pages, with one published contribution by Ana; and the moderator.
async fn keeping() -> (Plenary, Visitor, Visitor) {
    let plenary = Plenary::new().await;
    let (ana, mia) = (plenary.contributor("ana", INDUSTRY).await, plenary.moderator("mia").await);
    ana.contribute("The first words.").await;
    mia.approve_next().await;
    plenary.add_one_of_each();
    plenary.keeps_pages().await;
    (plenary, ana, mia)
}

fn asking(address: &str, headers: &[(&'static str, &str)]) -> TestRequest {
    headers.iter().fold(TestRequest::get().uri(address), |request, header| request.insert_header(*header))
}

/// Nobody can read these tables until the connection is gone.
fn locked(plenary: &Plenary) -> diesel::PgConnection {
    let mut conn = plenary.database.connect();
    conn.batch_execute("begin; lock table topic, contribution, session, rule in access exclusive mode").unwrap();
    conn
}

fn case_of_the_first(plenary: &Plenary) -> String {
    plenary.text("select '/moderation/' || reference from contribution where no = 1")
}

async fn remove(mia: &Visitor, case: &str) {
    let version = mia.visit(case).await.field("version");
    let removal = [&[("action", "remove"), ("version", version.as_str())], REASONS].concat();
    assert_eq!(mia.submit(case, &removal).await.status, 303);
}

#[actix_web::test]
async fn every_public_page_is_the_same_the_second_time_and_nothing_to_whoever_has_it() {
    let (plenary, ..) = keeping().await;
    let nobody = plenary.anybody();
    for address in PAGES {
        let (first, second) = (nobody.visit(address).await, nobody.visit(address).await);
        assert_eq!((first.status, second.status), (200, 200), "{address}");
        assert!(first.html == second.html && !first.html.is_empty(), "{address}");
        for name in ["etag", "content-type", "cache-control", "vary", "content-language", "content-disposition"] {
            assert_eq!(first.header(name), second.header(name), "{address}: {name}");
        }
        assert!(first.header("cache-control").starts_with("public"), "{address}");
        assert_ne!(first.header("x-request-id"), second.header("x-request-id"), "{address}");
        assert_eq!(second.header("x-content-type-options"), "nosniff", "{address}");
        for known in [first.header("etag"), "*", &format!("\"other\", W/{}", first.header("etag"))] {
            let again = nobody.send(asking(address, &[("if-none-match", known)])).await;
            assert_eq!((again.status, again.html.as_str()), (304, ""), "{address}: {known}");
            assert_eq!(again.header("etag"), first.header("etag"), "{address}");
        }
        assert_eq!(nobody.send(asking(address, &[("if-none-match", "\"other\"")])).await.status, 200, "{address}");
        let head = nobody.send(TestRequest::default().method(actix_web::http::Method::HEAD).uri(address)).await;
        assert_eq!((head.status, head.header("etag")), (200, first.header("etag")), "{address}");
    }
}

#[actix_web::test]
async fn a_kept_page_asks_nothing_of_the_database() {
    let (plenary, ..) = keeping().await;
    let nobody = plenary.anybody();
    let kept = [TOPIC, "/topics/what-first/1", "/rules", "/about"];
    let mut before = Vec::new();
    for address in kept {
        before.push(nobody.visit(address).await);
    }
    let lock = locked(&plenary);
    let began = Instant::now();
    for (address, before) in kept.iter().zip(before) {
        assert_eq!(nobody.visit(address).await.html, before.html, "{address}");
        let tag = before.header("etag").to_owned();
        assert_eq!(nobody.send(asking(address, &[("if-none-match", &tag)])).await.status, 304, "{address}");
    }
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    drop(lock);
}

#[actix_web::test]
async fn a_page_is_compressed_for_whoever_takes_that_under_a_tag_of_its_own() {
    let (plenary, ..) = keeping().await;
    let nobody = plenary.anybody();
    let plain = nobody.visit(TOPIC).await;
    let compressed = nobody.send(asking(TOPIC, &[("accept-encoding", "gzip, br")])).await;
    assert_eq!(compressed.header("content-encoding"), "gzip");
    assert!(compressed.header("vary").contains("Accept-Encoding") && plain.header("vary").contains("Accept-Encoding"));
    assert_ne!(compressed.header("etag"), plain.header("etag"));
    assert!(compressed.bytes.len() * 2 < plain.bytes.len());
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(&compressed.bytes[..]).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.bytes);
    let tag = compressed.header("etag").to_owned();
    assert_eq!(nobody.send(asking(TOPIC, &[("if-none-match", &tag), ("accept-encoding", "gzip")])).await.status, 304);
    assert_eq!(nobody.visit(TOPIC).await.html, plain.html);
}

#[actix_web::test]
async fn what_is_removed_is_gone_here_at_once_and_elsewhere_within_a_second() {
    let (plenary, _, mia) = keeping().await;
    let elsewhere = plenary.beside().await;
    elsewhere.keeps_pages().await;
    let case = case_of_the_first(&plenary);
    for address in PAGES {
        plenary.anybody().visit(address).await;
        elsewhere.anybody().visit(address).await;
    }
    assert!(elsewhere.anybody().visit(TOPIC).await.html.contains("The first words."));
    remove(&mia, &case).await;
    let acknowledged = Instant::now();
    for address in PAGES {
        assert!(!plenary.anybody().visit(address).await.html.contains("The first words."), "{address}");
    }
    assert!(plenary.anybody().visit("/ledger").await.html.contains("R3"), "the ledger tells of it");
    tokio::time::sleep(Duration::from_secs(1).saturating_sub(acknowledged.elapsed())).await;
    for address in PAGES {
        assert!(!elsewhere.anybody().visit(address).await.html.contains("The first words."), "{address}");
    }
    assert!(elsewhere.anybody().visit("/ledger").await.html.contains("R3"), "the ledger tells of it");
}

#[actix_web::test]
async fn what_waits_changes_neither_a_page_nor_its_tag_nor_what_is_kept() {
    let (plenary, ana, mia) = keeping().await;
    let nobody = plenary.anybody();
    let mut before = Vec::new();
    for address in PAGES {
        before.push(nobody.visit(address).await);
    }
    let moment = plenary.db.changes().moment();
    ana.contribute("Words that wait.").await;
    ana.reply(1, "Others that are sent back.").await;
    let case = mia.claim().await;
    mia.decide(&case, "request_changes", REASONS).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(plenary.db.changes().moment(), moment, "something was told to be public");
    for (address, before) in PAGES.iter().zip(before) {
        let after = nobody.visit(address).await;
        assert_eq!((after.header("etag"), &after.html), (before.header("etag"), &before.html), "{address}");
    }
}

#[actix_web::test]
async fn a_server_that_no_longer_hears_of_changes_keeps_nothing() {
    let (plenary, _, mia) = keeping().await;
    let deaf = plenary.beside().await;
    deaf.keeps_pages().await;
    let words = |page: Page| page.html.contains("The first words.");
    assert!(words(deaf.anybody().visit(TOPIC).await) && words(deaf.anybody().visit(TOPIC).await));
    let case = case_of_the_first(&plenary);
    plenary.database.stop_telling();
    remove(&mia, &case).await;
    assert!(!words(plenary.anybody().visit(TOPIC).await), "the server that removed it");
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(!deaf.db.changes().is_trusted() && !words(deaf.anybody().visit(TOPIC).await), "another server");
    plenary.database.come_back();
    let until = Instant::now() + Duration::from_secs(5);
    while !deaf.db.changes().is_trusted() && Instant::now() < until {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(deaf.db.changes().is_trusted() && !words(deaf.anybody().visit(TOPIC).await), "it hears again");
}

#[actix_web::test]
async fn of_fifty_who_ask_for_a_missing_page_one_has_it_made() {
    let (plenary, ..) = keeping().await;
    let nobody = plenary.anybody();
    let lock = locked(&plenary);
    let asked = futures_util::future::join_all((0..50).map(|_| nobody.visit(TOPIC)));
    let waiting = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        let waiting = plenary.count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
        drop(lock);
        waiting
    };
    let (pages, waiting) = futures_util::future::join(asked, waiting).await;
    assert_eq!(waiting, 1);
    assert!(pages.iter().all(|page| page.status == 200 && page.html == pages[0].html));
}

#[actix_web::test]
async fn languages_addresses_and_people_are_never_mixed() {
    let (plenary, ana, _) = keeping().await;
    let nobody = plenary.anybody();
    let english = nobody.visit(TOPIC).await;
    for (header, value, language) in
        [("accept-language", "fr, en;q=0.5", "fr"), ("cookie", "language=ar", "ar"), ("accept-language", "en", "en")]
    {
        let page = nobody.send(asking(TOPIC, &[(header, value)])).await;
        assert!(page.html.contains(&format!("<html lang=\"{language}\"")), "{language}");
        assert_eq!(page.html == english.html, language == "en");
    }
    // A choice of language is given to one alone, with its cookie.
    let chosen = plenary.anybody().visit(&format!("{TOPIC}?lang=es")).await;
    assert!(chosen.html.contains("<html lang=\"es\"") && chosen.header("cache-control") == "no-store");
    assert_eq!(plenary.anybody().visit(TOPIC).await.html, english.html);
    // The way back from signing in names the address as it was sent.
    let other = nobody.visit(&format!("{TOPIC}?view=order&x=1")).await;
    assert!(other.html.contains("%3Fview%3Dorder%26x%3D1") && !english.html.contains("view%3Dorder"));
    let hers = ana.visit(TOPIC).await;
    assert!(hers.html.contains("name=\"key\"") && hers.header("cache-control").starts_with("private"));
    assert_eq!(nobody.visit(TOPIC).await.html, english.html);
    // Nobody's mistake is kept for others.
    assert_eq!(nobody.visit("/topics/not-there").await.status, 404);
    plenary.sql(
        "insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
                 select 'not-there', 1, 'Now there', 'Is it there?', now(), now() + interval '1 day', 'UTC', now()",
    );
    assert_eq!(nobody.visit("/topics/not-there").await.status, 200);
}

#[actix_web::test]
async fn members_read_what_visitors_read_at_once_with_their_own_around_it_and_nobody_elses() {
    let (plenary, ana, mia) = keeping().await;
    let ben = plenary.contributor("ben", CIVIL_SOCIETY).await;
    ana.write(&[("action", "draft"), ("body", "Only Ana knows of this.")]).await;
    for _ in 0..2 {
        let (hers, his) = (ana.visit(TOPIC).await.html, ben.visit(TOPIC).await.html);
        assert!(hers.contains("The first words.") && hers.contains("Only Ana knows of this."));
        assert!(his.contains("The first words.") && !his.contains("Only Ana"));
        assert!(ana.visit("/topics/what-first?lang=ar").await.html.contains("dir=\"rtl\""));
        assert!(!plenary.anybody().visit(TOPIC).await.html.contains("Only Ana"));
    }
    ben.contribute("The second words.").await;
    assert!(!ana.visit(TOPIC).await.html.contains("The second words."));
    mia.approve_next().await;
    assert!(ana.visit(TOPIC).await.html.contains("The second words."));
    assert!(!ana.visit("/topics/what-first?view=order&from=2").await.html.contains("The first words."));
    remove(&mia, &case_of_the_first(&plenary)).await;
    assert!(!ana.visit(TOPIC).await.html.contains("The first words."));
}

#[actix_web::test]
async fn a_thread_that_members_read_is_not_asked_for_again() {
    let (plenary, ana, _) = keeping().await;
    let before = ana.visit(TOPIC).await;
    let mut lock = plenary.database.connect();
    lock.batch_execute("begin; lock table process, summary, topic_issue in access exclusive mode").unwrap();
    let again = ana.visit(TOPIC).await;
    assert_eq!(again.status, 200);
    assert!(before.html.contains("The first words.") && again.html.contains("The first words."));
    drop(lock);
}

#[actix_web::test]
async fn a_topic_closes_on_the_second_on_a_kept_page_too() {
    let (plenary, ..) = keeping().await;
    plenary.contributor("ben", CIVIL_SOCIETY).await;
    plenary.sql("update topic set closes_at = now() + interval '2 seconds' where id = 1");
    tokio::time::sleep(Duration::from_millis(500)).await;
    let nobody = plenary.anybody();
    assert!(nobody.visit(TOPIC).await.html.contains("#write"));
    tokio::time::sleep(Duration::from_millis(1_600)).await;
    assert!(!nobody.visit(TOPIC).await.html.contains("#write"));
}
