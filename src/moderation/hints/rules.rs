//! What one text alone shows. Pure: whoever calls has read what is needed.

use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

use super::HintKind;
use crate::contributions::ContributionId;

/// So many links are usual.
const USUAL_LINKS: usize = 3;
/// Shorter words in capitals are abbreviations.
const LONG_WORD: usize = 5;
/// So many long words in capitals are no names any more.
const LOUD_WORDS: usize = 5;
/// And of a hundred long words, so many.
const LOUD_SHARE: usize = 30;

/// Something that was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noticed {
    /// So many of a hundred of its words stand in another contribution.
    NearDuplicate {
        /// How many of a hundred.
        share: u8,
        /// In which.
        of: ContributionId,
    },
    /// So many others sent nearly the same.
    Campaign {
        /// Texts, this one included.
        texts: usize,
        /// Their authors.
        authors: usize,
    },
    /// It has so many links.
    Links(usize),
    /// Its author never sent anything before.
    FirstContribution,
    /// So many of a hundred long words are in capitals.
    Shouting(usize),
    /// It has these words, as the list of the process has them.
    WatchedWords(Vec<String>),
}

impl Noticed {
    /// Its kind.
    pub fn kind(&self) -> HintKind {
        match self {
            Self::NearDuplicate { .. } => HintKind::NearDuplicate,
            Self::Campaign { .. } => HintKind::Campaign,
            Self::Links(_) => HintKind::Links,
            Self::FirstContribution => HintKind::FirstContribution,
            Self::Shouting(_) => HintKind::Shouting,
            Self::WatchedWords(_) => HintKind::WatchedWords,
        }
    }

    /// Why, as it is stored.
    pub fn detail(&self) -> Value {
        match self {
            Self::NearDuplicate { share, of } => json!({ "share": share, "of": of.0 }),
            Self::Campaign { texts, authors } => json!({ "texts": texts, "authors": authors }),
            Self::Links(count) => json!({ "count": count }),
            Self::FirstContribution => json!({}),
            Self::Shouting(share) => json!({ "share": share }),
            Self::WatchedWords(words) => json!({ "words": words }),
        }
    }
}

/// A text to look at.
#[derive(Debug)]
pub struct Seen<'a> {
    /// As written.
    pub body: &'a str,
    /// As rendered.
    pub html: &'a str,
    /// Whether its author never sent anything before.
    pub is_first: bool,
    /// The words that its process watches for.
    pub watched: &'a [String],
}

/// What the text alone shows.
pub fn notice(text: &Seen<'_>) -> Vec<Noticed> {
    let links = Some(text.html.matches("<a ").count()).filter(|links| *links > USUAL_LINKS);
    let watched = Some(watched(text.body, text.watched)).filter(|words| !words.is_empty());
    let all = [
        text.is_first.then_some(Noticed::FirstContribution),
        links.map(Noticed::Links),
        loud(text.body).map(Noticed::Shouting),
        watched.map(Noticed::WatchedWords),
    ];
    all.into_iter().flatten().collect()
}

/// How many of a hundred long words are in capitals, if that is remarkable.
fn loud(text: &str) -> Option<usize> {
    // Scripts without capitals have no long word that counts.
    let cased = |word: &&str| word.chars().any(|letter| letter.is_uppercase() || letter.is_lowercase());
    let long: Vec<&str> = text.unicode_words().filter(|word| word.chars().count() >= LONG_WORD).filter(cased).collect();
    let loud = long.iter().filter(|word| !word.chars().any(char::is_lowercase)).count();
    let share = loud * 100 / long.len().max(1);
    (loud >= LOUD_WORDS && share >= LOUD_SHARE).then_some(share)
}

/// Those of the list that stand in the text: whole words, several in a row; an asterisk stands for any ending.
fn watched(text: &str, list: &[String]) -> Vec<String> {
    let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
    let stands = |wanted: &&String| {
        let open = wanted.trim_end().ends_with('*');
        let wanted: Vec<String> = wanted.unicode_words().map(str::to_lowercase).collect();
        let Some((last, before)) = wanted.split_last() else { return false };
        words.windows(wanted.len()).any(|row| {
            let end = &row[row.len() - 1];
            row[..row.len() - 1] == *before && (end == last || open && end.starts_with(last.as_str()))
        })
    };
    list.iter().filter(stands).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noticed(body: &str, html: &str, watched: &[&str]) -> Vec<Noticed> {
        let watched: Vec<String> = watched.iter().map(|word| (*word).to_owned()).collect();
        notice(&Seen { body, html, is_first: false, watched: &watched })
    }

    #[test]
    fn an_ordinary_text_shows_nothing() {
        let body = "The OEWG, UNIDIR and the CERTs of ASEAN and the OSCE agree: see the report of UNODA and UNESCO.";
        assert!(noticed(body, "<p><a href=\"x\">x</a></p>", &["fool"]).is_empty());
        assert!(noticed("ПРОШУ вас.", "", &[]).is_empty());
        assert!(noticed("网络安全网络安全", "", &[]).is_empty());
    }

    #[test]
    fn shouting_is_many_long_words_in_capitals_in_any_script() {
        let found = noticed("NOBODY EVER LISTENS WHENEVER SOMEBODY SPEAKS about hospitals.", "", &[]);
        assert_eq!(found, [Noticed::Shouting(71)]);
        assert_eq!(noticed("НИКТО НИКОГДА НИЧЕГО НЕ СЛУШАЕТ, ХВАТИТ МОЛЧАТЬ!", "", &[]).len(), 1);
    }

    #[test]
    fn many_links_are_counted() {
        let html = "<a href=\"1\">1</a>".repeat(4);
        assert_eq!(noticed("x", &html, &[]), [Noticed::Links(4)]);
    }

    #[test]
    fn watched_words_are_whole_words_or_beginnings() {
        let body = "Such FOOLISH talk, by a snake-oil salesman.";
        let found = |words: &[&str]| match noticed(body, "", words).pop() {
            Some(Noticed::WatchedWords(words)) => words,
            _ => Vec::new(),
        };
        assert_eq!(found(&["fool", "oil sales", "talk by"]), ["talk by"]);
        assert_eq!(found(&["fool*", "snake oil sales*", "nothing*", "*", " "]), ["fool*", "snake oil sales*"]);
    }

    #[test]
    fn a_first_contribution_says_so() {
        let text = Seen { body: "x", html: "", is_first: true, watched: &[] };
        assert_eq!(notice(&text), [Noticed::FirstContribution]);
    }
}
