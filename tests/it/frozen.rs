//! A database that answers nothing more, as when its machine hangs: requests end all the same.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use crate::support::{Database, INDUSTRY, Page, Plenary, TOPIC, Visitor};

/// A way to the database on which everything can come to a halt: connections are taken, nothing is answered.
struct Way {
    folder: tempfile::TempDir,
    frozen: Arc<AtomicBool>,
}

impl Way {
    fn to(database: &Database) -> Self {
        let host = database.url.split(['@', '/']).find(|part| part.contains("%2F")).expect("a socket's folder");
        let socket = format!("{}/.s.PGSQL.5432", host.replace("%2F", "/"));
        let way = Self { folder: tempfile::tempdir().unwrap(), frozen: Arc::default() };
        let (listener, frozen) =
            (UnixListener::bind(way.folder.path().join(".s.PGSQL.5432")).unwrap(), way.frozen.clone());
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let server = UnixStream::connect(&socket).unwrap();
                for (from, to) in [(&client, &server), (&server, &client)] {
                    let (from, to, frozen) = (from.try_clone().unwrap(), to.try_clone().unwrap(), frozen.clone());
                    std::thread::spawn(move || pass_on(from, to, &frozen));
                }
            }
        });
        way
    }

    fn url(&self, database: &Database) -> String {
        let (user, rest) = database.url.split_once('@').unwrap();
        let name = rest.rsplit('/').next().unwrap();
        format!("{user}@{}/{name}", self.folder.path().to_str().unwrap().replace('/', "%2F"))
    }

    fn freeze(&self, frozen: bool) {
        self.frozen.store(frozen, Ordering::SeqCst);
    }
}

impl Drop for Way {
    /// Threads that wait for an answer could not end.
    fn drop(&mut self) {
        self.freeze(false);
    }
}

fn pass_on(mut from: UnixStream, mut to: UnixStream, frozen: &AtomicBool) {
    let mut some = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut some) {
        while frozen.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(10));
        }
        if to.write_all(&some[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Both);
}

async fn timed(request: impl Future<Output = Page>) -> (u16, Duration, String) {
    let began = Instant::now();
    let page = request.await;
    (page.status, began.elapsed(), page.html)
}

async fn back_within_five_seconds(who: &Visitor) -> bool {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(5) {
        if who.visit("/desk").await.status == 200 {
            return true;
        }
    }
    false
}

#[actix_web::test]
async fn every_request_is_answered_within_ten_seconds_and_readiness_says_no_within_two() {
    const WORDS: &str = "A text that nobody wants to write again, because it took an afternoon.";
    let database = Database::new();
    let way = Way::to(&database);
    let url = way.url(&database);
    let plenary = Plenary::on(database, &url, &[]).await;
    plenary.sql(include_str!("support/one_topic.sql"));
    let ana = plenary.contributor("ana", INDUSTRY).await;
    let key = ana.visit(TOPIC).await.field("key");
    let form = [("key", key.as_str()), ("body", WORDS), ("action", "submit")];
    let address = format!("{TOPIC}/contributions");
    let anybody = plenary.anybody();

    way.freeze(true);
    let (status, took, _) = timed(anybody.visit("/readyz")).await;
    assert!(status == 503 && took < Duration::from_millis(2_300), "{status} after {took:?}");
    let (status, took, _) = timed(anybody.visit("/healthz")).await;
    assert!(status == 200 && took < Duration::from_millis(500), "{status} after {took:?}");
    let (posted, others) = futures_util::future::join(
        timed(ana.submit(&address, &form)),
        join_all([timed(ana.visit("/desk")), timed(ana.visit("/")), timed(anybody.visit(TOPIC))]),
    )
    .await;
    assert!(posted.2.contains(WORDS), "the text is lost: {}", posted.2);
    for (status, took, _) in others.into_iter().chain([posted]) {
        assert!(status == 503 && took < Duration::from_secs(10), "{status} after {took:?}");
    }

    way.freeze(false);
    assert!(back_within_five_seconds(&ana).await);
}
