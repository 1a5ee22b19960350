//! A load generator: connections that are kept, each sending its next request when the last is answered.

use std::fmt;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What is asked for, and what the answer has to be.
pub(crate) struct Target {
    address: SocketAddr,
    request: Box<dyn Fn(u64) -> Vec<u8> + Sync>,
    status: u16,
    asked: AtomicU64,
}

/// An answer, as far as it matters here.
#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) etag: String,
    pub(crate) cookie: String,
    pub(crate) location: String,
    pub(crate) body: Vec<u8>,
}

/// How often a second, and how long half of the answers took at most.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) per_second: f64,
    median: Duration,
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}/s, {:.2} ms", self.per_second, self.median.as_secs_f64() * 1000.0)
    }
}

/// How many connections, and for how long.
#[derive(Clone, Copy)]
pub(crate) struct Load {
    pub(crate) connections: usize,
    pub(crate) round: Duration,
}

impl Target {
    /// The same request each time.
    pub(crate) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Self {
        let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{more}\r\n").into_bytes();
        Self { address, request: Box::new(move |_| request.clone()), status: 200, asked: AtomicU64::new(0) }
    }

    /// The same page under another address each time, so that it is made anew.
    pub(crate) fn anew(address: SocketAddr, path: &str) -> Self {
        let path = format!("{path}{}n=", if path.contains('?') { '&' } else { '?' });
        Self::each(address, move |number| format!("{path}{number}"))
    }

    /// Another path each time.
    pub(crate) fn each(address: SocketAddr, path: impl Fn(u64) -> String + Sync + 'static) -> Self {
        let request = move |number| format!("GET {} HTTP/1.1\r\nhost: {address}\r\n\r\n", path(number)).into_bytes();
        Self { address, request: Box::new(request), status: 200, asked: AtomicU64::new(0) }
    }

    /// A form that is another one each time.
    pub(crate) fn post(
        address: SocketAddr,
        path: &'static str,
        cookie: &str,
        form: impl Fn(u64) -> String + Sync + 'static,
    ) -> Self {
        let cookie = cookie.to_owned();
        let request = move |number: u64| {
            let body = form(number);
            // One address may send only so many forms a minute, so that each comes from another one.
            let [.., a, b, c] = number.to_be_bytes();
            format!(
                "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
                 x-forwarded-for: 10.{a}.{b}.{c}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
                 content-length: {}\r\n\r\n{body}",
                body.len()
            )
            .into_bytes()
        };
        Self { address, request: Box::new(request), status: 303, asked: AtomicU64::new(0) }
    }

    pub(crate) fn answering(self, status: u16) -> Self {
        Self { status, ..self }
    }

    fn next(&self) -> Vec<u8> {
        (self.request)(self.asked.fetch_add(1, Ordering::Relaxed))
    }

    /// Asks once.
    pub(crate) fn once(&self) -> Answer {
        let mut stream = connect(self.address);
        let answer = ask(&mut stream, &self.next(), &mut Vec::new());
        assert_eq!(answer.status, self.status, "{}", String::from_utf8_lossy(&answer.body));
        answer
    }
}

impl Answer {
    /// The value of a hidden field.
    pub(crate) fn field(&self, name: &str) -> String {
        let html = String::from_utf8_lossy(&self.body);
        let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// Somebody signed in who does one thing after the other on one connection.
pub(crate) struct Browser {
    stream: TcpStream,
    head: String,
    buffer: Vec<u8>,
}

impl Browser {
    pub(crate) fn new(address: SocketAddr, cookie: &str) -> Self {
        let head = format!("HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n");
        Self { stream: connect(address), head, buffer: Vec::new() }
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let request = format!("GET {path} {}\r\n", self.head);
        ask(&mut self.stream, request.as_bytes(), &mut self.buffer)
    }

    /// One address may send only so many forms a minute, so that each comes from another one.
    pub(crate) fn post(&mut self, path: &str, form: &str) -> Answer {
        static SENT: AtomicU64 = AtomicU64::new(0);
        let [.., a, b, c] = SENT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let request = format!(
            "POST {path} {}x-forwarded-for: 11.{a}.{b}.{c}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{form}",
            self.head,
            form.len()
        );
        ask(&mut self.stream, request.as_bytes(), &mut self.buffer)
    }
}

impl Load {
    /// Measures targets in turns, so that what else the machine does hits all alike; the median of the rounds.
    pub(crate) fn beside<const N: usize>(self, rounds: usize, targets: [&Target; N]) -> [Measured; N] {
        let mut all: [Vec<Measured>; N] = std::array::from_fn(|_| Vec::new());
        for target in targets {
            Self { round: Duration::from_millis(300), ..self }.run(target);
        }
        for _ in 0..rounds {
            for (target, measured) in targets.iter().zip(&mut all) {
                measured.push(self.run(target));
            }
        }
        all.map(|mut rounds| {
            rounds.sort_by(|a, b| a.per_second.total_cmp(&b.per_second));
            rounds[rounds.len() / 2]
        })
    }

    fn run(self, target: &Target) -> Measured {
        let began = Instant::now();
        let until = began + self.round;
        let mut times: Vec<Duration> = std::thread::scope(|scope| {
            let connections: Vec<_> = (0..self.connections).map(|_| scope.spawn(|| ask_until(target, until))).collect();
            connections.into_iter().flat_map(|connection| connection.join().unwrap()).collect()
        });
        let per_second = times.len() as f64 / began.elapsed().as_secs_f64();
        times.sort();
        Measured { per_second, median: times.get(times.len() / 2).copied().unwrap_or_default() }
    }
}

fn ask_until(target: &Target, until: Instant) -> Vec<Duration> {
    let mut stream = connect(target.address);
    let (mut buffer, mut times) = (Vec::new(), Vec::new());
    while Instant::now() < until {
        let request = target.next();
        let began = Instant::now();
        let answer = ask(&mut stream, &request, &mut buffer);
        times.push(began.elapsed());
        assert_eq!(answer.status, target.status, "{}", String::from_utf8_lossy(&answer.body));
    }
    times
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream
}

/// Sends a request and reads the whole answer; every answer says how long it is, or has no body.
fn ask(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> Answer {
    stream.write_all(request).unwrap();
    buffer.clear();
    let mut chunk = [0_u8; 64 * 1024];
    let head = loop {
        let read = stream.read(&mut chunk).unwrap();
        assert_ne!(read, 0, "the connection was closed");
        let from = buffer.len().saturating_sub(3);
        buffer.extend_from_slice(&chunk[..read]);
        if let Some(at) = buffer[from..].windows(4).position(|four| four == b"\r\n\r\n") {
            break from + at + 4;
        }
    };
    let mut answer = read_head(std::str::from_utf8(&buffer[..head]).unwrap());
    let length = answer.1;
    while buffer.len() < head + length {
        let read = stream.read(&mut chunk).unwrap();
        assert_ne!(read, 0, "the connection was closed");
        buffer.extend_from_slice(&chunk[..read]);
    }
    answer.0.body = buffer[head..].to_vec();
    answer.0
}

fn read_head(head: &str) -> (Answer, usize) {
    let mut answer = Answer { status: head[9..12].parse().unwrap(), ..Answer::default() };
    let mut length = 0;
    for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap(),
            "location" => answer.location = value.to_owned(),
            "etag" => answer.etag = value.to_owned(),
            "set-cookie" if value.starts_with("plenary=") => {
                answer.cookie = value.split(';').next().unwrap_or_default().to_owned();
            }
            _ => {}
        }
    }
    if answer.status == 304 {
        length = 0;
    }
    (answer, length)
}
