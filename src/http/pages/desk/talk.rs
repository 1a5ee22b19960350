//! What moderators and the author of a contribution wrote to each other, as the author sees it.

use serde::Serialize;

use super::super::parts::TimeView;
use crate::contributions::post::PostingKey;
use crate::http::form::{ComplaintLine, Complaints};
use crate::moderation::messages::may_answer;
use crate::moderation::queries::messages::Message;
use crate::people::AccountId;
use crate::text::words::Words;

/// The conversation, and the form to answer where it is the author's turn.
#[derive(Debug, Serialize)]
pub(super) struct TalkView {
    said: Vec<SaidView>,
    answer: Option<AnswerView>,
}

#[derive(Debug, Serialize)]
struct SaidView {
    who: String,
    own: bool,
    at: TimeView,
    words: String,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    key: String,
    typed: String,
    complaints: Complaints,
}

/// An answer that was sent in vain.
#[derive(Debug)]
pub(super) struct Unsaid {
    pub(super) typed: String,
    pub(super) key: String,
    pub(super) complaints: Complaints,
}

/// What the page shows of it, with what becomes of an answer that was sent in vain.
pub(super) struct Shown {
    pub(super) view: Option<TalkView>,
    /// What is wrong with the answer, where its form is there.
    pub(super) errors: Vec<ComplaintLine>,
    /// The answer, where its form is not there any more.
    pub(super) in_vain: Option<String>,
}

impl Shown {
    pub(super) fn new(
        words: Words,
        zone: &str,
        messages: Vec<Message>,
        unsaid: Option<Unsaid>,
        reader: AccountId,
    ) -> Self {
        let (typed, listed) = unsaid.as_ref().map(|unsaid| (unsaid.typed.clone(), unsaid.listed(words))).unzip();
        let view = TalkView::new(words, zone, messages, unsaid, reader);
        let (errors, in_vain) = match view.as_ref().is_some_and(|view| view.answer.is_some()) {
            true => (listed.unwrap_or_default(), None),
            false => (Vec::new(), typed.filter(|typed| !typed.trim().is_empty())),
        };
        Self { view, errors, in_vain }
    }
}

impl Unsaid {
    /// The complaints about it, each with the id of its field.
    fn listed(&self, words: Words) -> Vec<ComplaintLine> {
        let lines = self.complaints.listed(words, &[("body", "case-answer")]).into_iter();
        lines.map(|line| ComplaintLine { field: "answer", ..line }).collect()
    }
}

impl TalkView {
    /// Nothing where no moderator has written yet. Which of them wrote is not told, as with decisions; which colleague of
    /// the reader's answered is.
    fn new(
        words: Words,
        zone: &str,
        messages: Vec<Message>,
        unsaid: Option<Unsaid>,
        reader: AccountId,
    ) -> Option<Self> {
        if messages.is_empty() {
            return None;
        }
        let fresh = || AnswerView {
            key: PostingKey::fresh().as_str().to_owned(),
            typed: String::new(),
            complaints: Complaints::default(),
        };
        let again = |Unsaid { typed, key, complaints }| AnswerView { key, typed, complaints };
        let answer = may_answer(&messages).then(|| unsaid.map_or_else(fresh, again));
        let view = |message: Message| SaidView {
            who: match message.by_author {
                false => words.text("case-a-moderator"),
                true if message.written_by == reader => words.text("case-you"),
                true => message.writer,
            },
            own: message.by_author,
            at: TimeView::exact(words, message.written_at, zone),
            words: message.body,
        };
        Some(Self { said: messages.into_iter().map(view).collect(), answer })
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn talk(full: bool) -> TalkView {
        let said = |own| SaidView { who: "x".into(), own, at: time(), words: "<b>".into() };
        TalkView {
            said: vec![said(false), said(true)],
            answer: full.then(|| AnswerView {
                key: "k".into(),
                typed: "<b>".into(),
                complaints: Complaints::default(),
            }),
        }
    }
}
