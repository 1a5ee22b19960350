//! Reports on the moderators' desk.

pub(in crate::http) mod list;
pub(in crate::http) mod show;
