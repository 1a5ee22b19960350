//! Handing letters over: to a mail server, or into a folder as one `.eml` file each.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use lettre::{Address, SmtpTransport, Transport};

use super::html::html;
use super::{Letter, Route};

/// Longest time that a mail server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// Hands letters over. Takes its time: never on an async thread.
pub struct PostOffice {
    from: Mailbox,
    host: String,
    way: Way,
}

enum Way {
    Smtp(SmtpTransport),
    Folder(PathBuf),
}

/// Why a letter could not be handed over. Says nothing of its content.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// The address of the mail server cannot be used.
    #[error("{0}")]
    Setting(lettre::transport::smtp::Error),
    /// The mail server refused or did not answer. What it said is left out: it names the recipient.
    #[error("the mail server {}", in_short(.0))]
    Server(#[from] lettre::transport::smtp::Error),
    /// The file could not be written.
    #[error("the folder for letters: {0}")]
    Folder(#[from] std::io::Error),
    /// No message can be made of it.
    #[error("no message: {0}")]
    Message(#[from] lettre::error::Error),
    /// The recipient is no address.
    #[error("no address: {0}")]
    Address(#[from] lettre::address::AddressError),
}

/// What went wrong with the mail server, without a word of what it said.
fn in_short(cause: &lettre::transport::smtp::Error) -> String {
    if let Some(code) = cause.status() {
        return format!("refused ({code})");
    }
    let mut causes = std::iter::successors(std::error::Error::source(cause), |cause| cause.source());
    match causes.find_map(|cause| cause.downcast_ref::<std::io::Error>()) {
        Some(cause) => format!("could not be talked to ({})", cause.kind()),
        None if cause.is_response() => "gave an answer that is none".to_owned(),
        None => "could not be talked to".to_owned(),
    }
}

impl PostOffice {
    /// A post office of the site called `host`, whose letters come from `plenary@host`.
    ///
    /// # Errors
    /// Where the address of the mail server cannot be used, or the folder cannot be made or written to.
    pub fn open(route: &Route, host: &str) -> Result<Self, NotSent> {
        let way = match route {
            Route::Smtp(url) => {
                Way::Smtp(SmtpTransport::from_url(url).map_err(NotSent::Setting)?.timeout(Some(PATIENCE)).build())
            }
            Route::Folder(folder) => {
                fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
                let trial = folder.join(format!(".{}.trial", std::process::id()));
                fs::write(&trial, "")?;
                fs::remove_file(&trial)?;
                Way::Folder(folder.clone())
            }
        };
        let from = Mailbox::new(Some("Plenary".to_owned()), Address::new("plenary", host)?);
        Ok(Self { from, host: host.to_owned(), way })
    }

    /// Hands a letter over; `number` is its row in the outbox.
    pub fn send(&self, letter: &Letter, number: i64) -> Result<(), NotSent> {
        let message = self.message(letter, number)?;
        match &self.way {
            Way::Smtp(server) => server.send(&message).map(drop)?,
            Way::Folder(folder) => write(folder, number, &message.formatted())?,
        }
        Ok(())
    }

    fn message(&self, letter: &Letter, number: i64) -> Result<Message, NotSent> {
        // The same number and instant never come again, so the name is the letter's own.
        let id = format!("<{number}.{}@{}>", Utc::now().timestamp_micros(), self.host);
        // Encoded, so that no server on the way breaks a long line, and with it a link.
        let part = |kind: ContentType, body: String| {
            SinglePart::builder().header(kind).header(ContentTransferEncoding::QuotedPrintable).body(body)
        };
        let body = MultiPart::alternative()
            .singlepart(part(ContentType::TEXT_PLAIN, letter.text.clone()))
            .singlepart(part(ContentType::TEXT_HTML, html(letter)));
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.recipient.parse()?))
            .subject(letter.subject.clone())
            .date_now()
            .message_id(Some(id))
            .header(AutoSubmitted)
            .header(Language(letter.language.code()));
        if let Some(link) = &letter.unsubscribe {
            message = message.header(ListUnsubscribe(format!("<{link}>"))).header(ListUnsubscribePost);
        }
        Ok(message.multipart(body)?)
    }
}

/// Writes under a name that nobody reads yet, and then gives it its own.
fn write(folder: &Path, number: i64, content: &[u8]) -> std::io::Result<()> {
    let name = format!("{}-{number}", Utc::now().format("%Y%m%dT%H%M%S%6f"));
    let (unfinished, finished) = (folder.join(format!(".{name}.part")), folder.join(format!("{name}.eml")));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(unfinished, finished)
}

/// Tells programs that answer letters not to answer this one (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// What the letter is written in (RFC 3282).
#[derive(Clone)]
struct Language(&'static str);

impl Header for Language {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("only written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.to_owned())
    }
}

/// Where letters like this one are ended (RFC 2369).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("only written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That a mail program may do so itself, by one POST (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("only written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}
