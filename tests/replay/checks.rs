//! What has to be true of a replayed conversation, as its visitors find it.

use std::time::{Duration, Instant};

use plenary::text::Body;
use plenary::text::markdown::render;
use serde_json::Value;

use crate::conversation::{Comment, Mark};
use crate::site::Visitor;
use crate::stage::Stage;

/// How many checks there were, and which failed.
#[derive(Default)]
pub(crate) struct Checks {
    made: usize,
    failed: Vec<String>,
}

/// Where everybody reads, without what lists the topic's own text.
const SURFACES: &[&str] = &[
    "/",
    "/topics",
    "/sessions",
    "/processes",
    "/summaries",
    "/ledger",
    "/ledger.atom",
    "/ledger.csv",
    "/ledger.json",
    "/statistics",
    "/statistics.csv",
    "/statistics.json",
    "/rules",
    "/about",
    "/sitemap.xml",
    "/calendar.ics",
];

impl Checks {
    fn check(&mut self, holds: bool, what: impl FnOnce() -> String) {
        self.made += 1;
        if !holds {
            self.failed.push(what());
        }
    }

    /// Says what failed; how many that were.
    pub(crate) fn report(self) -> usize {
        println!("- {} checks, {} failed", self.made, self.failed.len());
        for failed in &self.failed {
            println!("  - {failed}");
        }
        self.failed.len()
    }

    /// What was approved is read as it was rendered; what was not is nowhere.
    pub(crate) fn while_open(&mut self, stage: &Stage, comments: &[Comment]) {
        let sent = |mark: Mark| {
            comments.iter().filter(move |comment| comment.mark == mark && !stage.refused.contains_key(&comment.id))
        };
        let approved: Vec<String> = sent(Mark::Accepted).map(rendered).collect();
        let pages = settled(stage, approved.len());
        let read = pages.join("\n");
        for html in &approved {
            self.check(read.contains(html.as_str()), || format!("not read as rendered: {html}"));
        }
        let anybody = &stage.anybody;
        let others: String = SURFACES.iter().map(|address| anybody.visit(address).body).collect();
        let feed = anybody.visit(&format!("{}.atom", stage.topic)).body;
        let columns = anybody.visit(&format!("{}?view=compare", stage.topic)).body;
        let everything = [read, others, feed, columns].concat();
        for comment in sent(Mark::Rejected).chain(sent(Mark::Never)) {
            let html = rendered(comment);
            // The same words may have been accepted of somebody else.
            if !approved.iter().any(|other| other.contains(inner(&html))) {
                self.check(!everything.contains(inner(&html)), || format!("read without approval: {html}"));
            }
        }
        let lines = ledger(anybody);
        let of = |action: &str| lines.iter().filter(|line| line["action"] == action).count();
        self.check(of("approve") == approved.len(), || format!("{} approvals in the ledger", of("approve")));
        self.check(of("decline") == 0, || "the ledger tells what was declined while the topic is open".to_owned());
        self.check(anybody.visit(&statistics(stage)).status == 404, || "statistics of an open topic".to_owned());
    }

    /// Ledger and statistics add up.
    pub(crate) fn after_closing(&mut self, stage: &Stage, comments: &[Comment]) {
        let count = |mark| {
            comments.iter().filter(|comment| comment.mark == mark && !stage.refused.contains_key(&comment.id)).count()
        };
        let (approved, declined, waiting) = (count(Mark::Accepted), count(Mark::Rejected), count(Mark::Never));
        let lines = ledger(&stage.anybody);
        let of = |action: &str| lines.iter().filter(|line| line["action"] == action).count();
        self.check((of("approve"), of("decline")) == (approved, declined), || {
            format!("ledger: {} approved, {} declined", of("approve"), of("decline"))
        });
        let counted = soon(|| stage.anybody.visit(&statistics(stage)).status == 200);
        self.check(counted, || "the closed topic was not counted within a minute and a half".to_owned());
        let told: Vec<Value> = serde_json::from_str(&stage.anybody.visit("/statistics.json").body).unwrap();
        let all = told.iter().find(|line| line["group"] == "all").cloned().unwrap_or_default();
        for (name, count) in [
            ("published", approved),
            ("decided", approved + declined),
            ("published_at_first", approved),
            ("declined_at_first", declined),
        ] {
            self.check(all[name].is_null() || all[name] == count, || format!("statistics: {name} is {}", all[name]));
        }
        println!("- told of all groups after closing: {all}");
        let staff = stage.moderators[0].visit(&format!("/moderation{}", statistics(stage))).body;
        for (name, count) in [("received", approved + declined + waiting), ("waiting", waiting)] {
            self.check(staff.contains(&format!(">{count}</td>")), || format!("moderators do not see {count} {name}"));
        }
        let (whole, said) = stage.program.run(&["verify"], "");
        self.check(whole, || format!("plenary verify: {said}"));
    }
}

/// All pages of the topic, once everything that was approved is read.
fn settled(stage: &Stage, approved: usize) -> Vec<String> {
    let mut pages = Vec::new();
    soon(|| {
        pages = Vec::new();
        let mut next = Some(format!("{}?view=order", stage.topic));
        while let Some(address) = next {
            let page = stage.anybody.visit(&address);
            next = page.next();
            pages.push(page.body);
        }
        stage.anybody.visit(&format!("{}/{approved}", stage.topic)).status == 200
    });
    pages
}

/// Whether it comes true within a minute and a half.
fn soon(mut holds: impl FnMut() -> bool) -> bool {
    let began = Instant::now();
    loop {
        if holds() {
            return true;
        }
        if began.elapsed() > Duration::from_secs(90) {
            return false;
        }
        std::thread::sleep(Duration::from_secs(1));
    }
}

fn statistics(stage: &Stage) -> String {
    format!("/statistics?topic={}", stage.topic.trim_start_matches("/topics/"))
}

fn ledger(anybody: &Visitor) -> Vec<Value> {
    serde_json::from_str(&anybody.visit("/ledger.json").body).unwrap()
}

fn rendered(comment: &Comment) -> String {
    render(&Body::parse(&comment.text).unwrap()).as_str().to_owned()
}

/// What stands within the first block, so that a feed or a title would be found out as well.
fn inner(html: &str) -> &str {
    let (_, rest) = html.split_once('>').unwrap_or(("", html));
    rest.split("</").next().unwrap_or(rest)
}
