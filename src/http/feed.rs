//! Atom feeds (RFC 4287). They give days: finer times of what was decided would tell when somebody wrote.

use atom_syndication::{CategoryBuilder, Content, Entry, FixedDateTime, Generator, Link, Person, Text};
use chrono::{NaiveDate, NaiveTime};

use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// A feed of what everybody may read.
pub(super) struct Feed {
    pub(super) title: String,
    /// The page it follows.
    pub(super) page: String,
    /// Its own address; also its id.
    pub(super) own: String,
    pub(super) items: Vec<Item>,
}

/// One entry, newest first in the feed.
pub(super) struct Item {
    /// An address that never changes its meaning.
    pub(super) id: String,
    pub(super) title: String,
    pub(super) link: String,
    /// On which day, in UTC, it could first be read.
    pub(super) published: NaiveDate,
    /// On which day it last changed.
    pub(super) updated: NaiveDate,
    pub(super) author: Option<String>,
    pub(super) language: Option<String>,
    /// What is to be known about it, besides what it says.
    pub(super) about: Option<String>,
    pub(super) html: Option<SanitisedHtml>,
    /// What follows it in other languages.
    pub(super) translations: Vec<Translated>,
}

/// A text in another language, labelled as what it is.
pub(super) struct Translated {
    pub(super) label: String,
    pub(super) language: &'static str,
    pub(super) direction: &'static str,
    pub(super) html: SanitisedHtml,
}

impl Feed {
    /// The feed as XML. It changes only when an entry does, so that readers can keep it.
    pub(super) fn write(self, words: Words) -> String {
        let updated = self.items.iter().map(|item| item.updated).max().unwrap_or_default();
        let link = |rel: &str, href: &str| Link { rel: rel.into(), href: href.into(), ..Link::default() };
        let feed = atom_syndication::Feed {
            title: Text::plain(self.title),
            id: self.own.clone(),
            updated: beginning(updated),
            links: vec![link("self", &self.own), link("alternate", &self.page)],
            generator: Some(Generator { value: "Plenary".into(), ..Generator::default() }),
            lang: Some(words.0.code().to_owned()),
            entries: self.items.into_iter().map(entry).collect(),
            ..atom_syndication::Feed::default()
        };
        feed.to_string()
    }
}

fn entry(item: Item) -> Entry {
    let author = item.author.unwrap_or_else(|| "Plenary".to_owned());
    Entry {
        title: Text::plain(item.title),
        id: item.id,
        updated: beginning(item.updated),
        published: Some(beginning(item.published)),
        authors: vec![Person { name: author, ..Person::default() }],
        links: vec![Link { rel: "alternate".into(), href: item.link, ..Link::default() }],
        categories: item.language.iter().map(|code| CategoryBuilder::default().term(code.clone()).build()).collect(),
        summary: item.about.map(Text::plain),
        content: item.html.map(|html| Content {
            value: Some(item.translations.iter().fold(html.as_str().to_owned(), |so_far, one| so_far + &one.markup())),
            content_type: Some("html".into()),
            lang: item.language.clone(),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

impl Translated {
    /// Below the original, with its label above it.
    fn markup(&self) -> String {
        let Self { label, language, direction, html } = self;
        let label = handlebars::html_escape(label);
        format!("<hr><p><em>{label}</em></p><div lang=\"{language}\" dir=\"{direction}\">{}</div>", html.as_str())
    }
}

fn beginning(day: NaiveDate) -> FixedDateTime {
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Body;
    use crate::text::language::Language;
    use crate::text::markdown::render;

    #[test]
    fn a_feed_reads_back_with_its_text_escaped() {
        let html = render(&Body::parse("It is *late* & <b>").unwrap());
        let item = Item {
            id: "https://plenary.example/topics/a/1".into(),
            title: "No. 1 <b>".into(),
            link: "https://plenary.example/topics/a/1".into(),
            published: NaiveDate::default(),
            updated: NaiveDate::default(),
            author: Some("Ana & Co".into()),
            language: Some("en".into()),
            about: Some("Entered by staff & confirmed".into()),
            html: Some(html.clone()),
            translations: vec![],
        };
        let feed = Feed { title: "T".into(), page: "p".into(), own: "o".into(), items: vec![item] };
        let xml = feed.write(Words(Language::English));
        let read: atom_syndication::Feed = xml.parse().unwrap();
        assert_eq!(read.entries[0].content.as_ref().unwrap().value.as_deref(), Some(html.as_str()));
        assert_eq!(read.entries[0].authors[0].name, "Ana & Co");
        assert!(!xml.contains("<b>"));
    }
}
