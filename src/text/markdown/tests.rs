//! Rendering under attack, and in daily use.

use super::payloads::PAYLOADS;
use super::*;

#[test]
fn another_address_of_a_link_is_another_text_to_compare() {
    let told = |text: &str| with_addresses(&render(&Body::parse(text).unwrap()));
    assert_eq!(told("[The note](https://un.org/a?b&c) of 2021."), "The note (https://un.org/a?b&c) of 2021.");
    assert_eq!(told("See https://un.org/a now."), "See https://un.org/a now.");
    assert_eq!(told("> *One*\n\n- two"), "One\n\n- two");
}
use proptest::prelude::*;

fn html(source: &str) -> String {
    render(&Body::parse(source).unwrap()).0
}

/// Reads the HTML as strictly as it is written: every `<` begins a tag of the list, with
/// attributes of the list only, all quoted; every tag is closed in order. What passes here
/// means the same to every browser.
fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((words, tagged)) = rest.split_once('<') {
        if words.contains('>') {
            return Err(format!("stray > in {words:?}"));
        }
        let (tag, after) = tagged.split_once('>').ok_or("unclosed tag")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        check_tag(name, attributes)?;
        if !["br", "hr"].contains(&name) {
            open.push(name);
        }
    }
    match (open.is_empty(), rest.contains('>'), html.contains(turns_direction)) {
        (true, false, false) => Ok(()),
        state => Err(format!("{state:?}")),
    }
}

fn check_tag(name: &str, attributes: &str) -> Result<(), String> {
    let known = ["a", "ol", "tr"].contains(&name) || PLAIN.contains(&name) || WITH_DIRECTION.contains(&name);
    if !known {
        return Err(format!("<{name}>"));
    }
    let mut rest = attributes;
    while !rest.is_empty() {
        let (attribute, quoted) = rest.split_once("=\"").ok_or(rest)?;
        let (value, after) = quoted.split_once('"').ok_or(rest)?;
        let fine = match (name, attribute.trim_start()) {
            ("a", "href") => ["http://", "https://", "mailto:"].iter().any(|scheme| value.starts_with(scheme)),
            ("a", "rel") => value == "ugc nofollow noopener noreferrer",
            ("ol", "start") => value.bytes().all(|b| b.is_ascii_digit()),
            (name, "dir") => value == "auto" && WITH_DIRECTION.contains(&name),
            _ => false,
        };
        if !fine {
            return Err(format!("{name} {attribute}={value:?}"));
        }
        rest = after;
    }
    Ok(())
}

#[test]
fn no_payload_leaves_more_than_words() {
    assert!(PAYLOADS.len() >= 60);
    for payload in PAYLOADS {
        for source in [(*payload).to_owned(), format!("a {payload} b"), format!("> - {payload}\n\n{payload}")] {
            let html = html(&source);
            assert_eq!(check(&html), Ok(()), "{source}\n{html}");
        }
    }
}

#[test]
fn what_was_sanitised_stays_as_it_is() {
    for payload in PAYLOADS.iter().chain(&["- a\n\n- b", "1) x\n\n   y", "a `b` **c**", "|a|\n|-|\n|b|"]) {
        let once = html(payload);
        assert_eq!(sanitised(&once), once, "{payload}");
    }
}

#[test]
fn raw_html_is_shown_as_written() {
    assert_eq!(
        html("States <b>must</b> act.\n\n<div>\nThis too.\n</div>"),
        "<p dir=\"auto\">States &lt;b&gt;must&lt;/b&gt; act.</p>\n\
         <p dir=\"auto\">&lt;div&gt;\nThis too.\n&lt;/div&gt;</p>\n"
    );
}

#[test]
fn headings_stay_below_those_of_the_page() {
    assert_eq!(
        html("# One\n## Two\n### Three"),
        "<h4 dir=\"auto\">One</h4>\n<h5 dir=\"auto\">Two</h5>\n<h6 dir=\"auto\">Three</h6>\n"
    );
}

#[test]
fn lists_keep_their_numbers_and_find_their_direction() {
    assert_eq!(
        html("5. five\n6. six\n\n- a\n\n- b"),
        "<ol start=\"5\">\n<li dir=\"auto\">five</li>\n<li dir=\"auto\">six</li>\n</ol>\n\
         <ul>\n<li dir=\"auto\">\n<p>a</p>\n</li>\n<li dir=\"auto\">\n<p>b</p>\n</li>\n</ul>\n"
    );
}

const REL: &str = "rel=\"ugc nofollow noopener noreferrer\"";

