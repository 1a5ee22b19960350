//! How moderation went: for everybody after a topic has closed, for staff at once.

mod chart;
pub(in crate::http) mod files;
pub(in crate::http) mod public;
pub(in crate::http) mod staff;
mod table;
