//! Who takes part: accounts, their roles, and how they sign in.

pub mod forgotten;
pub mod network;
pub mod password;
pub mod queries;
pub mod roles;
pub mod secret;
pub mod settings;
pub mod sign_in;
pub mod sign_up;
pub mod unsent;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::{pg_enum, pg_id};

pg_id! {
    /// Row number of an account.
    AccountId
}

pg_enum! {
    /// What somebody is entrusted with. Everybody who is signed in may contribute.
    #[derive(PartialOrd, Ord, serde::Deserialize)]
    pub enum Role: Role {
        /// Writes.
        Contributor = "contributor",
        /// Decides what is published.
        Moderator = "moderator",
        /// Runs sessions and topics, verifies mandates, writes summaries.
        Organiser = "organiser",
        /// Keeps the service.
        Administrator = "administrator",
    }
}

pg_enum! {
    /// Whether an account may sign in.
    pub enum AccountStatus: AccountStatus {
        /// It may.
        Active = "active",
        /// It may not, and what was signed in no longer is.
        Suspended = "suspended",
    }
}

/// An account as its owner sees it.
#[derive(Debug, Clone, HasQuery, Identifiable, Serialize, Deserialize)]
#[diesel(table_name = crate::db::schema::account)]
pub struct Account {
    /// Row number.
    pub id: AccountId,
    /// Lower case; the name to sign in with.
    pub email: String,
    /// The name shown beside contributions in a personal capacity.
    pub name: String,
    /// Stakeholder group when writing in a personal capacity.
    pub group_id: String,
    /// Interface language, a BCP 47 code.
    pub language: String,
}

/// The hash that a typed password is checked against. Checking takes a while: what follows from it happens
/// only where the account still has this one.
#[derive(Clone, HasQuery)]
#[diesel(table_name = crate::db::schema::account)]
pub struct Checked {
    /// Whose.
    #[diesel(select_expression = crate::db::schema::account::id)]
    pub account: AccountId,
    /// PHC string.
    #[diesel(select_expression = crate::db::schema::account::password_hash)]
    pub hash: String,
}

/// Idle minutes after which a contributor has to sign in again.
const IDLE_MINUTES: i64 = 60;
/// Idle minutes for staff.
const STAFF_IDLE_MINUTES: i64 = 15;
/// Hours after which a contributor has to sign in again in any case.
pub const LONGEST_HOURS: i32 = 24;
/// Hours for staff.
const STAFF_LONGEST_HOURS: i32 = 8;

/// Whether a sign-in still counts, which began `age` ago and was last seen `idle` ago. Those of staff end
/// earlier, because more can be done with them.
fn still_counts(staff: bool, age: TimeDelta, idle: TimeDelta) -> bool {
    let (longest, most_idle) =
        if staff { (STAFF_LONGEST_HOURS, STAFF_IDLE_MINUTES) } else { (LONGEST_HOURS, IDLE_MINUTES) };
    age < TimeDelta::hours(longest.into()) && idle < TimeDelta::minutes(most_idle)
}
