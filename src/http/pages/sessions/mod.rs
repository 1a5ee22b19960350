//! Sessions: the list, one of them, and what calendars get.

pub(in crate::http) mod calendar;
pub(in crate::http) mod list;
pub(in crate::http::pages) mod parts;
pub(in crate::http) mod show;
