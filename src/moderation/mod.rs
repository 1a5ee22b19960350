//! Deciding what is published, in the open: every decision has a moderator, and a negative one reasons.

pub mod decide;
pub mod ledger;
pub mod queries;
pub mod review;

use diesel::prelude::*;
use serde::Serialize;

/// A rule of conduct.
#[derive(Debug, Clone, HasQuery, Serialize)]
#[diesel(table_name = crate::db::public_view::rule)]
pub struct Rule {
    /// The published code, such as `R3`.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub body: String,
}
