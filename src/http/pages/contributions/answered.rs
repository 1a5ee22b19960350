//! What a contribution answers, to read beside it.

use serde::Serialize;

use crate::contributions::published::Published;
use crate::http::pages::parts::NumberView;
use crate::text::language::ContentLanguage;
use crate::text::markdown::SanitisedHtml;
use crate::text::words::Words;

/// The number, who said it, and the text.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct AnsweredView {
    number: NumberView,
    who: String,
    language: String,
    direction: &'static str,
    html: SanitisedHtml,
}

impl AnsweredView {
    /// A contribution of the topic at `address`; `None` for a tombstone.
    pub(in crate::http::pages) fn new(words: Words, address: &str, said: Published) -> Option<Self> {
        let language = ContentLanguage::stored(said.language.as_deref()?);
        Some(Self {
            number: NumberView::new(words, address, said.no),
            who: said.spoken_as?,
            language: language.as_str().to_owned(),
            direction: language.direction().as_str(),
            html: SanitisedHtml::trusting_stored(said.html?),
        })
    }
}

#[cfg(test)]
pub(in crate::http::pages) mod samples {
    use super::*;

    pub(in crate::http) fn answered() -> AnsweredView {
        AnsweredView {
            number: crate::http::pages::parts::samples::number(),
            who: "<b>".into(),
            language: "ar".into(),
            direction: "rtl",
            html: SanitisedHtml::trusting_stored("<p>x</p>".into()),
        }
    }
}
