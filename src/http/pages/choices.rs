//! Options of a field, one of them chosen.

use serde::Serialize;

use crate::text::language::ContentLanguage;
use crate::text::words::Words;

/// One option of a field.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// The languages that a text may be in.
pub(super) fn languages(words: Words, chosen: &str) -> Vec<Choice> {
    let choice = |known: &ContentLanguage| Choice {
        value: known.as_str().to_owned(),
        label: words.text(&format!("language-{}", known.as_str())),
        chosen: known.as_str() == chosen,
    };
    ContentLanguage::ALL.iter().map(choice).collect()
}
