//! One case on the moderators' desk, and all that is done about it.

pub(in crate::http) mod answering;
pub(in crate::http::pages::moderation) mod beside;
pub(in crate::http) mod canned;
pub(in crate::http) mod closing;
pub(in crate::http::pages::moderation) mod decision_form;
pub(in crate::http::pages) mod earlier_read;
pub(in crate::http::pages::moderation) mod filed;
pub(in crate::http::pages::moderation) mod hints;
pub(in crate::http::pages::moderation) mod history;
pub(in crate::http) mod item;
pub(in crate::http) mod messages;
pub(in crate::http::pages::moderation) mod proposal;
pub(in crate::http) mod redacting;
pub(in crate::http::pages::moderation) mod redaction;
pub(in crate::http::pages::moderation) mod translations;
pub(in crate::http::pages::moderation) mod undo;
pub(in crate::http) mod view;
