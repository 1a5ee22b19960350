//! What an author is asked to have struck out.

pub(in crate::http) mod answering;
pub(in crate::http::pages::desk) mod line;
pub(in crate::http::pages::desk) mod view;
