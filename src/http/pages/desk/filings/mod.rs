//! What staff entered for somebody, before them.

mod form;
pub(in crate::http::pages::desk) mod lines;
pub(in crate::http) mod show;
