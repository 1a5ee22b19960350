//! A topic, its participants and its moderators, and what they do.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use plenary::db::private_postgres::PrivatePostgres;

use crate::conversation::{Comment, Mark};
use crate::program::{PASSWORD, Program};
use crate::site::{Page, Visitor};

/// Participants who write what so many authors wrote: enough for every figure that may be told.
const PARTICIPANTS: usize = 24;
const GROUPS: [&str; 3] = ["civil_society", "industry", "individual"];
const DECLINE: [(&str, &str); 3] = [
    ("action", "decline"),
    ("rule", "R1"),
    ("explanation", "It was not accepted in the conversation that is replayed."),
];

pub(crate) struct Stage {
    pub(crate) program: Program,
    /// The topic's address.
    pub(crate) topic: String,
    pub(crate) anybody: Visitor,
    pub(crate) moderators: Vec<Visitor>,
    participants: Vec<Visitor>,
    /// Which comment a case is about.
    cases: HashMap<String, Mark>,
    /// What was refused, with how it was answered.
    pub(crate) refused: BTreeMap<String, u16>,
    posting: (usize, Duration),
    deciding: (usize, Duration),
}

impl Stage {
    pub(crate) fn set(name: &str) -> Self {
        let program = Program::start();
        let somebody = |number: usize, name: &str, role: &str, group: &str| {
            let email = format!("{}@example.org", name.to_lowercase().replace(' ', "-"));
            program.account(&email, name, role, group);
            let mut visitor = Visitor::new(program.address, number);
            visitor.sign_in(&email, PASSWORD);
            visitor
        };
        let organiser = somebody(1000, "Organiser 1", "organiser", "individual");
        let moderators =
            (1..=2).map(|n| somebody(1000 + n, &format!("Moderator {n}"), "moderator", "individual")).collect();
        let participants = (1..=PARTICIPANTS)
            .map(|n| somebody(n, &format!("Participant {n}"), "contributor", GROUPS[n % GROUPS.len()]))
            .collect();
        let topic = open(&organiser, name);
        let anybody = Visitor::new(program.address, 2000);
        Self {
            program,
            topic,
            anybody,
            moderators,
            participants,
            cases: HashMap::new(),
            refused: BTreeMap::new(),
            posting: (0, Duration::ZERO),
            deciding: (0, Duration::ZERO),
        }
    }

    /// Sends every comment through the form of the topic's page.
    pub(crate) fn post(&mut self, comments: &[&Comment]) {
        let began = Instant::now();
        for comment in comments {
            let participant = &self.participants[comment.author % PARTICIPANTS];
            let key = participant.visit(&self.topic).field("key");
            let fields = [("key", key.as_str()), ("body", &comment.text), ("action", "submit")];
            let page = participant.submit(&format!("{}/contributions", self.topic), &fields);
            match page.location.strip_prefix("/desk/") {
                Some(reference) if page.status == 303 => {
                    self.cases.insert(name(reference), comment.mark);
                }
                _ => {
                    self.refused.insert(comment.id.clone(), page.status);
                }
            }
        }
        self.posting = (self.posting.0 + comments.len(), self.posting.1 + began.elapsed());
    }

    /// Decides about all that waits as it was decided then, each moderator in turn.
    pub(crate) fn moderate(&mut self, comments: &[&Comment]) {
        let began = Instant::now();
        for moderator in self.moderators.iter().cycle().take(comments.len() - self.refused.len()) {
            let case = moderator.submit("/moderation/claim", &[]).location;
            let page = moderator.visit(&case);
            let mark = self.cases[&name(case.trim_start_matches("/moderation/"))];
            let answer = decide(moderator, &case, &page, mark);
            assert_eq!(answer.status, 303, "{}", answer.body);
        }
        self.deciding = (comments.len() - self.refused.len(), began.elapsed());
    }

    pub(crate) fn report(&self) {
        let rate = |(count, took): (usize, Duration)| {
            format!("{count} in {:.1} s, {:.0} a second", took.as_secs_f64(), count as f64 / took.as_secs_f64())
        };
        println!("- submitted, with the page that the form stands on, one after the other: {}", rate(self.posting));
        println!("- claimed, read and decided, one after the other: {}", rate(self.deciding));
        for (id, status) in &self.refused {
            println!("- comment {id} was answered {status}");
        }
    }

    /// Lets the topic have closed an hour ago, which no form does.
    pub(crate) fn close(&self) {
        let postgres = PrivatePostgres::for_command(self.program.folder()).unwrap();
        let mut conn = PgConnection::establish(&postgres.url()).unwrap();
        diesel::sql_query("update topic set closes_at = now() - interval '1 hour'").execute(&mut conn).unwrap();
    }
}

fn decide(moderator: &Visitor, case: &str, page: &Page, mark: Mark) -> Page {
    let (token, version) = (page.field("token"), page.field("version"));
    let mut fields = vec![("token", token.as_str()), ("version", version.as_str())];
    match mark {
        Mark::Accepted => fields.push(("action", "approve")),
        Mark::Rejected | Mark::Never => fields.extend(DECLINE),
    }
    moderator.submit(case, &fields)
}

/// The name of a case, without what stands behind it in an address.
fn name(address: &str) -> String {
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Makes a process and an open topic through the organiser's forms; says the topic's address.
fn open(organiser: &Visitor, name: &str) -> String {
    let process = [("short_name", "Replay"), ("name", "Replay of a conversation"), ("issues", ""), ("norms", "")];
    let made = organiser.submit("/organise/processes/new", &process);
    assert_eq!(made.status, 303, "{}", made.body);
    let process = made.location.trim_start_matches("/organise/processes/").split('?').next().unwrap().to_owned();
    let title = format!("Replay of {name}");
    let fields = [
        ("process", process.as_str()),
        ("title", &title),
        ("question", "What was said in the conversation that is replayed?"),
        ("zone", "UTC"),
        ("opens_date", "2020-01-01"),
        ("opens_time", "09:00"),
        ("closes_date", "2099-12-31"),
        ("closes_time", "18:00"),
        ("word_limit", "300"),
        ("grace_minutes", "0"),
    ];
    let made = organiser.submit("/organise/topics/new", &fields);
    assert_eq!(made.status, 303, "{}", made.body);
    let desk = made.location.split('?').next().unwrap().to_owned();
    let edition = organiser.visit(&desk).field("edition");
    let publish: Vec<(&str, &str)> =
        fields.into_iter().chain([("edition", edition.as_str()), ("action", "publish")]).collect();
    assert_eq!(organiser.submit(&desk, &publish).status, 303);
    desk.replace("/organise", "")
}
