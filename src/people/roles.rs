//! Roles as types: holding a [`Moderator`] is the proof that somebody may moderate.

use serde::{Deserialize, Serialize};

use super::{Account, Role};

/// Somebody signed in: may write.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contributor {
    /// Who acts.
    pub account: Account,
    roles: Vec<Role>,
}

/// Somebody who may decide what is published. Made only by [`Contributor::as_moderator`].
#[derive(Debug, Clone)]
pub struct Moderator(Contributor);

/// Somebody who runs sessions and topics. Made only by [`Contributor::as_organiser`].
#[derive(Debug, Clone)]
pub struct Organiser(Contributor);

/// Somebody who keeps the service: accounts, and the rules. Made only by [`Contributor::as_administrator`].
#[derive(Debug, Clone)]
pub struct Administrator(Contributor);

/// Somebody who may look at appeals and say who does: a moderator or an organiser. Made only by
/// [`Contributor::as_arbiter`].
#[derive(Debug, Clone)]
pub struct Arbiter(Contributor);

impl Contributor {
    /// An account with the roles granted to it.
    pub(super) fn new(account: Account, roles: Vec<Role>) -> Self {
        Self { account, roles }
    }

    /// Whether `role` was granted.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether shorter sign-ins apply, because the account can do harm.
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| *role > Role::Contributor)
    }

    /// Proof that this person moderates, if so.
    pub fn as_moderator(self) -> Option<Moderator> {
        self.is(Role::Moderator).then_some(Moderator(self))
    }

    /// Proof that this person organises, if so.
    pub fn as_organiser(self) -> Option<Organiser> {
        self.is(Role::Organiser).then_some(Organiser(self))
    }

    /// Proof that this person administers, if so.
    pub fn as_administrator(self) -> Option<Administrator> {
        self.is(Role::Administrator).then_some(Administrator(self))
    }

    /// Proof that this person may look at appeals, if so.
    pub fn as_arbiter(self) -> Option<Arbiter> {
        (self.is(Role::Moderator) || self.is(Role::Organiser)).then_some(Arbiter(self))
    }
}

macro_rules! is_a_contributor {
    ($($role:ident),+) => {$(
        impl std::ops::Deref for $role {
            type Target = Contributor;

            fn deref(&self) -> &Contributor {
                &self.0
            }
        }
    )+};
}

is_a_contributor!(Moderator, Organiser, Administrator, Arbiter);
