//! Where links may lead, and whether their words say so.

use linkify::{LinkFinder, LinkKind};
use unicode_normalization::UnicodeNormalization;
use url::{Host, Url};

use super::is_invisible;

/// The address a link may lead to, as a browser will read it.
pub(super) fn target(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    match url.scheme() {
        "http" | "https" if url.has_host() => Some(url),
        "mailto" => Some(url),
        _ => None,
    }
}

/// What to say beside a link whose words name another host than the one it leads to.
pub(super) fn real_host(words: &str, target: &Url) -> Option<String> {
    let real = match target.scheme() {
        "mailto" => target.path().rsplit('@').next().unwrap_or_default(),
        _ => target.host_str().unwrap_or_default(),
    };
    let is_another = |named: String| without_www(&named) != without_www(real);
    let deceives = named_hosts(words).into_iter().any(is_another);
    deceives.then(|| match target.scheme() {
        "mailto" => target.path().to_owned(),
        _ => real.to_owned(),
    })
}

/// The pieces of a text, each with the address it is, if it is one.
pub(super) fn bare_addresses(text: &str) -> Vec<(&str, Option<Url>)> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut pieces = Vec::new();
    let mut rest = 0;
    for link in finder.links(text) {
        let words = before_wide_punctuation(link.as_str());
        if let Some(url) = target(words) {
            pieces.push((&text[rest..link.start()], None));
            pieces.push((words, Some(url)));
            rest = link.start() + words.len();
        }
    }
    pieces.push((&text[rest..], None));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// Chinese sets no space between an address and what follows it.
fn before_wide_punctuation(words: &str) -> &str {
    let is_wide = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff1f}');
    words.split(is_wide).next().unwrap_or(words)
}

/// The hosts that a reader would take these words for, at most one a word.
fn named_hosts(words: &str) -> Vec<String> {
    let seen: String = words.nfkc().filter(|&c| !is_invisible(c)).collect();
    seen.split_whitespace()
        .filter_map(|word| {
            word.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '。')).find_map(as_host)
        })
        .collect()
}

fn as_host(run: &str) -> Option<String> {
    let run = run.replace('。', ".");
    let run = run.trim_matches('.');
    let (_, top) = run.rsplit_once('.')?;
    let looks_so = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    match Host::parse(run).ok()? {
        Host::Domain(_) if !looks_so => None,
        host => Some(host.to_string()),
    }
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_and_people_only() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "/relative",
            "#",
            "http://",
            "blob:https://un.org/x",
            "tel:1",
        ] {
            assert_eq!(target(address), None, "{address:?}");
        }
        for address in ["http://un.org/", "HTTPS://un.org/a?b=c#d", "mailto:a@un.org"] {
            assert!(target(address).is_some(), "{address}");
        }
    }

    #[test]
    fn words_that_name_another_host_are_found_out() {
        let told = |words: &str, address: &str| real_host(words, &target(address).unwrap());
        for words in [
            "https://un.org/oewg",
            "un.org",
            "www.un.org",
            "see un.org now",
            "ｕｎ．ｏｒｇ",
            "un。org",
            "u\u{200b}n.org",
            "un.org@evil.example",
            "http://192.0.2.1/x",
            "secretary@un.org",
        ] {
            let told = told(words, "https://evil.example/un.org");
            assert_eq!(told.as_deref(), Some("evil.example"), "{words}");
        }
        assert!(told("un.org", "https://un.org@evil.example/").is_some());
        assert!(told("ехаmрlе.org", "https://example.org/").is_some());
        assert_eq!(told("a@un.org", "mailto:b@evil.example").as_deref(), Some("b@evil.example"));
    }

    #[test]
    fn honest_words_are_left_alone() {
        for (words, address) in [
            ("the draft", "https://un.org/"),
            ("Rev.1, para. 7", "https://un.org/"),
            ("A/75/816 e.g.", "https://un.org/"),
            ("https://www.un.org/report.pdf", "https://un.org/report.pdf"),
            ("http://münchen.example/", "https://xn--mnchen-3ya.example/"),
            ("UN.org", "https://un.org/"),
            ("a@un.org", "mailto:a@un.org"),
        ] {
            assert_eq!(real_host(words, &target(address).unwrap()), None, "{words}");
        }
    }

    #[test]
    fn bare_addresses_end_where_people_see_them_end() {
        for (text, address) in [
            ("See https://un.org/a_b.", "https://un.org/a_b"),
            ("(https://un.org/a)", "https://un.org/a"),
            ("见https://un.org/a。然后", "https://un.org/a"),
            ("https://ru.wikipedia.org/wiki/Россия", "https://ru.wikipedia.org/wiki/Россия"),
        ] {
            let links: Vec<_> = bare_addresses(text).into_iter().filter(|(_, url)| url.is_some()).collect();
            assert_eq!(links.len(), 1, "{text}");
            assert_eq!(links[0].0, address);
        }
        assert!(bare_addresses("javascript://x.y/%0aalert(1)").iter().all(|piece| piece.1.is_none()));
    }
}
