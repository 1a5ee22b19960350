//! One file per part of the site: its pages, and the handlers that show or change them.

pub(super) mod about;
pub(super) mod account;
mod answered;
mod choices;
mod composer;
mod composing;
pub(super) mod contribute;
pub(super) mod contribution;
pub(super) mod desk;
mod draft_lines;
mod drafting;
mod exhibit;
pub(super) mod feeds;
pub(super) mod for_robots;
pub(super) mod forgotten;
pub(super) mod health;
pub(super) mod home;
pub(super) mod ledger;
mod ledger_filter;
mod mailed_link;
pub(super) mod moderation;
pub(super) mod organise;
mod parts;
mod person_fields;
pub(super) mod process_list;
pub(super) mod processes;
mod quoting;
pub(super) mod rules;
mod saying;
pub(super) mod session;
pub(super) mod session_calendar;
mod session_parts;
pub(super) mod sessions;
pub(super) mod sign_in;
pub(super) mod sign_up;
mod speaker_fields;
mod suggestion;
pub(super) mod summaries;
mod thread_view;
mod topic_lines;
pub(super) mod topic_list;
pub(super) mod topics;
pub(super) mod unsent;

#[cfg(test)]
mod tests;
