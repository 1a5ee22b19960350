//! Appeals of authors and reports of readers: what they may do, and storing it.

pub mod appeal;
pub mod report;
pub mod store;
