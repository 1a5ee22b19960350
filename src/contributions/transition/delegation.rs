//! The organisation that a contribution was written for, and what it has to say before something leaves in its name.

use super::event::Event;
use crate::contributions::{ClearanceId, RevisionId};

/// The organisation behind a contribution, as far as it decides who may send what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delegation {
    /// How the author stands to it.
    pub tie: Tie,
    /// Whether it clears what is sent in its name.
    pub clears: bool,
    /// Whether who acts is a focal point of it.
    pub focal_point: bool,
    /// Whether what is sent or kept reads as the draft that is stored.
    pub reads_as_draft: bool,
}

/// How the author of a contribution stands to the organisation that it was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tie {
    /// They asked to speak for it, or it was written for none.
    #[default]
    Asked,
    /// They speak for it.
    Speaks,
    /// They spoke for it and do not any more.
    Left,
}

impl Tie {
    /// Whether what they wrote is the organisation's. What somebody only asked to say in its name is not.
    pub fn makes_it_shared(self) -> bool {
        match self {
            Self::Asked => false,
            Self::Speaks | Self::Left => true,
        }
    }
}

/// What a focal point was asked to clear, as long as it has not left and nothing else took its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clearance {
    /// Its name. It is about one text: another text is another clearance.
    pub id: ClearanceId,
    /// What is to leave.
    pub leaving: Leaving,
    /// Whether a focal point has cleared it.
    pub given: bool,
}

/// What leaves in the name of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// The text that is kept as a draft, word for word.
    Draft,
    /// The wish that readers do not read this text any more.
    Withdrawal {
        /// What they read.
        revision: RevisionId,
    },
}

impl Event {
    /// Whether the organisation that a contribution was written for may have to clear it, or does.
    pub fn concerns_the_organisation(&self) -> bool {
        matches!(
            self,
            Self::Submit
                | Self::EditSubmitted
                | Self::Resubmit
                | Self::EditLive
                | Self::WithdrawLive
                | Self::AskClearance
                | Self::AskClearanceToWithdraw
                | Self::Clear { .. }
                | Self::SendBackForClearance { .. }
        )
    }
}
