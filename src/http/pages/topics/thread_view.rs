//! The thread of a topic as somebody asks for it: by group, in order, side by side.

use std::collections::HashSet;

use diesel::PgConnection;
use serde::Serialize;

use crate::contributions::published::Published;
use crate::contributions::thread::facets::Facets;
use crate::contributions::thread::outline::{Only, Order};
use crate::contributions::thread::page::{PAGE, Page as Thread, Standing};
use crate::contributions::thread::reading;
use crate::contributions::thread::reading::Place as Reading;
use crate::http::error::AppError;
use crate::http::frame::Frame;
use crate::http::page::Rendered;
use crate::http::pages::contributions::saying::{Neighbours, Place, sayings};
use crate::http::pages::parts::{GroupView, Groups, LinkView, NumberView};
use crate::http::pages::topics::pages_view::PagesView;
use crate::http::pages::topics::thread_asked::{Asked, Layout};
use crate::organisations::StakeholderGroup;

/// Threads under their groups; without a group where it is one for all.
pub(in crate::http::pages) type Threads = Vec<(Option<String>, Thread<Published>)>;

/// What was asked for of a topic. Nothing where nothing was published there yet; not found where there is no such
/// group, or no such number to begin from.
pub(in crate::http::pages) fn load(
    conn: &mut PgConnection,
    at: Reading<'_>,
    groups: &[StakeholderGroup],
    counts: &[(String, i32)],
    facets: &Facets,
    asked: &Asked,
) -> Result<Threads, AppError> {
    let unknown = |id: &String| !id.is_empty() && groups.iter().all(|known| known.id != *id);
    if [&asked.group, &asked.said_by].into_iter().any(unknown) {
        return Err(AppError::NotFound);
    }
    if asked.in_columns() {
        if asked.from.is_some_and(|no| at.outline.place_of(no).is_none()) {
            return Err(AppError::NotFound);
        }
        let speaking: Vec<String> = counts.iter().map(|(group, _)| group.clone()).collect();
        let mut columns = reading::side_by_side(conn, at, &speaking)?;
        columns.retain(|(_, column)| !column.items.is_empty());
        return Ok(columns.into_iter().map(|(group, column)| (Some(group), column)).collect());
    }
    let order = asked.order(groups.iter().map(|group| group.id.clone()));
    let marks = if asked.is_filtered() { facets.marks(at.outline, asked.wanted()) } else { Vec::new() };
    let (only, standing) = what_is_read(asked, &marks);
    let read = match asked.is_folded() && !asked.group.is_empty() {
        true => beginnings_of(at, &order, &asked.group),
        false => at.outline.sequence(&order, only),
    };
    let page = reading::page_of(conn, at, &read, asked.from, standing)?.ok_or(AppError::NotFound)?;
    if page.items.is_empty() {
        return Ok(Vec::new());
    }
    Ok(match (asked.layout(), asked.group.is_empty()) {
        (Layout::Grouped, true) => reading::by_group(page),
        (_, false) => vec![(Some(asked.group.clone()), page)],
        (_, true) => vec![(None, page)],
    })
}

/// The numbers on a page.
pub(in crate::http::pages) fn numbers(threads: &Threads) -> HashSet<i32> {
    threads.iter().flat_map(|(_, thread)| thread.items.iter().map(|item| item.no)).collect()
}

/// What is read, and how it stands on the page.
fn what_is_read<'a>(asked: &'a Asked, marks: &'a [bool]) -> (Only<'a>, Standing) {
    if asked.is_filtered() {
        return (Only::Marked(marks), Standing::UnderItsWay);
    }
    match (asked.layout(), asked.group.as_str()) {
        (Layout::SideBySide, group) => (Only::SaidBy(group), Standing::Alone),
        (_, "") if asked.is_folded() => (Only::Roots, Standing::InBranches),
        (_, "") => (Only::Everything, Standing::InBranches),
        (_, group) => (Only::BegunBy(group), Standing::InBranches),
    }
}

/// What a group began, without the replies.
fn beginnings_of(at: Reading<'_>, order: &Order, group: &str) -> Vec<usize> {
    let mut roots = at.outline.sequence(order, Only::Roots);
    roots.retain(|root| at.outline.began(*root) == group);
    roots
}

/// One page of a thread, or its columns.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct ThreadView {
    /// Side by side, for wide screens.
    pub(in crate::http::pages) in_columns: bool,
    /// The way to where the page begins.
    pub(in crate::http::pages) breadcrumbs: Vec<NumberView>,
    pub(in crate::http::pages) sections: Vec<Section>,
    /// Said in place of them where there are none.
    pub(in crate::http::pages) nothing: String,
    pub(in crate::http::pages) pages: PagesView,
    /// The same with the beginnings of branches alone, or with everything again.
    pub(in crate::http::pages) fold: Option<LinkView>,
}

/// The branches that one group began, or what it said itself; without a group the thread in its order.
#[derive(Debug, Serialize)]
pub(in crate::http::pages) struct Section {
    pub(in crate::http::pages) group: Option<GroupView>,
    pub(in crate::http::pages) count: i32,
    pub(in crate::http::pages) sayings: Rendered,
    /// Where a column goes on.
    pub(in crate::http::pages) more: Option<String>,
}

impl ThreadView {
    /// What was loaded, with how many contributions of each group are published.
    pub(in crate::http::pages) fn new(
        frame: &Frame,
        groups: &Groups,
        here: Place<'_>,
        counts: &[(String, i32)],
        asked: &Asked,
        threads: Threads,
    ) -> Result<Self, AppError> {
        let in_columns = asked.in_columns();
        let page_from = |from: i32| asked.address(here.address, &asked.group, Some(from));
        let more = |group: Option<&str>, from: Option<i32>| {
            from.filter(|_| in_columns).zip(group).map(|(from, group)| asked.address(here.address, group, Some(from)))
        };
        let pages = match threads.first().filter(|_| !in_columns) {
            Some((_, first)) => PagesView::new(frame.words, &first.bounds, PAGE, page_from),
            None => PagesView::default(),
        };
        let above = threads.first().map(|(_, first)| first.breadcrumbs.clone()).unwrap_or_default();
        let on_page = numbers(&threads);
        let neighbours = Neighbours { on_page: &on_page, page_from: &page_from };
        let here = Place { neighbours: Some(neighbours).filter(|_| !in_columns), ..here };
        Ok(Self {
            in_columns,
            nothing: frame.words.text(if asked.is_filtered() { "found-none" } else { "nothing-published-yet" }),
            breadcrumbs: NumberView::trail(frame.words, here.address, &above),
            pages,
            fold: fold(frame, here.address, asked).filter(|_| asked.is_folded() || has_replies(&threads)),
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

fn has_replies(threads: &Threads) -> bool {
    threads.iter().flat_map(|(_, thread)| &thread.items).any(|item| item.replies > 0 || item.parent.is_some())
}

/// The way to the beginnings of branches alone, or back; where branches are read at all.
fn fold(frame: &Frame, topic: &str, asked: &Asked) -> Option<LinkView> {
    if asked.layout() == Layout::SideBySide || asked.is_filtered() {
        return None;
    }
    let (other, words) = if asked.is_folded() { (false, "fold-nothing") } else { (true, "fold-roots") };
    let href = asked.folded(other).address(topic, &asked.group, None);
    Some(LinkView { href, words: frame.words.text(words) })
}
