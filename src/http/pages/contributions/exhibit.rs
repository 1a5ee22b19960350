//! A text as readers see it: in its own language, read in that language's direction.

use serde::Serialize;

use crate::contributions::Revision;
use crate::http::pages::contributions::translation_view::TranslationView;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::translations::{ShownTranslation, ShownTranslations};
use crate::text::words::Words;

/// A rendered text.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct ExhibitView {
    language: &'static str,
    direction: &'static str,
    html: SanitisedHtml,
    /// What comes with it in other languages, where that is shown.
    translations: Vec<TranslationView>,
}

impl ExhibitView {
    /// A text in a language.
    pub(in crate::http::pages) fn new(language: ContentLanguage, html: SanitisedHtml) -> Self {
        let (language, direction) = (language.as_str(), language.direction().as_str());
        Self { language, direction, html, translations: Vec::new() }
    }

    /// The same with what came with it in other languages, folded or not.
    pub(in crate::http::pages) fn with(self, words: Words, all: Vec<ShownTranslation>, unfolded: bool) -> Self {
        let original = ContentLanguage::stored(self.language);
        let translations = TranslationView::all(words, original, Some(ShownTranslations(all)), unfolded);
        Self { translations, ..self }
    }

    /// A text as it was stored.
    pub(in crate::http::pages) fn of(text: &Revision) -> Self {
        Self::new(ContentLanguage::stored(&text.language), SanitisedHtml::trusting_stored(text.html.clone()))
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn exhibit() -> ExhibitView {
        let arabic = crate::text::language::Language::Arabic;
        let exhibit = ExhibitView::new(arabic.into(), SanitisedHtml::trusting_stored("<p>x</p>".into()));
        ExhibitView {
            translations: crate::http::pages::contributions::translation_view::samples::translations(),
            ..exhibit
        }
    }
}
