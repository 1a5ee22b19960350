//! Accounts that the command line adds.

use super::plenary;
use crate::support::Database;

/// Adds an account; says whether it could, and what was said about it on stderr.
fn add(database: &Database, email: &str, more: &[&str]) -> (bool, String) {
    let data = tempfile::tempdir().unwrap();
    let arguments = ["account", "add", "--email", email, "--name", "Somebody", "--role", "contributor"];
    let done = plenary(database, &data, &[&arguments, more].concat()).output().unwrap();
    (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
}

#[test]
fn an_account_that_is_added_fits_the_group_of_its_organisation() {
    let database = Database::new();
    let organisation = ["--organisation", "Example Trust"];
    assert!(add(&database, "a@example.org", &organisation).0);
    assert_eq!(database.text("select group_id from organisation"), "other", "an organisation is no individual");
    database.run("update organisation set group_id = 'academia'");
    let (added, said) = add(&database, "b@example.org", &[&organisation[..], &["--group", "industry"]].concat());
    assert_eq!(
        (added, said.as_str()),
        (false, "plenary: --group: Example Trust belongs to academia; name that, or leave --group out\n")
    );
    assert!(add(&database, "c@example.org", &organisation).0);
    assert!(add(&database, "d@example.org", &[&organisation[..], &["--group", "academia"]].concat()).0);
    let (added, said) = add(&database, "e@example.org", &["--group", "martians"]);
    assert!(!added && said.contains("there is no stakeholder group martians"), "{said}");
    assert_eq!(
        database.text("select string_agg(group_id, ' ' order by id) from account"),
        "individual academia academia"
    );
}
