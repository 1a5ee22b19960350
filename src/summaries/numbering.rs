//! Numbers of paragraphs and letters of headings, counted through the whole text.

use super::BlockKind;

/// What stands in front of a heading or a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Of a heading.
    Letter(String),
    /// Of a paragraph.
    Number(usize),
}

impl Label {
    /// The number, of a paragraph.
    pub fn number(&self) -> Option<usize> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Letter(_) => None,
        }
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Letter(letter) => out.write_str(letter),
            Self::Number(number) => write!(out, "{number}"),
        }
    }
}

/// The labels of blocks in the order of the text. Paragraphs count on from heading to heading.
pub fn labels(kinds: impl IntoIterator<Item = BlockKind>) -> Vec<Label> {
    let (mut headings, mut paragraphs) = (0, 0);
    kinds
        .into_iter()
        .map(|kind| match kind {
            BlockKind::Heading => {
                headings += 1;
                Label::Letter(letters(headings))
            }
            BlockKind::Paragraph => {
                paragraphs += 1;
                Label::Number(paragraphs)
            }
        })
        .collect()
}

/// A, B … Z, AA, AB …
fn letters(mut number: usize) -> String {
    let mut found = Vec::new();
    while number > 0 {
        number -= 1;
        found.push(char::from(b'A' + u8::try_from(number % 26).unwrap_or(0)));
        number /= 26;
    }
    found.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_count_on_through_the_whole_text() {
        use BlockKind::{Heading, Paragraph};
        let shown: Vec<String> = labels([Paragraph, Heading, Paragraph, Paragraph, Heading, Heading, Paragraph])
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(shown, ["1", "A", "2", "3", "B", "C", "4"]);
        assert!(labels([]).is_empty());
    }

    #[test]
    fn letters_go_on_after_the_last_one() {
        assert_eq!([1, 26, 27, 52, 53, 702, 703].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
