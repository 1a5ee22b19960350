//! Courtesy translations on the author's desk.

pub(in crate::http) mod form;
pub(in crate::http::pages::desk) mod view;
