//! The words of the site: all there in English, none left over, and a list of what is not translated yet.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;

/// Keys that the program puts together, by what they begin with.
const PUT_TOGETHER: &[&str] = &[
    "account-done-",
    "appeal-",
    "attendance-",
    "capacity-",
    "check-",
    "cited-",
    "clearance-",
    "contribution-",
    "done-",
    "follow-done-",
    "follow-level-",
    "follow-rhythm-",
    "follow-usual-",
    "group-",
    "kind-",
    "language-",
    "letter-",
    "link-role-",
    "mandate-",
    "organisation-role-",
    "process-status-",
    "report-",
    "role-",
    "send-",
    "session-kind-",
    "sign-up-capacity-",
    "standing-",
    "sort-",
    "state-",
    "summary-next-",
    "view-",
    "filed-from-",
    "filing-",
    "source-",
];

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|known| known == extension) => found.push(path),
                _ => {}
            }
        }
    }
    found
}

/// The keys of one language, and where a key stands twice, a complaint.
fn keys(language: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files(&format!("locales/{language}"), "ftl") {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if line.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ') {
                assert!(keys.insert(key.to_owned()), "{key} stands twice in {language}");
            }
        }
    }
    keys
}

/// Everything between quotation marks in templates and sources.
fn quoted() -> BTreeSet<String> {
    let sources = files("templates", "hbs").into_iter().chain(files("src", "rs"));
    let texts: Vec<String> = sources.map(|path| fs::read_to_string(path).unwrap()).collect();
    texts.iter().flat_map(|text| text.split('"')).map(str::to_owned).collect()
}

fn asked_for_in_templates() -> BTreeMap<String, PathBuf> {
    let mut asked = BTreeMap::new();
    for path in files("templates", "hbs") {
        let text = fs::read_to_string(&path).unwrap();
        for rest in text.split("{{t \"").skip(1) {
            asked.insert(rest.split('"').next().unwrap().to_owned(), path.clone());
        }
    }
    asked
}

#[test]
fn every_text_that_a_template_asks_for_is_there_in_english() {
    let english = keys("en");
    let missing: Vec<_> = asked_for_in_templates().into_iter().filter(|(key, _)| !english.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_text_is_left_over() {
    let quoted = quoted();
    let left_over: Vec<String> = keys("en")
        .into_iter()
        .filter(|key| !quoted.contains(key) && !PUT_TOGETHER.iter().any(|beginning| key.starts_with(beginning)))
        .collect();
    assert!(left_over.is_empty(), "{left_over:#?}");
}

#[test]
fn other_languages_have_no_texts_of_their_own_and_this_many_to_come() {
    let english = keys("en");
    let mut report = String::new();
    for language in ["ar", "es", "fr", "ru", "zh"] {
        assert!(Path::new("locales").join(language).is_dir());
        let translated = keys(language);
        let strange: Vec<_> = translated.difference(&english).collect();
        assert!(strange.is_empty(), "{language} has texts that English lacks: {strange:?}");
        let state = if translated.is_empty() {
            "nothing yet"
        } else if translated.len() == english.len() {
            "all"
        } else {
            "some"
        };
        report += &format!("{language}: {state}\n");
    }
    assert_snapshot!(report, @r"
    ar: all
    es: all
    fr: all
    ru: all
    zh: all
    ");
}
