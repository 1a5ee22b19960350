//! Which texts are nearly the same: fingerprints to find them among many, and an exact share of words to say so.
//!
//! Three words in a row are hashed (in scripts without spaces that is three characters); the smallest of many such
//! hashes are likely to be the same where most of the words are (MinHash), and bands of them find those texts by an
//! index. What is found is compared word by word before anybody is told.

use std::collections::HashSet;

use unicode_segmentation::UnicodeSegmentation;

/// Words in a row that are taken together.
const ROW: usize = 3;
/// Texts of fewer words are like each other by chance.
const FEWEST_WORDS: usize = 12;
/// Two texts that have two thirds of their rows in common share a band in 98 of 100 cases, two that have a tenth of
/// them in one of 80.
const BANDS: u64 = 12;
const HASHES_IN_BAND: u64 = 3;

/// What an index finds this text by; nothing for a short one.
pub fn bands(text: &str) -> Vec<i64> {
    let rows = rows(&words(text));
    if rows.len() + ROW <= FEWEST_WORDS {
        return Vec::new();
    }
    let smallest = |number: u64| rows.iter().map(|row| mixed(row ^ mixed(number + 1))).min().unwrap_or_default();
    let band = |band: u64| {
        (0..HASHES_IN_BAND).fold(mixed(band), |sum, nth| mixed(sum ^ smallest(band * HASHES_IN_BAND + nth)))
    };
    (0..BANDS).map(|number| i64::from_ne_bytes(band(number).to_ne_bytes())).collect()
}

/// How many of a hundred words of `text` stand in `other` in the same order, three or more in a row.
pub fn share(text: &str, other: &str) -> u8 {
    let (own, there) = (words(text), rows(&words(other)).into_iter().collect::<HashSet<u64>>());
    let mut common = vec![false; own.len()];
    for (at, row) in rows(&own).iter().enumerate() {
        if there.contains(row) {
            common[at..at + ROW].fill(true);
        }
    }
    let shared = common.iter().filter(|common| **common).count();
    u8::try_from(shared * 100 / own.len().max(1)).unwrap_or(100)
}

fn words(text: &str) -> Vec<u64> {
    text.unicode_words().map(|word| hash(word.to_lowercase().bytes())).collect()
}

fn rows(words: &[u64]) -> Vec<u64> {
    words.windows(ROW).map(|row| row.iter().fold(0, |sum, word| mixed(sum ^ word))).collect()
}

/// FNV-1a: the same in every version of the program, because bands are stored.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The last step of SplitMix64: every bit depends on every other.
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Hospitals need one point of contact in every State, known beforehand, that answers at night and \
        on holidays, because an attack does not wait for office hours and a ward cannot either.";

    fn in_common(one: &str, other: &str) -> usize {
        let there = bands(other);
        bands(one).iter().filter(|band| there.contains(band)).count()
    }

    #[test]
    fn the_same_words_are_found_and_shared_whatever_stands_around_them() {
        let again = format!("Dear all. {TEXT} Thank you!");
        assert_eq!((share(TEXT, TEXT), share(TEXT, &again)), (100, 100));
        assert!(share(&again, TEXT) > 80, "{}", share(&again, TEXT));
        assert!(in_common(TEXT, &again) > 0);
        assert_eq!(in_common(TEXT, &TEXT.to_uppercase()), 12, "capitals change nothing");
    }

    #[test]
    fn another_text_is_not_found() {
        let other = "Vendors would report weaknesses sooner if somebody in charge promised in writing that reporting \
            has no legal consequences and that nothing is published before a remedy is there.";
        assert_eq!((in_common(TEXT, other), share(TEXT, other)), (0, 0));
    }

    #[test]
    fn scripts_without_spaces_are_compared_too() {
        let text = "每个国家都应当为医院设立一个事先公布的联络点，夜间和节假日也能答复。";
        let again = text.replace("夜间", "周末");
        assert!(in_common(text, &again) > 0);
        assert!((70..100).contains(&share(text, &again)), "{}", share(text, &again));
    }

    #[test]
    fn short_texts_are_like_each_other_by_chance() {
        assert!(bands("I agree with the previous speaker.").is_empty());
        assert!(bands("").is_empty());
        assert_eq!(share("", "x"), 0);
        assert_eq!(share("one two", "one two"), 0, "too short to say");
    }
}
