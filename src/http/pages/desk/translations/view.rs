//! What goes with a text in other languages, on the page of its contribution.

use serde::Serialize;

use crate::contributions::receipt::Receipt;
use crate::http::pages::contributions::exhibit::ExhibitView;
use crate::http::pages::parts::LinkView;
use crate::text::language::ContentLanguage;
use crate::text::markdown;
use crate::text::translations::Translation;
use crate::text::words::Words;

/// The translations, and where another is added.
#[derive(Debug, Serialize)]
pub(in crate::http::pages::desk) struct TranslationsView {
    lines: Vec<LineView>,
    /// Whether they are other ones than those sent with the newest text.
    unsent: bool,
    /// Languages that there is none into yet.
    others: Vec<LinkView>,
}

/// One of them.
#[derive(Debug, Serialize)]
struct LineView {
    /// Into which language.
    name: String,
    text: ExhibitView,
    /// Where it is changed.
    href: Option<String>,
    words: usize,
    too_long: bool,
}

impl TranslationsView {
    /// Nothing where there is none and none can be sent any more.
    pub(in crate::http::pages::desk) fn new(words: Words, receipt: &Receipt) -> Option<Self> {
        let Receipt { contribution, topic, latest, may, .. } = receipt;
        let (_, original) = latest.text()?;
        let all = latest.translations();
        let may_change = may.send.is_some();
        let address = |language: ContentLanguage| address(&contribution.reference, language);
        let limit = usize::try_from(topic.word_limit).unwrap_or_default();
        let line = |one: &Translation| LineView {
            name: language_name(words, one.language),
            text: ExhibitView::new(one.language, markdown::render(&one.body)),
            href: may_change.then(|| address(one.language)),
            words: one.body.words(),
            too_long: one.body.words() > limit,
        };
        let is_other = |language: &ContentLanguage| {
            may_change && language.as_str() != original && all.into_language(*language).is_none()
        };
        let link = |language| LinkView { href: address(language), words: language_name(words, language) };
        let view = Self {
            lines: all.all().iter().map(line).collect(),
            unsent: *all != latest.translated,
            others: ContentLanguage::ALL.into_iter().filter(is_other).map(link).collect(),
        };
        (!view.lines.is_empty() || !view.others.is_empty()).then_some(view)
    }
}

/// What a language is called.
pub(in crate::http::pages::desk) fn language_name(words: Words, language: ContentLanguage) -> String {
    words.text(&format!("language-{}", language.as_str()))
}

/// Where the translation of a text into a language is written.
fn address(reference: &str, language: ContentLanguage) -> String {
    format!("/desk/{reference}/translations/{}", language.as_str())
}

#[cfg(test)]
pub(in crate::http::pages::desk) mod samples {
    use super::*;
    use crate::http::pages::contributions::exhibit::samples::exhibit;

    pub(in crate::http) fn translations(full: bool) -> Option<TranslationsView> {
        let line = |may_change: bool| LineView {
            name: "<b>".into(),
            text: exhibit(),
            href: may_change.then(|| "/desk/a/translations/ar".into()),
            words: 2,
            too_long: may_change,
        };
        full.then(|| TranslationsView {
            lines: vec![line(true), line(false)],
            unsent: true,
            others: vec![LinkView { href: "/desk/a/translations/fr".into(), words: "<b>".into() }],
        })
    }
}
