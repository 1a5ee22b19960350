//! What pages of topics show to everybody, kept for whoever is signed in: their own is put around it.

use std::collections::HashSet;
use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::holding::Holding;
use super::keeping::Keeping;
use crate::contributions::thread::outline::Outline;
use crate::db::changes::Changes;
use crate::http::page::Rendered;
use crate::organisations::StakeholderGroup;
use crate::text::language::Language;
use crate::topics::Topic;

/// Bytes of markup kept at most.
const MOST: u64 = 8 * 1024 * 1024;

/// What is kept beside the markup, in bytes, at most about.
const BESIDE: usize = 8 * 1024;

/// What a page of a topic shows, and in which language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::http) struct Name {
    /// The address that asks for it, without anything about the reader.
    pub(in crate::http) address: String,
    pub(in crate::http) language: Language,
}

/// A page of a topic as far as it is the same for everybody.
pub(in crate::http) struct KeptThread {
    pub(in crate::http) topic: Topic,
    pub(in crate::http) groups: Vec<StakeholderGroup>,
    pub(in crate::http) outline: Arc<Outline>,
    /// The numbers on the page.
    pub(in crate::http) numbers: HashSet<i32>,
    /// Whether the thread stands in columns, with nothing beside it.
    pub(in crate::http) in_columns: bool,
    /// Where the topic stands in its process.
    pub(in crate::http) crumbs: Rendered,
    /// What is asked.
    pub(in crate::http) above: Rendered,
    pub(in crate::http) thread: Rendered,
    pub(in crate::http) beside: Rendered,
    /// What it depends on.
    pub(in crate::http) keeping: Keeping,
    pub(in crate::http) holding: Holding,
}

/// Pages of topics by what was asked; what nobody asks for goes when there is no more room.
pub(in crate::http) struct KeptThreads(Cache<Name, Arc<KeptThread>, Bytes>);

#[derive(Clone)]
struct Bytes;

impl Weighter<Name, Arc<KeptThread>> for Bytes {
    fn weight(&self, name: &Name, kept: &Arc<KeptThread>) -> u64 {
        let markup: usize =
            [&kept.crumbs, &kept.above, &kept.thread, &kept.beside].iter().map(|Rendered(markup)| markup.len()).sum();
        (BESIDE + name.address.len() + markup) as u64
    }
}

impl KeptThreads {
    /// Nothing yet.
    pub(in crate::http) fn new() -> Self {
        Self(Cache::with_weighter(256, MOST, Bytes))
    }

    /// What is kept of a page, if it still holds.
    pub(in crate::http) fn get(&self, name: &Name, changes: &Changes) -> Option<Arc<KeptThread>> {
        self.0.get(name).filter(|kept| kept.holding.still(changes))
    }

    /// Keeps a page instead of the one before.
    pub(in crate::http) fn keep(&self, name: Name, kept: Arc<KeptThread>) {
        self.0.insert(name, kept);
    }
}
