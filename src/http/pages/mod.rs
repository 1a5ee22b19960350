//! One file per part of the site: its pages, and the handlers that show or change them.

pub(super) mod accounts;
mod composer;
pub(super) mod contribute;
pub(super) mod contribution;
mod decision_form;
pub(super) mod desk;
pub(super) mod desk_item;
pub(super) mod health;
pub(super) mod home;
pub(super) mod moderation;
pub(super) mod moderation_item;
pub(super) mod organise;
mod parts;
pub(super) mod processes;
pub(super) mod session;
pub(super) mod session_data;
mod session_parts;
pub(super) mod sessions;
mod topic_lines;
pub(super) mod topics;

#[cfg(test)]
mod tests;
