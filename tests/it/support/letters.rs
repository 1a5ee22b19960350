//! What lies in people's letter boxes.

use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use mail_parser::{MessageParser, MimeHeaders};

use super::Plenary;

/// A letter, read as a mail program reads it.
#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) recipient: String,
    pub(crate) from: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    /// As it lies in the file.
    pub(crate) raw: String,
}

impl Letter {
    /// The links in it.
    pub(crate) fn links(&self) -> Vec<&str> {
        self.text.split_whitespace().filter(|word| word.starts_with("http://127.0.0.1:8080")).collect()
    }

    /// The path of the first link.
    pub(crate) fn link(&self) -> &str {
        let first = self.links().into_iter().next().unwrap_or_else(|| panic!("no link in {}", self.text));
        first.strip_prefix("http://127.0.0.1:8080").unwrap()
    }
}

impl Plenary {
    /// Sends what is due, and says what lies in the folder, oldest first.
    pub(crate) fn mail(&self) -> Vec<Letter> {
        self.courier.deliver(&AtomicBool::new(false)).unwrap();
        let mut files: Vec<_> = std::fs::read_dir(self.mail.path()).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        files.iter().filter(|path| path.extension().is_some_and(|ext| ext == "eml")).map(|path| read(path)).collect()
    }

    /// [`Plenary::mail`] by another clock.
    pub(crate) fn mail_at(&self, now: DateTime<Utc>) -> Vec<Letter> {
        self.courier.deliver_by(|| now, &AtomicBool::new(false)).unwrap();
        self.mail()
    }

    /// [`Plenary::mail`] to one address.
    pub(crate) fn mail_to(&self, recipient: &str) -> Vec<Letter> {
        self.mail().into_iter().filter(|letter| letter.recipient == recipient).collect()
    }

    /// The newest letter to an address.
    pub(crate) fn last_letter(&self, recipient: &str) -> Letter {
        self.mail_to(recipient).pop().unwrap_or_else(|| panic!("no letter to {recipient}"))
    }
}

fn read(path: &std::path::Path) -> Letter {
    let raw = std::fs::read(path).unwrap();
    let message = MessageParser::default().parse(&raw).unwrap();
    let address = |addresses: Option<&mail_parser::Address<'_>>| {
        addresses.and_then(|all| all.first()).and_then(|one| one.address()).unwrap_or_default().to_owned()
    };
    for part in message.text_bodies().chain(message.html_bodies()) {
        assert_eq!(part.content_transfer_encoding(), Some("quoted-printable"));
    }
    Letter {
        recipient: address(message.to()),
        from: address(message.from()),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: message.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        html: message.body_html(0).unwrap_or_default().replace("\r\n", "\n"),
        raw: String::from_utf8_lossy(&raw).into_owned(),
    }
}
