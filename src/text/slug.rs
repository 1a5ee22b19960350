//! The readable part of an address: `protecting-healthcare`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::TextRefused;

/// Words that addresses need for themselves, as in `/organise/topics/new`: nothing is called that.
const RESERVED: [&str; 1] = ["new"];

/// Lower-case words of ASCII letters and digits, joined by single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The most characters.
    pub const MAX: usize = 80;

    /// Reads a slug as it stands in an address.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if typed.is_empty() {
            Err(TextRefused::Empty)
        } else if typed.len() > Self::MAX {
            Err(TextRefused::TooLong { max: Self::MAX })
        } else if typed.split('-').all(is_word) {
            Ok(Self(typed.to_owned()))
        } else {
            Err(TextRefused::Malformed)
        }
    }

    /// Makes one of a title in Latin letters; of any other title `otherwise`, the word for the
    /// kind of thing it names.
    pub fn from_title(title: &str, otherwise: &str) -> Self {
        let has_letter = |slug: &String| slug.bytes().any(|b| b.is_ascii_lowercase());
        let slug =
            Some(hyphenated(title)).filter(has_letter).or_else(|| Some(hyphenated(otherwise)).filter(has_letter));
        Self(slug.unwrap_or_else(|| "untitled".to_owned()))
    }

    /// The same with a number at its end, for when it is taken.
    pub fn numbered(&self, number: u32) -> Self {
        let ending = format!("-{number}");
        let room = Self::MAX - ending.len();
        let start = self.0.get(..room).unwrap_or(&self.0).trim_end_matches('-');
        Self(format!("{start}{ending}"))
    }

    /// Stores something under the slug, or under the first of its variants that is free; says which. `store`
    /// answers `None` where a slug is taken, so that two at once do not get the same one.
    pub fn take<T, E>(&self, mut store: impl FnMut(&Self) -> Result<Option<T>, E>) -> Result<(Self, T), E> {
        let mut variants = self.variants();
        loop {
            let slug = variants.next().unwrap_or_else(|| self.clone());
            if let Some(stored) = store(&slug)? {
                return Ok((slug, stored));
            }
        }
    }

    /// The slug, then the same numbered from 2 on; none that is reserved.
    fn variants(&self) -> impl Iterator<Item = Self> + '_ {
        let numbered = (2..).map(|number| self.numbered(number));
        std::iter::once(self.clone()).chain(numbered).filter(|slug| !RESERVED.contains(&slug.as_str()))
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As many whole words as fit.
fn hyphenated(title: &str) -> String {
    let plain: String = title
        .nfkd()
        .filter(|&c| !is_combining_mark(c) && !matches!(c, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .map(spelled_in_ascii)
        .collect::<Vec<_>>()
        .concat();
    let mut slug = String::new();
    for word in plain.split('-').filter(|word| !word.is_empty()) {
        if slug.is_empty() {
            slug.push_str(&word[..word.len().min(Slug::MAX)]);
        } else if slug.len() + 1 + word.len() <= Slug::MAX {
            slug.push('-');
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

/// Letters that do not decompose are spelled out; whatever is no letter separates words.
fn spelled_in_ascii(c: char) -> String {
    match c {
        'ß' => "ss".to_owned(),
        'æ' => "ae".to_owned(),
        'œ' => "oe".to_owned(),
        'þ' => "th".to_owned(),
        'ø' => "o".to_owned(),
        'ł' => "l".to_owned(),
        'đ' | 'ð' => "d".to_owned(),
        'ħ' => "h".to_owned(),
        'ı' => "i".to_owned(),
        'ŋ' => "n".to_owned(),
        'ŧ' => "t".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_string(),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_becomes_readable() {
        for (title, slug) in [
            (
                "Protecting Healthcare Against Cyberattacks – Opportunities for State Action",
                "protecting-healthcare-against-cyberattacks-opportunities-for-state-action",
            ),
            ("States’ duties: What’s next?", "states-duties-whats-next"),
            ("Sécurité  des œuvres, Straße & Łódź", "securite-des-oeuvres-strasse-lodz"),
            ("OEWG 2021–2025", "oewg-2021-2025"),
            ("ﬁne １２", "fine-12"),
        ] {
            assert_eq!(Slug::from_title(title, "topic").as_str(), slug);
        }
    }

    #[test]
    fn a_title_without_latin_letters_takes_the_callers_word() {
        assert_eq!(Slug::from_title("حماية الرعاية الصحية 2021", "topic").as_str(), "topic");
        assert_eq!(Slug::from_title("网络安全", "…").as_str(), "untitled");
    }

    #[test]
    fn a_slug_that_is_taken_is_numbered() {
        let variants: Vec<String> =
            Slug::from_title("OEWG", "topic").variants().take(3).map(|slug| slug.as_str().to_owned()).collect();
        assert_eq!(variants, ["oewg", "oewg-2", "oewg-3"]);
        let first_free = |wanted: &str, taken: &[&str]| {
            let slug = Slug::from_title(wanted, "topic");
            slug.take(|slug| Ok::<_, ()>((!taken.contains(&slug.as_str())).then_some(()))).unwrap().0.0
        };
        assert_eq!(first_free("OEWG", &["oewg", "oewg-2"]), "oewg-3");
        assert_eq!(first_free("New", &[]), "new-2");
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        let slug = Slug::from_title(&"international ".repeat(20), "topic");
        assert_eq!(slug.as_str().len(), 69);
        assert_eq!(slug.numbered(2).as_str().len(), 71);
        assert!(Slug::parse(Slug::from_title(&"x".repeat(200), "topic").numbered(u32::MAX).as_str()).is_ok());
    }

    #[test]
    fn only_lower_case_words_with_single_hyphens_are_slugs() {
        assert!(Slug::parse("a-1-b").is_ok());
        for typed in ["A", "-a", "a-", "a--b", "a_b", "é", "a b", "a/b"] {
            assert_eq!(Slug::parse(typed), Err(TextRefused::Malformed), "{typed}");
        }
        assert_eq!(Slug::parse(""), Err(TextRefused::Empty));
    }

    proptest! {
        #[test]
        fn whatever_the_title_the_slug_is_one(title in ".{0,120}", number in any::<u32>()) {
            let slug = Slug::from_title(&title, "topic");
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            prop_assert!(Slug::parse(slug.numbered(number).as_str()).is_ok());
        }
    }
}
