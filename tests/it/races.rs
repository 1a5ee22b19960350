//! People who act at the same moment, each on a connection of their own: the table of states and the
//! database decide, and nothing that nobody saw is published.

use std::sync::{Arc, Barrier};
use std::thread;

use chrono::Utc;
use diesel::pg::PgConnection;
use plenary::contributions::case;
use plenary::contributions::post::{self, Floor, PostingKey, Sending, Stored, Written};
use plenary::contributions::speaker::Speaker;
use plenary::contributions::transition::event::Event;
use plenary::contributions::transition::reasons::Reasons;
use plenary::contributions::{RevisionId, Text, revise};
use plenary::db::{Db, Unavailable};
use plenary::moderation::decide::{self, Decision, Shown};
use plenary::moderation::queue::Narrowed;
use plenary::people::queries as people;
use plenary::people::roles::{Contributor, Moderator};
use plenary::text::language::ContentLanguage;
use plenary::text::{Body, Reason};

use crate::support::{Database, INDUSTRY, NOBODY_ELSE, Plenary};

const ROUNDS: usize = 50;

/// Refused by the rules; anything else that goes wrong ends the test.
#[derive(Debug)]
struct Refused;

impl From<case::Refused> for Refused {
    fn from(refused: case::Refused) -> Self {
        assert!(matches!(refused, case::Refused::ByRule(_)), "{refused}");
        Self
    }
}

macro_rules! only_by_rule {
    ($($act:ident::$case:ident;)+) => {$(
        impl From<$act::Refused> for Refused {
            fn from(refused: $act::Refused) -> Self {
                match refused {
                    $act::Refused::$case(refused) => refused.into(),
                    other => panic!("{other}"),
                }
            }
        }
    )+};
}

only_by_rule! {
    decide::Case;
    revise::Written;
    post::Case;
}

impl From<diesel::result::Error> for Refused {
    fn from(cause: diesel::result::Error) -> Self {
        panic!("{cause}")
    }
}

impl From<Unavailable> for Refused {
    fn from(cause: Unavailable) -> Self {
        panic!("{cause}")
    }
}

/// One author, moderators, an open topic, and a database that all of them reach at once.
struct Desk {
    database: Arc<Database>,
    db: Db,
    ana: Contributor,
    moderators: Vec<Moderator>,
}

impl Desk {
    async fn with_moderators(names: &[&str]) -> Self {
        let plenary = Plenary::new().await;
        plenary.person("ana", INDUSTRY, &["contributor"]).await;
        for name in names {
            plenary.person(name, NOBODY_ELSE, &["moderator"]).await;
        }
        let db = Db::connect(&plenary.database.url, 12).unwrap();
        let load = |conn: &mut PgConnection| {
            let person = |conn: &mut PgConnection, name: &str| {
                let account = people::by_email(conn, &format!("{name}@example.org")).unwrap().unwrap();
                people::contributor(conn, account.id).unwrap().unwrap()
            };
            let moderators = names.iter().map(|name| person(conn, name).as_moderator().unwrap()).collect();
            Ok::<_, Refused>((person(conn, "ana"), moderators))
        };
        let (ana, moderators) = db.read_now(load).unwrap();
        Self { database: plenary.database.clone(), db, ana, moderators }
    }

    fn submit(&self, words: &str) -> String {
        match self.send(&PostingKey::fresh(), words) {
            Ok(Stored::Receipt(reference)) => reference,
            other => panic!("{other:?}"),
        }
    }

    fn send(&self, key: &PostingKey, words: &str) -> Result<Stored, Refused> {
        let written =
            Written { key: key.clone(), text: text(words), speaker: Speaker::Usual, reply_to: None, seen: None };
        self.act(|conn| {
            let floor = Floor::take(conn, &self.ana, "what-first")?.unwrap();
            Ok(post::post(conn, &self.ana, &floor, &written, Sending::Submit, Utc::now())?)
        })
    }

    /// Lets `by` hold the text, and says what their form shows.
    fn hold(&self, by: &Moderator, reference: &str) -> Shown {
        self.act(|conn| Ok(decide::claim_this(conn, by, reference, Utc::now())?)).unwrap();
        self.shown(reference)
    }

    fn shown(&self, reference: &str) -> Shown {
        let of_text = |what: &str| {
            self.database.text(&format!(
                "select {what} from revision r join contribution c on c.id = r.contribution_id
                 where c.reference = '{reference}' order by r.number desc limit 1"
            ))
        };
        Shown {
            revision: RevisionId(of_text("r.id").parse().unwrap()),
            version: of_text("r.version").parse().unwrap(),
            token: of_text("coalesce(r.claim_token, gen_random_uuid())").parse().unwrap(),
        }
    }

