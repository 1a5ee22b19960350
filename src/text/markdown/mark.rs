//! What stands in a text where words were redacted: a mark in its source, which nobody can make visible by typing it.

use std::borrow::Cow;

use chrono::NaiveDate;

const OPEN: &str = "⟦▒▒▒ ";
const CLOSE: &str = "⟧";

/// Around a mark that was granted, in rendered text. What people write has no tags, so that only the renderer makes it.
const VISIBLE: &str = "<span class=\"redacted\">";
const VISIBLE_END: &str = "</span>";

/// That words were redacted, and when; neither which nor how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// By which rule, where one is named.
    pub rule: Option<String>,
    /// On which day.
    pub on: NaiveDate,
}

/// The words for a mark, in the reader's language.
#[derive(Debug, Clone)]
pub struct Told {
    /// The words.
    pub words: String,
    /// Their language.
    pub language: &'static str,
    /// Its direction.
    pub direction: &'static str,
}

impl Mark {
    /// As it stands in the source of a text.
    pub fn written(&self) -> String {
        match &self.rule {
            Some(rule) => format!("{OPEN}{rule} {}{CLOSE}", self.on),
            None => format!("{OPEN}{}{CLOSE}", self.on),
        }
    }

    /// Takes back what [`Mark::written`] wrote.
    pub fn read(written: &str) -> Option<Self> {
        let inner = written.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
        let (rule, on) = inner.split_once(' ').map_or((None, inner), |(rule, on)| (Some(rule.to_owned()), on));
        Some(Self { rule, on: on.parse().ok()? })
    }

    /// Whether a source may have one.
    pub fn may_stand_in(source: &str) -> bool {
        source.contains(OPEN)
    }
}

/// Rendered text with the marks that were granted made visible; others stay what they are, words.
pub(super) fn made_visible(html: String, granted: &[Mark]) -> String {
    let mut written: Vec<String> = granted.iter().map(Mark::written).collect();
    written.sort_unstable();
    written.dedup();
    written.iter().fold(html, |html, mark| html.replace(mark, &format!("{VISIBLE}{mark}{VISIBLE_END}")))
}

/// Markup with what its marks say in place of them.
pub fn told(html: &str, tell: impl Fn(&Mark) -> Told) -> Cow<'_, str> {
    if !html.contains(VISIBLE) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(VISIBLE) {
        out.push_str(before);
        let (written, behind) = after.split_once(VISIBLE_END).unwrap_or((after, ""));
        match Mark::read(written) {
            Some(mark) => {
                let Told { words, language, direction } = tell(&mark);
                let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                out.push_str(&format!(
                    "<bdi class=\"redacted\" lang=\"{language}\" dir=\"{direction}\"><span aria-hidden=\"true\">▒▒▒</span> {words}</bdi>"
                ));
            }
            None => out.push_str(written),
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Words with the bare sign in place of each mark: for the beginning of a source in a list, where nobody has looked
/// whether it was granted.
pub(super) fn abridged(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let written = after.split_once(CLOSE).map(|(inner, _)| format!("{OPEN}{inner}{CLOSE}"));
        match written.filter(|written| Mark::read(written).is_some()) {
            Some(written) => {
                out.push_str("▒▒▒");
                rest = &after[written.len() - OPEN.len()..];
            }
            None => {
                out.push_str(OPEN);
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::super::{plain, render, render_marked};
    use super::*;
    use crate::text::Body;

    fn mark(rule: Option<&str>) -> Mark {
        Mark { rule: rule.map(str::to_owned), on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap() }
    }

    fn in_words(mark: &Mark) -> Told {
        let words = format!("redacted <{}>", mark.rule.as_deref().unwrap_or("no rule"));
        Told { words, language: "en", direction: "ltr" }
    }

    #[test]
    fn a_list_shows_the_bare_sign_of_a_mark() {
        let source = format!("Of {} and {} ⟦▒▒▒ x⟧ ⟦▒▒▒ ", mark(Some("R5")).written(), mark(None).written());
        assert_eq!(abridged(&source), "Of ▒▒▒ and ▒▒▒ ⟦▒▒▒ x⟧ ⟦▒▒▒ ");
    }

    #[test]
    fn a_mark_is_written_and_read_again() {
        for mark in [mark(Some("R5")), mark(None)] {
            assert_eq!(Mark::read(&mark.written()), Some(mark));
        }
        for other in ["", "⟦▒▒▒ ⟧", "⟦▒▒▒ R5 soon⟧", "⟦▒▒▒ R5 2026-11-22"] {
            assert_eq!(Mark::read(other), None, "{other}");
        }
    }

    #[test]
    fn only_a_mark_that_was_granted_is_visible_as_one() {
        let body = Body::parse(&format!("The *{}* and {}.", mark(Some("R5")).written(), mark(None).written())).unwrap();
        let html = render_marked(&body, &[mark(Some("R5")), mark(Some("R5"))]);
        let shown = told(html.as_str(), in_words);
        assert_eq!(
            shown,
            "<p dir=\"auto\">The <em><bdi class=\"redacted\" lang=\"en\" dir=\"ltr\"><span aria-hidden=\"true\">▒▒▒</span> \
             redacted &lt;R5&gt;</bdi></em> and ⟦▒▒▒ 2026-11-22⟧.</p>\n"
        );
        assert_eq!(plain(&html), "The ⟦▒▒▒ R5 2026-11-22⟧ and ⟦▒▒▒ 2026-11-22⟧.");
        assert_eq!(told(render(&body).as_str(), in_words), render(&body).as_str());
    }

    #[test]
    fn nobody_makes_one_visible_by_typing_it() {
        for typed in [
            "<span class=\"redacted\">⟦▒▒▒ R5 2026-11-22⟧</span>",
            "`<span class=\"redacted\">⟦▒▒▒ R5 2026-11-22⟧</span>`",
            "[a](https://example.org/<span class=\"redacted\">⟦▒▒▒ R5 2026-11-22⟧</span>)",
        ] {
            let html = render(&Body::parse(typed).unwrap());
            assert!(!told(html.as_str(), in_words).contains("<bdi"), "{}", html.as_str());
        }
    }
}
