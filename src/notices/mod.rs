//! Who is told what: letters are composed when they are sent, from what is true then.

mod about_contributions;
mod compose;
pub mod courier;
mod queries;
mod wording;
