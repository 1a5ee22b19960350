//! How long what was made goes on being what would be made now.

use chrono::{DateTime, Duration, Utc};

use super::keeping::{Keeping, Lasting};
use crate::db::changes::{Changes, Moment, Scope};

/// What is kept is made anew after this time, whatever it says of itself.
const LONGEST: Duration = Duration::seconds(60);
/// How long something holds whose words follow the clock.
const BRIEFLY: Duration = Duration::seconds(1);

/// Until when something that was made holds.
#[derive(Debug, Clone)]
pub(in crate::http) struct Holding {
    depends_on: Vec<Scope>,
    /// Before anything of it was read.
    read_at: Moment,
    good_until: DateTime<Utc>,
}

impl Holding {
    /// Of what was read from the database after `read_at`, and put into words at `made_at`.
    pub(in crate::http) fn new(keeping: Keeping, read_at: Moment, made_at: DateTime<Utc>) -> Self {
        let good_until = match keeping.lasting {
            Lasting::Briefly => made_at + BRIEFLY,
            Lasting::Until(at) => at.min(made_at + LONGEST),
            Lasting::UntilChanged => made_at + LONGEST,
        };
        Self { depends_on: keeping.depends_on, read_at, good_until }
    }

    /// Whether it says what would be said now.
    pub(super) fn still(&self, changes: &Changes) -> bool {
        changes.none_since(self.read_at, &self.depends_on) && Utc::now() < self.good_until
    }
}
