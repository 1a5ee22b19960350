//! What readers are told where words were redacted.

use crate::sessions::dates::long_date;
use crate::text::markdown::mark::{Mark, Told};
use crate::text::words::Words;

/// The words for a mark, in a reader's language.
pub fn in_words(words: Words) -> impl Fn(&Mark) -> Told {
    move |mark| {
        let date = long_date(mark.on, words.0);
        let told = match &mark.rule {
            Some(rule) => words.with("redacted-mark", &[("rule", rule.as_str().into()), ("date", date.into())]),
            None => words.with("redacted-mark-without-rule", &[("date", date.into())]),
        };
        Told { words: told, language: words.0.code(), direction: words.0.direction().as_str() }
    }
}
