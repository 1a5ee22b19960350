//! The shape of a topic, and the parts of it that readers see.

pub mod facets;
pub mod outline;
pub mod outlines;
pub mod page;
pub mod reading;
pub mod sort_path;
pub mod unread;
