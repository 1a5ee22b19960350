//! What an organisation clears, and how far that has come: the words that are stored.

use crate::db::pg_enum;

pg_enum! {
    /// What leaves in the name of an organisation once it is cleared.
    pub enum ClearanceKind: ClearanceKind {
        /// A text.
        Text = "text",
        /// That what is read is taken down.
        Withdrawal = "withdrawal",
    }
}

pg_enum! {
    /// How far a clearance has come.
    pub enum ClearanceState: ClearanceState {
        /// A focal point is asked.
        Asked = "asked",
        /// A focal point cleared it.
        Given = "given",
        /// It left with it.
        Used = "used",
        /// A focal point did not clear it.
        SentBack = "sent_back",
        /// Another text took its place, or nobody asks any more.
        Lapsed = "lapsed",
    }
}
