//! Settings as they are given, and as they are refused.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::*;

/// Set by the image, or without use where a proxy and a database stand beside the program.
const FIXED_IN_CONTAINERS: &[&str] =
    &["DATABASE_READ_URL", "PLENARY_BIND", "PLENARY_DATA", "PLENARY_METRICS_BIND", "PLENARY_UNSAFE_DATABASE"];

fn read(pairs: &[(&str, &str)]) -> Result<Config, Wrong> {
    Config::read(|name| {
        let secret = ("PLENARY_SECRET", "0123456789abcdef0123456789abcdef");
        pairs.iter().chain([&secret]).find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    })
}

#[test]
fn everything_has_a_default() {
    let config = read(&[]).unwrap();
    assert_eq!(config.public_base(), "http://127.0.0.1:8080");
    assert!(!config.is_https() && !config.unsafe_database);
}

#[test]
fn the_threads_of_a_large_machine_are_no_more_than_may_be_asked_for() {
    assert_eq!([2, 64, 128].map(|processors| workers(None, processors).unwrap()), [2, 64, 64]);
    assert_eq!(workers(Some("64".into()), 2).unwrap(), 64);
}

#[test]
fn every_way_to_ask_for_a_log_is_taken() {
    for filter in ["debug", "WARN", "off", "info,plenary=debug", "warn,plenary::mail=trace", "2"] {
        assert_eq!(read(&[("PLENARY_LOG", filter)]).unwrap().log, filter);
    }
}

#[test]
fn every_setting_is_on_the_list_and_in_the_manual() {
    let asked = RefCell::new(BTreeSet::new());
    let read = Config::read(|name| {
        asked.borrow_mut().insert(name);
        (name == "PLENARY_SECRET").then(|| "0123456789abcdef0123456789abcdef".to_owned())
    });
    assert!(read.is_ok());
    assert_eq!(asked.into_inner(), BTreeSet::from(NAMES));
    let (manual, containers) = (include_str!("../../docs/operating.md"), include_str!("../../docker-compose.yml"));
    for name in NAMES {
        assert!(manual.contains(&format!("\n| `{name}` |")), "{name} is not in docs/operating.md");
        let handed_on = containers.contains(&format!("\n      {name}:"));
        assert!(handed_on || FIXED_IN_CONTAINERS.contains(&name), "{name} is not in docker-compose.yml");
    }
}

#[test]
fn letters_come_from_the_name_of_the_site() {
    assert_eq!(read(&[]).unwrap().mail_host(), "localhost");
    let named = read(&[("PLENARY_PUBLIC_URL", "https://plenary.example:8443")]).unwrap();
    assert_eq!(named.mail_host(), "plenary.example");
}

#[test]
fn a_wrong_value_is_refused_by_name() {
    for (name, value) in [
        ("PLENARY_BIND", "8080"),
        ("PLENARY_PUBLIC_URL", "plenary.example"),
        ("PLENARY_PUBLIC_URL", "http://plenary.example"),
        ("PLENARY_PUBLIC_URL", "https://plenary.example/a"),
        ("PLENARY_PUBLIC_URL", "https://name@plenary.example"),
        ("PLENARY_PUBLIC_URL", "https://name:password@plenary.example"),
        ("PLENARY_PUBLIC_URL", "https://:password@plenary.example"),
        ("PLENARY_WORKERS", "65"),
        ("PLENARY_LOG", "inof"),
        ("PLENARY_LOG", "info,plenary"),
        ("PLENARY_LOG", "plenary=inof"),
        ("PLENARY_WORKERS", "0"),
        ("PLENARY_WORKERS", "many"),
        ("PLENARY_TRUSTED_PROXIES", "10.0.0.0/99"),
        ("PLENARY_SECRET", "short"),
        ("PLENARY_SMTP_URL", "mail.example"),
        ("PLENARY_LOG", "=[,"),
        ("PLENARY_UNSAFE_DATABASE", "maybe"),
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_READ_URL", "mysql://x"),
        ("PLENARY_METRICS_BIND", "9100"),
        ("PLENARY_STAFF_SECOND_FACTOR", "required"),
        ("PLENARY_STAFF_SECOND_FACTOR", "maybe"),
        ("PLENARY_CONTACT", "somebody"),
        ("PLENARY_CONTACT", "javascript:alert(1)"),
    ] {
        let refused = read(&[(name, value)]).unwrap_err();
        assert!(refused.to_string().starts_with(name), "{name}={value}: {refused}");
    }
}

#[test]
fn a_free_port_becomes_part_of_the_public_address() {
    let any = read(&[("PLENARY_BIND", "127.0.0.1:0")]).unwrap();
    assert_eq!(any.answering_on("127.0.0.1:4711".parse().unwrap()).public_base(), "http://127.0.0.1:4711");
    let named = read(&[("PLENARY_BIND", "127.0.0.1:0"), ("PLENARY_PUBLIC_URL", "https://plenary.example")]).unwrap();
    assert_eq!(named.answering_on("127.0.0.1:4711".parse().unwrap()).public_base(), "https://plenary.example");
}
