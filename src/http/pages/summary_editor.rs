//! The form in which a heading or a paragraph is written, with what it may cite beside it.

use serde::{Deserialize, Serialize};

use super::home::excerpt;
use super::parts::{GroupView, Groups};
use crate::http::form::Complaints;
use crate::summaries::desk::{Cited, Desk, DeskPart};
use crate::summaries::{Content, Passage, Source};
use crate::text::Title;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{SanitisedHtml, plain};
use crate::text::words::Words;

/// What was typed. Everything but the text may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct BlockForm {
    #[serde(default)]
    pub(super) version: String,
    #[serde(default)]
    pub(super) action: String,
    #[serde(default)]
    pub(super) after: String,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) text: String,
    /// What is ticked, as "topic/12".
    #[serde(default)]
    pub(super) cite: Vec<String>,
    /// More of them, typed as "4, 12", in this topic.
    #[serde(default)]
    pub(super) numbers: String,
    #[serde(default)]
    pub(super) topic: String,
    /// Which page of what may be cited is wanted next, as "topic/12".
    #[serde(default)]
    pub(super) more: String,
}

/// The form as shown.
#[derive(Debug, Serialize)]
pub(super) struct EditorView {
    /// Letter or number of what is edited; nothing where it is new.
    label: Option<String>,
    action: String,
    cancel: Option<String>,
    version: i32,
    after: Option<i64>,
    heading: bool,
    text: String,
    language: String,
    direction: &'static str,
    numbers: String,
    complaints: Complaints,
    lines: Vec<CitableView>,
    topics: Vec<TopicChoice>,
    /// Where the other topics are asked for, and the next page of this one.
    others: Vec<TopicChoice>,
    more: Option<String>,
}

/// A topic by slug and title.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TopicChoice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// A contribution that is cited or may be.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CitableView {
    pub(super) value: String,
    pub(super) href: String,
    pub(super) no: i32,
    /// Unknown where the number was ticked on another page of the list.
    pub(super) said: Option<SaidView>,
    pub(super) checked: bool,
}

/// Who said it, and how it begins.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SaidView {
    pub(super) group: GroupView,
    pub(super) who: String,
    pub(super) language: String,
    pub(super) direction: &'static str,
    pub(super) excerpt: String,
    /// "paragraphs 2, 5"; empty where none cites it.
    pub(super) cited_in: String,
}

impl CitableView {
    /// A line of a list.
    pub(super) fn new(groups: &Groups, line: &Cited, checked: bool) -> Self {
        let language = ContentLanguage::parse(&line.language).unwrap_or(ContentLanguage::OTHER);
        let numbers: Vec<String> = line.cited_in.iter().map(ToString::to_string).collect();
        let said = SaidView {
            group: groups.get(&line.group_id),
            who: line.who.clone(),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            excerpt: excerpt(&plain(&SanitisedHtml::trusting_stored(line.html.clone()))),
            cited_in: numbers.join(", "),
        };
        Self { said: Some(said), ..Self::unknown(&line.source, checked) }
    }

    fn unknown(source: &Source, checked: bool) -> Self {
        Self {
            value: source.to_string(),
            href: format!("/topics/{}/{}", source.topic, source.no),
            no: source.no,
            said: None,
            checked,
        }
    }
}

impl EditorView {
    /// The form for a part of the text, or for a new one after another.
    pub(super) fn new(
        groups: &Groups,
        desk: &Desk,
        part: Option<&DeskPart>,
        after: Option<i64>,
        typed: Option<BlockForm>,
        complaints: Complaints,
    ) -> Self {
        let address = format!("/organise/summaries/{}", desk.summary.slug);
        let language = ContentLanguage::parse(&desk.summary.language).unwrap_or(ContentLanguage::OTHER);
        let topics: Vec<TopicChoice> = desk
            .topics
            .iter()
            .map(|topic| TopicChoice {
                chosen: topic.slug == desk.citable.topic,
                value: topic.slug.clone(),
                label: topic.title.clone(),
            })
            .collect();
        let heading = match &typed {
            Some(typed) => typed.kind == "heading",
            None => part.is_some_and(|part| part.label.number().is_none()),
        };
        Self {
            label: part.map(|part| part.label.to_string()),
            action: match part {
                Some(part) => format!("{address}/blocks/{}", part.id.0),
                None => format!("{address}/blocks"),
            },
            cancel: match part {
                Some(part) => Some(format!("{address}#b{}", part.id.0)),
                None => desk.parts.last().filter(|last| after != Some(last.id.0)).map(|_| address.clone()),
            },
            version: desk.summary.version,
            after,
            heading,
            lines: lines(groups, desk, part, typed.as_ref()),
            text: match &typed {
                Some(typed) => typed.text.clone(),
                None => part.map(|part| part.text.clone()).unwrap_or_default(),
            },
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            numbers: typed.map(|typed| typed.numbers).unwrap_or_default(),
            complaints,
            others: topics
                .iter()
                .filter(|topic| !topic.chosen)
                .map(|topic| TopicChoice { value: format!("{}/1", topic.value), ..topic.clone() })
                .collect(),
            more: desk.citable.next.map(|no| format!("{}/{no}", desk.citable.topic)),
            topics,
        }
    }
}

