//! What is always true of how a contribution stands.

use super::{Clearance, Leaving, Place, Standing};
use crate::contributions::{RevisionId, Visibility};

impl Standing {
    /// A contribution of which nothing is stored yet.
    pub const NEW: Self = Self {
        place: Place::Unpublished,
        draft: false,
        open: None,
        negative: None,
        report: None,
        proposal: None,
        redaction: None,
        clearance: None,
    };

    /// Whether it has got its number: at its first publication, and it keeps it.
    pub fn numbered(&self) -> bool {
        match self.place {
            Place::Live { .. } | Place::Withdrawn | Place::Removed { .. } => true,
            Place::Unpublished | Place::Closed => false,
        }
    }

    /// The texts of it that something can happen to.
    pub fn texts(&self) -> Vec<RevisionId> {
        let read = match self.place {
            Place::Live { revision } | Place::Removed { revision, .. } => Some(revision),
            Place::Unpublished | Place::Withdrawn | Place::Closed => None,
        };
        let open = self.open.as_ref().map(|open| open.revision);
        let kept_back = self.negative.as_ref().map(|negative| negative.revision);
        [read, open, kept_back].into_iter().flatten().collect()
    }

    /// Whether a text of it is read or under review.
    pub fn is_under_way(&self) -> bool {
        self.open.is_some() || matches!(self.place, Place::Live { .. })
    }

    /// Whether no row contradicts another: withdrawn and closed contributions have nothing under
    /// review, a closed one was declined, and what is to be cleared is there.
    pub fn is_sound(&self) -> bool {
        let of_draft = |clearance: Clearance| clearance.leaving == Leaving::Draft;
        if self.clearance.is_some_and(of_draft) && !self.draft {
            return false;
        }
        match self.place {
            Place::Unpublished | Place::Live { .. } | Place::Removed { .. } => true,
            Place::Withdrawn => self.open.is_none() && self.clearance.is_none(),
            Place::Closed => self.open.is_none() && self.negative.is_some(),
        }
    }
}

impl Place {
    /// The label of it that is stored.
    pub fn visibility(self) -> Visibility {
        match self {
            Self::Unpublished => Visibility::Unpublished,
            Self::Live { .. } => Visibility::Live,
            Self::Withdrawn => Visibility::Withdrawn,
            Self::Removed { .. } => Visibility::Removed,
            Self::Closed => Visibility::Closed,
        }
    }
}
