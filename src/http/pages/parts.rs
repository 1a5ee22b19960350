//! View parts that several pages share: groups, times, published contributions.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::contributions::published::Published;
use crate::contributions::thread::Item;
use crate::contributions::{Capacity, Visibility};
use crate::http::frame::Frame;
use crate::http::words::Words;
use crate::organisations::StakeholderGroup;
use crate::sessions::clock::Zone;
use crate::sessions::countdown::{Countdown, closes_in};
use crate::sessions::dates::{date_and_time, long_date};
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;

/// A stakeholder group with its words in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GroupView {
    /// Names colour and mark.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) plural: String,
}

/// All groups, to look their words up.
pub(super) struct Groups(Vec<GroupView>);

impl Groups {
    pub(super) fn new(words: Words, groups: &[StakeholderGroup]) -> Self {
        Self(
            groups
                .iter()
                .map(|group| GroupView {
                    label: words.known(&format!("group-{}", group.id)).unwrap_or_else(|| group.label.clone()),
                    plural: words
                        .known(&format!("group-{}-plural", group.id))
                        .unwrap_or_else(|| group.label_plural.clone()),
                    id: group.id.clone(),
                })
                .collect(),
        )
    }

    /// The words of a group.
    pub(super) fn get(&self, id: &str) -> GroupView {
        let unknown = || GroupView { id: "other".to_owned(), label: id.to_owned(), plural: id.to_owned() };
        self.0.iter().find(|group| group.id == id).cloned().unwrap_or_else(unknown)
    }

    /// All of them, in their order.
    pub(super) fn all(&self) -> &[GroupView] {
        &self.0
    }
}

/// An instant: for machines, for people in the zone it was given in.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TimeView {
    pub(super) iso: String,
    pub(super) words: String,
}

impl TimeView {
    /// Date and time with the zone.
    pub(super) fn exact(words: Words, at: DateTime<Utc>, zone: &str) -> Self {
        let words = match Zone::parse(zone) {
            Ok(zone) => date_and_time(at, zone, words.0),
            Err(_) => at.format("%Y-%m-%d %H:%M UTC").to_string(),
        };
        Self { iso: at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true), words }
    }

    /// The date alone, in UTC: public pages name no time of day of a contribution.
    pub(super) fn date(words: Words, at: DateTime<Utc>) -> Self {
        Self { iso: at.date_naive().to_string(), words: long_date(at.date_naive(), words.0) }
    }
}

/// "in 3 days", in the reader's language.
pub(super) fn closing(words: Words, now: DateTime<Utc>, at: DateTime<Utc>) -> String {
    match closes_in(now, at) {
        Countdown::Passed => words.text("closed"),
        Countdown::Minutes(count) => words.with("closes-in-minutes", &[("count", count.into())]),
        Countdown::Hours(count) => words.with("closes-in-hours", &[("count", count.into())]),
        Countdown::Days(count) => words.with("closes-in-days", &[("count", count.into())]),
    }
}

/// "2 h 10 min", in the reader's language.
pub(super) fn duration(words: Words, seconds: i64) -> String {
    let minutes = seconds.max(0) / 60;
    match (minutes / 1440, minutes / 60, minutes % 60) {
        (days, _, _) if days >= 2 => words.with("lasts-days", &[("count", days.into())]),
        (_, 0, minutes) => words.with("lasts-minutes", &[("count", minutes.max(1).into())]),
        (_, hours, minutes) => words.with("lasts-hours", &[("hours", hours.into()), ("minutes", minutes.into())]),
    }
}

/// A number within a topic, and where it is.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NumberView {
    pub(super) no: i32,
    pub(super) href: String,
}

/// A published contribution or its tombstone.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SayingView {
    pub(super) no: i32,
    pub(super) depth: u8,
    pub(super) href: String,
    pub(super) group: GroupView,
    pub(super) reply_to: Option<NumberView>,
    pub(super) date: TimeView,
    pub(super) text: Option<TextView>,
    /// Why there is no text.
    pub(super) gone: Option<String>,
    /// The rule that a tombstone names.
    pub(super) rule: Option<String>,
}

