//! What a program notices about a text and shows to moderators. It decides nothing, and is kept.

pub mod examine;
pub mod fingerprint;
pub mod queries;
pub mod rules;

use crate::db::pg_enum;

pg_enum! {
    /// What was noticed.
    pub enum HintKind: HintKind {
        /// Most of it stands in another text.
        NearDuplicate = "near_duplicate",
        /// Several people sent nearly the same.
        Campaign = "campaign",
        /// It has many links.
        Links = "links",
        /// Its author never sent anything before.
        FirstContribution = "first_contribution",
        /// Much of it is in capitals.
        Shouting = "shouting",
        /// It has words that the organisers of its process watch for.
        WatchedWords = "watched_words",
    }
}
