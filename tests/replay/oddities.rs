//! What was odd about the words themselves.

use std::collections::BTreeSet;

use crate::conversation::{Comment, Mark};

/// From where on two texts are nearly the same.
const ALIKE: f64 = 0.6;

pub(crate) fn report(comments: &[Comment]) {
    let words = |comment: &Comment| comment.text.split_whitespace().count();
    let mut lengths: Vec<usize> = comments.iter().map(words).collect();
    lengths.sort_unstable();
    let (Some(shortest), Some(longest)) = (lengths.first(), lengths.last()) else { return };
    println!("- {shortest} to {longest} words, half of them at most {}", lengths[lengths.len() / 2]);
    let count = |what: fn(&str) -> bool| comments.iter().filter(|comment| what(&comment.text)).count();
    println!(
        "- with a link: {}",
        count(|text| text.contains("http://") || text.contains("https://") || text.contains("www."))
    );
    println!("- of several lines: {}", count(|text| text.trim().contains('\n')));
    println!("- with letters or signs beyond ASCII: {}", count(|text| !text.is_ascii()));
    println!(
        "- with what Markdown takes for a sign: {}",
        count(|text| text.contains(['*', '_', '#', '`', '<', '[', '~', '|']))
    );
    println!(
        "- shouting: {}",
        count(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 10 && text == text.to_uppercase())
    );
    let twice = alike(comments);
    let same = twice.iter().filter(|(_, _, likeness)| *likeness > 0.999).count();
    println!("- pairs that are the same: {same}; that are nearly so: {}", twice.len() - same);
    let apart = |(one, other, _): &&(&Comment, &Comment, f64)| {
        one.mark != other.mark && [one, other].iter().all(|comment| comment.mark != Mark::Never)
    };
    println!("- of those, pairs of which one was accepted and one rejected: {}", twice.iter().filter(apart).count());
}

fn alike(comments: &[Comment]) -> Vec<(&Comment, &Comment, f64)> {
    let grams: Vec<BTreeSet<String>> = comments.iter().map(|comment| trigrams(&comment.text)).collect();
    let mut pairs = Vec::new();
    for (n, one) in grams.iter().enumerate() {
        for (m, other) in grams.iter().enumerate().skip(n + 1) {
            let likeness = one.intersection(other).count() as f64 / one.union(other).count().max(1) as f64;
            if likeness > ALIKE {
                pairs.push((&comments[n], &comments[m], likeness));
            }
        }
    }
    pairs
}

fn trigrams(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    letters.windows(3).map(|three| three.iter().collect()).collect()
}
