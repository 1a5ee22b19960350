//! What was decided, line by line, and each statement of reasons.

pub(in crate::http::pages) mod filter;
pub(in crate::http) mod line;
pub(in crate::http) mod list;
pub(in crate::http::pages) mod statement;
