//! A browser without a window: asks for pages, keeps cookies, sends forms as they were rendered.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// Somebody at a browser.
pub(crate) struct Visitor {
    server: SocketAddr,
    /// The address they come from.
    from: IpAddr,
    cookie: String,
}

/// An answer.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) body: String,
    cookie: Option<String>,
}

impl Visitor {
    pub(crate) fn new(server: SocketAddr, number: usize) -> Self {
        let [.., high, low] = number.to_be_bytes();
        Self { server, from: Ipv4Addr::new(198, 18, high, low).into(), cookie: String::new() }
    }

    /// Signs in through the form.
    pub(crate) fn sign_in(&mut self, email: &str, password: &str) {
        let page = self.submit("/login", &[("email", email), ("password", password)]);
        assert_eq!(page.status, 303, "{email} could not sign in: {}", page.body);
        self.cookie = page.cookie.expect("no cookie");
    }

    pub(crate) fn visit(&self, path: &str) -> Page {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    pub(crate) fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n",
            body.len()
        );
        self.ask(&head, &body)
    }

    fn ask(&self, head: &str, body: &str) -> Page {
        let mut stream = TcpStream::connect(self.server).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let more = format!(
            "host: {}\r\nx-forwarded-for: {}\r\ncookie: {}\r\nconnection: close\r\n\r\n",
            self.server, self.from, self.cookie
        );
        stream.write_all(format!("{head}{more}{body}").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        Page::read(&answer)
    }
}

impl Page {
    fn read(answer: &[u8]) -> Self {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("no whole answer");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let header = |name: &str| {
            let named = |line: &&str| line.split_once(':').is_some_and(|(known, _)| known.eq_ignore_ascii_case(name));
            head.lines().find(named).map(|line| line.split_once(':').unwrap().1.trim().to_owned())
        };
        let chunked = header("transfer-encoding").is_some_and(|how| how == "chunked");
        let body = if chunked { whole(&answer[end + 4..]) } else { answer[end + 4..].to_vec() };
        Self {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            location: header("location").unwrap_or_default(),
            cookie: header("set-cookie").and_then(|cookie| Some(cookie.split_once(';')?.0.to_owned())),
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// The value of the hidden field of this name.
    pub(crate) fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let rest = self.body.split(&mark).nth(1).unwrap_or_else(|| panic!("no field {name} in {}", self.body));
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    /// The address of the page that follows in a list.
    pub(crate) fn next(&self) -> Option<String> {
        let link = self.body.split("<a rel=\"next\" href=\"").nth(1)?;
        Some(link.split('"').next()?.replace("&amp;", "&").replace("&#x3D;", "="))
    }
}

/// The body out of its chunks.
fn whole(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunks.windows(2).position(|two| two == b"\r\n") {
        let length = usize::from_str_radix(String::from_utf8_lossy(&chunks[..end]).trim(), 16).unwrap();
        if length == 0 {
            break;
        }
        body.extend(&chunks[end + 2..end + 2 + length]);
        chunks = &chunks[end + 2 + length + 2..];
    }
    body
}
