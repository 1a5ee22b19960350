//! The author's desk: all that somebody wrote, and one of it with what can be done about it.

mod answer_until;
pub(in crate::http) mod answering;
pub(in crate::http) mod appealing;
pub(in crate::http) mod clearing;
mod draft_view;
pub(in crate::http) mod earlier;
mod edit_form;
pub(in crate::http) mod editing;
pub(in crate::http) mod filings;
mod happening;
pub(in crate::http) mod item;
pub(in crate::http) mod list;
pub(in crate::http) mod organisation;
mod progress;
pub(in crate::http) mod redaction;
mod reply_note;
mod talk;
pub(in crate::http) mod translations;
