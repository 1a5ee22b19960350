//! Words that moderators ask to have struck out of a text that is read, and what its author says to that.

pub mod answer;
pub mod mark;
pub mod passage;
pub(in crate::contributions) mod strike;