#[test]
fn links_are_marked_and_tell_their_host() {
    let linked = |source: &str| {
        let html = html(source);
        let inner = html.strip_prefix("<p dir=\"auto\">").unwrap();
        inner.strip_suffix("</p>\n").unwrap().replace(&format!(" {REL}"), "")
    };
    for (source, shown) in [
        ("[the draft](https://un.org/a)", "<a href=\"https://un.org/a\">the draft</a>"),
        ("[un.org](https://evil.example)", "<a href=\"https://evil.example/\">un.org</a> (evil.example)"),
        ("[*un*.org](https://evil.example)", "<a href=\"https://evil.example/\"><em>un</em>.org</a> (evil.example)"),
        ("See https://un.org/a_b_c.", "See <a href=\"https://un.org/a_b_c\">https://un.org/a_b_c</a>."),
        ("`https://un.org`", "<code>https://un.org</code>"),
        ("[Bohemian National Hall](#)", "Bohemian National Hall"),
        ("![A chart](https://un.org/a.png)", "<a href=\"https://un.org/a.png\">A chart</a>"),
        ("![](https://un.org/a.png)", "<a href=\"https://un.org/a.png\">https://un.org/a.png</a>"),
        ("![A chart](a.png)", "A chart"),
        ("[![A chart](b.png)](https://un.org/)", "<a href=\"https://un.org/\">A chart</a>"),
        ("[![](b.png)](https://un.org/)", "<a href=\"https://un.org/\">b.png</a> (un.org)"),
        ("<a@un.org>", "<a href=\"mailto:a@un.org\">a@un.org</a>"),
    ] {
        assert_eq!(linked(source), shown);
    }
}

#[test]
fn direction_controls_stay_in_the_source() {
    assert_eq!(html("a \u{202e}b &#x2067;c"), "<p dir=\"auto\">a b c</p>\n");
}

#[test]
fn words_alone_are_readable() {
    let text = plain(&render(&Body::parse(
        "# Duty\nStates **must** act: a < b & \"c\".\n\n3. one\n4. two\n   - deep\n\n> quoted\n\n|a|b|\n|-|-|\n|c|d|\n\n```\nx\n y\n```",
    ).unwrap()));
    assert_eq!(
        text,
        "Duty\n\nStates must act: a < b & \"c\".\n\n3. one\n4. two\n- deep\n\nquoted\n\na  b\nc  d\n\nx\n y"
    );
    assert_eq!(plain(&SanitisedHtml("a &amp;lt; b".into())), "a &lt; b");
}

#[test]
fn the_longest_and_deepest_texts_are_rendered() {
    let fill = |part: &str| part.repeat(60_000 / part.chars().count());
    for part in [
        ">",
        "> ",
        "- ",
        "1. ",
        "*a _b ",
        "**a ",
        "[",
        "![",
        "[a](",
        "<",
        "<!--",
        "`",
        "``` ",
        "|",
        "~~",
        "http://a.b ",
        "http://",
        "a@b.c ",
        "&#0;",
        "\\",
        "[a][b]",
        "<div>\n",
        "*a*",
        "\u{202e}",
        "-\n",
        "> - ",
        "https://a.b/(",
        "word ",
        "[x](https://un.org) ",
    ] {
        for source in [fill(part), format!("a|b\n-|-\n{}", fill(part)), fill(&format!("\n{part}"))] {
            let Ok(body) = Body::parse(&source.chars().take(60_000).collect::<String>()) else {
                continue;
            };
            let html = render(&body);
            assert_eq!(check(html.as_str()), Ok(()), "{part:?}");
            plain(&html);
        }
    }
    let nested = format!("{}x{}", "*a **b ".repeat(4_000), "** *".repeat(4_000));
    assert_eq!(check(&html(&nested)), Ok(()));
}

proptest! {
    #[test]
    fn any_text_gives_listed_tags_only(source in "(\\PC|[<>\\[\\]()!\"'`*_#|\n &;:/=-]){1,120}") {
        if let Ok(body) = Body::parse(&source) {
            let html = render(&body);
            prop_assert_eq!(check(html.as_str()), Ok(()));
            prop_assert_eq!(&sanitised(html.as_str()), html.as_str());
        }
    }

    #[test]
    fn payloads_in_any_order_give_listed_tags_only(
        parts in prop::collection::vec((prop::sample::select(PAYLOADS), "[\n >*-]{0,4}"), 1..6)
    ) {
        let source: String = parts.iter().map(|(payload, between)| format!("{payload}{between}")).collect();
        let html = html(&source);
        prop_assert_eq!(check(&html), Ok(()));
        prop_assert_eq!(&sanitised(&html), &html);
    }
}
