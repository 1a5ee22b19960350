//! What somebody follows, and how they stop.

pub(in crate::http::pages) mod buttons;
pub(in crate::http) mod list;
pub(in crate::http) mod unsubscribe;