    fn decide(&self, by: &Moderator, reference: &str, shown: Shown, decision: Decision) -> Result<(), Refused> {
        self.act(|conn| Ok(decide::decide(conn, by, reference, shown, decision, Utc::now())?))
    }

    fn act<T>(&self, job: impl FnOnce(&mut PgConnection) -> Result<T, Refused>) -> Result<T, Refused> {
        self.db.write_now(job)
    }

    fn count(&self, of: &str) -> i64 {
        self.database.count(of)
    }

    /// What must hold after any race: readers see approved texts only, and each text was decided once at most.
    fn nothing_unseen_is_read(&self) {
        assert_eq!(
            self.count(
                "contribution c where c.live_revision_id is not null and not exists (
                     select from decision d where d.revision_id = c.live_revision_id and d.kind = 'approve')"
            ),
            0
        );
        assert_eq!(
            self.count(
                "(select revision_id from decision where kind <> 'remove' group by 1 having count(*) > 1) twice"
            ),
            0
        );
        assert_eq!(
            self.count("(select sum(published) as n from topic_group_count) counted where n <> (select count(*) from contribution where visibility = 'live')"),
            0
        );
    }
}

fn text(words: &str) -> Text {
    Text { body: Body::parse(words).unwrap(), language: ContentLanguage::parse("en").unwrap() }
}

fn reasons() -> Reasons {
    Reasons::parse("R1", "This answers another question.").ok().unwrap()
}

/// Both at the same moment.
fn race<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    let start = Barrier::new(2);
    thread::scope(|scope| {
        let (first, second) = (
            scope.spawn(|| {
                start.wait();
                one()
            }),
            scope.spawn(|| {
                start.wait();
                other()
            }),
        );
        (first.join().unwrap(), second.join().unwrap())
    })
}

#[actix_web::test]
async fn an_edit_while_it_is_approved_is_never_published_unseen() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    for round in 0..ROUNDS {
        let reference = desk.submit(&format!("Seen {round}."));
        let shown = desk.hold(mia, &reference);
        let new = text("Swapped.").into();
        let (approved, edited) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.act(|conn| Ok(revise::revise(conn, &desk.ana, &reference, &new, Sending::Submit, Utc::now())?)),
        );
        assert!(edited.is_ok(), "an author can always send another text");
        let live = desk.database.text(&format!(
            "select coalesce(max(r.body), 'nothing') from contribution c join revision r on r.id = c.live_revision_id
             where c.reference = '{reference}'"
        ));
        assert_eq!(live, if approved.is_ok() { format!("Seen {round}.") } else { "nothing".to_owned() });
    }
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn a_text_withdrawn_while_it_is_approved_is_withdrawn_or_read_and_never_both() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    for _ in 0..ROUNDS {
        let reference = desk.submit("Taken back.");
        let shown = desk.hold(mia, &reference);
        let (approved, withdrawn) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.act(|conn| Ok(revise::take_back(conn, &desk.ana, &reference, &Event::WithdrawOpen, Utc::now())?)),
        );
        assert_ne!(approved.is_ok(), withdrawn.is_ok());
        let visible =
            desk.database.text(&format!("select visibility from contribution where reference = '{reference}'"));
        assert_eq!(visible, if approved.is_ok() { "live" } else { "unpublished" });
    }
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn one_moderator_in_two_windows_decides_once() {
    let desk = Desk::with_moderators(&["mia"]).await;
    let mia = &desk.moderators[0];
    for _ in 0..ROUNDS {
        let reference = desk.submit("Decided once.");
        let shown = desk.hold(mia, &reference);
        let (approved, declined) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || desk.decide(mia, &reference, shown, Decision::Decline(reasons())),
        );
        assert_ne!(approved.is_ok(), declined.is_ok());
    }
    assert_eq!(desk.count("decision"), i64::try_from(ROUNDS).unwrap());
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn two_moderators_decide_once() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    let (mia, mo) = (&desk.moderators[0], &desk.moderators[1]);
    for _ in 0..ROUNDS {
        let reference = desk.submit("Decided once.");
        let shown = desk.hold(mia, &reference);
        let (approved, declined) = race(
            || desk.decide(mia, &reference, shown, Decision::Approve),
            || {
                let reason = Reason::parse("My colleague has gone home.").unwrap();
                desk.act(|conn| Ok(decide::take_over(conn, mo, &reference, reason, Utc::now())?))?;
                desk.decide(mo, &reference, desk.shown(&reference), Decision::Decline(reasons()))
            },
        );
        assert_ne!(approved.is_ok(), declined.is_ok());
    }
    assert_eq!(desk.count("decision"), i64::try_from(ROUNDS).unwrap());
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn two_moderators_never_claim_the_same_text() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    for _ in 0..ROUNDS {
        let reference = desk.submit("For one of them.");
        let claim = |by: &Moderator| {
            desk.act(|conn| Ok(decide::claim_next(conn, by, &Narrowed::default(), Utc::now())?)).unwrap()
        };
        let claims: (Option<String>, Option<String>) =
            race(|| claim(&desk.moderators[0]), || claim(&desk.moderators[1]));
        // Whoever came too late gets back what they hold from before, if anything.
        let got = [claims.0, claims.1].into_iter().flatten().filter(|claimed| *claimed == reference).count();
        assert_eq!(got, 1);
    }
}

