//! The table of statistics, and the pictures beside it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::super::parts::{GroupView, Groups, duration};
use super::chart::{About, Bar, Chart};
use crate::http::pages::ledger::line::waited;
use crate::moderation::statistics::count::Figures;
use crate::moderation::statistics::disclose::{Disclosed, Row};
use crate::text::words::Words;

/// What became of contributions, by group and in all, with its pictures.
#[derive(Debug, Serialize)]
pub(super) struct TableView {
    columns: Vec<String>,
    rows: Vec<RowView>,
    /// Whether a figure is left out.
    gaps: bool,
    outcomes: Option<Chart>,
    times: Option<Chart>,
}

#[derive(Debug, Serialize)]
struct RowView {
    group: Option<GroupView>,
    label: String,
    /// Whether it is that of all groups.
    all: bool,
    cells: Vec<CellView>,
}

#[derive(Debug, Serialize)]
struct CellView {
    column: String,
    /// Nothing where it is not told.
    words: Option<String>,
}

/// A line of the table before it is worded.
struct Line {
    group: Option<GroupView>,
    label: String,
    all: bool,
    cells: Vec<Option<String>>,
    /// At first, sent back, declined.
    outcomes: [i64; 3],
    /// The median and the ninetieth percentile, in one unit.
    times: Option<[i64; 2]>,
}

const OUTCOMES: About = About {
    id: "outcomes",
    title: "statistics-outcomes",
    description: "statistics-outcomes-description",
    legend: &[("first", "statistics-at-first"), ("back", "statistics-sent-back"), ("declined", "statistics-declined")],
};

const TIMES: About = About {
    id: "times",
    title: "statistics-times",
    description: "statistics-times-description",
    legend: &[("first", "statistics-median"), ("back", "statistics-ninetieth")],
};

impl TableView {
    /// As everybody may know it.
    pub(super) fn disclosed(words: Words, groups: &Groups, told: &Disclosed) -> Self {
        const COLUMNS: [&str; 8] = [
            "statistics-published",
            "statistics-decided",
            "statistics-at-first",
            "statistics-sent-back",
            "statistics-declined",
            "statistics-withdrawn",
            "statistics-median",
            "statistics-ninetieth",
        ];
        let by_group = told.groups.iter().map(|row| disclosed(words, groups, row, false));
        let lines = by_group.chain([disclosed(words, groups, &told.all, true)]).collect();
        Self::new(words, &COLUMNS, lines)
    }

    /// As staff know it.
    pub(super) fn counted(
        words: Words,
        now: DateTime<Utc>,
        by_group: Vec<(GroupView, Figures)>,
        all: &Figures,
    ) -> Self {
        const COLUMNS: [&str; 10] = [
            "statistics-received",
            "statistics-at-first",
            "statistics-sent-back",
            "statistics-declined",
            "statistics-withdrawn",
            "statistics-waiting",
            "statistics-oldest",
            "statistics-median",
            "statistics-ninetieth",
            "statistics-appeals",
        ];
        let mut lines: Vec<Line> =
            by_group.into_iter().map(|(group, figures)| counted(words, now, Some(group), &figures)).collect();
        lines.push(counted(words, now, None, all));
        Self::new(words, &COLUMNS, lines)
    }

    fn new(words: Words, columns: &[&str], lines: Vec<Line>) -> Self {
        let columns: Vec<String> = columns.iter().map(|key| words.text(key)).collect();
        let bars = |pieces: fn(&Line) -> Vec<(&'static str, i64)>| {
            lines
                .iter()
                .map(|line| Bar { group: line.group.clone(), label: line.label.clone(), pieces: pieces(line) })
                .filter(|bar| !bar.pieces.is_empty())
                .collect::<Vec<_>>()
        };
        let outcomes = bars(|line| ["first", "back", "declined"].into_iter().zip(line.outcomes).collect());
        let times = bars(|line| match line.times {
            Some([median, ninetieth]) => vec![("first", median), ("back", ninetieth - median)],
            None => Vec::new(),
        });
        Self {
            outcomes: Chart::draw(words, &OUTCOMES, outcomes),
            times: Chart::draw(words, &TIMES, times),
            gaps: lines.iter().flat_map(|line| &line.cells).any(Option::is_none),
            rows: lines
                .into_iter()
                .map(|line| RowView {
                    group: line.group,
                    label: line.label,
                    all: line.all,
                    cells: columns
                        .iter()
                        .cloned()
                        .zip(line.cells)
                        .map(|(column, words)| CellView { column, words })
                        .collect(),
                })
                .collect(),
            columns,
        }
    }
}

