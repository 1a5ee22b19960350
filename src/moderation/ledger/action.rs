//! What a line of the ledger tells: a decision, or what came of an appeal against one.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};

use crate::contributions::transition::event::Ruling;
use crate::contributions::{AppealState, DecisionKind};
use crate::db::schema::sql_types;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromSqlRow)]
pub enum Action {
    /// Somebody decided about a text.
    Decided(DecisionKind),
    /// Somebody else settled an appeal against such a decision.
    Settled(Ruling),
}

impl Action {
    /// All of them, in the order in which they are told.
    pub fn all() -> impl Iterator<Item = Self> {
        let settled = [Ruling::Uphold, Ruling::Overturn, Ruling::Partly].map(Self::Settled);
        DecisionKind::ALL.iter().copied().map(Self::Decided).chain(settled)
    }

    /// Its name in files and addresses.
    pub fn label(self) -> &'static str {
        match self {
            Self::Decided(kind) => kind.label(),
            Self::Settled(Ruling::Uphold) => "appeal_upheld",
            Self::Settled(Ruling::Overturn) => "appeal_overturned",
            Self::Settled(Ruling::Partly) => "appeal_partly",
        }
    }

    /// The action of such a name.
    pub fn of_label(label: &str) -> Option<Self> {
        Self::all().find(|known| known.label() == label)
    }
}

impl From<DecisionKind> for Action {
    fn from(kind: DecisionKind) -> Self {
        Self::Decided(kind)
    }
}

/// An appeal that nobody settled is no line of the ledger.
#[derive(Debug, thiserror::Error)]
#[error("an appeal that nobody settled: {0:?}")]
pub struct Unsettled(AppealState);

impl TryFrom<AppealState> for Action {
    type Error = Unsettled;

    fn try_from(state: AppealState) -> Result<Self, Unsettled> {
        match state {
            AppealState::Upheld => Ok(Self::Settled(Ruling::Uphold)),
            AppealState::Overturned => Ok(Self::Settled(Ruling::Overturn)),
            AppealState::Partly => Ok(Self::Settled(Ruling::Partly)),
            AppealState::Open | AppealState::Assigned | AppealState::Withdrawn | AppealState::Expired => {
                Err(Unsettled(state))
            }
        }
    }
}

impl FromSql<sql_types::DecisionKind, Pg> for Action {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self::Decided(DecisionKind::from_sql(value)?))
    }
}

impl FromSql<sql_types::AppealState, Pg> for Action {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(AppealState::from_sql(value)?.try_into()?)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_action_is_found_by_a_name_of_its_own() {
        for action in Action::all() {
            assert_eq!(Action::of_label(action.label()), Some(action));
        }
        let labels: BTreeSet<&str> = Action::all().map(Action::label).collect();
        assert_eq!(labels.len(), Action::all().count());
        assert_eq!(Action::of_label("upheld"), None);
    }

    #[test]
    fn only_what_somebody_settled_is_told() {
        let told = AppealState::ALL.iter().filter_map(|state| Action::try_from(*state).ok());
        assert_eq!(
            told.map(Action::label).collect::<Vec<_>>(),
            ["appeal_upheld", "appeal_overturned", "appeal_partly"]
        );
    }
}
