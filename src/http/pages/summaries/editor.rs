//! The form in which a heading or a paragraph is written, with what it may cite beside it.

use serde::{Deserialize, Serialize};

use crate::http::form::Complaints;
use crate::http::pages::choices::Choice;
use crate::http::pages::home::excerpt;
use crate::http::pages::parts::{GroupView, Groups};
use crate::summaries::desk::{Cited, Desk, DeskPart, TopicLine};
use crate::summaries::{BlockKind, Content, Passage, Source};
use crate::text::Title;
use crate::text::language::ContentLanguage;
use crate::text::markdown::{SanitisedHtml, beginning};
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
    topics: Vec<Choice>,
    /// Where the other topics are asked for, and the next page of this one.
    others: Vec<Choice>,
    more: Option<String>,
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
    /// The paragraph cites it by now, though it was not ticked in the form that came too late.
    pub(super) stays: bool,
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
        let language = ContentLanguage::stored(&line.language);
        let numbers: Vec<String> = line.cited_in.iter().map(ToString::to_string).collect();
        let said = SaidView {
            group: groups.get(&line.group_id),
            who: line.who.clone(),
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            excerpt: excerpt(&beginning(&SanitisedHtml::trusting_stored(line.html.clone()))),
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
            stays: false,
        }
    }
}

/// What was typed in vain, and why.
#[derive(Debug, Default)]
pub(super) struct Typing {
    pub(super) form: Option<BlockForm>,
    pub(super) complaints: Complaints,
    /// Somebody else changed the summary meanwhile.
    pub(super) meanwhile: bool,
}

/// What the form is for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    /// A part of the text.
    At(&'a DeskPart),
    /// Something new after the part with this number; 0 for the beginning.
    After(i64),
}

impl EditorView {
    /// The form for a part of the text, or for a new one after another.
    pub(super) fn new(groups: &Groups, desk: &Desk, place: Place<'_>, typing: Typing) -> Self {
        let address = format!("/organise/summaries/{}", desk.summary.slug);
        let language = ContentLanguage::stored(&desk.summary.language);
        let lines = lines(groups, desk, place, &typing);
        let (label, action, cancel, stored) = match place {
            Place::At(part) => {
                let (id, typed) = (part.id.0, BlockForm::of(part));
                let label = Some(part.label.to_string());
                (label, format!("{address}/blocks/{id}"), Some(format!("{address}#b{id}")), typed)
            }
            Place::After(id) => {
                let elsewhere = desk.parts.last().is_some_and(|last| last.id.0 != id);
                (None, format!("{address}/blocks"), elsewhere.then(|| address.clone()), BlockForm::default())
            }
        };
        let typed = typing.form.unwrap_or(stored);
        let topics = topics(desk);
        let others = topics.iter().filter(|topic| !topic.chosen);
        Self {
            label,
            action,
            cancel,
            version: desk.summary.version,
            after: if let Place::After(id) = place { Some(id) } else { None },
            heading: typed.kind == BlockKind::Heading.label(),
            lines,
            text: typed.text,
            direction: language.direction().as_str(),
            language: language.as_str().to_owned(),
            numbers: typed.numbers,
            complaints: typing.complaints,
            others: others.map(|topic| Choice { value: format!("{}/1", topic.value), ..topic.clone() }).collect(),
            more: desk.citable.next.map(|no| format!("{}/{no}", desk.citable.topic)),
            topics,
        }
    }
}

impl BlockForm {
    /// The form of a part as stored.
    fn of(part: &DeskPart) -> Self {
        let kind = if part.label.number().is_some() { BlockKind::Paragraph } else { BlockKind::Heading };
        Self { kind: kind.label().to_owned(), text: part.text.clone(), ..Self::default() }
    }
}

fn topics(desk: &Desk) -> Vec<Choice> {
    let choice = |topic: &TopicLine| Choice {
        chosen: topic.slug == desk.citable.topic,
        value: topic.slug.clone(),
        label: topic.title.clone(),
    };
    desk.topics.iter().map(choice).collect()
}

/// What the part cites, then what else is ticked, then this page of what may be cited. What somebody else let it cite
/// meanwhile stays ticked, so that saving again takes nothing of theirs away unseen.
fn lines(groups: &Groups, desk: &Desk, place: Place<'_>, typing: &Typing) -> Vec<CitableView> {
    let stored = if let Place::At(part) = place { part.citations.as_slice() } else { &[] };
    let ticked: Option<Vec<Source>> =
        typing.form.as_ref().map(|typed| typed.cite.iter().filter_map(|value| Source::parse(value)).collect());
    let is_ticked = |source: &Source, otherwise: bool| ticked.as_ref().map_or(otherwise, |list| list.contains(source));
    let is_stored = |source: &Source| stored.iter().any(|cited| cited.source == *source);
    let listed = |source: &Source| desk.citable.lines.iter().any(|line| line.source == *source);
    let of_stored = |cited: &Cited| {
        let ticked = is_ticked(&cited.source, true);
        let stays = typing.meanwhile && !ticked;
        CitableView { stays, ..CitableView::new(groups, cited, ticked || stays) }
    };
    let unlisted = ticked.iter().flatten().filter(|source| !is_stored(source) && !listed(source));
    let further = desk.citable.lines.iter().filter(|line| !is_stored(&line.source));
    let mut lines: Vec<CitableView> = stored.iter().map(of_stored).collect();
    lines.extend(unlisted.map(|source| CitableView::unknown(source, true)));
    lines.extend(further.map(|line| CitableView::new(groups, line, is_ticked(&line.source, false))));
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
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::group;

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
            stays: said,
        }
    }

    pub(in crate::http) fn editor(new: bool) -> EditorView {
        let topic = Choice { value: "a".into(), label: "<b>".into(), chosen: true };
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
