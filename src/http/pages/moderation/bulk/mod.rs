//! Many texts at once.

pub(in crate::http) mod acting;
pub(in crate::http::pages::moderation) mod form;
pub(in crate::http) mod view;
