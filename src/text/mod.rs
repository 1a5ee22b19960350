//! What people type, parsed once and valid ever after.

pub mod difference;
pub mod email_address;
pub mod language;
mod links;
pub mod markdown;
mod prose;
pub mod slug;
pub mod translations;
pub mod web_address;
pub mod words;

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextRefused {
    /// Nothing that can be read was written.
    #[error("nothing was written")]
    Empty,
    /// Too little was written.
    #[error("shorter than {min} characters")]
    TooShort {
        /// The fewest characters.
        min: usize,
    },
    /// Too much was written.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most characters.
        max: usize,
    },
    /// It holds characters that cannot be kept.
    #[error("holds characters that cannot be kept")]
    NotAllowed,
    /// It holds characters outside ASCII where only ASCII works.
    #[error("holds characters outside ASCII")]
    NotAscii,
    /// It does not have the form it should have.
    #[error("not of the expected form")]
    Malformed,
}

impl TextRefused {
    /// The message that tells people, and the number in it.
    pub fn message_key(&self) -> (&'static str, Option<i64>) {
        let number = |limit: usize| i64::try_from(limit).ok();
        match *self {
            Self::Empty => ("refused-empty", None),
            Self::TooShort { min } => ("refused-too-short", number(min)),
            Self::TooLong { max } => ("refused-too-long", number(max)),
            Self::NotAllowed => ("refused-not-allowed", None),
            Self::NotAscii => ("refused-not-ascii", None),
            Self::Malformed => ("refused-malformed", None),
        }
    }
}

