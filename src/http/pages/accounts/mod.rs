//! Signing up and in, and one's own account.

pub(in crate::http) mod account;
pub(in crate::http) mod forgotten;
pub(in crate::http::pages) mod mailed_link;
pub(in crate::http::pages) mod person_fields;
pub(in crate::http) mod sign_in;
pub(in crate::http) mod sign_up;
