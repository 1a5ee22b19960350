//! One contribution as readers see it: who speaks and for whom, the text, or the tombstone in its place.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::contributions::published::Published;
use crate::contributions::thread::page::{Beside, Item};
use crate::contributions::{SourceKind, Visibility};
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::{Page, Rendered};
use crate::http::pages::contributions::translation_view::TranslationView;
use crate::http::pages::parts::{GroupView, Groups, LinkView, NumberView, TimeView, capacity_key, right_of_reply_of};
use crate::sessions::dates::long_date;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// A published contribution or its tombstone.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct SayingView {
    number: NumberView,
    depth: u8,
    group: GroupView,
    reply_to: Option<NumberView>,
    /// The way to it, where it stands alone.
    way: Vec<NumberView>,
    /// The branch below it.
    replies: Option<LinkView>,
    beside: Option<BesideView>,
    date: TimeView,
    text: Option<TextView>,
    /// Why there is no text.
    gone: Option<String>,
    /// The rule that a tombstone names.
    rule: Option<String>,
}

/// The text of a contribution, with who speaks and for whom.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct TextView {
    who: String,
    invented: bool,
    accredited: bool,
    /// Whose right of reply it is.
    right_of_reply: Option<String>,
    capacity: String,
    on_behalf_of: Option<String>,
    /// What staff entered it from, where they did.
    filed: Option<String>,
    corrected: Option<String>,
    /// What it said before, beside what it says now.
    compare: Option<String>,
    language: String,
    direction: &'static str,
    /// Named where it is not the language of the page.
    language_name: Option<String>,
    html: SanitisedHtml,
    /// Under it, in other languages.
    translations: Vec<TranslationView>,
    /// Where to answer, for who may.
    reply: Option<String>,
    /// Where to answer with its words quoted.
    quote: Option<String>,
    /// Its own page, unless it stands there.
    own_page: Option<String>,
}

/// Links to what is read before and after it.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct BesideView {
    previous: Option<LinkView>,
    next: Option<LinkView>,
    next_of_group: Option<LinkView>,
}

impl Page for SayingView {
    const TEMPLATE: &'static str = "topics/saying";
}

/// Where contributions stand.
#[derive(Clone, Copy)]
pub(in crate::http::pages) struct Place<'a> {
    /// The address of their topic.
    pub(in crate::http::pages) address: &'a str,
    /// Whether answers are taken.
    pub(in crate::http::pages) may_reply: bool,
    /// Whose own page this is.
    pub(in crate::http::pages) page_of: Option<i32>,
    /// Whether everything shows at once, for paper.
    pub(in crate::http::pages) unfolded: bool,
    /// What the page is part of, where one reads on from each.
    pub(in crate::http::pages) neighbours: Option<Neighbours<'a>>,
}

/// What stands around a contribution, on its page and on others.
#[derive(Clone, Copy)]
pub(in crate::http::pages) struct Neighbours<'a> {
    /// The numbers on the page.
    pub(in crate::http::pages) on_page: &'a HashSet<i32>,
    /// The address of the page that begins with a number.
    pub(in crate::http::pages) page_from: &'a dyn Fn(i32) -> String,
}

impl Neighbours<'_> {
    /// Where a number is, from this page.
    fn address(self, no: i32) -> String {
        let page = if self.on_page.contains(&no) { String::new() } else { (self.page_from)(no) };
        format!("{page}#n{no}")
    }
}

/// Contributions, one after the other.
///
/// Each is rendered for itself: within the page its template would look every value up from the page's root,
/// and most were rendered before.
pub(in crate::http::pages) fn sayings(
    frame: &Frame,
    groups: &Groups,
    place: Place<'_>,
    items: Vec<Item<Published>>,
) -> Result<Rendered, AppError> {
    let mut markup = String::new();
    for item in items {
        markup.push_str(&frame.part(&SayingView::new(frame.words, groups, place, item))?);
    }
    Ok(Rendered(markup))
}

impl SayingView {
    fn new(words: Words, groups: &Groups, place: Place<'_>, item: Item<Published>) -> Self {
        let Item { no, indent, parent, way, replies, beside, shown } = item;
        let gone = match shown.visibility {
            Visibility::Withdrawn => Some(words.text("withdrawn-by-author")),
            Visibility::Removed => Some(words.text("removed-by-moderator")),
            Visibility::Live | Visibility::Unpublished | Visibility::Closed => None,
        };
        Self {
            number: NumberView::new(words, place.address, no),
            depth: indent,
            group: groups.get(&shown.group_id),
            reply_to: parent.map(|no| NumberView::new(words, place.address, no)),
            way: NumberView::trail(words, place.address, &way),
            replies: (replies > 0 && place.neighbours.is_some() && place.page_of != Some(no)).then(|| LinkView {
                href: format!("{}/{no}", place.address),
                words: words.with("replies-count", &[("count", replies.into())]),
            }),
            beside: place.neighbours.map(|around| BesideView::new(words, around, beside)),
            date: TimeView::date(words, shown.published_at),
            rule: shown.removed_rule.clone(),
            text: TextView::new(words, place, shown),
            gone,
        }
    }
}

