//! Somebody who reads everything they can reach: given addresses, and all links from there.

use std::collections::BTreeSet;

use crate::support::{Page, Visitor};

/// More answers than any of these sites has; a crawler that goes on has lost its way.
const TOO_MANY: usize = 1500;

/// One answer, as its reader keeps it: without what differs in every answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    pub address: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Reading {
    fn new(address: String, page: &Page) -> Self {
        let number = page.header("x-request-id").to_owned();
        let headers = page
            .headers
            .iter()
            .filter(|(name, _)| name.as_str() != "x-request-id")
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let mut headers: Vec<_> = headers.collect();
        headers.sort();
        let body = if number.is_empty() { page.html.clone() } else { page.html.replace(&number, "") };
        Self { status: page.status, headers, body, address }
    }

    /// Whether the word stands in what came back; the address asked for is no news to whoever asked.
    pub fn tells(&self, word: &str) -> bool {
        let asked = self.address.contains(word);
        let body = self.body.to_lowercase();
        let headers = self.headers.iter().any(|(_, value)| value.to_lowercase().contains(word));
        if asked { self.status < 300 && body.contains(word) } else { body.contains(word) || headers }
    }

    /// Whether it tells its reader the same: a kept answer varies by what it can be compressed as, too.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        let headers = |reading: &Self| -> Vec<(String, String)> {
            reading.headers.iter().filter(|(name, _)| name != "vary").cloned().collect()
        };
        (self.status, &self.body, headers(self)) == (other.status, &other.body, headers(other))
    }

    /// Whether there was anything to read.
    pub fn is_there(&self) -> bool {
        self.status == 200
    }

    /// How often the words stand in the body.
    pub fn count(&self, words: &str) -> usize {
        self.body.matches(words).count()
    }

    /// Its ETag, or nothing.
    pub fn tag(&self) -> String {
        self.headers.iter().find(|(name, _)| name == "etag").map(|(_, tag)| tag.clone()).unwrap_or_default()
    }
}

/// Reads what is at one address, and nothing that is linked there.
pub async fn read(visitor: &Visitor, address: String) -> Reading {
    let page = visitor.visit(&address).await;
    assert!(page.status < 500, "{address}: {}", page.status);
    Reading::new(address, &page)
}

/// Reads `from` and everything of this site that is linked from there, each once, in order.
pub async fn crawl(visitor: &Visitor, from: &[String]) -> Vec<Reading> {
    let mut known: BTreeSet<String> = from.iter().cloned().collect();
    let mut waiting: Vec<String> = from.to_vec();
    let mut readings = Vec::new();
    while let Some(address) = waiting.pop() {
        let page = visitor.visit(&address).await;
        assert!(page.status < 500, "{address}: {}", page.status);
        for link in page.links().into_iter().chain(page.location.clone()).filter_map(|link| here(&link)) {
            if known.insert(link.clone()) {
                waiting.push(link);
            }
        }
        readings.push(Reading::new(address, &page));
        assert!(readings.len() < TOO_MANY, "the site never ends: {:?}", readings.last());
    }
    readings.sort_by(|one, other| one.address.cmp(&other.address));
    readings
}

/// The address without the place on its page, if it is of this site and no file of the look or other language.
fn here(link: &str) -> Option<String> {
    let path = link.split('#').next()?;
    let own = path.starts_with('/') && !path.starts_with("//");
    (own && !path.starts_with("/assets/") && !path.contains("lang=") && !path.contains("/login?"))
        .then(|| path.to_owned())
}
