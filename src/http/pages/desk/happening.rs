//! A line of the history of a contribution, as its author and their organisation see it.

use serde::Serialize;

use super::super::parts::TimeView;
use crate::audit::queries::Happened;
use crate::contributions::receipt::is_about_clearance;
use crate::people::AccountId;
use crate::text::words::Words;

/// What happened when.
#[derive(Debug, Serialize)]
pub(super) struct Happening {
    pub(super) at: TimeView,
    pub(super) words: String,
    /// Who acted for the organisation.
    pub(super) who: Option<String>,
}

impl Happening {
    pub(super) fn new(words: Words, happened: &Happened, zone: &str, people: &[(AccountId, String)]) -> Self {
        let who = people.iter().find(|(id, _)| Some(id.0) == happened.actor_id && is_about_clearance(happened));
        Self {
            at: TimeView::exact(words, happened.at, zone),
            words: words.text(&happened.action.replace(['.', '_'], "-")),
            who: who.map(|(_, name)| name.clone()),
        }
    }
}
