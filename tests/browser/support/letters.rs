//! What lies in people's letter boxes.

use std::path::Path;

use mail_parser::MessageParser;

/// The first link with this part in the newest letter to an address that has one.
pub fn newest_link(folder: &Path, recipient: &str, part: &str) -> Option<String> {
    let mut files: Vec<_> = std::fs::read_dir(folder).ok()?.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().rev().filter(|path| path.extension().is_some_and(|ext| ext == "eml")).find_map(|path| {
        let raw = std::fs::read(path).unwrap();
        let letter = MessageParser::default().parse(&raw).unwrap();
        let to = letter.to()?.first()?.address()? == recipient;
        let text = letter.body_text(0)?;
        let link = text.split_whitespace().find(|word| word.starts_with("http://") && word.contains(part))?;
        to.then(|| link.to_owned())
    })
}
