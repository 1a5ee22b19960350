//! A conversation as Polis exports it.

use std::path::Path;

/// What its moderators did with a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Accepted,
    Rejected,
    Never,
}

/// One comment.
#[derive(Debug, Clone)]
pub(crate) struct Comment {
    /// When it was written, in milliseconds; only the order matters.
    at: u64,
    pub(crate) id: String,
    pub(crate) author: usize,
    pub(crate) mark: Mark,
    pub(crate) text: String,
}

/// All comments in the order in which they were written.
pub(crate) fn read(folder: &Path) -> Vec<Comment> {
    let file = folder.join("comments.csv");
    let mut rows = csv::Reader::from_path(&file).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
    let columns = rows.headers().unwrap().clone();
    let place =
        |name: &str| columns.iter().position(|column| column == name).unwrap_or_else(|| panic!("no column {name}"));
    let (at, id, author) = (place("timestamp"), place("comment-id"), place("author-id"));
    let (mark, text) = (place("moderated"), place("comment-body"));
    let mut comments: Vec<Comment> = rows
        .records()
        .map(|row| {
            let row = row.unwrap();
            Comment {
                at: row[at].parse().unwrap(),
                id: row[id].to_owned(),
                author: row[author].parse().unwrap(),
                mark: match &row[mark] {
                    "1" => Mark::Accepted,
                    "-1" => Mark::Rejected,
                    _ => Mark::Never,
                },
                text: row[text].to_owned(),
            }
        })
        .collect();
    comments.sort_by_key(|comment| comment.at);
    comments
}
