//! Small pictures, drawn on the server: one bar a group, from the side where reading begins.

use serde::Serialize;

use super::super::parts::GroupView;
use crate::text::language::Direction;
use crate::text::words::Words;

/// How wide a picture is, in its own units: about as many as a narrow screen has pixels.
const WIDTH: i64 = 360;
/// How high one bar with the words above it is.
const STEP: i64 = 42;
/// How far below the words a bar begins.
const BELOW: i64 = 20;
/// How thick it is.
const THICK: i64 = 10;

/// A picture with its title and description; its figures stand in the table beside it.
#[derive(Debug, Serialize)]
pub(super) struct Chart {
    id: &'static str,
    title: String,
    description: String,
    width: i64,
    height: i64,
    bars: Vec<BarView>,
    legend: Vec<LegendView>,
}

#[derive(Debug, Serialize)]
struct BarView {
    group: String,
    label: String,
    label_x: i64,
    label_y: i64,
    pieces: Vec<PieceView>,
}

#[derive(Debug, Serialize)]
struct PieceView {
    kind: &'static str,
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

#[derive(Debug, Serialize)]
struct LegendView {
    kind: &'static str,
    words: String,
}

/// A bar of a picture: whose it is, and its pieces from where reading begins.
pub(super) struct Bar {
    pub(super) group: Option<GroupView>,
    pub(super) label: String,
    pub(super) pieces: Vec<(&'static str, i64)>,
}

/// What a picture is about: the key of its words, and the kinds of pieces with theirs.
pub(super) struct About {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    pub(super) legend: &'static [(&'static str, &'static str)],
}

impl Chart {
    /// The bars in one measure; nothing where there is nothing to draw.
    pub(super) fn draw(words: Words, about: &About, mut bars: Vec<Bar>) -> Option<Self> {
        let length = |bar: &Bar| bar.pieces.iter().map(|(_, length)| *length).sum::<i64>();
        let longest = bars.iter().map(length).max().filter(|longest| *longest > 0)?;
        bars.retain(|bar| length(bar) > 0);
        let mirrored = words.0.direction() == Direction::RightToLeft;
        let rows = i64::try_from(bars.len()).unwrap_or_default();
        Some(Self {
            id: about.id,
            title: words.text(about.title),
            description: words.text(about.description),
            width: WIDTH,
            height: rows * STEP,
            bars: bars
                .into_iter()
                .zip(0..)
                .map(|(bar, row)| BarView::new(bar, row * STEP, longest, mirrored))
                .collect(),
            legend: about.legend.iter().map(|(kind, key)| LegendView { kind, words: words.text(key) }).collect(),
        })
    }
}

impl BarView {
    fn new(bar: Bar, top: i64, longest: i64, mirrored: bool) -> Self {
        let (mut before, mut pieces) = (0, Vec::new());
        for (kind, length) in bar.pieces {
            let (from, to) = (before * WIDTH / longest, (before + length) * WIDTH / longest);
            let x = if mirrored { WIDTH - to } else { from };
            pieces.push(PieceView { kind, x, y: top + BELOW, width: to - from, height: THICK });
            before += length;
        }
        Self {
            group: bar.group.map_or_else(|| "other".to_owned(), |group| group.id),
            label: bar.label,
            label_x: if mirrored { WIDTH } else { 0 },
            label_y: top + BELOW - 6,
            pieces,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    const ABOUT: About = About {
        id: "a",
        title: "statistics-outcomes",
        description: "statistics-outcomes-description",
        legend: &[("first", "statistics-at-first")],
    };

    fn drawn(language: Language, pieces: &[&[i64]]) -> Option<Vec<(i64, i64)>> {
        let bar = |lengths: &&[i64]| Bar {
            group: None,
            label: "A".into(),
            pieces: lengths.iter().map(|length| ("first", *length)).collect(),
        };
        let chart = Chart::draw(Words(language), &ABOUT, pieces.iter().map(bar).collect())?;
        Some(chart.bars.iter().flat_map(|bar| bar.pieces.iter().map(|piece| (piece.x, piece.width))).collect())
    }

    #[test]
    fn bars_begin_where_reading_begins_and_the_longest_fills_the_picture() {
        assert_eq!(drawn(Language::English, &[&[6, 3], &[3]]).unwrap(), [(0, 240), (240, 120), (0, 120)]);
        assert_eq!(drawn(Language::Arabic, &[&[6, 3], &[3]]).unwrap(), [(120, 240), (0, 120), (240, 120)]);
    }

    #[test]
    fn nothing_is_no_picture() {
        assert_eq!(drawn(Language::English, &[]), None);
        assert_eq!(drawn(Language::English, &[&[0, 0]]), None);
    }
}
