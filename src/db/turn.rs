//! What is done by one at a time: the numbers under which programs and requests queue up, side by side so that
//! no two are the same. Besides these, attempts to sign in queue up by account and by network under keyed hashes, and
//! reports by account, under its number below zero, or without one by network, under a keyed hash.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// One queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Bringing the tables up to date.
    Migrating,
    /// Taking letters out of the outbox: two at once could each see the last place that an address has left.
    TakingLetters,
    /// Loading the demonstration.
    LoadingDemonstration,
    /// Making the role that public pages read as.
    MakingPublicRole,
    /// Looking at what was submitted: of two texts that are alike the later has to find the other.
    LookingAtTexts,
    /// Counting what became of a closed topic.
    CountingStatistics,
    /// Reminding of what waits: two at once would each find that nobody was told yet.
    Reminding,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Migrating,
        Self::TakingLetters,
        Self::LoadingDemonstration,
        Self::MakingPublicRole,
        Self::LookingAtTexts,
        Self::CountingStatistics,
        Self::Reminding,
    ];

    /// The number that PostgreSQL knows it by: "PLENARY" in ASCII, and one byte more.
    pub const fn number(self) -> i64 {
        const PLENARY: i64 = 0x504c_454e_4152_5900;
        PLENARY
            + match self {
                Self::Migrating => 1,
                Self::TakingLetters => 2,
                Self::LoadingDemonstration => 3,
                Self::MakingPublicRole => 4,
                Self::LookingAtTexts => 5,
                Self::CountingStatistics => 6,
                Self::Reminding => 7,
            }
    }

    /// Waits for it, and has it until the transaction ends.
    pub(crate) fn wait(self, conn: &mut PgConnection) -> QueryResult<()> {
        diesel::sql_query("select pg_advisory_xact_lock($1)").bind::<BigInt, _>(self.number()).execute(conn).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Turn;

    #[test]
    fn no_two_share_a_number() {
        let numbers: BTreeSet<i64> = Turn::ALL.into_iter().map(Turn::number).collect();
        assert_eq!(numbers.len(), Turn::ALL.len());
    }
}
