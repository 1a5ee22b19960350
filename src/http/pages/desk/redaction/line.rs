//! A question about words of a contribution, in the lists of those who may answer it for its organisation.

use serde::Serialize;

use crate::contributions::queries::shared::ToAnswer;
use crate::http::pages::parts::TimeView;
use crate::text::words::Words;

/// The question.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages::desk) struct QuestionLine {
    href: String,
    no: Option<i32>,
    topic: String,
    at: TimeView,
}

impl QuestionLine {
    pub(in crate::http::pages::desk) fn new(words: Words, asked: ToAnswer) -> Self {
        let (topic, zone) = asked.topic;
        Self {
            href: format!("/desk/{}#redaction", asked.reference),
            no: asked.no,
            topic,
            at: TimeView::exact(words, asked.asked_at, &zone),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages::desk) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn lines() -> Vec<QuestionLine> {
        let line = |no| QuestionLine { href: "/desk/a#redaction".into(), no, topic: "<b>".into(), at: time() };
        vec![line(Some(7)), line(None)]
    }
}
