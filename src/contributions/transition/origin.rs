//! Whose a contribution is: nobody of them decides about it.

use super::Person;
use super::refusal::Refusal;
use crate::organisations::OrganisationId;
use crate::people::AccountId;

/// Whose a contribution is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Who wrote it, with every organisation they may speak for, in whatever capacity they wrote it.
    pub author: Person,
    /// The organisation that it was written for; it owns it.
    pub organisation: Option<OrganisationId>,
    /// Who sent texts of it, for whomever they speak by now.
    pub senders: Vec<AccountId>,
    /// Who of the staff entered it for its author, where somebody did.
    pub filed_by: Option<AccountId>,
}

impl Origin {
    /// Why somebody decides nothing about it, if they do not: they wrote it or sent a text of it, speak for an
    /// organisation that its author speaks for or that it was written for, or entered it for its author. Verified
    /// mandates count, and of those only asked for none but the one it was written under: else its author could choose
    /// who decides. The function `may_not_decide` of the database says the same; a test compares the two.
    pub fn bars(&self, person: &Person) -> Option<Refusal> {
        if person.account == self.author.account || self.senders.contains(&person.account) {
            return Some(Refusal::OwnText);
        }
        let own = |one: &OrganisationId| self.author.organisations.contains(one) || self.organisation == Some(*one);
        if person.organisations.iter().any(own) {
            return Some(Refusal::OwnOrganisation);
        }
        (self.filed_by == Some(person.account)).then_some(Refusal::OwnFiling)
    }

    /// Whether somebody wrote it, sent a text of it, or entered it for its author.
    pub fn is_by(&self, who: AccountId) -> bool {
        who == self.author.account || self.senders.contains(&who) || self.filed_by == Some(who)
    }

    /// The same of looking at an appeal, for which nobody is who had a part in the case.
    pub fn bars_from_hearing(&self, person: &Person, involved: &[AccountId]) -> Option<Refusal> {
        let involved = || involved.contains(&person.account).then_some(Refusal::AlreadyInvolved);
        self.bars(person).or_else(involved)
    }
}

impl Refusal {
    /// Whether it bars somebody on the author's side, who learns what comes of reports and nothing before.
    pub fn is_of_the_author(self) -> bool {
        matches!(self, Self::OwnText | Self::OwnOrganisation)
    }
}
