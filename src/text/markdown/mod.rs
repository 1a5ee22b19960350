//! Markdown to HTML that can do no harm; the only place where such HTML is made.

pub mod mark;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::html::push_html;

use super::{Body, prose, turns_direction};
use mark::Mark;

/// The version of the rendering; stored beside its results, so that they can be made anew.
pub const RENDERER: i16 = 1;

/// HTML that went through [`render`], and may stand in a page as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct SanitisedHtml(String);

impl SanitisedHtml {
    /// Takes back what [`render`] made and the database kept. Sanitising again at every reading
    /// would cost more than the rest of the page; so the columns that hold HTML are written with
    /// this type only, and whoever can write to them otherwise can change the page anyway.
    pub fn trusting_stored(html: String) -> Self {
        Self(html)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Renders a body for every surface: page, preview, desk, mail, feed and export.
pub fn render(body: &Body) -> SanitisedHtml {
    render_marked(body, &[])
}

/// The same for a text in which words were redacted: these marks of it are visible as such.
pub fn render_marked(body: &Body, granted: &[Mark]) -> SanitisedHtml {
    let events = prose::events(body.as_str());
    let mut html = String::with_capacity(body.as_str().len() * 3 / 2);
    push_html(&mut html, events.into_iter());
    SanitisedHtml(mark::made_visible(sanitised(&html), granted))
}

/// The same text with what its marks say in place of them.
pub fn with_marks_told(html: &SanitisedHtml, tell: impl Fn(&Mark) -> mark::Told) -> SanitisedHtml {
    SanitisedHtml(mark::told(html.as_str(), tell).into_owned())
}

fn sanitised(html: &str) -> String {
    let clean = SANITISER.clean(html).to_string();
    // An item of a list takes its direction from its words, and they would not count if they
    // stood in a paragraph with a direction of its own.
    clean.replace("<li dir=\"auto\">\n<p dir=\"auto\">", "<li dir=\"auto\">\n<p>").replace(turns_direction, "")
}

/// Blocks that find their own direction, so that no text turns its neighbour's.
const WITH_DIRECTION: [&str; 7] = ["p", "li", "h4", "h5", "h6", "th", "td"];

/// Blocks and words without attributes.
const PLAIN: [&str; 12] =
    ["br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "table", "thead", "tbody"];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut tags = HashSet::from(["a", "ol", "tr"]);
    tags.extend(PLAIN.into_iter().chain(WITH_DIRECTION));
    let attributes = HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]);
    let direction = WITH_DIRECTION.map(|tag| (tag, HashMap::from([("dir", "auto")])));
    let mut builder = Builder::empty();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .set_tag_attribute_values(HashMap::from(direction))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("ugc nofollow noopener noreferrer"));
    builder
});

/// The words alone, for excerpts and plain mail: a line for each block, a blank line between
/// paragraphs.
pub fn plain(html: &SanitisedHtml) -> String {
    words_of(html, false)
}

/// The words of a text, or of how it begins, as they stand in a list on a desk.
pub fn listed(source: &str) -> String {
    Body::parse(source).map(|body| beginning(&render(&body))).unwrap_or_default()
}

/// The same of what is rendered already.
pub fn beginning(html: &SanitisedHtml) -> String {
    mark::abridged(&plain(html))
}

/// The same with the address of each link behind it, unless its words say just that: for comparing, where another
/// address is another text.
pub fn with_addresses(html: &SanitisedHtml) -> String {
    words_of(html, true)
}

fn words_of(html: &SanitisedHtml, addresses: bool) -> String {
    // Where the words of a link begin, and where it leads.
    let mut link: Option<(usize, String)> = None;
    let mut text = String::new();
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut rest = html.as_str();
    while let Some((words, tagged)) = rest.split_once('<') {
        push_words(&mut text, words);
        // The sanitiser writes no `>` inside a tag.
        let (tag, after) = tagged.split_once('>').unwrap_or((tagged, ""));
        let name = tag.split(' ').next().unwrap_or_default();
        match name {
            "a" if addresses => link = tag.split('"').nth(1).map(|address| (text.len(), unescaped(address))),
            "/a" => {
                let address = link.take().filter(|(from, address)| text.get(*from..) != Some(address));
                text.extend(address.map(|(_, address)| format!(" ({address})")));
            }
            "ul" => lists.push(None),
            "ol" => lists.push(Some(first_number(tag))),
            "/ul" | "/ol" => {
                lists.pop();
                end_lines(&mut text, if lists.is_empty() { 2 } else { 1 });
            }
            "li" => start_item(&mut text, lists.last_mut()),
            "br" | "/li" | "/tr" => end_lines(&mut text, 1),
            "/td" | "/th" => text.push_str("  "),
            "/p" if !lists.is_empty() => end_lines(&mut text, 1),
            "/p" | "/h4" | "/h5" | "/h6" | "/pre" | "/table" | "/blockquote" | "hr" => end_lines(&mut text, 2),
            _ => {}
        }
        rest = after;
    }
    push_words(&mut text, rest);
    text.trim().to_owned()
}

fn push_words(text: &mut String, escaped: &str) {
    // Between blocks the HTML has line ends of its own.
    let words = match text.ends_with('\n') || text.is_empty() {
        true => escaped.trim_start_matches('\n'),
        false => escaped,
    };
    text.push_str(&unescaped(words));
}

fn unescaped(words: &str) -> String {
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

fn start_item(text: &mut String, list: Option<&mut Option<u64>>) {
    if !text.is_empty() {
        end_lines(text, 1);
    }
    match list {
        Some(Some(number)) => {
            text.push_str(&format!("{number}. "));
            *number = number.saturating_add(1);
        }
        _ => text.push_str("- "),
    }
}

/// Ends the text with at least so many line ends, and nothing before them.
fn end_lines(text: &mut String, lines: usize) {
    let words = text.trim_end_matches([' ', '\n']).len();
    let ended = text[words..].matches('\n').count();
    text.truncate(words);
    text.push_str(&"\n".repeat(lines.max(ended)));
}

fn first_number(tag: &str) -> u64 {
    tag.split('"').nth(1).and_then(|number| number.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod payloads;
#[cfg(test)]
mod tests;
