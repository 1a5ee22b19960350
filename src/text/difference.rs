//! What changed between two texts, word by word.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices_deadline};
use unicode_segmentation::UnicodeSegmentation;

use super::markdown::{SanitisedHtml, with_addresses};
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
    between(old.as_str(), new.as_str())
}

/// Compares two texts as they are read: whatever their authors wrote that nobody sees is left out.
pub fn as_read(old: &SanitisedHtml, new: &SanitisedHtml) -> Vec<Piece> {
    between(&with_addresses(old), &with_addresses(new))
}

fn between(old: &str, new: &str) -> Vec<Piece> {
    // Words become numbers, so that one comparison costs the same however long they are.
    let mut numbers = HashMap::new();
    let (old_words, old_numbers) = numbered(old, &mut numbers);
    let (new_words, new_numbers) = numbered(new, &mut numbers);
    let deadline = Some(Instant::now() + PATIENCE);
    let steps = capture_diff_slices_deadline(Algorithm::Myers, &old_numbers, &new_numbers, deadline);
    joined(steps.iter().flat_map(|step| pieces(step, &old_words, &new_words)))
}

/// Several words replaced one after the other read as one change, not as one each with the space between them kept.
fn joined(pieces: impl Iterator<Item = Piece>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut change = Change::default();
    for piece in pieces {
        match piece {
            Piece::Removed(words) => change.open().removed.push_str(&words),
            Piece::Added(words) => change.open().added.push_str(&words),
            Piece::Same(words) if change.is_replacement() && words.trim_matches(' ').is_empty() => {
                change.gap.push_str(&words);
            }
            Piece::Same(words) => {
                change.end(&mut out);
                out.push(Piece::Same(words));
            }
        }
    }
    change.end(&mut out);
    out.into_iter().fold(Vec::new(), |mut out: Vec<Piece>, piece| {
        match (out.last_mut(), &piece) {
            (Some(Piece::Same(before)), Piece::Same(words)) => before.push_str(words),
            _ => out.push(piece),
        }
        out
    })
}

/// What was taken out and put in at one place.
#[derive(Default)]
struct Change {
    removed: String,
    added: String,
    /// The space behind it, until it is known whether another change follows.
    gap: String,
}

impl Change {
    fn is_replacement(&self) -> bool {
        !self.removed.is_empty() && !self.added.is_empty()
    }

    /// Goes on with the change where only a space came between.
    fn open(&mut self) -> &mut Self {
        let gap = std::mem::take(&mut self.gap);
        self.removed.push_str(&gap);
        self.added.push_str(&gap);
        self
    }

    fn end(&mut self, out: &mut Vec<Piece>) {
        let Self { removed, added, gap } = std::mem::take(self);
        out.extend(
            [Piece::Removed(removed), Piece::Added(added), Piece::Same(gap)]
                .into_iter()
                .filter(|piece| !piece.as_str().is_empty()),
        );
    }
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

    fn changes(old: &str, new: &str) -> Vec<Piece> {
        difference(&Body::parse(old).unwrap(), &Body::parse(new).unwrap())
    }

    #[test]
    fn a_changed_word_is_one_change() {
        assert_eq!(
            changes("States should protect hospitals.", "States must protect hospitals."),
            vec![
                Piece::Same("States ".into()),
                Piece::Removed("should".into()),
                Piece::Added("must".into()),
                Piece::Same(" protect hospitals.".into()),
            ]
        );
    }

    #[test]
    fn words_replaced_one_after_the_other_are_one_change() {
        assert_eq!(
            changes("We may ask them now.", "We must tell everybody now."),
            vec![
                Piece::Same("We ".into()),
                Piece::Removed("may ask them".into()),
                Piece::Added("must tell everybody".into()),
                Piece::Same(" now.".into()),
            ]
        );
        assert_eq!(changes("a b", "a x b").len(), 3, "what is only put in takes no space along");
    }

    #[test]
    fn every_script_is_compared_by_its_own_words() {
        let changed = |old: &str, new: &str| -> Vec<String> {
            let pieces = changes(old, new).into_iter().filter(|piece| !matches!(piece, Piece::Same(_)));
            pieces.map(|piece| piece.as_str().to_owned()).collect()
        };
        assert_eq!(changed("حماية الرعاية الصحية", "حماية المرافق الصحية"), ["الرعاية", "المرافق"]);
        assert_eq!(changed("各国保护医院。", "各国保护诊所。"), ["医院", "诊所"]);
        assert!(!changed("ปกป้องโรงพยาบาล", "ปกป้องโรงเรียน").concat().contains("ปกป้อง"));
        assert_eq!(changed("Защитить больницы.", "Защищать больницы."), ["Защитить", "Защищать"]);
    }

    #[test]
    fn what_nobody_reads_is_not_compared() {
        let html = |text: &str| super::super::markdown::render(&Body::parse(text).unwrap());
        let hidden = html("Read *this*.\n\n[unseen]: https://example.org/never-approved");
        assert_eq!(as_read(&html("Read this."), &hidden), vec![Piece::Same("Read this.".into())]);
        let pieces = as_read(&html("[A](https://example.org/1)"), &html("[A](https://example.org/2)"));
        assert!(pieces.contains(&Piece::Added("2".into())), "{pieces:?}");
    }

    #[test]
    fn equal_texts_are_one_piece() {
        assert_eq!(changes("Same.", "Same."), vec![Piece::Same("Same.".into())]);
    }

    #[test]
    fn a_hidden_turn_of_direction_is_shown() {
        let pieces = changes("abc", "abc \u{202e}def");
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
            let pieces = changes(&old, &new);
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
