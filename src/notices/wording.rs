//! From facts to a letter, in the language of whoever gets it.

use crate::mail::Letter;
use crate::organisations::StakeholderGroup;
use crate::text::language::Language;
use crate::text::words::{Argument, Words};

/// So many characters of a text are quoted.
const QUOTED: usize = 3_000;
/// And so many of one among several.
const EXCERPT: usize = 300;

/// To whom, in which language, and the address before every link.
pub(super) struct Envelope<'a> {
    pub(super) recipient: &'a str,
    pub(super) language: Language,
    pub(super) base: &'a str,
}

impl Envelope<'_> {
    /// A link to a page of this site.
    pub(super) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The letter of this name, with its places filled.
    pub(super) fn letter(&self, name: &str, facts: &[(&'static str, String)]) -> Letter {
        let facts: Vec<Argument<'_>> = facts.iter().map(|(place, fact)| (*place, fact.as_str().into())).collect();
        self.letter_about(name, name, &facts)
    }

    /// The letter with this subject and this text, with their places filled.
    pub(super) fn letter_about(&self, subject: &str, text: &str, facts: &[Argument<'_>]) -> Letter {
        let words = Words(self.language);
        let text = words.with(&format!("letter-{text}-text"), facts);
        let foot = words.with("letter-foot", &[("base", self.base.into())]);
        Letter {
            recipient: self.recipient.to_owned(),
            language: self.language,
            subject: words.with(&format!("letter-{subject}-subject"), facts),
            text: format!("{text}\n\n-- \n{foot}\n"),
            unsubscribe: None,
        }
    }
}

/// What a group is called.
pub(super) fn group_name(words: Words, groups: &[StakeholderGroup], id: &str) -> String {
    let given =
        || groups.iter().find(|group| group.id == id).map_or_else(|| id.to_owned(), |group| group.label.clone());
    words.known(&format!("group-{id}")).unwrap_or_else(given)
}

/// How a text begins, up to the end of a word.
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        None => text.trim_end().to_owned(),
        Some((end, _)) => {
            let whole = text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 2).unwrap_or(end);
            format!("{}…", text[..whole].trim_end())
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
    use crate::mail::{Class, LetterKind};

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
        "count",
        "list",
        "why",
        "all",
        "settings",
        "restriction",
        "facts",
        "outcome",
        "until",
        "name",
        "answer",
        "reply",
        "automation",
        "appeals",
        "reports",
        "appeals_link",
        "reports_link",
        "who",
    ];

    #[test]
    fn every_kind_of_letter_has_its_words_in_every_language() {
        let facts: Vec<(&'static str, String)> = FACTS.iter().map(|place| (*place, format!("«{place}»"))).collect();
        for language in Language::ALL {
            let envelope = Envelope { recipient: "a@b.example", language, base: "https://plenary.example" };
            let text = |kind: &LetterKind| if kind.class() == Class::News { "news" } else { kind.label() };
            let kinds = LetterKind::ALL.iter().map(|kind| (kind.label(), text(kind)));
            for (name, text) in
                kinds.chain([("changed-since", "changed-since"), ("news-one", "news"), ("news-one-corrected", "news")])
            {
                let facts: Vec<Argument<'_>> =
                    facts.iter().map(|(place, fact)| (*place, fact.as_str().into())).collect();
                let letter = envelope.letter_about(name, text, &facts);
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
