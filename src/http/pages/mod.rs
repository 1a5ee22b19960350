//! One file per part of the site: its pages, and the handlers that show or change them.

pub(super) mod account;
pub(super) mod accounts;
mod answered;
mod choices;
mod composer;
pub(super) mod contribute;
pub(super) mod contribution;
mod decision_form;
pub(super) mod desk;
pub(super) mod desk_editing;
pub(super) mod desk_item;
mod edit_form;
pub(super) mod files;
pub(super) mod forgotten;
pub(super) mod health;
pub(super) mod home;
mod mailed_link;
pub(super) mod moderation;
pub(super) mod moderation_item;
pub(super) mod organise;
mod parts;
mod person_fields;
pub(super) mod processes;
pub(super) mod record;
mod saying;
pub(super) mod session;
pub(super) mod session_calendar;
mod session_parts;
pub(super) mod sessions;
pub(super) mod sign_up;
mod speaker_fields;
pub(super) mod summaries;
mod topic_lines;
pub(super) mod topics;

#[cfg(test)]
mod tests;
