//! Words of a text that are to be redacted: found once, and struck out without touching what stands around them.

use std::ops::Range;

use chrono::NaiveDate;

use crate::text::markdown::mark::Mark;
use crate::text::markdown::{plain, render};
use crate::text::{Body, TextRefused};

/// Words as they stand in the source of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(String);

/// Why words cannot be struck out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// What was typed is none.
    #[error(transparent)]
    Typed(#[from] TextRefused),
    /// They do not stand in the text.
    #[error("not in the text")]
    NotThere,
    /// They stand there more than once.
    #[error("in the text {0} times")]
    Several(usize),
    /// Without them what stands around them would read differently.
    #[error("cuts through the form of the text")]
    CutsForm,
    /// Nothing would be left to read.
    #[error("all of the text")]
    Everything,
}

impl Passage {
    /// The most characters.
    pub const MAX: usize = 4_000;

    /// Finds what was typed in a text; between words any space is like any other, because a browser shows line ends
    /// as spaces.
    pub fn find(typed: &str, body: &Body) -> Result<Self, Unfit> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        if words.is_empty() {
            return Err(Unfit::Typed(TextRefused::Empty));
        }
        if typed.chars().count() > Self::MAX {
            return Err(Unfit::Typed(TextRefused::TooLong { max: Self::MAX }));
        }
        let found = occurrences(&words, body.as_str());
        match found.as_slice() {
            [] => Err(Unfit::NotThere),
            [only] => {
                let passage = Self(body.as_str()[only.clone()].to_owned());
                passage.cut(body)?;
                Ok(passage)
            }
            several => Err(Unfit::Several(several.len())),
        }
    }

    /// Takes back what was stored.
    pub fn stored(words: String) -> Self {
        Self(words)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text with this mark in their place.
    pub fn struck_from(&self, body: &Body, mark: &Mark) -> Result<Body, Unfit> {
        self.cut(body)?;
        self.replaced(body, mark)
    }

    fn replaced(&self, body: &Body, mark: &Mark) -> Result<Body, Unfit> {
        let (before, after) = body.as_str().split_once(&self.0).ok_or(Unfit::NotThere)?;
        Ok(Body::parse(&[before, &mark.written(), after].concat())?)
    }

    /// Whether what stands around them stays as it is, and is something.
    fn cut(&self, body: &Body) -> Result<(), Unfit> {
        // No rule has that number, and no day is before all days.
        let mark = Mark { rule: Some("R0".to_owned()), on: NaiveDate::MIN };
        let (before, after) = (render(body), render(&self.replaced(body, &mark)?));
        let mark = mark.written();
        let mut parts = after.as_str().split(&mark);
        let (Some(head), Some(tail), None) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Unfit::CutsForm);
        };
        let whole = before.as_str();
        if head.len() + tail.len() > whole.len() || !whole.starts_with(head) || !whole.ends_with(tail) {
            return Err(Unfit::CutsForm);
        }
        let left = plain(&after).replace(&mark, "");
        if left.chars().any(char::is_alphanumeric) { Ok(()) } else { Err(Unfit::Everything) }
    }
}

/// Where these words stand in a text, one after the other.
fn occurrences(words: &[&str], text: &str) -> Vec<Range<usize>> {
    let begins = text.char_indices().map(|(at, _)| at);
    begins.filter_map(|at| end_of(words, text, at).map(|end| at..end)).collect()
}

fn end_of(words: &[&str], text: &str, from: usize) -> Option<usize> {
    let mut rest = &text[from..];
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            let next = rest.trim_start();
            if next.len() == rest.len() {
                return None;
            }
            rest = next;
        }
        rest = rest.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> Body {
        Body::parse(text).unwrap()
    }

    fn struck(typed: &str, text: &str) -> Result<String, Unfit> {
        let body = body(text);
        let mark = Mark { rule: Some("R5".into()), on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() };
        Passage::find(typed, &body)?.struck_from(&body, &mark).map(|body| body.as_str().to_owned())
    }

    #[test]
    fn words_are_struck_out_and_all_others_stay() {
        assert_eq!(
            struck("Jane Doe", "The patient Jane Doe said so.").unwrap(),
            "The patient ⟦▒▒▒ R5 2026-11-22⟧ said so."
        );
        assert_eq!(
            struck("Jane Doe", "The patient *Jane\nDoe* said.").unwrap(),
            "The patient *⟦▒▒▒ R5 2026-11-22⟧* said."
        );
        assert_eq!(
            struck("*Jane Doe*", "The patient *Jane Doe* said.").unwrap(),
            "The patient ⟦▒▒▒ R5 2026-11-22⟧ said."
        );
        assert_eq!(struck("two", "- one\n- two\n- three").unwrap(), "- one\n- ⟦▒▒▒ R5 2026-11-22⟧\n- three");
        assert_eq!(struck("王医生", "请王医生说明。").unwrap(), "请⟦▒▒▒ R5 2026-11-22⟧说明。");
        assert_eq!(struck("b\r\n\r\nc", "a b\n\nc d").unwrap(), "a ⟦▒▒▒ R5 2026-11-22⟧ d");
    }

    #[test]
    fn they_stand_in_the_text_exactly_once() {
        assert_eq!(struck("John", "Jane said so."), Err(Unfit::NotThere));
        assert_eq!(struck("a b", "a b a b and more"), Err(Unfit::Several(2)));
        assert_eq!(struck(" \n ", "Jane"), Err(Unfit::Typed(TextRefused::Empty)));
        assert_eq!(struck(&"x ".repeat(2_001), "Jane"), Err(Unfit::Typed(TextRefused::TooLong { max: 4_000 })));
    }

    #[test]
    fn nothing_that_holds_the_form_of_the_text_is_cut_through() {
        for (words, text) in [
            ("patient *Jane", "The patient *Jane Doe* said."),
            ("example.org/jane", "See <https://example.org/jane> for more."),
            ("https://example.org/jane", "See [her page](https://example.org/jane)."),
            ("jane", "See https://example.org/jane there."),
            ("hidden", "Read [this].\n\n[this]: https://example.org/hidden"),
            ("```", "```\ncode\n```\nmore `````"),
        ] {
            assert!(
                matches!(struck(words, text), Err(Unfit::CutsForm | Unfit::Several(_))),
                "{text}: {:?}",
                struck(words, text)
            );
        }
    }

    #[test]
    fn something_is_left_to_read() {
        assert_eq!(struck("Jane Doe", "*Jane Doe*."), Err(Unfit::Everything));
    }
}
