//! The moderators' desk: what waits, one case of it, and what was decided.

mod decided;
mod decision_form;
mod history;
pub(in crate::http) mod item;
pub(in crate::http) mod queue;
pub(in crate::http) mod view;