/// The text of a contribution, with who speaks and for whom.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TextView {
    pub(super) who: String,
    pub(super) invented: bool,
    pub(super) accredited: bool,
    pub(super) capacity: String,
    pub(super) on_behalf_of: Option<String>,
    pub(super) corrected: Option<String>,
    pub(super) language: String,
    pub(super) direction: &'static str,
    /// Named where it is not the language of the page.
    pub(super) language_name: Option<String>,
    pub(super) html: SanitisedHtml,
    /// Where to answer, for who may.
    pub(super) reply: Option<String>,
}

impl SayingView {
    /// A contribution of the topic at `address`; `may_reply` says whether answers are taken.
    pub(super) fn new(frame: &Frame, groups: &Groups, address: &str, may_reply: bool, item: Item<Published>) -> Self {
        let words = frame.words;
        let Item { no, indent, parent, shown, .. } = item;
        let gone = match shown.visibility {
            Visibility::Withdrawn => Some(words.text("withdrawn-by-author")),
            Visibility::Removed => Some(words.text("removed-by-moderator")),
            Visibility::Live | Visibility::Unpublished | Visibility::Closed => None,
        };
        Self {
            no,
            depth: indent,
            href: format!("{address}/{no}"),
            group: groups.get(&shown.group_id),
            reply_to: parent.map(|no| NumberView { no, href: format!("{address}/{no}") }),
            date: TimeView::date(words, shown.published_at),
            rule: shown.removed_rule.clone(),
            text: TextView::new(words, address, may_reply, shown),
            gone,
        }
    }
}

impl TextView {
    fn new(words: Words, address: &str, may_reply: bool, shown: Published) -> Option<Self> {
        let language = ContentLanguage::parse(shown.language.as_deref()?).unwrap_or(ContentLanguage::OTHER);
        let foreign = language.as_str() != words.0.code();
        Some(Self {
            who: shown.spoken_as?,
            invented: shown.invented,
            accredited: shown.accredited,
            capacity: words.text(capacity_key(shown.capacity)),
            on_behalf_of: shown.on_behalf_of,
            corrected: shown.changed_at.map(|at| long_date(at.date_naive(), words.0)),
            direction: language.direction().as_str(),
            language_name: foreign.then(|| words.text(&format!("language-{}", language.as_str()))),
            language: language.as_str().to_owned(),
            html: SanitisedHtml::trusting_stored(shown.html?),
            reply: may_reply.then(|| format!("{address}?reply_to={}#write", shown.no)),
        })
    }
}

/// The sentence for a capacity.
pub(super) fn capacity_key(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Organisation => "capacity-organisation",
        Capacity::Group => "capacity-group",
        Capacity::Personal => "capacity-personal",
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn group() -> GroupView {
        GroupView { id: "industry".into(), label: "Industry".into(), plural: "Industry".into() }
    }

    pub(in crate::http) fn time() -> TimeView {
        TimeView { iso: "2021-12-15".into(), words: "15 December 2021".into() }
    }

    pub(in crate::http) fn sayings() -> Vec<SayingView> {
        let body = crate::text::Body::parse("Hello *there*").unwrap();
        let text = TextView {
            who: "<b>".into(),
            invented: true,
            accredited: true,
            capacity: "in a personal capacity".into(),
            on_behalf_of: Some("A group".into()),
            corrected: Some("1 May 2021".into()),
            language: "ar".into(),
            direction: "rtl",
            language_name: Some("Arabic".into()),
            html: crate::text::markdown::render(&body),
            reply: Some("/topics/a?reply_to=1#write".into()),
        };
        let plain = TextView {
            corrected: None,
            language_name: None,
            reply: None,
            on_behalf_of: None,
            invented: false,
            accredited: false,
            ..text.clone()
        };
        let saying = |no, text| SayingView {
            no,
            depth: 1,
            href: format!("/topics/a/{no}"),
            group: group(),
            reply_to: (no > 1).then(|| NumberView { no: 1, href: "/topics/a/1".into() }),
            date: time(),
            gone: None,
            rule: None,
            text,
        };
        let tombstone = SayingView { gone: Some("gone".into()), rule: Some("R1".into()), ..saying(3, None) };
        vec![saying(1, Some(text)), saying(2, Some(plain)), tombstone.clone(), SayingView { rule: None, ..tombstone }]
    }
}