/// What the part cites, then what else is ticked, then this page of what may be cited.
fn lines(groups: &Groups, desk: &Desk, part: Option<&DeskPart>, typed: Option<&BlockForm>) -> Vec<CitableView> {
    let stored = part.map(|part| part.citations.as_slice()).unwrap_or_default();
    let ticked: Option<Vec<Source>> =
        typed.map(|typed| typed.cite.iter().filter_map(|value| Source::parse(value)).collect());
    let is_ticked = |source: &Source, otherwise: bool| ticked.as_ref().map_or(otherwise, |list| list.contains(source));
    let is_stored = |source: &Source| stored.iter().any(|cited| cited.source == *source);
    let listed = |source: &Source| desk.citable.lines.iter().any(|line| line.source == *source);
    let unlisted = ticked.iter().flatten().filter(|source| !is_stored(source) && !listed(source));
    let mut lines: Vec<CitableView> =
        stored.iter().map(|cited| CitableView::new(groups, cited, is_ticked(&cited.source, true))).collect();
    lines.extend(unlisted.map(|source| CitableView::unknown(source, true)));
    lines.extend(
        desk.citable
            .lines
            .iter()
            .filter(|line| !is_stored(&line.source))
            .map(|line| CitableView::new(groups, line, is_ticked(&line.source, false))),
    );
    lines
}

/// Reads what was typed; where something is wrong, the complaints say what.
pub(super) fn read(words: Words, form: &BlockForm) -> Result<Content, Complaints> {
    let mut complaints = Complaints::default();
    if form.kind == "heading" {
        let title = complaints.check(words, "text", Title::parse(&form.text));
        return title.map(Content::Heading).ok_or(complaints);
    }
    let passage = complaints.check(words, "text", Passage::parse(&form.text));
    let mut sources: Vec<Source> = Vec::new();
    for value in &form.cite {
        match Source::parse(value) {
            Some(source) => sources.push(source),
            None => complaints.add("cite", words.text("refused-malformed")),
        }
    }
    for number in
        form.numbers.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|part| !part.is_empty())
    {
        match Source::parse(&format!("{}/{number}", form.topic)) {
            Some(source) => sources.push(source),
            None => complaints.add("numbers", words.text("summary-refused-numbers")),
        }
    }
    match passage {
        Some(passage) if complaints.is_empty() => Ok(Content::Paragraph(passage, sources)),
        _ => Err(complaints),
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::parts::samples::group;
    use super::*;

    pub(in crate::http) fn citable(said: bool) -> CitableView {
        let words = SaidView {
            group: group(),
            who: "<b>".into(),
            language: "ar".into(),
            direction: "rtl",
            excerpt: "<b>".into(),
            cited_in: "1, 2".into(),
        };
        CitableView {
            value: "a/1".into(),
            href: "/topics/a/1".into(),
            no: 1,
            said: said.then_some(words),
            checked: said,
        }
    }

    pub(in crate::http) fn editor(new: bool) -> EditorView {
        let topic = TopicChoice { value: "a".into(), label: "<b>".into(), chosen: true };
        let mut complaints = Complaints::default();
        if new {
            complaints.add("text", "Please write something here.".into());
        }
        EditorView {
            label: (!new).then(|| "3".into()),
            action: "/organise/summaries/a/blocks".into(),
            cancel: new.then(|| "/organise/summaries/a".into()),
            version: 1,
            after: new.then_some(0),
            heading: !new,
            text: "<b>".into(),
            language: "en".into(),
            direction: "ltr",
            numbers: String::new(),
            complaints,
            lines: if new { vec![citable(true), citable(false)] } else { vec![] },
            topics: vec![topic.clone()],
            others: if new { vec![topic] } else { vec![] },
            more: new.then(|| "a/31".into()),
        }
    }
}
