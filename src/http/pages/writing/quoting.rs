//! A passage of a contribution as Markdown quotes it, under its number.

use crate::contributions::redaction::mark::in_words;
use crate::text::markdown::{SanitisedHtml, plain, with_marks_told};
use crate::text::words::Words;

/// The passage, where it stands in the text, else the whole text.
pub(in crate::http::pages) fn quoted(words: Words, no: i32, html: &SanitisedHtml, passage: Option<&str>) -> String {
    let text = plain(&with_marks_told(html, in_words(words)));
    let passage =
        passage.map(str::trim).filter(|passage| !passage.is_empty() && squeezed(&text).contains(&squeezed(passage)));
    let head = words.with("quote-head", &[("no", no.into())]);
    let lines = [head.as_str(), ""].into_iter().chain(passage.unwrap_or(&text).lines());
    let quote: Vec<String> = lines.map(|line| format!("> {}", line.trim()).trim_end().to_owned()).collect();
    quote.join("\n") + "\n\n"
}

/// The words with one space between them: a browser breaks lines elsewhere.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Body;
    use crate::text::language::Language;
    use crate::text::markdown::render;

    const WORDS: Words = Words(Language::English);

    fn of(text: &str, passage: Option<&str>) -> String {
        quoted(WORDS, 7, &render(&Body::parse(text).unwrap()), passage)
    }

    #[test]
    fn a_text_is_quoted_under_its_number() {
        assert_eq!(of("One *idea*.\n\nTwo.", None), "> No. 7:\n>\n> One idea.\n>\n> Two.\n\n");
    }

    #[test]
    fn only_what_was_said_is_quoted() {
        assert_eq!(of("One idea.\n\nTwo of them.", Some("Two\n of")), "> No. 7:\n>\n> Two\n> of\n\n");
        assert_eq!(of("One idea.", Some("I agree with you")), "> No. 7:\n>\n> One idea.\n\n");
        assert_eq!(of("One idea.", Some("  ")), "> No. 7:\n>\n> One idea.\n\n");
    }
}
