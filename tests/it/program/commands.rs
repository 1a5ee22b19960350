//! The commands: what they print, and how they end.

use std::process::Command;

use super::{Done, plenary, run};
use crate::support::Database;

/// Runs one after the other on the same data.
struct Instance {
    database: Database,
    data: tempfile::TempDir,
}

impl Instance {
    fn on(database: Database) -> Self {
        Self { database, data: tempfile::tempdir().unwrap() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        plenary(&self.database, &self.data, arguments)
    }

    fn run(&self, arguments: &[&str]) -> Done {
        run(self.command(arguments))
    }

    /// Runs a command that is expected to do what it should; what it printed.
    fn does(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{arguments:?}: {done:?}");
        done.out
    }
}

#[test]
fn a_call_that_is_no_call_is_bad_usage() {
    let instance = Instance::on(Database::new());
    for arguments in [&["dance"][..], &[], &["serve", "--fast"], &["fill"], &["fill", "--topics", "x"], &["account"]] {
        let done = instance.run(arguments);
        assert_eq!((done.code, done.out.as_str()), (Some(2), ""), "{arguments:?}: {done:?}");
        assert!(done.err.contains("--help") || done.err.contains("Usage: "), "{arguments:?}: {done:?}");
    }
    assert_eq!(std::fs::read_dir(instance.data.path()).unwrap().count(), 0, "something was done all the same");
    assert!(instance.does(&["--version"]).starts_with("plenary "));
}

#[test]
fn an_empty_database_is_migrated_once_by_however_many_programs() {
    let instance = Instance::on(Database::empty());
    let programs: Vec<_> = (0..3).map(|_| instance.command(&["migrate"]).spawn().unwrap()).collect();
    for mut program in programs {
        assert!(program.wait().unwrap().success());
    }
    let migrations = instance.database.count("__diesel_schema_migrations");
    assert!(migrations > 0 && instance.database.count("topic") == 0);
    assert_eq!(instance.does(&["migrate"]), "the database is up to date\n");
    assert_eq!(instance.database.count("__diesel_schema_migrations"), migrations);
}

#[test]
fn the_demonstration_is_loaded_once_and_verified_until_something_is_broken() {
    let instance = Instance::on(Database::new());
    let loaded = instance.does(&["demo"]);
    assert_eq!(loaded.lines().filter(|line| line.contains("@example.org")).count(), 4, "{loaded}");
    let again = instance.does(&["demo"]);
    assert!(again.contains("is here already") && !again.contains('@'), "{again}");

    let verified = instance.does(&["verify"]);
    assert!(verified.ends_with("verified: every invariant holds, and the audit chain is whole\n"), "{verified}");
    instance.database.run("update topic_group_count set published = published + 1 where group_id = 'state'");
    let broken = instance.run(&["verify"]);
    let listed = broken.out.lines().filter(|line| line.starts_with("a count of what is published")).count();
    assert!(listed > 0, "{broken:?}");
    assert_eq!((broken.code, broken.err), (Some(1), format!("plenary: {listed} broken; see the list above\n")));
}

#[test]
fn load_data_is_filled_in_and_keeps_every_promise() {
    let instance = Instance::on(Database::new());
    let fill = ["fill", "--topics", "2", "--contributions", "20"];
    assert_eq!(instance.does(&fill), "filled in 20 contributions in 2 topics, load-1-1 and on\n");
    assert_eq!((instance.database.count("topic"), instance.database.count("contribution")), (2, 20));
    instance.does(&["verify"]);
    let again = instance.run(&fill);
    assert_eq!((again.code, again.err.lines().count()), (Some(1), 1), "{again:?}");
    assert_eq!(instance.database.count("topic"), 2);
}
