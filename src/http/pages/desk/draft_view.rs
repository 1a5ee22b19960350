//! A draft in the name of an organisation, as those who speak for it see it in a list.

use serde::Serialize;

use super::super::home::excerpt;
use super::super::parts::TimeView;
use crate::contributions::ClearanceState;
use crate::contributions::queries::shared::SharedDraft;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::words::Words;

/// A draft that everybody who speaks for the organisation may go on with.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DraftView {
    href: String,
    topic: String,
    written_by: String,
    at: TimeView,
    /// Key of how far its clearance has come.
    clearance: Option<&'static str>,
    no: Option<i32>,
    excerpt: String,
    language: &'static str,
    direction: &'static str,
}

impl DraftView {
    pub(super) fn new(words: Words, draft: SharedDraft) -> Self {
        let (topic, zone) = draft.topic;
        let (beginning, language) = draft.beginning;
        let language = ContentLanguage::stored(&language);
        let shown = markdown::listed(&beginning);
        Self {
            href: format!("/desk/{}", draft.contribution.reference),
            topic,
            written_by: draft.written_by,
            at: TimeView::exact(words, draft.saved_at, &zone),
            clearance: draft.clearance.map(|state| match state {
                ClearanceState::Asked => "clearance-asked",
                ClearanceState::Given => "clearance-given",
                _ => "clearance-sent-back",
            }),
            no: draft.contribution.no,
            excerpt: excerpt(&shown),
            language: language.as_str(),
            direction: language.direction().as_str(),
        }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::super::super::parts::samples::time;
    use super::*;

    pub(in crate::http) fn drafts() -> Vec<DraftView> {
        vec![draft(true), draft(false)]
    }

    fn draft(full: bool) -> DraftView {
        DraftView {
            href: "/desk/a".into(),
            topic: "<b>".into(),
            written_by: "<b>".into(),
            at: time(),
            clearance: full.then_some("clearance-asked"),
            no: full.then_some(3),
            excerpt: if full { "<b>".into() } else { String::new() },
            language: "ar",
            direction: "rtl",
        }
    }
}
