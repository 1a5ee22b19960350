//! Conversations that really took place, replayed as contributions and decisions through the public forms of a
//! Plenary of their own.
//!
//! Run by `script/replay FOLDER...`; without a folder it has nothing to do. A folder holds a `comments.csv` as Polis
//! exports it. The words are somebody's, the participants are not: they are numbered, and speak for nobody.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod checks;
mod conversation;
mod oddities;
mod program;
mod site;
mod stage;

use std::path::Path;

use conversation::{Comment, Mark};
use stage::Stage;

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).filter(|argument| Path::new(argument).is_dir()).collect();
    let mut faults = 0;
    for folder in &folders {
        faults += replay(Path::new(folder));
    }
    if faults > 0 {
        eprintln!("{faults} checks failed");
        std::process::exit(1);
    }
}

/// Replays one conversation and reports; says how many checks failed.
fn replay(folder: &Path) -> usize {
    let comments = conversation::read(folder);
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let count = |mark| comments.iter().filter(|comment| comment.mark == mark).count();
    println!("\n## {name}\n");
    println!(
        "{} comments: {} accepted, {} rejected, {} never moderated.",
        comments.len(),
        count(Mark::Accepted),
        count(Mark::Rejected),
        count(Mark::Never)
    );

    let mut stage = Stage::set(&name);
    // What nobody moderated waits to the end, so that it comes last.
    let (decided, waiting): (Vec<&Comment>, Vec<&Comment>) =
        comments.iter().partition(|comment| comment.mark != Mark::Never);
    stage.post(&decided);
    stage.moderate(&decided);
    stage.post(&waiting);
    stage.report();

    let mut checks = checks::Checks::default();
    checks.while_open(&stage, &comments);
    stage.close();
    checks.after_closing(&stage, &comments);
    oddities::report(&comments);
    checks.report()
}
