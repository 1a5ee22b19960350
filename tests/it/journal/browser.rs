//! The least of a browser: one request a connection, cookies, and the fields of a form.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// The server answers within ten seconds, or not at all.
const PATIENCE: Duration = Duration::from_secs(15);

/// Forms that were sent so far, by anybody.
static FORMS: AtomicU32 = AtomicU32::new(0);

pub(super) struct Browser {
    address: SocketAddr,
    /// As a proxy would tell it.
    network: String,
    cookie: Option<String>,
}

/// An answer that came to its end.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) location: String,
    body: String,
}

impl Browser {
    pub(super) fn new(address: SocketAddr) -> Self {
        Self { address, network: "10.0.0.1".to_owned(), cookie: None }
    }

    /// From a network that nobody else has: each may send only so many forms a minute.
    fn move_elsewhere(&mut self) {
        let [_, a, b, c] = FORMS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        self.network = format!("10.{a}.{b}.{c}");
    }

    /// An answer, or nothing where it is unknown what happened.
    pub(super) fn get(&mut self, path: &str) -> Option<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    pub(super) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        self.move_elsewhere();
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\nsec-fetch-site: same-origin\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n",
            form.len()
        );
        self.ask(&head, &form)
    }

    /// Signs in, sooner or later.
    pub(super) fn sign_in(&mut self, email: &str, password: &str) -> bool {
        self.cookie = None;
        let form = [("email", email), ("password", password)];
        self.post("/login", &form).is_some_and(|answer| answer.status == 303) && self.cookie.is_some()
    }

    fn ask(&mut self, head: &str, body: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect_timeout(&self.address, PATIENCE).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let cookie = self.cookie.as_ref().map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        let (address, network) = (self.address, &self.network);
        write!(
            stream,
            "{head}{cookie}host: {address}\r\nx-forwarded-for: {network}\r\nconnection: close\r\n\r\n{body}"
        )
        .ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n")?;
        let header = |name: &str| {
            head.lines().filter_map(|line| line.split_once(": ")).find(|(known, _)| known.eq_ignore_ascii_case(name))
        };
        let length: usize = header("content-length").map_or(Some(0), |(_, length)| length.parse().ok())?;
        if body.len() < length {
            return None;
        }
        if let Some((_, cookie)) = header("set-cookie") {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        Some(Answer {
            status: head.get(9..12)?.parse().ok()?,
            location: header("location").map_or_else(String::new, |(_, location)| location.to_owned()),
            body: body.to_owned(),
        })
    }
}

impl Answer {
    /// Whether the server wants somebody to sign in.
    pub(super) fn is_for_signed_in(&self) -> bool {
        self.status == 303 && self.location.starts_with("/login")
    }

    /// The value of a hidden field.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(str::to_owned)
    }
}
