//! From facts to a letter, in the language of whoever gets it.

use crate::mail::Letter;
use crate::text::language::Language;
use crate::text::words::{Argument, Words};

/// So many characters of a text are quoted.
const QUOTED: usize = 3_000;

/// To whom, in which language, and the address before every link.
pub(super) struct Envelope<'a> {
    pub(super) recipient: &'a str,
    pub(super) language: Language,
    pub(super) base: &'a str,
    /// Where appeals are written to.
    pub(super) contact: &'a str,
}

impl Envelope<'_> {
    /// A link to a page of this site.
    pub(super) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The letter of this name, with its places filled.
    pub(super) fn letter(&self, name: &str, facts: &[(&'static str, String)]) -> Letter {
        let words = Words(self.language);
        let facts: Vec<Argument<'_>> = facts.iter().map(|(place, fact)| (*place, fact.as_str().into())).collect();
        let text = words.with(&format!("letter-{name}-text"), &facts);
        let foot = words.with("letter-foot", &[("base", self.base.into())]);
        Letter {
            recipient: self.recipient.to_owned(),
            language: self.language,
            subject: words.with(&format!("letter-{name}-subject"), &facts),
            text: format!("{text}\n\n-- \n{foot}\n"),
        }
    }
}

/// Somebody's text, marked as such line by line; what is too long ends in an ellipsis.
pub(super) fn quoted(text: &str) -> String {
    let shown: String = text.chars().take(QUOTED).collect();
    let ellipsis = if shown.len() < text.len() { "…" } else { "" };
    format!("{}{ellipsis}", shown.trim_end()).lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::LetterKind;

    const FACTS: &[&str] = &[
        "link",
        "forgot",
        "minutes",
        "topic",
        "reference",
        "number",
        "desk",
        "text",
        "rule",
        "rules",
        "explanation",
        "organisation",
        "account",
        "contact",
    ];

    #[test]
    fn every_kind_of_letter_has_its_words_in_every_language() {
        let facts: Vec<(&'static str, String)> = FACTS.iter().map(|place| (*place, format!("«{place}»"))).collect();
        for language in Language::ALL {
            let envelope =
                Envelope { recipient: "a@b.example", language, base: "https://plenary.example", contact: "" };
            for name in LetterKind::ALL.iter().map(|kind| kind.label()).chain(["changed-since"]) {
                let letter = envelope.letter(name, &facts);
                assert!(!letter.subject.contains("letter-") && !letter.subject.contains('\n'), "{name}");
                assert!(!letter.text.contains("letter-") && !letter.text.contains("{"), "{name}: {}", letter.text);
                assert!(letter.text.contains("https://plenary.example"), "{name}");
            }
        }
    }

    #[test]
    fn a_quoted_text_is_marked_line_by_line_and_has_an_end() {
        assert_eq!(quoted("One.\n\nTwo.\n"), "> One.\n> \n> Two.");
        assert!(quoted(&"é".repeat(4_000)).ends_with("é…"));
    }
}
