//! Whether a text names an organisation: by one of its names, in whole words, whatever their case and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of initials, which count only where they are written in capitals: WHO is somebody, who is not.
const INITIALS: usize = 4;

/// The words of a text, to look for names in.
#[derive(Debug)]
pub struct Named(Vec<Word>);

#[derive(Debug, PartialEq, Eq)]
struct Word {
    /// Without case and accents.
    folded: String,
    /// Whether it was written in capitals.
    capitals: bool,
}

impl Named {
    /// A text as it is read, without its markup.
    pub fn new(text: &str) -> Self {
        Self(words(text))
    }

    /// Whether this name stands in it.
    pub fn has(&self, name: &str) -> bool {
        let wanted = words(name);
        !wanted.is_empty() && self.0.windows(wanted.len()).any(|found| is_name(found, &wanted))
    }
}

fn is_name(found: &[Word], wanted: &[Word]) -> bool {
    let alone = wanted.len() == 1;
    found.iter().zip(wanted).enumerate().all(|(at, (found, wanted))| {
        let initials = alone && wanted.capitals && wanted.folded.chars().count() <= INITIALS;
        let same = found.folded == wanted.folded || (at == 0 && is_prefixed(&found.folded, &wanted.folded));
        same && (!initials || found.capitals)
    })
}

/// Arabic writes "and", "in", "to" and the like as one word with what follows.
fn is_prefixed(found: &str, wanted: &str) -> bool {
    if !wanted.chars().all(is_arabic) {
        return false;
    }
    let after = |prefixes: &[char]| found.strip_prefix(prefixes);
    let conjunction = after(&['و', 'ف']);
    let preposition = |rest: &str| {
        let joined = rest.strip_prefix(['ب', 'ل', 'ك']).is_some_and(|rest| rest == wanted);
        // "To" swallows the first letter of the article.
        joined || rest.strip_prefix('ل').is_some_and(|rest| wanted.strip_prefix('ا') == Some(rest))
    };
    conjunction.is_some_and(|rest| rest == wanted || preposition(rest)) || preposition(found)
}

/// Words of letters and digits. Scripts that write no spaces between words have one for each character, so that a
/// name of several is found in them too.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut written = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_unseen(*c)) {
        if !c.is_alphanumeric() || is_ideograph(c) {
            words.extend(word(&mut written));
        }
        if c.is_alphanumeric() {
            written.push(c);
        }
        if is_ideograph(c) {
            words.extend(word(&mut written));
        }
    }
    words.extend(word(&mut written));
    words
}

fn word(written: &mut String) -> Option<Word> {
    let taken = std::mem::take(written);
    let capitals = taken.chars().any(char::is_uppercase) && !taken.chars().any(char::is_lowercase);
    (!taken.is_empty()).then(|| Word { folded: taken.chars().flat_map(char::to_lowercase).collect(), capitals })
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6ff}')
}

/// Joins or parts letters without being one: the stroke that stretches Arabic words, soft hyphens, joiners.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words_whatever_their_case_and_accents() {
        for (text, name) in [
            ("We thank the EXAMPLE republic for this.", "Example Republic"),
            ("La position de la Republique-d'Exemple est claire.", "République d’Exemple"),
            ("L’Égypte a parlé.", "Egypte"),
            ("In Côte d'Ivoire, too", "COTE D’IVOIRE"),
            ("Позиция Франции", "Франции"),
            ("我们感谢法国的发言。", "法国"),
            ("نشكر فرنسا على بيانها", "فرنسا"),
            ("نقول لفرنسا وفرنسا تعلم", "فرنسا"),
            ("ونشكر للجزائر", "الجزائر"),
            ("Fi\u{301}ction\u{ad}", "Fiction"),
            ("As WHO has said", "WHO"),
        ] {
            assert!(Named::new(text).has(name), "{name} in {text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_no_name() {
        for (text, name) in [
            ("Examples of republics", "Example Republic"),
            ("The republic example", "Example Republic"),
            ("Nigeria has spoken.", "Niger"),
            ("who has spoken of us", "WHO"),
            ("between us", "US"),
            ("法律和国家", "法国"),
            ("المفرنسا", "فرنسا"),
            ("", "Example Republic"),
            ("Anything at all", "..."),
        ] {
            assert!(!Named::new(text).has(name), "{name} in {text}");
        }
    }
}
