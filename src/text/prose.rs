//! Markdown as its events, made fit for a page where others speak too.

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream,
};
use url::Url;

use super::links;

/// Quotes, lists and emphasis inside each other are followed to this depth. Deeper ones keep
/// their words and lose their form: browsers flatten them anyway, and sanitising them takes
/// time that grows with the square of the depth.
const DEPTH: usize = 24;

/// The events of a text, in order, without raw HTML, images or links to anywhere but the web.
pub(super) fn events(source: &str) -> Vec<Event<'_>> {
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut prose = Prose::default();
    for event in TextMergeStream::new(parser.map(html_as_text)) {
        prose.take(event);
    }
    prose.events
}

/// What somebody wrote as HTML is shown as they wrote it, so that nobody's words vanish.
fn html_as_text(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        other => other,
    }
}

/// What became of a tag, so that its end can meet the same fate.
enum Opened {
    Kept,
    Deepened,
    Dropped,
    Code,
    Link(Link),
}

/// A link being read, or an image, which becomes one: pages load nothing from elsewhere.
struct Link {
    address: String,
    target: Option<Url>,
    words: String,
    is_image: bool,
}

#[derive(Default)]
struct Prose<'a> {
    events: Vec<Event<'a>>,
    open: Vec<Opened>,
    depth: usize,
}

impl<'a> Prose<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.read(&code);
                self.events.push(Event::Code(code));
            }
            Event::SoftBreak | Event::HardBreak => {
                self.read(" ");
                self.events.push(event);
            }
            other => self.events.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        let opened = match tag {
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.start_link(&format!("mailto:{dest_url}"), false)
            }
            Tag::Link { dest_url, .. } => self.start_link(&dest_url, false),
            Tag::Image { dest_url, .. } => self.start_link(&dest_url, true),
            Tag::Heading { level, .. } => self.keep(Tag::Heading {
                level: below_the_page(level),
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            }),
            Tag::CodeBlock(_) => {
                self.events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)));
                Opened::Code
            }
            Tag::Item if matches!(self.open.last(), Some(Opened::Dropped)) => {
                self.events.push(Event::HardBreak);
                Opened::Dropped
            }
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.keep_if_shallow(tag)
            }
            other => self.keep(other),
        };
        self.open.push(opened);
    }

    fn keep(&mut self, tag: Tag<'a>) -> Opened {
        self.events.push(Event::Start(tag));
        Opened::Kept
    }

    fn keep_if_shallow(&mut self, tag: Tag<'a>) -> Opened {
        if self.depth >= DEPTH {
            return Opened::Dropped;
        }
        self.depth += 1;
        self.events.push(Event::Start(tag));
        Opened::Deepened
    }

    /// A link inside a link, which an image can bring about, is words only.
    fn start_link(&mut self, address: &str, is_image: bool) -> Opened {
        let target = match self.link() {
            Some(_) => None,
            None => links::target(address),
        };
        if let Some(url) = &target {
            self.events.push(Event::Start(link_to(url)));
        }
        Opened::Link(Link { address: address.to_owned(), target, words: String::new(), is_image })
    }

    fn end(&mut self, tag: TagEnd) {
        match self.open.pop() {
            Some(Opened::Kept) => self.events.push(Event::End(kept_end(tag))),
            Some(Opened::Code) => self.events.push(Event::End(TagEnd::CodeBlock)),
            Some(Opened::Deepened) => {
                self.depth -= 1;
                self.events.push(Event::End(tag));
            }
            Some(Opened::Link(link)) => self.end_link(link),
            Some(Opened::Dropped) | None => {}
        }
    }

    fn end_link(&mut self, mut link: Link) {
        if link.is_image && link.words.is_empty() {
            link.words.clone_from(&link.address);
            self.events.push(Event::Text(link.address.into()));
        }
        if let Some(url) = &link.target {
            self.events.push(Event::End(TagEnd::Link));
            if let Some(host) = links::real_host(&link.words, url) {
                self.events.push(Event::Text(format!(" ({host})").into()));
            }
        }
        self.read(&link.words);
    }

    fn text(&mut self, text: CowStr<'a>) {
        self.read(&text);
        if self.link().is_some() || matches!(self.open.last(), Some(Opened::Code)) {
            self.events.push(Event::Text(text));
            return;
        }
        for (words, address) in links::bare_addresses(&text) {
            let words = Event::Text(words.to_owned().into());
            match address {
                Some(url) => self.events.extend([Event::Start(link_to(&url)), words, Event::End(TagEnd::Link)]),
                None => self.events.push(words),
            }
        }
    }

    /// The innermost link that is open.
    fn link(&mut self) -> Option<&mut Link> {
        self.open.iter_mut().rev().find_map(|opened| match opened {
            Opened::Link(link) => Some(link),
            _ => None,
        })
    }

    fn read(&mut self, words: &str) {
        if let Some(link) = self.link() {
            link.words.push_str(words);
        }
    }
}

fn link_to(url: &Url) -> Tag<'static> {
    Tag::Link { link_type: LinkType::Inline, dest_url: url.to_string().into(), title: "".into(), id: "".into() }
}

/// A page has its own three levels of headings; a contribution's come below.
fn below_the_page(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H4,
        HeadingLevel::H2 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

fn kept_end(tag: TagEnd) -> TagEnd {
    match tag {
        TagEnd::Heading(level) => TagEnd::Heading(below_the_page(level)),
        other => other,
    }
}
