//! Settings that cannot be used: refused at start, by name, in one line.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use plenary::config::NAMES;

use super::{plenary, run};
use crate::support::Database;

/// What is said of `name` with this value, where that is refused.
fn refused(command: &str, name: &str, value: &OsStr) -> String {
    let (database, data) = (Database::new(), tempfile::tempdir().unwrap());
    let mut program = plenary(&database, &data, &[command]);
    program.env(name, value);
    let done = run(program);
    assert_eq!(done.code, Some(1), "{name}: {done:?}");
    assert_eq!(done.out, "", "{name}: {done:?}");
    // Above it may stand lines of the log, about the database of the tests.
    let said: Vec<&str> = done.err.lines().filter(|line| !line.starts_with('{')).collect();
    assert_eq!(said.len(), 1, "{done:?}");
    said[0].strip_prefix("plenary: ").unwrap_or_else(|| panic!("{done:?}")).to_owned()
}

#[test]
fn a_wrong_value_is_refused_by_name_and_with_what_is_wanted() {
    for (name, value, wanted) in [
        ("PLENARY_BIND", "8080", "an address with a port"),
        ("PLENARY_PUBLIC_URL", "https://name:password@plenary.example", "without a user name and a password"),
        ("PLENARY_WORKERS", "65", "from 1 to 64"),
        ("PLENARY_LOG", "inof", "inof is no level"),
        ("DATABASE_URL", "mysql://x", "postgresql://"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing", "refused"),
    ] {
        for command in ["serve", "verify"] {
            let said = refused(command, name, OsStr::new(value));
            assert!(said.starts_with(&format!("{name}: ")) && said.contains(wanted), "{said}");
        }
    }
}

#[test]
fn a_value_that_is_no_text_is_not_taken_for_none() {
    for name in NAMES {
        let said = refused("verify", name, OsStr::from_bytes(b"info\xff"));
        assert_eq!(said, format!("{name}: text in UTF-8 is wanted"));
    }
}

#[test]
fn a_way_for_letters_that_leads_nowhere_is_refused() {
    let said = refused("serve", "PLENARY_SMTP_URL", OsStr::new("smtps://"));
    assert!(said.starts_with("PLENARY_SMTP_URL: "), "{said}");
    let said = refused("serve", "PLENARY_MAIL_DIR", OsStr::new("/dev/null/letters"));
    assert!(said.starts_with("PLENARY_MAIL_DIR: /dev/null/letters: "), "{said}");
    let said = refused("serve", "PLENARY_MAIL_DIR", OsStr::new("/proc/self"));
    assert!(said.starts_with("PLENARY_MAIL_DIR: /proc/self: "), "{said}");
}
