//! Courtesy translations under the text that they were made of.

use serde::Serialize;

use crate::http::pages::contributions::difference_view::{PieceView, shown};
use crate::text::difference::as_read;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::translations::{ShownTranslation, ShownTranslations};
use crate::text::words::Words;

/// One of them.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct TranslationView {
    /// Into which language, by whom, and that the original prevails.
    pub(in crate::http::pages) label: String,
    pub(in crate::http::pages) language: &'static str,
    pub(in crate::http::pages) direction: &'static str,
    pub(in crate::http::pages) html: SanitisedHtml,
    /// Whether it shows at first.
    open: bool,
}

impl TranslationView {
    /// All that readers see with a text in the language `original`. One in the language of the page shows at once,
    /// where the text itself is in another; where `unfolded`, all do.
    pub(in crate::http::pages) fn all(
        words: Words,
        original: ContentLanguage,
        all: Option<ShownTranslations>,
        unfolded: bool,
    ) -> Vec<Self> {
        let view = |ShownTranslation { language, html }| Self {
            label: label(words, language),
            language: language.as_str(),
            direction: language.direction().as_str(),
            open: unfolded || (language.as_str() == words.0.code() && original != language),
            html,
        };
        all.unwrap_or_default().0.into_iter().map(view).collect()
    }
}

/// What stands above a translation wherever it is read.
fn label(words: Words, into: ContentLanguage) -> String {
    let name = words.text(&format!("language-{}", into.as_str()));
    words.with("courtesy-translation", &[("language", name.into())])
}

/// What was corrected in the translations of a text.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct CorrectedTranslation {
    label: String,
    language: &'static str,
    direction: &'static str,
    difference: Vec<PieceView>,
}

impl CorrectedTranslation {
    /// Those that read otherwise now, or are there only now or only before.
    pub(in crate::http::pages) fn all(
        words: Words,
        before: Option<ShownTranslations>,
        now: Option<ShownTranslations>,
    ) -> Vec<Self> {
        let (before, now) = (before.unwrap_or_default().0, now.unwrap_or_default().0);
        let html = |all: &[ShownTranslation], language| {
            let known = all.iter().find(|one| one.language == language);
            known.map(|one| one.html.clone()).unwrap_or_default()
        };
        let corrected = |language: ContentLanguage| {
            Some(Self {
                label: label(words, language),
                language: language.as_str(),
                direction: language.direction().as_str(),
                difference: shown(as_read(&html(&before, language), &html(&now, language)))?,
            })
        };
        ContentLanguage::ALL.into_iter().filter_map(corrected).collect()
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn translations() -> Vec<TranslationView> {
        let one = |open| TranslationView {
            label: "<b>".into(),
            language: "ar",
            direction: "rtl",
            html: SanitisedHtml::trusting_stored("<p>x</p>".into()),
            open,
        };
        vec![one(true), one(false)]
    }

    pub(in crate::http) fn corrected() -> Vec<CorrectedTranslation> {
        let difference = crate::http::pages::contributions::difference_view::samples::pieces();
        vec![CorrectedTranslation { label: "<b>".into(), language: "ar", direction: "rtl", difference }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_translation_into_the_language_of_the_page_shows_at_once() {
        let all = |reader: Language, unfolded| {
            let one = |language: Language| ShownTranslation {
                language: language.into(),
                html: SanitisedHtml::trusting_stored("<p>x</p>".into()),
            };
            let both = ShownTranslations(vec![one(Language::Arabic), one(Language::French)]);
            let views = TranslationView::all(Words(reader), Language::English.into(), Some(both), unfolded);
            views.iter().map(|view| (view.language, view.direction, view.open)).collect::<Vec<_>>()
        };
        assert_eq!(all(Language::French, false), [("ar", "rtl", false), ("fr", "ltr", true)]);
        assert_eq!(all(Language::English, false), [("ar", "rtl", false), ("fr", "ltr", false)]);
        assert_eq!(all(Language::Russian, true), [("ar", "rtl", true), ("fr", "ltr", true)]);
    }
}
