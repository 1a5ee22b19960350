//! One file per part of the site: its pages, and the handlers that show or change them.

pub(super) mod about;
pub(in crate::http) mod accounts;
pub(super) mod administration;
mod choices;
pub(in crate::http) mod contributions;
pub(super) mod desk;
pub(super) mod feeds;
pub(in crate::http) mod following;
pub(super) mod for_robots;
pub(super) mod health;
pub(super) mod home;
pub(in crate::http) mod ledger;
pub(super) mod moderation;
pub(super) mod organise;
mod parts;
pub(in crate::http) mod processes;
pub(in crate::http) mod reports;
pub(super) mod rules;
pub(in crate::http) mod sessions;
pub(super) mod statistics;
pub(super) mod summaries;
pub(in crate::http) mod topics;
pub(in crate::http) mod writing;

#[cfg(test)]
mod tests;
