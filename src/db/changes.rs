//! What the public reads has changed: known in every server, so that it can keep what it has rendered.
//!
//! Triggers on the tables behind the public views announce it (`announce` in the migrations). The transaction that
//! did it asks what it has announced before it commits, and [`Changes`] knows before the write is acknowledged; other
//! servers are told by the database, and trust what they keep only for as long as they were told of everything.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

use diesel::pg::PgConnection;
use diesel::prelude::*;

use super::functions::current_setting;

/// The channel and the setting by which triggers announce.
pub(super) const CHANNEL: &str = "plenary_changed";
const SETTING: &str = "plenary.changed";

/// How long after a question to the database that it answered no announcement can have been missed.
const TRUSTED: Duration = Duration::from_millis(900);

/// A part of what the public reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All of it.
    Everything,
    /// Processes, sessions and topics as they stand in lists, groups, issues, norms.
    Record,
    /// Decisions.
    Ledger,
    /// Published summaries.
    Summaries,
    /// The thread of a topic, by its id.
    Topic(i64),
}

impl Scope {
    /// As triggers name it. What this version does not know may be anything.
    fn parse(name: &str) -> Self {
        match name {
            "record" => Self::Record,
            "ledger" => Self::Ledger,
            "summaries" => Self::Summaries,
            other => {
                let id = other.strip_prefix("topic:").and_then(|id| id.parse().ok());
                id.map_or(Self::Everything, Self::Topic)
            }
        }
    }

    /// As a transaction has collected them.
    pub(super) fn parse_all(names: &str) -> Vec<Self> {
        names.split_whitespace().map(Self::parse).collect()
    }
}

/// How many changes there were: taken before reading begins, it tells whether what was read still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment(u64);

/// When what was changed last, as this process knows it.
#[derive(Debug)]
pub struct Changes {
    latest: AtomicU64,
    last: RwLock<Last>,
    began: Instant,
    /// Milliseconds from `began`; zero where nobody listens.
    trusted_until: AtomicU64,
}

#[derive(Debug, Default)]
struct Last {
    everything: u64,
    of: HashMap<Scope, u64>,
}

impl Changes {
    pub(super) fn new() -> Self {
        let last = RwLock::new(Last::default());
        Self { latest: AtomicU64::new(1), last, began: Instant::now(), trusted_until: AtomicU64::new(0) }
    }

    /// Before reading what is to be kept.
    pub fn moment(&self) -> Moment {
        Moment(self.latest.load(Ordering::Acquire))
    }

    /// Whether nothing of these has changed since, as far as anybody was told of it. Where the database does not tell,
    /// nobody knows.
    pub fn none_since(&self, moment: Moment, scopes: &[Scope]) -> bool {
        self.is_trusted() && (self.latest.load(Ordering::Acquire) == moment.0 || self.none_of(moment, scopes))
    }

    fn none_of(&self, Moment(at): Moment, scopes: &[Scope]) -> bool {
        let last = self.last.read().unwrap_or_else(PoisonError::into_inner);
        let unchanged = |scope: &Scope| match scope {
            Scope::Everything => self.latest.load(Ordering::Acquire) <= at,
            scope => last.of.get(scope).is_none_or(|changed| *changed <= at),
        };
        last.everything <= at && scopes.iter().all(unchanged)
    }

    /// Whether announcements arrive.
    pub fn is_trusted(&self) -> bool {
        self.milliseconds(Instant::now()) < self.trusted_until.load(Ordering::Acquire)
    }

    /// From here on nothing counts that was read before.
    pub(super) fn raise(&self, scopes: &[Scope]) {
        if scopes.is_empty() {
            return;
        }
        let mut last = self.last.write().unwrap_or_else(PoisonError::into_inner);
        let next = self.latest.load(Ordering::Acquire) + 1;
        for scope in scopes {
            match scope {
                Scope::Everything => last.everything = next,
                scope => drop(last.of.insert(*scope, next)),
            }
        }
        // Last: whoever sees the new number reads from the database what it stands for.
        self.latest.store(next, Ordering::Release);
    }

    /// Everything that was committed before `asked` has been told.
    pub(super) fn told_until(&self, asked: Instant) {
        self.trusted_until.store(self.milliseconds(asked + TRUSTED), Ordering::Release);
    }

    /// Nobody tells any more.
    pub(super) fn distrust(&self) {
        self.trusted_until.store(0, Ordering::Release);
    }

    fn milliseconds(&self, at: Instant) -> u64 {
        u64::try_from(at.saturating_duration_since(self.began).as_millis()).unwrap_or(u64::MAX)
    }
}

/// What this transaction has announced so far.
pub(super) fn announced(conn: &mut PgConnection) -> QueryResult<Vec<Scope>> {
    let names: Option<String> = diesel::select(current_setting(SETTING, true)).get_result(conn)?;
    Ok(names.as_deref().map(Scope::parse_all).unwrap_or_default())
}

#[cfg(test)]
impl Changes {
    /// As if the database had said that it will tell.
    pub(crate) fn told_for_a_minute() -> Self {
        let changes = Self::new();
        changes.told_until(Instant::now() + Duration::from_secs(60));
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_counts_for_what_it_is_about_and_for_nothing_else() {
        let changes = Changes::told_for_a_minute();
        let before = changes.moment();
        changes.raise(&Scope::parse_all(" topic:7  ledger "));
        let still = |scopes: &[Scope]| changes.none_since(before, scopes);
        assert!(still(&[Scope::Record, Scope::Summaries, Scope::Topic(8)]) && still(&[]));
        for changed in [Scope::Topic(7), Scope::Ledger, Scope::Everything] {
            assert!(!still(&[Scope::Record, changed]), "{changed:?}");
        }
        let after = changes.moment();
        assert!(changes.none_since(after, &[Scope::Topic(7), Scope::Everything]));
        changes.raise(&Scope::parse_all("something new"));
        assert!(!changes.none_since(after, &[Scope::Record]) && !changes.none_since(after, &[]));
    }

    #[test]
    fn where_nobody_tells_nothing_is_known() {
        let changes = Changes::new();
        assert!(!changes.none_since(changes.moment(), &[]));
        let changes = Changes::told_for_a_minute();
        assert!(changes.none_since(changes.moment(), &[]));
        changes.distrust();
        assert!(!changes.none_since(changes.moment(), &[]));
    }
}
