//! A desk that many people reach at once, and how to let them act at the same moment.

use std::sync::{Arc, Barrier};
use std::thread;

use chrono::Utc;
use diesel::pg::PgConnection;
use plenary::contributions::case;
use plenary::contributions::post::{self, Floor, PostingKey, Sending, Stored, Written};
use plenary::contributions::speaker::Speaker;
use plenary::contributions::transition::reasons::Reasons;
use plenary::contributions::{RevisionId, Text, revise};
use plenary::db::{Db, Unavailable};
use plenary::moderation::decide::{self, Decision, Shown};
use plenary::people::queries as people;
use plenary::people::roles::{Contributor, Moderator};
use plenary::text::Body;
use plenary::text::language::ContentLanguage;

use crate::support::{Database, INDUSTRY, NOBODY_ELSE, Plenary};

/// Rounds of each race, and how many of them run side by side.
pub(super) const ROUNDS: usize = 200;
const LANES: usize = 4;

/// Refused by the rules; anything else that goes wrong ends the test.
#[derive(Debug)]
pub(super) struct Refused;

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
pub(super) struct Desk {
    pub(super) database: Arc<Database>,
    pub(super) db: Db,
    pub(super) ana: Contributor,
    pub(super) moderators: Vec<Moderator>,
}

impl Desk {
    pub(super) async fn with_moderators(names: &[&str]) -> Self {
        let plenary = Plenary::new().await;
        plenary.person("ana", INDUSTRY, &["contributor"]).await;
        for name in names {
            plenary.person(name, NOBODY_ELSE, &["moderator"]).await;
        }
        let db = Db::connect(&plenary.database.url, 16).unwrap();
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

    pub(super) fn submit(&self, words: &str) -> String {
        match self.send(&PostingKey::fresh(), words) {
            Ok(Stored::Receipt(reference)) => reference,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn send(&self, key: &PostingKey, words: &str) -> Result<Stored, Refused> {
        let written = Written {
            key: key.clone(),
            text: text(words),
            speaker: Speaker::Usual,
            reply_to: None,
            seen: None,
            right_of_reply: false,
        };
        self.act(|conn| {
            let floor = Floor::take(conn, &self.ana, "what-first")?.unwrap();
            Ok(post::post(conn, &self.ana, &floor, &written, Sending::Submit, Utc::now())?)
        })
    }

    /// Lets `by` hold the text, and says what their form shows.
    pub(super) fn hold(&self, by: &Moderator, reference: &str) -> Shown {
        self.act(|conn| Ok(decide::claim_this(conn, by, reference, Utc::now())?)).unwrap();
        self.shown(reference)
    }

    pub(super) fn shown(&self, reference: &str) -> Shown {
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

    pub(super) fn decide(
        &self,
        by: &Moderator,
        reference: &str,
        shown: Shown,
        decision: Decision,
    ) -> Result<(), Refused> {
        self.act(|conn| Ok(decide::decide(conn, by, reference, shown, decision, Utc::now()).map(drop)?))
    }

    pub(super) fn act<T>(&self, job: impl FnOnce(&mut PgConnection) -> Result<T, Refused>) -> Result<T, Refused> {
        self.db.write_now(job)
    }

    pub(super) fn count(&self, of: &str) -> i64 {
        self.database.count(of)
    }

    /// What must hold after any race: readers see approved texts only, and each text was decided once at most.
    pub(super) fn nothing_unseen_is_read(&self) {
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

pub(super) fn text(words: &str) -> Text {
    Text::new(Body::parse(words).unwrap(), ContentLanguage::parse("en").unwrap())
}

pub(super) fn reasons() -> Reasons {
    Reasons::parse("R1", "This answers another question.").ok().unwrap()
}

/// Both at the same moment.
pub(super) fn race<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
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

/// All rounds, several side by side; each is told its number.
pub(super) fn rounds(round: impl Fn(usize) + Sync) {
    thread::scope(|scope| {
        for lane in 0..LANES {
            let round = &round;
            scope.spawn(move || (lane..ROUNDS).step_by(LANES).for_each(round));
        }
    });
}
