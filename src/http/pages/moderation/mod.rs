//! The moderators' desk: what waits, one case of it, and what was decided.

pub(in crate::http) mod appeals;
pub(in crate::http) mod bulk;
pub(in crate::http) mod case;
mod decided;
pub(in crate::http) mod keys;
mod narrowing;
pub(in crate::http) mod queue;
pub(in crate::http) mod reports;
mod rule_choice;
pub(in crate::http::pages) mod what_waits;
