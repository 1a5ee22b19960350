//! Outlines of topics, kept as long as nothing that readers see changes in them.

use std::collections::HashMap;
use std::sync::Arc;

use diesel::QueryResult;
use diesel::pg::PgConnection;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::contributions::queries::thread;
use crate::contributions::thread::facets::Facets;
use crate::contributions::thread::outline::Outline;
use crate::contributions::thread::sort_path::SortPath;
use crate::topics::{Topic, TopicId};

/// Bytes of outlines kept at most: some 100 topics of 5,000.
const MOST: u64 = 16 * 1024 * 1024;

/// What is kept beside the shape itself, in bytes.
const BESIDE: u64 = 256;

/// Under a topic and its version stands what is known of it. The version rises with everything that the public sees,
/// so that nothing has to be told: what has changed has another name.
pub struct Outlines {
    outlines: Shelf<Outline>,
    facets: Shelf<Facets>,
}

type Shelf<T> = Cache<(TopicId, i64), Arc<T>, Bytes>;

#[derive(Clone)]
struct Bytes;

impl Weighter<(TopicId, i64), Arc<Outline>> for Bytes {
    fn weight(&self, _: &(TopicId, i64), outline: &Arc<Outline>) -> u64 {
        BESIDE + outline.weight() as u64
    }
}

impl Weighter<(TopicId, i64), Arc<Facets>> for Bytes {
    fn weight(&self, _: &(TopicId, i64), facets: &Arc<Facets>) -> u64 {
        BESIDE + facets.weight() as u64
    }
}

impl Default for Outlines {
    fn default() -> Self {
        Self { outlines: Cache::with_weighter(1024, MOST, Bytes), facets: Cache::with_weighter(1024, MOST / 4, Bytes) }
    }
}

impl Outlines {
    /// The outline of a topic as it was read; loaded now if it was not before, by one of those who ask at once.
    ///
    /// It may be newer than the topic's row, never older: the row was read first.
    pub fn of(&self, conn: &mut PgConnection, topic: &Topic) -> QueryResult<Arc<Outline>> {
        self.outlines.get_or_insert_with(&(topic.id, topic.version), || load(conn, topic.id).map(Arc::new))
    }

    /// By what readers look for contributions in a topic.
    pub fn facets(&self, conn: &mut PgConnection, topic: &Topic) -> QueryResult<Arc<Facets>> {
        self.facets.get_or_insert_with(&(topic.id, topic.version), || {
            Ok(Arc::new(Facets::gather(&thread::facets(conn, topic.id)?)))
        })
    }
}

/// Reads the outline of a topic.
pub fn load(conn: &mut PgConnection, topic: TopicId) -> QueryResult<Outline> {
    let lines = thread::outline(conn, topic)?;
    let deep: Vec<i32> = lines
        .iter()
        .filter(|line| line.path.depth() + 1 == SortPath::LEVELS)
        .filter_map(|line| i32::try_from(line.path.no()).ok())
        .collect();
    let answers: HashMap<i32, i32> = match deep.is_empty() {
        true => HashMap::new(),
        false => thread::answers(conn, topic, &deep)?.into_iter().filter_map(|(no, to)| Some((no, to?))).collect(),
    };
    Ok(Outline::draw(lines, &answers))
}