macro_rules! one_line {
    ($(#[$meta:meta])* $name:ident: $min:literal..=$max:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The fewest characters.
            pub const MIN: usize = $min;
            /// The most characters.
            pub const MAX: usize = $max;

            /// Reads what was typed: one line, without anything invisible.
            pub fn parse(typed: &str) -> Result<Self, TextRefused> {
                let text = one_line(typed)?;
                within(&text, Self::MIN, Self::MAX)?;
                Ok(Self(text))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

one_line! {
    /// What a topic, a session or a summary is called.
    Title: 3..=300
}

one_line! {
    /// What a person is called.
    Name: 1..=120
}

one_line! {
    /// What an organisation is called.
    OrganisationName: 2..=200
}

one_line! {
    /// What a rule is called.
    RuleTitle: 1..=200
}

one_line! {
    /// One line of plain text: a role, an affiliation, a heading.
    Line: 1..=300
}

/// A few lines of plain text: an address, a note.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Lines(String);

impl Lines {
    /// The most characters.
    pub const MAX: usize = 4_000;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let visible: String = many_lines(typed)?.chars().filter(|&c| !is_invisible(c)).collect();
        let text = visible.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned();
        within(&text, 1, Self::MAX)?;
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What somebody has to say, in Markdown, as written. How it is shown is the renderer's affair.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    /// The most characters; limits in words are each topic's own.
    pub const MAX: usize = 60_000;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let text = many_lines(typed)?.trim_end().to_owned();
        if !text.chars().any(|c| !c.is_whitespace() && !is_invisible(c)) {
            return Err(TextRefused::Empty);
        }
        within(&text, 1, Self::MAX)?;
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many words it has; each Chinese character counts as one.
    pub fn words(&self) -> usize {
        self.0.unicode_words().count()
    }
}

/// Says how much was written, and not what: bodies stay out of the log.
impl fmt::Debug for Body {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Body({} bytes)", self.0.len())
    }
}

/// Why something was decided, in plain text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Reason(String);

impl Reason {
    /// The fewest characters: "No." is no reason.
    pub const MIN: usize = 10;
    /// The most characters.
    pub const MAX: usize = 4_000;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, TextRefused> {
        let visible: String = many_lines(typed)?.chars().filter(|&c| !is_invisible(c)).collect();
        let text = visible.trim().to_owned();
        within(&text, Self::MIN, Self::MAX)?;
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One line without control, zero-width and direction characters, composed, single-spaced.
fn one_line(typed: &str) -> Result<String, TextRefused> {
    if typed.contains('\0') {
        return Err(TextRefused::NotAllowed);
    }
    let visible = typed.chars().filter(|&c| c.is_whitespace() || !is_invisible(c));
    let composed: String = visible.nfc().collect();
    let text = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(char::is_alphanumeric) { Ok(text) } else { Err(TextRefused::Empty) }
}

/// Lines ended by `\n`, with no other control character than the tab: feeds and documents are
/// XML, which has no way to write them.
fn many_lines(typed: &str) -> Result<String, TextRefused> {
    if typed.contains('\0') {
        return Err(TextRefused::NotAllowed);
    }
    let lines = typed.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}'], "\n");
    Ok(lines
        .chars()
        .filter(|&c| matches!(c, '\n' | '\t') || !c.is_control())
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect())
}

fn within(text: &str, min: usize, max: usize) -> Result<(), TextRefused> {
    match text.chars().count() {
        0 => Err(TextRefused::Empty),
        count if count < min => Err(TextRefused::TooShort { min }),
        count if count > max => Err(TextRefused::TooLong { max }),
        _ => Ok(()),
    }
}

/// Turns the reading direction of what follows, for as long as nothing ends it.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Takes no room on the page, and so can hide in a name.
fn is_invisible(c: char) -> bool {
    let fills_nothing = matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    fills_nothing || turns_direction(c) || (c.is_control() && !matches!(c, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_title_loses_what_nobody_sees() {
        let title = Title::parse(" Protecting\u{202e} health\u{200b}care\r\n\tnow\u{7} ").unwrap();
        assert_eq!(title.as_str(), "Protecting healthcare now");
    }

    #[test]
    fn a_name_is_composed_and_keeps_its_script() {
        assert_eq!(Name::parse("Ste\u{301}phane").unwrap().as_str(), "Stéphane");
        assert_eq!(Name::parse("محمد").unwrap().as_str(), "محمد");
    }

    #[test]
    fn a_name_that_looks_empty_is_empty() {
        for blank in ["", " ", "\u{200b}", "\u{3164}", "\u{2800}", "\u{202e}", "...", "\u{e0041}"] {
            assert_eq!(Name::parse(blank), Err(TextRefused::Empty), "{blank:?}");
        }
    }

    #[test]
    fn limits_count_characters_not_bytes() {
        assert!(Title::parse(&"é".repeat(300)).is_ok());
        assert_eq!(Title::parse(&"é".repeat(301)), Err(TextRefused::TooLong { max: 300 }));
        assert_eq!(Title::parse("ab"), Err(TextRefused::TooShort { min: 3 }));
        assert!(OrganisationName::parse("UN").is_ok());
        assert!(Body::parse(&"文".repeat(60_000)).is_ok());
        assert!(Body::parse(&"文".repeat(60_001)).is_err());
    }

    #[test]
    fn a_null_byte_is_refused_everywhere() {
        assert_eq!(Title::parse("Healthcare\0"), Err(TextRefused::NotAllowed));
        assert_eq!(Body::parse("Healthcare\0"), Err(TextRefused::NotAllowed));
        assert_eq!(Reason::parse("Off the topic.\0"), Err(TextRefused::NotAllowed));
    }

    #[test]
    fn a_body_is_kept_as_written_but_for_its_line_ends() {
        let body = Body::parse("    code\r\n\r\nabc\u{202e}def\u{b}next\u{1b}\n\n").unwrap();
        assert_eq!(body.as_str(), "    code\n\nabc\u{202e}def\nnext");
        assert_eq!(Body::parse(" \n\u{200b}\t"), Err(TextRefused::Empty));
    }

    #[test]
    fn words_are_counted_in_every_script() {
        let words = |text: &str| Body::parse(text).unwrap().words();
        assert_eq!(words("States' duty, *under* international law."), 5);
        assert_eq!(words("网络安全"), 4);
        assert_eq!(words("حماية الرعاية الصحية"), 3);
    }

    #[test]
    fn a_reason_says_something() {
        assert_eq!(Reason::parse(" No.  "), Err(TextRefused::TooShort { min: 10 }));
        assert_eq!(Reason::parse(" Names a patient.\r\nRule 4. ").unwrap().as_str(), "Names a patient.\nRule 4.");
    }

    #[test]
    fn bodies_stay_out_of_the_log() {
        assert_eq!(format!("{:?}", Body::parse("secret").unwrap()), "Body(6 bytes)");
    }

    #[test]
    fn every_refusal_has_its_message() {
        let short = TextRefused::TooShort { min: 3 };
        assert_eq!(short.message_key(), ("refused-too-short", Some(3)));
        assert_eq!(TextRefused::Empty.message_key(), ("refused-empty", None));
    }

    proptest! {
        #[test]
        fn what_was_parsed_parses_to_itself(typed in "(\\PC|\\s|[\u{200b}-\u{206f}]){0,40}") {
            if let Ok(title) = Title::parse(&typed) {
                prop_assert!(!title.as_str().chars().any(is_invisible));
                prop_assert_eq!(Title::parse(title.as_str()), Ok(title));
            }
            if let Ok(body) = Body::parse(&typed) {
                prop_assert_eq!(Body::parse(body.as_str()), Ok(body));
            }
        }
    }
}
