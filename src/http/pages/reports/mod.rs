//! Reporting what is read, and learning what came of it.

pub(in crate::http) mod form;
pub(in crate::http) mod outcome;
pub(in crate::http) mod sending;
