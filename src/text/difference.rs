//! What changed between two texts, word by word.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices_deadline};
use unicode_segmentation::UnicodeSegmentation;

use super::{Body, turns_direction};

/// After this time whatever is not yet compared counts as rewritten.
const PATIENCE: Duration = Duration::from_millis(120);

/// A run of text that was kept, put in or taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Stands in both texts.
    Same(String),
    /// Stands in the new text only.
    Added(String),
    /// Stands in the old text only.
    Removed(String),
}

impl Piece {
    /// The words.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Same(text) | Self::Added(text) | Self::Removed(text) => text,
        }
    }

    /// The words with every character that turns the reading direction spelled out, so that
    /// whoever compares sees what the reader would not.
    pub fn shown(&self) -> String {
        let spell = |c: char| match turns_direction(c) {
            true => format!("⟦U+{:04X}⟧", u32::from(c)),
            false => c.to_string(),
        };
        self.as_str().chars().map(spell).collect()
    }
}

/// Compares two bodies. The pieces read in order: without the added ones they are the old
/// text, without the removed ones the new.
pub fn difference(old: &Body, new: &Body) -> Vec<Piece> {
    // Words become numbers, so that one comparison costs the same however long they are.
    let mut numbers = HashMap::new();
    let (old_words, old_numbers) = numbered(old.as_str(), &mut numbers);
    let (new_words, new_numbers) = numbered(new.as_str(), &mut numbers);
    let deadline = Some(Instant::now() + PATIENCE);
    let steps = capture_diff_slices_deadline(Algorithm::Myers, &old_numbers, &new_numbers, deadline);
    steps.iter().flat_map(|step| pieces(step, &old_words, &new_words)).collect()
}

fn numbered<'t>(text: &'t str, numbers: &mut HashMap<&'t str, usize>) -> (Vec<&'t str>, Vec<usize>) {
    let words: Vec<&str> = text.split_word_bounds().collect();
    let number = |word: &&'t str| {
        let next = numbers.len();
        *numbers.entry(word).or_insert(next)
    };
    let as_numbers = words.iter().map(number).collect();
    (words, as_numbers)
}

fn pieces(step: &DiffOp, old: &[&str], new: &[&str]) -> Vec<Piece> {
    step.iter_slices(old, new)
        .map(|(tag, words)| match tag {
            ChangeTag::Equal => Piece::Same(words.concat()),
            ChangeTag::Insert => Piece::Added(words.concat()),
            ChangeTag::Delete => Piece::Removed(words.concat()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn between(old: &str, new: &str) -> Vec<Piece> {
        difference(&Body::parse(old).unwrap(), &Body::parse(new).unwrap())
    }

    #[test]
    fn a_changed_word_is_one_change() {
        assert_eq!(
            between("States should protect hospitals.", "States must protect hospitals."),
            vec![
                Piece::Same("States ".into()),
                Piece::Removed("should".into()),
                Piece::Added("must".into()),
                Piece::Same(" protect hospitals.".into()),
            ]
        );
    }

    #[test]
    fn equal_texts_are_one_piece() {
        assert_eq!(between("Same.", "Same."), vec![Piece::Same("Same.".into())]);
    }

    #[test]
    fn a_hidden_turn_of_direction_is_shown() {
        let pieces = between("abc", "abc \u{202e}def");
        let shown: String = pieces.iter().map(Piece::shown).collect();
        assert_eq!(shown, "abc ⟦U+202E⟧def");
    }

    #[test]
    fn the_longest_texts_are_compared() {
        let alternating = |a: &str, b: &str| [a, b].repeat(15_000).join(" ");
        let counting = |from: usize| (from..from + 10_000).map(|n| format!("{n} ")).collect::<String>();
        for (old, new) in [
            (alternating("a", "b"), alternating("c", "a")),
            (alternating("a", "b"), alternating("b", "b")),
            (counting(10_000), counting(20_000)),
            (counting(10_000), counting(10_001)),
            ("a".repeat(60_000), "a".repeat(59_999)),
            ("文".repeat(30_000) + &"字".repeat(30_000), "字文".repeat(30_000)),
        ] {
            let pieces = between(&old, &new);
            let side = |without: fn(&Piece) -> bool| -> String {
                pieces.iter().filter(|piece| !without(piece)).map(Piece::as_str).collect()
            };
            assert!(side(|piece| matches!(piece, Piece::Added(_))) == Body::parse(&old).unwrap().as_str());
            assert!(side(|piece| matches!(piece, Piece::Removed(_))) == Body::parse(&new).unwrap().as_str());
        }
    }

    proptest! {
        #[test]
        fn the_pieces_hold_both_texts(old in "([ab文\\n ]|\\PC){1,60}", new in "([ab文\\n ]|\\PC){1,60}") {
            let (Ok(old), Ok(new)) = (Body::parse(&old), Body::parse(&new)) else { return Ok(()) };
            let pieces = difference(&old, &new);
            let without = |left_out: fn(&Piece) -> bool| -> String {
                pieces.iter().filter(|piece| !left_out(piece)).map(Piece::as_str).collect()
            };
            prop_assert_eq!(without(|piece| matches!(piece, Piece::Added(_))), old.as_str());
            prop_assert_eq!(without(|piece| matches!(piece, Piece::Removed(_))), new.as_str());
        }
    }
}
