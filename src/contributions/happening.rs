//! Something that happens to a contribution: who does what, when, and which rows it is about.

use chrono::{DateTime, Utc};

use super::transition::event::Event;
use super::{AppealId, ReportId, Text};
use crate::people::AccountId;
use crate::text::Lines;

/// Who does what with which text, and when.
#[derive(Debug, Clone, Copy)]
pub struct Happening<'a> {
    /// Who; nobody where time does it, or a reader without an account.
    pub by: Option<AccountId>,
    /// What.
    pub event: &'a Event,
    /// The text, where one is sent or kept.
    pub text: Option<&'a Text>,
    /// When: the one instant that all rows of it carry.
    pub now: DateTime<Utc>,
    /// Which rows of the case it is about.
    pub about: &'a About,
}

/// The rows that the negative decision and the report of a standing were read from, and what is said beside them.
#[derive(Debug, Default)]
pub struct About {
    /// Row number of the decision that keeps a text from readers.
    pub(super) decision: Option<i64>,
    /// The appeal against it.
    pub(super) appeal: Option<AppealId>,
    /// The report.
    pub(super) report: Option<ReportId>,
    /// What the author says to an appeal.
    pub(super) words: Option<Lines>,
    /// How many reports came lately from whoever sends one.
    pub(super) reports_lately: usize,
}
