//! The organisers' desk: what has to be done next, and the forms of the record.

pub(in crate::http) mod affiliation;
pub(in crate::http) mod filing;
mod filing_form;
pub(in crate::http) mod filings;
pub(in crate::http) mod mandates;
pub(in crate::http) mod organisations;
pub(in crate::http) mod overview;
mod process_form;
pub(in crate::http) mod processes;
mod reading_rows;
mod rows;
mod session_form;
pub(in crate::http) mod sessions;
mod settle_form;
pub(in crate::http) mod settling;
mod shared;
pub(in crate::http) mod standing;
mod topic_form;
pub(in crate::http) mod topic_list;
pub(in crate::http) mod topics;
mod vocabulary;