impl BesideView {
    fn new(words: Words, around: Neighbours<'_>, beside: Beside) -> Self {
        let link = |key: &str, no: Option<i32>| {
            no.map(|no| LinkView { href: around.address(no), words: words.with(key, &[("no", no.into())]) })
        };
        Self {
            previous: link("go-previous", beside.previous),
            next: link("go-next", beside.next),
            next_of_group: link("go-next-of-group", beside.next_of_group.filter(|no| beside.next != Some(*no))),
        }
    }
}

impl TextView {
    fn new(words: Words, place: Place<'_>, shown: Published) -> Option<Self> {
        let Place { address, may_reply, page_of, unfolded, .. } = place;
        let language = ContentLanguage::stored(shown.language.as_deref()?);
        let foreign = language.as_str() != words.0.code();
        let filed = filed(words, &shown);
        let who = shown.spoken_as?;
        Some(Self {
            filed,
            right_of_reply: shown.right_of_reply.then(|| right_of_reply_of(words, &who)),
            who,
            invented: shown.invented,
            accredited: shown.accredited,
            capacity: words.text(capacity_key(shown.capacity)),
            on_behalf_of: shown.on_behalf_of,
            compare: shown.changed_at.map(|_| format!("{address}/{}/earlier", shown.no)),
            corrected: shown.changed_at.map(|at| long_date(at.date_naive(), words.0)),
            direction: language.direction().as_str(),
            language_name: foreign.then(|| words.text(&format!("language-{}", language.as_str()))),
            language: language.as_str().to_owned(),
            html: SanitisedHtml::trusting_stored(shown.html?),
            translations: TranslationView::all(words, language, shown.translations, unfolded),
            reply: may_reply.then(|| format!("{address}?reply_to={}#write", shown.no)),
            quote: may_reply.then(|| format!("{address}?reply_to={0}&quote={0}#write", shown.no)),
            own_page: (page_of != Some(shown.no)).then(|| format!("{address}/{}", shown.no)),
        })
    }
}

/// From what staff entered a text for its author, in a sentence; nothing where its author entered it.
pub(in crate::http::pages) fn filed(words: Words, shown: &Published) -> Option<String> {
    let (kind, received) = shown.filed_from.zip(shown.received_on)?;
    Some(entered_from(words, kind, received))
}

/// The same of a text that readers do not see yet.
pub(in crate::http::pages) fn entered_from(words: Words, kind: SourceKind, received: NaiveDate) -> String {
    let date = long_date(received, words.0);
    words.with(&format!("filed-from-{}", kind.label()), &[("date", date.into())])
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::{group, number, time};

    pub(in crate::http) fn views() -> Vec<SayingView> {
        let body = crate::text::Body::parse("Hello *there*").unwrap();
        let text = TextView {
            who: "<b>".into(),
            invented: true,
            accredited: true,
            right_of_reply: Some("<b>".into()),
            capacity: "in a personal capacity".into(),
            on_behalf_of: Some("A group".into()),
            filed: Some("Entered by staff".into()),
            corrected: Some("1 May 2021".into()),
            compare: Some("/topics/a/1/earlier".into()),
            language: "ar".into(),
            direction: "rtl",
            language_name: Some("Arabic".into()),
            html: crate::text::markdown::render(&body),
            translations: crate::http::pages::contributions::translation_view::samples::translations(),
            reply: Some("/topics/a?reply_to=1#write".into()),
            quote: Some("/topics/a?reply_to=1&quote=1#write".into()),
            own_page: Some("/topics/a/1".into()),
        };
        let plain = TextView {
            filed: None,
            corrected: None,
            right_of_reply: None,
            translations: vec![],
            compare: None,
            language_name: None,
            reply: None,
            quote: None,
            own_page: None,
            on_behalf_of: None,
            invented: false,
            accredited: false,
            ..text.clone()
        };
        let link = || LinkView { href: "#n1".into(), words: "<b>".into() };
        let saying = |no, text| SayingView {
            number: number(),
            depth: 1,
            group: group(),
            reply_to: (no > 1).then(number),
            way: if no > 1 { vec![number()] } else { vec![] },
            replies: (no > 1).then(link),
            beside: (no != 2).then(|| BesideView {
                previous: (no > 1).then(link),
                next: (no > 1).then(link),
                next_of_group: (no > 1).then(link),
            }),
            date: time(),
            gone: None,
            rule: None,
            text,
        };
        let tombstone = SayingView { gone: Some("gone".into()), rule: Some("R1".into()), ..saying(3, None) };
        vec![saying(1, Some(text)), saying(2, Some(plain)), tombstone.clone(), SayingView { rule: None, ..tombstone }]
    }

    pub(in crate::http) fn rendered() -> Rendered {
        Rendered("<li>1</li>".into())
    }
}
