//! Writing in a topic: the form, what it was filled with, and what becomes of that.

pub(in crate::http::pages) mod caps_view;
pub(in crate::http::pages) mod composer;
pub(in crate::http::pages) mod composing;
pub(in crate::http) mod contribute;
pub(in crate::http::pages) mod draft_lines;
pub(in crate::http::pages) mod drafting;
pub(in crate::http::pages) mod quoting;
pub(in crate::http) mod replying;
pub(in crate::http::pages) mod speaker_fields;
pub(in crate::http::pages) mod suggestion;
pub(in crate::http) mod unsent;
