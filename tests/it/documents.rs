//! What the documents say of the sources is true of them.

use std::fs;
use std::path::{Path, PathBuf};

/// A path in a document, `*` for any end of a name; sources may be named without `src/`.
fn is_there(path: &str) -> bool {
    let Some((begins, ending)) = path.split_once('*') else {
        return Path::new(path).exists() || Path::new("src").join(path).exists();
    };
    let (folder, begins) = begins.rsplit_once('/').unwrap();
    let names = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name().into_string().unwrap());
    names.into_iter().any(|name| name.starts_with(begins) && name.ends_with(ending))
}

#[test]
fn documents_name_files_that_are_there() {
    let mut missing = Vec::new();
    let in_docs = fs::read_dir("docs").unwrap().flatten().map(|entry| entry.path());
    let documents = in_docs.chain(["README.md", "CONTRIBUTING.md"].map(PathBuf::from));
    let documents = documents.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let folders = ["tests/", "src/", "script/", "templates/", "migrations/", "locales/", "docs/", "assets/", "deploy/"];
    for path in documents {
        let (name, text) = (path.display().to_string(), fs::read_to_string(&path).unwrap());
        for quoted in text.split('`').skip(1).step_by(2) {
            let is_path = folders.iter().any(|folder| quoted.starts_with(folder)) || quoted.ends_with(".rs");
            // Somewhere else is a name alone, such as `unit.rs`, and a command with arguments.
            if is_path && quoted.contains('/') && !quoted.contains([' ', '{']) && !is_there(quoted) {
                missing.push(format!("{name}: {quoted}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
