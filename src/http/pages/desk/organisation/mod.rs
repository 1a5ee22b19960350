//! What an organisation sees of what is written in its name.

pub(in crate::http) mod show;
pub(in crate::http::pages::desk) mod view;
