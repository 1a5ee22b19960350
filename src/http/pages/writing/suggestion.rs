//! The language that a text seems to be in, where its author chose another: said, never changed.

use serde::Serialize;

use crate::text::Body;
use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// What the text seems to be, and how to say so.
#[derive(Debug, Clone, Serialize)]
pub(in crate::http::pages) struct SuggestionView {
    language: ContentLanguage,
    words: String,
}

impl SuggestionView {
    /// Nothing where the language chosen seems right, or nobody can tell.
    pub(in crate::http::pages) fn new(words: Words, body: &Body, chosen: ContentLanguage) -> Option<Self> {
        let language = ContentLanguage::suggest(body).filter(|seems| *seems != chosen)?;
        let name = words.text(&format!("language-{}", language.as_str()));
        Some(Self { language, words: words.with("suggest-language", &[("language", name.into())]) })
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn suggestion() -> SuggestionView {
        SuggestionView { language: ContentLanguage::OTHER, words: "<b>".into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn a_language_is_suggested_where_another_was_chosen() {
        let body =
            Body::parse("Les États ont le devoir de protéger les droits fondamentaux de leurs citoyens.").unwrap();
        let words = Words(Language::English);
        let seen = SuggestionView::new(words, &body, Language::English.into()).unwrap();
        assert_eq!((seen.language.as_str(), seen.words.contains("French")), ("fr", true));
        assert!(SuggestionView::new(words, &body, Language::French.into()).is_none());
        assert!(SuggestionView::new(words, &Body::parse("OK").unwrap(), Language::French.into()).is_none());
    }
}
