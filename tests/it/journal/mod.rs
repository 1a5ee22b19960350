//! What was acknowledged is stored, once, whatever is killed.
//!
//! Eight people write and four moderators decide through the forms of a real server with a database of its own, which
//! are killed in turns. All of them note what they are about to do and what was acknowledged, and their journals are
//! compared with what is stored. `script/journal` runs it for longer.

mod browser;
mod found;
mod program;
mod workers;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use found::Found;
use program::Program;
use workers::{Journal, Moderator, Writer};

const WRITERS: usize = 8;
const MODERATORS: usize = 4;

/// How long everybody works between two faults.
const WORKING: Duration = Duration::from_millis(1_500);

/// What happens to the program.
#[derive(Debug, Clone, Copy)]
enum Fault {
    ServerKilled,
    DatabaseKilled,
}

/// How often, and on which database.
struct Trial {
    faults: Vec<Fault>,
    /// Settings of the database that take its promise away.
    forgetful: bool,
}

impl Trial {
    fn run(&self) -> Found {
        let mut program = Program::start(self.forgetful);
        program.add_people(WRITERS, MODERATORS);
        let journal = Journal::default();
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let _stopped = StopWhenDropped(&stop);
            for n in 0..WRITERS {
                let writer = Writer::new(n, program.address);
                scope.spawn(|| writer.work(&journal, &stop));
            }
            for n in 0..MODERATORS {
                let moderator = Moderator::new(n, program.address);
                scope.spawn(|| moderator.work(&journal, &stop));
            }
            for fault in &self.faults {
                std::thread::sleep(WORKING);
                match fault {
                    Fault::ServerKilled => program.kill_server(),
                    Fault::DatabaseKilled => program.kill_database(),
                }
                program.wait_until_ready();
            }
            std::thread::sleep(WORKING);
        });
        program.stop();
        let found = Found::compare(&journal, &program);
        println!("{} faults, forgetful: {}: {found}", self.faults.len(), self.forgetful);
        found
    }
}

/// Lets everybody stop, also where something went wrong.
struct StopWhenDropped<'a>(&'a AtomicBool);

impl Drop for StopWhenDropped<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Twenty by `script/journal`, two with all other tests.
fn rounds() -> usize {
    std::env::var("PLENARY_JOURNAL_ROUNDS").map_or(2, |rounds| rounds.parse().expect("a number of rounds"))
}

#[test]
fn what_was_acknowledged_is_stored_once_whatever_is_killed() {
    let faults = [Fault::DatabaseKilled, Fault::ServerKilled];
    let found = Trial { faults: faults.into_iter().cycle().take(rounds()).collect(), forgetful: false }.run();
    let enough = found.contributions.acknowledged > 10 * rounds() && found.decisions.acknowledged > 3 * rounds();
    assert!(enough, "too little was done: {found}");
    assert_eq!(found.wrong(), Vec::<String>::new(), "{found}");
    assert!(found.verified, "plenary verify found something broken");
}

#[test]
fn a_database_that_forgets_is_found_out() {
    let most = 6;
    let lost = (0..most).any(|_| {
        let found = Trial { faults: vec![Fault::DatabaseKilled; 2], forgetful: true }.run();
        !found.contributions.lost.is_empty() || !found.decisions.lost.is_empty()
    });
    assert!(lost, "nothing was lost in {most} trials without synchronous_commit: this could not tell a loss");
}
