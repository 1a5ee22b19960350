//! SQL about summaries: what organisers write, what their desk shows, what everybody reads.

pub(super) mod desk;
pub mod invariants;
pub mod public;
pub(super) mod store;