fn disclosed(words: Words, groups: &Groups, row: &Row, all: bool) -> Line {
    let group = row.group.as_deref().map(|id| groups.get(id));
    let label = match (&group, all) {
        (Some(group), _) => group.plural.clone(),
        (None, true) => words.text("statistics-all"),
        (None, false) => words.text("statistics-others"),
    };
    let number = |count: Option<usize>| count.map(|count| count.to_string());
    let hours = |hours: Option<i64>| hours.map(|hours| waited(words, i32::try_from(hours).unwrap_or(i32::MAX)));
    let length = |count: usize| i64::try_from(count).unwrap_or_default();
    // Half a bar would look like a whole one.
    let outcomes = match (row.at_first, row.sent_back, row.declined) {
        (Some(at_first), Some(sent_back), Some(declined)) => [at_first, sent_back, declined].map(length),
        _ => [0; 3],
    };
    Line {
        label,
        all,
        cells: vec![
            number(row.published),
            number(row.decided),
            number(row.at_first),
            number(row.sent_back),
            number(row.declined),
            number(row.withdrawn),
            hours(row.median_hours),
            hours(row.ninetieth_hours),
        ],
        outcomes,
        times: row.median_hours.zip(row.ninetieth_hours).map(|(median, ninetieth)| [median, ninetieth]),
        group,
    }
}

fn counted(words: Words, now: DateTime<Utc>, group: Option<GroupView>, figures: &Figures) -> Line {
    let none = || words.text("statistics-none");
    let time = |seconds: Option<i64>| Some(seconds.map_or_else(none, |seconds| duration(words, seconds)));
    let number = |count: usize| Some(count.to_string());
    let appeals = [("settled", figures.settled_appeals.into()), ("reversed", figures.reversals.into())];
    let length = |count: usize| i64::try_from(count).unwrap_or_default();
    Line {
        label: group.as_ref().map_or_else(|| words.text("statistics-all"), |group| group.plural.clone()),
        all: group.is_none(),
        cells: vec![
            number(figures.received),
            number(figures.at_first),
            number(figures.sent_back),
            number(figures.declined),
            number(figures.withdrawn),
            number(figures.waiting),
            time(figures.oldest.map(|oldest| (now - oldest).num_seconds())),
            time(figures.waits.map(|waits| waits.median)),
            time(figures.waits.map(|waits| waits.ninetieth)),
            Some(words.with("statistics-appeals-reversed", &appeals)),
        ],
        outcomes: [length(figures.at_first), length(figures.sent_back), length(figures.declined)],
        times: figures.waits.map(|waits| [waits.median, waits.ninetieth]),
        group,
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use crate::moderation::statistics::count::Waits;
    use crate::text::language::Language;

    pub(in crate::http::pages::statistics) fn table(full: bool) -> TableView {
        let words = Words(Language::English);
        if !full {
            let told = Disclosed {
                all: Row::default(),
                groups: vec![],
                by_rule: vec![],
                settled_appeals: None,
                reversals: None,
            };
            return TableView::disclosed(words, &Groups::new(words, &[]), &told);
        }
        let figures = Figures {
            received: 3,
            at_first: 2,
            waits: Some(Waits { median: 60, ninetieth: 3600 }),
            ..Figures::default()
        };
        let group = GroupView { id: "industry".into(), label: "<b>".into(), plural: "<b>".into() };
        TableView::counted(words, DateTime::UNIX_EPOCH, vec![(group, figures.clone())], &figures)
    }
}
