//! Processes, sessions, time.

pub mod calendar;
pub mod clock;
mod content_lines;
pub mod countdown;
pub mod dates;
pub mod schema_org;
pub mod time_words;
