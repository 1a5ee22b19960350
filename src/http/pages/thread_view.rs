//! The thread of a topic as somebody asks for it: by group, in order, side by side.

use diesel::PgConnection;
use serde::{Deserialize, Serialize};

use super::parts::{GroupView, Groups, NumberView};
use super::saying::{Place, sayings};
use crate::contributions::published::{Order, Published};
use crate::contributions::reading;
use crate::contributions::thread::Page as Thread;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Rendered;
use crate::organisations::StakeholderGroup;
use crate::topics::TopicId;

/// What stands behind the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub(in crate::http) struct Asked {
    #[serde(default)]
    view: String,
    #[serde(default)]
    group: String,
    from: Option<i32>,
    pub(super) reply_to: Option<i32>,
}

/// How the contributions are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Branches under the group that began them.
    Grouped,
    /// Branch after branch, as they began.
    InOrder,
    /// What each group said itself, in columns.
    SideBySide,
}

impl Layout {
    pub(super) const ALL: [Self; 3] = [Self::Grouped, Self::InOrder, Self::SideBySide];

    /// Its name in addresses.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Grouped => "grouped",
            Self::InOrder => "order",
            Self::SideBySide => "compare",
        }
    }
}

impl Asked {
    /// Which layout; by group where nobody asked for a known one.
    pub(super) fn layout(&self) -> Layout {
        Layout::ALL.into_iter().find(|layout| layout.name() == self.view).unwrap_or(Layout::Grouped)
    }

    /// The one group that is asked for.
    pub(super) fn group(&self) -> Option<&str> {
        Some(self.group.as_str()).filter(|group| !group.is_empty())
    }

    /// Whether several columns stand beside each other. One group's alone is a page like any other.
    fn in_columns(&self) -> bool {
        self.layout() == Layout::SideBySide && self.group.is_empty()
    }

    /// The address of this layout of the topic at `topic`, for one group or all, from a number on.
    fn address(&self, topic: &str, group: &str, from: i32) -> String {
        let group = if group.is_empty() { String::new() } else { format!("&group={group}") };
        format!("{topic}?view={}{group}&from={from}", self.layout().name())
    }
}

/// Threads under their groups; without a group where it is one for all.
pub(super) type Threads = Vec<(Option<String>, Thread<Published>)>;

/// What was asked for of a topic. Nothing where nothing was published there yet; not found where there is no such
/// group, or no such number to begin from.
pub(super) fn load(
    conn: &mut PgConnection,
    topic: TopicId,
    groups: &[StakeholderGroup],
    counts: &[(String, i32)],
    asked: &Asked,
) -> Result<Threads, AppError> {
    let group = Some(asked.group.clone()).filter(|id| !id.is_empty());
    if group.as_ref().is_some_and(|id| groups.iter().all(|known| known.id != *id)) {
        return Err(AppError::NotFound);
    }
    let from = match asked.from {
        Some(no) => Some(reading::place_of(conn, topic, no)?.ok_or(AppError::NotFound)?),
        None => None,
    };
    let mut page_in = |order: Order| reading::page_of(conn, topic, &order, from.as_ref());
    let mut threads: Threads = match (asked.layout(), group) {
        (Layout::SideBySide, None) => {
            let speaking: Vec<String> = counts.iter().map(|(group, _)| group.clone()).collect();
            let columns = reading::side_by_side(conn, topic, &speaking)?;
            columns.into_iter().map(|(group, thread)| (Some(group), thread)).collect()
        }
        (Layout::SideBySide, Some(group)) => vec![(Some(group.clone()), page_in(Order::SaidBy(group))?)],
        (Layout::Grouped | Layout::InOrder, Some(group)) => {
            vec![(Some(group.clone()), page_in(Order::BegunBy(group))?)]
        }
        (Layout::InOrder, None) => vec![(None, page_in(Order::Thread)?)],
        (Layout::Grouped, None) => reading::by_group(page_in(Order::Grouped)?),
    };
    threads.retain(|(_, thread)| !thread.items.is_empty());
    if threads.is_empty() && from.is_some() && !asked.in_columns() {
        return Err(AppError::NotFound);
    }
    Ok(threads)
}

/// One page of a thread, or its columns.
#[derive(Debug, Serialize)]
pub(super) struct ThreadView {
    /// Side by side, for wide screens.
    pub(super) in_columns: bool,
    pub(super) breadcrumbs: Vec<NumberView>,
    pub(super) sections: Vec<Section>,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}

/// The branches that one group began, or what it said itself; without a group the thread in its order.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) group: Option<GroupView>,
    pub(super) count: i32,
    pub(super) sayings: Rendered,
    /// Where a column goes on.
    pub(super) more: Option<String>,
}

impl ThreadView {
    /// What was loaded, with how many contributions of each group are published.
    pub(super) fn new(
        frame: &Frame,
        groups: &Groups,
        here: Place<'_>,
        counts: &[(String, i32)],
        asked: &Asked,
        threads: Threads,
    ) -> Result<Self, AppError> {
        let in_columns = asked.in_columns();
        let beside = |from: Option<i32>| {
            from.filter(|_| !in_columns).map(|from| asked.address(here.address, &asked.group, from))
        };
        let more = |group: Option<&str>, from: Option<i32>| {
            from.filter(|_| in_columns).zip(group).map(|(from, group)| asked.address(here.address, group, from))
        };
        let above = threads.first().map(|(_, first)| first.breadcrumbs.clone()).unwrap_or_default();
        Ok(Self {
            in_columns,
            breadcrumbs: above.into_iter().map(|no| NumberView::new(frame.words, here.address, no)).collect(),
            previous: beside(threads.first().and_then(|(_, first)| first.bounds.previous_from)),
            next: beside(threads.last().and_then(|(_, last)| last.bounds.next_from)),
            sections: threads
                .into_iter()
                .map(|(group, thread)| {
                    Ok(Section {
                        count: counts.iter().find(|(id, _)| Some(id) == group.as_ref()).map_or(0, |(_, count)| *count),
                        more: more(group.as_deref(), thread.bounds.next_from),
                        group: group.map(|id| groups.get(&id)),
                        sayings: sayings(frame, groups, here, thread.items)?,
                    })
                })
                .collect::<Result<_, AppError>>()?,
        })
    }
}
