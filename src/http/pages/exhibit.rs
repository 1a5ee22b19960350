//! A text as readers see it: in its own language, read in that language's direction.

use serde::Serialize;

use crate::contributions::Revision;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;

/// A rendered text.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ExhibitView {
    language: &'static str,
    direction: &'static str,
    html: SanitisedHtml,
}

impl ExhibitView {
    /// A text in a language.
    pub(super) fn new(language: ContentLanguage, html: SanitisedHtml) -> Self {
        Self { language: language.as_str(), direction: language.direction().as_str(), html }
    }

    /// A text as it was stored.
    pub(super) fn of(text: &Revision) -> Self {
        Self::new(ContentLanguage::stored(&text.language), SanitisedHtml::trusting_stored(text.html.clone()))
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub(in crate::http) fn exhibit() -> ExhibitView {
        let arabic = crate::text::language::Language::Arabic;
        ExhibitView::new(arabic.into(), SanitisedHtml::trusting_stored("<p>x</p>".into()))
    }
}
