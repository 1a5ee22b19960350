//! What stands above everything that is about a topic: its question, and until when it is open.

use serde::Serialize;

use crate::http::frame::Frame;
use crate::http::pages::parts::{TimeView, closing};
use crate::text::markdown::SanitisedHtml;
use crate::topics::Topic;

/// What stands above the thread.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct TopicView {
    pub(in crate::http::pages) title: String,
    pub(in crate::http::pages) address: String,
    pub(in crate::http::pages) question: String,
    pub(in crate::http::pages) introduction: SanitisedHtml,
    pub(in crate::http::pages) open: bool,
    pub(in crate::http::pages) not_yet: bool,
    pub(in crate::http::pages) closing: String,
    pub(in crate::http::pages) opens_at: TimeView,
    pub(in crate::http::pages) closes_at: TimeView,
    pub(in crate::http::pages) published: i32,
}

impl TopicView {
    pub(in crate::http::pages) fn new(frame: &Frame, topic: &Topic, published: i32) -> Self {
        Self {
            title: topic.title.clone(),
            address: format!("/topics/{}", topic.slug),
            question: topic.question.clone(),
            introduction: SanitisedHtml::trusting_stored(topic.introduction_html.clone()),
            open: topic.is_open(frame.now),
            not_yet: frame.now < topic.opens_at,
            closing: closing(frame.words, frame.now, topic.closes_at),
            opens_at: TimeView::deadline(frame.words, topic.opens_at, &topic.zone),
            closes_at: TimeView::deadline(frame.words, topic.closes_at, &topic.zone),
            published,
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn topic(open: bool) -> TopicView {
        TopicView {
            title: "A <b>".into(),
            address: "/topics/a".into(),
            question: "Why?".into(),
            introduction: SanitisedHtml::trusting_stored("<p>Hm</p>".into()),
            open,
            not_yet: !open,
            closing: "in 3 days".into(),
            opens_at: time(),
            closes_at: time(),
            published: 3,
        }
    }
}
