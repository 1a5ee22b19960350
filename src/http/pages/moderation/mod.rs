//! The moderators' desk: what waits, one case of it, and what was decided.

pub(in crate::http) mod answering;
pub(in crate::http) mod appeal;
mod appeal_form;
pub(in crate::http) mod appeal_view;
pub(in crate::http) mod appeals;
mod beside;
pub(in crate::http) mod bulk;
mod bulk_form;
pub(in crate::http) mod bulk_view;
pub(in crate::http) mod canned;
mod decided;
mod decision_form;
mod filed;
mod hints;
mod history;
pub(in crate::http) mod item;
pub(in crate::http) mod keys;
pub(in crate::http) mod messages;
mod narrowing;
mod proposal;
pub(in crate::http) mod queue;
pub(in crate::http) mod report;
pub(in crate::http) mod reports;
mod translations;
mod undo;
pub(in crate::http) mod view;
