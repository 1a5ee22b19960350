//! The answers that are kept, and who makes a missing one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::watch;

use super::answer::KeptAnswer;
use crate::db::changes::Changes;
use crate::text::language::Language;

/// Bytes of answers kept at most.
const MOST: u64 = 32 * 1024 * 1024;

/// What an answer is the answer to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::http) struct Name {
    /// Path and query, as they were sent: both stand in the page.
    pub(super) here: String,
    pub(super) language: Language,
}

/// Answers to visitors, by what was asked; what nobody asks for goes when there is no more room.
pub(in crate::http) struct KeptPages {
    kept: Cache<Name, Arc<KeptAnswer>, Bytes>,
    /// Those that are being made.
    making: Mutex<HashMap<Name, watch::Receiver<Made>>>,
}

#[derive(Clone)]
struct Bytes;

impl Weighter<Name, Arc<KeptAnswer>> for Bytes {
    fn weight(&self, name: &Name, answer: &Arc<KeptAnswer>) -> u64 {
        (name.here.len() + answer.weight()) as u64
    }
}

/// How far the making of an answer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// Not yet; never, where whoever made it is gone.
    NotYet,
    /// It is kept now.
    Kept,
    /// It is for one request alone.
    ForOne,
}

/// Who makes a missing answer.
pub(super) enum Turn {
    /// This request.
    Mine(Making),
    /// Another one, that can be waited for.
    Another(watch::Receiver<Made>),
}

/// The right to make an answer. Dropping it lets another one have it.
pub(super) struct Making {
    name: Name,
    pages: Arc<KeptPages>,
    tell: watch::Sender<Made>,
    made: Made,
}

impl KeptPages {
    /// Nothing yet.
    pub(in crate::http) fn new() -> Self {
        Self::of_at_most(MOST)
    }

    fn of_at_most(bytes: u64) -> Self {
        Self { kept: Cache::with_weighter(1024, bytes, Bytes), making: Mutex::default() }
    }

    /// The kept answer, if there is one that holds.
    pub(super) fn get(&self, name: &Name, changes: &Changes) -> Option<Arc<KeptAnswer>> {
        self.kept.get(name).filter(|answer| answer.holds(changes))
    }

    /// Keeps an answer instead of the one before.
    pub(super) fn keep(&self, name: Name, answer: Arc<KeptAnswer>) {
        self.kept.insert(name, answer);
    }

    /// Whose turn it is to make the answer.
    pub(super) fn turn(self: &Arc<Self>, name: &Name) -> Turn {
        let mut making = self.making();
        if let Some(another) = making.get(name) {
            return Turn::Another(another.clone());
        }
        let (tell, told) = watch::channel(Made::NotYet);
        making.insert(name.clone(), told);
        drop(making);
        Turn::Mine(Making { name: name.clone(), pages: self.clone(), tell, made: Made::NotYet })
    }

    fn making(&self) -> MutexGuard<'_, HashMap<Name, watch::Receiver<Made>>> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Making {
    /// Keeps what was made, for all who wait.
    pub(super) fn keep(mut self, answer: Arc<KeptAnswer>) {
        self.pages.keep(self.name.clone(), answer);
        self.made = Made::Kept;
    }

    /// Whoever waits has to make an answer of their own.
    pub(super) fn leave(mut self) {
        self.made = Made::ForOne;
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        self.pages.making().remove(&self.name);
        self.tell.send_replace(self.made);
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderMap;
    use chrono::Utc;

    use super::*;
    use crate::http::kept::answer::Keepable;
    use crate::http::kept::keeping::Keeping;

    fn name(here: &str) -> Name {
        Name { here: here.to_owned(), language: Language::English }
    }

    fn answer(changes: &Changes, bytes: usize) -> Arc<KeptAnswer> {
        let body = vec![b'x'; bytes].into();
        let keepable = Keepable { body, keeping: Keeping::until_changed(&[]), made_at: Utc::now() };
        Arc::new(KeptAnswer::new(keepable, &HeaderMap::new(), changes.moment()))
    }

    #[test]
    fn no_more_bytes_are_kept_than_there_is_room_for() {
        let (pages, changes) = (KeptPages::of_at_most(4 * 1024 * 1024), Changes::told_for_a_minute());
        let mut kept = 0;
        for n in 0..1_000 {
            let name = name(&format!("/topics?n={n}"));
            pages.keep(name.clone(), answer(&changes, 20_000));
            assert!(pages.kept.weight() <= 4 * 1024 * 1024);
            kept += usize::from(pages.get(&name, &changes).is_some());
        }
        assert!(kept > 100 && pages.kept.len() > 100, "{kept}");
        pages.keep(name("/"), answer(&changes, 5 * 1024 * 1024));
        assert!(pages.get(&name("/"), &changes).is_none(), "one answer took all the room");
    }

    #[tokio::test]
    async fn one_makes_what_others_wait_for_and_the_next_one_where_it_did_not() {
        let (pages, changes) = (Arc::new(KeptPages::new()), Changes::told_for_a_minute());
        let name = name("/");
        let Turn::Mine(first) = pages.turn(&name) else { panic!("nobody else is there") };
        let Turn::Another(mut told) = pages.turn(&name) else { panic!("two make the same") };
        drop(first);
        assert!(told.wait_for(|made| *made != Made::NotYet).await.is_err());
        let Turn::Mine(second) = pages.turn(&name) else { panic!("nobody may make it") };
        let Turn::Another(mut told) = pages.turn(&name) else { panic!("two make the same") };
        second.keep(answer(&changes, 10));
        assert_eq!(told.wait_for(|made| *made != Made::NotYet).await.map(|made| *made).ok(), Some(Made::Kept));
        assert!(pages.get(&name, &changes).is_some());
    }
}
