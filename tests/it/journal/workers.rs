//! People at work, and their journals: what they are about to do, and what was acknowledged.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::browser::{Answer, Browser};
use super::program::PASSWORD;

const TOPIC: &str = "/topics/load-1-1/contributions";

/// Between two tries of what nobody answered.
const PAUSE: Duration = Duration::from_millis(50);
/// A fault may take a while to be over.
const LONGEST: Duration = Duration::from_secs(120);

/// Everybody's journal, in memory: the people outlive every fault.
#[derive(Default)]
pub(super) struct Journal {
    /// By the key of the form.
    pub(super) sent: Mutex<BTreeMap<String, Sent>>,
    pub(super) decided: Mutex<Vec<Decided>>,
}

/// A contribution that somebody was about to send.
pub(super) struct Sent {
    pub(super) text: String,
    /// The reference in the acknowledgement.
    pub(super) acknowledged: Option<String>,
    /// Whether the first answer did not come.
    pub(super) in_doubt: bool,
}

/// A decision that somebody was about to take.
pub(super) struct Decided {
    pub(super) reference: String,
    pub(super) action: &'static str,
    pub(super) acknowledged: bool,
    pub(super) in_doubt: bool,
}

pub(super) struct Writer {
    name: String,
    browser: Browser,
}

pub(super) struct Moderator {
    name: String,
    browser: Browser,
}

/// Before anything is killed: an attempt that a fault cut short counts as a failed one, and after five of them the
/// next has to wait for half a minute.
fn signed_in(name: &str, address: SocketAddr) -> Browser {
    let mut browser = Browser::new(address);
    sign_in(&mut browser, name);
    browser
}

fn sign_in(browser: &mut Browser, name: &str) {
    let until = Instant::now() + LONGEST;
    while !browser.sign_in(&format!("{name}@example.org"), PASSWORD) {
        assert!(Instant::now() < until, "{name} cannot sign in");
        sleep(Duration::from_secs(1));
    }
}

/// Whether an answer says what happened. Without one, and while the database is away, nobody knows.
fn known(answer: Option<Answer>) -> Option<Answer> {
    answer.filter(|answer| ![408, 429, 500, 502, 503, 504].contains(&answer.status))
}

impl Writer {
    pub(super) fn new(n: usize, address: SocketAddr) -> Self {
        let name = format!("writer-{n}");
        Self { browser: signed_in(&name, address), name }
    }

    /// Sends one contribution after the other, each until it is acknowledged.
    pub(super) fn work(mut self, journal: &Journal, stop: &AtomicBool) {
        let mut number = 0;
        while !stop.load(Ordering::Relaxed) {
            number += 1;
            let key = format!("{}-{number}", self.name);
            let text = format!("Entry {number} in the journal of {}: every word of it is to be kept.", self.name);
            let entry = Sent { text: text.clone(), acknowledged: None, in_doubt: false };
            journal.sent.lock().unwrap().insert(key.clone(), entry);
            self.send(journal, &key, &text);
            sleep(Duration::from_millis(5));
        }
    }

    fn send(&mut self, journal: &Journal, key: &str, text: &str) {
        let until = Instant::now() + LONGEST;
        let form = [("key", key), ("body", text), ("action", "submit"), ("language", "en")];
        while Instant::now() < until {
            match known(self.browser.post(TOPIC, &form)) {
                Some(answer) if answer.is_for_signed_in() => sign_in(&mut self.browser, &self.name),
                Some(answer) => {
                    let reference = answer.location.strip_prefix("/desk/").filter(|_| answer.status == 303);
                    let reference = reference.unwrap_or_else(|| panic!("{key} was answered {}", answer.status));
                    let mut sent = journal.sent.lock().unwrap();
                    sent.get_mut(key).unwrap().acknowledged = Some(reference.to_owned());
                    return;
                }
                None => {
                    journal.sent.lock().unwrap().get_mut(key).unwrap().in_doubt = true;
                    sleep(PAUSE);
                }
            }
        }
        panic!("{key} was never acknowledged");
    }
}

impl Moderator {
    pub(super) fn new(n: usize, address: SocketAddr) -> Self {
        let name = format!("moderator-{n}");
        Self { browser: signed_in(&name, address), name }
    }

    /// Claims one text after the other and decides about it.
    pub(super) fn work(mut self, journal: &Journal, stop: &AtomicBool) {
        let mut count = 0;
        while !stop.load(Ordering::Relaxed) {
            count += 1;
            let action = if count % 5 == 0 { "decline" } else { "approve" };
            if self.decide_next(journal, action).is_none() {
                sleep(PAUSE);
            }
        }
    }

    /// Nothing where nothing waits, or something stood in the way.
    fn decide_next(&mut self, journal: &Journal, action: &'static str) -> Option<()> {
        let claimed = known(self.browser.post("/moderation/claim", &[("topic", "load-1-1")]))?;
        if claimed.is_for_signed_in() {
            sign_in(&mut self.browser, &self.name);
            return None;
        }
        let case = claimed.location;
        let reference = case.strip_prefix("/moderation/")?.to_owned();
        let page = known(self.browser.get(&case)).filter(|page| page.status == 200)?;
        let (token, version) = (page.field("token")?, page.field("version")?);
        let mut form = vec![("action", action), ("token", token.as_str()), ("version", version.as_str())];
        if action == "decline" {
            form.extend([("rule", "R3"), ("explanation", "This is a trial of the journal and of nothing else.")]);
        }
        let entry = {
            let mut decided = journal.decided.lock().unwrap();
            decided.push(Decided { reference, action, acknowledged: false, in_doubt: false });
            decided.len() - 1
        };
        let mut answer = known(self.browser.post(&case, &form));
        if answer.is_none() {
            journal.decided.lock().unwrap()[entry].in_doubt = true;
            // Sent again, as people do: it had happened, or it happens now, or it is too late for it.
            answer = known(self.browser.post(&case, &form));
        }
        let acknowledged = answer.is_some_and(|answer| answer.status == 303 && !answer.is_for_signed_in());
        journal.decided.lock().unwrap()[entry].acknowledged = acknowledged;
        Some(())
    }
}
