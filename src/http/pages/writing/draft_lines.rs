//! Drafts that somebody kept in a topic, to go on with one of them.

use serde::Serialize;

use crate::contributions::queries::desk::Unsent;
use crate::http::pages::home::excerpt;
use crate::http::pages::parts::TimeView;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::words::Words;
use crate::topics::Topic;

/// A draft that was kept in this topic.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct DraftLine {
    href: String,
    saved: TimeView,
    beginning: String,
    language: &'static str,
    direction: &'static str,
}

impl DraftLine {
    pub(in crate::http::pages) fn new(words: Words, topic: &Topic, unsent: &Unsent) -> Self {
        let Unsent { contribution, draft, .. } = unsent;
        let language = ContentLanguage::stored(&draft.language);
        let shown = markdown::listed(&draft.body);
        Self {
            href: format!("/topics/{}?draft={}#write", topic.slug, contribution.reference),
            saved: TimeView::exact(words, draft.saved_at, &topic.zone),
            beginning: excerpt(&shown),
            language: language.as_str(),
            direction: language.direction().as_str(),
        }
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;
    use crate::http::pages::parts::samples::time;

    pub(in crate::http) fn drafts() -> Vec<DraftLine> {
        vec![DraftLine {
            href: "/topics/a?draft=b#write".into(),
            saved: time(),
            beginning: "<b>".into(),
            language: "ar",
            direction: "rtl",
        }]
    }
}