#[actix_web::test]
async fn a_form_sent_twice_at_once_is_stored_once() {
    let desk = Desk::with_moderators(&[]).await;
    for _ in 0..ROUNDS {
        let key = PostingKey::fresh();
        let (one, other) = race(|| desk.send(&key, "Once."), || desk.send(&key, "Once."));
        match (one.unwrap(), other.unwrap()) {
            (Stored::Receipt(one), Stored::Receipt(other)) => assert_eq!(one, other),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(desk.count("contribution"), i64::try_from(ROUNDS).unwrap());
    assert_eq!(desk.count("revision"), i64::try_from(ROUNDS).unwrap());
}

#[actix_web::test]
async fn eight_moderators_empty_a_queue_of_200_without_colliding() {
    const TEXTS: i64 = 200;
    let desk = Desk::with_moderators(&["ma", "mb", "mc", "md", "me", "mf", "mg", "mh"]).await;
    for _ in 0..TEXTS {
        desk.submit("One of many.");
    }
    let approve_all = |by: &Moderator| {
        let mut decided = 0;
        while let Some(reference) =
            desk.act(|conn| Ok(decide::claim_next(conn, by, &Narrowed::default(), Utc::now())?)).unwrap()
        {
            desk.decide(by, &reference, desk.shown(&reference), Decision::Approve).unwrap();
            decided += 1;
        }
        decided
    };
    let approve_all = &approve_all;
    let decided: Vec<i64> = thread::scope(|scope| {
        let busy: Vec<_> = desk.moderators.iter().map(|by| scope.spawn(move || approve_all(by))).collect();
        busy.into_iter().map(|moderator| moderator.join().unwrap()).collect()
    });
    assert_eq!(decided.iter().sum::<i64>(), TEXTS);
    assert_eq!(desk.count("decision"), TEXTS);
    assert_eq!(desk.count("contribution where visibility = 'live' and no between 1 and 200"), TEXTS);
    desk.nothing_unseen_is_read();
}

#[actix_web::test]
async fn approvals_and_withdrawals_in_one_group_never_wait_for_each_other_crosswise() {
    let desk = Desk::with_moderators(&["mia", "mo"]).await;
    let (mia, mo) = (&desk.moderators[0], &desk.moderators[1]);
    let publish = |words: &str| {
        let reference = desk.submit(words);
        let shown = desk.hold(mia, &reference);
        desk.decide(mia, &reference, shown, Decision::Approve).unwrap();
        (reference, shown.revision)
    };
    for _ in 0..ROUNDS {
        let ((withdrawn, _), (removed, seen)) = (publish("Taken back."), publish("Taken down."));
        let waiting = desk.submit("New.");
        let shown = desk.hold(mia, &waiting);
        let approve = || desk.decide(mia, &waiting, shown, Decision::Approve);
        let remove = || desk.act(|conn| Ok(decide::remove(conn, mo, &removed, seen, reasons(), Utc::now())?));
        let take_back = |conn: &mut PgConnection| {
            Ok(revise::take_back(conn, &desk.ana, &withdrawn, &Event::WithdrawLive, Utc::now())?)
        };
        let ((approved, gone), back) = race(|| race(approve, remove), || desk.act(take_back));
        assert!(approved.is_ok() && gone.is_ok() && back.is_ok());
    }
    desk.nothing_unseen_is_read();
}
