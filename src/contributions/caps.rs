//! How much one speaker may say in a topic, and how much of it is used: an organisation with its affiliates, or a person
//! who speaks for nobody. What is under review or read counts; what was declined, withdrawn or
//! removed does not, nor a reply by right. Courtesy translations do not count: they say the same again.

use super::Contribution;
use super::transition::{Room, Tie};
use crate::organisations::{Mandate, MandateStatus, OrganisationId};
use crate::people::AccountId;
use crate::topics::Caps;

/// With whom a contribution is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaking {
    /// With all that people said for the organisation and its affiliates whose mandate was verified.
    ForOrganisation(OrganisationId),
    /// With what the same person sent for it: nobody uses up what is an organisation's before an organiser has verified
    /// that they may speak for it, nor learns how much that is.
    Unverified(OrganisationId, AccountId),
    /// With what the same person said for nobody else.
    InPerson(AccountId),
}

impl Speaking {
    /// With whom this contribution is counted: what its author began for an organisation and a colleague sends is the
    /// organisation's too.
    pub fn of(contribution: &Contribution, tie: Tie) -> Self {
        match contribution.organisation_id {
            Some(organisation) if tie.makes_it_shared() => Self::ForOrganisation(organisation),
            Some(organisation) => Self::Unverified(organisation, contribution.author_id),
            None => Self::InPerson(contribution.author_id),
        }
    }

    /// With whom it is counted what somebody says under this mandate.
    pub fn under(mandate: &Mandate) -> Self {
        match mandate.status {
            MandateStatus::Verified => Self::ForOrganisation(mandate.organisation.id),
            _ => Self::Unverified(mandate.organisation.id, mandate.account_id),
        }
    }
}

/// How much is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Used {
    /// How many contributions.
    pub contributions: i64,
    /// How many words in them.
    pub words: i64,
}

/// What is used of the caps of a topic, and how much of that by one contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// By the others.
    pub others: Used,
    /// By this one.
    pub own: Used,
    /// Words of this one that are read.
    pub read: i64,
}

impl Share {
    /// Whether this many words fit in place of what this one uses. What is read goes on counting until the new text is
    /// read in its place. Whoever has more already, because the caps were lowered, may send what adds nothing.
    pub fn room_for(&self, words: i64, caps: Caps) -> Room {
        let contributions = self.others.contributions + 1;
        if self.own.contributions == 0 && caps.contributions.is_some_and(|cap| contributions > cap.into()) {
            return Room::NoContribution;
        }
        let adds = words.max(self.read) > self.own.words;
        let all = self.others.words + words.max(self.read);
        if adds && caps.words.is_some_and(|cap| all > cap.into()) {
            return Room::TooManyWords;
        }
        Room::Enough
    }

    /// All of it.
    pub fn whole(&self) -> Used {
        Used {
            contributions: self.others.contributions + self.own.contributions,
            words: self.others.words + self.own.words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAPS: Caps = Caps { contributions: Some(3), words: Some(1_000) };

    fn share(others: (i64, i64), own: (i64, i64), read: i64) -> Share {
        let used = |(contributions, words)| Used { contributions, words };
        Share { others: used(others), own: used(own), read }
    }

    #[test]
    fn a_new_contribution_takes_a_place_and_its_words() {
        assert_eq!(share((2, 600), (0, 0), 0).room_for(400, CAPS), Room::Enough);
        assert_eq!(share((3, 600), (0, 0), 0).room_for(1, CAPS), Room::NoContribution);
        assert_eq!(share((2, 600), (0, 0), 0).room_for(401, CAPS), Room::TooManyWords);
        assert_eq!(share((9, 9_000), (0, 0), 0).room_for(401, Caps::default()), Room::Enough);
    }

    #[test]
    fn a_correction_takes_the_place_of_its_own_words() {
        assert_eq!(share((2, 600), (1, 300), 300).room_for(400, CAPS), Room::Enough);
        assert_eq!(share((2, 600), (1, 300), 300).room_for(401, CAPS), Room::TooManyWords);
        // Should it be declined, what is read is still there.
        assert_eq!(share((2, 700), (1, 300), 300).room_for(10, CAPS), Room::Enough);
        assert_eq!(share((2, 600), (1, 390), 300).room_for(400, CAPS), Room::Enough);
    }

    #[test]
    fn what_adds_nothing_is_taken_where_the_caps_were_lowered() {
        assert_eq!(share((5, 2_000), (1, 300), 300).room_for(300, CAPS), Room::Enough);
        assert_eq!(share((5, 2_000), (1, 300), 300).room_for(301, CAPS), Room::TooManyWords);
        assert_eq!(share((5, 2_000), (1, 300), 0).room_for(200, CAPS), Room::Enough);
    }
}
