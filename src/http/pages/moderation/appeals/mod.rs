//! Appeals on the moderators' desk.

pub(in crate::http::pages::moderation) mod form;
pub(in crate::http) mod list;
pub(in crate::http) mod show;
pub(in crate::http) mod view;
