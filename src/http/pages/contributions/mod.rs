//! One contribution as readers see it.

pub(in crate::http::pages) mod answered;
pub(in crate::http) mod comparison;
pub(in crate::http::pages) mod difference_view;
pub(in crate::http::pages) mod exhibit;
pub(in crate::http::pages) mod saying;
pub(in crate::http) mod show;
pub(in crate::http::pages) mod translation_view;
