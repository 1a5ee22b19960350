//! Processes: the list, and one of them.

pub(in crate::http) mod list;
pub(in crate::http) mod show;
